// The list of contests and the head of one, as a leader uses them.
#include "app/harness/tab.h"
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

const core::contest::Contest& shown(const Page& page) {
    return app::shown_contest(page.state)->contest;
}

}  // namespace

TEST_CASE("an empty list of contests says what it is for, and begins one with a click") {
    Page page;
    page.click(Role::Tab, "Contests");
    CHECK(page.text_is_shown("No contest yet"));
    CHECK(page.has(Role::Button, "Try with sample data"));
    page.click("New contest");
    REQUIRE(app::shown_contest(page.state) != nullptr);
    CHECK(page.has(Role::Heading, "Contest 1"));
    CHECK(page.is_focused("Contest name"));
    CHECK(page.value_of("Contest name") == "Contest 1");
}

TEST_CASE("a ready-made start is begun from its card") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("Begin: QBM week");
    CHECK(shown(page).name == "QBM week");
    CHECK(shown(page).metrics.size() == 2);
    page.click("All contests");
    page.click("New contest");
    page.click("Begin: Your own");
    CHECK(shown(page).metrics.empty());
    CHECK(app::living_contests(page.state).size() == 2);
}

TEST_CASE("sample contests are shown as such, and go with one click") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("Try with sample data");
    CHECK(page.text_is_shown("It is sample data."));
    page.click("All contests");
    CHECK(page.text_is_shown("One of these contests is sample data."));
    page.click("Remove samples");
    CHECK(page.text_is_shown("No contest yet"));
}

TEST_CASE("the list says where each contest is and who leads") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("Try with sample data");
    const std::string name = shown(page).name;
    page.click("All contests");
    CHECK(page.text_is_shown("Night 7 of "));
    CHECK(page.text_is_shown(" leads."));
    CHECK(page.text_is_shown("20 members in 4 teams."));
    page.click("Open: " + name);
    CHECK(page.text_is_shown("closes at 23:59"));
    CHECK(page.text_is_shown("Team score: "));
}

TEST_CASE("a contest is duplicated, archived, taken out again, deleted and brought back") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("Begin: QBM week");
    page.click("All contests");
    page.click("Duplicate as the next one: QBM week");
    CHECK(shown(page).name == "QBM week 2");
    page.click("All contests");
    page.click("Archive: QBM week");
    CHECK(!page.has(Role::Button, "Open: QBM week"));
    page.click("Show archived contests (1)");
    page.click("Take out of the archive: QBM week");
    CHECK(page.has(Role::Button, "Archive: QBM week"));
    page.click("Delete: QBM week");
    CHECK(!page.has(Role::Button, "Open: QBM week"));
    page.click("Bring back");
    CHECK(shown(page).name == "QBM week");
}

TEST_CASE("the head says what is missing until a contest can be kicked off") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("New contest");
    CHECK(page.get(Role::Button, "Kick off").disabled);
    CHECK(page.text_is_shown("Nothing counts yet: add what scores points."));
    page.click("Add metric");
    CHECK(page.text_is_shown("Nobody plays yet: add who does."));
    page.type("Members to add", "Ann");
    page.click("Add members");
    CHECK(!page.get(Role::Button, "Kick off").disabled);
    page.click("Kick off");
    CHECK(shown(page).kicked_off_ms.has_value());
    CHECK(!page.has(Role::Button, "Kick off"));
    CHECK(page.text_is_shown("Starts on 2 Jul 2025; nights close at 23:59"));
}

TEST_CASE("further actions open in the head: a contest is saved, archived and deleted there") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("Begin: QBM week");
    CHECK(!page.has(Role::Button, "Save as JSON"));
    CHECK(page.get(Role::Button, "More actions").expands == a11y::Expands::Closed);
    page.click("More actions");
    CHECK(page.get(Role::Button, "More actions").expands == a11y::Expands::Open);
    page.click("Save as JSON");
    page.click("Save ledger as CSV");
    page.click("Save standings as CSV");
    CHECK(asked<app::SaveFile>(page.handed_out).size() == 3);
    page.click("Archive");
    CHECK(page.text_is_shown("It is archived."));
    page.click("Delete contest");
    CHECK(page.text_is_shown("No contest yet"));
}

TEST_CASE("a file of a contest is imported where the contests are") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("Begin: QBM week");
    page.click("More actions");
    page.click("Save as JSON");
    const std::string file = asked<app::SaveFile>(page.handed_out).back().text;
    Page other({.author = 2});
    other.click(Role::Tab, "Contests");
    other.click("Import a file");
    CHECK(asked<app::ChooseFile>(other.handed_out).size() == 1);
    other.act(app::FileChosen{"QBM week contest.json", file});
    CHECK(other.text_is_shown("looks like a file of Quarterdeck"));
    other.click("Import");
    CHECK(other.has(Role::Button, "Open: QBM week"));
    CHECK(!other.text_is_shown("looks like a file of Quarterdeck"));
    other.click("Open: QBM week");
    other.act(app::FileChosen{"again.json", file});
    other.click("Cancel");
    CHECK(!other.text_is_shown("looks like a file of Quarterdeck"));
    CHECK(app::living_contests(other.state).size() == 1);
}

TEST_CASE("many contests stand behind a button") {
    Page page;
    page.click(Role::Tab, "Contests");
    for (int i = 0; i < 13; ++i) page.act(app::AddContest{{}, "Contest no. " + std::to_string(i)});
    page.click("All contests");
    CHECK(!page.has(Role::Button, "Open: Contest no. 0"));
    page.click("Show 3 more");
    CHECK(page.has(Role::Button, "Open: Contest no. 0"));
}
