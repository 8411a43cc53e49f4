// How likely a plan is: the binomial distribution of its last stage.
#pragma once

#include "core/target/rate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core::target {

// domain.md, Arithmetic 10. X is how many of `trials` reach the next stage when each does so with
// chance p, taken as independent and alike: the app has to say so. Chances are doubles, since they
// are shown and decide no count but that of trials_for.

// So far the chances are right: trials and k up to 10^15.
inline constexpr std::int64_t max_trials = 1'000'000'000'000'000;

// P(X >= k). Right to 1e-12 up to max_trials, and a small chance keeps nine digits. k <= 0 gives 1,
// k > trials gives 0. The work does not grow with the trials: two hundred exponentials at most.
double chance_of_at_least(std::int64_t k, std::int64_t trials, Rate p);

// A chance that falls short by no more than this counts as reached, so that one half is one half:
// the rounding of doubles is smaller.
inline constexpr double chance_margin = 1e-12;

// The smallest number of trials with P(X >= k) >= chance - chance_margin. nullopt: none up to
// max_trials does, as with p = 0, with a chance above 1, and with a chance of 1 where p < 1.
std::optional<std::int64_t> trials_for(std::int64_t k, Rate p, double chance);

// P(first <= X <= last).
struct Outcome {
    std::int64_t first = 0;
    std::int64_t last = 0;
    double chance = 0;
};

// The bars of a plot, from left to right without gap: all of the distribution but 1e-4 at most,
// half of that at either end. Where there are more values than bars, neighbours share one, equally
// many in each; only a bar that ends at `trials` may have fewer. Preconditions: trials from 0 to
// max_trials, most_bars at least 1.
std::vector<Outcome> distribution(std::int64_t trials, Rate p, std::size_t most_bars);

}  // namespace core::target
