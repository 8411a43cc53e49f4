// Numbers as people of many countries type and paste them.
#include "core/number.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <limits>

using namespace core;

namespace {

constexpr std::int64_t max = 1'000'000'000'000'000;

const NumberStyle english{'.', ","};
const NumberStyle german{',', "."};
const NumberStyle french{',', "\u202F"};
const NumberStyle swiss{'.', "’"};
const NumberStyle bare{'.', ""};
const NumberStyle styles[] = {english, german, french, swiss, bare, {',', "\u00A0"}, {'.', "'"}};

struct Case {
    std::string_view text;
    std::int64_t value;
};

struct Refusal {
    std::string_view text;
    NumberFault fault;
};

void check_read(const NumberStyle& style, int decimals, std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        const Result<std::int64_t> result = parse_number(c.text, decimals, max, style);
        CHECK_MESSAGE(result.ok(), c.text);
        if (result.ok()) CHECK_MESSAGE(result.value() == c.value, c.text);
    }
}

void check_refused(const NumberStyle& style, int decimals, std::initializer_list<Refusal> cases) {
    for (const Refusal& c : cases)
        CHECK_MESSAGE(read_number(c.text, decimals, max, style).fault == c.fault, c.text);
}

std::string refusal(std::string_view text, int decimals, const NumberStyle& style,
                    std::int64_t limit = max) {
    const Result<std::int64_t> result = parse_number(text, decimals, limit, style);
    return result.ok() ? "(accepted)" : result.error().message;
}

}  // namespace

TEST_CASE("whole numbers are read with and without grouping") {
    for (const NumberStyle& style : styles)
        check_read(style, 0,
                   {{"0", 0},
                    {"007", 7},
                    {"1000000", 1'000'000},
                    {"1 000 000", 1'000'000},
                    {"  42 ", 42},
                    {"+5", 5},
                    {"-0", 0},
                    {"1.234.567", 1'234'567},
                    {"1,234,567", 1'234'567},
                    {"1'234'567", 1'234'567},
                    {"1’234", 1'234},
                    {"12,34,567", 1'234'567},
                    {"1,00,000", 100'000},
                    {"1000000000000000", max}});
}

TEST_CASE("spaces of every kind group") {
    check_read(english, 0,
               {{"1\u00A0000", 1'000},
                {"1\u202F000", 1'000},
                {"1\u2009000", 1'000},
                {"\u20031\t", 1},
                {"\u3000７\u3000", 7}});
}

TEST_CASE("digits and signs of other scripts count") {
    check_read(english, 0,
               {{"１２３", 123},
                {"١٢٣", 123},
                {"۱۲۳", 123},
                {"१२३", 123},
                {"＋１，２３４", 1'234},
                {"١٬٢٣٤", 1'234}});
    check_read(english, 2, {{"١٢٫٥", 1'250}, {"１２．５", 1'250}, {"١٬٢٣٤٫٥", 123'450}});
    check_read(english, 0, {{"\u200E12\u200F", 12}, {"\u202A1,000\u202C", 1'000}, {"\uFEFF8", 8}});
}

TEST_CASE("the style's own decimal mark is read exactly") {
    check_read(english, 2,
               {{"12.5", 1'250},
                {"0.01", 1},
                {".5", 50},
                {"5.", 500},
                {"1,234.56", 123'456},
                {"2.50", 250}});
    check_read(
        german, 2,
        {{"12,5", 1'250}, {"0,01", 1}, {",5", 50}, {"1.234,56", 123'456}, {"1.234", 123'400}});
    check_read(french, 2, {{"1 234,56", 123'456}, {"12,5", 1'250}});
    check_read(swiss, 2, {{"1’234.50", 123'450}});
    check_read(english, 3, {{"1.234", 1'234}});
}

TEST_CASE("another style's marks are read where they can mean only one thing") {
    check_read(english, 2,
               {{"1.234,56", 123'456},
                {"1.234.567,8", 123'456'780},
                {"0,5", 50},
                {",5", 50},
                {"1 234,5", 123'450}});
    check_read(german, 2, {{"1,234.56", 123'456}, {"0.5", 50}, {".25", 25}});
    check_read(french, 2, {{"12.5", 1'250}, {"1.5", 150}});
    check_read(swiss, 2, {{"1,5", 150}});
}

TEST_CASE("what can be read in two ways is refused with both readings") {
    check_refused(english, 2,
                  {{"1,5", NumberFault::Unclear},
                   {"12,34", NumberFault::Unclear},
                   {"1.234", NumberFault::Unclear},
                   {"1,2345", NumberFault::Unclear},
                   {"1 234,567", NumberFault::Unclear}});
    check_refused(german, 2, {{"1.5", NumberFault::Unclear}, {"1,234", NumberFault::Unclear}});
    check_refused(french, 2, {{"1.234", NumberFault::Unclear}, {"1,234", NumberFault::Unclear}});
    check_refused(english, 0, {{"1.234", NumberFault::Unclear}, {"1,5", NumberFault::Unclear}});
    CHECK(refusal("1,5", 2, english) ==
          "Write a number, such as 1,000,000; \"1,5\" can mean 1.5 or 15. Kept: the last good "
          "value.");
    CHECK(refusal("1.234", 0, english) ==
          "Write a whole number, such as 1,000,000; \"1.234\" can mean 1.234 or 1,234. Kept: the "
          "last good value.");
    CHECK(refusal("1.5k", 0, german) ==
          "Write a whole number, such as 1.000.000; \"1.5k\" can mean 1,5k or 15k. Kept: the last "
          "good value.");
}

TEST_CASE("a suffix multiplies exactly") {
    check_read(english, 0,
               {{"60k", 60'000},
                {"1.5m", 1'500'000},
                {"1.5 M", 1'500'000},
                {"2bn", 2'000'000'000},
                {"1.234k", 1'234},
                {"1,000k", 1'000'000},
                {"0.001k", 1}});
    check_read(english, 2, {{"1.23456k", 123'456}});
    check_refused(english, 0,
                  {{"1.2345k", NumberFault::TooPrecise},
                   {"k", NumberFault::NoNumber},
                   {"5kk", NumberFault::NoNumber},
                   {"5b", NumberFault::NoNumber},
                   {"k5", NumberFault::NoNumber}});
}

TEST_CASE("more decimals than asked for are refused, never rounded") {
    check_refused(english, 0,
                  {{"12.5", NumberFault::TooPrecise}, {"12.0", NumberFault::TooPrecise}});
    check_refused(english, 2,
                  {{"0.125", NumberFault::TooPrecise},
                   {"1,234.567", NumberFault::TooPrecise},
                   {"1.2345", NumberFault::TooPrecise}});
    CHECK(refusal("12.5", 0, english) ==
          "Write a whole number, such as 1,000,000, without decimals. Kept: the last good value.");
    CHECK(refusal("0.125", 2, english) ==
          "Write at most 2 decimals, such as 1,234.50. Kept: the last good value.");
    CHECK(refusal("0,125", 2, german) ==
          "Write at most 2 decimals, such as 1.234,50. Kept: the last good value.");
}

TEST_CASE("text that is no number is refused") {
    for (const NumberStyle& style : styles) {
        for (const std::string_view text :
             {"",         " ",           "abc",         "12a",          "a12",       "1e5",
              "0x10",     "--5",         "+-5",         "5-",           "1..2",      "1,,2",
              ".",        ",",           "-",           "1 2",          "12 34",     "1.23.456",
              "1,234,56", "1,234.567.8", "1'234,567.8", "1234,567,890", "1.234 567", "½",
              "$5",       "5%",          "(5)",         "1_000",        "Ⅷ",         "NaN",
              "inf",      "\xFF",        "5,",          "1,234,",       "١٫٢٫٣",     "1٫5٫",
              "🎯",       "12 k 5"}) {
            if (text == "5," && style.decimal == ',')
                continue;  // an unfinished decimal of its own style
            CHECK_MESSAGE(read_number(text, 2, max, style).fault == NumberFault::NoNumber, text);
        }
    }
    CHECK(refusal("abc", 0, english) ==
          "Write a whole number, such as 1,000,000. Kept: the last good value.");
    CHECK(refusal("abc", 0, swiss) ==
          "Write a whole number, such as 1’000’000. Kept: the last good value.");
    CHECK(refusal("", 2, german) ==
          "Write a number, such as 1.000.000. Kept: the last good value.");
    CHECK(refusal("abc", 0, english, 52) ==
          "Write a whole number, such as 52. Kept: the last good value.");
}

TEST_CASE("every dash is a minus, and negatives are refused in words") {
    for (const std::string_view text :
         {"-5", "−5", "–5", "‐5", "－5", "- 5", "-1,000.5", "-99999999999999999999"})
        CHECK_MESSAGE(read_number(text, 2, max, english).fault == NumberFault::Negative, text);
    CHECK(refusal("-5", 0, english) ==
          "A negative number can't be used here; write 0 or more. Kept: the last good value.");
}

TEST_CASE("a number above the limit is refused in words, however long it is") {
    check_refused(
        english, 2,
        {{"1000000000000000.01", NumberFault::TooLarge}, {"1000001bn", NumberFault::TooLarge}});
    check_refused(english, 0,
                  {{"1,000,000,000,000,001", NumberFault::TooLarge},
                   {"9223372036854775808", NumberFault::TooLarge},
                   {"18446744073709551616", NumberFault::TooLarge}});
    CHECK(read_number(std::string(100'000, '9'), 0, max, english).fault == NumberFault::TooLarge);
    CHECK(read_number(std::string(100'000, '0') + "7", 0, max, english).value == 7);
    CHECK(
        refusal("1000000000000001", 0, english) ==
        "That is above 1,000,000,000,000,000; write a smaller number. Kept: the last good value.");
    CHECK(refusal("8", 0, english, 7) ==
          "That is above 7; write a smaller number. Kept: the last good value.");
    CHECK(parse_number("1000000000000000", 3, max, english).value() == max * 1000);
}

TEST_CASE("counts are written in groups of three") {
    CHECK(format_count(0, english) == "0");
    CHECK(format_count(999, english) == "999");
    CHECK(format_count(28'334, english) == "28,334");
    CHECK(format_count(1'000'000, german) == "1.000.000");
    CHECK(format_count(1'000'000, french) == "1\u202F000\u202F000");
    CHECK(format_count(1'000'000, bare) == "1000000");
    CHECK(format_count(-1'234, english) == "-1,234");
    CHECK(format_count(std::numeric_limits<std::int64_t>::min(), english) ==
          "-9,223,372,036,854,775,808");
}

TEST_CASE("scaled numbers keep or drop their trailing zeros") {
    CHECK(format_scaled(250, 2, true, english) == "2.5");
    CHECK(format_scaled(200, 2, true, english) == "2");
    CHECK(format_scaled(250, 2, false, english) == "2.50");
    CHECK(format_scaled(5, 2, true, german) == "0,05");
    CHECK(format_scaled(0, 2, true, english) == "0");
    CHECK(format_scaled(123'456'789, 3, false, english) == "123,456.789");
    CHECK(format_scaled(-5, 1, false, english) == "-0.5");
}

TEST_CASE("what is written is read back, in every style") {
    tests::Random random(1);
    for (int i = 0; i < 3'000; ++i) {
        for (const NumberStyle& style : styles) {
            const auto decimals = static_cast<int>(random.between(0, 3));
            const std::int64_t value = random.any_size(max);
            for (const bool trim : {true, false}) {
                const std::string text = format_scaled(value, decimals, trim, style);
                const NumberReading reading = read_number(text, decimals, max, style);
                CHECK_MESSAGE(reading.fault == NumberFault::Nothing, text);
                CHECK_MESSAGE(reading.value == value, text);
            }
        }
    }
}

TEST_CASE("any bytes get an answer, and what one style reads is within the limit") {
    tests::Random random(2);
    constexpr std::string_view alphabet = "0123456789.,' -+kmbn\xC2\xA0\xE2\x80\xAF\xD9\xAB";
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::int64_t size = random.between(0, 12); size > 0; --size)
            text += alphabet[static_cast<std::size_t>(random.next() % alphabet.size())];
        for (const NumberStyle& style : {english, german, french}) {
            const NumberReading reading = read_number(text, 2, 1'000, style);
            CHECK(reading.value >= 0);
            CHECK(reading.value <= 100'000);
            CHECK((reading.fault == NumberFault::Unclear) == !reading.unclear.empty());
        }
    }
}
