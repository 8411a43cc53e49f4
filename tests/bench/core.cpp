// What the calculator and the documents cost by themselves.
#include "bench/full_contest.h"
#include "bench/full_plan.h"
#include "bench/links.h"
#include "bench/records.h"
#include "bench/timing.h"
#include "core/codec/record.h"
#include "core/random_document.h"
#include "core/target/defaults.h"
#include "core/target/plan_document.h"
#include "core/target/requirement.h"

#include <cstring>
#include <string>
#include <variant>

namespace {

constexpr core::Period quarter{{20'270}, {20'361}};  // July to September 2025

core::target::Plan plan_of(std::size_t stages) {
    core::target::Plan plan = core::target::sample_plan(quarter, 0);
    for (std::uint8_t i = 0; plan.stages.size() < stages; ++i) {
        core::target::Stage stage;
        stage.id = tests::id_of(i);
        stage.name = "stage " + std::to_string(i);
        stage.to_next = {2'500 + i, 10'000};
        plan.stages.insert(plan.stages.begin(), stage);
    }
    return plan;
}

core::Document document_of(const core::target::Plan& plan) {
    return core::target::plan_changes({plan.id, core::Kind::Plan, {}}, plan, {1, 1});
}

void targets(const bench::Rounds& rounds) {
    for (const std::size_t stages : {std::size_t{6}, std::size_t{12}}) {
        const core::target::Plan plan = plan_of(stages);
        const std::string name = "require, " + std::to_string(stages) + " stages";
        bench::report(name.c_str(), rounds, [&] { bench::keep(core::target::require(plan)); });
    }
}

void documents(const bench::Rounds& rounds) {
    const core::Document document = document_of(plan_of(12));
    const std::string record = core::codec::encode_record(document);
    core::Document newer = document;
    for (auto& [key, field] : newer.fields) field.stamp.counter = 2;
    bench::report("plan from its document, 12 stages", rounds,
                  [&] { bench::keep(core::target::plan_of(document)); });
    bench::report("encode record, 12 stages", rounds,
                  [&] { bench::keep(core::codec::encode_record(document)); });
    bench::report("decode record, 12 stages", rounds,
                  [&] { bench::keep(core::codec::decode_record(record)); });
    bench::report("merge, nothing new", rounds, [&] {
        core::Document into = document;
        bench::keep(core::merge(into, document));
    });
    bench::report("merge, everything new", rounds, [&] {
        core::Document into = document;
        bench::keep(core::merge(into, newer));
    });
}

}  // namespace

namespace bench {
void accounts(const Rounds& rounds);  // tests/bench/accounts.cpp
void ui(const Rounds& rounds);        // tests/bench/ui.cpp
}  // namespace bench

int main(int count, char** words) {
    if (count > 1 && std::strcmp(words[1], "--links") == 0) {
        bench::links({count > 2 && std::strcmp(words[2], "--quick") == 0});
        return 0;
    }
    const bench::Rounds rounds{count > 1 && std::strcmp(words[1], "--quick") == 0};
    targets(rounds);
    documents(rounds);
    bench::full_plan(rounds);
    bench::full_contest(rounds);
    bench::many_records(rounds);
    bench::accounts(rounds);
    bench::ui(rounds);
}
