// The board that is kept up to date: the same as one that is reckoned from all entries.
#include "core/contest/live_board.h"

#include "core/contest/amendments.h"
#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

Standings from_scratch(const Contest& contest, const Ledger& ledger, Date night,
                       const Standings* before) {
    Standings standings = standings_of(in_force(contest, night), tally_of(contest, ledger), night);
    point_arrows(standings, before);
    return standings;
}

// A contest of any rules, whose members come, go and change teams.
Contest any_rules(Random& random) {
    Contest contest = plain_contest(static_cast<std::size_t>(random.between(1, 12)), 8,
                                    static_cast<std::size_t>(random.between(1, 4)));
    contest.metrics.push_back({id_of(qbms), "QBM", random.between(0, 3), 0});
    contest.direction = static_cast<Direction>(random.between(0, 1));
    contest.mode = static_cast<ScoringMode>(random.between(0, 4));
    contest.best_n = random.between(1, 3);
    contest.rank_style = static_cast<RankStyle>(random.between(0, 1));
    contest.tie_rule = static_cast<TieRule>(random.between(0, 2));
    contest.tie_metric = contest.metrics[random.next() % 2].id;
    for (Team& team : contest.teams) team.target_milli = random.between(0, 9) * milli;
    for (Member& member : contest.members) {
        member.target_milli = random.between(0, 9) * milli;
        const auto any_team = [&] {
            return random.between(0, 4) == 0
                       ? Id{}
                       : contest.teams[random.next() % contest.teams.size()].id;
        };
        if (random.between(0, 9) == 0) member.spells.clear();
        if (random.between(0, 2) > 0) continue;
        member.spells = {{{}, {}, any_team()},
                         {day_of_contest(static_cast<int>(random.between(2, 5))),
                          day_of_contest(static_cast<int>(random.between(3, 8))), any_team()}};
        if (random.between(0, 1) == 0) member.spells.erase(member.spells.begin());
    }
    if (random.between(0, 2) == 0)
        contest.amendments = {
            {id_of(501),
             day_of_contest(static_cast<int>(random.between(2, 8))),
             5,
             "Lee",
             "",
             {{"metric/" + format_id(id_of(calls)) + "/points", random.between(0, 5)},
              {"mode", std::string(random.between(0, 1) == 0 ? "best" : "average")},
              {"tie", std::string(random.between(0, 1) == 0 ? "shared" : "metric")},
              {"tie_metric", format_id(contest.metrics[random.next() % 2].id)}}}};
    return contest;
}

}  // namespace

TEST_CASE("a live board is the board of all entries, whatever the rules and whatever comes") {
    Random random(95);
    for (int run = 0; run < 400; ++run) {
        const Contest contest = any_rules(random);
        const Date night = day_of_contest(static_cast<int>(random.between(0, 10)));
        std::vector<Entry> entries = any_entries(random, contest, 50);
        if (random.between(0, 1) == 0)  // and so many equals
            for (Entry& each : entries) each.quantity_milli = milli;
        if (random.between(0, 1) == 0)
            for (std::size_t i = entries.size(); i > 1; --i)
                std::swap(entries[i - 1], entries[random.next() % i]);
        std::span<const Entry> rest(entries);
        const auto take = [&](std::int64_t most) {
            const auto first = rest.first(
                std::min(rest.size(), static_cast<std::size_t>(random.between(0, most))));
            rest = rest.subspan(first.size());
            return std::vector<Entry>(first.begin(), first.end());
        };
        Ledger ledger;
        ledger.add(take(20));
        std::optional<Standings> closed;
        if (random.between(0, 2) > 0)
            closed = from_scratch(contest, ledger, {night.days - 1}, nullptr);
        const Standings* before = closed ? &*closed : nullptr;
        LiveBoard board(contest, ledger, night, before);
        CHECK((board.standings() == from_scratch(contest, ledger, night, before)));
        while (!rest.empty()) {
            const std::vector<Entry> fresh = take(random.between(1, 9));
            ledger.add(fresh);
            board.take(ledger, fresh);
            REQUIRE((board.standings() == from_scratch(contest, ledger, night, before)));
        }
        CHECK((board.rules() == in_force(contest, night)));
    }
}

TEST_CASE("an entry and its reversal that come together leave a live board as it was") {
    const Contest contest = sample_contest();
    Ledger ledger = ledger_of({entry(1, cora, calls, 5, 1)});
    LiveBoard board(contest, ledger, day_of_contest(2), nullptr);
    const Standings before = board.standings();
    const Entry extra = entry(2, dan, qbms, 3, 2);
    const std::vector<Entry> fresh{reversal_of(extra, id_of(3), 9, "", ""), extra,
                                   reversal_of(extra, id_of(4), 9, "", "")};
    ledger.add(fresh);
    board.take(ledger, fresh);
    CHECK((board.standings() == before));
}

TEST_CASE("two reversals of one entry that come together take it back once") {
    const Contest contest = sample_contest();
    const Entry first = entry(1, cora, calls, 5, 1);
    Ledger ledger = ledger_of({first, entry(2, cora, calls, 7, 1)});
    LiveBoard board(contest, ledger, day_of_contest(2), nullptr);
    const std::vector<Entry> fresh{reversal_of(first, id_of(3), 9, "", ""),
                                   reversal_of(first, id_of(4), 9, "", "")};
    ledger.add(fresh);
    board.take(ledger, fresh);
    CHECK(board.standings().members[0].points_milli == 7 * milli);
}

TEST_CASE("a live board that is copied goes its own way") {
    const Contest contest = sample_contest();
    Ledger ledger;
    const LiveBoard board(contest, ledger, day_of_contest(2), nullptr);
    LiveBoard copy = board;
    const std::vector<Entry> fresh{entry(1, eve, qbms, 1, 1)};
    ledger.add(fresh);
    copy.take(ledger, fresh);
    CHECK(board.standings().members[0].points_milli == 0);
    CHECK(copy.standings().members[0].points_milli == 10 * milli);
    CHECK((copy.standings().members[0].id == id_of(eve)));
}
