// Chances: domain.md's numbers, a table of exact sums, and the laws that any distribution keeps.
#include "core/target/chance.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace core::target;

namespace {

// Made by chance_table.py, which shares nothing with what is tested.
struct Row {
    std::int64_t k;
    std::int64_t trials;
    Rate p;
    double chance;
};
constexpr Row table[] = {
#include "core/target/chance_table.inc"
};

constexpr Rate quarter{1, 4};
constexpr double rounding = 1e-12;  // by which neighbours that are all but equal may change places

// Every p from 10^-9 to 1 - 10^-9, the extremes as often as the middle.
Rate any_rate(tests::Random& random) {
    const std::int64_t denominator = random.any_size(max_rate_denominator - 2) + 2;
    const std::int64_t part = 1 + random.any_size(denominator - 2);
    return {random.between(0, 1) == 0 ? part : denominator - part, denominator};
}

// Some six standard deviations around the mean, where chances are neither 0 nor 1.
std::int64_t any_count(tests::Random& random, std::int64_t trials, Rate p) {
    const double share = static_cast<double>(p.numerator) / static_cast<double>(p.denominator);
    const double mean = static_cast<double>(trials) * share;
    const double sigma = std::sqrt(mean * (1 - share));
    const double sigmas = static_cast<double>(random.between(-600, 600)) / 100;
    return static_cast<std::int64_t>(mean + sigmas * sigma) + random.between(-1, 2);
}

bool is_close(double a, double b) { return std::abs(a - b) <= rounding; }

double sum_of(const std::vector<Outcome>& outcomes) {
    double sum = 0;
    for (const Outcome& outcome : outcomes) sum += outcome.chance;
    return sum;
}

}  // namespace

TEST_CASE("10 deals of 40 at 25 % are as likely as 0.560, and 5 of 20 as 0.585") {
    CHECK(std::round(chance_of_at_least(10, 40, quarter) * 1'000) == 560);
    CHECK(std::round(chance_of_at_least(5, 20, quarter) * 1'000) == 585);
}

TEST_CASE("10 deals at 25 % take 49 tries for 80 % and 55 for 90 %; 5 deals 26 and 30") {
    CHECK(trials_for(10, quarter, 0.8) == 49);
    CHECK(trials_for(10, quarter, 0.9) == 55);
    CHECK(trials_for(5, quarter, 0.8) == 26);
    CHECK(trials_for(5, quarter, 0.9) == 30);
    CHECK(trials_for(10, {2'500, 10'000}, 0.8) == 49);
}

TEST_CASE("chances are those of exact sums to 1e-9, small ones to nine digits of their own") {
    CHECK(std::size(table) > 150);
    for (const Row& row : table) {
        const double chance = chance_of_at_least(row.k, row.trials, row.p);
        CAPTURE(row.k);
        CAPTURE(row.trials);
        CAPTURE(row.p.numerator);
        CAPTURE(row.p.denominator);
        CHECK(std::abs(chance - row.chance) <= 1e-9 * row.chance);
    }
}

TEST_CASE("reaching nothing is certain, and more than all is impossible") {
    for (const Rate p : {Rate{0, 1}, quarter, Rate{1, 1}}) {
        CHECK(chance_of_at_least(0, 10, p) == 1);
        CHECK(chance_of_at_least(-3, 10, p) == 1);
        CHECK(chance_of_at_least(0, 0, p) == 1);
        CHECK(chance_of_at_least(11, 10, p) == 0);
        CHECK(chance_of_at_least(1, 0, p) == 0);
        CHECK(chance_of_at_least(1, -5, p) == 0);
    }
}

TEST_CASE("a rate of 0 % reaches nothing, one of 100 % everything") {
    CHECK(chance_of_at_least(1, 1'000'000, {0, 10'000}) == 0);
    CHECK(chance_of_at_least(1'000'000, 1'000'000, {10'000, 10'000}) == 1);
}

TEST_CASE("one try has its own rate, and all of n its power") {
    tests::Random random(1);
    for (int i = 0; i < 500; ++i) {
        const Rate p = any_rate(random);
        const double share = static_cast<double>(p.numerator) / static_cast<double>(p.denominator);
        CHECK(is_close(chance_of_at_least(1, 1, p), share));
        CHECK(is_close(chance_of_at_least(7, 7, p), std::pow(share, 7)));
        CHECK(is_close(chance_of_at_least(1, 7, p), 1 - std::pow(1 - share, 7)));
    }
}

TEST_CASE("the chance rises with the trials and the rate, and falls with the goal") {
    tests::Random random(2);
    for (int i = 0; i < 5'000; ++i) {
        const Rate p = any_rate(random);
        const std::int64_t trials = random.any_size(max_trials - 1) + 1;
        const std::int64_t k = any_count(random, trials, p);
        const double chance = chance_of_at_least(k, trials, p);
        CAPTURE(k);
        CAPTURE(trials);
        CAPTURE(p.numerator);
        CAPTURE(p.denominator);
        CHECK(chance >= 0);
        CHECK(chance <= 1);
        CHECK(chance_of_at_least(k, trials + random.any_size(trials), p) >= chance - rounding);
        CHECK(chance_of_at_least(k + random.any_size(trials), trials, p) <= chance + rounding);
        const Rate better{random.between(p.numerator, p.denominator), p.denominator};
        CHECK(chance_of_at_least(k, trials, better) >= chance - rounding);
    }
}

TEST_CASE("one more trial reaches the goal with it or without it") {
    // P(n+1, k) = p P(n, k-1) + (1-p) P(n, k): ties every chance to its neighbours.
    tests::Random random(3);
    for (int i = 0; i < 5'000; ++i) {
        const Rate p = any_rate(random);
        const double share = static_cast<double>(p.numerator) / static_cast<double>(p.denominator);
        const std::int64_t trials = random.any_size(max_trials - 1) + 1;
        const std::int64_t k = any_count(random, trials, p);
        CHECK(is_close(chance_of_at_least(k, trials + 1, p),
                       share * chance_of_at_least(k - 1, trials, p) +
                           (1 - share) * chance_of_at_least(k, trials, p)));
    }
}

TEST_CASE("half of an even number of tries is as likely as its mirror") {
    for (const std::int64_t trials :
         {std::int64_t{1}, std::int64_t{99'999}, std::int64_t{999'999'999}, max_trials - 1})
        CHECK(is_close(chance_of_at_least(trials / 2 + 1, trials, {1, 2}), 0.5));
}

TEST_CASE("the largest numbers give a chance, not an overflow") {
    constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
    CHECK(chance_of_at_least(largest, largest, {999'999'999, 1'000'000'000}) == 0);
    CHECK(chance_of_at_least(1, largest, {1, 1'000'000'000}) == 1);
    CHECK(chance_of_at_least(largest / 2, largest, {1, 2}) == doctest::Approx(0.5));
}

TEST_CASE("the trials for a chance reach it, and one fewer does not") {
    tests::Random random(4);
    for (int i = 0; i < 1'000; ++i) {
        const Rate p = any_rate(random);
        const std::int64_t k = random.any_size(99'999) + 1;
        const double chance = static_cast<double>(random.between(1, 9'999)) / 10'000;
        const std::optional<std::int64_t> trials = trials_for(k, p, chance);
        REQUIRE(trials);
        CAPTURE(k);
        CAPTURE(p.numerator);
        CAPTURE(p.denominator);
        CAPTURE(chance);
        CHECK(chance_of_at_least(k, *trials, p) >= chance - chance_margin);
        CHECK(chance_of_at_least(k, *trials - 1, p) < chance - chance_margin);
    }
}

TEST_CASE("a chance that is met exactly counts as reached") {
    CHECK(trials_for(1, {1, 2}, 0.5) == 1);
    CHECK(trials_for(1, {1, 2}, 0.75) == 2);
    CHECK(trials_for(2, {1, 2}, 0.25) == 2);
    CHECK(trials_for(1, {1, 10}, 0.1) == 1);
    CHECK(trials_for(1, {1, 10}, 0.19) == 2);
    CHECK(trials_for(500, {1, 2}, 0.5) == 999);
    CHECK(trials_for(50'000, {1, 2}, 0.5) == 99'999);
}

TEST_CASE("no trials are needed for nothing, and none suffice for the impossible") {
    CHECK(trials_for(0, quarter, 0.9) == 0);
    CHECK(trials_for(0, {0, 1}, 0.9) == 0);
    CHECK(trials_for(5, quarter, 0) == 0);
    CHECK(trials_for(5, {1, 1}, 1) == 5);
    CHECK_FALSE(trials_for(1, {0, 1}, 0.9));
    CHECK_FALSE(trials_for(5, quarter, 1));
    CHECK_FALSE(trials_for(5, {1, 1}, 1.5));
    CHECK_FALSE(trials_for(5, quarter, std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("trials end at 10^15") {
    CHECK(trials_for(max_trials, {1, 1}, 0.5) == max_trials);
    CHECK_FALSE(trials_for(max_trials + 1, {1, 1}, 0.5));
    CHECK_FALSE(trials_for(max_trials, {1, 2}, 0.5));
    CHECK_FALSE(trials_for(1'000'001, {1, 1'000'000'000}, 0.9));
    CHECK_FALSE(trials_for(std::numeric_limits<std::int64_t>::max(), quarter, 0.9));
    const std::optional<std::int64_t> many = trials_for(900'000, {1, 1'000'000'000}, 0.9);
    REQUIRE(many);
    CHECK(chance_of_at_least(900'000, *many, {1, 1'000'000'000}) == doctest::Approx(0.9));
}

TEST_CASE("a small distribution has one bar for each value that is likely at all") {
    const std::vector<Outcome> outcomes = distribution(2, {1, 2}, 10);
    REQUIRE(outcomes.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(outcomes[i].first == static_cast<std::int64_t>(i));
        CHECK(outcomes[i].last == static_cast<std::int64_t>(i));
        CHECK(is_close(outcomes[i].chance, i == 1 ? 0.5 : 0.25));
    }
}

TEST_CASE("what is certain is one bar") {
    for (const Rate p : {Rate{0, 1}, Rate{1, 1}}) {
        const std::vector<Outcome> outcomes = distribution(50, p, 10);
        REQUIRE(outcomes.size() == 1);
        CHECK(outcomes[0].first == (p.numerator == 0 ? 0 : 50));
        CHECK(outcomes[0].last == outcomes[0].first);
        CHECK(outcomes[0].chance == 1);
    }
    REQUIRE(distribution(0, quarter, 10).size() == 1);
    CHECK(distribution(0, quarter, 10)[0].chance == 1);
}

TEST_CASE("too many values share bars of the same width") {
    const std::vector<Outcome> outcomes = distribution(100'000, quarter, 60);
    CHECK(outcomes.size() > 30);
    CHECK(outcomes.size() <= 60);
    const std::int64_t width = outcomes[0].last - outcomes[0].first + 1;
    CHECK(width > 1);
    for (const Outcome& outcome : outcomes) CHECK(outcome.last - outcome.first + 1 == width);
}

TEST_CASE("bars follow each other without gap and hold all but 1e-4") {
    tests::Random random(5);
    for (int i = 0; i < 500; ++i) {
        const Rate p = any_rate(random);
        const std::int64_t trials = random.any_size(max_trials);
        const auto most_bars = static_cast<std::size_t>(random.between(1, 80));
        const std::vector<Outcome> outcomes = distribution(trials, p, most_bars);
        CAPTURE(trials);
        CAPTURE(p.numerator);
        CAPTURE(p.denominator);
        CAPTURE(most_bars);
        REQUIRE_FALSE(outcomes.empty());
        CHECK(outcomes.size() <= most_bars);
        CHECK(outcomes.front().first >= 0);
        CHECK(outcomes.back().last <= trials);
        CHECK(sum_of(outcomes) >= 1 - 1e-4 - rounding);
        CHECK(sum_of(outcomes) <= 1 + rounding);
        bool joined = true;
        bool right = true;
        for (std::size_t bar = 0; bar < outcomes.size(); ++bar) {
            const Outcome& outcome = outcomes[bar];
            joined = joined && outcome.first <= outcome.last &&
                     (bar == 0 || outcome.first == outcomes[bar - 1].last + 1);
            right = right &&
                    is_close(outcome.chance, chance_of_at_least(outcome.first, trials, p) -
                                                 chance_of_at_least(outcome.last + 1, trials, p));
        }
        CHECK(joined);
        CHECK(right);
    }
}

TEST_CASE("bars that hold nothing are left out") {
    const std::vector<Outcome> outcomes = distribution(100'000, {1, 2}, 100'000);
    CHECK(outcomes.size() > 1'000);
    CHECK(outcomes.size() < 1'400);
    CHECK(outcomes.front().chance > 0);
}
