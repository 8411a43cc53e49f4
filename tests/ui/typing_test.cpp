// The shortcut of undo in a field whose text no action has taken: it goes back through what was
// typed, as in every field of the browser's, and leaves everything else as it is.
#include "ui/typing.h"

#include "ui/harness/page.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace tests;

namespace {

constexpr a11y::NodeId field = 7;

void type_on(ui::Typing& typing, std::string& shown, const std::string& more) {
    for (const char c : more) {
        ui::note_typed(typing, field, shown, shown + c);
        shown += c;
    }
}

// All that comes back, from the last on.
std::vector<std::string> way_back(ui::Typing& typing, std::string& shown) {
    std::vector<std::string> texts;
    while (const auto text = ui::typed_before(typing, field, shown)) texts.push_back(shown = *text);
    return texts;
}

const core::contest::Contest& shown(const Page& page) {
    return app::shown_contest(page.state)->contest;
}

}  // namespace

TEST_CASE("typed words, a paste and what was deleted are steps of their own") {
    ui::Typing typing;
    std::string shown;
    type_on(typing, shown, "Ann Lee");
    ui::note_typed(typing, field, shown, "Ann Lee, Bo Ott");
    shown = "Ann Lee, Bo Ott";
    ui::note_typed(typing, field, shown, "Ann Lee, Bo Ot");
    ui::note_typed(typing, field, "Ann Lee, Bo Ot", "Ann Lee, Bo O");
    shown = "Ann Lee, Bo O";
    CHECK(way_back(typing, shown) ==
          std::vector<std::string>{"Ann Lee, Bo Ott", "Ann Lee", "Ann ", ""});
    CHECK(ui::typed_after(typing, field, shown) == "Ann ");
    CHECK(ui::typed_after(typing, field, "Ann ") == "Ann Lee");
    ui::note_typed(typing, field, "Ann Lee", "Ann Le");
    CHECK_FALSE(ui::typed_after(typing, field, "Ann Le"));
    CHECK(ui::typed_before(typing, field, "Ann Le") == "Ann Lee");
}

TEST_CASE(
    "what another field shows, or what came into the field otherwise, is not gone back from") {
    ui::Typing typing;
    std::string shown;
    type_on(typing, shown, "Ann");
    CHECK_FALSE(ui::typed_before(typing, field + 1, "Ann"));
    CHECK_FALSE(ui::typed_before(typing, 0, "Ann"));
    CHECK_FALSE(ui::typed_before(typing, field, "Bo"));
    ui::note_typed(typing, field + 1, "", "x");
    CHECK_FALSE(ui::typed_before(typing, field, "Ann"));
}

TEST_CASE("long texts are remembered as far as there is room, the latest first") {
    ui::Typing typing;
    const std::string large(1 << 20, 'x');
    std::string shown;
    for (int i = 0; i < 12; ++i) {
        const std::string next = large + std::to_string(i);
        ui::note_typed(typing, field, shown, next);
        shown = next;
    }
    const std::vector<std::string> texts = way_back(typing, shown);
    CHECK(texts.size() == 3);
    CHECK(texts.front() == large + "10");
}

TEST_CASE("undo in a list of members that is typed takes that back, and no member") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("New contest");
    page.type("Members to add", "Ann\nBo");
    page.click("Add members");
    page.type_keys("Members to add", "Fay");
    page.press_undo();
    CHECK(page.value_of("Members to add").empty());
    CHECK(shown(page).members.size() == 2);
    page.press_redo();
    CHECK(page.value_of("Members to add") == "Fay");
    page.press_undo();
    page.press_undo();
    CHECK(shown(page).members.empty());
}

TEST_CASE("undo in a field whose text waits for Enter takes back its text alone") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click("New account");
    page.click(Role::Tab, "Facts");
    page.type_keys("Add their words: Goals", "More deals");
    page.press(a11y::Verb::Submit);
    page.type_keys("Add their words: Challenges", "No time");
    page.press_undo();
    CHECK(page.value_of("Add their words: Challenges") == "No ");
    page.press_undo();
    CHECK(page.value_of("Add their words: Challenges").empty());
    CHECK(app::shown_account(page.state)->facts.size() == 1);
    page.press_undo();
    CHECK(app::shown_account(page.state)->facts.empty());
}

TEST_CASE("undo of a week's count that is not looked at shows that week") {
    Page page;
    page.click(Role::Tab, "Week");
    page.enter("Done: QBM", "41");
    page.click("Next week");
    CHECK(page.value_of("Done: QBM") != "41");
    page.press_undo();
    page.press_redo();
    CHECK(page.value_of("Done: QBM") == "41");
}
