// QR codes of links: as large as the standard says, with its marks where readers look for them.
#include "core/codec/qr.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace core::codec;

namespace {

std::string link_of(std::size_t characters) {
    std::string link = "https://example.com/quarterdeck/#c1.";
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (std::size_t i = 0; link.size() < characters; ++i) link += digits[i * 37 % digits.size()];
    return link;
}

// Seven modules square: dark, within it a light ring, within that three by three dark ones.
bool has_finder_at(const QrCode& code, int left, int top) {
    for (int y = 0; y < 7; ++y)
        for (int x = 0; x < 7; ++x) {
            const int from_middle = std::max(std::abs(x - 3), std::abs(y - 3));
            if (code.is_dark(left + x, top + y) != (from_middle != 2)) return false;
        }
    return true;
}

}  // namespace

TEST_CASE("a QR code is as small as the text allows") {
    const auto side_of = [](std::size_t characters) {
        const auto code = qr_code(link_of(characters));
        REQUIRE(code.has_value());
        CHECK(code->dark.size() == static_cast<std::size_t>(code->side * code->side));
        return code->side;
    };
    CHECK(side_of(78) == 33);         // version 4 holds 78 bytes
    CHECK(side_of(79) == 37);         // version 5
    CHECK(side_of(849) == 97);        // version 20
    CHECK(side_of(1'171) == 113);     // version 24 holds just as many
    CHECK(side_of(1'200) == 117);     // version 25
    CHECK(qr_code("1")->side == 21);  // version 1
}

TEST_CASE("finder patterns stand in three corners of a QR code, and a timing line joins them") {
    for (const std::size_t characters : {40U, 200U, 849U, 1'200U}) {
        const auto code = qr_code(link_of(characters));
        REQUIRE(code.has_value());
        const int end = code->side - 7;
        CHECK(has_finder_at(*code, 0, 0));
        CHECK(has_finder_at(*code, end, 0));
        CHECK(has_finder_at(*code, 0, end));
        CHECK_FALSE(has_finder_at(*code, end, end));
        for (int i = 8; i < end; ++i) {
            CHECK(code->is_dark(i, 6) == (i % 2 == 0));
            CHECK(code->is_dark(6, i) == (i % 2 == 0));
        }
    }
}

TEST_CASE("the same text gives the same QR code, another text another one") {
    CHECK(qr_code(link_of(300)) == qr_code(link_of(300)));
    std::string other = link_of(300);
    other.back() = other.back() == 'A' ? 'B' : 'A';
    CHECK(qr_code(link_of(300)) != qr_code(other));
}

TEST_CASE("a text that does not fit comfortably has no QR code, nor has none at all") {
    CHECK(qr_code(link_of(max_qr_characters)).has_value());
    CHECK_FALSE(qr_code(link_of(max_qr_characters + 1)).has_value());
    CHECK_FALSE(qr_code(std::string(100'000, 'A')).has_value());
    CHECK_FALSE(qr_code("").has_value());
}

TEST_CASE("bytes of any kind fit into a QR code") {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    CHECK(qr_code(bytes).has_value());
    CHECK(qr_code(std::string(max_qr_characters, '\0')).has_value());
    CHECK(qr_code("حملة الربع").has_value());
}
