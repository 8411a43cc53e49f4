// How far a rate counted from few trials may be off: Wilson's interval in exact integers.
#include "core/target/band.h"

#include "core/natural.h"

#include <algorithm>
#include <cassert>

namespace core::target {
namespace {

// z of 80 %, as domain.md gives it.
constexpr std::uint64_t z_numerator = 1'281'552;
constexpr std::uint64_t z_denominator = 1'000'000;

// Ends are sought among half basis points, where rounding changes.
constexpr std::int64_t half_points = 2 * basis_points;

// Wilson's band holds the rates x that the count does not contradict at z:
// (s/n - x)^2 <= z^2 x (1 - x) / n. Both sides here are multiplied by n^2 half_points^2 and z's
// denominator squared, so that no root and no division is needed; below 2^135.
bool contradicts(std::int64_t successes, std::int64_t trials, std::int64_t half_point) {
    const std::int64_t off = successes * half_points - half_point * trials;
    const Natural distance =
        Natural(static_cast<std::uint64_t>(off < 0 ? -off : off)) * Natural(z_denominator);
    const Natural spread =
        Natural(static_cast<std::uint64_t>(half_point * (half_points - half_point))) *
        Natural(static_cast<std::uint64_t>(trials)) * Natural(z_numerator * z_numerator);
    return distance * distance > spread;
}

// The band's lower end: how many of the midpoints between basis points lie below it, which is the
// nearest basis point. Those that do are contradicted, and come before all that are not.
std::int64_t low_bp(std::int64_t successes, std::int64_t trials) {
    std::int64_t low = 0;
    std::int64_t high = successes * basis_points / trials;  // the share itself is in the band
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (contradicts(successes, trials, 2 * middle + 1))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

}  // namespace

Band band_of(std::int64_t successes, std::int64_t trials) {
    assert(trials >= 1 && trials <= max_rate_denominator);
    assert(successes >= 0 && successes <= trials);
    trials = std::clamp<std::int64_t>(trials, 1, max_rate_denominator);
    successes = std::clamp<std::int64_t>(successes, 0, trials);
    // Wilson's interval is symmetrical: the failures' lower end is the successes' upper end.
    return {{low_bp(successes, trials), basis_points},
            {basis_points - low_bp(trials - successes, trials), basis_points}};
}

}  // namespace core::target
