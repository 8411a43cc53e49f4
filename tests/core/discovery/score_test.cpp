// The evidence ladder, the gaps and the score.
#include "core/discovery/score.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

std::vector<std::string> sentences(const Score& score) {
    std::vector<std::string> all;
    for (const SlotGap& gap : score.gaps) all.push_back(gap.sentence);
    return all;
}

}  // namespace

TEST_CASE("a fact counts as said with quote, named person and date, and only then") {
    const Account account = sample_account();
    const Fact whole = said(60, Slot::Goals, "A hundred.");
    CHECK(level_of(account, whole) == Level::BuyerSaid);
    CHECK_FALSE(lacks_of(account, whole).any());
    const auto without = [&](auto edit) {
        Fact fact = whole;
        edit(fact);
        CHECK(level_of(account, fact) == Level::WeThink);
        CHECK_FALSE(is_quote(account, fact));
        return lacks_text(lacks_of(account, fact));
    };
    CHECK(without([](Fact& fact) { fact.quote = " \n"; }) == "a quote");
    CHECK(without([](Fact& fact) { fact.contact = {}; }) == "a named person");
    CHECK(without([](Fact& fact) { fact.contact = id_of(999); }) == "a named person");
    CHECK(without([](Fact& fact) { fact.date.reset(); }) == "a date");
    CHECK(without([](Fact& fact) {
              fact.quote.clear();
              fact.date.reset();
              fact.contact = {};
          }) == "a quote, a named person and a date");
    CHECK(without([](Fact& fact) { fact.level = Level::WeThink; }).empty());
}

TEST_CASE("a person without a name proves nothing") {
    Account account = sample_account();
    account.contacts[0].name = " ";
    CHECK(level_of(account, account.facts[0]) == Level::WeThink);
}

TEST_CASE("a fact counts as shown with what was shown, person and date; else as what is left") {
    const Account account = sample_account();
    Fact fact = said(60, Slot::Goals, "");
    fact.level = Level::BuyerShowed;
    CHECK(level_of(account, fact) == Level::WeThink);
    CHECK(lacks_text(lacks_of(account, fact)) == "what was shown");
    fact.quote = "A hundred.";
    CHECK(level_of(account, fact) == Level::BuyerSaid);
    fact.shown = "The hiring plan";
    CHECK(level_of(account, fact) == Level::BuyerShowed);
    fact.quote.clear();
    CHECK(level_of(account, fact) == Level::BuyerShowed);
    CHECK_FALSE(is_quote(account, fact));
    fact.date.reset();
    CHECK(level_of(account, fact) == Level::WeThink);
}

TEST_CASE("all boxes ticked without evidence score 0, and the gaps say why") {
    Account account;
    for (const Slot slot : all_slots) {
        Fact fact;
        fact.id = id_of(100 + static_cast<std::uint64_t>(slot));
        fact.slot = slot;
        fact.level = Level::BuyerShowed;
        account.facts.push_back(fact);
    }
    for (const Lens lens : {Lens::Gpct, Lens::GpctbaCi, Lens::Bant, Lens::Meddpicc}) {
        const Score score = score_of(account, lens);
        CHECK(score.points == 0);
        CHECK(score.gaps.size() == slots_of(lens).size());
    }
    CHECK(score_of(account, Lens::Gpct).gaps[0].sentence ==
          "Goals: a fact is marked as shown, but lacks what was shown, a named person and a date.");
}

TEST_CASE("the gaps come least known first, each in a sentence, then the score counts evidence") {
    Account account = sample_account();
    account.facts[0].date.reset();            // Goals
    account.facts[1].level = Level::WeThink;  // Plans
    const Score score = score_of(account, Lens::Gpct);
    CHECK((sentences(score) ==
           std::vector<std::string>{"Timeline: nothing is known yet.",
                                    "Goals: a fact is marked as said, but lacks a date.",
                                    "Plans: we think so, but no buyer has said it."}));
    CHECK(score.points == 2);
    CHECK(score.most == 12);
    CHECK(score.slots[2].evidence == 1);
    CHECK(score.slots[0].facts == 1);
    CHECK(score.slots[0].evidence == 0);
}

TEST_CASE("the best of several facts counts, and a lens adds what it shows together") {
    Account account = sample_account();
    Fact shown = said(61, Slot::Consequences, "");
    shown.level = Level::BuyerShowed;
    shown.shown = "Last year's numbers";
    account.facts.push_back(shown);
    const Score score = score_of(account, Lens::Meddpicc);
    CHECK(score.slots[5].name == "Implicated pain");
    CHECK(score.slots[5].facts == 2);
    CHECK(score.slots[5].evidence == 2);
    CHECK(score.slots[5].points == 3);
}

TEST_CASE("for every account the score counts evidence only, and taking it away never helps") {
    Random random(21);
    for (int i = 0; i < 300; ++i) {
        Account account = any_account(random);
        const Score score = score_of(account, Lens::GpctbaCi);
        std::int64_t points = 0;
        for (const SlotScore& slot : score.slots) {
            CHECK(slot.evidence <= slot.facts);
            CHECK((slot.points > 0) == (slot.evidence > 0));
            points += slot.points;
        }
        CHECK(score.points == points);
        CHECK(score.points <= score.most);
        CHECK(std::ranges::is_sorted(score.gaps, {}, &SlotGap::level));
        CHECK(static_cast<std::size_t>(std::ranges::count(score.slots, 0, &SlotScore::points)) ==
              score.gaps.size());
        for (Fact& fact : account.facts) fact.date.reset();
        CHECK(score_of(account, Lens::GpctbaCi).points == 0);
    }
}
