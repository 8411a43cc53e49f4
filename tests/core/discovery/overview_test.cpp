// What the list shows of an account is what the account says.
#include "core/discovery/overview.h"

#include "core/discovery/desk.h"
#include "core/discovery/flags.h"
#include "core/discovery/score.h"
#include "core/discovery/verdict.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

TEST_CASE("an overview has the levels, the score, the verdict and the flags of its account") {
    Random random(31);
    const Date today = day(2026, 10, 20);
    for (int round = 0; round < 300; ++round) {
        const Account account = any_account(random);
        const Overview overview = overview_of(account, today);
        for (std::size_t i = 0; i < all_slots.size(); ++i)
            REQUIRE(overview.levels[i] == level_of(account, all_slots[i]));
        for (const Lens lens : {Lens::Gpct, Lens::GpctbaCi, Lens::Bant, Lens::Meddpicc}) {
            const Score score = score_of(account, lens);
            REQUIRE(points_in(overview, lens) == Points{score.points, score.most});
            for (std::size_t i = 0; i < score.slots.size(); ++i)
                REQUIRE(level_in(overview, slots_of(lens)[i]) == score.slots[i].level);
        }
        REQUIRE(overview.stage == stage_of(account));
        REQUIRE(overview.is_qbm == qbm_verdict(account).is_met());
        REQUIRE(overview.flags == static_cast<std::int64_t>(flags_of(account, today).size()));
        REQUIRE(overview.contacts == static_cast<std::int64_t>(account.contacts.size()));
    }
}

TEST_CASE("the last activity is the last dated fact, act or meeting held, not after today") {
    Account account = sample_account();
    account.facts.clear();
    account.acts.clear();
    account.meetings.clear();
    const auto last = [&] { return overview_of(account, day(2026, 10, 20)).last_activity; };
    CHECK_FALSE(last());
    account.facts = {said(60, Slot::Other, "On 1 October.")};
    CHECK(last() == day(2026, 10, 1));
    account.acts = {{id_of(61), id_of(ann), day(2026, 10, 19), "Told us of the board."}};
    CHECK(last() == day(2026, 10, 19));
    Meeting meeting;
    meeting.date = day(2026, 10, 20);
    account.meetings = {meeting};  // booked
    CHECK(last() == day(2026, 10, 19));
    account.meetings[0].state = MeetingState::Held;
    CHECK(last() == day(2026, 10, 20));
    account.acts[0].date = day(2026, 10, 21);
    account.meetings.clear();
    CHECK(last() == day(2026, 10, 1));
}
