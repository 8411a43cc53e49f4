// What accounts count for in their plan: shown with it, never written into it.
#include "app/plan_credits.h"
#include "app/harness/tab.h"
#include "core/target/done.h"

#include <doctest/doctest.h>

using namespace app;
using namespace core::discovery;
using tests::Tab;

namespace {

// An account of the sample plan in which only the acceptance of its meeting is missing for a QBM.
struct Deal {
    Tab tab{1};
    core::Id plan = tab.plan().id;
    core::Id id;

    Deal() {
        tab.act(AddAccount{"Acme", plan});
        id = shown_account(tab.state)->id;
        tab.act(AddContact{id, {{}, "Ann Lee", "", static_cast<std::uint8_t>(Role::Champion), ""}});
        const core::Id ann = account().contacts[0].id;
        tab.act(AddAct{id, {{}, ann, tests::first_of_july, "Introduced us to the CFO."}});
        Fact fact;
        fact.slot = Slot::Challenges;
        fact.level = Level::BuyerSaid;
        fact.quote = "We lose a day a week.";
        fact.contact = ann;
        fact.date = tests::first_of_july;
        tab.act(AddFact{id, fact});
        tab.act(AddMeeting{id,
                           {{},
                            "First call",
                            MeetingKind::Discovery,
                            MeetingState::Held,
                            tests::first_of_july,
                            {ann},
                            ""}});
    }
    const Account& account() const { return *find_account(tab.state, id); }
    void accept() {
        Meeting meeting = account().meetings[0];
        meeting.state = MeetingState::Accepted;
        tab.act(SetMeeting{id, meeting});
        tab.act(FinishEditing{});
    }
    core::target::Plan with() const { return plan_with_credits(tab.state, tab.plan()); }
    std::int64_t qbms() const { return done_in_period(with(), tab.plan().stages[2].id); }
};

}  // namespace

TEST_CASE("an accepted QBM moves the plan's count by one, undoing it moves it back") {
    Deal deal;
    CHECK(deal.qbms() == 0);
    deal.accept();
    CHECK(deal.qbms() == 1);
    CHECK(deal.with() == deal.with());
    CHECK(deal.tab.plan().done.empty());
    deal.tab.act(Undo{});
    CHECK(deal.qbms() == 0);
    deal.tab.act(Redo{});
    CHECK(deal.qbms() == 1);
}

TEST_CASE("two calls of one account count once, and an account that is gone counts no more") {
    Deal deal;
    deal.accept();
    Meeting second = deal.account().meetings[0];
    second.date = core::Date{tests::first_of_july.days + 8};
    deal.tab.act(AddMeeting{deal.id, second});
    CHECK(deal.qbms() == 1);
    deal.tab.act(SetDone{deal.plan, {tests::first_of_july, deal.tab.plan().stages[2].id, 4}});
    CHECK(deal.qbms() == 5);
    deal.tab.act(SetAccountPlan{deal.id, {}});
    CHECK(deal.qbms() == 4);
    deal.tab.act(Undo{});
    CHECK(deal.qbms() == 5);
    deal.tab.act(DeleteAccount{deal.id});
    CHECK(deal.qbms() == 4);
    CHECK(deal.tab.plan().done.size() == 1);
}

TEST_CASE("wins and losses of the plan's accounts are counted for the win rate") {
    Deal deal;
    const auto decided = [&] { return decided_of(deal.tab.state, deal.tab.plan()); };
    CHECK(decided() == WinLoss{0, 0});
    deal.tab.act(SetOutcome{deal.id, Milestone::Won, tests::first_of_july});
    CHECK(decided() == WinLoss{1, 0});
    deal.tab.act(SetOutcome{deal.id, Milestone::Lost, tests::first_of_july});
    CHECK(decided() == WinLoss{0, 1});
}

TEST_CASE(
    "the file of weekly counts has what was typed, so that importing it counts nothing twice") {
    Deal deal;
    const auto file = [&] {
        return tests::asked<SaveFile>(deal.tab.act(ExportPlan{deal.plan, Export::WeeklyCounts}));
    };
    const auto before = file();
    deal.accept();
    CHECK(file() == before);
}

TEST_CASE("an outcome counts in the stage that the plan says, and no stage for two outcomes") {
    Deal deal;
    deal.accept();
    const auto stages = deal.tab.plan().stages;
    const auto counted = [&](std::size_t stage) {
        return done_in_period(deal.with(), stages[stage].id);
    };
    deal.tab.act(SetOutcomeStage{deal.plan, Outcome::Qbm, stages[3].id});
    CHECK(counted(2) == 0);
    CHECK(counted(3) == 1);
    CHECK((stage_map_of(deal.tab.plan()) ==
           StageMap{stages[3].id, core::Id{}, stages[4].id, stages[5].id}));
    deal.tab.act(SetOutcomeStage{deal.plan, Outcome::Qbm, {}});
    CHECK(deal.with().done.empty());
    deal.tab.act(Undo{});
    CHECK(counted(3) == 1);
    deal.tab.act(Undo{});
    CHECK(counted(2) == 1);
    CHECK(deal.tab.plan().outcome_stages == core::target::OutcomeStages{});
}
