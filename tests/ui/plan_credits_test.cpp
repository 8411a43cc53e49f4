// What accounts count for, on the page Week: beside what is typed, and never written with it.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

#include <string>

using namespace tests;
using core::discovery::Fact;
using core::discovery::Level;
using core::discovery::MeetingKind;
using core::discovery::MeetingState;
using core::discovery::Slot;

namespace {

core::target::Plan plan_of(const Page& page) {
    return app::shown_plan(page.state).value_or(core::target::Plan{});
}

// An account of the shown plan with a QBM today, and the plan's week.
void open_week_with_qbm(Page& page) {
    page.act(app::AddAccount{"Acme", plan_of(page).id});
    const core::Id id = app::shown_account(page.state)->id;
    const core::Date day = page.state.today;
    page.act(app::AddContact{id, {{}, "Ann Lee", "", 1, ""}});
    const core::Id ann = app::shown_account(page.state)->contacts[0].id;
    page.act(app::AddAct{id, {{}, ann, day, "Introduced us to the CFO."}});
    Fact fact;
    fact.slot = Slot::Challenges;
    fact.level = Level::BuyerSaid;
    fact.quote = "We lose a day a week.";
    fact.contact = ann;
    fact.date = day;
    page.act(app::AddFact{id, fact});
    page.act(app::AddMeeting{
        id, {{}, "First call", MeetingKind::Discovery, MeetingState::Accepted, day, {ann}, ""}});
    page.act(app::GoTo{app::Place::Targets});
    page.click(Role::Tab, "Week");
}

void lose_and_win(Page& page) {
    for (const app::Milestone milestone : {app::Milestone::Won, app::Milestone::Lost}) {
        page.act(
            app::AddAccount{milestone == app::Milestone::Won ? "Bolt" : "Cord", plan_of(page).id});
        page.act(app::SetOutcome{app::shown_account(page.state)->id, milestone, page.state.today});
    }
    page.act(app::GoTo{app::Place::Targets});
    page.click(Role::Tab, "Week");
}

}  // namespace

TEST_CASE("an accepted QBM is one less to go, and what is typed stays what was typed") {
    Page page;
    page.click(Role::Tab, "Week");
    const int to_go = std::stoi(page.value_of("To go: QBM"));
    open_week_with_qbm(page);
    CHECK(page.value_of("To go: QBM") == std::to_string(to_go - 1));
    CHECK(page.value_of("Done: QBM") == "0");
    CHECK(page.description_of("Done: QBM").starts_with("0 typed and 1 from accounts of "));
    CHECK(page.text_is_shown("From this plan's accounts, beside what is typed: 1 QBM."));
    page.click("Add one: QBM");
    page.enter("Done: QBM", "+2");
    CHECK(page.value_of("Done: QBM") == "3");
    CHECK(page.value_of("To go: QBM") == std::to_string(to_go - 4));
    REQUIRE(plan_of(page).done.size() == 1);
    CHECK(plan_of(page).done[0].count == 3);
}

TEST_CASE("the win rate of the plan's accounts is offered, and taken with one click") {
    Page page;
    lose_and_win(page);
    CHECK(page.text_is_shown("1 of 2 is won."));
    page.click("Use 1 of 2 as win rate");
    CHECK(plan_of(page).win_rate == core::target::Rate{1, 2});
    CHECK(page.get(Role::Button, "Use 1 of 2 as win rate").disabled);
    CHECK(page.value_of("Win rate") == "1 in 2");
}

TEST_CASE("the week with counts from accounts lies well at every width, with mouse and touch") {
    for (const bool touch : {false, true}) {
        for (const float width : {320.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
            const ui::WindowSize window{width, 800};
            app::Environment environment;
            environment.coarse_pointer = touch;
            Page page({.window = window, .environment = environment});
            open_week_with_qbm(page);
            lose_and_win(page);
            for (const char* count : {"7", "999,999,999,999"}) {
                page.enter("Done: QBM", count);
                for (const std::string& broken : broken_rules(page.tree(), window, touch))
                    CHECK_MESSAGE(false, width << ": " << broken);
            }
        }
    }
}

TEST_CASE("the rep chooses in which stage a QBM of an account counts") {
    Page page;
    page.click(Role::Tab, "Week");
    CHECK_FALSE(page.has(Role::Heading, "What accounts count as"));
    open_week_with_qbm(page);
    CHECK(page.value_of("An accepted QBM counts as") == "QBM");
    page.choose("An accepted QBM counts as", "discovery");
    CHECK(page.text_is_shown("From this plan's accounts, beside what is typed: 1 discovery call."));
    page.choose("An accepted QBM counts as", "Nothing");
    CHECK_FALSE(page.text_is_shown("From this plan's accounts"));
    page.click("Undo");
    CHECK(page.value_of("An accepted QBM counts as") == "discovery call");
}
