// What somebody still needs, in scoring events, and who can no longer win (domain.md, Contests,
// rule 12).
#pragma once

#include "core/contest/standings.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core::contest {

// A scoring event is one whole unit of a metric, entered tonight without a time. The fewest of one
// metric that are enough; a metric that cannot do it is left out.
struct EventCount {
    std::size_t metric = 0;  // its place in the contest
    std::int64_t events = 0;
    bool fits = true;  // within the most a day that count, on the nights left
    bool operator==(const EventCount&) const = default;
};

struct Chase {
    Id other;
    std::size_t other_place = 0;     // among the contest's members or teams
    std::vector<EventCount> events;  // the fewest first
    bool operator==(const Chase&) const = default;
};

// Where fewer points win everything turns round (rule 5): `pass` counts the events with which the
// one ahead falls behind, `lead` those that one can still have before the one behind comes past.
struct Need {
    bool is_ranked = false;
    std::int64_t rank = 0;
    std::int64_t nights_left = 0;  // tonight included, on which who asks plays
    std::optional<Chase> pass;     // the next better; nullopt: nobody is better
    std::optional<Chase> lead;     // what the next worse needs to come past; nullopt: nobody is
    // The nearest prize that is not reached: its place, and the events to share or hold it at
    // least, its minimum included. Where fewer points win, none.
    std::optional<std::int64_t> prize_place;
    std::vector<EventCount> prize_events;
    // Whether rank 1 can still be reached, shared or alone, if nobody else does anything (where
    // fewer points win: if all others do the most that counts). Of teams whose score is an average
    // or a best N it is only said once no night is left.
    bool can_win = true;
    bool operator==(const Need&) const = default;
};

// Of the row at `index` of the standings' members or teams. `tonight`: the first night that is not
// over, which may lie after the end. Preconditions: rules, tally and standings belong together and
// count up to tonight.
Need need_of(const Contest& rules, const Ledger& ledger, const Tally& tally,
             const Standings& standings, PrizeFor whom, std::size_t index, Date tonight);

// "Third. To pass Dan: 1 QBM or 4 calls. ..." One line, for the board.
std::string tell_need(const Contest& rules, const Need& need, PrizeFor whom,
                      const NumberStyle& style);

}  // namespace core::contest
