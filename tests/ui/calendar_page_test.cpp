// The page "Calendar", used as a reader does: period, work week, holidays, leave, lags.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include "core/target/plan.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

core::Date day(int year, int month, int day_of_month) {
    return core::date_of({year, month, day_of_month}).value_or(core::Date{});
}

core::target::Plan plan_of(const Page& page) {
    return app::shown_plan(page.state).value_or(core::target::Plan{});
}

void open_calendar(Page& page) { page.act(app::ShowPage{app::TargetPage::Calendar}); }

// The sample quarter is July to September 2025; this one has holidays in the lists.
void move_to_2026(Page& page) {
    page.act(app::SetPeriod{plan_of(page).id, {day(2026, 10, 1), day(2026, 12, 31)}});
}

std::size_t rows_of(const Page& page) { return page.all(Role::ListItem).size(); }

void check_rules_at_every_width(Page& page, const char* where) {
    for (const bool coarse : {false, true}) {
        app::Environment environment = page.state.environment;
        environment.coarse_pointer = coarse;
        page.act(app::EnvironmentChanged{environment});
        for (const float width : {360.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
            page.resize(width, 900);
            const bool touch = coarse || width < 600;
            for (const std::string& broken : broken_rules(page.tree(), {width, 900}, touch))
                CHECK_MESSAGE(false,
                              where << " " << width << (touch ? " touch: " : ": ") << broken);
        }
    }
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (; times > 0; --times) text += piece;
    return text;
}

}  // namespace

TEST_CASE("the calendar is a page of the plan and says the period and its working days") {
    Page page;
    page.click(Role::Tab, "Calendar");
    CHECK(page.value_of("Plan dates") == "1 Jul to 30 Sep 2025");
    CHECK(page.text_is_shown("66 working days, none of them off."));
    CHECK(page.value_of("Period") == "This quarter (1 Jul to 30 Sep 2025)");
}

TEST_CASE("the picture of the period says what it shows") {
    Page page;
    open_calendar(page);
    const auto has_picture = [&](const char* name) { return page.has(Role::Picture, name); };
    CHECK(
        has_picture("Days of the period. 66 working days, none of them off. Today is Tuesday 1 "
                    "July 2025. The last useful day for outreach touch is Tuesday 30 September "
                    "2025."));
    move_to_2026(page);
    page.enter("Days to next: POV", "65");
    CHECK(
        has_picture("Days of the period. 66 working days, none of them off. The last useful day "
                    "for outreach touch is Thursday 1 October 2026."));
    page.act(app::SetPeriodEnd{plan_of(page).id, day(2036, 1, 1)});
    CHECK(page.all(Role::Picture).empty());
}

TEST_CASE("a preset sets both days of the period, and one undo takes both back") {
    Page page;
    open_calendar(page);
    page.choose("Period", "Next month");
    CHECK(page.value_of("Plan dates") == "1 Aug to 31 Aug 2025");
    page.press_undo();
    CHECK(page.value_of("Plan dates") == "1 Jul to 30 Sep 2025");
    page.act(app::SetPeriodEnd{plan_of(page).id, day(2025, 9, 12)});
    CHECK(page.value_of("Period") == "Dates of its own");
}

TEST_CASE("the fiscal year decides what the presets are") {
    Page page;
    open_calendar(page);
    page.choose("Fiscal year starts in", "February");
    CHECK(page.value_of("Period") == "Dates of its own");
    page.choose("Period", "This quarter");
    CHECK(page.value_of("Plan dates") == "1 May to 31 Jul 2025");
    page.choose("Fiscal pattern", "4-4-5");
    CHECK(page.text_is_shown("A year of 52 or 53 weeks from the Monday nearest to 1 February."));
    page.choose("Period", "This quarter");
    CHECK(page.value_of("Plan dates") == "5 May to 3 Aug 2025");
    page.press_undo();
    page.press_undo();
    CHECK(page.value_of("Fiscal pattern") == "Calendar months");
}

TEST_CASE("switching a weekday off takes its days out of the period") {
    Page page;
    open_calendar(page);
    CHECK(page.get(Role::Switch, "Friday").checked);
    CHECK_FALSE(page.get(Role::Switch, "Saturday").checked);
    page.click(Role::Switch, "Friday");
    CHECK_FALSE(page.get(Role::Switch, "Friday").checked);
    CHECK(page.text_is_shown("53 working days, none of them off."));
    page.press_undo();
    CHECK(page.get(Role::Switch, "Friday").checked);
    for (const char* name : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"})
        page.click(Role::Switch, name);
    CHECK(page.text_is_shown("No day is worked"));
    CHECK(page.text_is_shown("The period has no working day."));
}

TEST_CASE("the week may start on another day") {
    Page page;
    open_calendar(page);
    page.choose("Week starts on", "Sunday");
    CHECK(plan_of(page).week_starts == core::Weekday::Sunday);
}

TEST_CASE("a ramp is told in a sentence, and a share that is none is refused") {
    Page page;
    open_calendar(page);
    CHECK(page.text_is_shown("Every week asks for a full week."));
    page.enter("Ramp start", "20");
    page.enter("Ramp step", "20 %");
    CHECK(page.text_is_shown("Week 1 asks for 20 % of a full week, week 5 for all of it."));
    page.enter("Ramp start", "120");
    CHECK(page.is_invalid("Ramp start"));
    CHECK(page.description_of("Ramp start").find("can't be above 100 %") != std::string::npos);
    CHECK(plan_of(page).ramp == core::target::Ramp{2'000, 2'000});
}

TEST_CASE("a list's holidays within the period are added once, and can be edited and removed") {
    Page page;
    open_calendar(page);
    CHECK(page.get(Role::Button, "Add holidays").disabled);
    page.choose("Holiday list", "United States");
    CHECK(page.text_is_shown("as the law of 2026 has them (5 U.S.C. 6103"));
    CHECK(page.text_is_shown("Check them and edit"));
    CHECK(page.text_is_shown("The list has 2026 and 2027, and the period is 1 Jul to 30 Sep 2025"));
    CHECK(page.get(Role::Button, "Add holidays").disabled);
    move_to_2026(page);
    CHECK(page.text_is_shown("Adds 4: those in the period that are not there yet."));
    page.click("Add holidays");
    CHECK(page.text_is_shown("Of this list the plan has all that are in the period."));
    CHECK(page.text_is_shown("62 working days: 66 weekdays without 4 days off."));
    CHECK(page.text_is_shown("26 Nov 2026"));
    CHECK(page.value_of("Name of holiday: 26 Nov 2026") == "Thanksgiving Day");
    page.enter("Name of holiday: 26 Nov 2026", "Turkey");
    CHECK(plan_of(page).holidays[2].name == "Turkey");
    page.click("Remove holiday: Turkey");
    CHECK(plan_of(page).holidays.size() == 3);
    CHECK(page.text_is_shown("Adds 1: those"));
    page.press_undo();
    CHECK(plan_of(page).holidays.size() == 4);
    page.press_undo();
    page.press_undo();
    CHECK(plan_of(page).holidays.empty());
}

TEST_CASE("days off that take nothing away say why") {
    Page page;
    open_calendar(page);
    page.act(app::AddHolidays{plan_of(page).id,
                              {{day(2025, 7, 5), "A Saturday"}, {day(2025, 12, 25), ""}}});
    CHECK(page.text_is_shown("Saturday, off anyway"));
    CHECK(page.text_is_shown("Thursday, outside the period"));
    CHECK(page.has(Role::Button, "Remove holiday: 25 Dec 2025"));
    CHECK(page.text_is_shown("66 working days, none of them off."));
}

TEST_CASE("a holiday of one's own is typed and added, by Enter too") {
    Page page;
    open_calendar(page);
    page.enter("Holiday date", "4 Jul 2025");
    page.enter("Holiday name", "Picnic");
    page.click("Add holiday");
    CHECK(plan_of(page).holidays == std::vector<core::target::DayOff>{{day(2025, 7, 4), "Picnic"}});
    CHECK(page.value_of("Holiday date").empty());
    CHECK(page.value_of("Holiday name").empty());
    CHECK(page.is_focused("Holiday date"));
    page.type("Holiday date", "2025-07-07");
    page.press(a11y::Verb::Submit);
    CHECK(plan_of(page).holidays.size() == 2);
    CHECK(page.text_is_shown("64 working days: 66 weekdays without 2 days off."));
}

TEST_CASE(
    "a holiday without a day, with a wrong one or with one that is taken is refused in words") {
    Page page;
    open_calendar(page);
    page.click("Add holiday");
    CHECK(page.is_invalid("Holiday date"));
    CHECK(page.is_focused("Holiday date"));
    CHECK(page.description_of("Holiday date") == "Write a date such as 2025-01-31.");
    page.enter("Holiday date", "31 June 2025");
    CHECK(page.is_invalid("Holiday date"));
    CHECK(page.value_of("Holiday date") == "31 June 2025");
    page.click("Add holiday");
    CHECK(plan_of(page).holidays.empty());
    page.enter("Holiday date", "2025-07-04");
    page.click("Add holiday");
    page.enter("Holiday date", "2025-07-04");
    page.click("Add holiday");
    CHECK(page.description_of("Holiday date") == "That day is a holiday already: 4 Jul 2025.");
    CHECK(plan_of(page).holidays.size() == 1);
}

TEST_CASE("a leave is added, edited and removed, each undoable") {
    Page page;
    open_calendar(page);
    page.enter("First day of leave", "2025-08-04");
    page.enter("Last day of leave", "2025-08-15");
    page.enter("Leave name", "Sailing");
    page.click("Add leave");
    REQUIRE(plan_of(page).leaves.size() == 1);
    CHECK(page.text_is_shown("4 Aug to 15 Aug 2025, takes 10 working days"));
    CHECK(page.text_is_shown("56 working days: 66 weekdays without 10 days off."));
    CHECK(page.value_of("First day of leave").empty());
    page.enter("Last day: Sailing", "2025-08-08");
    CHECK(page.text_is_shown("4 Aug to 8 Aug 2025, takes 5 working days"));
    page.enter("Name of leave: Sailing", "");
    CHECK(page.has(Role::Button, "Remove leave: 4 Aug to 8 Aug 2025"));
    page.click("Remove leave: 4 Aug to 8 Aug 2025");
    CHECK(plan_of(page).leaves.empty());
    CHECK(page.is_focused("First day of leave"));
    for (int i = 0; i < 3; ++i) page.press_undo();
    CHECK(page.text_is_shown("4 Aug to 15 Aug 2025, takes 10 working days"));
    page.press_undo();
    CHECK(plan_of(page).leaves.empty());
}

TEST_CASE("a leave of one day needs no last day") {
    Page page;
    open_calendar(page);
    page.type("First day of leave", "2025-07-07");
    page.press(a11y::Verb::Submit);
    REQUIRE(plan_of(page).leaves.size() == 1);
    CHECK(plan_of(page).leaves[0].last == day(2025, 7, 7));
    CHECK(page.text_is_shown("7 Jul 2025, takes 1 working day"));
}

TEST_CASE("a leave that would end before it begins is refused, new or edited") {
    Page page;
    open_calendar(page);
    page.enter("First day of leave", "2025-08-15");
    page.enter("Last day of leave", "2025-08-04");
    page.click("Add leave");
    CHECK(page.is_invalid("Last day of leave"));
    CHECK(page.description_of("Last day of leave").find("Nothing was added") != std::string::npos);
    CHECK(plan_of(page).leaves.empty());
    page.enter("Last day of leave", "2025-08-22");
    page.click("Add leave");
    REQUIRE(plan_of(page).leaves.size() == 1);
    const core::target::Leave before = plan_of(page).leaves[0];
    page.enter("First day: 15 Aug to 22 Aug 2025", "2025-09-01");
    CHECK(page.is_invalid("First day: 15 Aug to 22 Aug 2025"));
    CHECK(page.text_is_shown("Change the last day first."));
    page.enter("Last day: 15 Aug to 22 Aug 2025", "2025-08-01");
    CHECK(page.text_is_shown("The leave would end before its first day."));
    CHECK(plan_of(page).leaves[0] == before);
}

TEST_CASE("a rep's leave carries the rep's name and takes no day from the owner") {
    Page page;
    open_calendar(page);
    page.act(app::AddRep{plan_of(page).id});
    core::target::Rep rep = plan_of(page).reps.front();
    rep.name = "Ann";
    page.act(app::SetRep{plan_of(page).id, rep});
    page.act(
        app::AddLeave{plan_of(page).id, {{}, rep.id, day(2025, 8, 4), day(2025, 8, 8), "Sailing"}});
    CHECK(page.text_is_shown("Ann: 4 Aug to 8 Aug 2025, takes 5 working days"));
    CHECK(page.text_is_shown("66 working days, none of them off."));
    page.click("Remove leave: Sailing");
    CHECK(plan_of(page).leaves.empty());
}

TEST_CASE("lags move the last useful days back, and lags beyond the period say so") {
    Page page;
    open_calendar(page);
    CHECK(page.value_of("Last useful day: POV") == "Tuesday 30 September 2025");
    page.enter("Days to next: POV", "2");
    page.enter("Days to next: winnable opportunity", "10");
    CHECK(page.value_of("Last useful day: POV") == "Friday 26 September 2025");
    CHECK(page.value_of("Last useful day: winnable opportunity") == "Friday 12 September 2025");
    CHECK(page.value_of("Last useful day: outreach touch") == "Friday 12 September 2025");
    CHECK(page.text_is_shown("Work after it belongs to the next period"));
    CHECK(page.description_of("Days to next: outreach touch") ==
          "Working days from outreach touch to discovery call: 0 to 1,000.");
    CHECK_FALSE(page.has(Role::TextField, "Days to next: won deal"));
    page.enter("Days to next: outreach touch", "54");
    CHECK(page.value_of("Last useful day: outreach touch") == "none in this period");
    CHECK(page.text_is_shown(
        "It takes 66 working days from outreach touch to won deal, and the period has 66"));
    page.enter("Days to next: outreach touch", "1001");
    CHECK(page.is_invalid("Days to next: outreach touch"));
    CHECK(plan_of(page).stages[0].lag_days == 54);
    page.press_undo();
    CHECK_FALSE(page.is_invalid("Days to next: outreach touch"));
    CHECK(page.value_of("Last useful day: outreach touch") == "Friday 12 September 2025");
}

TEST_CASE("the calendar keeps the rules at every width, empty, full, long and refused") {
    Page page;
    open_calendar(page);
    check_rules_at_every_width(page, "sample");
    move_to_2026(page);
    page.choose("Holiday list", "Australia");
    page.click("Add holidays");
    check_rules_at_every_width(page, "holidays");

    const core::Id id = plan_of(page).id;
    const std::string unbroken = repeated("unbreakable", 9);
    page.act(app::AddRep{id});
    core::target::Rep rep = plan_of(page).reps.front();
    rep.name = repeated("A long name ", 8);
    page.act(app::SetRep{id, rep});
    for (const core::Id& whose : {core::Id{}, rep.id, core::Id{{9}}})
        for (const std::string& name : {unbroken, std::string(), repeated("sailing ", 12)})
            page.act(app::AddLeave{id, {{}, whose, day(2026, 11, 2), day(2027, 1, 3), name}});
    page.act(app::AddHolidays{id, {{day(2025, 7, 5), unbroken}, {day(2026, 10, 4), ""}}});
    for (const auto& stage : plan_of(page).stages) {
        page.act(app::RenameStage{id, stage.id, unbroken});
        page.act(app::SetStageNumber{id, stage.id, app::StageNumber::LagDays, 1'000});
    }
    check_rules_at_every_width(page, "full");
    CHECK(rows_of(page) > 10);

    for (const char* name :
         {"Ramp start", "Ramp step", "Holiday date", "First day of leave", "Last day of leave"})
        page.enter(name, "one and a half, or rather two");
    page.act(app::SetPeriod{id, {day(2027, 1, 1), day(2026, 1, 1)}});
    check_rules_at_every_width(page, "refused and backwards");
}
