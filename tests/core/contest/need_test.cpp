// What somebody needs: the same that trying finds, event by event.
#include "core/contest/need.h"

#include "core/contest/desk.h"
#include "core/contest/prizes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

constexpr int tonight = 3;

struct Board {
    Contest contest;
    Ledger ledger;
    Tally tally;
    Standings standings;

    Board(Contest rules, Ledger entries)
        : contest(std::move(rules)),
          ledger(std::move(entries)),
          tally(tally_of(contest, ledger)),
          standings(standings_of(contest, tally, day_of_contest(tonight))) {}

    Need need(std::size_t index, PrizeFor whom = PrizeFor::Member) const {
        return need_of(contest, ledger, tally, standings, whom, index, day_of_contest(tonight));
    }
    // With so many events more of a member tonight.
    Board with(const Id& member, const Id& metric, std::int64_t events) const {
        Ledger more = ledger;
        Entry added = entry(999'999, 1, 1, events, tonight);
        added.member = member;
        added.metric = metric;
        if (events > 0) more.add(added);
        return {contest, more};
    }
    const Standing& row(const Id& id) const {
        const auto found = std::ranges::find(standings.members, id, &Standing::id);
        return found != standings.members.end()
                   ? *found
                   : *std::ranges::find(standings.teams, id, &Standing::id);
    }
};

const NumberStyle english{'.', ","};

Board sample_board() {
    return {sample_contest(), ledger_of({entry(1, cora, calls, 12, 1), entry(2, dan, calls, 9, 1),
                                         entry(3, eve, calls, 4, 1), entry(4, finn, calls, 1, 1)})};
}

}  // namespace

TEST_CASE("a board says what it takes to pass the next and who comes from behind") {
    const Board board = sample_board();
    const Need need = board.need(1);
    CHECK(need.rank == 2);
    CHECK(need.nights_left == 12);
    REQUIRE(need.pass);
    CHECK((need.pass->other == id_of(cora)));
    CHECK((need.pass->events == std::vector{EventCount{1, 1, true}, EventCount{0, 4, true}}));
    REQUIRE(need.lead);
    CHECK((need.lead->events == std::vector{EventCount{1, 1, true}, EventCount{0, 6, true}}));
    CHECK(tell_need(board.contest, need, PrizeFor::Member, english) ==
          "12 nights left. 1 QBM or 4 calls more to pass Cora. Eve comes past with 1 QBM or 6 "
          "calls more.");
}

TEST_CASE("with a most a day, who can't catch up can no longer win") {
    Contest contest = plain_contest(2, 3);
    contest.metrics[0].most_a_day_milli = 5 * milli;
    const Ledger ledger = ledger_of({entry(1, 1'000, calls, 5, 1), entry(2, 1'000, calls, 5, 2)});
    CHECK_FALSE(Board(contest, ledger).need(1).can_win);
    contest.end = day_of_contest(4);
    CHECK(Board(contest, ledger).need(1).can_win);
    CHECK(Board(contest, ledger).need(1).pass->events == std::vector{EventCount{0, 11, false}});
}

TEST_CASE("where fewer points win, it says what the one ahead can still have") {
    Contest contest = plain_contest(2, 5);
    contest.direction = Direction::LowerWins;
    const Board board(contest,
                      ledger_of({entry(1, 1'000, calls, 5, 1), entry(2, 1'001, calls, 8, 1)}));
    const Need second = board.need(1);
    CHECK((second.pass->events == std::vector{EventCount{0, 4, true}}));
    CHECK(tell_need(contest, second, PrizeFor::Member, english) ==
          "3 nights left. Rep 1 falls behind with 4 calls more.");
    CHECK(tell_need(contest, board.need(0), PrizeFor::Member, english) ==
          "3 nights left. 4 calls more, and Rep 2 comes past.");
}

TEST_CASE("the fewest events to pass the next are those that trying finds") {
    Random random(71);
    for (int run = 0; run < 250; ++run) {
        Contest contest = sample_contest();
        contest.metrics[0].points = random.between(1, 4);
        contest.direction = static_cast<Direction>(random.between(0, 1));
        contest.tie_rule = static_cast<TieRule>(random.between(0, 2));
        contest.tie_metric = id_of(calls);
        if (random.between(0, 2) == 0) {
            contest.mode = ScoringMode::PercentOfTarget;
            for (Member& member : contest.members)
                member.target_milli = random.between(1, 40) * milli;
        }
        std::vector<Entry> entries = any_entries(random, contest, 9);
        std::erase_if(entries, [](const Entry& e) { return e.date > day_of_contest(tonight); });
        const Board board(contest, ledger_of(entries));
        const bool lower = contest.direction == Direction::LowerWins;
        for (std::size_t i = 0; i < board.standings.members.size(); ++i) {
            const Need need = board.need(i);
            if (!need.pass) continue;
            const Id me = board.standings.members[i].id;
            const Id mover = lower ? need.pass->other : me;
            for (const EventCount& each : need.pass->events) {
                const Id metric = contest.metrics[each.metric].id;
                const auto passes = [&](std::int64_t events) {
                    const Board tried = board.with(mover, metric, events);
                    return tried.row(me).rank < tried.row(need.pass->other).rank;
                };
                if (each.events > 400) continue;
                CHECK(passes(each.events));
                for (std::int64_t events = 0; events < each.events; ++events)
                    CHECK_FALSE(passes(events));
            }
        }
    }
}

TEST_CASE("the fewest events to reach a prize are those that trying finds") {
    Random random(72);
    for (int run = 0; run < 200; ++run) {
        Contest contest = sample_contest();
        contest.tie_rule = static_cast<TieRule>(random.between(0, 2));
        contest.tie_metric = id_of(qbms);
        const std::int64_t minimum = random.between(0, 30) * milli;
        contest.prizes = {
            {id_of(401), "", PrizeFor::Member, random.between(1, 3), 100, minimum, {}}};
        std::vector<Entry> entries = any_entries(random, contest, 9);
        std::erase_if(entries, [](const Entry& e) { return e.date > day_of_contest(tonight); });
        const Board board(contest, ledger_of(entries));
        for (std::size_t i = 0; i < board.standings.members.size(); ++i) {
            const Need need = board.need(i);
            const Id me = board.standings.members[i].id;
            const auto wins = [&](std::int64_t events, std::size_t metric) {
                const Board tried = board.with(me, contest.metrics[metric].id, events);
                const Standing& row = tried.row(me);
                return row.rank <= contest.prizes[0].place && row.points_milli >= minimum &&
                       row.points_milli > 0;
            };
            CHECK(wins(0, 0) == !need.prize_place.has_value());
            for (const EventCount& each : need.prize_events) {
                CHECK(wins(each.events, each.metric));
                CHECK_FALSE(wins(each.events - 1, each.metric));
            }
        }
    }
}

TEST_CASE("the fewest events to a minimum in units are those that trying finds, for a team, too") {
    Random random(75);
    for (int run = 0; run < 200; ++run) {
        Contest contest = sample_contest();
        contest.members[1].spells = {{{}, day_of_contest(1), id_of(reds)},
                                     {day_of_contest(2), {}, id_of(blues)}};
        contest.metrics[1].points = random.between(0, 2) * 5;
        const bool is_team = random.between(0, 1) == 1;
        const PrizeFor whom = is_team ? PrizeFor::Team : PrizeFor::Member;
        contest.prizes = {
            {id_of(401), "", whom, 1, 100, random.between(1, 20) * milli, id_of(qbms)}};
        std::vector<Entry> entries = any_entries(random, contest, 9);
        std::erase_if(entries, [](const Entry& e) { return e.date > day_of_contest(tonight); });
        const Board board(contest, ledger_of(entries));
        const auto& rows = is_team ? board.standings.teams : board.standings.members;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Need need = board.need(i, whom);
            const Id me = rows[i].id;
            const Id doer = !is_team ? me : me == id_of(reds) ? id_of(cora) : id_of(finn);
            const auto wins = [&](std::int64_t events, std::size_t metric) {
                const Board tried = board.with(doer, contest.metrics[metric].id, events);
                return std::ranges::any_of(
                    awards_of(contest, tried.tally, tried.standings, whom).awards,
                    [&](const Award& award) { return award.winner == me; });
            };
            CHECK(wins(0, 0) == !need.prize_place.has_value());
            for (const EventCount& each : need.prize_events) {
                CHECK(wins(each.events, each.metric));
                CHECK_FALSE(wins(each.events - 1, each.metric));
            }
        }
    }
}

TEST_CASE("the fewest events for a team are those that trying finds, in every scoring mode") {
    Random random(73);
    for (int run = 0; run < 200; ++run) {
        Contest contest = sample_contest();
        contest.mode = static_cast<ScoringMode>(random.between(0, 4));
        contest.best_n = 2;
        for (Team& team : contest.teams) team.target_milli = random.between(1, 40) * milli;
        std::vector<Entry> entries = any_entries(random, contest, 12);
        std::erase_if(entries, [](const Entry& e) { return e.date > day_of_contest(tonight); });
        const Board board(contest, ledger_of(entries));
        const Need need = board.need(1, PrizeFor::Team);
        if (!need.pass) continue;
        const Id me = board.standings.teams[1].id;
        for (const EventCount& each : need.pass->events) {
            // By whichever member brings the team the furthest.
            const auto passes = [&](std::int64_t events) {
                return std::ranges::any_of(contest.members, [&](const Member& member) {
                    if (team_on(member, day_of_contest(tonight)) != me) return false;
                    const Board tried =
                        board.with(member.id, contest.metrics[each.metric].id, events);
                    return tried.row(me).rank < tried.row(need.pass->other).rank;
                });
            };
            CHECK(passes(each.events));
            if (each.events > 1) CHECK_FALSE(passes(each.events - 1));
        }
    }
}

TEST_CASE("who can no longer win can't even by doing all that counts") {
    Random random(74);
    for (int run = 0; run < 200; ++run) {
        Contest contest = plain_contest(3, 5);
        contest.metrics[0].most_a_day_milli = 6 * milli;
        std::vector<Entry> entries = any_entries(random, contest, 8);
        std::erase_if(entries, [](const Entry& e) { return e.date > day_of_contest(tonight); });
        const Board board(contest, ledger_of(entries));
        for (std::size_t i = 0; i < 3; ++i) {
            const Id me = board.standings.members[i].id;
            std::int64_t tonight_done = 0;
            for (const Entry& each : board.ledger.entries())
                if (each.member == me && each.date == day_of_contest(tonight) &&
                    board.ledger.stands(each))
                    tonight_done += each.quantity_milli;
            const std::int64_t events =
                12 + std::max<std::int64_t>(6 * milli - tonight_done, 0) / milli;
            CHECK(board.need(i).can_win ==
                  (board.with(me, id_of(calls), events).row(me).rank == 1));
        }
    }
}

TEST_CASE("what fits into the nights left is what members may still do on nights when they play") {
    Random random(75);
    for (int run = 0; run < 200; ++run) {
        Contest contest = plain_contest(4, 7);
        contest.metrics[0].most_a_day_milli = random.between(1, 4) * milli;
        for (Member& member : contest.members) {
            const auto any_day = [&] {
                return day_of_contest(static_cast<int>(random.between(0, 9)));
            };
            const std::int64_t kind = random.between(0, 3);
            if (kind == 0) member.spells.clear();
            if (kind == 1) member.spells[0].to = any_day();
            if (kind == 2)
                member.spells.push_back(
                    {any_day(), any_day(), contest.teams[random.next() % 2].id});
        }
        const Board board(contest, ledger_of(any_entries(random, contest, 12)));
        const auto room = [&](PrizeFor whom, const Id& asked) {
            std::int64_t events = 0;
            for (const Member& member : contest.members)
                for (Date night = day_of_contest(tonight); is_played(contest, night);
                     ++night.days) {
                    if (!is_eligible(member, night)) continue;
                    if (asked != (whom == PrizeFor::Team ? team_on(member, night) : member.id))
                        continue;
                    std::int64_t left = contest.metrics[0].most_a_day_milli;
                    for (const Entry& each : board.ledger.entries())
                        if (night.days == day_of_contest(tonight).days && each.date == night &&
                            each.member == member.id && board.ledger.stands(each))
                            left -= each.quantity_milli;
                    events += std::max<std::int64_t>(left, 0) / milli;
                }
            return events;
        };
        for (const PrizeFor whom : {PrizeFor::Member, PrizeFor::Team}) {
            const auto& rows =
                whom == PrizeFor::Team ? board.standings.teams : board.standings.members;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const Need need = board.need(i, whom);
                if (!need.pass) continue;
                for (const EventCount& each : need.pass->events)
                    CHECK(each.fits == (each.events <= room(whom, rows[i].id)));
            }
        }
    }
}
