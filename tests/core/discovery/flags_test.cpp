// The flags: each has its sentence, and mending the fact clears it.
#include "core/discovery/flags.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

const Date today = day(2026, 10, 10);

std::vector<std::string> sentences(const Account& account, Date on = today) {
    std::vector<std::string> all;
    for (const Flag& flag : flags_of(account, on)) all.push_back(flag.sentence);
    return all;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("an account in order has no flag") {
    CHECK(flags_of(sample_account(), today).empty());
    CHECK(flags_of({}, today).empty());
}

TEST_CASE("a timeline before the budget is flagged, on the same day it is not") {
    Account account = sample_account();
    account.figures.timeline = day(2027, 3, 1);
    account.figures.budget_date = day(2027, 4, 1);
    CHECK((sentences(account) ==
           Sentences{"The timeline (1 Mar 2027) is before the budget (1 Apr 2027): ask how it will "
                     "be paid for, or move one."}));
    account.figures.budget_date = account.figures.timeline;
    CHECK(flags_of(account, today).empty());
    account.figures.timeline.reset();
    CHECK(flags_of(account, today).empty());
}

TEST_CASE("a champion who is the economic buyer needs a second contact") {
    Account account = sample_account();
    account.contacts.pop_back();
    CHECK(flags_of(account, today).empty());
    account.contacts[0].roles = 1 | 2;
    CHECK((sentences(account) ==
           Sentences{"Ann Lee is champion and economic buyer, and nobody else is known: find a "
                     "second contact."}));
    account.contacts.push_back({id_of(13), "", "", 0, ""});
    CHECK(flags_of(account, today).size() == 1);
    account.contacts[1].name = "Cy";
    CHECK(flags_of(account, today).empty());
}

TEST_CASE("a goal whose date is past is flagged from the day after") {
    Account account = sample_account();
    account.figures.goal_date = today;
    CHECK(flags_of(account, today).empty());
    account.figures.goal_date = Date{today.days - 1};
    CHECK((sentences(account) ==
           Sentences{"The goal's date, 9 Oct 2026, is past: ask what became of it."}));
}

TEST_CASE("21 days without a sign of the champion are flagged, and any sign clears it") {
    Account account = sample_account();  // the last sign: the act of 2 October
    CHECK(flags_of(account, day(2026, 10, 22)).empty());
    const Date late = day(2026, 10, 23);
    CHECK((sentences(account, late) ==
           Sentences{"Nothing from Ann Lee since 2 Oct 2026: ask for one small act of "
                     "championing."}));

    Account mended = account;
    mended.acts.push_back({id_of(42), id_of(ann), day(2026, 10, 20), "Sent the numbers."});
    CHECK(flags_of(mended, late).empty());
    mended = account;
    mended.facts.push_back(said(63, Slot::Budget, "It is in the budget."));
    mended.facts.back().date = day(2026, 10, 20);
    CHECK(flags_of(mended, late).empty());
    mended.facts.back().level = Level::WeThink;
    CHECK(flags_of(mended, late).size() == 1);
    mended = account;
    mended.meetings.push_back(mended.meetings[0]);
    mended.meetings.back().date = day(2026, 10, 20);
    CHECK(flags_of(mended, late).empty());
    mended.meetings.back().state = MeetingState::Booked;
    CHECK(flags_of(mended, late).size() == 1);
    mended = account;
    mended.acts.push_back({id_of(42), id_of(ann), day(2026, 10, 30), "Will speak."});
    CHECK(flags_of(mended, late).size() == 1);  // a day to come is no sign yet
    mended = account;
    mended.contacts[0].roles = 0;
    CHECK(flags_of(mended, late).empty());
}

TEST_CASE("a champion who never gave a sign is flagged 21 days after the account began") {
    Account account = sample_account();
    account.acts.clear();
    account.facts.clear();
    account.meetings.clear();
    CHECK(flags_of(account, day(2026, 10, 11)).empty());
    CHECK((sentences(account, day(2026, 10, 12)) ==
           Sentences{"There is no sign of Ann Lee yet: ask for one small act of championing."}));
}

TEST_CASE("of several champions the one who was heard last counts") {
    Account account = sample_account();
    account.contacts[1].roles = 1 | 2;
    account.acts.push_back({id_of(42), id_of(bo), day(2026, 10, 20), "Opened a door."});
    CHECK(flags_of(account, day(2026, 11, 9)).empty());
    CHECK(sentences(account, day(2026, 11, 10))[0].starts_with(
        "Nothing from Bo Cruz since 20 Oct 2026"));
}

TEST_CASE("an urgent timeline with no known consequence is flagged") {
    Account account = sample_account();
    account.figures.timeline = Date{today.days + 89};
    CHECK(
        (sentences(account) ==
         Sentences{"The timeline is near (7 Jan 2027), and nothing is known of what happens if it "
                   "is missed: ask."}));
    account.facts.push_back(said(64, Slot::Consequences, "We lose the season."));
    CHECK(flags_of(account, today).empty());
    account.facts.pop_back();
    account.figures.timeline = Date{today.days + 90};
    CHECK(flags_of(account, today).empty());
    account.figures.timeline = today;
    CHECK(flags_of(account, today).size() == 1);
    account.figures.timeline = Date{today.days - 1};
    CHECK(flags_of(account, today).empty());
}

TEST_CASE("a deal that is over has no flags") {
    Account account = sample_account();
    account.figures.goal_date = day(2026, 1, 1);
    CHECK(flags_of(account, today).size() == 1);
    account.outcomes.lost = today;
    CHECK(flags_of(account, today).empty());
}

TEST_CASE("flags come in their order, each at most once, whatever the account") {
    Random random(51);
    for (int i = 0; i < 500; ++i) {
        const std::vector<Flag> flags = flags_of(any_account(random), today);
        for (std::size_t k = 1; k < flags.size(); ++k) CHECK(flags[k - 1].kind < flags[k].kind);
        CHECK(std::ranges::none_of(flags, [](const Flag& flag) { return flag.sentence.empty(); }));
    }
}
