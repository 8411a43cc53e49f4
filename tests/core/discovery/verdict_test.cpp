// The verdicts: QBM, winnable opportunity, the POV's exit card.
#include "core/discovery/verdict.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

using Missing = std::vector<std::string>;

Criterion passing(std::uint64_t id, CriterionList list) {
    return {id_of(id), list, "Time to hire", "Ann", "30 days", "28 days", "Bo Cruz", true, true};
}

ExitCard met_card() {
    ExitCard card;
    card.first = day(2026, 10, 1);
    card.last = day(2026, 10, 31);
    card.if_met = "You sign by 15 November.";
    card.criteria = {passing(71, CriterionList::Technical), passing(72, CriterionList::Financial)};
    return card;
}

}  // namespace

TEST_CASE("a QBM is a held meeting, a quoted challenge and a champion who has acted") {
    CHECK(qbm_verdict(sample_account()).is_met());
    CHECK((qbm_verdict(Account{}).missing ==
           Missing{"No meeting is booked or held.",
                   "No challenge is known in the buyer's own words.", "There is no champion."}));
}

TEST_CASE("taking any one proof away takes the QBM back and says which") {
    const auto without = [](auto edit) {
        Account account = sample_account();
        edit(account);
        const Verdict verdict = qbm_verdict(account);
        REQUIRE(verdict.missing.size() == 1);
        return verdict.missing[0];
    };
    CHECK(without([](Account& account) { account.meetings[0].state = MeetingState::Booked; }) ==
          "The meeting is booked, but not held yet.");
    CHECK(without([](Account& account) { account.meetings.clear(); }) ==
          "No meeting is booked or held.");
    CHECK(without([](Account& account) { account.facts[2].quote.clear(); }) ==
          "The challenge lacks a quote.");
    CHECK(without([](Account& account) { account.facts[2].date.reset(); }) ==
          "The challenge lacks a date.");
    CHECK(without([](Account& account) { account.facts[2].contact = id_of(999); }) ==
          "The challenge lacks a named person.");
    CHECK(without([](Account& account) {
              account.facts[2].level = Level::WeThink;
          }).starts_with("The challenge is what we think"));
    CHECK(without([](Account& account) { account.facts[2].slot = Slot::Goals; }) ==
          "No challenge is known in the buyer's own words.");
    CHECK(without([](Account& account) { account.acts.clear(); }) ==
          "Ann Lee is called a champion without one act of championing.");
    CHECK(without([](Account& account) { account.acts[0].text = " "; }).starts_with("Ann Lee"));
    CHECK(without([](Account& account) {
              account.acts[0].contact = id_of(bo);
          }).starts_with("Ann Lee"));
    CHECK(without([](Account& account) { account.contacts[0].roles = 4; }) ==
          "There is no champion.");
}

TEST_CASE("a challenge that was shown without a quote is no pain in the buyer's words") {
    Account account = sample_account();
    account.facts[2].level = Level::BuyerShowed;
    account.facts[2].shown = "A report";
    account.facts[2].quote.clear();
    CHECK((qbm_verdict(account).missing == Missing{"The challenge lacks a quote."}));
}

TEST_CASE("a champion without a name is none") {
    Account account = sample_account();
    account.contacts[0].name.clear();
    CHECK((qbm_verdict(account).missing ==
           Missing{"The challenge lacks a named person.", "The champion has no name."}));
}

TEST_CASE("a winnable opportunity is an accepted QBM with a known decision process, and said so") {
    Account account = sample_account();
    CHECK((winnable_verdict(account).missing ==
           Missing{"How they decide is not known from the buyer.",
                   "Nobody has said that we can win it."}));
    account.facts.push_back(said(62, Slot::DecisionProcess, "The board decides in May."));
    account.outcomes.winnable = day(2026, 10, 5);
    CHECK(winnable_verdict(account).is_met());
    account.meetings[0].state = MeetingState::Held;
    CHECK((winnable_verdict(account).missing ==
           Missing{"The account executive has accepted no meeting."}));
    account.acts.clear();
    CHECK(winnable_verdict(account).missing.size() == 2);
}

TEST_CASE("an exit card is met when every must-have of both lists passes") {
    CHECK(exit_verdict(met_card()).is_met());
    CHECK((exit_verdict({}).missing == Missing{"The technical list has no must-have.",
                                               "The financial list has no must-have."}));
    ExitCard card = met_card();
    card.criteria[1].is_must = false;
    CHECK((exit_verdict(card).missing == Missing{"The financial list has no must-have."}));
    card = met_card();
    card.criteria.push_back({id_of(73), CriterionList::Financial, "Nice", "", "", "", "", false});
    CHECK(exit_verdict(card).is_met());
    card.criteria.back().is_must = true;
    CHECK((exit_verdict(card).missing ==
           Missing{"Nice (financial): no owner, no target, nothing measured, not signed, not "
                   "passed."}));
}

TEST_CASE("a criterion that is ticked without being measured or signed does not pass") {
    const auto missing = [](auto edit) {
        ExitCard card = met_card();
        edit(card.criteria[0]);
        const Verdict verdict = exit_verdict(card);
        REQUIRE(verdict.missing.size() == 1);
        return verdict.missing[0];
    };
    CHECK(missing([](Criterion& one) { one.passed = false; }) ==
          "Time to hire (technical): not passed.");
    CHECK(missing([](Criterion& one) { one.signed_by = " "; }) ==
          "Time to hire (technical): not signed.");
    CHECK(missing([](Criterion& one) { one.measured.clear(); }) ==
          "Time to hire (technical): nothing measured.");
    CHECK(missing([](Criterion& one) { one.owner.clear(); }) ==
          "Time to hire (technical): no owner.");
    CHECK(missing([](Criterion& one) { one.target.clear(); }) ==
          "Time to hire (technical): no target.");
    CHECK(missing([](Criterion& one) {
              one.name.clear();
              one.passed = false;
          }) == "A criterion without a name (technical): not passed.");
}

TEST_CASE("a card without time box or consequence says so, and can be met all the same") {
    CHECK(exit_card_hints(met_card()).empty());
    ExitCard card = met_card();
    card.last.reset();
    card.if_met = "\n";
    CHECK(exit_verdict(card).is_met());
    CHECK((exit_card_hints(card) ==
           Missing{"The proof has no time box.", "What happens when it is met is not agreed."}));
    card.last = day(2026, 9, 30);
    CHECK(exit_card_hints(card)[0] == "The time box ends before it starts.");
}
