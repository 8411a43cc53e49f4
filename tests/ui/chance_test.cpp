// The page "Chance": how likely, what helps most, the hours, the way forward.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

// The sample quarter: 66 working days, 17 deals.
void open_chance(Page& page) { page.click(Role::Tab, "Chance"); }

core::target::Plan plan_of(const Page& page) {
    return app::shown_plan(page.state).value_or(core::target::Plan{});
}

std::string said(const Page& page, std::string_view output) {
    return text_of(page.get(Role::Output, output));
}

bool has_line(const Page& page, std::string_view first, std::string_view cell) {
    for (const Node* row : page.all(Role::Row)) {
        bool named = false;
        bool holds = false;
        for (const Node& node : page.tree().nodes) {
            if (node.parent != row->id) continue;
            named = named || (node.role == Role::RowHeader && node.value == first);
            holds = holds || (node.role == Role::Cell && node.value == cell);
        }
        if (named && holds) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the chance is a number, a sentence, a picture and an assumption") {
    Page page;
    open_chance(page);
    CHECK(said(page, "Chance") == "57 %");
    CHECK(page.text_is_shown("17 of 34 POV at 50 %: 57 in 100 such quarters reach it."));
    CHECK(page.text_is_shown("Deals are taken as independent and alike"));
    CHECK(page.has(Role::Picture,
                   "How often each number of won deals comes of 34 POV: most often 17; 17 or more "
                   "in 57 % of them."));
}

TEST_CASE("once something is won, the chance from here on stands beside the one at the start") {
    Page page;
    open_chance(page);
    CHECK_FALSE(page.text_is_shown("From here on"));
    page.click(Role::Tab, "Week");
    page.enter("Done: won deal", "10");
    page.enter("Done: POV", "22");
    page.click(Role::Tab, "Chance");
    CHECK(said(page, "Chance") == "57 %");
    CHECK(said(page, "Chance from here on") == "From here on: 39 %");
    CHECK(page.text_is_shown(
        "With 10 won deals, it takes 7 more of the 12 POV that are left (0 open, "
        "12 to come) at 50 %."));
}

TEST_CASE("what 80 and 90 % take is always there, and a slider asks for any other chance") {
    Page page;
    open_chance(page);
    const std::string for_80 =
        "39 POV: 5 more, that is 4,166 more outreach touches, 316 more a week.";
    page.take_broadcast();
    CHECK(said(page, "For 80 %") == for_80);
    CHECK(said(page, "For 90 %").starts_with("42 POV: 8 more"));
    CHECK(said(page, "Wanted chance takes") == "For 80 % you need " + for_80);
    CHECK(page.value_of("Wanted chance") == "80 %");

    page.slide("Wanted chance", 90);
    CHECK(page.value_of("Wanted chance") == "90 %");
    CHECK(said(page, "Wanted chance takes") == "For 90 % you need " + said(page, "For 90 %"));
    CHECK(said(page, "For 80 %") == for_80);
    page.slide("Wanted chance", 1'000);
    CHECK(page.value_of("Wanted chance") == "99 %");
    page.slide("Wanted chance", -3);
    CHECK(page.value_of("Wanted chance") == "50 %");
    CHECK(said(page, "Wanted chance takes") == "For 50 % you need 34 POV, as planned.");
    CHECK(page.take_broadcast().empty());
}

TEST_CASE("a chance that stands on a few trials says so") {
    Page page;
    page.enter("Rate: POV", "3 of 10");
    open_chance(page);
    CHECK(page.text_is_shown("The rate is counted, 3 of 10: with 15.4 %"));
    CHECK(page.text_is_shown("Fewer than 20 trials are more a guess than a rate."));
}

TEST_CASE("every state without a chance has its sentence and its own cards") {
    const auto shown = [](auto prepare, std::string_view sentence) {
        Page page;
        prepare(page);
        open_chance(page);
        CHECK(page.text_is_shown(sentence));
        CHECK_FALSE(page.has(Role::Output, "Chance"));
        CHECK_FALSE(page.has(Role::Slider, "Wanted chance"));
        CHECK_FALSE(page.has(Role::Output, "Cheapest fix"));
        CHECK(page.has(Role::TextField, "Hours a week"));
        CHECK(page.has(Role::TextField, "What-if count"));
    };
    shown([](Page& page) { page.click("New plan"); }, "Type a quota to see what it takes.");
    shown([](Page& page) { page.enter("Booked so far", "2000000"); }, "The quota is met");
    shown([](Page& page) { page.enter("Average deal size", ""); }, "Type the average deal size");
    shown([](Page& page) { page.enter("Rate: QBM", "0"); },
          "At 0 % from QBM to winnable opportunity, no number of them is enough.");
    shown([](Page& page) { page.enter("Count: outreach touch", "500"); },
          "it is done, not won, so there is no chance to speak of");
}

TEST_CASE("the levers are ranked, and the cheapest fix is named") {
    Page page;
    open_chance(page);
    CHECK(said(page, "Cheapest fix") ==
          "outreach touch to discovery call at 7 % instead of 2 %: 20,238 outreach touches less.");
    CHECK(has_line(page, "POV to won deal", "2,576"));
    CHECK(has_line(page, "POV to won deal", "55 %"));
    CHECK(has_line(page, "outreach touch to discovery call (cheapest)", "20,238"));
    CHECK(has_line(page, "outreach touch", "$36"));
    CHECK(has_line(page, "POV", "$30,000"));
    CHECK_FALSE(page.has(Role::ColumnHeader, "Time saved"));
}

TEST_CASE("typed minutes rank the levers by time, add up to hours, and are undone") {
    Page page;
    open_chance(page);
    CHECK(said(page, "Hours needed a week") == "–");
    page.enter("Minutes: POV", "480");
    CHECK(page.has(Role::ColumnHeader, "Time saved"));
    CHECK(has_line(page, "POV to won deal (cheapest)", "24 hours"));
    CHECK(said(page, "Hours needed a week") == "24 hours");  // 3 a week
    page.enter("Minutes: in-person meeting", "90");
    CHECK(said(page, "Hours needed a week") == "31.5 hours");
    CHECK(plan_of(page).activities[1].minutes == 90);
    page.enter("Hours a week", "19.5");
    CHECK(page.text_is_shown("That is 12 hours more than you have. Most of it: POV, 24 hours."));
    page.enter("Hours a week", "40");
    CHECK(page.text_is_shown("That leaves 8.5 hours of the 40 hours you have."));
    page.press_undo();
    CHECK(page.value_of("Hours a week") == "19.5");
    page.enter("Minutes: POV", "");
    CHECK(said(page, "Hours needed a week") == "7.5 hours");
}

TEST_CASE("minutes that are no number are refused and change nothing") {
    Page page;
    open_chance(page);
    page.enter("Minutes: QBM", "an hour");
    CHECK(page.is_invalid("Minutes: QBM"));
    CHECK(page.text_is_shown("Write a whole number"));
    page.enter("Hours a week", "169");
    CHECK(page.is_invalid("Hours a week"));
    CHECK(plan_of(page).week_minutes == 0);
}

TEST_CASE("with 40 QBM a month, what do I close") {
    Page page;
    open_chance(page);
    page.take_broadcast();
    CHECK(page.value_of("What-if stage") == "QBM");
    CHECK(page.value_of("What-if count") == "40");
    CHECK(said(page, "You close") == "9 won deals");
    CHECK(said(page, "That brings") == "$540,000");
    CHECK(page.text_is_shown("That is 8 short of the 17 won deals of the goal."));
    page.click(Role::Radio, "A week");
    CHECK(said(page, "You close") == "39 won deals");
    CHECK(page.text_is_shown("That is 22 above the 17 won deals of the goal."));
    page.choose("What-if stage", "POV");
    page.click(Role::Radio, "The period");
    page.enter("What-if count", "34");
    CHECK(said(page, "You close") == "17 won deals");
    page.enter("What-if count", "some");
    CHECK(page.is_invalid("What-if count"));
    CHECK(said(page, "You close") == "17 won deals");
    CHECK(page.take_broadcast().empty());
    page.choose("What-if stage", "won deal");
    CHECK(page.text_is_shown("No rate lies between won deal and the goal"));
}

TEST_CASE("the rate that would be enough is written into the plan, in one step of undo") {
    Page page;
    page.enter("Rate: QBM", "20");
    page.enter("Rate: QBM", "25");
    open_chance(page);
    CHECK(page.value_of("Rate to change") == "QBM to winnable opportunity");
    CHECK(said(page, "Rate needed") == "46.51 %");
    page.click("Use this rate");
    CHECK(page.text_is_shown("That is just the 17 won deals of the goal."));
    CHECK(page.get(Role::Button, "Use this rate").disabled);
    CHECK((plan_of(page).stages[2].to_next == core::target::Rate{4'651, 10'000}));
    page.press_undo();
    CHECK((plan_of(page).stages[2].to_next == core::target::Rate{2'500, 10'000}));
    page.choose("Rate to change", "POV");
    CHECK(said(page, "Rate needed") == "93.02 %");
    page.enter("What-if count", "20");
    CHECK(said(page, "Rate needed") == "no rate is enough");
    CHECK(page.get(Role::Button, "Use this rate").disabled);
}

namespace {

void long_names(Page& page) {
    const core::target::Plan plan = plan_of(page);
    for (const auto& stage : plan.stages)
        page.act(app::RenameStage{plan.id, stage.id,
                                  "a stage with a name that is far too long for any column of it"});
    for (core::target::Activity activity : plan.activities) {
        activity.name = "unbreakableunbreakableunbreakableunbreakableunbreakable";
        activity.minutes = 17;
        page.act(app::SetActivity{plan.id, activity});
    }
}

void huge_numbers(Page& page) {
    const core::target::Plan plan = plan_of(page);
    page.act(app::SetQuota{plan.id, 100'000'000'000'000'000});
    page.act(app::SetDealSize{plan.id, 123'456'789});
    page.act(app::SetWeekMinutes{plan.id, 7});
    for (const auto& stage : plan.stages) {
        page.act(app::SetRate{plan.id, stage.id, {123'456'789, 1'000'000'000}});
        page.act(app::SetStageNumber{plan.id, stage.id, app::StageNumber::Minutes, 99'999});
    }
    page.enter("What-if count", "987,654,321,012,345");
}

void counted_and_refused(Page& page) {
    const core::target::Plan plan = plan_of(page);
    page.act(app::SetRate{plan.id, plan.stages[4].id, {3, 10}});
    page.act(app::SetStageNumber{plan.id, plan.stages[4].id, app::StageNumber::Minutes, 480});
    page.enter("Minutes: QBM", "an hour or, to be honest, rather two of them");
    page.enter("Hours a week", "few");
    page.enter("What-if count", "some");
}

}  // namespace

TEST_CASE("the page lies well at every width, with mouse and touch") {
    using Prepare = void (*)(Page&);
    const std::pair<const char*, Prepare> situations[] = {
        {"sample", [](Page&) {}},
        {"long names", long_names},
        {"huge numbers", huge_numbers},
        {"counted and refused", counted_and_refused},
        {"no quota", [](Page& page) { page.act(app::SetQuota{plan_of(page).id, 0}); }},
        {"unreachable",
         [](Page& page) {
             page.act(app::SetRate{plan_of(page).id, plan_of(page).stages[2].id, {0, 10'000}});
         }},
    };
    for (const auto& [name, prepare] : situations) {
        Page page;
        open_chance(page);
        prepare(page);
        for (const bool touch : {false, true}) {
            app::Environment environment;
            environment.coarse_pointer = touch;
            page.act(app::EnvironmentChanged{environment});
            for (const float width : {360.0F, 390.0F, 599.0F, 700.0F, 900.0F, 1024.0F, 1440.0F}) {
                page.resize(width, 900);
                for (const std::string& broken :
                     broken_rules(page.tree(), {width, 900}, touch || width < 600))
                    CHECK_MESSAGE(false, std::string(name) << ", " << width << ": " << broken);
            }
        }
    }
}
