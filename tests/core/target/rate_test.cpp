// Conversion rates as people write them.
#include "core/target/rate.h"

#include "core/random.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

const NumberStyle english{'.', ","};
const NumberStyle german{',', "."};

void check_reads(const NumberStyle& style, std::string_view text, Rate expected) {
    const Result<Rate> rate = parse_rate(text, style);
    CHECK_MESSAGE(rate.ok(), text);
    if (rate.ok()) CHECK_MESSAGE((rate.value() == expected), text);
}

std::string refusal(std::string_view text, const NumberStyle& style = english) {
    const Result<Rate> rate = parse_rate(text, style);
    return rate.ok() ? "(accepted)" : rate.error().message;
}

}  // namespace

TEST_CASE("a percentage is read with and without its sign") {
    for (const std::string_view text :
         {"2", "2%", "2 %", " 2\u00A0% ", "2.0", "2.00%", "٢٪", "２％", "+2"})
        check_reads(english, text, {200, 10'000});
    for (const std::string_view text : {"2.5", "2.5 %", "2.50"})
        check_reads(english, text, {250, 10'000});
    check_reads(german, "2,5 %", {250, 10'000});
    check_reads(english, "0", {0, 10'000});
    check_reads(english, "100 %", {10'000, 10'000});
    check_reads(english, "0.01", {1, 10'000});
}

TEST_CASE("a counted pair stays the pair that was typed") {
    check_reads(english, "1 in 30", {1, 30});
    check_reads(english, "6 of 20", {6, 20});
    check_reads(english, "6 out of 20", {6, 20});
    check_reads(english, " 6/20 ", {6, 20});
    check_reads(english, "0 of 5", {0, 5});
    check_reads(english, "1 in 1,000,000,000", {1, 1'000'000'000});
    check_reads(german, "3 in 1.500", {3, 1'500});
}

TEST_CASE("over 100 % is refused") {
    const std::string sentence =
        "A rate can't be above 100 %; write how many of 100 reach the next stage. Kept: the last "
        "good value.";
    for (const std::string_view text :
         {"100.01", "101", "500 %", "1k", "99999999999999999999", "3 of 2"})
        CHECK_MESSAGE(refusal(text) == sentence, text);
}

TEST_CASE("a negative rate is refused") {
    const std::string sentence =
        "A negative rate can't be used here; write 0 or more. Kept: the last good value.";
    for (const std::string_view text : {"-2", "−2 %", "-1 in 30", "1 in -30"})
        CHECK_MESSAGE(refusal(text) == sentence, text);
}

TEST_CASE("three to seven decimals make a fine rate that reads as it was typed") {
    CHECK((parse_rate("3.3333 %", NumberStyle{}).value() == Rate{33'333'000, fine_rate}));
    CHECK((parse_rate("2.0238096", NumberStyle{}).value() == Rate{20'238'096, fine_rate}));
    CHECK(format_rate({20'238'096, fine_rate}, NumberStyle{}) == "2.0238096");
    CHECK(format_rate({33'333'000, fine_rate}, NumberStyle{}) == "3.3333");
    CHECK((parse_rate("33.333", NumberStyle{}).value() == Rate{333'330'000, fine_rate}));
    CHECK((parse_rate("12.375 %", NumberStyle{}).value() == Rate{123'750'000, fine_rate}));
    CHECK((parse_rate("2.500", NumberStyle{}).value() == Rate{25'000'000, fine_rate}));
    CHECK((parse_rate("33,333", NumberStyle{',', "."}).value() == Rate{333'330'000, fine_rate}));
    CHECK_FALSE(is_counted({33'333'000, fine_rate}));
    CHECK_FALSE(is_counted({200, basis_points}));
    CHECK(is_counted({6, 20}));
}

TEST_CASE("more than seven decimals are refused, with the way to write a finer rate") {
    CHECK(refusal("3.33333333") ==
          "Write at most 7 decimals, such as 2.5, or a pair for a finer rate, such as 1 in 30. "
          "Kept: the last good value.");
}

TEST_CASE("what is no rate is refused in one sentence that says what is") {
    const std::string sentence =
        "Write a percentage, such as 2.5, or a pair, such as 1 in 30. Kept: the last good value.";
    for (const std::string_view text :
         {"", "%", "abc", "2 %%", "2 % 5", "% 2", "1 in", "in 30", "2 percent"})
        CHECK_MESSAGE(refusal(text) == sentence, text);
    CHECK(
        refusal("abc", german) ==
        "Write a percentage, such as 2,5, or a pair, such as 1 in 30. Kept: the last good value.");
    CHECK(refusal("2,5") ==
          "Write a percentage, such as 2.5, or a pair, such as 1 in 30; \"2,5\" can mean 2.5 or "
          "25. Kept: the last good value.");
}

TEST_CASE("a broken pair says what a pair is") {
    for (const std::string_view text : {"a in b", "1.5 in 30", "1 in 2 in 3", "/", "1/"})
        CHECK_MESSAGE(
            refusal(text) ==
                "Write a pair of whole numbers, such as 1 in 30. Kept: the last good value.",
            text);
    CHECK(refusal("1 in 0") ==
          "Nothing can be counted out of 0; write a pair such as 1 in 30. Kept: the last good "
          "value.");
    CHECK(refusal("1 in 2bn") ==
          "A pair can't go above 1,000,000,000; write smaller numbers. Kept: the last good value.");
}

TEST_CASE("a rate is shown the way it was typed") {
    CHECK(format_rate({200, 10'000}, english) == "2");
    CHECK(format_rate({250, 10'000}, english) == "2.5");
    CHECK(format_rate({250, 10'000}, german) == "2,5");
    CHECK(format_rate({10'000, 10'000}, english) == "100");
    CHECK(format_rate({1, 30}, english) == "1 in 30");
    CHECK(format_rate({6, 20}, english) == "6 of 20");
}

TEST_CASE("a rate that is shown is read back") {
    for (std::int64_t bp = 0; bp <= 10'000; bp += 7)
        check_reads(german, format_rate({bp, 10'000}, german), {bp, 10'000});
    tests::Random random(1);
    for (int i = 0; i < 2'000; ++i) {
        const std::int64_t denominator = random.any_size(max_rate_denominator - 1) + 1;
        const Rate rate{random.between(0, denominator), denominator};
        if (denominator != 10'000) check_reads(english, format_rate(rate, english), rate);
    }
}
