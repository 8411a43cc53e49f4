// A document that contests are written into, and contests as a leader could make them, for the
// tests of contests.
#pragma once

#include "core/contest/contest_document.h"
#include "core/contest/ledger.h"
#include "core/discovery/desk.h"

#include <cstdint>
#include <vector>

namespace tests {

// A document and the clock that stamps its changes.
struct ContestDesk {
    core::Document document{id_of(1), core::Kind::Contest, {}};
    std::uint64_t counter = 0;

    std::size_t write(const core::contest::Contest& wanted);  // how many fields it took
    void put(std::string key, core::Value value);
    core::contest::Contest contest() const { return core::contest::contest_of(document); }
};

// Ids of the sample's parts.
inline constexpr std::uint64_t calls = 101;  // 1 point
inline constexpr std::uint64_t qbms = 102;   // 10 points
inline constexpr std::uint64_t reds = 201;
inline constexpr std::uint64_t blues = 202;
inline constexpr std::uint64_t cora = 301;  // Reds: Cora, Dan, Eve
inline constexpr std::uint64_t dan = 302;
inline constexpr std::uint64_t eve = 303;
inline constexpr std::uint64_t finn = 304;  // Blues: Finn, Gus
inline constexpr std::uint64_t gus = 305;

// The first day of the sample: Monday 27 October 2025. It lasts two weeks, over the end of summer
// time in New York on 2 November.
core::Date first_day();
core::Date day_of_contest(int number);  // 1 is the first

core::contest::Contest sample_contest();

// Two teams and so many members, in turn, over so many days; one metric, `calls`, of one point.
core::contest::Contest plain_contest(std::size_t members, int days, std::size_t teams = 2);

// So many whole units on a day of the contest, entered on the evening of that day.
core::contest::Entry entry(std::uint64_t id, std::uint64_t member, std::uint64_t metric,
                           std::int64_t units, int day_number);

core::contest::Ledger ledger_of(const std::vector<core::contest::Entry>& entries);

// So many entries for members of the contest within its days, some of them with times, some of them
// reversals, and a few that do not count. Ids begin at `first_id`.
std::vector<core::contest::Entry> any_entries(Random& random, const core::contest::Contest& contest,
                                              int count, std::uint64_t first_id = 10'000);

// What a leader could make of `contest` in one edit, before kick-off.
core::contest::Contest any_edit(Random& random, core::contest::Contest contest);

}  // namespace tests
