// Accounts as tables and Markdown: complete, harmless, and found again by the import.
#include "core/discovery/export.h"

#include "core/discovery/desk.h"
#include "core/discovery/import_accounts.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

const Date today = day(2026, 11, 2);

const CsvStyle comma_decimal = csv_style_for({',', "."});

std::string csv(const Account& account, const CsvStyle& style = {}) {
    const Account* pointer = &account;
    return accounts_csv({&pointer, 1}, today, style);
}

std::string cell(const Account& account, std::string_view column, const CsvStyle& style = {}) {
    const auto read = parse_table(csv(account, style), account_table_limits);
    REQUIRE(read.ok());
    const auto& rows = read.value().rows;
    REQUIRE(rows.size() == 2);
    const auto found = std::ranges::find(rows[0], column);
    REQUIRE(found != rows[0].end());
    return rows[1][static_cast<std::size_t>(found - rows[0].begin())];
}

std::string markdown(const Account& account, const QuestionBank* bank = nullptr) {
    return account_markdown(account, {&bank, bank == nullptr ? 0U : 1U}, today, {});
}

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a line of the table says what is known of an account, and what is missing") {
    Account acme = sample_account();
    acme.figures.timeline = day(2026, 12, 1);
    CHECK(cell(acme, "Account name") == "Acme");
    CHECK(cell(acme, "Stage") == "Accepted");
    CHECK(cell(acme, "GPCT points") == "6");
    CHECK(cell(acme, "GPCT most") == "12");
    CHECK(cell(acme, "GPCT gaps") == "Timeline");
    CHECK(cell(acme, "Timeline") == "2026-12-01");
    CHECK(cell(acme, "Gap") == "30");
    CHECK(cell(acme, "Cost of waiting") == "360000.00");
    CHECK(cell(acme, "Cost of waiting", comma_decimal) == "360000,00");
    CHECK(csv(acme, comma_decimal).starts_with("Account name;Stage;GPCT points;"));
    CHECK(cell(acme, "QBM") == "met");
    CHECK(cell(acme, "Meetings accepted") == "1");
    CHECK(cell(acme, "Contacts") ==
          "Ann Lee, VP Operations (champion); Bo Cruz, CFO (economic buyer)");
    acme.acts.clear();
    CHECK(cell(acme, "QBM") == "not met");
    CHECK_FALSE(cell(acme, "QBM missing").empty());
    acme.name = "=1+1";
    CHECK(cell(acme, "Account name") == "'=1+1");
}

TEST_CASE("a table that went out comes in as the same accounts, and changes nothing") {
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        Account account = any_account(random);
        if (account.name.find_first_not_of(" '_") == std::string::npos) account.name = "Acme";
        const Account* pointer = &account;
        const CsvStyle style = round % 2 == 0 ? CsvStyle{} : comma_decimal;
        const auto table = parse_table(csv(account, style), account_table_limits);
        REQUIRE(table.ok());
        const AccountPreview shown =
            preview_accounts({&pointer, 1}, table.value(),
                             propose_account_mapping(table.value(), DateOrder::YearMonthDay));
        REQUIRE(shown.new_accounts == 0);
        REQUIRE(shown.wrong == 0);
        REQUIRE(merge_accounts({&pointer, 1}, shown.good).accounts.empty());
    }
}

TEST_CASE("the Markdown holds everything of an account") {
    Account acme = sample_account();
    acme.note = "our note";
    acme.facts[0].note = "our doubt";
    acme.facts[1].date.reset();
    acme.steps = {{id_of(51), Side::Theirs, "Bo Cruz", day(2026, 11, 9), "Security review", true}};
    acme.asked = {{id_of(61), AskedState::Answered, "went well"}};
    QuestionBank bank;
    Question question;
    question.id = id_of(61);
    question.text = "What is the goal?";
    bank.questions = {question};
    const std::string text = markdown(acme, &bank);
    for (const char* words :
         {"## Acme\n", "Stage: Accepted. GPCT: 4 of 12 points.", "our note",
          "### What is missing\n\n- Timeline: nothing is known yet.\n- Plans: a fact is marked as "
          "said, but lacks a date.\n",
          "- QBM: met.\n", "### The gap\n\n- You want 100 hires",
          "### Goals\n\n- Buyer said: “We want 100 hires this year.” – Ann Lee, 1 Oct 2026\n"
          "  - Note: our doubt\n",
          "- We think: “The agency brings us 70.” – Ann Lee\n  - Lacks a date\n",
          "### People\n\n- Ann Lee, VP Operations \\(champion\\)\n"
          "  - Did for us: Introduced us to Bo., 2 Oct 2026\n",
          "### Meetings\n\n- 1 Oct 2026: First call, accepted, with Ann Lee\n",
          "- [x] Security review – theirs, Bo Cruz, 9 Nov 2026\n",
          "- What is the goal? – answered\n  - Note: went well\n"}) {
        CAPTURE(words);
        CAPTURE(text);
        CHECK((holds(text, words)));
    }
}

TEST_CASE("nothing that a user typed means anything in the Markdown") {
    Random random(14);
    for (int round = 0; round < 300; ++round) {
        const Account account = any_account(random);
        const std::string text = markdown(account);
        REQUIRE_FALSE(holds(text, "<b>"));
        REQUIRE_FALSE(holds(text, "[x](y)"));
        REQUIRE_FALSE(holds(text, "\t"));
        std::size_t headings = 0;
        for (std::size_t at = 0; (at = text.find("\n#", at)) != std::string::npos; ++at) ++headings;
        REQUIRE(headings <= all_slots.size() + 8);
    }
    CHECK(holds(markdown({}), "## Untitled account\n"));
}
