// Accounts brought in from a table or a file, and handed out.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

void open_in_out(Page& page) {
    page.click(Role::Tab, "Discovery");
    page.click(Role::Tab, "In and out");
}

constexpr const char* contacts =
    "First Name,Last Name,Job Title,Associated Company,Buying Role\n"
    "Ann,Lee,VP Operations,Northwind,Champion\n"
    "Bo,Chen,CFO,Northwind,Budget Holder\n"
    ",,,,\n"
    "Cy,Ro,,,\n";

}  // namespace

TEST_CASE("a table is shown row by row before anything is written") {
    Page page;
    open_in_out(page);
    page.type("Table of accounts", contacts);
    CHECK(app::living_accounts(page.state).empty());
    CHECK(page.value_of("Result of the import").starts_with("1 new account and 2 new contacts."));
    CHECK(page.value_of("Result of the import").find("1 row can't be read") != std::string::npos);
    page.click("Import the good rows");
    REQUIRE(app::living_accounts(page.state).size() == 1);
    const auto& account = *app::living_accounts(page.state).front();
    CHECK(account.name == "Northwind");
    REQUIRE(account.contacts.size() == 2);
    CHECK(is(account.contacts[0], core::discovery::Role::Champion));
    CHECK(is(account.contacts[1], core::discovery::Role::EconomicBuyer));
    CHECK(page.has(Role::Button, "Northwind"));
    page.press_undo();
    CHECK(app::living_accounts(page.state).empty());
}

TEST_CASE("a column means what the reader says it means") {
    Page page;
    open_in_out(page);
    page.type("Table of accounts", "Thing,Person\nAcme,Ann Lee\n");
    CHECK(page.get(Role::Button, "Import the good rows").disabled);
    page.choose("1. Thing", "Account");
    page.choose("2. Person", "Contact");
    page.click("Import");
    REQUIRE(app::living_accounts(page.state).size() == 1);
    CHECK(app::living_accounts(page.state).front()->contacts.front().name == "Ann Lee");
}

TEST_CASE("dates are read in the order that the reader chose") {
    const struct {
        const char* order;
        const char* written;
    } cases[] = {{"Day, month, year", "04/03/2027"},
                 {"Month, day, year", "03/04/2027"},
                 {"Year, month, day", "2027/03/04"}};
    for (const auto& [order, written] : cases) {
        Page page;
        open_in_out(page);
        page.type("Table of accounts",
                  std::string("Account Name,Close Date\nAcme,") + written + "\n");
        page.choose("Dates are", order);
        CHECK(page.value_of("Dates are") == order);
        page.click("Import");
        REQUIRE(app::living_accounts(page.state).size() == 1);
        const auto day = app::living_accounts(page.state).front()->figures.timeline;
        REQUIRE(day);
        CHECK(core::format_iso(*day) == "2027-03-04");
    }
}

TEST_CASE("what is saved as JSON comes back whole from its file") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click("Try with sample data");
    page.click(Role::Tab, "In and out");
    page.click("Save accounts as JSON");
    REQUIRE(page.handed_out.size() == 1);
    const auto file = std::get<app::SaveFile>(page.handed_out.front());
    Page other({.author = 2});
    open_in_out(other);
    other.act(app::FileChosen{file.name, file.text});
    CHECK(other.text_is_shown("looks like a file of Quarterdeck"));
    other.click("Import");
    CHECK(app::living_accounts(other.state).size() == app::living_accounts(page.state).size());
    CHECK(*app::living_accounts(other.state).front() == *app::living_accounts(page.state).front());
}

TEST_CASE("a file for the accounts does not open the import of counts") {
    Page page;
    open_in_out(page);
    page.act(app::FileChosen{"contacts.csv", contacts});
    CHECK(page.has(Role::Output, "Result of the import"));
    page.click("Cancel");
    page.click(Role::Tab, "Targets");
    CHECK(page.has(Role::TextField, "Quota"));
}

TEST_CASE("samples are marked as such, and go with one button") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click("Try with sample data");
    CHECK(page.text_is_shown("Some of these accounts are sample data."));
    page.click("Remove samples");
    CHECK(page.text_is_shown("No account yet"));
}
