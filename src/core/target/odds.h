// How likely a plan is to reach its goal, and what it takes to be surer.
#pragma once

#include "core/number.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace core::target {

// Why there is no chance to speak of, where there is none.
enum class NoOdds {
    Nothing,
    Goal,         // no goal yet, it is met, or its deal size is missing: summarise() says which
    Period,       // it ends before it starts
    Step,         // the goal counts the first stage: no rate leads to it, it only has to be done
    Unreachable,  // a rate of 0 % bars the way to it, or it takes more than anybody can do:
                  // summarise() says so
};

// domain.md, Arithmetic 10: X ~ B(trials, rate), and the goal is X >= wanted.
struct Odds {
    NoOdds missing = NoOdds::Nothing;
    std::size_t stage = 0;  // whose items are the trials: the one before the goal's
    std::int64_t wanted = 0;
    std::int64_t trials = 0;  // of that stage, over the whole period, as the plan asks for
    Rate rate;                // at the plan's level
    double chance = 0;
};

// Taken as at the period's start: what is won or in flight since then does not change it
// (odds_from_here.h).
Odds odds_of(const Plan& plan, const Requirement& requirement);

// What a wanted chance takes, and how much that is above what the plan asks for now. The outermost
// stage's need is trials / the product of the rates before them, rounded up once; `outer_more` and
// `outer_more_a_week` are the differences to the plan's own rounded numbers, so that plan + more is
// the need to the unit. Where the plan is as sure already, all that is more is 0.
struct Effort {
    std::int64_t trials = 0;
    std::int64_t more = 0;
    std::int64_t outer_units = 0;
    std::int64_t outer_more = 0;
    std::int64_t outer_more_a_week = 0;  // of a full week; 0 where no day is useful
    bool operator==(const Effort&) const = default;
};

// Preconditions: nothing is missing in `odds`, 0 < percent < 100. nullopt: it takes more than
// max_amount.
std::optional<Effort> effort_for(const Plan& plan, const Requirement& requirement, const Odds& odds,
                                 int percent);

// -- in words

// What has to be known before the chance is believed.
inline constexpr const char* odds_assumption =
    "Deals are taken as independent and alike: each has the same chance, and none helps or hinders "
    "another. Real deals share a market and a quarter's mood, so the true spread is wider.";

// "17 of 34 POV at 50 %: 57 in 100 such quarters reach it.", or why there is no chance.
std::string tell_odds(const Plan& plan, const Requirement& requirement, const Odds& odds,
                      const NumberStyle& style);

// "39 POV: 5 more, that is 4,166 more outreach touches, 316 more a week", without full stop.
std::string tell_effort(const Plan& plan, const Odds& odds, const std::optional<Effort>& effort,
                        const NumberStyle& style);

// Where the rate was counted: how far the chance moves within its band, and that fewer than
// few_trials are a guess. Else empty.
std::string tell_doubt(const Plan& plan, const Odds& odds, const NumberStyle& style);

}  // namespace core::target
