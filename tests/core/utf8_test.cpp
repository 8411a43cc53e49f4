// Text from outside: valid and hostile UTF-8, and names made clean.
#include "core/utf8.h"

#include "core/random.h"

#include <doctest/doctest.h>

using namespace core;
using namespace std::string_view_literals;

TEST_CASE("every code point is written and taken back") {
    bool all = true;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string text;
        append_code_point(text, c);
        std::string_view rest = text;
        all = all && take_code_point(rest) == c && rest.empty();
    }
    CHECK(all);
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
    CHECK(clean_line("\xFF"
                     "a",
                     100) == "\uFFFDa");
    CHECK(clean_line("caf\xC3", 100) == "caf\uFFFD");                // cut
    CHECK(clean_line("\xC0\xAF", 100) == "\uFFFD\uFFFD");            // overlong
    CHECK(clean_line("\xE0\x80\xAF", 100) == "\uFFFD\uFFFD\uFFFD");  // overlong
    CHECK(clean_line("\xED\xA0\x80", 100) == "\uFFFD\uFFFD\uFFFD");  // a surrogate
    CHECK(clean_line("\xF4\x90\x80\x80", 100) == "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("control characters are removed from a name") {
    CHECK(clean_line("a\0b\tc\nd\x7F"
                     "e\u0085f\u2028g"sv,
                     100) == "abcdefg");
}

TEST_CASE("a long name is cut between code points") {
    CHECK(clean_line("aé", 2) == "a");
    CHECK(clean_line("aé", 3) == "aé");
    CHECK(clean_line("ab😀", 5) == "ab");
    CHECK(clean_line("abc", 0) == "");
    CHECK(clean_line("abc\tdef\x7Fgh", 7) == "abcdefg");
    CHECK(clean_line("abcé", 3) == "abc");
}

TEST_CASE("names of every script stay as they are") {
    for (const std::string_view name :
         {"Q3 – Zürich", "الربع الثالث", "רבעון", "तिमाही", "第三季度", "🎯 Q3", "Ω≈ç√"})
        CHECK(clean_line(name, 200) == name);
}

TEST_CASE("whatever the bytes, a clean line is short and stays as it is when cleaned again") {
    tests::Random random(1);
    for (int i = 0; i < 5'000; ++i) {
        std::string bytes;
        for (std::int64_t size = random.between(0, 60); size > 0; --size)
            bytes += static_cast<char>(random.next());
        const std::string clean = clean_line(bytes, 40);
        CHECK(clean.size() <= 40);
        CHECK(clean_line(clean, 40) == clean);
    }
}

TEST_CASE("a clean text keeps its lines and tabs, and nothing else that is a control character") {
    CHECK(clean_text("one\r\ntwo\rthree\nfour\xE2\x80\xA8 five\tsix", 100) ==
          "one\ntwo\nthree\nfour\n five\tsix");
    CHECK(clean_text("a\x01\x1B[31m\xFF", 100) == "a[31m\uFFFD");
    CHECK(clean_text("aé", 2) == "a");
    CHECK(clean_text("a\n\n", 2) == "a\n");
}
