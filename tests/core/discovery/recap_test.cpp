// The recap for the buyer: their words, and nothing of ours.
#include "core/discovery/recap.h"

#include "core/discovery/desk.h"
#include "core/discovery/evidence.h"
#include "core/sheet_reading.h"
#include "core/utf8.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

const Date today = day(2026, 10, 10);

std::string text_of(const Account& account) { return recap(account, today, RecapFormat::Text, {}); }

std::string markdown_of(const Account& account) {
    return recap(account, today, RecapFormat::Markdown, {});
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

constexpr std::string_view marker = "INTERNAL";

void mark(std::string& text) { text = std::string(marker) + text + std::string(marker); }

// Marks every text that is ours: notes, titles, what was shown, guesses, acts, criteria, steps,
// and quotes that are no evidence.
Account marked(Account account) {
    for (std::string* text : {&account.name, &account.note, &account.card.if_met}) mark(*text);
    for (Contact& contact : account.contacts) {
        mark(contact.title);
        mark(contact.note);
    }
    for (Meeting& meeting : account.meetings) {
        mark(meeting.name);
        mark(meeting.note);
    }
    for (Act& act : account.acts) mark(act.text);
    for (Step& step : account.steps) {
        mark(step.owner);
        mark(step.text);
    }
    for (Asked& asked : account.asked) mark(asked.note);
    for (Criterion& criterion : account.card.criteria)
        for (std::string* text : {&criterion.name, &criterion.owner, &criterion.target,
                                  &criterion.measured, &criterion.signed_by})
            mark(*text);
    for (Fact& fact : account.facts) {
        const bool is_theirs = is_quote(account, fact) || is_blank(fact.quote);
        mark(fact.note);
        mark(fact.shown);
        if (!is_theirs) mark(fact.quote);
    }
    return account;
}

// What is left when everything of ours is taken out.
Account stripped(const Account& account) {
    Account bare;
    bare.id = account.id;
    bare.figures = account.figures;
    bare.figures.budget_date.reset();
    for (const Contact& contact : account.contacts)
        bare.contacts.push_back({contact.id, contact.name, "", 0, ""});
    for (const Fact& fact : account.facts) {
        if (level_of(account, fact) < Level::BuyerSaid) continue;
        bare.facts.push_back(fact);
        bare.facts.back().note.clear();
        bare.facts.back().question = {};
    }
    return bare;
}

}  // namespace

TEST_CASE("a recap as text holds the quotes under their slots, and the gap's sentence") {
    Account account = sample_account();
    account.facts[0].quote = "We want 100 hires.\n\n  By Christmas.\n";
    CHECK(text_of(account) ==
          "What we heard from you\n"
          "\n"
          "Your goals\n"
          "\n"
          "  “We want 100 hires.\n"
          "  \n"
          "  By Christmas.”\n"
          "  – Ann Lee, 1 Oct 2026\n"
          "\n"
          "Your plans\n"
          "\n"
          "  “The agency brings us 70.”\n"
          "  – Ann Lee, 1 Oct 2026\n"
          "\n"
          "What stands in the way\n"
          "\n"
          "  “Every third offer is turned down.”\n"
          "  – Ann Lee, 1 Oct 2026\n"
          "\n"
          "What it comes to\n"
          "\n"
          "You want 100 hires, and your plan delivers 70, which leaves a gap of 30, worth $360,000 "
          "at $12,000 each.\n");
}

TEST_CASE("a recap as Markdown has headings and block quotes") {
    Account account = sample_account();
    account.facts.resize(1);
    CHECK(markdown_of(account) ==
          "## What we heard from you\n"
          "\n"
          "### Your goals\n"
          "\n"
          "> “We want 100 hires this year.”  \n"
          "> – Ann Lee, 1 Oct 2026\n");
}

TEST_CASE("in Markdown no name and no quote is markup") {
    Account account = sample_account();
    account.contacts[0].name = "Ann *the* <b>Lee</b>";
    account.facts[0].quote = "# one\n- two\n    code\n1. three\n[x](https://example.org)";
    account.figures.unit = "_hires_";
    const std::string text = markdown_of(account);
    CHECK(holds(text,
                "> “\\# one  \n> \\- two  \n> code  \n> 1\\. three  \n"
                "> \\[x\\]\\(https\\://example.org\\)”  \n"
                "> – Ann \\*the\\* \\<b\\>Lee\\</b\\>, 1 Oct 2026\n"));
    CHECK(holds(text, "You want 100 \\_hires\\_"));
    CHECK(holds(text_of(account), "Ann *the* <b>Lee</b>"));
}

TEST_CASE("the numbers are read back only where the buyer gave both") {
    Account account = sample_account();
    CHECK(holds(text_of(account), "You want 100 hires"));
    account.facts[1].level = Level::WeThink;
    CHECK_FALSE(holds(text_of(account), "You want"));
    CHECK_FALSE(holds(text_of(account), "agency"));
    account.facts[1].level = Level::BuyerShowed;
    account.facts[1].shown = "The agency's contract";
    account.facts[1].quote.clear();
    CHECK(holds(text_of(account), "You want 100 hires"));
    CHECK_FALSE(holds(text_of(account), "contract"));
}

TEST_CASE("what is said of champions and rivals stays with us") {
    Account account = sample_account();
    account.facts.push_back(said(65, Slot::Champion, "I will push this for you."));
    account.facts.push_back(said(66, Slot::Competition, "We also look at the others."));
    account.facts.push_back(said(67, Slot::Other, "A thing of a newer version."));
    CHECK(text_of(account) == text_of(sample_account()));
}

TEST_CASE("an account without quotes has no recap") {
    CHECK(text_of({}).empty());
    CHECK(markdown_of({}).empty());
    Account account = sample_account();
    for (Fact& fact : account.facts) fact.level = Level::WeThink;
    CHECK(text_of(account).empty());
}

TEST_CASE(
    "a recap on paper says the same, with its day, and the account's name is the file's alone") {
    Account account = sample_account();
    account.facts[0].quote = "We want 100 hires.\n  By Christmas.\n";
    const Sheet sheet = recap_sheet(account, today, {});
    CHECK(sheet.name == "Acme recap");
    CHECK(sheet.title == "What we heard from you");
    CHECK(sheet.subtitle == "Saturday 10 October 2026");
    CHECK(headings_of(sheet) == std::vector<std::string>{"Your goals", "Your plans",
                                                         "What stands in the way",
                                                         "What it comes to"});
    CHECK(block_under(sheet, "Your goals") ==
          SheetBlock{SheetBlock::Kind::Quote,
                     {"“We want 100 hires.\nBy Christmas.”", "Ann Lee", "1 Oct 2026"},
                     {}});
    CHECK(block_under(sheet, "What it comes to").texts.at(0).starts_with("You want 100 hires"));
    CHECK(recap_sheet({}, today, {}).blocks.empty());
}

TEST_CASE("whatever the account, nothing of ours enters its recap") {
    Random random(81);
    int with_recap = 0;
    for (int i = 0; i < 1'000; ++i) {
        const Account account = marked(any_account(random));
        const Sheet sheet = recap_sheet(account, today, {});
        for (const SheetBlock& block : sheet.blocks)
            for (const std::string& text : block.texts) CHECK_FALSE(holds(text, marker));
        CHECK(sheet.blocks == recap_sheet(stripped(account), today, {}).blocks);
        for (const RecapFormat format : {RecapFormat::Text, RecapFormat::Markdown}) {
            const std::string text = recap(account, today, format, {});
            CHECK_FALSE(holds(text, marker));
            CHECK(text == recap(stripped(account), today, format, {}));
            with_recap += text.empty() ? 0 : 1;
        }
    }
    CHECK(with_recap > 200);  // or the property says little
}
