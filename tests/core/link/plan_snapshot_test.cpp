// Plans and question banks come back from a link exactly, and no part of one does.
#include "core/link/snapshot.h"

#include "core/discovery/question_bank_document.h"
#include "core/discovery/question_list.h"
#include "core/link/round_trip.h"
#include "core/target/defaults.h"
#include "core/target/desk.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace core;
using namespace core::link;
using tests::check_comes_back;
using tests::snapshot_of;

namespace {

Document default_plan_document() {
    const target::Plan plan =
        target::default_plan(tests::id_of(9), {{tests::id_of(1), tests::id_of(2)}, {}},
                             {{20'270}, {20'361}}, 1'750'000'000'000);
    return target::plan_changes({plan.id, Kind::Plan, {}}, plan, {3, 0xABCD'0000'0001});
}

}  // namespace

TEST_CASE("plans come back: the default one, the sample, and many edits") {
    check_comes_back(default_plan_document());
    tests::Desk desk = tests::sample_desk();
    check_comes_back(desk.document);
    tests::Random random(1);
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 6; ++i) desk.write(any_edit(random, desk.plan()));
        check_comes_back(desk.document);
    }
}

TEST_CASE("the usual question bank comes back") {
    discovery::QuestionBank bank;
    bank.id = tests::id_of(2);
    bank.name = "House bank";
    bank.questions = discovery::usual_questions();
    CHECK(bank.questions.size() > 20);
    check_comes_back(
        discovery::bank_changes({bank.id, Kind::QuestionBank, {}}, bank, {1, 0xFFFF'FFFF'FFFF}));
}

TEST_CASE("cut bytes never read as the document, and bytes with more behind them as none") {
    const Document document = default_plan_document();
    const std::string bytes = snapshot_of(document);
    // That it was cut is for the envelope to say.
    for (std::size_t length = 0; length < bytes.size(); length += 7)
        CHECK((decode_snapshot(bytes.substr(0, length)) != document));
    CHECK_FALSE(decode_snapshot(bytes + "x").has_value());
    CHECK_FALSE(decode_snapshot(bytes + std::string(3, '\0')).has_value());
    CHECK_FALSE(decode_snapshot(std::string(max_snapshot_bytes + 1, 'x')).has_value());
}
