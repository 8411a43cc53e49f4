// Exact fractions: lowest terms, rounding, and a chain at its limits.
#include "core/fraction.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <limits>

using core::Fraction;

TEST_CASE("equal fractions are equal however they are written") {
    CHECK(Fraction(9, 10) == Fraction(18, 20));
    CHECK(Fraction(0, 5) == Fraction());
    CHECK(Fraction(60, 30) == Fraction(2));
    CHECK((Fraction(1, 3) < Fraction(34, 100)));
    CHECK((Fraction(2, 3) > Fraction(66, 100)));
}

TEST_CASE("21 over 0.35 is 60, where a double says 61") {
    const Fraction need = Fraction(21) / Fraction(35, 100);
    CHECK(need == Fraction(60));
    CHECK(need.ceil() == 60);
}

TEST_CASE("floor and ceiling of a whole number are that number") {
    CHECK(Fraction(12, 4).floor() == 3);
    CHECK(Fraction(12, 4).ceil() == 3);
    CHECK(Fraction(13, 4).floor() == 3);
    CHECK(Fraction(13, 4).ceil() == 4);
    CHECK(Fraction().ceil() == 0);
}

TEST_CASE("what does not fit in an int64 is refused, not wrapped") {
    const Fraction largest(std::numeric_limits<std::int64_t>::max());
    CHECK(largest.ceil() == std::numeric_limits<std::int64_t>::max());
    CHECK_FALSE((largest + Fraction(1, 2)).ceil());
    CHECK((largest + Fraction(1, 2)).floor() == std::numeric_limits<std::int64_t>::max());
    CHECK_FALSE((largest * Fraction(2)).floor());
}

TEST_CASE("the ceiling of a share is that of the exact product") {
    tests::Random random(2);
    CHECK(Fraction(85'000, 3).ceil_of_share(5, 65) == 2'180);
    for (int i = 0; i < 5'000; ++i) {
        const std::int64_t denominator = random.any_size(1'000'000'000) + 1;
        const Fraction fraction(random.any_size(1'000'000'000'000'000), denominator);
        const std::int64_t days = random.any_size(4'000'000) + 1;
        CHECK(fraction.ceil_of_share(5, days) == (fraction * Fraction(5, days)).ceil());
    }
}

TEST_CASE("fractions keep the laws of arithmetic") {
    tests::Random random(1);
    const auto any = [&] {
        return Fraction(random.any_size(1'000'000'000'000'000), random.any_size(1'000'000'000) + 1);
    };
    for (int i = 0; i < 5'000; ++i) {
        const Fraction a = any();
        const Fraction b = any();
        const Fraction c = any();
        CHECK(a + b == b + a);
        CHECK((a + b) + c == a + (b + c));
        CHECK(a * (b + c) == a * b + a * c);
        CHECK(a + b - b == a);
        CHECK(a - a == Fraction());
        if (b != Fraction()) CHECK(a / b * b == a);
        CHECK(((a < b) == (a + c < b + c)));
    }
}

TEST_CASE("a chain of twelve stages with the largest numbers allowed stays exact") {
    // Denominators that are primes near 10^9 share no factor, so nothing cancels.
    const std::int64_t primes[] = {999'999'937, 999'999'929, 999'999'893, 999'999'883,
                                   999'999'797, 999'999'761, 999'999'757, 999'999'751,
                                   999'999'739, 999'999'733, 999'999'677};
    const Fraction start(1'000'000'000'000'000);
    Fraction need = start;
    for (const std::int64_t prime : primes) need = need / Fraction(prime - 1, prime);
    CHECK((need > start));
    CHECK((need + need > need));
    CHECK((need + need) - need == need);
    Fraction back = need;
    for (const std::int64_t prime : primes) back = back * Fraction(prime - 1, prime);
    CHECK(back == start);
}
