// Scores out of a spreadsheet: what a pasted block would write, before it is written.
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

void paste(Page& page, const std::string& text) { page.act(app::FileChosen{"", text}); }

std::size_t entries_of(const Page& page) { return contest_of(page).ledger.entries().size(); }

}  // namespace

TEST_CASE("a block pasted on the page shows what would go where, and writes it on one press") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Bo", "Call", 4);
    paste(page, "Name\tQBM\tCall\nAnn\t2\t10\nBo\t\t3\n");
    CHECK(page.has(Role::Heading, "What would be written"));
    CHECK(page.value_of("Result of the import").starts_with("3 scores from 2 good rows."));
    std::vector<std::string> cells;
    for (const Node* node : page.all(Role::Cell)) cells.push_back(node->value);
    CHECK(cells == std::vector<std::string>{"QBM", "1 Jul 2025", "0", "2", "Call", "1 Jul 2025",
                                            "0", "10", "Call", "1 Jul 2025", "4", "3"});
    CHECK(entries_of(page) == 1);
    page.click("Enter 3 scores");
    CHECK(page.value_of("Ann, QBM") == "2");
    CHECK(page.value_of("Bo, Call") == "3");
    CHECK_FALSE(page.has(Role::Heading, "What would be written"));
    const std::size_t written = entries_of(page);
    paste(page, "Name\tQBM\tCall\nAnn\t2\t10\nBo\t\t3\n");
    CHECK(page.text_is_shown("The ledger has them already."));
    CHECK(page.get(Role::Button, "Enter 0 scores").disabled);
    CHECK(entries_of(page) == written);
}

TEST_CASE("an import that is not wanted leaves nothing behind") {
    Page page;
    make_contest(page, {"Ann"});
    paste(page, "Ann\t2\t10\n");
    page.click("Cancel");
    CHECK(entries_of(page) == 0);
    CHECK(page.state.arrived.text.empty());
    CHECK(page.has(Role::TextField, "Ann, QBM"));
    page.click(Role::Tab, "Ledger");
    page.click(Role::Tab, "Scores");
    CHECK(page.has(Role::TextField, "Ann, QBM"));
}

TEST_CASE("a block without a header goes to the metrics in their order, and can be added") {
    Page page;
    make_contest(page, {"Ann"});
    enter_score(page, "Ann", "QBM", 1);
    page.type("Paste scores here", "Ann\t2\t10\n");
    CHECK(page.is_focused("Paste scores here"));
    page.click(Role::Radio, "Are added");
    page.click("Enter 2 scores");
    CHECK(page.value_of("Ann, QBM") == "3");
    CHECK(page.value_of("Ann, Call") == "10");
}

TEST_CASE("columns can be given another meaning, or none") {
    Page page;
    make_contest(page, {"Ann"});
    paste(page, "Who;Talks;Meetings\nAnn;7;2\n");
    CHECK(page.text_is_shown("No score is read yet"));
    page.choose("2. Talks", "Call");
    page.choose("3. Meetings", "QBM");
    CHECK(page.has(Role::Button, "Enter 2 scores"));
    page.choose("3. Meetings", "Left out");
    page.click("Enter 1 score");
    CHECK(page.value_of("Ann, Call") == "7");
    CHECK(page.value_of("Ann, QBM").empty());
}

TEST_CASE("dates send rows to their nights, and nights that have not come are left out") {
    Page page;
    make_contest(page, {"Ann"});
    paste(page,
          "Name,Date,Call\nAnn,2025-06-30,5\nAnn,2025-07-01,6\nAnn,2025-07-02,7\n"
          "Ann,2024-01-01,8\n");
    CHECK(page.text_is_shown("Left out, as their nights have not come yet: 1 score."));
    CHECK(page.text_is_shown("Row 5: The contest runs from"));
    page.click("Enter 2 scores");
    page.click("Leave the rest out");
    CHECK(page.value_of("Ann, Call") == "6");
    page.click("Previous night");
    CHECK(page.value_of("Ann, Call") == "5");
}

TEST_CASE("an unclear name waits until it is said who that is, and the answer can be changed") {
    Page page;
    make_contest(page, {"Ann Lee", "Bo Chen"});
    paste(page, "Name\tCall\nAnn\t5\nStranger\t6\n");
    CHECK(page.text_is_shown("Waiting for a name: 2 rows."));
    page.choose("\"Ann\", row 2", "Ann Lee");
    page.choose("\"Stranger\", row 3", "Leave out");
    CHECK(page.text_is_shown("Left out by name: 1 row."));
    page.choose("\"Stranger\", row 3", "Bo Chen");
    CHECK(page.has(Role::Button, "Enter 2 scores"));
    page.choose("\"Stranger\", row 3", "Not said yet");
    page.click("Enter 1 score");
    page.click("Leave the rest out");
    CHECK(page.value_of("Ann Lee, Call") == "5");
    CHECK(page.value_of("Bo Chen, Call").empty());
}

TEST_CASE("two members with one name stay two") {
    Page page;
    make_contest(page, {"Sam", "Sam"});  // one in each team
    paste(page, "Name\tCall\nSam\t5\nSam\t6\n");
    CHECK(page.get(Role::Button, "Enter 0 scores").disabled);
    page.choose("\"Sam\", row 2: several members have this name", "Sam (Reds)");
    page.choose("\"Sam\", row 3: several members have this name", "Sam (Blues)");
    page.click("Enter 2 scores");
    const auto& entries = contest_of(page).ledger.entries();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].member != entries[1].member);
}

TEST_CASE("a wrong row says why and keeps no other from being entered") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    paste(page, "Name\tQBM\nAnn\tmany\nBo\t2\n");
    page.choose("2. QBM", "QBM");  // nothing is taken by guess
    CHECK(page.text_is_shown("Row 2: "));
    page.click("Enter 1 score");
    page.click("Leave the rest out");
    CHECK(page.value_of("Bo, QBM") == "2");
}

TEST_CASE("a table that can't be read says so and nothing else") {
    Page page;
    make_contest(page, {"Ann"});
    page.type("Paste scores here", "\"never closed");
    CHECK(page.is_invalid("Paste scores here"));
    page.type("Paste scores here", "");
    CHECK_FALSE(page.is_invalid("Paste scores here"));
    CHECK(page.has(Role::TextField, "Ann, QBM"));
}

TEST_CASE("what came for scores is not taken up by a plan or by accounts") {
    Page page;
    make_contest(page, {"Ann"});
    paste(page, "Name\tQBM\nAnn\t1\n");
    page.act(app::GoTo{app::Place::Targets});
    CHECK_FALSE(page.has(Role::Heading, "Import counts"));
}

TEST_CASE("a file is asked for, and taken as pasted text is") {
    Page page;
    make_contest(page, {"Ann"});
    page.click("Import a file");
    CHECK(page.handed_out == app::Effects{app::ChooseFile{}});
    page.act(app::FileChosen{"scores.csv", "Name,Call\nAnn,3\n"});
    CHECK(page.text_is_shown("scores.csv: 2 rows, 2 columns."));
}

TEST_CASE("the button and the news count the same scores, whether they are new, less or none") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Ann", "Call", 5);
    enter_score(page, "Bo", "Call", 7);
    paste(page, "Name\tQBM\tCall\nAnn\t1\t3\nBo\t\t0\n");
    page.click("Enter 3 scores");  // one new, one less, one gone
    CHECK(page.notices().back() == "Entered 3 scores.");
    CHECK(page.value_of("Ann, Call") == "3");
}

TEST_CASE("rows that are not entered stay in the field, and the news counts them") {
    Page page;
    make_contest(page, {"Ann Lee", "Bo Chen", "Cy Roy"});
    paste(page,
          "Name\tQBM\tCall\nAnn Lee\t2\t1\nBo\t\t4\nStranger\t1\t\nCy Roy\tmany\t3\nNobody\t1\t\n");
    CHECK(page.text_is_shown("Waiting for a name: 3 rows. Can't be read: 1 row."));
    CHECK(page.text_is_shown("Put them right in the field above"));
    page.choose("\"Bo\", row 3", "Bo Chen");
    page.click("Enter 3 scores");
    CHECK(page.notices().back().starts_with("Entered 3 scores. Not entered: 3 rows"));
    CHECK(page.value_of("Paste scores here") ==
          "Name\tQBM\tCall\nStranger\t1\t\nCy Roy\tmany\t3\nNobody\t1\t");
    CHECK(page.is_focused("Paste scores here"));
    page.choose("\"Stranger\", row 2", "Bo Chen");
    page.choose("\"Nobody\", row 4", "Leave out");
    page.type("Paste scores here", "Name\tQBM\tCall\nStranger\t1\t\nCy Roy\t5\t3\nNobody\t1\t");
    page.choose("\"Stranger\", row 2", "Bo Chen");
    page.choose("\"Nobody\", row 4", "Leave out");
    page.click("Enter 3 scores");
    CHECK(page.notices().back() == "Entered 3 scores.");
    CHECK(page.value_of("Bo Chen, QBM") == "1");
    CHECK(page.value_of("Cy Roy, QBM") == "5");
    CHECK_FALSE(page.has(Role::Heading, "What would be written"));
}

TEST_CASE("rows of nights to come and those of a file stay, too, with what their columns mean") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    page.act(app::FileChosen{"scores.csv", "Ann;2025-07-02;7\nBo;2025-07-01;6\nBo;2025-07-01;x\n"});
    page.choose("3. 3", "Call");
    CHECK(page.text_is_shown("Put them right in the file and import it again"));
    page.click("Enter 1 score");
    CHECK(page.notices().back().starts_with("Entered 1 score. Not entered: 2 rows"));
    CHECK(page.value_of("Paste scores here") == "Ann\t2025-07-02\t7\nBo\t2025-07-01\tx");
    CHECK(page.value_of("3. 3") == "Call");
    CHECK(page.value_of("Dates are in") == "2. 2");
    page.click("Leave the rest out");
    CHECK(page.value_of("Paste scores here").empty());
}
