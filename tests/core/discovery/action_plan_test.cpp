// The mutual action plan.
#include "core/discovery/action_plan.h"

#include "core/discovery/desk.h"
#include "core/sheet_reading.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

const Date today = day(2026, 10, 1);  // a Thursday

Account due(Date timeline) {
    Account account = sample_account();
    account.figures.timeline = timeline;
    return account;
}

Step step(std::string text, std::optional<Date> date, bool done = false) {
    return {{}, Side::Theirs, "Ann Lee", date, std::move(text), done};
}

}  // namespace

TEST_CASE("steps are proposed from the timeline backwards, in working days, on both sides") {
    const Proposal proposal = propose_steps(due(day(2027, 1, 1)), {}, today);
    CHECK_FALSE(proposal.is_tight);
    REQUIRE(proposal.steps.size() == 11);
    CHECK(proposal.steps.back().text == "Be live");
    CHECK(proposal.steps.back().date == day(2027, 1, 1));
    CHECK(proposal.steps.back().side == Side::Theirs);
    CHECK(proposal.steps.back().owner == "Ann Lee");
    CHECK(proposal.steps[8].text == "Sign");
    CHECK(proposal.steps[8].owner == "Bo Cruz");
    CHECK(proposal.steps[8].date == day(2026, 12, 22));  // 8 working days before
    CHECK(proposal.steps[4].side == Side::Ours);
    CHECK(proposal.steps[4].owner.empty());
    CHECK(std::ranges::is_sorted(proposal.steps, {}, &Step::date));
}

TEST_CASE("days off move the steps, and no step falls on one") {
    WorkCalendar calendar;
    for (int i = 21; i <= 31; ++i) calendar.days_off.push_back(day(2026, 12, i));
    const Proposal proposal = propose_steps(due(day(2027, 1, 1)), calendar, today);
    CHECK(proposal.steps[8].date == day(2026, 12, 9));
    for (const Step& each : proposal.steps) CHECK(is_working_day(calendar, *each.date));
}

TEST_CASE("a timeline on a day off has its last step on the working day before") {
    const Proposal proposal = propose_steps(due(day(2027, 1, 3)), {}, today);  // a Sunday
    CHECK(proposal.steps.back().date == day(2027, 1, 1));
}

TEST_CASE(
    "where time is too short, the first steps stand on the first working day, and it says so") {
    Proposal proposal = propose_steps(due(day(2026, 10, 20)), {}, today);
    CHECK(proposal.is_tight);
    CHECK(proposal.steps.front().date == today);
    CHECK(proposal.steps.back().date == day(2026, 10, 20));
    proposal = propose_steps(due(day(2026, 10, 20)), {}, day(2026, 10, 3));  // a Saturday
    CHECK(proposal.steps.front().date == day(2026, 10, 5));
    proposal = propose_steps(due(day(2026, 10, 4)), {}, day(2026, 10, 3));  // one weekend
    CHECK(proposal.is_tight);
    CHECK(proposal.steps.back().date == day(2026, 10, 3));
}

TEST_CASE("without a timeline to come nothing is proposed") {
    CHECK(propose_steps(sample_account(), {}, today).steps.empty());
    CHECK(propose_steps(due(Date{today.days - 1}), {}, today).steps.empty());
    CHECK(propose_steps(due(today), {}, today).steps.size() == 11);
}

TEST_CASE("a step of the buyer's goes to whoever is known") {
    Account account = due(day(2027, 1, 1));
    account.contacts.pop_back();
    CHECK(propose_steps(account, {}, today).steps[8].owner == "Ann Lee");
    account.contacts.clear();
    CHECK(propose_steps(account, {}, today).steps[8].owner.empty());
}

TEST_CASE(
    "for every calendar and timeline the proposal is in order and between today and the end") {
    Random random(91);
    for (int i = 0; i < 1'000; ++i) {
        WorkCalendar calendar;
        calendar.week.days = static_cast<std::uint8_t>(random.between(0, 127));
        for (int k = 0; k < 60; ++k)
            if (random.between(0, 3) == 0) calendar.days_off.push_back(Date{today.days + k});
        const Date end{today.days + static_cast<std::int32_t>(random.between(0, 120))};
        const Proposal proposal = propose_steps(due(end), calendar, today);
        CHECK(std::ranges::is_sorted(proposal.steps, {}, &Step::date));
        CHECK(std::ranges::all_of(proposal.steps, [&](const Step& each) {
            return today <= *each.date && *each.date <= end;
        }));
    }
}

TEST_CASE("steps are sorted by date, the undated last, else as they were") {
    std::vector<Step> steps{step("a", {}), step("b", day(2026, 10, 2)), step("c", {}),
                            step("d", day(2026, 10, 1)), step("e", day(2026, 10, 2))};
    sort_steps(steps);
    std::string order;
    for (const Step& each : steps) order += each.text;
    CHECK(order == "dbeac");
}

TEST_CASE("what is overdue is said in one sentence, the oldest first") {
    CHECK(overdue_text({step("a", today), step("b", {}), step("c", day(2026, 9, 1), true)}, today)
              .empty());
    CHECK(overdue_text({step("Security review", day(2026, 9, 30))}, today) ==
          "1 step is overdue: Security review (theirs, Ann Lee) since 30 Sep 2026.");
    Step ours = step("Offer", day(2026, 9, 1));
    ours.side = Side::Ours;
    ours.owner.clear();
    std::vector<Step> steps{step("Security review", day(2026, 9, 30)), ours,
                            step("", day(2026, 9, 15)), step("Sign", day(2026, 9, 30)),
                            step("Launch", day(2026, 9, 30))};
    CHECK(overdue_text(steps, today) ==
          "5 steps are overdue: Offer (ours) since 1 Sep 2026; a step without a name (theirs, Ann "
          "Lee) since 15 Sep 2026; Security review (theirs, Ann Lee) since 30 Sep 2026; and 2 "
          "more.");
}

TEST_CASE("the plan on paper has the steps by day with owner and state, and nothing else") {
    Account account = sample_account();
    account.steps = {step("Sign", {}), step("Security review", day(2026, 9, 30)),
                     step("Agree", day(2026, 9, 1), true), step("", day(2026, 11, 1))};
    account.steps[0].side = Side::Ours;
    account.steps[0].owner.clear();
    const Sheet sheet = action_plan_sheet(account, today);
    CHECK(sheet.name == "Acme action plan");
    CHECK(sheet.title == "Acme");
    CHECK(sheet.subtitle == "Mutual action plan, 1 Oct 2026");
    REQUIRE(sheet.blocks.size() == 1);
    CHECK(row_of(sheet.blocks[0], 0) == "By | Step | Side | Owner | State");
    CHECK(row_of(sheet.blocks[0], 1) == "1 Sep 2026 | Agree | Theirs | Ann Lee | Done");
    CHECK(row_of(sheet.blocks[0], 2) ==
          "30 Sep 2026 | Security review | Theirs | Ann Lee | Overdue");
    CHECK(row_of(sheet.blocks[0], 3) ==
          "1 Nov 2026 | a step without a name | Theirs | Ann Lee | Open");
    CHECK(row_of(sheet.blocks[0], 4) == " | Sign | Ours |  | Open");
    account.steps.clear();
    CHECK(action_plan_sheet(account, today).blocks.empty());
}
