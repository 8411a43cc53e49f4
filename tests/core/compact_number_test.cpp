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
    for (const std::string_view text : {"", "9,999", "–", "1,234,567.89", "12,345 of 67,890",
                                        "28,334 touches, 12", "no digits at all"})
        CHECK_MESSAGE(compact(text) == "none", text);

    core::NumberStyle german;
    german.decimal = ',';
    german.group = ".";
    CHECK(core::compact_number("2.630.597", german) == "2,63\u00A0M");
}
