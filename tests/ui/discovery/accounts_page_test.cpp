// The list of accounts: searched, filtered, in pages; and the question bank.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

void add_accounts(Page& page, int count) {
    for (int i = 1; i <= count; ++i) page.act(app::AddAccount{"Account " + std::to_string(i), {}});
    page.act(app::SelectAccount{});
}

std::size_t lines(const Page& page) {
    std::size_t count = 0;
    for (const Node* node : page.all(Role::Button))
        count += node->description == "Opens the account.";
    return count;
}

}  // namespace

TEST_CASE("the list opens an account, and the account leads back to it") {
    Page page;
    add_accounts(page, 2);
    page.click("Account 1");
    CHECK(app::shown_account(page.state)->name == "Account 1");
    page.click("All accounts");
    CHECK(app::shown_account(page.state) == nullptr);
    CHECK(lines(page) == 2);
}

TEST_CASE("a search narrows the list as it is typed, and says so where nothing is left") {
    Page page;
    add_accounts(page, 12);
    page.type("Search", "COUNT 1");
    CHECK(page.text_is_shown("4 of 12 accounts"));
    CHECK(lines(page) == 4);
    page.type("Search", "nobody");
    CHECK(page.text_is_shown("No account is like that. Change the search or the filters."));
}

TEST_CASE("a filter keeps the accounts in which nothing was said of a slot") {
    Page page;
    add_accounts(page, 2);
    page.click("Account 1");
    const core::Id id = app::shown_account(page.state)->id;
    page.act(app::AddContact{id, {{}, "Ann Lee", "", 0, ""}});
    core::discovery::Fact fact;
    fact.slot = core::discovery::Slot::Timeline;
    fact.level = core::discovery::Level::BuyerSaid;
    fact.quote = "by June";
    fact.contact = app::shown_account(page.state)->contacts.front().id;
    fact.date = page.state.today;
    page.act(app::AddFact{id, fact});
    page.click("All accounts");
    CHECK(page.text_is_shown("50 %"));
    page.choose("Nothing said of", "Timeline");
    CHECK(lines(page) == 1);
    CHECK(page.has(Role::Button, "Account 2"));
    page.choose("Nothing said of", "Goals");
    CHECK(lines(page) == 2);
}

TEST_CASE("shares of accounts are rounded to the nearest percent") {
    Page page;
    add_accounts(page, 3);
    core::discovery::Fact fact;
    fact.slot = core::discovery::Slot::Timeline;
    fact.level = core::discovery::Level::BuyerSaid;
    fact.quote = "by June";
    fact.date = page.state.today;
    for (const char* name : {"Account 1", "Account 2"}) {
        page.click(name);
        const core::Id id = app::shown_account(page.state)->id;
        page.act(app::AddContact{id, {{}, "Ann Lee", "", 0, ""}});
        fact.contact = app::shown_account(page.state)->contacts.front().id;
        page.act(app::AddFact{id, fact});
        page.click("All accounts");
    }
    CHECK(page.text_is_shown("67 %"));
}

TEST_CASE("the date's column and the slot of the same name are told apart") {
    Page page({.window = {1440, 900}});
    add_accounts(page, 1);
    CHECK(page.has(Role::ColumnHeader, "Timeline"));
    CHECK(page.has(Role::Button, "Timeline date"));
    CHECK_FALSE(page.has(Role::Button, "Timeline"));
}

TEST_CASE("many accounts stand on pages") {
    Page page;
    add_accounts(page, 35);
    CHECK(lines(page) == 20);
    CHECK(page.text_is_shown("1 to 20 of 35"));
    page.click("Next accounts");
    CHECK(lines(page) == 15);
    CHECK(page.get(Role::Button, "Next accounts").disabled);
    page.click("Previous accounts");
    CHECK(lines(page) == 20);
}

TEST_CASE("a press on a head sorts by it, another one the other way round") {
    Page page;
    add_accounts(page, 3);
    const auto first = [&] {
        for (const Node* button : page.all(Role::Button))
            if (button->name.starts_with("Account ")) return button->name;
        return std::string();
    };
    const auto sort_of = [&](std::string_view head) {
        const a11y::NodeId above = page.get(Role::Button, head).parent;
        const Node* column = a11y::find(page.tree(), above);
        CHECK(column->role == Role::ColumnHeader);
        return column->sort;
    };
    CHECK(sort_of("Account") == a11y::Sort::Unsorted);
    page.click("Account");
    CHECK(sort_of("Account") == a11y::Sort::Ascending);
    CHECK(first() == "Account 1");
    CHECK(page.value_of("Order") == "Name");
    page.click("Account");
    CHECK(sort_of("Account") == a11y::Sort::Descending);
    CHECK(first() == "Account 3");
    CHECK(page.value_of("Order") == "Name, from Z");
    page.click("Points");
    CHECK(sort_of("Account") == a11y::Sort::Unsorted);
    CHECK(sort_of("Points") == a11y::Sort::Descending);
    CHECK(page.value_of("Order") == "Most known");
    page.click("Points");
    CHECK(sort_of("Points") == a11y::Sort::Ascending);
    page.choose("Order", "Stage, furthest");
    CHECK(sort_of("Stage") == a11y::Sort::Descending);
}

TEST_CASE("the usual questions become the reader's own, and a retired one keeps its place") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click(Role::Tab, "Questions");
    CHECK(!page.has(Role::Button, "Edit question: Goals 1"));
    page.click("Make them ours");
    page.click("Edit question: Goals 1");
    page.enter("Question: Goals 1", "What must be true by June?");
    page.enter("Weight: Goals 1", "42");
    const auto& question = app::shown_bank(page.state)->questions.front();
    CHECK(question.text == "What must be true by June?");
    CHECK(question.weight == 42);
    page.click("Retire question: Goals 1");
    CHECK(page.text_is_shown("Not asked any more"));
    page.click("Edit question: retired 1");
    page.click("Ask again: retired 1");
    CHECK(!page.text_is_shown("Not asked any more"));
}

TEST_CASE("where there are several banks, one is chosen to ask from") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click(Role::Tab, "Questions");
    CHECK_FALSE(page.has(Role::Choice, "Ask from"));
    page.click("Make them ours");
    CHECK_FALSE(page.has(Role::Choice, "Ask from"));
    page.act(app::NewBank{});
    CHECK(page.value_of("Ask from") == "Our questions (2)");
    page.enter("Name of the bank", "North");
    page.choose("Ask from", "Our questions");
    CHECK(page.value_of("Name of the bank") == "Our questions");
    page.choose("Ask from", "North");
    page.reload();
    CHECK(page.value_of("Ask from") == "North");
    page.click(Role::Tab, "Accounts");
    page.click("New account");
    page.click(Role::Tab, "Call");
    CHECK(page.value_of("Ask from") == "North");
    CHECK(page.text_is_shown("questions of “North”"));
}
