// The stages of a deal.
#include "core/discovery/ladder.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::discovery;
using namespace tests;

TEST_CASE("a deal climbs by its meetings and by what is stated, and falls back when it is undone") {
    Account account;
    CHECK(stage_of(account) == DealStage::New);
    account.meetings = {{id_of(1), "", MeetingKind::Discovery, MeetingState::Booked, {}, {}, ""}};
    CHECK(stage_of(account) == DealStage::Booked);
    account.meetings[0].state = MeetingState::Held;
    CHECK(stage_of(account) == DealStage::Held);
    account.meetings[0].state = MeetingState::Accepted;
    CHECK(stage_of(account) == DealStage::Accepted);
    account.outcomes.winnable = day(2026, 10, 1);
    CHECK(stage_of(account) == DealStage::Winnable);
    account.outcomes.pov = day(2026, 10, 2);
    CHECK(stage_of(account) == DealStage::Pov);
    account.outcomes.won = day(2026, 10, 3);
    CHECK(stage_of(account) == DealStage::Won);
    account.outcomes.lost = day(2026, 10, 3);
    CHECK(stage_of(account) == DealStage::Lost);
    account.outcomes.won = day(2026, 10, 4);
    CHECK(stage_of(account) == DealStage::Won);
    account.outcomes = {};
    CHECK(stage_of(account) == DealStage::Accepted);
}

TEST_CASE("booked, held and accepted are three counts, each within the one before") {
    Account account = sample_account();
    account.meetings.push_back(account.meetings[0]);
    account.meetings[1].state = MeetingState::Held;
    account.meetings.push_back(account.meetings[0]);
    account.meetings[2].state = MeetingState::Booked;
    CHECK((count_meetings(account) == MeetingCounts{3, 2, 1}));
}

TEST_CASE("nothing but meetings and outcomes moves the ladder") {
    Random random(31);
    for (int i = 0; i < 300; ++i) {
        const Account account = any_account(random);
        Account bare;
        bare.meetings = account.meetings;
        bare.outcomes = account.outcomes;
        CHECK(stage_of(account) == stage_of(bare));
    }
}
