// The pages of an account: facts, verdict, people, gap, agreements.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

const core::discovery::Account& account_of(const Page& page) {
    return *app::shown_account(page.state);
}

void open_account(Page& page, const char* tab) {
    page.click(Role::Tab, "Discovery");
    page.click("New account");
    page.enter("Account name", "Northwind");
    page.click(Role::Tab, tab);
}

void add_contact(Page& page, const char* name) {
    page.click(Role::Tab, "People");
    page.type("Name of the new contact", name);
    page.press(a11y::Verb::Submit);
}

void add_fact(Page& page, const char* slot, const char* words) {
    page.click(Role::Tab, "Facts");
    page.type(std::string("Add their words: ") + slot, words);
    page.press(a11y::Verb::Submit);
}

bool is_missing(const Page& page, std::string_view sentence) {
    return page.text_is_shown(sentence);
}

}  // namespace

TEST_CASE("words without a person are kept, and the row says what they lack") {
    Page page;
    open_account(page, "Facts");
    add_fact(page, "Challenges", "we lose 40 hours a month");
    CHECK(page.text_is_shown("“we lose 40 hours a month”"));
    CHECK(page.text_is_shown("It lacks a named person, so it does not count as said."));
    CHECK(page.is_focused("Add their words: Challenges"));
    add_contact(page, "Ann Lee");
    page.click(Role::Tab, "Facts");
    page.click("Edit fact: Challenges 1");
    page.choose("Who: Challenges 1", "Ann Lee");
    page.click("Done with fact: Challenges 1");
    CHECK(page.text_is_shown("Buyer said, Ann Lee"));
}

TEST_CASE("a change of lens moves the facts and changes no byte of them") {
    Page page;
    open_account(page, "Facts");
    add_contact(page, "Ann Lee");
    add_fact(page, "Goals", "100 hires by June");
    const auto before = account_of(page);
    page.click(Role::Radio, "MEDDPICC");
    CHECK(page.text_is_shown("“100 hires by June”"));
    CHECK(page.has(Role::TextField, "Add their words: Metrics"));
    page.click(Role::Radio, "BANT");
    CHECK(account_of(page) == before);
}

TEST_CASE("the level decides what a new fact's text is") {
    Page page;
    open_account(page, "Facts");
    page.choose("How we know", "We think");
    page.type("Add what we think: Plans", "they will hire");
    page.press(a11y::Verb::Submit);
    CHECK(account_of(page).facts.front().note == "they will hire");
    CHECK(account_of(page).facts.front().quote.empty());
    page.choose("How we know", "Buyer showed");
    page.type("Add what they showed: Plans", "the hiring plan");
    page.press(a11y::Verb::Submit);
    CHECK(account_of(page).facts.back().shown == "the hiring plan");
    page.type("Add what they showed: Plans", " ");
    page.press(a11y::Verb::Submit);
    CHECK(page.is_invalid("Add what they showed: Plans"));
    CHECK(account_of(page).facts.size() == 2);
}

TEST_CASE(
    "the verdict lists what is missing until each proof is there, and takes it back with one") {
    Page page;
    open_account(page, "Overview");
    CHECK(page.value_of("QBM verdict") == "Not a QBM yet");
    CHECK(is_missing(page, "No meeting is booked or held."));
    CHECK(is_missing(page, "No challenge is known in the buyer's own words."));
    CHECK(is_missing(page, "There is no champion."));
    add_contact(page, "Ann Lee");
    page.click(Role::Switch, "Champion: Ann Lee");
    page.type("New act of championing: Ann Lee", "brought us to the CFO");
    page.press(a11y::Verb::Submit);
    page.click("Add meeting");
    page.click(Role::Radio, "Held");
    add_fact(page, "Challenges", "we lose 40 hours a month");
    page.click(Role::Tab, "Overview");
    CHECK(page.value_of("QBM verdict") == "This is a QBM");
    page.click(Role::Tab, "People");
    page.click("Remove act 1: Ann Lee");
    page.click(Role::Tab, "Overview");
    CHECK(page.value_of("QBM verdict") == "Not a QBM yet");
    page.press_undo();
    CHECK(page.value_of("QBM verdict") == "This is a QBM");
}

TEST_CASE("who was there is asked by name for each meeting apart") {
    Page page;
    open_account(page, "People");
    add_contact(page, "Dana Field");
    page.click("Add meeting");
    page.click("Add meeting");
    CHECK(page.has(Role::Switch, "Dana Field is there: meeting 1"));
    CHECK(page.has(Role::Switch, "Dana Field is there: meeting 2"));
}

TEST_CASE("that a contact has no name yet is said until the field is left") {
    Page page;
    open_account(page, "People");
    page.click("Add contact");
    CHECK(page.is_invalid("Name of the new contact"));
    page.blur();
    CHECK_FALSE(page.is_invalid("Name of the new contact"));
}

TEST_CASE("the days of outcomes have their help in whole sentences") {
    Page page;
    open_account(page, "Overview");
    CHECK(page.description_of("Won on").starts_with("Signed. Such as "));
}

TEST_CASE("a day on which it was winnable says that it does not count until nothing is missing") {
    Page page;
    open_account(page, "Overview");
    constexpr std::string_view note =
        "Counts once nothing is missing for it; the verdict says what is.";
    CHECK_FALSE(page.text_is_shown(note));
    page.click("Today: POV");
    CHECK_FALSE(page.text_is_shown(note));
    page.click("Today: Winnable");
    CHECK(page.text_is_shown(note));
}

TEST_CASE("the gap is the domain's own example, to the dollar") {
    Page page;
    open_account(page, "Gap");
    page.enter("Goal number", "100");
    page.enter("Their plan delivers", "70");
    page.enter("Unit", "hires");
    page.enter("One unit is worth", "12000");
    page.enter("Has to work by", core::format_iso(core::Date{page.state.today.days + 30 * 7}));
    CHECK(page.value_of("Gap") == "30 hires");
    CHECK(page.value_of("Cost of a week") == "$12,000");
    CHECK(page.value_of("Gap sentence").find("$360,000") != std::string::npos);
    page.enter("Goal number", "a lot");
    CHECK(page.is_invalid("Goal number"));
    CHECK(page.value_of("Gap") == "30 hires");
    page.press_undo();
    page.enter("Goal number", "");
    CHECK(!account_of(page).figures.goal);
}

TEST_CASE("the usual steps are laid backwards from the day on which it has to work") {
    Page page;
    open_account(page, "Agreed");
    CHECK(page.get(Role::Button, "Propose the usual steps").disabled);
    CHECK(!page.has(Role::Button, "Print"));
    page.click(Role::Tab, "Gap");
    page.enter("Has to work by", core::format_iso(core::Date{page.state.today.days + 200}));
    page.click(Role::Tab, "Agreed");
    page.click("Propose the usual steps");
    const std::size_t steps = account_of(page).steps.size();
    CHECK(steps > 3);
    page.click("Propose the usual steps");
    CHECK(account_of(page).steps.size() == steps);
    page.click(Role::Switch, "Done: step 1");
    CHECK(std::ranges::count(account_of(page).steps, true, &core::discovery::Step::done) == 1);
    page.click("Print");
    const auto prints = asked<app::PrintSheet>(page.handed_out);
    REQUIRE(prints.size() == 1);
    CHECK(prints[0].sheet.name == "Northwind action plan");
}

TEST_CASE("a proof is met when every must-have of both lists passes") {
    Page page;
    open_account(page, "Agreed");
    for (const std::string list : {"technical", "financial"}) {
        page.click("Add " + list + " criterion");
        const std::string end = ": " + list + " criteria 1";
        page.enter("Criterion" + end, "Runs in their cloud");
        page.enter("Owner" + end, "Ann Lee");
        page.enter("Target" + end, "99.9 %");
        page.enter("Measured" + end, "99.95 %");
        page.enter("Signed by" + end, "Bo Chen");
        CHECK(page.value_of("Exit card verdict") == "The proof is not met yet");
        page.click(Role::Switch, "Passed" + end);
    }
    CHECK(page.value_of("Exit card verdict") == "The proof is met");
    page.enter("Signed by: financial criteria 1", "");
    CHECK(page.value_of("Exit card verdict") == "The proof is not met yet");
}

TEST_CASE("a recap without quotes says what to note, and copies nothing") {
    Page page;
    open_account(page, "Recap");
    CHECK(page.text_is_shown("There is nothing to recap yet."));
    CHECK(!page.has(Role::Button, "Copy recap"));
    add_contact(page, "Ann Lee");
    add_fact(page, "Goals", "100 hires by June");
    page.click(Role::Tab, "Recap");
    page.click("Print");
    REQUIRE(page.handed_out.size() == 1);
    const core::Sheet& sheet = std::get<app::PrintSheet>(page.handed_out.front()).sheet;
    CHECK(sheet.name == "Northwind recap");
    CHECK(sheet.blocks.at(1).texts.at(0) == "“100 hires by June”");
}

TEST_CASE("a deleted account goes back to the list, and comes back by the notice") {
    Page page;
    open_account(page, "Overview");
    page.click("Delete account");
    CHECK(app::shown_account(page.state) == nullptr);
    CHECK(page.text_is_shown("No account yet"));
    page.click("Bring back");
    CHECK(account_of(page).name == "Northwind");
}

TEST_CASE("a text of 100,000 characters is kept whole, and the page stays as it is") {
    Page page;
    open_account(page, "Overview");
    const std::string text(100'000, 'w');
    page.enter("Our note", text);
    CHECK(account_of(page).note == text);
    page.reload();
    CHECK(account_of(page).note == text);
    CHECK(page.value_of("Our note") == text);
}
