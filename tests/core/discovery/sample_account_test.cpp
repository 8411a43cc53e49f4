// The samples show three states of a deal, on whatever day they are made.
#include "core/discovery/sample_account.h"

#include "core/discovery/desk.h"
#include "core/discovery/flags.h"
#include "core/discovery/overview.h"
#include "core/discovery/score.h"
#include "core/discovery/verdict.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

TEST_CASE("the samples are a deal hardly known, one with a QBM, and one won") {
    for (const Date today : {day(2025, 1, 1), day(2026, 2, 28), day(2026, 11, 25)}) {
        const std::vector<Account> samples = sample_accounts(today, 5, id_of(7), Currency{});
        REQUIRE(samples.size() == 3);
        CHECK(stage_of(samples[0]) == DealStage::Booked);
        CHECK(score_of(samples[0], Lens::Gpct).points == 0);
        CHECK(stage_of(samples[1]) == DealStage::Accepted);
        CHECK(qbm_verdict(samples[1]).is_met());
        CHECK_FALSE(exit_verdict(samples[1].card).is_met());
        CHECK(score_of(samples[1], Lens::Gpct).gaps.empty());
        REQUIRE(flags_of(samples[1], today).size() == 1);
        CHECK(flags_of(samples[1], today)[0].kind == FlagKind::TimelineBeforeBudget);
        CHECK(stage_of(samples[2]) == DealStage::Won);
        CHECK(winnable_verdict(samples[2]).is_met());
        CHECK(exit_verdict(samples[2].card).is_met());
        CHECK(overview_of(samples[2], today).last_activity == Date{today.days - 12});
        for (const Account& sample : samples) CHECK(sample.is_sample);
    }
}

TEST_CASE("a sample is the same once it is stored, and its parts have ids of their own") {
    for (const Account& sample : sample_accounts(day(2026, 11, 25), 5, id_of(7), Currency{})) {
        AccountDesk desk;
        desk.document.id = sample.id;
        desk.write(sample);
        CHECK(desk.account() == sample);
        std::vector<Id> ids{sample.id};
        const auto note = [&](const auto& items) {
            for (const auto& item : items) ids.push_back(item.id);
        };
        note(sample.contacts);
        note(sample.meetings);
        note(sample.facts);
        note(sample.acts);
        note(sample.steps);
        note(sample.card.criteria);
        std::ranges::sort(ids);
        CHECK(std::ranges::adjacent_find(ids) == ids.end());
    }
}
