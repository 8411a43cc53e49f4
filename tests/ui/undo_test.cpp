// Undo and redo, from the buttons and by the shortcut.
#include <doctest/doctest.h>

#include <functional>

#include "ui/harness/page.h"

using tests::Page;
using tests::Role;

namespace {

struct Edit {
    const char* name;
    std::function<void(Page&)> make;
};

const std::vector<Edit> edits{
    {"plan name", [](Page& page) { page.enter("Plan name", "Third quarter"); }},
    {"quota", [](Page& page) { page.enter("Quota", "5m"); }},
    {"booked", [](Page& page) { page.enter("Booked so far", "7"); }},
    {"deal size", [](Page& page) { page.enter("Average deal size", "1"); }},
    {"currency", [](Page& page) { page.choose("Currency", "JPY"); }},
    {"goal", [](Page& page) { page.click(Role::Radio, "Deals"); }},
    {"start", [](Page& page) { page.enter("Period start", "2025-07-15"); }},
    {"end", [](Page& page) { page.enter("Period end", "2025-12-31"); }},
    {"stage name", [](Page& page) { page.enter("Stage 2", "call"); }},
    {"rate", [](Page& page) { page.enter("Rate: POV", "33"); }},
    {"rate as a count", [](Page& page) { page.enter("Rate: POV", "1 in 3"); }},
    {"SDR share", [](Page& page) { page.enter("SDR share: QBM", "10"); }},
    {"stage up", [](Page& page) { page.click("Move up: POV"); }},
    {"stage down", [](Page& page) { page.click("Move down: POV"); }},
    {"removed stage", [](Page& page) { page.click("Remove: QBM"); }},
    {"added stage", [](Page& page) { page.click("Add stage"); }},
    {"deleted plan", [](Page& page) { page.click("Delete plan"); }},
    {"new plan", [](Page& page) { page.click("New plan"); }},
};

// Everything that a reader can see of the data.
std::vector<std::string> seen(const Page& page) {
    std::vector<std::string> lines;
    for (const a11y::Node& node : page.tree().nodes) {
        if (node.role == Role::TextField || node.role == Role::Output || node.role == Role::Radio) {
            lines.push_back(node.name + ": " + node.value + (node.checked ? " on" : ""));
        }
        if (node.role == Role::Choice) lines.push_back(node.name + ": " + page.value_of(node.name));
    }
    return lines;
}

}  // namespace

TEST_CASE("every kind of edit can be undone and done again, as one step") {
    for (const Edit& edit : edits) {
        CAPTURE(edit.name);
        Page page;
        const auto before = seen(page);
        edit.make(page);
        const auto after = seen(page);
        CHECK(after != before);
        page.click("Undo");
        CHECK(seen(page) == before);
        CHECK(page.get(Role::Button, "Undo").disabled);
        page.click("Redo");
        CHECK(seen(page) == after);
        CHECK(page.get(Role::Button, "Redo").disabled);
        page.press_undo();
        CHECK(seen(page) == before);
        page.press_redo();
        CHECK(seen(page) == after);
    }
}

TEST_CASE("all edits one after the other are undone in reverse, and survive a reload on the way") {
    Page page;
    std::vector<std::vector<std::string>> former;
    for (const Edit& edit : edits) {
        former.push_back(seen(page));
        edit.make(page);
    }
    while (!former.empty()) {
        CAPTURE(edits[former.size() - 1].name);
        page.press_undo();
        CHECK(seen(page) == former.back());
        former.pop_back();
    }
    const auto before = seen(page);
    page.reload();
    CHECK(seen(page) == before);
}

TEST_CASE("a number typed digit by digit is one step, and a step of its own in each field") {
    Page page;
    page.type_keys("Quota", "2500000");
    page.type_keys("Booked so far", "500000");
    page.press_undo();
    CHECK(page.value_of("Booked so far") == "0");
    CHECK(page.value_of("Quota") == "2,500,000");
    page.press_undo();
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK(page.get(Role::Button, "Undo").disabled);
}

TEST_CASE("leaving a field ends the step") {
    Page page;
    page.type_keys("Quota", "25");
    page.blur();
    page.type_keys("Quota", "99");
    page.press_undo();
    CHECK(page.value_of("Quota") == "25");
    page.press_undo();
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("typing what was there before leaves nothing to undo") {
    Page page;
    page.enter("Quota", "1000000");
    CHECK(page.get(Role::Button, "Undo").disabled);
    page.type("Quota", "5");
    page.enter("Quota", "1000000");
    CHECK(page.get(Role::Button, "Undo").disabled);
}

TEST_CASE("undo in a field that is being edited shows the former value there") {
    Page page;
    page.type_keys("Quota", "77");
    page.press_undo();
    CHECK(page.is_focused("Quota"));
    CHECK(page.value_of("Quota") == "1,000,000");
    page.press_redo();
    CHECK(page.value_of("Quota") == "77");
    page.type("Quota", "78");
    CHECK(page.value_of("Quota") == "78");
    CHECK(page.get(Role::Button, "Redo").disabled);
}

TEST_CASE("the shortcut takes a refused text back first, then the edit before it") {
    Page page;
    page.enter("Quota", "500");
    page.type("Quota", "500?");
    page.press_undo();
    CHECK(page.value_of("Quota") == "500");
    CHECK_FALSE(page.is_invalid("Quota"));
    page.press_undo();
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("a refused text goes when undo changes the value behind it") {
    Page page;
    page.enter("Quota", "500");
    page.enter("Quota", "500?");
    CHECK(page.is_invalid("Quota"));
    page.click("Undo");
    CHECK_FALSE(page.is_invalid("Quota"));
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("undo of another field leaves a refused text alone") {
    Page page;
    page.enter("Booked so far", "9");
    page.enter("Quota", "500?");
    page.click("Undo");
    CHECK(page.value_of("Booked so far") == "0");
    CHECK(page.value_of("Quota") == "500?");
    CHECK(page.is_invalid("Quota"));
}

TEST_CASE("the theme is no edit of data: nothing to undo") {
    Page page;
    page.choose("Theme", "Dark");
    CHECK(page.value_of("Theme") == "Dark");
    CHECK(page.get(Role::Button, "Undo").disabled);
    page.enter("Quota", "5");
    page.choose("Theme", "Light");
    page.press_undo();
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK(page.value_of("Theme") == "Light");
}

TEST_CASE("undo from another place leads back to what it changes") {
    Page page;
    page.enter("Quota", "5");
    page.click(Role::Tab, "Contests");
    page.press_undo();
    CHECK(page.get(Role::Tab, "Targets").selected);
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("undo names what it would undo") {
    Page page;
    page.enter("Quota", "5");
    CHECK(page.get(Role::Button, "Undo").description.find("change quota") != std::string::npos);
    page.click("Undo");
    CHECK(page.get(Role::Button, "Redo").description.find("change quota") != std::string::npos);
}

TEST_CASE("a deleted plan can be brought back from its notice, which goes by itself otherwise") {
    Page page;
    page.click("Delete plan");
    REQUIRE(page.notices().size() == 1);
    CHECK(page.notices()[0].find("Sample quarter") != std::string::npos);
    page.click("Bring back");
    CHECK(page.value_of("Plan name") == "Sample quarter");
    CHECK(page.notices().empty());

    page.click("Delete plan");
    page.pass_time(9'000);
    CHECK(page.notices().size() == 1);
    page.pass_time(2'000);
    CHECK(page.notices().empty());
    page.press_undo();
    CHECK(page.value_of("Plan name") == "Sample quarter");
}

TEST_CASE("a removed stage leaves the focus on its neighbour") {
    Page page;
    page.click("Remove: QBM");
    CHECK(page.is_focused("Stage 3"));
    CHECK(page.value_of("Stage 3") == "winnable opportunity");
}
