// The band of a counted rate: domain.md's numbers, Wilson's formula, and what a band must be.
#include "core/target/band.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <utility>

using namespace core::target;

namespace {

constexpr std::int64_t most_trials = 1'000'000'000;

std::int64_t low_bp(std::int64_t successes, std::int64_t trials) {
    return band_of(successes, trials).low.numerator;
}
std::int64_t high_bp(std::int64_t successes, std::int64_t trials) {
    return band_of(successes, trials).high.numerator;
}

// 30 of 100 begins at 24.49 %, which domain.md gives as 25: its percents were rounded from tenths.
std::int64_t percent(std::int64_t bp) { return ((bp + 5) / 10 + 5) / 10; }

bool holds_its_share(std::int64_t successes, std::int64_t trials) {
    const Band band = band_of(successes, trials);
    return band.low.denominator == basis_points && band.high.denominator == basis_points &&
           0 <= band.low.numerator && band.low.numerator * trials <= successes * basis_points &&
           successes * basis_points <= band.high.numerator * trials &&
           band.high.numerator <= basis_points;
}

}  // namespace

TEST_CASE("3 of 10 may be 15 to 50 %, 6 of 20 19 to 44 %, 30 of 100 25 to 36 %") {
    CHECK(percent(low_bp(3, 10)) == 15);
    CHECK(percent(high_bp(3, 10)) == 50);
    CHECK(percent(low_bp(6, 20)) == 19);
    CHECK(percent(high_bp(6, 20)) == 44);
    CHECK(percent(low_bp(30, 100)) == 25);
    CHECK(percent(high_bp(30, 100)) == 36);
}

TEST_CASE("a band is given to the basis point") {
    CHECK(band_of(3, 10) == Band{{1'538, basis_points}, {5'026, basis_points}});
    CHECK(band_of(6, 20) == Band{{1'880, basis_points}, {4'423, basis_points}});
    CHECK(band_of(30, 100) == Band{{2'449, basis_points}, {3'616, basis_points}});
}

TEST_CASE("below 20 trials are few") { CHECK(few_trials == 20); }

TEST_CASE("none of n begins at 0 and all of n end at 100 %") {
    for (const std::int64_t trials :
         {std::int64_t{1}, std::int64_t{2}, std::int64_t{19}, std::int64_t{1'000}, most_trials}) {
        CHECK(low_bp(0, trials) == 0);
        CHECK(high_bp(trials, trials) == basis_points);
    }
    CHECK(high_bp(0, 10) == 1'411);  // z^2 / (n + z^2)
    CHECK(low_bp(10, 10) == 8'589);
    CHECK(high_bp(0, 1) == 6'216);
    CHECK(low_bp(1, 1) == 3'784);
}

TEST_CASE("the ends are those of Wilson's formula, rounded, and never inside the share") {
    tests::Random random(1);
    bool all = true;
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t trials = random.any_size(most_trials - 1) + 1;
        const std::int64_t successes = random.between(0, random.any_size(trials));
        const double z = 1.281552;
        const double n = static_cast<double>(trials);
        const double share = static_cast<double>(successes) / n;
        const double middle = share + z * z / (2 * n);
        const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        const double low = 1e4 * (middle - half) / (1 + z * z / n);
        const double high = 1e4 * (middle + half) / (1 + z * z / n);
        const auto is_near = [](double end, std::int64_t bp) {
            return std::abs(end - static_cast<double>(bp)) < 0.500001;
        };
        const std::int64_t share_bp = successes * basis_points / trials;
        const bool whole = successes * basis_points % trials == 0;
        const Band band = band_of(successes, trials);
        all = all && (is_near(low, band.low.numerator) ||
                      (low < 1e4 * share + 1e-6 && band.low.numerator == share_bp));
        all = all &&
              (is_near(high, band.high.numerator) ||
               (high > 1e4 * share - 1e-6 && band.high.numerator == share_bp + (whole ? 0 : 1)));
    }
    CHECK(all);
}

TEST_CASE("a band holds the share that was counted, exactly") {
    bool all = true;
    for (std::int64_t trials = 1; trials <= 120; ++trials)
        for (std::int64_t successes = 0; successes <= trials; ++successes)
            all = all && holds_its_share(successes, trials);
    tests::Random random(2);
    for (int i = 0; i < 10'000; ++i) {
        const std::int64_t trials = random.any_size(most_trials - 1) + 1;
        all = all && holds_its_share(random.between(0, trials), trials);
    }
    CHECK(all);
    CHECK(band_of(333'333'333, most_trials) == Band{{3'333, basis_points}, {3'334, basis_points}});
    CHECK(band_of(333'370'000, most_trials) == Band{{3'333, basis_points}, {3'334, basis_points}});
    CHECK(band_of(500'000'000, most_trials) == Band{{5'000, basis_points}, {5'000, basis_points}});
}

TEST_CASE("more successes of as many trials move both ends up") {
    bool all = true;
    for (const std::int64_t trials : {1, 2, 7, 20, 100, 1'000, 12'345})
        for (std::int64_t successes = 0; successes < trials; ++successes)
            all = all && low_bp(successes, trials) <= low_bp(successes + 1, trials) &&
                  high_bp(successes, trials) <= high_bp(successes + 1, trials);
    CHECK(all);
    CHECK(low_bp(6, 20) < low_bp(7, 20));
}

TEST_CASE("more trials with the same share make the band narrower, inside the wider one") {
    bool all = true;
    for (const auto& [successes, trials] :
         {std::pair<std::int64_t, std::int64_t>{0, 1}, {1, 1}, {1, 3}, {3, 10}, {1, 50}, {97, 100}})
        for (std::int64_t times = 1; times < 300; ++times) {
            const Band few = band_of(successes * times, trials * times);
            const Band more = band_of(successes * (times + 1), trials * (times + 1));
            all = all && few.low.numerator <= more.low.numerator &&
                  more.high.numerator <= few.high.numerator;
        }
    CHECK(all);
    CHECK(high_bp(30, 100) - low_bp(30, 100) < high_bp(3, 10) - low_bp(3, 10));
    CHECK(high_bp(300, 1'000) - low_bp(300, 1'000) < high_bp(30, 100) - low_bp(30, 100));
}

TEST_CASE("successes and failures have mirrored bands") {
    tests::Random random(3);
    bool all = true;
    for (int i = 0; i < 5'000; ++i) {
        const std::int64_t trials = random.any_size(most_trials - 1) + 1;
        const std::int64_t successes = random.between(0, trials);
        all =
            all && low_bp(successes, trials) + high_bp(trials - successes, trials) == basis_points;
    }
    CHECK(all);
}
