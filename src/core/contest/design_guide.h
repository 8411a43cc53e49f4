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

// All six in order. `others`: the other contests that there are; archived ones and those whose days
// do not meet this one's do not count.
std::array<Advice, 6> design_guide(const Contest& contest, std::span<const Contest> others);

}  // namespace core::contest
