// A year of a team of 200: all have a share and two leaves of their own, some a short week, some a
// ramp; every stage has a lag and what was done in each week.
#include "bench/full_plan.h"

#include "core/target/defaults.h"
#include "core/target/plan_document.h"
#include "core/target/requirement.h"
#include "core/target/schedule.h"
#include "core/target/team.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace bench {
namespace {

using namespace core::target;

core::Id id_of(std::uint64_t number) {
    core::Id id;
    const std::uint64_t stirred = (number + 1) * 0x9E3779B97F4A7C15U;
    for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(stirred >> (8 * i));
    id.bytes[15] = 1;
    return id;
}

void add_stages(Plan& plan) {
    for (int i = 0; plan.stages.size() < max_stages; ++i) {
        Stage stage;
        stage.id = id_of(1'000 + static_cast<std::uint64_t>(i));
        stage.name = "stage " + std::to_string(i);
        stage.to_next = {8'000 + i, basis_points};
        plan.stages.insert(plan.stages.begin(), stage);
    }
    for (Stage& stage : plan.stages) {
        stage.lag_days = 3;
        stage.sdr_share_bp = 3'333;
    }
}

void add_team(Plan& plan) {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(max_reps); ++i) {
        Rep rep;
        rep.id = id_of(static_cast<std::uint64_t>(i));
        rep.name = "Rep " + std::to_string(i + 1);
        rep.share = 1 + i % 17 * 3;
        if (i % 4 == 0) rep.week.days = 0b1111;
        if (i % 10 == 0) rep.ramp = {2'000, 500};
        plan.reps.push_back(rep);
        for (std::int32_t k = 0; k < 2; ++k) {
            const core::Date first{plan.start.days + (i * 37 + k * 190) % 350};
            plan.leaves.push_back({id_of(5'000 + static_cast<std::uint64_t>(i * 2 + k)), rep.id,
                                   first, core::Date{first.days + 9}, "Leave"});
        }
    }
    std::sort(plan.leaves.begin(), plan.leaves.end(), before);
}

void add_done(Plan& plan) {
    for (std::int32_t week = 0; week < 53; ++week)
        for (const Stage& stage : plan.stages)
            plan.done.push_back({{plan.start.days - 2 + 7 * week}, stage.id, week + 1});
    std::sort(plan.done.begin(), plan.done.end(), [](const Done& a, const Done& b) {
        return std::tie(a.week, a.what) < std::tie(b.week, b.what);
    });
}

core::Document document() {
    constexpr core::Period year{{20'089}, {20'453}};  // 2025, which touches 53 weeks
    Plan plan = sample_plan(year, 0);
    plan.quota_minor *= 500;
    for (std::int32_t i = 0; i < 12; ++i)
        plan.holidays.push_back({{year.first.days + i * 29}, "Holiday"});
    add_stages(plan);
    add_team(plan);
    add_done(plan);
    return plan_changes({plan.id, core::Kind::Plan, {}}, plan, {1, 1});
}

}  // namespace

void full_plan(const Rounds& rounds) {
    const core::Document stored = document();
    const Plan plan = plan_of(stored);
    const Requirement requirement = require(plan);
    std::printf("plan with %zu stages, %zu reps, %zu weeks, in %zu fields:\n", plan.stages.size(),
                plan.reps.size(), Team(plan, requirement).weeks().size(), stored.fields.size());
    report("  decode", rounds, [&] { keep(plan_of(stored)); });
    report("  require", rounds, [&] { keep(require(plan)); });
    report("  schedule", rounds, [&] { keep(schedule_of(plan, requirement)); });
    report("  team", rounds, [&] { keep(Team(plan, requirement)); });
    const auto recompute = [&] {
        const Requirement needed = require(plan);
        keep(schedule_of(plan, needed));
        keep(Team(plan, needed));
    };
    report("  recompute: require, schedule, team", rounds, recompute);
    report_with_measure("  the same, beside a fixed work", rounds, recompute);
    report("  the same from the stored document", rounds, [&] {
        const Plan read = plan_of(stored);
        const Requirement needed = require(read);
        keep(schedule_of(read, needed));
        keep(Team(read, needed));
    });
}

}  // namespace bench
