// Fixed-capacity integers: the laws of arithmetic, and the bound that the header promises.
#include "core/natural.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <limits>

using core::Natural;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

// Up to 10 limbs, often with runs of zero and one bits, which is where carries and guesses go
// wrong.
Natural any_natural(tests::Random& random, int max_words) {
    Natural result;
    const Natural word_size = Natural(1ULL << 32);
    for (std::int64_t words = random.between(0, max_words); words > 0; --words) {
        const std::int64_t kind = random.between(0, 3);
        const std::uint64_t word = kind == 0   ? 0
                                   : kind == 1 ? 0xFFFFFFFFU
                                   : kind == 2 ? 0x80000000U
                                               : random.next() & 0xFFFFFFFFU;
        result = result * word_size + Natural(word);
    }
    return result;
}

Natural power(const Natural& base, int exponent) {
    Natural result(1);
    for (; exponent > 0; --exponent) result = result * base;
    return result;
}

}  // namespace

TEST_CASE("a natural gives back what it was made of") {
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{4'294'967'295},
                                     std::int64_t{4'294'967'296}, largest})
        CHECK(Natural(static_cast<std::uint64_t>(value)).to_int64() == value);
}

TEST_CASE("a natural above the largest int64 says that it does not fit") {
    CHECK_FALSE((Natural(static_cast<std::uint64_t>(largest)) + Natural(1)).to_int64());
    CHECK_FALSE((Natural(static_cast<std::uint64_t>(largest)) *
                 Natural(static_cast<std::uint64_t>(largest)))
                    .to_int64());
}

TEST_CASE("small naturals calculate like integers") {
    tests::Random random(1);
    for (int i = 0; i < 20'000; ++i) {
        const auto a = static_cast<std::uint64_t>(random.any_size(1LL << 31));
        const auto b = static_cast<std::uint64_t>(random.any_size(1LL << 31));
        CHECK(Natural(a) + Natural(b) == Natural(a + b));
        CHECK(Natural(a) * Natural(b) == Natural(a * b));
        CHECK(((Natural(a) <=> Natural(b)) == (a <=> b)));
        if (a >= b) CHECK(Natural(a) - Natural(b) == Natural(a - b));
        if (b > 0) CHECK(divmod(Natural(a), Natural(b)).quotient == Natural(a / b));
        if (b > 0) CHECK(divmod(Natural(a), Natural(b)).remainder == Natural(a % b));
    }
}

TEST_CASE(
    "quotient times divisor plus remainder is the dividend, and the remainder is below the "
    "divisor") {
    tests::Random random(2);
    for (int i = 0; i < 50'000; ++i) {
        const Natural a = any_natural(random, 20);
        const Natural b = any_natural(random, 10) + Natural(1);
        const Natural::Division division = divmod(a, b);
        CHECK(division.quotient * b + division.remainder == a);
        CHECK((division.remainder < b));
    }
}

TEST_CASE("subtraction takes back addition") {
    tests::Random random(3);
    for (int i = 0; i < 20'000; ++i) {
        const Natural a = any_natural(random, 20);
        const Natural b = any_natural(random, 20);
        CHECK(a + b - b == a);
        CHECK((a + b >= a));
    }
}

TEST_CASE("multiplication distributes over addition") {
    tests::Random random(4);
    for (int i = 0; i < 20'000; ++i) {
        const Natural a = any_natural(random, 10);
        const Natural b = any_natural(random, 10);
        const Natural c = any_natural(random, 10);
        CHECK(a * (b + c) == a * b + a * c);
    }
}

TEST_CASE("the greatest common divisor divides both, and what is left shares nothing") {
    tests::Random random(5);
    for (int i = 0; i < 2'000; ++i) {
        const Natural shared = any_natural(random, 5) + Natural(1);
        const Natural a = shared * (any_natural(random, 5) + Natural(1));
        const Natural b = shared * (any_natural(random, 5) + Natural(1));
        const Natural common = gcd(a, b);
        CHECK(divmod(common, shared).remainder.is_zero());
        CHECK(divmod(a, common).remainder.is_zero());
        CHECK(divmod(b, common).remainder.is_zero());
        CHECK(gcd(divmod(a, common).quotient, divmod(b, common).quotient) == Natural(1));
    }
    CHECK(gcd(Natural(), Natural(7)) == Natural(7));
    CHECK(gcd(Natural(7), Natural()) == Natural(7));
}

TEST_CASE("the bound in the header fits: 10^222 is held exactly") {
    const Natural large = power(Natural(10), 222);
    CHECK(divmod(large, power(Natural(10), 221)).quotient == Natural(10));
    CHECK(large - (large - Natural(1)) == Natural(1));
}
