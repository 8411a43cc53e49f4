// Closed nights: frozen once, in order, the same for ever; late fixes on the night they are known.
#include "core/contest/nights.h"

#include "core/contest/desk.h"
#include "core/contest/night_text.h"
#include "core/contest/traces.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

const Zone utc;

Contest started(Contest contest) {
    contest.kicked_off_ms = 1'761'500'000'000;
    return contest;
}

// Noon on a day of the contest, in UTC.
std::int64_t noon(int day_number) {
    return day_of_contest(day_number).days * ms_a_day + ms_a_day / 2;
}

std::vector<NightRecord> close_due(const Contest& contest, const Ledger& ledger, Nights& nights,
                                   std::int64_t now_ms) {
    return close_nights(contest, ledger, nights, nights_due(contest, nights, utc, now_ms));
}

std::int64_t points(const Standings& standings, std::uint64_t member) {
    for (const Standing& row : standings.members)
        if (row.id == id_of(member)) return row.points_milli / milli;
    return -1;
}

}  // namespace

TEST_CASE("after days away every missed night is closed, in order, and once") {
    const Contest contest = started(sample_contest());
    const Ledger ledger = ledger_of({entry(1, cora, calls, 5, 1), entry(2, dan, calls, 7, 3)});
    Nights nights;
    CHECK(nights_due(contest, nights, utc, noon(2) - 1).empty());
    CHECK(nights_due(contest, nights, utc, noon(2)).size() == 1);
    const std::vector<NightRecord> closed = close_due(contest, ledger, nights, noon(5));
    CHECK(closed.size() == 4);
    for (std::size_t i = 1; i < closed.size(); ++i) {
        CHECK((closed[i].before == closed[i - 1].id));
        CHECK(closed[i].night.days == closed[i - 1].night.days + 1);
    }
    CHECK(close_due(contest, ledger, nights, noon(5)).empty());
    CHECK(close_nights(contest, ledger, nights, {day_of_contest(4)}).empty());
}

TEST_CASE("nothing is closed before kick-off, nor after the last night") {
    Nights nights;
    CHECK(nights_due(sample_contest(), nights, utc, noon(5)).empty());
    const Contest contest = started(sample_contest());
    CHECK(close_due(contest, {}, nights, noon(100)).size() == 14);
    CHECK(close_due(contest, {}, nights, noon(200)).empty());
}

TEST_CASE("a late fix shows on the night it is known, and the frozen night stays") {
    const Contest contest = started(sample_contest());
    Ledger ledger = ledger_of({entry(1, cora, calls, 5, 1)});
    Nights nights;
    close_due(contest, ledger, nights, noon(2));
    ledger.add(entry(2, dan, calls, 9, 1));  // of the first night, known on the second
    const std::vector<NightRecord> second = close_due(contest, ledger, nights, noon(3));
    REQUIRE(second.size() == 1);
    CHECK((corrections(second[0]) ==
           std::vector{Cell{day_of_contest(1), id_of(dan), id_of(calls), 9 * milli}}));
    const auto chain = nights.chain();
    CHECK(points(standings_of_night(contest, chain, 1), dan) == 0);
    const Standings board = standings_of_night(contest, chain, 2);
    CHECK(points(board, dan) == 9);
    CHECK(board.members[0].arrow == Arrow::Up);
}

TEST_CASE("replay of a night is the same for ever, whatever is entered, amended or moved later") {
    Random random(51);
    for (int run = 0; run < 60; ++run) {
        Contest contest = started(sample_contest());
        contest.mode = static_cast<ScoringMode>(random.between(0, 4));
        contest.tie_rule = static_cast<TieRule>(random.between(0, 2));
        contest.tie_metric = id_of(qbms);
        Ledger ledger;
        Nights nights;
        std::vector<Standings> frozen;
        for (int night = 1; night <= 8; ++night) {
            for (const Entry& each :
                 any_entries(random, contest, static_cast<int>(random.between(0, 9)),
                             static_cast<std::uint64_t>(1'000 * night)))
                ledger.add(each);
            if (!ledger.entries().empty()) {
                const Entry& target = ledger.entries()[random.next() % ledger.entries().size()];
                ledger.add(reversal_of(target, id_of(static_cast<std::uint64_t>(90'000 + night)), 9,
                                       "", ""));
            }
            if (random.between(0, 4) == 0)
                contest.amendments.push_back(
                    {id_of(static_cast<std::uint64_t>(600 + night)),
                     day_of_contest(night),
                     1'000 + night,
                     "Lee",
                     "",
                     {{"metric/" + format_id(id_of(qbms)) + "/points", random.between(1, 30)},
                      {"ranks", std::string("dense")},
                      {"tie", std::string(random.between(0, 1) == 0 ? "shared" : "metric")},
                      {"tie_metric", format_id(id_of(random.between(0, 1) == 0 ? calls : qbms))}}});
            if (random.between(0, 2) == 0) {
                Member& member = contest.members[random.next() % contest.members.size()];
                member.spells = {{{},
                                  day_of_contest(static_cast<int>(random.between(1, 9))),
                                  contest.teams[random.next() % 2].id},
                                 {day_of_contest(static_cast<int>(random.between(2, 9))),
                                  {},
                                  contest.teams[random.next() % 2].id}};
            }
            if (random.between(0, 4) == 0)
                contest.members.push_back({id_of(static_cast<std::uint64_t>(700 + night)),
                                           "",
                                           0,
                                           {{{}, {}, id_of(reds)}}});
            const bool closes = random.between(0, 2) > 0;
            if (!closes) continue;
            close_due(contest, ledger, nights, noon(night + 1));
            const auto chain = nights.chain();
            for (std::size_t i = frozen.size(); i < chain.size(); ++i)
                frozen.push_back(standings_of_night(contest, chain, i + 1));
            for (std::size_t i = 0; i < frozen.size(); ++i)
                CHECK((standings_of_night(contest, chain, i + 1) == frozen[i]));
            CHECK((standings_of_nights(contest, chain) == frozen));
        }
    }
}

TEST_CASE("the board of a closed night has the rules of that night, and namesakes apart") {
    Contest contest = started(sample_contest());
    contest.members[0].name = contest.members[1].name = "Ann";
    contest.amendments.push_back(
        {id_of(600), day_of_contest(2), 1'000, "Lee", "", {{"ranks", std::string("dense")}}});
    const Ledger ledger = ledger_of({entry(1, cora, calls, 5, 1)});
    Nights nights;
    close_due(contest, ledger, nights, noon(3));
    const auto chain = nights.chain();
    REQUIRE(chain.size() == 2);
    const NightBoard first = board_of_night(contest, chain, 1);
    CHECK(first.rules.rank_style == RankStyle::Standard);
    CHECK(board_of_night(contest, chain, 2).rules.rank_style == RankStyle::Dense);
    CHECK((first.standings == standings_of_night(contest, chain, 1)));
    CHECK(first.tally.score_on(0, 0) == 5 * milli);
    CHECK(shown_name(first.rules, first.rules.members[1]) == "Ann (Reds, 2)");
}

TEST_CASE("whoever has left no trace can go, and no closed night is another for it") {
    Random random(57);
    std::size_t gone = 0;
    for (int run = 0; run < 60; ++run) {
        Contest contest = started(sample_contest());
        const Ledger ledger = ledger_of(any_entries(random, contest, 4));
        for (std::uint64_t late = 0; late < 3; ++late)
            contest.members.push_back(
                {id_of(700 + late),
                 "",
                 0,
                 {{day_of_contest(static_cast<int>(random.between(1, 9))), {}, id_of(reds)}}});
        Nights nights;
        close_due(contest, ledger, nights, noon(static_cast<int>(random.between(1, 6))));
        const auto chain = nights.chain();
        const std::vector<Trace> traces = traces_of(contest, ledger, nights);
        Contest left = contest;
        for (std::size_t i = contest.members.size(); i-- > 0;) {
            const Id who = contest.members[i].id;
            const bool has_entries = std::ranges::any_of(
                ledger.entries(), [&](const Entry& each) { return each.member == who; });
            CHECK((traces[i] == Trace::Entries) == has_entries);
            Contest without = contest;
            without.members.erase(without.members.begin() + static_cast<std::ptrdiff_t>(i));
            CHECK(removes_traced(contest, without, ledger, nights) == (traces[i] != Trace::None));
            if (traces[i] != Trace::None) continue;
            left.members.erase(left.members.begin() + static_cast<std::ptrdiff_t>(i));
            ++gone;
        }
        CHECK_FALSE(removes_traced(left, contest, ledger, nights));
        const auto rows = [](const std::vector<Standing>& of) {
            std::vector<std::tuple<Id, std::int64_t, std::int64_t>> all;
            for (const Standing& row : of) all.emplace_back(row.id, row.rank, row.points_milli);
            return all;
        };
        for (std::size_t night = 1; night <= chain.size(); ++night) {
            const Standings before = standings_of_night(contest, chain, night);
            const Standings after = standings_of_night(left, chain, night);
            CHECK((rows(before.members) == rows(after.members)));
            CHECK((rows(before.teams) == rows(after.teams)));
        }
    }
    CHECK(gone > 60);
}

TEST_CASE("a night that has just closed is what the ledger says") {
    Random random(52);
    for (int run = 0; run < 60; ++run) {
        Contest contest = started(sample_contest());
        contest.tie_rule = TieRule::FirstToReach;
        contest.mode = static_cast<ScoringMode>(random.between(0, 4));
        Ledger ledger;
        Nights nights;
        for (int night = 1; night <= 6; ++night) {
            for (const Entry& each :
                 any_entries(random, contest, 6, static_cast<std::uint64_t>(1'000 * night)))
                ledger.add(each);
            close_due(contest, ledger, nights, noon(night + 1));
        }
        const auto chain = nights.chain();
        Standings live = standings_of(contest, tally_of(contest, ledger), chain.back()->night);
        const Standings before = standings_of_night(contest, chain, chain.size() - 1);
        point_arrows(live, &before);
        CHECK((standings_of_night(contest, chain, chain.size()) == live));
    }
}

TEST_CASE("two tabs that close the same night alike make one record") {
    const Contest contest = started(sample_contest());
    Random random(53);
    std::vector<Entry> entries = any_entries(random, contest, 30);
    Nights one;
    Nights other;
    const auto first = close_due(contest, ledger_of(entries), one, noon(4));
    std::ranges::reverse(entries);
    const auto second = close_due(contest, ledger_of(entries), other, noon(4));
    CHECK((first == second));
}

TEST_CASE("copies that closed a night differently agree once they meet, and lose nothing") {
    const Contest contest = started(sample_contest());
    Nights one;
    Nights other;
    const Entry mine = entry(1, cora, calls, 5, 1);
    const Entry theirs = entry(2, dan, calls, 7, 1);
    const auto a = close_due(contest, ledger_of({mine}), one, noon(2));
    const auto b = close_due(contest, ledger_of({theirs}), other, noon(2));
    for (const NightRecord& record : b) one.add(record);
    for (const NightRecord& record : a) other.add(record);
    CHECK((one == other));
    CHECK((one.with_two_versions() == std::vector{day_of_contest(1)}));
    CHECK(one.chain().size() == 1);
    CHECK((one.chain()[0]->id == std::min(a[0].id, b[0].id)));
    close_due(contest, ledger_of({mine, theirs}), one, noon(3));
    const Standings board = standings_of_night(contest, one.chain(), 2);
    CHECK(points(board, cora) == 5);
    CHECK(points(board, dan) == 7);
}

TEST_CASE("a copy that knew of no scores does not replace the closed nights of one that did") {
    const Contest contest = started(sample_contest());
    Nights leader;
    close_due(contest, ledger_of({entry(1, cora, calls, 5, 1)}), leader, noon(8));
    const std::vector<Standings> before = standings_of_nights(contest, leader.chain());
    Nights idle;  // opened after the end, with nothing entered
    close_due(contest, Ledger(), idle, noon(20));
    REQUIRE(idle.chain().size() > leader.chain().size());
    for (const auto& [id, record] : idle.records()) leader.add(record);
    CHECK((standings_of_nights(contest, leader.chain()) == before));
    close_due(contest, ledger_of({entry(1, cora, calls, 5, 1)}), leader, noon(20));
    CHECK(leader.chain().size() == idle.chain().size());
    CHECK(points(standings_of_night(contest, leader.chain(), leader.chain().size()), cora) == 5);
    for (const auto& [id, record] : leader.records()) idle.add(record);
    CHECK((idle == leader));
}

TEST_CASE("the longest chain holds, and a record whose base is missing waits for it") {
    const Contest contest = started(sample_contest());
    Nights nights;
    const auto closed =
        close_due(contest, ledger_of({entry(1, cora, calls, 5, 1)}), nights, noon(4));
    Nights late;
    late.add(closed[2]);
    late.add(closed[0]);
    CHECK(late.chain().size() == 1);
    late.add(closed[1]);
    CHECK(late.chain().size() == 3);
    CHECK((late == nights));
}

TEST_CASE("nights are read as they were written, from several fields where they are long") {
    Random random(54);
    const Contest contest = started(plain_contest(2'000, 14));
    std::vector<Entry> entries;
    for (std::uint64_t i = 0; i < 24'000; ++i)
        entries.push_back(entry(100'000 + i, 1'000 + i % 2'000, calls, 1 + (i % 7),
                                1 + static_cast<int>(i / 2'000)));
    Ledger ledger;
    ledger.assign(entries);
    Nights nights;
    ContestDesk desk;
    close_due(contest, {}, nights, noon(12));
    close_due(contest, ledger, nights, noon(14));
    std::vector<NightRecord> records;
    for (const auto& [id, record] : nights.records()) records.push_back(record);
    const Document part = night_changes(desk.document, records, {3, 7});
    CHECK(part.fields.size() > records.size());
    merge(desk.document, part);
    CHECK((read_nights(desk.document) == nights));

    Nights applied;
    apply(applied, desk.document, part);
    CHECK((applied == nights));

    // One part is missing, or changed: that record does not count, and the others do.
    const auto split = std::ranges::find_if(
        desk.document.fields, [](const auto& field) { return field.first.ends_with("/01"); });
    REQUIRE(split != desk.document.fields.end());
    Document damaged = desk.document;
    damaged.fields.erase(split->first);
    CHECK(read_nights(damaged).records().size() + 1 == nights.records().size());
    damaged.fields[split->first].value = std::string("2 0:1");
    CHECK(read_nights(damaged).records().size() + 1 == nights.records().size());
}

TEST_CASE("a night as text is the same night again, and any other text is none") {
    const Contest contest = started(sample_contest());
    Random random(55);
    Nights nights;
    for (const NightRecord& record :
         close_due(contest, ledger_of(any_entries(random, contest, 60)), nights, noon(9))) {
        const std::string text = text_of(record);
        CHECK((record_of(text) == record));
        for (int i = 0; i < 50; ++i) {
            std::string wrong = text;
            wrong[random.next() % wrong.size()] = static_cast<char>(random.between(32, 126));
            const std::optional<NightRecord> read = record_of(wrong);
            if (read && wrong != text) CHECK((read->id != record.id));
        }
    }
}
