// Digests and draws: known values, the same everywhere.
#include "core/contest/digest.h"
#include "core/draws.h"

#include <doctest/doctest.h>

#include <array>

using namespace core;
using namespace core::contest;

TEST_CASE("a digest is FNV-1a with 128 bits") {
    CHECK(format_id(digest_of("")) == "6c62272e07bb014262b821756295c58d");
    CHECK(format_id(digest_of("a")) == "d228cb696f1a8caf78912b704e4a8964");
    CHECK(format_id(digest_of("foobar")) == "343e1662793c64bf6f0d3597ba446f18");
}

TEST_CASE("draws are those of splitmix64") {
    Draws draws(1234567);
    CHECK(draws.next() == 6457827717110365317U);
    CHECK(draws.next() == 3203168211198807973U);
}

TEST_CASE("a draw below a number meets each number about as often") {
    Draws draws(1);
    std::array<int, 5> met{};
    for (int i = 0; i < 10'000; ++i) ++met[draws.below(5)];
    for (const int times : met) {
        CHECK(times > 1'800);
        CHECK(times < 2'200);
    }
}
