// Largest remainder: parts sum to the whole.
#include "core/apportion.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using core::split_by_shares;
using Parts = std::vector<std::int64_t>;

TEST_CASE("parts sum to the whole, by largest remainder") {
    CHECK(split_by_shares(23, Parts{60, 40}) == Parts{14, 9});
    CHECK(split_by_shares(101, Parts{33, 67}) == Parts{33, 68});
}

TEST_CASE("a tie goes to the earlier part") {
    CHECK(split_by_shares(7, Parts{50, 50}) == Parts{4, 3});
    CHECK(split_by_shares(85'000, Parts{1, 1, 1}) == Parts{28'334, 28'333, 28'333});
}

TEST_CASE("100 over eleven weeks of five days, one of four and one of three gives 8 x 11, 7, 5") {
    Parts weeks(11, 5);
    weeks.insert(weeks.end(), {4, 3});
    Parts expected(11, 8);
    expected.insert(expected.end(), {7, 5});
    CHECK(split_by_shares(100, weeks) == expected);
}

TEST_CASE("a part without weight gets nothing") {
    CHECK(split_by_shares(5, Parts{0, 3, 0, 4}) == Parts{0, 2, 0, 3});
    CHECK(split_by_shares(0, Parts{0, 1}) == Parts{0, 0});
}

TEST_CASE(
    "whatever the weights, the parts sum to the whole and none is a unit or more off its share") {
    tests::Random random(1);
    for (int i = 0; i < 5'000; ++i) {
        Parts weights(static_cast<std::size_t>(random.between(1, 53)));
        for (std::int64_t& weight : weights) weight = random.any_size(1'000'000);
        weights[0] += 1;
        const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        const std::int64_t total = random.any_size(100'000'000'000);
        const Parts parts = split_by_shares(total, weights);
        CHECK(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
        const bool fair = std::equal(parts.begin(), parts.end(), weights.begin(),
                                     [&](std::int64_t part, std::int64_t weight) {
                                         return std::abs(part * sum - total * weight) < sum;
                                     });
        CHECK(fair);
    }
}

TEST_CASE("a total of 10^15 is split without overflow") {
    CHECK(split_by_shares(1'000'000'000'000'000, Parts{3'333, 6'667}) ==
          Parts{333'300'000'000'000, 666'700'000'000'000});
}

namespace {

// The definition, slowly: sorts all parts by remainder.
Parts split_slowly(std::int64_t total, const Parts& weights) {
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const std::int64_t rest = total % sum;
    Parts parts;
    for (const std::int64_t weight : weights)
        parts.push_back(total / sum * weight + rest * weight / sum);
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rest * weights[a] % sum > rest * weights[b] % sum;
    });
    const std::int64_t given = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
    for (std::size_t i = 0; i < static_cast<std::size_t>(total - given); ++i) ++parts[order[i]];
    return parts;
}

}  // namespace

TEST_CASE("a splitter that is used again and again gives what the definition says") {
    tests::Random random(7);
    core::Splitter splitter;
    for (int i = 0; i < 3'000; ++i) {
        const std::int64_t kinds = random.between(1, 60);
        const std::int64_t largest = random.any_size(30'000'000) + 1;
        Parts kind(static_cast<std::size_t>(kinds));
        for (std::int64_t& weight : kind) weight = random.between(0, largest);
        Parts weights(static_cast<std::size_t>(random.between(1, 60)));
        for (std::int64_t& weight : weights) weight = kind[random.next() % kind.size()];
        weights[random.next() % weights.size()] += 1;
        splitter.weigh(weights);
        Parts parts(weights.size());
        for (int again = 0; again < 3; ++again) {
            const std::int64_t total = random.any_size(1'000'000'000'000'000);
            splitter.split(total, parts);
            REQUIRE(parts == split_slowly(total, weights));
        }
    }
}

TEST_CASE("in turn, ties go round: totals of some parts each leave all parts about alike") {
    core::Splitter splitter;
    splitter.weigh(Parts(13, 5));
    std::uint64_t turn = 0;
    Parts sums(13);
    core::PartSums sum(sums);
    for (int rep = 0; rep < 10; ++rep) {
        Parts parts(13);
        splitter.split_in_turn(4, parts, turn, sum);
        CHECK(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == 4);
        CHECK(*std::ranges::max_element(parts) == 1);
    }
    sum.finish();
    CHECK(std::accumulate(sums.begin(), sums.end(), std::int64_t{0}) == 40);
    CHECK(*std::ranges::max_element(sums) - *std::ranges::min_element(sums) <= 1);
    Parts first(13);
    turn = 0;
    splitter.split_in_turn(3, first, turn, sum);
    CHECK(first == Parts{1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0});
}

TEST_CASE("in turn, only what ties differs, and never by more than a unit") {
    tests::Random random(10);
    core::Splitter splitter;
    std::uint64_t turn = 0;
    for (int i = 0; i < 1'000; ++i) {
        Parts weights(static_cast<std::size_t>(random.between(1, 60)));
        for (std::int64_t& weight : weights) weight = random.between(0, 4) * 10'000;
        weights[random.next() % weights.size()] += 10'000;
        splitter.weigh(weights);
        const std::int64_t total = random.any_size(1'000'000'000'000'000);
        Parts parts(weights.size());
        Parts in_turn(weights.size());
        splitter.split(total, parts);
        Parts sums(weights.size());
        core::PartSums sum(sums);
        splitter.split_in_turn(total, in_turn, turn, sum);
        sum.finish();
        REQUIRE(sums == in_turn);
        REQUIRE(std::accumulate(in_turn.begin(), in_turn.end(), std::int64_t{0}) == total);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            REQUIRE(std::abs(parts[k] - in_turn[k]) <= 1);
            REQUIRE((weights[k] > 0 || in_turn[k] == 0));
        }
    }
}

TEST_CASE("the sums of splits in turn, cut each in its own way, are the sums of their parts") {
    tests::Random random(11);
    std::uint64_t turn = 0;
    for (int i = 0; i < 200; ++i) {
        const std::int64_t count = random.between(1, 60);
        Parts sums(static_cast<std::size_t>(count));
        Parts expected(sums.size());
        core::PartSums sum(sums);
        for (int splits = 0; splits < 10; ++splits) {
            Parts weights(sums.size());
            for (std::int64_t& weight : weights) weight = random.between(0, 4) * 10'000;
            core::Splitter splitter;
            splitter.weigh(weights);
            const std::int64_t whole = random.between(0, count);
            splitter.cut(static_cast<std::size_t>(whole),
                         whole < count ? random.between(0, 9'000) : 0);
            if (!splitter.has_weight()) continue;
            Parts parts(sums.size());
            splitter.split_in_turn(random.any_size(1'000'000), parts, turn, sum);
            for (std::size_t k = 0; k < parts.size(); ++k) expected[k] += parts[k];
        }
        sum.finish();
        REQUIRE(sums == expected);
    }
}

TEST_CASE("a splitter without weight says so") {
    core::Splitter splitter;
    CHECK_FALSE(splitter.has_weight());
    splitter.weigh(Parts{0, 0});
    CHECK_FALSE(splitter.has_weight());
    splitter.weigh(Parts{0, 1});
    CHECK(splitter.has_weight());
}

TEST_CASE("one weight may be all there is, up to the largest that fits") {
    CHECK(split_by_shares(1'000'000'000'000'000, Parts{2'147'483'647, 0}) ==
          Parts{1'000'000'000'000'000, 0});
}

TEST_CASE("a splitter that is cut back and forth gives what the weights that are left give") {
    tests::Random random(8);
    core::Splitter splitter;
    for (int i = 0; i < 500; ++i) {
        Parts weights(static_cast<std::size_t>(random.between(1, 60)));
        for (std::int64_t& weight : weights) weight = random.between(0, 7) * 10'000;
        splitter.weigh(weights);
        for (int again = 0; again < 4; ++again) {
            const auto whole = static_cast<std::size_t>(
                random.between(0, static_cast<std::int64_t>(weights.size())));
            Parts left(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(whole));
            const std::int64_t next = whole < weights.size() ? random.between(0, 70'000) : 0;
            if (whole < weights.size()) left.push_back(next);
            left.resize(weights.size());
            splitter.cut(whole, next);
            const bool any = std::ranges::any_of(left, [](std::int64_t w) { return w > 0; });
            REQUIRE(splitter.has_weight() == any);
            if (!any) continue;
            const std::int64_t total = random.any_size(1'000'000'000'000'000);
            Parts parts(weights.size());
            splitter.split(total, parts);
            REQUIRE(parts == split_slowly(total, left));
        }
    }
}
