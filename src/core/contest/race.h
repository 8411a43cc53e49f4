// Ranks and scores over the nights, for a chart.
#pragma once

#include "core/contest/standings.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core::contest {

struct RaceLine {
    Id id;
    std::size_t place = 0;                          // among the contest's members or teams
    std::vector<std::optional<std::int64_t>> rank;  // by night; nullopt: not on the board, or not
    std::vector<Score> score;                       // ranked, and then the score is 0
    bool operator==(const RaceLine&) const = default;
};

struct Race {
    std::vector<Date> nights;
    std::size_t frozen = 0;       // of the nights, from the first on; those after can still change
    std::vector<RaceLine> lines;  // as they stand on the last night
    bool operator==(const Race&) const = default;
};

// Of the boards of all nights, the first one first: those of closed nights (standings_of_nights),
// which are `frozen` many, then those that are as they stand. Every line is as long as the nights.
Race race_of(std::span<const Standings> boards, PrizeFor whom, std::size_t frozen);

// Days in a row, up to and with the night, on which the member has scored. Days on which the member
// did not play are passed over. The night itself, while it is open, only counts once it has scores.
std::int64_t streak_of(const Tally& tally, std::size_t member, Date night);

}  // namespace core::contest
