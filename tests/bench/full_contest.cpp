// Standings from scratch (at most 20 ms in WebAssembly) and after one more entry (1 ms), and what
// belongs to them.
#include "bench/full_contest.h"

#include "core/contest/ledger_document.h"
#include "core/contest/live_board.h"
#include "core/contest/need.h"
#include "core/contest/nights.h"
#include "core/draws.h"

#include <algorithm>
#include <string>

namespace bench {
namespace {

using namespace core::contest;

constexpr std::uint64_t reps = 2'000;
constexpr std::uint64_t nights = 60;
constexpr std::uint64_t entries = 100'000;

core::Id id_of(std::uint64_t number) {
    core::Id id;
    core::Draws draws(number * 2);  // as random as a real one
    for (std::size_t half = 0; half < 16; half += 8) {
        const std::uint64_t drawn = draws.next();
        for (std::size_t i = 0; i < 8; ++i)
            id.bytes[half + i] = static_cast<std::uint8_t>(drawn >> (8 * i));
    }
    return id;
}

Contest contest_of_size() {
    Contest contest;
    contest.id = id_of(1);
    contest.start = {20'300};
    contest.end = {20'300 + nights - 1};
    contest.kicked_off_ms = 1;
    contest.tie_rule = TieRule::FirstToReach;
    for (std::uint64_t i = 0; i < 3; ++i)
        contest.metrics.push_back(
            {id_of(10 + i), "metric", static_cast<std::int64_t>(i * 5 + 1), max_quantity_milli});
    for (std::uint64_t i = 0; i < 20; ++i) contest.teams.push_back({id_of(100 + i), "Team", 0});
    for (std::uint64_t i = 0; i < reps; ++i)
        contest.members.push_back(
            {id_of(1'000 + i), "Rep", 0, {{{}, {}, contest.teams[i % 20].id}}});
    return contest;
}

Entry entry_of(const Contest& contest, std::uint64_t number) {
    Entry entry;
    entry.id = id_of(100'000 + number);
    entry.member = contest.members[number * 7 % reps].id;
    entry.metric = contest.metrics[number % 3].id;
    entry.quantity_milli = static_cast<std::int64_t>(number % 9 + 1) * 1'000;
    entry.date = {contest.start.days +
                  static_cast<std::int32_t>(std::min(number, entries - 1) * nights / entries)};
    entry.entered_at_ms = static_cast<std::int64_t>(number);
    return entry;
}

}  // namespace

void full_contest(const Rounds& rounds) {
    Contest contest = contest_of_size();
    std::vector<Entry> all;
    for (std::uint64_t i = 0; i + 1 < entries; ++i) all.push_back(entry_of(contest, i));
    Ledger ledger;
    ledger.assign(all);
    for (const ScoringMode mode : {ScoringMode::Total, ScoringMode::AverageOfActive}) {
        contest.mode = mode;
        const std::string name = mode == ScoringMode::Total ? "total" : "average of active";
        report(("standings from scratch, " + name).c_str(), rounds,
               [&] { keep(standings_of(contest, tally_of(contest, ledger), contest.end)); });
        Ledger more = ledger;
        const std::vector<Entry> last{entry_of(contest, entries - 1)};
        more.add(last);
        LiveBoard board(contest, ledger, contest.end, nullptr);
        report(("standings after one more entry, " + name).c_str(), rounds, [&] {
            board.take(more, last);
            keep(board.standings());
        });
    }
    report("refuse and add 3,000 entries", rounds, [&] {
        Ledger more = ledger;
        for (std::uint64_t i = 0; i < 3'000; ++i) {
            const Entry entry = entry_of(contest, entries + i);
            keep(refusal(contest, more, entry));
            more.add(entry);
        }
    });
    const Tally tally = tally_of(contest, ledger);
    const Standings standings = standings_of(contest, tally, contest.end);
    report("what one rep needs", rounds, [&] {
        keep(need_of(contest, ledger, tally, standings, PrizeFor::Member, reps / 2, contest.end));
    });
    report("what one team needs", rounds, [&] {
        keep(need_of(contest, ledger, tally, standings, PrizeFor::Team, 10, contest.end));
    });
    Nights closed;
    std::vector<core::Date> due;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(nights); ++i)
        due.push_back({contest.start.days + i});
    close_nights(contest, ledger, closed, due);
    const auto chain = closed.chain();
    report("replay of the last night", rounds,
           [&] { keep(standings_of_night(contest, chain, chain.size())); });
    report("boards of all 60 nights", rounds, [&] { keep(standings_of_nights(contest, chain)); });
    const core::Document document{contest.id, core::Kind::Contest, {}};
    core::Document full = entry_changes(document, ledger.entries(), {1, 1});
    report("ledger of 100,000 from its document", rounds, [&] { keep(read_ledger(full)); });
}

}  // namespace bench
