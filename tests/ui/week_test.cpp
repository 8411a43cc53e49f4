// The page Week: a week typed in by keyboard, the answer read off, the plan from here on.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

#include "core/target/done.h"

using namespace tests;

namespace {

// The sample quarter on its first day, 1 July 2025, a Tuesday.
void open_week(Page& page) { page.click(Role::Tab, "Week"); }

core::target::Plan plan_of(const Page& page) {
    return app::shown_plan(page.state).value_or(core::target::Plan{});
}

std::string field_at(const Page& page, a11y::NodeId id) {
    const Node* node = a11y::find(page.tree(), id);
    return node == nullptr ? "" : node->name;
}

}  // namespace

TEST_CASE("the page opens at the week that holds today, with each stage's and activity's goal") {
    Page page;
    open_week(page);
    CHECK(page.has(Role::Heading, "1 Jul to 6 Jul 2025 · 4 working days"));
    CHECK(page.text_is_shown("Week 1 of 14, this week."));
    CHECK(page.value_of("Goal: outreach touch") == "1,717");
    CHECK(page.value_of("From here on: outreach touch") == "1,717");
    CHECK(page.value_of("To go: outreach touch") == "1,717");
    CHECK(page.value_of("Goal: e-mail, new and follow-up") == "80");
    CHECK(page.value_of("From here on: e-mail, new and follow-up") == "–");
    CHECK(page.value_of("Done: outreach touch") == "0");
}

TEST_CASE("a week is typed in from top to bottom with the arrow keys and nothing else") {
    Page page;
    open_week(page);
    std::string name = "Done: outreach touch";
    int fields = 0;
    while (true) {
        page.type_keys(name, std::to_string(++fields));
        const a11y::NodeId next = page.get(Role::TextField, name).down;
        if (next == 0) break;
        const std::string below = field_at(page, next);
        CHECK(page.get(Role::TextField, below).up == page.get(Role::TextField, name).id);
        name = below;
    }
    page.blur();
    CHECK(fields == 11);
    CHECK(name == "Done: new call");
    CHECK(plan_of(page).done.size() == 11);
    CHECK(page.value_of("Done: outreach touch") == "1");
    CHECK(page.value_of("Done: new call") == "11");
    CHECK(page.value_of("To go: outreach touch") == "1,716");
}

TEST_CASE("a number replaces, a plus adds to what was there, an emptied field is none") {
    Page page;
    open_week(page);
    page.enter("Done: QBM", "12");
    page.type_keys("Done: QBM", "+15");
    CHECK(page.value_of("To go: QBM") == "0");
    page.blur();
    CHECK(page.value_of("Done: QBM") == "27");
    page.type_keys("Done: QBM", "27+3");
    page.blur();
    CHECK(page.value_of("Done: QBM") == "30");
    page.press_undo();
    CHECK(page.value_of("Done: QBM") == "27");
    page.enter("Done: QBM", "");
    CHECK(page.value_of("Done: QBM") == "0");
    CHECK(plan_of(page).done.empty());
}

TEST_CASE("a refused count says why and keeps what was there when the typing began") {
    Page page;
    open_week(page);
    page.enter("Done: POV", "4");
    page.type_keys("Done: POV", "+3x");
    CHECK(page.is_invalid("Done: POV"));
    CHECK(plan_of(page).done.front().count == 4);
    page.blur();
    page.enter("Done: POV", "+1");
    CHECK(page.value_of("Done: POV") == "5");
}

TEST_CASE("one click adds one") {
    Page page;
    open_week(page);
    page.click("Add one: new call");
    page.click("Add one: new call");
    CHECK(page.value_of("Done: new call") == "2");
    CHECK(page.value_of("Progress: new call") == "2 of 4 so far, 2 behind");
}

TEST_CASE("each press that adds one is a step of its own") {
    Page page;
    open_week(page);
    for (int i = 0; i < 3; ++i) page.click("Add one: new call");
    page.press_undo();
    CHECK(page.value_of("Done: new call") == "2");
    page.press_undo();
    CHECK(page.value_of("Done: new call") == "1");
}

TEST_CASE("other weeks are looked at and typed in, and this week is one click away") {
    Page page;
    open_week(page);
    CHECK(page.get(Role::Button, "Previous week").disabled);
    CHECK(page.get(Role::Button, "This week").disabled);
    page.click("Next week");
    CHECK(page.get(Role::Heading, "7 Jul to 13 Jul 2025 · 5 working days").live);
    page.enter("Done: POV", "3");
    CHECK(plan_of(page).done.front().week == core::Date{20'276});  // Monday 7 July
    page.click("This week");
    CHECK(page.value_of("Done: POV") == "0");
    for (int i = 0; i < 20; ++i) page.click("Next week");
    CHECK(page.has(Role::Heading, "29 Sep to 30 Sep 2025 · 2 working days"));
    CHECK(page.get(Role::Button, "Next week").disabled);
    page.click("Previous week");
    CHECK(page.text_is_shown("Week 13 of 14."));
}

TEST_CASE("a week whose count came under another day has one count once it is typed over") {
    Page page;
    open_week(page);
    const core::target::Plan plan = plan_of(page);
    const core::Id touch = plan.stages.front().id;
    page.act(app::ImportDone{plan.id, {{{plan.start.days - 1}, touch, 5}, {plan.start, touch, 7}}});
    CHECK(page.value_of("Done: outreach touch") == "12");
    page.enter("Done: outreach touch", "20");
    CHECK(page.value_of("Done: outreach touch") == "20");
    CHECK(plan_of(page).done.size() == 1);
    page.press_undo();
    CHECK(page.value_of("Done: outreach touch") == "12");
}

TEST_CASE("the answer comes first, in words and by how much") {
    Page page;
    open_week(page);
    CHECK(page.text_is_shown("Behind by 429 outreach touches."));
    page.enter("Done: outreach touch", "430");
    CHECK(page.text_is_shown("On track, ahead by 1 outreach touch."));
    CHECK(page.value_of("Progress: outreach touch") == "430 of 429 so far, 1 ahead");
    CHECK(page.value_of("Pace so far") == "$0");
    CHECK(page.value_of("Needed a day") == "$15,384.62");
    page.enter("Done: won deal", "1");
    CHECK(page.value_of("Pace so far") == "$60,000");
    CHECK(page.value_of("At this pace") == "$3,960,000");
}

TEST_CASE("what is won and open changes how likely the goal is from here on") {
    Page page;
    open_week(page);
    CHECK(page.value_of("Chance from here on") ==
          "The goal is 57 % likely from here on, if all 34 POV\nto come are done.");
    page.enter("Done: won deal", "10");
    page.enter("Done: POV", "22");
    CHECK(page.value_of("Chance from here on") ==
          "The goal is 39 % likely from here on, if all 12 POV\nto come are done. 12 "
          "POV count as lost: they are\ndone, but neither won nor open.");
    page.enter("Done: won deal", "17");
    CHECK_FALSE(page.text_is_shown("likely from here on"));
}

TEST_CASE("open pipeline and win rate give the coverage") {
    Page page;
    open_week(page);
    CHECK(page.value_of("Pipeline needed") == "$2,000,000");
    CHECK(page.text_is_shown("at the last step's 50 %"));
    page.enter("Win rate", "30");
    CHECK(page.value_of("Pipeline needed") == "$3,333,334");
    page.enter("Open pipeline", "3.43m");
    CHECK(page.value_of("Coverage") == "3.43×");
    CHECK(page.text_is_shown("3.33× needed: enough"));
    page.enter("Open pipeline", "1m");
    CHECK(page.text_is_shown("3.33× needed: too little"));
    page.enter("Win rate", "");
    CHECK(page.value_of("Pipeline needed") == "$2,000,000");
    page.enter("Win rate", "x");
    CHECK(page.is_invalid("Win rate"));
}

TEST_CASE("the plot shows the stage that is chosen, and its name says its numbers") {
    Page page;
    open_week(page);
    page.enter("Done: QBM", "2");
    CHECK(page.has(Role::Picture,
                   "outreach touch, week by week: 0 of 429 so far, 429 behind. The plan asks for "
                   "28,334 in the period. The re-planned path asks for 28,334 from here on."));
    page.choose("Plot", "QBM");
    CHECK(page.value_of("Plot") == "QBM");
    CHECK(page.has(Role::Picture,
                   "QBM, week by week: 2 of 3 so far, 1 behind. The plan asks for 227 in the "
                   "period. The re-planned path asks for 227 from here on."));
}

TEST_CASE("what is open lowers what is still needed") {
    Page page;
    open_week(page);
    page.enter("Open: QBM", "8");
    page.enter("Open: winnable opportunity", "5");
    page.enter("Open: POV", "4");
    CHECK(page.value_of("Still needed: outreach touch") == "21,500");
    CHECK(page.value_of("Still needed: won deal") == "17");
    CHECK(page.value_of("A week from now: outreach touch") == "1,629");
    CHECK(page.text_is_shown(
        "With 4.1 deals expected from what is open, 21,500 outreach touches are left: 6,834 fewer "
        "than the plan."));
    CHECK_FALSE(page.has(Role::TextField, "Open: won deal"));
    CHECK(page.value_of("From here on: outreach touch") == "1,303");
}

TEST_CASE("activities are named, counted, removed and brought back as the usual five") {
    Page page;
    open_week(page);
    page.enter("Activity 1", "key account");
    page.enter("Weekly goal: key account", "15");
    CHECK(page.value_of("Goal: key account") == "12");
    page.enter("Activity 1", " ");
    CHECK(page.is_invalid("Activity 1"));
    page.click("Remove: key account");
    CHECK_FALSE(page.has(Role::TextField, "Done: key account"));
    CHECK_FALSE(page.has(Role::Button, "Add the usual five"));
    for (const core::target::Activity& activity : plan_of(page).activities)
        page.click("Remove: " + activity.name);
    page.click("Add the usual five");
    CHECK(page.value_of("Weekly goal: target account") == "10");
    page.click("Add activity");
    CHECK(page.value_of("Activity 6") == "New activity");
}

TEST_CASE("a changed quota is told where the plan is told from here on") {
    Page page;
    page.act(app::DuplicatePlan{plan_of(page).id});
    core::target::Plan plan = plan_of(page);
    page.act(app::SetPeriodStart{plan.id, {plan.start.days - 20}});
    page.pass_time(2 * 86'400'000);
    page.act(app::SetQuota{plan.id, 120'000'000});
    open_week(page);
    CHECK(
        page.text_is_shown("On 1 Jul 2025 the quota went from $1,000,000 to $1,200,000: 3 more "
                           "deals, 5,000 more outreach touches."));
}

TEST_CASE("each state without numbers has its sentence") {
    Page page;
    page.click("New plan");
    open_week(page);
    CHECK(page.text_is_shown("There is no goal yet."));
    CHECK(page.value_of("Goal: outreach touch") == "–");
    page.enter("Done: outreach touch", "5");
    CHECK(page.value_of("Progress: outreach touch") == "5 so far");
    const core::Id id = plan_of(page).id;
    page.act(app::SetQuota{id, 100'000'000});
    page.act(app::SetWorkWeek{id, {0}});
    CHECK(page.text_is_shown("The period has no working day."));
    page.act(app::SetWorkWeek{id, {}});
    page.act(app::SetPeriod{id, {{20'400}, {20'490}}});
    CHECK(page.text_is_shown("The period has not begun."));
    CHECK(page.get(Role::Button, "This week").disabled);
    page.act(app::SetPeriod{id, {{20'100}, {20'190}}});
    CHECK(page.text_is_shown("The period is over, $1,000,000 short of the goal."));
    CHECK(page.value_of("A week from now: outreach touch") == "no day left");
    page.act(app::SetPeriod{id, {{20'190}, {20'100}}});
    CHECK(page.has(Role::Heading, "No week"));
}

namespace {

void long_and_huge(Page& page) {
    const core::target::Plan plan = plan_of(page);
    for (std::size_t i = 0; i < plan.stages.size(); ++i)
        page.act(app::RenameStage{plan.id, plan.stages[i].id, std::string(90, i % 2 ? 'w' : 'i')});
    for (core::target::Activity activity : plan.activities) {
        activity.name = std::string(40, 'm') + " " + std::string(40, 'm');
        activity.weekly = core::target::max_amount;
        page.act(app::SetActivity{plan.id, activity});
    }
    page.act(app::SetQuota{plan.id, INT64_MAX});
    page.act(app::SetDealSize{plan.id, 100'000});
    page.act(app::SetPipeline{plan.id, INT64_MAX});
    page.act(app::SetWinRate{plan.id, {123'456, 999'999'999}});
    for (const core::target::Stage& stage : plan.stages) {
        page.act(app::SetRate{plan.id, stage.id, {999'999, 1'000'000}});
        page.act(app::SetDone{plan.id, {plan.start, stage.id, core::target::max_amount}});
        page.act(app::SetStageNumber{plan.id, stage.id, app::StageNumber::Open,
                                     core::target::max_amount});
    }
}

void refuse_all(Page& page) {
    std::vector<std::string> names;
    for (const Node* node : page.all(Role::TextField)) names.push_back(node->name);
    for (const std::string& name : names)
        page.enter(name, name.starts_with("Activity ") ? " " : "one and a half, or rather two");
}

}  // namespace

TEST_CASE("the page lies well at every width, with mouse and touch, whatever the plan says") {
    using Make = void (*)(Page&);
    const Make situations[] = {
        [](Page&) {},
        long_and_huge,
        refuse_all,
        [](Page& page) { page.act(app::SetGoal{plan_of(page).id, core::target::Goal::Deals}); },
        [](Page& page) { page.act(app::SetQuota{plan_of(page).id, 0}); },
        [](Page& page) { page.act(app::SetPeriodEnd{plan_of(page).id, {0}}); }};
    for (std::size_t i = 0; i < std::size(situations); ++i) {
        for (const bool coarse : {false, true}) {
            Page page;
            app::Environment environment;
            environment.coarse_pointer = coarse;
            page.act(app::EnvironmentChanged{environment});
            open_week(page);
            situations[i](page);
            for (const float width : {360.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
                page.resize(width, 900);
                const bool touch = coarse || width < 600;
                for (const std::string& broken : broken_rules(page.tree(), {width, 900}, touch))
                    CHECK_MESSAGE(false, i << " at " << width << ": " << broken);
            }
        }
    }
}

TEST_CASE("huge counts of the week are told in whole, over as many lines as they take") {
    for (const float width : {390.0F, 1024.0F, 1440.0F}) {
        Page page({.window = {width, 900}});
        open_week(page);
        const core::target::Plan plan = plan_of(page);
        page.act(app::SetQuota{plan.id, core::target::max_amount});
        page.enter("Done: outreach touch", "123,456,789,012");
        const tests::Node& told = page.get(Role::Output, "Progress: outreach touch");
        CHECK(told.value.starts_with("123,456,789,012"));
        CHECK(text_of(told).ends_with(" ahead"));
        CHECK(told.rect.h > 18);
        CHECK(told.rect.x + told.rect.w <= width);
        for (const std::string& broken : tests::broken_rules(page.tree(), {width, 900}, false))
            CHECK_MESSAGE(false, width << ": " << broken);
    }
}

TEST_CASE("a POV that is done and not open is said to count as lost") {
    Page page;
    open_week(page);
    page.enter("Done: POV", "1");
    CHECK(page.text_is_shown("1 POV counts as lost"));
    page.enter("Open: POV", "1");
    CHECK_FALSE(page.text_is_shown("counts as lost"));
}
