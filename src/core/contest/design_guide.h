// Six practices that a contest is held against while it is made; the leader may override each
// (domain.md, Contests, rule 10).
#pragma once

#include "core/contest/contest.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core::contest {

enum class Practice { OneChange, InTeams, TeamPrize, EveryNight, TimeFrame, OneAtATime };

enum class Verdict { Met, NotMet, Unsaid };  // Unsaid: what is set up so far does not tell

struct Advice {
    Practice practice = Practice::OneChange;
    Verdict verdict = Verdict::Unsaid;
    std::string says;  // of this contest, in a sentence: what is there, or what to do
    bool operator==(const Advice&) const = default;
};

std::string_view name_of(Practice practice);    // "Play in teams"
std::string_view reason_of(Practice practice);  // why, in a sentence or two

// All six in order. They are met by
//   OneChange   a purpose, and at most three things that count, some of them with points
//   InTeams     two teams or more, none of a single member, and nobody who plays in no team
//   TeamPrize   a first prize for a team: none for a member is for a better place, nor worth more
//               where teams win nothing but money
//   EveryNight  two nights or more, each frozen by 18:00 of the next day
//   TimeFrame   5 to 31 days: a work week to a month
//   OneAtATime  no other contest whose days meet this one's; archived ones and samples do not count
std::array<Advice, 6> design_guide(const Contest& contest, std::span<const Contest> others);

}  // namespace core::contest
