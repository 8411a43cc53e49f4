// Places, plans, the empty state, and the labels that everything else relies on.
#include <doctest/doctest.h>

#include "core/target/defaults.h"
#include "ui/harness/page.h"
#include "ui/shell_view.h"

using tests::Page;
using tests::Role;

namespace {

void check_labels_of_stages(const Page& page) {
    const std::vector<std::string> stages{
        "outreach touch", "discovery call", "QBM", "winnable opportunity", "POV", "won deal"};
    for (const std::string& stage : stages) {
        page.get(Role::Output, "Needed: " + stage);
        if (stage != "won deal") page.get(Role::TextField, "Rate: " + stage);
    }
    CHECK_FALSE(page.has(Role::TextField, "Rate: won deal"));
}

void check_labels(Page& page) {
    for (const std::string tab : {"Targets", "Discovery", "Contests"}) page.get(Role::Tab, tab);
    for (const std::string button : {"New plan", "Undo", "Redo"}) page.get(Role::Button, button);
    page.get(Role::Choice, "Currency");
    page.get(Role::RadioGroup, "Goal");
    CHECK(page.get(Role::Radio, "Revenue").parent == page.get(Role::RadioGroup, "Goal").id);
    CHECK(page.get(Role::Radio, "Deals").parent == page.get(Role::RadioGroup, "Goal").id);
    for (const std::string field : {"Plan name", "Period start", "Period end"})
        page.get(Role::TextField, field);
    check_labels_of_stages(page);
}

void check_empty(const Page& page) {
    CHECK_FALSE(page.has(Role::TextField, "Plan name"));
    page.get(Role::Button, "New plan");
    page.get(Role::Button, "Try with sample data");
}

}  // namespace

TEST_CASE("every label that the issue names is there, in both goal modes and at every width") {
    for (const float width : {360.0F, 700.0F, 1024.0F, 1440.0F}) {
        CAPTURE(width);
        Page page({.window = {width, 800}});
        check_labels(page);
        for (const std::string field : {"Quota", "Booked so far", "Average deal size"})
            page.get(Role::TextField, field);
        CHECK(page.get(Role::Radio, "Revenue").checked);
        page.click(Role::Radio, "Deals");
        check_labels(page);
        page.get(Role::TextField, "Deals");
        CHECK(page.get(Role::Radio, "Deals").checked);
    }
}

TEST_CASE("a field's visible label belongs to it") {
    Page page;
    for (const std::string name : {"Quota", "Plan name", "Period start"}) {
        CHECK(page.get(Role::Label, name).target == page.get(Role::TextField, name).id);
    }
}

TEST_CASE("the first start shows the sample plan, marked as sample") {
    Page page;
    CHECK(page.value_of("Plan name") == "Sample quarter");
    CHECK(page.value_of("Needed: outreach touch") == "28,334");
    CHECK(page.text_is_shown("sample data"));
    CHECK(page.notices().empty());
    CHECK(page.get(Role::Tab, "Targets").selected);
}

TEST_CASE("each place says in one sentence what it is for, and Targets stays as it was") {
    Page page;
    page.enter("Quota", "5");
    for (const auto& [place, sentence] :
         {std::pair<std::string, std::string>{"Discovery", "Note what a buyer has really said"},
          {"Contests", "Turn what you want more of into a game"}}) {
        page.click(Role::Tab, place);
        CHECK(page.get(Role::Tab, place).selected);
        CHECK_FALSE(page.get(Role::Tab, "Targets").selected);
        page.get(Role::Heading, place);
        CHECK(page.get(Role::TabPanel, place).id == page.get(Role::Tab, place).target);
        CHECK(page.text_is_shown(sentence));
        CHECK(page.all(Role::TextField).empty());
    }
    page.reload();
    CHECK(page.get(Role::Tab, "Contests").selected);  // where the reader left
    page.click(Role::Tab, "Targets");
    CHECK(page.value_of("Quota") == "5");
}

TEST_CASE("the sample is removed in one click and does not come back") {
    Page page;
    page.click("Remove sample");
    check_empty(page);
    page.reload();
    check_empty(page);
    CHECK(page.state.documents.contains(core::target::sample_plan({}, 0).id));  // as a tombstone
}

TEST_CASE("where there is no plan, both ways to start work") {
    Page page;
    page.click("Delete plan");
    check_empty(page);
    page.click("Try with sample data");
    CHECK(page.value_of("Plan name") == "Sample quarter");
    CHECK(page.value_of("Quota") == "1,000,000");
    page.click("Remove sample");
    page.click("New plan");
    CHECK(page.value_of("Quota") == "0");
    CHECK_FALSE(page.text_is_shown("sample data"));
    page.reload();
    CHECK(page.value_of("Quota") == "0");
    CHECK(page.all(Role::Output).size() == 6);
}

TEST_CASE("a sample that comes back is as it was given first") {
    Page page;
    page.enter("Quota", "5");
    page.enter("Stage 1", "mail");
    page.click("Remove sample");
    page.click("Try with sample data");
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK(page.value_of("Stage 1") == "outreach touch");
}

TEST_CASE("several plans: each keeps its own numbers, and the one shown is the one chosen") {
    Page page;
    page.click("New plan");
    page.enter("Plan name", "North");
    page.enter("Quota", "100");
    page.click("New plan");
    page.enter("Plan name", "South");
    page.enter("Quota", "200");
    CHECK(page.get(Role::Choice, "Open plan").options ==
          std::vector<std::string>{"Sample quarter", "North", "South"});
    page.choose("Open plan", "North");
    CHECK(page.value_of("Quota") == "100");
    page.choose("Open plan", "Sample");
    CHECK(page.value_of("Quota") == "1,000,000");
    page.choose("Open plan", "South");
    CHECK(page.value_of("Quota") == "200");
    page.reload();
    CHECK(page.value_of("Open plan") == "South");
    CHECK(page.value_of("Quota") == "200");
}

TEST_CASE("deleting the plan that is shown shows its neighbour, and undo shows it again") {
    Page page;
    page.click("New plan");
    page.enter("Plan name", "North");
    page.click("Delete plan");
    CHECK(page.value_of("Plan name") == "Sample quarter");
    page.press_undo();
    CHECK(page.value_of("Plan name") == "North");
}

TEST_CASE("stages: added at the outer end, named, moved, removed, within the limits") {
    Page page;
    page.click("Add stage");
    CHECK(page.value_of("Stage 1") == "New stage");
    CHECK(page.value_of("Needed: New stage") == "28,334");
    page.enter("Stage 1", "account");
    page.enter("Rate: account", "50");
    CHECK(page.value_of("Needed: account") == "56,667");
    page.click("Move down: account");
    CHECK(page.value_of("Stage 2") == "account");
    CHECK(page.get(Role::Button, "Move up: outreach touch").disabled);
    CHECK(page.get(Role::Button, "Move down: won deal").disabled);
    const std::vector<std::string> more{"one", "two", "three", "four", "five"};
    for (const std::string& name : more) {
        page.click("Add stage");
        page.enter("Stage 1", name);
    }
    CHECK(page.all(Role::Output).size() == 12);
    CHECK(page.get(Role::Button, "Add stage").disabled);

    for (const std::string& name : more) page.click("Remove: " + name);
    for (const std::string stage : {"account", "outreach touch", "discovery call", "QBM", "POV"})
        page.click("Remove: " + stage);
    CHECK(page.all(Role::Output).size() == 2);
    for (const tests::Node* button : page.all(Role::Button)) {
        if (button->name.starts_with("Remove: ")) CHECK(button->disabled);
    }
}

TEST_CASE("the theme follows the system until one is chosen, and the choice is kept") {
    tests::Start start;
    start.environment.prefers_dark = true;
    Page page(start);
    CHECK(&ui::theme_for(page.state) == &ui::theme_of(ui::Palette::Dark));
    CHECK(page.value_of("Theme") == "Like the system");
    page.choose("Theme", "Light");
    CHECK(&ui::theme_for(page.state) == &ui::theme_of(ui::Palette::Light));
    page.choose("Theme", "High contrast");
    page.reload();
    CHECK(&ui::theme_for(page.state) == &ui::theme_of(ui::Palette::HighContrastDark));
    page.choose("Theme", "Like");
    app::Environment environment = start.environment;
    environment.prefers_contrast = true;
    environment.prefers_dark = false;
    page.act(app::EnvironmentChanged{environment});
    CHECK(&ui::theme_for(page.state) == &ui::theme_of(ui::Palette::HighContrastLight));
}

TEST_CASE("each place has a title of its own") {
    using app::Place;
    CHECK(ui::title_of(Place::Targets) == "Targets – Quarterdeck");
    CHECK(ui::title_of(Place::Discovery) == "Discovery – Quarterdeck");
    CHECK(ui::title_of(Place::Contests) == "Contests – Quarterdeck");
    CHECK(ui::title_of(Place::Data) == "Your data – Quarterdeck");
}
