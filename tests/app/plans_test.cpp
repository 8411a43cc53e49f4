// What a user does with plans: states and effects compared as values.
#include <doctest/doctest.h>

#include "app/harness/random_edit.h"
#include "app/harness/tab.h"
#include "core/codec/record.h"
#include "core/random_document.h"

#include <algorithm>

using namespace app;
using tests::asked;
using tests::Tab;

namespace {

// A tab that has the sample plan, saved.
Tab settled_tab() {
    Tab tab(1);
    tests::Disk disk;
    tab.settle(disk);
    return tab;
}

core::Currency currency(const char* code) { return {{code[0], code[1], code[2]}}; }

}  // namespace

TEST_CASE("a keystroke in the quota changes the plan and is written at once") {
    Tab tab = settled_tab();
    const core::target::Plan before = tab.plan();
    tab.act(SetQuota{before.id, 50'000'000});
    core::target::Plan expected = before;
    expected.quota_minor = 50'000'000;
    CHECK(tab.plan() == expected);
    CHECK(status_of(tab.state.saves) == SaveStatus::Saving);
    REQUIRE(tab.write());
    core::Document part{before.id, core::Kind::Plan, {}};
    part.fields["quota"] = {{tab.state.counter - 1, 1}, std::int64_t{50'000'000}};
    // And that no backup has it.
    REQUIRE(tab.write()->records.size() == 2);
    CHECK(tab.write()->records.front() == core::codec::encode_record(part));
    CHECK(tab.state.history.done.back().name == "change quota");
    CHECK(unbacked_since(tab.state) == tests::first_of_july);
}

TEST_CASE("a goal of another kind begins with what the plan asked for") {
    Tab tab = settled_tab();
    const core::target::Plan before = tab.plan();
    tab.act(SetGoal{before.id, core::target::Goal::Deals});
    CHECK(tab.plan().deals == 17);
    tab.act(SetDeals{before.id, 20});
    tab.act(SetGoal{before.id, core::target::Goal::Revenue});
    tab.act(SetGoal{before.id, core::target::Goal::Stage});
    CHECK(tab.plan().goal_units == 17);
    tab.act(SetGoalStage{before.id, before.stages[2].id});
    CHECK(tab.plan().goal_units == 227);
    tab.act(SetGoalUnits{before.id, 40});
    tab.act(SetGoal{before.id, core::target::Goal::Deals});
    CHECK(tab.plan().deals == 20);  // given before
    tab.act(SetGoal{before.id, core::target::Goal::Stage});
    CHECK(tab.plan().goal_units == 40);
}

TEST_CASE("what is typed while a write is under way goes with the next one") {
    Tab tab = settled_tab();
    const core::Id plan = tab.plan().id;
    tab.act(SetQuota{plan, 1});
    const std::uint64_t ticket = tab.write()->ticket;
    tab.act(SetQuota{plan, 12});
    CHECK_FALSE(tab.write());
    tab.act(SetQuota{plan, 123});
    CHECK_FALSE(tab.write());
    tab.act(Saved{ticket});
    REQUIRE(tab.write());
    CHECK(tab.write()->records.size() == 1);
    tab.act(Saved{tab.write()->ticket});
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);
}

TEST_CASE("an action that changes nothing writes nothing and is no undo step") {
    Tab tab = settled_tab();
    const core::target::Plan plan = tab.plan();
    const State before = tab.state;
    const core::Id none = tests::id_of(77);
    for (const Action& action :
         std::vector<Action>{SetQuota{plan.id, plan.quota_minor},
                             SetGoal{plan.id, plan.goal},
                             SetQuota{none, 5},
                             RenamePlan{none, "x"},
                             DeletePlan{none},
                             SelectPlan{none},
                             AddStage{none, {}},
                             AddStage{plan.id, none},
                             RemoveStage{plan.id, none},
                             MoveStage{plan.id, none, 1},
                             SetRate{plan.id, none, {1, 2}},
                             SetRate{plan.id, plan.stages[0].id, {3, 2}},
                             SetRate{plan.id, plan.stages[0].id, {1, 0}},
                             SetRate{plan.id, plan.stages[0].id, {-1, 2}},
                             SetRate{plan.id, plan.stages[0].id, {1, 1'000'000'001}},
                             SetCurrency{plan.id, currency("???")},
                             SetPeriodStart{plan.id, {INT32_MAX}},
                             SetPeriodEnd{plan.id, {INT32_MIN}},
                             MoveStage{plan.id, plan.stages[1].id, 0},
                             Undo{},
                             Redo{},
                             FinishEditing{},
                             DismissNotice{99},
                             Saved{99},
                             SaveFailed{99, "no"},
                             TimePassed{}}) {
        CAPTURE(action.place());
        CHECK(tab.act(action).empty());
        CHECK(tab.state == before);
    }
}

TEST_CASE("a new plan is named with the lowest free number, lasts this quarter and is shown") {
    Tab tab = settled_tab();
    tab.act(NewPlan{});
    const core::target::Plan first = tab.plan();
    CHECK(first.name == "Plan 1");
    CHECK(core::format_iso(first.start) == "2025-07-01");
    CHECK(core::format_iso(first.end) == "2025-09-30");
    CHECK(first.stages.size() == 6);
    CHECK_FALSE(first.is_sample);
    tab.act(NewPlan{});
    CHECK(tab.plan().name == "Plan 2");
    tab.act(RenamePlan{first.id, "North"});
    tab.act(NewPlan{});
    CHECK(tab.plan().name == "Plan 1");
    CHECK(living_plans(tab.state).size() == 4);
}

TEST_CASE("undoing a new plan deletes it and shows another; redoing brings it back and shows it") {
    Tab tab = settled_tab();
    const core::Id sample = tab.plan().id;
    tab.act(NewPlan{});
    const core::target::Plan made = tab.plan();
    tab.act(GoTo{Place::Contests});
    tab.act(Undo{});
    CHECK(tab.plan().id == sample);
    CHECK(tab.state.selected_plan == sample);
    CHECK(tab.state.place == Place::Targets);
    CHECK(is_deleted(tab.state.documents.at(made.id)));
    tab.act(Redo{});
    CHECK(tab.plan() == made);
    CHECK(tab.state.selected_plan == made.id);
}

TEST_CASE("deleting a plan says so for ten seconds and offers to undo") {
    Tab tab = settled_tab();
    tab.act(NewPlan{});
    const core::target::Plan plan = tab.plan();
    tab.act(DeletePlan{plan.id});
    CHECK(living_plans(tab.state).size() == 1);
    REQUIRE(tab.state.notices.size() == 1);
    const Notice notice = tab.state.notices[0];
    const auto wakes_for_it = [&] {
        return std::ranges::count(asked<WakeAt>(tab.effects), WakeAt{notice.until_ms});
    };
    CHECK(notice ==
          Notice{notice.id, Tone::News, "Deleted Plan 1.", Offer::BringBack, tab.now_ms + 10'000});
    CHECK(wakes_for_it() == 1);

    SUBCASE("undo brings it back, shows it and takes the notice away") {
        tab.act(Undo{});
        CHECK(tab.plan() == plan);
        CHECK(tab.state.notices.empty());
    }
    SUBCASE("the notice goes by itself when its time is over, not before") {
        tab.pass(9'999);
        tab.act(TimePassed{});
        CHECK(tab.state.notices.size() == 1);
        CHECK(wakes_for_it() == 1);
        tab.pass(1);
        tab.act(TimePassed{});
        CHECK(tab.state.notices.empty());
        CHECK(wakes_for_it() == 0);
    }
    SUBCASE("the next change takes the offer away, as undo would no longer mean the deletion") {
        tab.act(SetQuota{tab.plan().id, 1});
        CHECK(tab.state.notices.empty());
    }
}

TEST_CASE("deleting the plan that is shown shows its neighbour; the last one leaves none") {
    Tab tab = settled_tab();
    const core::Id sample = tab.plan().id;
    tab.pass(1);
    tab.act(NewPlan{});
    const core::Id second = tab.plan().id;
    tab.pass(1);
    tab.act(NewPlan{});
    const core::Id third = tab.plan().id;
    tab.act(SelectPlan{second});
    tab.act(DeletePlan{second});
    CHECK(tab.state.selected_plan == third);
    tab.act(DeletePlan{third});
    CHECK(tab.state.selected_plan == sample);
    tab.act(RenamePlan{sample, ""});
    tab.act(DeletePlan{sample});
    CHECK(tab.notices().back() == "Deleted Untitled plan.");
    CHECK_FALSE(tab.state.selected_plan);
    CHECK_FALSE(shown_plan(tab.state).has_value());
    tab.act(Undo{});
    CHECK(tab.state.selected_plan == sample);
}

TEST_CASE("typing in one field is one undo step until the field is left or another is edited") {
    Tab tab = settled_tab();
    const core::target::Plan before = tab.plan();
    tab.act(SetQuota{before.id, 1});
    tab.act(SetQuota{before.id, 12});
    tab.act(SetBooked{before.id, 3});
    tab.act(SetQuota{before.id, 123});
    tab.act(FinishEditing{});
    tab.act(SetQuota{before.id, 1'234});
    CHECK(tab.state.history.done.size() == 4);
    tab.act(Undo{});
    CHECK(tab.plan().quota_minor == 123);
    tab.act(Undo{});
    CHECK(tab.plan().quota_minor == 12);
    tab.act(Undo{});
    tab.act(Undo{});
    CHECK(tab.plan() == before);
}

TEST_CASE("a name keeps what is typed up to its cap, cut between code points") {
    Tab tab = settled_tab();
    const core::Id plan = tab.plan().id;
    tab.act(RenamePlan{plan, " North "});
    CHECK(tab.plan().name == " North ");
    std::string wide;
    for (int i = 0; i < 100; ++i) wide += "語";
    tab.act(RenamePlan{plan, wide});
    CHECK(tab.plan().name == wide);
    tab.act(RenamePlan{plan, "é" + wide});
    CHECK(tab.plan().name == "é" + wide.substr(0, 297));
    tab.act(RenamePlan{plan, ""});
    CHECK(tab.plan().name.empty());
}

TEST_CASE("amounts outside the allowed range become the nearest allowed one") {
    Tab tab = settled_tab();
    const core::Id plan = tab.plan().id;
    tab.act(SetQuota{plan, -1});
    CHECK(tab.plan().quota_minor == 0);
    tab.act(SetQuota{plan, INT64_MAX});
    CHECK(tab.plan().quota_minor == core::target::max_amount * 100);
    tab.act(SetDeals{plan, INT64_MAX});
    CHECK(tab.plan().deals == core::target::max_amount);
    tab.act(SetSdrShare{plan, tab.plan().stages[0].id, 10'001});
    CHECK(tab.plan().stages[0].sdr_share_bp == 10'000);
}

TEST_CASE("another currency keeps the amounts as they are read, and undo the very cents") {
    Tab tab = settled_tab();
    const core::Id plan = tab.plan().id;
    tab.act(SetQuota{plan, 123'450});
    tab.act(SetDealSize{plan, 500});
    const core::target::Plan dollars = tab.plan();
    tab.act(SetCurrency{plan, currency("JPY")});
    CHECK(tab.plan().quota_minor == 1'235);
    CHECK(tab.plan().deal_size_minor == 5);
    tab.act(SetCurrency{plan, currency("KWD")});
    CHECK(tab.plan().quota_minor == 1'235'000);
    CHECK(tab.plan().deal_size_minor == 5'000);
    tab.act(Undo{});
    tab.act(Undo{});
    CHECK(tab.plan() == dollars);
    tab.act(SetQuota{plan, core::target::max_amount * 100});
    tab.act(SetCurrency{plan, currency("KWD")});
    CHECK(tab.plan().quota_minor == core::target::max_amount * 1'000);
}

TEST_CASE("a period may end before it starts while it is typed") {
    Tab tab = settled_tab();
    const core::Id plan = tab.plan().id;
    const core::Date early{100};
    tab.act(SetPeriodEnd{plan, early});
    CHECK(tab.plan().end == early);
    CHECK(tab.plan().start > early);
}

TEST_CASE("the sample plan comes back as it was given first") {
    Tab tab = settled_tab();
    const core::target::Plan sample = tab.plan();
    tab.act(SetQuota{sample.id, 5});
    tab.act(RemoveStage{sample.id, sample.stages[1].id});
    const core::target::Plan edited = tab.plan();
    tab.act(AddSamplePlan{});
    CHECK(tab.plan() == edited);  // it is there, so it is shown and nothing else
    tab.act(DeletePlan{sample.id});
    tab.act(AddSamplePlan{});
    CHECK(tab.plan().quota_minor == sample.quota_minor);
    CHECK(tab.plan().stages == sample.stages);
    tab.act(Undo{});
    CHECK_FALSE(shown_plan(tab.state).has_value());
    tab.act(Undo{});
    CHECK(tab.plan() == edited);
}

TEST_CASE("the first edit asks once for storage that is not cleared by itself") {
    Tab tab = settled_tab();
    tab.act(GoTo{Place::Contests});
    CHECK(asked<AskForPersistence>(tab.effects).empty());
    tab.act(SetQuota{tab.plan().id, 1});
    CHECK(asked<AskForPersistence>(tab.effects).size() == 1);
    tab.act(SetQuota{tab.plan().id, 2});
    CHECK(asked<AskForPersistence>(tab.effects).empty());
    tab.act(PersistenceAnswered{true});
    CHECK(tab.state.persistence_granted);

    Stored stored;
    stored.persistent = true;
    Tab granted(1, stored);
    granted.act(SetQuota{granted.plan().id, 1});
    CHECK(asked<AskForPersistence>(granted.effects).empty());
}

TEST_CASE("undoing everything gives the first plans, redoing everything the last") {
    tests::Random random(5);
    for (int round = 0; round < 60; ++round) {
        Tab tab = settled_tab();
        const std::vector<core::target::Plan> first = living_plans(tab.state);
        for (int step = 0; step < 40; ++step) {
            tab.pass(random.between(0, 5));
            tab.act(tests::random_edit(tab.state, random));
        }
        const std::vector<core::target::Plan> last = living_plans(tab.state);
        while (!tab.state.history.done.empty()) tab.act(Undo{});
        REQUIRE(living_plans(tab.state) == first);
        while (!tab.state.history.undone.empty()) tab.act(Redo{});
        REQUIRE(living_plans(tab.state) == last);
        for (std::int64_t back = random.between(0, 10); back > 0; --back) tab.act(Undo{});
        while (!tab.state.history.undone.empty()) tab.act(Redo{});
        REQUIRE(living_plans(tab.state) == last);
    }
}
