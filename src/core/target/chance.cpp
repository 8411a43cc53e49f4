// How likely a plan is: binomial tails as integrals, one short sum for any number of trials.
#include "core/target/chance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace core::target {
namespace {

double real(std::int64_t value) { return static_cast<double>(value); }
double real_share(Rate p) { return real(p.numerator) / real(p.denominator); }
Rate rest_of(Rate p) { return {p.denominator - p.numerator, p.denominator}; }

// k - trials x p, with all its digits though both be near 10^15: whole numbers are subtracted from
// whole numbers, and what is left is added to a number of the same sign.
double above_mean(std::int64_t k, std::int64_t trials, Rate p) {
    const std::int64_t part = trials % p.denominator * p.numerator;  // below 10^18
    const std::int64_t whole = trials / p.denominator * p.numerator + part / p.denominator;
    const std::int64_t rest = part % p.denominator;
    if (k <= whole) return real(k - whole) - real(rest) / real(p.denominator);
    return real(k - whole - 1) + real(p.denominator - rest) / real(p.denominator);
}

// ln(1 + x) - x, with all its digits near 0: ln(1 + x) = 2 artanh(x / (2 + x)).
double log1p_less_x(double x) {
    if (std::abs(x) > 0.1) return std::log1p(x) - x;
    const double r = x / (2.0 + x);
    const double square = r * r;  // below 0.0028: what is left out is below 1e-15 of the result
    const double series =
        1.0 / 3 +
        square * (1.0 / 5 + square * (1.0 / 7 + square * (1.0 / 9 + square * (1.0 / 11))));
    return r * (2.0 * square * series - x);
}

// (1 + x) ln(1 + x) - x: how far a count strays that is (1 + x) times its mean, per unit of mean.
double deviance(double x) {
    if (std::abs(x) > 0.1) return (1.0 + x) * std::log1p(x) - x;
    return (1.0 + x) * log1p_less_x(x) + x * x;
}

// ln(n!) less Stirling's formula; n >= 1. DLMF 5.11.1.
double stirling_error(std::int64_t n) {
    const double x = real(n);
    if (n < 16) {
        double factorial = 1;
        for (std::int64_t i = 2; i <= n; ++i) factorial *= real(i);
        return std::log(factorial) - ((x + 0.5) * std::log(x) - x) -
               0.5 * std::log(2.0 * std::numbers::pi);
    }
    const double square = x * x;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / x;
}

// ln p for 0 < p < 1, with all its digits near 1 as well.
double log_of(Rate p) {
    return p.numerator < p.denominator / 2 ? std::log(real_share(p))
                                           : std::log1p(-real_share(rest_of(p)));
}

// P(X = k) for 1 <= k <= trials and 0 < p < 1, without a large number that cancels: Catherine
// Loader, "Fast and accurate computation of binomial probabilities", 2000.
double chance_of_exactly(std::int64_t k, std::int64_t trials, Rate p) {
    const double n = real(trials);
    if (k == trials) return std::exp(n * log_of(p));
    const double off = above_mean(k, trials, p);
    const double mean = n * real_share(p);
    const double other_mean = n * real_share(rest_of(p));
    const double stray = mean * deviance(off / mean) + other_mean * deviance(-off / other_mean);
    const double errors = stirling_error(trials) - stirling_error(k) - stirling_error(trials - k);
    return std::exp(errors - stray) /
           std::sqrt(2.0 * std::numbers::pi * real(k) * (real(trials - k) / n));
}

// Gauss and Legendre's rule of 16 points on [-1, 1] (DLMF 3.5(v)): points above 0 and weights.
struct Node {
    double at;
    double weight;
};
constexpr Node nodes[] = {
    {0.09501250983763744, 0.1894506104550685},  {0.2816035507792589, 0.18260341504492358},
    {0.45801677765722737, 0.16915651939500254}, {0.6178762444026438, 0.14959598881657674},
    {0.755404408355003, 0.12462897125553388},   {0.8656312023878318, 0.09515851168249279},
    {0.9445750230732326, 0.062253523938647894}, {0.9894009349916499, 0.027152459411754096}};

// P(X >= k) = I_p(k, n - k + 1) (DLMF 8.17.5), written with t = p (1 - u):
//     P(X = k) k  x  integral over u from 0 to 1 of (1 - u)^(k-1) (1 + u p/q)^(n-k).
// The integrand begins with 1, its logarithm is concave, and from k > n p on it falls almost from
// the start.
struct Tail {
    double slope;  // of the integrand's logarithm at u = 0; at most 1
    double bend;   // minus its second derivative there
    double left;   // k - 1
    double right;  // n - k
    double odds;   // p / q

    double at(double u) const {
        return std::exp(slope * u + left * log1p_less_x(-u) + right * log1p_less_x(u * odds));
    }
    double over(double from, double to) const {
        const double middle = (from + to) / 2;
        const double half = (to - from) / 2;
        double sum = 0;
        for (const Node& node : nodes)
            sum += node.weight * (at(middle - half * node.at) + at(middle + half * node.at));
        return half * sum;
    }
};

// P(X >= k) for n p < k <= n and 0 < p < 1. Panel by panel, each wide enough for a fall by about
// e^10 and so none falling less than the one before, until a panel adds nothing: ten at most.
double upper_tail(std::int64_t k, std::int64_t trials, Rate p) {
    const double front = real(k) * chance_of_exactly(k, trials, p);
    if (!(front > 0.0)) return 0.0;
    const double q = real_share(rest_of(p));
    const double odds = real(p.numerator) / real(p.denominator - p.numerator);
    const double left = real(k - 1);
    const double right = real(trials - k);
    const Tail tail{1.0 - above_mean(k, trials, p) / q, left + right * odds * odds, left, right,
                    odds};

    constexpr double fall = 10;
    const double speed =
        (std::sqrt(tail.slope * tail.slope + 2.0 * fall * tail.bend) - tail.slope) / (2.0 * fall);
    const double width = speed > 1.0 ? 1.0 / speed : 1.0;
    double sum = 0;
    for (double from = 0; from < 1.0; from += width) {
        const double panel = tail.over(from, std::min(from + width, 1.0));
        sum += panel;
        if (panel < 1e-14 * sum) break;
    }
    return std::min(front * sum, 1.0);
}

// The smallest value above `below`, `enough` at most, for which `holds`: it does for `enough`, and
// from some value on for all.
template <typename Holds>
std::int64_t first_that(std::int64_t below, std::int64_t enough, const Holds& holds) {
    while (enough - below > 1) {
        const std::int64_t middle = below + (enough - below) / 2;
        (holds(middle) ? enough : below) = middle;
    }
    return enough;
}

std::int64_t whole_up_to_max(double value) {
    return static_cast<std::int64_t>(std::min(value, real(max_trials)));
}

}  // namespace

double chance_of_at_least(std::int64_t k, std::int64_t trials, Rate p) {
    assert(p.denominator > 0 && p.numerator >= 0 && p.numerator <= p.denominator);
    if (k <= 0) return 1.0;
    if (k > trials || p.numerator <= 0) return 0.0;
    if (p.numerator >= p.denominator) return 1.0;
    if (above_mean(k, trials, p) > 0.0) return upper_tail(k, trials, p);
    return 1.0 - upper_tail(trials - k + 1, trials, rest_of(p));
}

std::optional<std::int64_t> trials_for(std::int64_t k, Rate p, double chance) {
    if (!(chance <= 1.0)) return std::nullopt;
    if (k <= 0 || chance <= 0.0) return 0;
    if (k > max_trials || p.numerator <= 0) return std::nullopt;
    if (p.numerator >= p.denominator) return k;
    if (chance >= 1.0) return std::nullopt;

    const auto reached = [&](std::int64_t trials) {
        return chance_of_at_least(k, trials, p) >= chance - chance_margin;
    };
    // From the trials whose mean is k, where the chance is about one half, on in growing steps.
    const double share = real_share(p);
    const double even = real(k) / share;
    std::int64_t step = 1 + whole_up_to_max(std::sqrt(even * (1.0 - share) / share));
    std::int64_t below = k - 1;
    std::int64_t enough = std::max(k, whole_up_to_max(even));
    while (!reached(enough)) {
        if (enough == max_trials) return std::nullopt;
        below = enough;
        enough = std::min(enough + step, max_trials);
        step *= 2;
    }
    return first_that(below, enough, reached);
}

std::vector<Outcome> distribution(std::int64_t trials, Rate p, std::size_t most_bars) {
    assert(trials >= 0 && trials <= max_trials && most_bars > 0);
    if (trials < 0 || most_bars == 0) return {};
    constexpr double cut = 0.5e-4;
    const auto above = [&](std::int64_t x) { return chance_of_at_least(x + 1, trials, p); };
    std::int64_t last = first_that(-1, trials, [&](std::int64_t x) { return above(x) <= cut; });
    std::int64_t first = first_that(-1, last, [&](std::int64_t x) { return above(x) < 1 - cut; });

    const std::int64_t values = last - first + 1;
    const auto most = static_cast<std::int64_t>(
        std::min(most_bars, static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())));
    const std::int64_t width = (values + most - 1) / most;
    const std::int64_t bars = (values + width - 1) / width;
    // What the last bar lacks is taken from both sides.
    first = std::max<std::int64_t>(first - (bars * width - values) / 2, 0);
    last = std::min(first + bars * width - 1, trials);

    std::vector<Outcome> outcomes;
    outcomes.reserve(static_cast<std::size_t>(bars));
    double from_here = chance_of_at_least(first, trials, p);
    for (std::int64_t from = first; from <= last; from += width) {
        const std::int64_t to = std::min(from + width - 1, last);
        const double beyond = above(to);
        outcomes.push_back({from, to, std::max(from_here - beyond, 0.0)});
        from_here = beyond;
    }
    return outcomes;
}

}  // namespace core::target
