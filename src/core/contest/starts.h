// Ready-made contests to begin with, and the next one after one that is over.
#pragma once

#include "core/contest/contest.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace core::contest {

enum class Start { ProspectingDay, QbmWeek, PipelineSprint, CleanUp };

inline constexpr std::array all_starts{Start::ProspectingDay, Start::QbmWeek, Start::PipelineSprint,
                                       Start::CleanUp};

std::string_view name_of(Start start);         // "QBM week"
std::string_view description_of(Start start);  // what it is good for, in a sentence

// The contest with its metrics, two teams without members and a prize for a team; the leader adds
// who plays. It begins on the first fitting day after `today`. The ids of its parts follow from
// `id`. Not kicked off.
Contest start_contest(Start start, const Id& id, Date today, std::string zone, Currency currency,
                      std::int64_t created_ms);

// The same contest again, as the next one: the rules as they were at the end, everybody who still
// played then in the team of that day, as many days from `first` on, not kicked off. It has none of
// the scores, nights and amendments. `seed` is for its wheel, from 0.
Contest next_contest(const Contest& contest, const Id& id, Date first, std::int64_t created_ms,
                     std::int64_t seed);

}  // namespace core::contest
