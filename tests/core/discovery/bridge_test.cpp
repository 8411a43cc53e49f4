// The bridge: what deals come to counts in the plan, once, and no more when it is undone.
#include "core/discovery/bridge.h"

#include "core/discovery/desk.h"
#include "core/discovery/verdict.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

target::Plan plan_of_quarter() {
    return target::sample_plan({day(2026, 10, 1), day(2026, 12, 31)}, 0);  // from a Thursday
}

// The sample account, its deal won, within the plan.
Account won_account(const target::Plan& plan) {
    Account account = sample_account();
    account.plan = plan.id;
    account.facts.push_back(said(62, Slot::DecisionProcess, "The board decides in May."));
    account.outcomes = {day(2026, 10, 6), day(2026, 10, 15), day(2026, 12, 1), {}};
    return account;
}

std::vector<Overview> overviews_of(const std::vector<Account>& accounts) {
    std::vector<Overview> overviews;
    for (const Account& account : accounts)
        overviews.push_back(overview_of(account, day(2026, 12, 31)));
    return overviews;
}

target::Plan credited(const target::Plan& plan, const std::vector<Account>& accounts) {
    return with_credits(plan, overviews_of(accounts), stage_map_of(plan));
}

std::vector<Credit> credits(const Account& account, const target::Plan& plan) {
    return credits_of(overviews_of({account})[0], plan, stage_map_of(plan));
}

std::int64_t count(const target::Plan& plan, std::size_t stage) {
    std::int64_t sum = 0;
    for (const target::Done& done : plan.done)
        if (done.what == plan.stages[stage].id) sum += done.count;
    return sum;
}

std::vector<std::int64_t> counts(const target::Plan& plan) {
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < plan.stages.size(); ++i) all.push_back(count(plan, i));
    return all;
}

using Counts = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("each outcome has its stage in the default chain") {
    const target::Plan plan = plan_of_quarter();
    CHECK((stage_map_of(plan) ==
           StageMap{plan.stages[2].id, plan.stages[3].id, plan.stages[4].id, plan.stages[5].id}));
}

TEST_CASE("stages are found by their names, renamed, moved or missing") {
    target::Plan plan = plan_of_quarter();
    const auto name = [&](std::vector<std::string> names) {
        plan.stages.clear();
        for (const std::string& each : names)
            plan.stages.push_back({id_of(200 + plan.stages.size()), each, {}});
        return stage_map_of(plan);
    };
    CHECK((name({"Call", "Qualified business meeting", "Opportunity", "Pilot", "Deal"}) ==
           StageMap{id_of(201), id_of(202), id_of(203), id_of(204)}));
    CHECK((name({"call", "qualified opportunity", "signed"}) ==
           StageMap{id_of(201), Id{}, Id{}, id_of(202)}));
    CHECK((name({"QBM", "winnable opportunity", "proof of value", "closed won"}) ==
           StageMap{id_of(200), id_of(201), id_of(202), id_of(203)}));
    CHECK((name({"call", "QBM"}) == StageMap{id_of(201), Id{}, Id{}, Id{}}));
    CHECK((name({}) == StageMap{}));
}

TEST_CASE(
    "an accepted QBM, a winnable opportunity, a POV and a win count in the weeks of their days") {
    const target::Plan plan = plan_of_quarter();
    const Account account = won_account(plan);
    CHECK((counts(credited(plan, {account})) == Counts{0, 0, 1, 1, 1, 1}));
    std::vector<Date> weeks;
    for (const Credit& credit : credits(account, plan)) weeks.push_back(credit.week);
    CHECK((weeks ==
           std::vector{day(2026, 10, 1), day(2026, 10, 5), day(2026, 10, 12), day(2026, 11, 30)}));
}

TEST_CASE("an outcome that is undone counts no more, and counts once when it comes back") {
    const target::Plan plan = plan_of_quarter();
    Account account = won_account(plan);
    const target::Plan whole = credited(plan, {account});

    const std::string quote = account.facts[2].quote;
    account.facts[2].quote.clear();  // a proof is taken away: neither QBM nor winnable any more
    CHECK((counts(credited(plan, {account})) == Counts{0, 0, 0, 0, 1, 1}));
    account.facts[2].quote = quote;
    CHECK((credited(plan, {account}) == whole));

    account.outcomes.lost = day(2026, 12, 2);
    CHECK((counts(credited(plan, {account})) == Counts{0, 0, 1, 1, 1, 0}));
    account.outcomes = {};
    account.meetings[0].state = MeetingState::Held;
    CHECK((credited(plan, {account}) == plan));
}

TEST_CASE("what was counted by hand stays beside what the accounts count for") {
    target::Plan plan = plan_of_quarter();
    const Id winnable = plan.stages[3].id;
    plan.done = {{day(2026, 10, 5), winnable, 4}, {day(2026, 10, 7), winnable, 2}};
    Account second = won_account(plan);
    second.id = id_of(2);
    const target::Plan both = credited(plan, {won_account(plan), second});
    CHECK(count(both, 3) == 8);
    CHECK(std::ranges::is_sorted(both.done, {}, &target::Done::week));
    plan.done[0].count = target::max_amount;
    CHECK(count(credited(plan, {second}), 3) == target::max_amount + 2);
}

TEST_CASE("an outcome that moves to another week counts there") {
    const target::Plan plan = plan_of_quarter();
    Account account = won_account(plan);
    account.outcomes.won = day(2026, 12, 8);
    const target::Plan moved = credited(plan, {account});
    CHECK(count(moved, 5) == 1);
    CHECK(moved.done.back().week == day(2026, 12, 7));
}

TEST_CASE("an outcome outside of the plan's period, or of another plan's account, counts nowhere") {
    const target::Plan plan = plan_of_quarter();
    Account account = won_account(plan);
    account.meetings[0].date = day(2026, 9, 30);
    account.outcomes.won = day(2027, 1, 1);
    CHECK(credits(account, plan).size() == 2);
    account.plan = id_of(5);
    CHECK(credits(account, plan).empty());
    account.plan = {};
    CHECK(credits(account, plan).empty());
    CHECK(credits(account, target::Plan{}).empty());
}

TEST_CASE("the plan may say in which stage an outcome counts, or that it counts in none") {
    target::Plan plan = plan_of_quarter();
    const StageMap by_name = stage_map_of(plan);
    const auto& stages = plan.stages;
    plan.outcome_stages = {stages[3].id, std::nullopt, Id{}, std::nullopt};
    // The opportunity's own stage is taken, and no other name speaks of one.
    CHECK((stage_map_of(plan) == StageMap{stages[3].id, Id{}, Id{}, stages[5].id}));
    plan.outcome_stages = {stages[1].id, stages[1].id, std::nullopt, Id{}};
    CHECK((stage_map_of(plan) == StageMap{stages[1].id, Id{}, stages[4].id, Id{}}));
    plan.outcome_stages = {id_of(250), std::nullopt, std::nullopt, std::nullopt};
    CHECK(stage_map_of(plan) == by_name);
}

TEST_CASE("a stage that the plan has no more counts nothing") {
    target::Plan plan = plan_of_quarter();
    const StageMap map = stage_map_of(plan);
    plan.stages.erase(plan.stages.begin() + 4);
    CHECK(credits_of(overviews_of({won_account(plan)})[0], plan, map).size() == 3);
}

TEST_CASE(
    "a meeting that is accepted without a date waits for it, and the first of several counts") {
    const target::Plan plan = plan_of_quarter();
    Account account = won_account(plan);
    account.outcomes = {};
    account.meetings[0].date.reset();
    CHECK(credits(account, plan).empty());
    account.meetings.push_back(account.meetings[0]);
    account.meetings[0].date = day(2026, 10, 20);
    account.meetings[1].date = day(2026, 10, 13);
    const std::vector<Credit> first = credits(account, plan);
    REQUIRE(first.size() == 1);
    CHECK(first[0].week == day(2026, 10, 12));
}

TEST_CASE("wins and losses count for the plan and the period that they belong to") {
    const target::Plan plan = plan_of_quarter();
    Account won = won_account(plan);
    Account lost = won;
    lost.outcomes.lost = day(2026, 12, 31);
    Account late = won;
    late.outcomes.won = day(2027, 1, 1);
    Account other = won;
    other.plan = id_of(5);
    CHECK((win_loss_of(overviews_of({won, lost, late, other, won, sample_account()}), plan) ==
           WinLoss{2, 1}));
}

TEST_CASE("whatever the accounts and their order, each outcome counts at most once") {
    Random random(101);
    const target::Plan plan = plan_of_quarter();
    for (int i = 0; i < 300; ++i) {
        std::vector<Account> accounts;
        std::size_t expected = 0;
        for (std::uint64_t id = 1; id <= 5; ++id) {
            accounts.push_back(any_account(random));
            accounts.back().id = id_of(id);
            accounts.back().plan = plan.id;
            const std::size_t own = credits(accounts.back(), plan).size();
            CHECK(own <= 4);
            expected += own;
        }
        const target::Plan with = credited(plan, accounts);
        std::int64_t sum = 0;
        for (const target::Done& done : with.done) sum += done.count;
        CHECK(sum == static_cast<std::int64_t>(expected));
        std::ranges::reverse(accounts);
        CHECK((credited(plan, accounts) == with));
    }
}
