// Long numbers in short.
#include "core/compact_number.h"

#include <doctest/doctest.h>

TEST_CASE("a long number in short has three digits and a unit") {
    const core::NumberStyle plain;
    const auto compact = [&](std::string_view text) {
        return core::compact_number(text, plain).value_or("none");
    };
    CHECK(compact("2,630,597") == "2.63\u00A0M");
    CHECK(compact("28,334") == "28.3\u00A0k");
    CHECK(compact("113,636,363,637") == "114\u00A0bn");
    CHECK(compact("$12,000,000") == "$12\u00A0M");
    CHECK(compact("12,000,000 kr") == "12\u00A0M kr");
    CHECK(compact("999,499") == "999\u00A0k");
    CHECK(compact("999,500") == "1\u00A0M");
    CHECK(compact("999,999,999,999,999") == "1\u00A0qd");
    CHECK(compact("1,000,000,000,000,000") == "1\u00A0qd");
    for (const std::string_view text :
         {"", "9,999", "–", "1,234.56789", "12,345 of 67,890", "31.12.2026", "28,334 touches, 12",
          "no digits at all", "Rep 123456", "12,34567"})
        CHECK_MESSAGE(compact(text) == "none", text);
    CHECK(compact("999,999,999,999,999,999") == "none");  // of a unit that there is not

    core::NumberStyle german;
    german.decimal = ',';
    german.group = ".";
    CHECK(core::compact_number("2.630.597", german) == "2,63\u00A0M");
}

TEST_CASE("a long number with decimals is shortened as a whole one is") {
    const core::NumberStyle plain;
    CHECK(core::compact_number("$3,520,692,053,541,666.67", plain) == "$3.52\u00A0qd");
    CHECK(core::compact_number("+$123,456,789,012.34", plain) == "+$123\u00A0bn");
    CHECK(core::compact_number("12,345.67", plain) == "12.3\u00A0k");
    core::NumberStyle german;
    german.decimal = ',';
    german.group = ".";
    CHECK(core::compact_number("1.234.567,89 €", german) == "1,23\u00A0M €");
}

TEST_CASE("a long number in short has fewer decimals where there is less room") {
    const core::NumberStyle plain;
    CHECK(core::compact_number("2,630,597", plain, 1) == "2.6\u00A0M");
    CHECK(core::compact_number("2,630,597", plain, 0) == "3\u00A0M");
    CHECK(core::compact_number("42,249", plain, 0) == "42\u00A0k");
    CHECK(core::compact_number("99,960", plain, 0) == "100\u00A0k");
    CHECK(core::compact_number("999,960", plain, 0) == "1\u00A0M");
}
