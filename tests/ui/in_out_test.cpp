// A plan handed out as text, and counts taken in with a look before.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

// The sample's period holds 2025-07-01.
constexpr const char* small_table = "Week,QBM,POV\n2025-07-07,3,1\n2025-07-14,4,2\n";

std::vector<core::target::Done> done(const Page& page) {
    return app::shown_plan(page.state).value_or(core::target::Plan{}).done;
}

void paste(Page& page, std::string_view text) {
    page.click("Import counts");
    page.type("Table to import", text);
    page.blur();
}

void check_rules(const Page& page, float width, bool touch) {
    for (const std::string& broken : broken_rules(page.tree(), page.setting.window, touch))
        CHECK_MESSAGE(false, width << ": " << broken);
}

}  // namespace

TEST_CASE("the buttons hand out the summary and the files") {
    Page page;
    page.click("Copy summary");
    page.click("Save as CSV");
    page.click("Save weekly counts");
    REQUIRE(page.handed_out.size() == 3);
    CHECK(asked<app::CopyText>(page.handed_out).front().text.starts_with("## Sample quarter\n"));
    const auto files = asked<app::SaveFile>(page.handed_out);
    REQUIRE(files.size() == 2);
    CHECK(files[0].text.starts_with("Stage,Rate to next,"));
    CHECK(files[1].text.starts_with("Week,outreach touch,"));
}

TEST_CASE("the button Print puts the plan on paper") {
    Page page;
    page.click("Print");
    const auto prints = asked<app::PrintSheet>(page.handed_out);
    REQUIRE(prints.size() == 1);
    CHECK(prints[0].sheet.title == "Sample quarter");
}

TEST_CASE("a text that the browser does not copy is shown to be copied by hand") {
    Page page;
    CHECK_FALSE(page.has(Role::TextField, "Text to copy"));
    page.act(app::CopyFailed{"the summary", "## Plan\nline"});
    CHECK(page.value_of("Text to copy") == "## Plan\nline");
    CHECK(page.get(Role::TextField, "Text to copy").multiline);
    page.type("Text to copy", "scribbled over");
    page.blur();
    CHECK(page.value_of("Text to copy") == "## Plan\nline");
    page.click("Copied by hand");
    CHECK_FALSE(page.has(Role::TextField, "Text to copy"));
}

TEST_CASE("a pasted table is explained, previewed and then imported in one step of undo") {
    Page page;
    page.click("Import counts");
    CHECK(page.is_focused("Table to import"));
    CHECK(page.get(Role::Button, "Import").disabled);
    page.type("Table to import", small_table);
    page.blur();
    CHECK(page.text_is_shown("The table: 3 rows, 3 columns, separated by commas."));
    CHECK(page.value_of("Header row") == "Row 1: Week, QBM, POV");
    CHECK(page.value_of("Date column") == "Week");
    CHECK(page.value_of("Layout") == "A column for each stage");
    CHECK(page.value_of("Column: QBM") == "QBM");
    CHECK(page.value_of("Column: POV") == "POV");
    CHECK(
        page.text_is_shown("4 counts in 2 weeks from 2 good rows. 4 of them change what the plan "
                           "has."));
    CHECK(page.has(Role::Cell, "2025-07-07"));
    CHECK(done(page).empty());

    page.click("Import");
    CHECK(done(page).size() == 4);
    CHECK(page.notices().back() == "Imported 4 counts from 2 weeks.");
    CHECK_FALSE(page.has(Role::TextField, "Table to import"));
    page.click("Undo import");
    CHECK(done(page).empty());
}

TEST_CASE(
    "wrong rows are shown with their reasons, and nothing is imported unless it is asked for") {
    Page page;
    paste(page, "Week,QBM\n2025-07-07,3\n2025-07-14,many\nTotal,3\n");
    CHECK(page.has(Role::Heading, "2 wrong rows"));
    CHECK(page.text_is_shown("Row 3: \"many\" is no number. (2025-07-14 | many)"));
    CHECK(page.text_is_shown("Row 4: \"Total\" is no date."));
    CHECK_FALSE(page.has(Role::Button, "Import"));
    page.click("Cancel");
    CHECK(done(page).empty());
    CHECK(page.notices().empty());

    paste(page, "Week,QBM\n2025-07-07,3\n2025-07-14,many\nTotal,3\n");
    page.click("Import the good rows");
    CHECK(done(page).size() == 1);
    CHECK(page.notices().back() == "Imported 1 count from 1 week.");
}

TEST_CASE("every meaning can be changed before anything is written") {
    Page page;
    paste(page, small_table);
    page.choose("Column: POV", "Leave out");
    CHECK(page.text_is_shown("2 counts in 2 weeks"));
    page.choose("Column: POV", "won deal");
    page.choose("Counts that are there already", "Add");
    page.choose("Header row", "None");
    CHECK(page.value_of("Column: 2") == "Leave out");
    page.choose("Header row", "Row 1");
    CHECK(page.value_of("Column: POV") == "POV");
    CHECK(page.value_of("Counts that are there already") == "Add to them");
    page.choose("Date column", "QBM");
    CHECK(page.has(Role::Heading, "2 wrong rows"));
    CHECK(page.get(Role::Button, "Import the good rows").disabled);
}

TEST_CASE("a table with a row a count asks for the meaning of each name") {
    Page page;
    paste(page, "Stage;Datum;Anzahl\nQBM;07.07.2025;2,0\nLost;08.07.2025;4\n");
    CHECK(page.value_of("Layout") == "A row for each count or event");
    CHECK(page.value_of("Stage column") == "Stage");
    CHECK(page.value_of("Count column") == "Anzahl");
    CHECK(page.value_of("Dates are written") == "Day first: 31.12.2025");
    CHECK(page.value_of("Numbers are written") == "1.234,5");
    CHECK(page.value_of("Name: Lost") == "Leave out");
    CHECK(page.text_is_shown("1 row has a name that means no stage and is left out."));
    page.choose("Name: Lost", "won deal");
    CHECK(page.text_is_shown("2 counts in 1 week from 2 good rows."));
    page.choose("Count column", "None");
    page.click("Import");
    REQUIRE(done(page).size() == 2);
    CHECK(done(page)[0].count == 1);
}

TEST_CASE("a file that arrives opens the import from anywhere, and replaces what was pasted") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.act(app::FileChosen{"crm.csv", small_table});
    CHECK(page.text_is_shown("crm.csv: 3 rows, 3 columns"));
    CHECK(page.value_of("Table to import").empty());
    page.type("Table to import", "Week,QBM\n2025-07-07,9\n");
    page.blur();
    CHECK(page.text_is_shown("The table: 2 rows, 2 columns"));
    page.click("Choose file");
    CHECK(asked<app::ChooseFile>(page.handed_out).size() == 1);
    page.act(app::FileChosen{"empty.csv", ""});
    CHECK(page.description_of("Table to import") == "empty.csv is empty. Nothing was read.");
    page.act(app::FileChosen{"", "\"open"});
    CHECK(page.is_invalid("Table to import"));
    page.act(app::FileChosen{"", small_table});
    CHECK(page.text_is_shown("The pasted table: 3 rows"));
    page.click("Import");
    CHECK(done(page).size() == 4);
    CHECK(page.state.arrived.text.empty());
}

TEST_CASE("the weekly file that is saved can be imported again, and changes nothing") {
    Page page;
    paste(page, small_table);
    page.click("Import");
    const auto before = done(page);
    page.click("Save weekly counts");
    page.act(app::FileChosen{"again.csv", asked<app::SaveFile>(page.handed_out).back().text});
    CHECK(page.text_is_shown("The plan has them already."));
    page.click("Import");
    CHECK(done(page) == before);
}

TEST_CASE("an import belongs to its plan, and waits while another is shown") {
    Page page;
    paste(page, small_table);
    page.click("New plan");
    CHECK_FALSE(page.has(Role::TextField, "Table to import"));
    page.choose("Open plan", "Sample quarter");
    CHECK(page.value_of("Table to import") == small_table);
}

TEST_CASE("the card and the import lie well at every width, with long names and many wrong rows") {
    std::string rows = "Week,QBM," + std::string(300, 'x') + ",QBM,,unbreakable\n";
    for (int week = 0; week < 12; ++week)
        rows += core::format_iso({first_of_july.days + week * 7}) +
                ",999999999999999,888888888888888,1,,2\n";
    for (int wrong = 0; wrong < 120; ++wrong)
        rows += std::string(200, 'w') + std::to_string(wrong) + ",1\n";
    for (const bool touch : {false, true}) {
        for (const float width : {360.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
            app::Environment environment;
            environment.coarse_pointer = touch;
            Page page({.window = {width, 900}, .environment = environment});
            page.enter("Stage 3", "a QBM with a name that goes on and on and on and never ends");
            page.act(app::CopyFailed{"the summary", std::string(500, 'y')});
            check_rules(page, width, touch);
            page.click("Import counts");
            check_rules(page, width, touch);
            page.act(app::FileChosen{std::string(100, 'f') + ".csv", rows});
            check_rules(page, width, touch);
            page.choose("Layout", "A row");
            check_rules(page, width, touch);
            page.act(app::FileChosen{"", "\"open"});
            check_rules(page, width, touch);
        }
    }
}
