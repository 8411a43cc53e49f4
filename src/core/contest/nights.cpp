// Closing, and the chain of closed nights.
#include "core/contest/nights.h"

#include "core/contest/amendments.h"
#include "core/contest/night_text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace core::contest {
namespace {

// Cells and times of what is known, by date; each prefix up to a date is what a night knows.
struct Known {
    std::vector<Cell> cells;
    std::vector<DayReach> reaches;
    std::vector<Seat> seats;
};

auto place_of(const Cell& cell) { return std::tie(cell.date, cell.member, cell.metric); }
auto place_of(const DayReach& reach) { return std::tie(reach.date, reach.member); }
auto place_of(const Seat& seat) { return std::tie(seat.date, seat.member); }

using SeatValue = std::pair<Seat::State, Id>;

std::int64_t value_of(const Cell& cell) { return cell.quantity_milli; }
std::int64_t value_of(const DayReach& reach) { return reach.at_ms; }
SeatValue value_of(const Seat& seat) { return {seat.state, seat.team}; }

std::vector<Cell> add_up(std::vector<Cell> cells) {
    std::ranges::sort(cells);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (kept > 0 && place_of(cells[kept - 1]) == place_of(cells[i]))
            cells[kept - 1].quantity_milli += cells[i].quantity_milli;
        else
            cells[kept++] = cells[i];
    }
    cells.resize(kept);
    std::erase_if(cells, [](const Cell& cell) { return cell.quantity_milli == 0; });
    return cells;
}

// The days on which something changes for a member, the first day on which it plays among them.
std::vector<Seat> seats_of(const Contest& contest, std::int32_t days) {
    std::vector<Seat> seats;
    for (const Member& member : contest.members) {
        SeatValue last{Seat::State::Away, {}};
        for (std::int32_t day = 0; day < days; ++day) {
            const Date date{contest.start.days + day};
            const SeatValue now = is_eligible(member, date)
                                      ? SeatValue{Seat::State::Plays, team_on(member, date)}
                                      : SeatValue{Seat::State::Away, {}};
            if (now != last) seats.push_back({date, member.id, now.first, now.second});
            last = now;
        }
    }
    std::ranges::sort(seats);
    return seats;
}

Known known_of(const Contest& contest, const Ledger& ledger) {
    Known known;
    Tally tally(contest);
    for (const Entry& entry : ledger.entries())
        if (!entry.reverses && tally.add(ledger, entry))
            known.cells.push_back({entry.date, entry.member, entry.metric, entry.quantity_milli});
    known.cells = add_up(std::move(known.cells));
    for (std::size_t member = 0; member < tally.members(); ++member)
        for (std::int32_t day = 0; day < tally.days(); ++day)
            if (const Reach reach = tally.reach_on(member, day); reach.at_ms)
                known.reaches.push_back({reach.day, contest.members[member].id, *reach.at_ms});
    std::ranges::sort(known.reaches);
    known.seats = seats_of(contest, tally.days());
    return known;
}

Known known_of(const std::vector<const NightRecord*>& chain) {
    Known known;
    std::map<std::pair<Date, Id>, std::int64_t> times;
    std::map<std::pair<Date, Id>, Seat> seats;
    for (const NightRecord* record : chain) {
        for (const Seat& seat : record->seats) seats[{seat.date, seat.member}] = seat;
        known.cells.insert(known.cells.end(), record->cells.begin(), record->cells.end());
        for (const DayReach& reach : record->reaches)
            times[{reach.date, reach.member}] = reach.at_ms;
    }
    known.cells = add_up(std::move(known.cells));
    for (const auto& [place, time] : times)
        if (time >= 0) known.reaches.push_back({place.first, place.second, time});
    for (const auto& [place, seat] : seats)
        if (seat.state != Seat::State::Gone) known.seats.push_back(seat);
    return known;
}

// Calls `take(item, former, now)` for each place up to `night` at which two sorted lists differ;
// what is absent is `otherwise`.
template <class Item, class Value, class Take>
void each_difference(const std::vector<Item>& former, const std::vector<Item>& now, Date night,
                     const Value& otherwise, Take take) {
    auto a = former.begin();
    auto b = now.begin();
    const auto ends = [&](const auto& it, const auto& list) {
        return it == list.end() || night < it->date;
    };
    while (!ends(a, former) || !ends(b, now)) {
        const bool only_a = ends(b, now) || (!ends(a, former) && place_of(*a) < place_of(*b));
        const bool only_b = ends(a, former) || (!ends(b, now) && place_of(*b) < place_of(*a));
        const Value before = only_b ? otherwise : value_of(*a);
        const Value after = only_a ? otherwise : value_of(*b);
        if (before != after) take(only_a ? *a : *b, before, after);
        if (!only_b) ++a;
        if (!only_a) ++b;
    }
}

// From a first record to some other one.
struct Way {
    std::size_t cells = 0;
    std::size_t nights = 0;
    auto operator<=>(const Way&) const = default;
};

}  // namespace

void Nights::add(NightRecord record) {
    if (record.id) records_.try_emplace(record.id, std::move(record));
}

std::vector<const NightRecord*> Nights::chain() const {
    std::vector<const NightRecord*> by_night;
    for (const auto& [id, record] : records_) by_night.push_back(&record);
    std::ranges::stable_sort(by_night, {}, &NightRecord::night);
    std::map<Id, Way> ways;
    const NightRecord* last = nullptr;
    Way best;
    for (const NightRecord* record : by_night) {
        const auto before = records_.find(record->before);
        const bool follows = before != records_.end() && ways.contains(record->before) &&
                             before->second.night < record->night;
        if (record->before && !follows) continue;
        Way way = follows ? ways[record->before] : Way{};
        way.cells += record->cells.size();
        ++way.nights;
        ways[record->id] = way;
        if (way > best || (way == best && record->id < last->id)) {
            best = way;
            last = record;
        }
    }
    std::vector<const NightRecord*> chain;
    for (; last != nullptr;
         last = chain.size() < best.nights ? &records_.at(last->before) : nullptr)
        chain.push_back(last);
    std::ranges::reverse(chain);
    return chain;
}

std::vector<Date> Nights::with_two_versions() const {
    std::set<Date> met;
    std::set<Date> twice;
    for (const auto& [id, record] : records_)
        if (!met.insert(record.night).second) twice.insert(record.night);
    return {twice.begin(), twice.end()};
}

std::vector<Date> nights_due(const Contest& contest, const Nights& nights, const Zone& zone,
                             std::int64_t now_ms) {
    std::vector<Date> due;
    if (!contest.kicked_off_ms) return due;
    const std::vector<const NightRecord*> chain = nights.chain();
    const Contest rules = in_force_at_end(contest);
    const std::int32_t end = rules.start.days + days_of(rules);
    std::int32_t next = rules.start.days;
    if (!chain.empty()) next = std::max(next, chain.back()->night.days + 1);
    for (; next < end && now_ms >= final_at(rules, zone, {next}); ++next) due.push_back({next});
    return due;
}

std::vector<NightRecord> close_nights(const Contest& contest, const Ledger& ledger, Nights& nights,
                                      const std::vector<Date>& due) {
    std::vector<NightRecord> closed;
    if (due.empty()) return closed;
    const std::vector<const NightRecord*> chain = nights.chain();
    Known now = known_of(contest, ledger);
    Known former = known_of(chain);
    Id before = chain.empty() ? Id{} : chain.back()->id;
    std::optional<Date> last;
    if (!chain.empty()) last = chain.back()->night;
    for (const Date night : due) {
        if (last && night <= *last) continue;
        NightRecord record;
        record.night = night;
        record.before = before;
        for (const Amendment& amendment : contest.amendments)
            record.amendments.push_back(amendment.id);
        each_difference(former.cells, now.cells, night, std::int64_t{0},
                        [&](const Cell& cell, std::int64_t was, std::int64_t is) {
                            record.cells.push_back({cell.date, cell.member, cell.metric, is - was});
                        });
        each_difference(former.reaches, now.reaches, night, std::int64_t{-1},
                        [&](const DayReach& reach, std::int64_t, std::int64_t is) {
                            record.reaches.push_back({reach.date, reach.member, is});
                        });
        each_difference(former.seats, now.seats, night, SeatValue{Seat::State::Gone, {}},
                        [&](const Seat& seat, const SeatValue&, const SeatValue& is) {
                            record.seats.push_back({seat.date, seat.member, is.first, is.second});
                        });
        record.id = id_of_content(record);
        // From here on the ledger up to this night is what was known.
        const auto take_up_to = [&](auto& into, const auto& list) {
            into.assign(list.begin(),
                        std::ranges::upper_bound(list, night, {},
                                                 [](const auto& item) { return item.date; }));
        };
        take_up_to(former.cells, now.cells);
        take_up_to(former.reaches, now.reaches);
        take_up_to(former.seats, now.seats);
        before = record.id;
        last = night;
        nights.add(record);
        closed.push_back(std::move(record));
    }
    return closed;
}

std::vector<Cell> corrections(const NightRecord& record) {
    std::vector<Cell> late;
    for (const Cell& cell : record.cells)
        if (record.before && cell.date < record.night) late.push_back(cell);
    return late;
}

}  // namespace core::contest
