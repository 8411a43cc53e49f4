// Shares, chances and hours as people read them.
#include "core/target/words.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {
const NumberStyle style;
const NumberStyle german{',', "."};
}  // namespace

TEST_CASE("a rate reads as it was entered, a share as a percentage") {
    CHECK(rate_text({250, basis_points}, style) == "2.5 %");
    CHECK(rate_text({6, 20}, style) == "6 of 20");
    CHECK(percent_text(Fraction(1, 3), style) == "33.33 %");
    CHECK(percent_text(Fraction(2, 3), german) == "66,67 %");
    CHECK(percent_text(Fraction(1), style) == "100 %");
}

TEST_CASE("a chance is never rounded to certain or impossible") {
    CHECK(chance_text(0.568) == "57 %");
    CHECK(chance_text(0.9951) == "over 99 %");
    CHECK(chance_text(1) == "100 %");
    CHECK(chance_text(0.004) == "under 1 %");
    CHECK(chance_text(0) == "0 %");
}

TEST_CASE("time is minutes below an hour and hours to a tenth above") {
    CHECK(hours_text(0, style) == "0 minutes");
    CHECK(hours_text(1, style) == "1 minute");
    CHECK(hours_text(59, style) == "59 minutes");
    CHECK(hours_text(60, style) == "1 hour");
    CHECK(hours_text(62, style) == "1 hour");
    CHECK(hours_text(63, style) == "1.1 hours");
    CHECK(hours_text(750, german) == "12,5 hours");
}
