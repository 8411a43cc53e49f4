// Capitals and small letters of the alphabets of Europe.
#include "core/fold_case.h"

#include "core/utf8.h"

#include <doctest/doctest.h>

using namespace core;

TEST_CASE("capitals become small letters, and nothing else changes") {
    CHECK(fold_case("ACME @[`{ Zürich") == "acme @[`{ zürich");
    CHECK(fold_case("ÀÉÎÑÖØÞ × ÷ ß ẞ Ÿ") == "àéîñöøþ × ÷ ß ß ÿ");
    CHECK(fold_case("ĀĄČĎĐĘĚĞİıĶĹŁŇŊŌŐŘŚŠȘȚŤŮŰŹŻŽ") == "āąčďđęěğiıķĺłňŋōőřśšșțťůűźżž");
    CHECK(fold_case("ΆΈΉΊΌΎΏ ΑΒΓΔΣΩΪΫ Σς") == "άέήίόύώ αβγδσωϊϋ σσ");
    CHECK(fold_case("ЀЁЄІЇЎЏ АБВЙЯ ҐҚ") == "ѐёєіїўџ абвйя ґқ");
    CHECK(fold_case("株式会社 🙂 עברית") == "株式会社 🙂 עברית");
    CHECK(fold_case("caf\xC3") == "caf\uFFFD");
    CHECK(fold_case("").empty());
}

TEST_CASE("folding folded text changes nothing") {
    for (char32_t c = 0; c < 0x3000; ++c) {
        std::string text;
        append_code_point(text, c);
        REQUIRE(fold_case(fold_case(text)) == fold_case(text));
    }
}
