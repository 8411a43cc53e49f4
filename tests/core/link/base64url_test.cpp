// Bytes as letters and back.
#include "core/link/base64url.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace core::link;

TEST_CASE("letters are those of RFC 4648") {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> vectors{
        {{"", ""},
         {"f", "Zg"},
         {"fo", "Zm8"},
         {"foo", "Zm9v"},
         {"foob", "Zm9vYg"},
         {"fooba", "Zm9vYmE"},
         {"foobar", "Zm9vYmFy"}}};
    for (const auto& [bytes, letters] : vectors) {
        CHECK(encode_base64url(bytes) == letters);
        CHECK(decode_base64url(letters) == std::string(bytes));
        CHECK(letters_of(bytes.size()) == letters.size());
    }
    CHECK(encode_base64url("\xFB\xEF\xBE\xFF\xFF\xFF") == "----____");
}

TEST_CASE("any bytes come back") {
    tests::Random random(1);
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (std::int64_t left = random.between(0, 40); left > 0; --left)
            bytes += static_cast<char>(random.between(-128, 127));
        const std::string letters = encode_base64url(bytes);
        CHECK(letters.size() == letters_of(bytes.size()));
        CHECK(decode_base64url(letters) == bytes);
    }
}

TEST_CASE("any other letter is refused, wherever it stands") {
    for (int code = -128; code < 128; ++code) {
        const char letter = static_cast<char>(code);
        const bool is_ours = ('A' <= letter && letter <= 'Z') || ('a' <= letter && letter <= 'z') ||
                             ('0' <= letter && letter <= '9') || letter == '-' || letter == '_';
        for (std::size_t at = 0; at < 4; ++at) {
            std::string letters = "AAAA";
            letters[at] = letter;
            CHECK(decode_base64url(letters).has_value() == is_ours);
        }
    }
}

TEST_CASE("a length that no bytes have is refused") {
    CHECK_FALSE(decode_base64url("A"));
    CHECK_FALSE(decode_base64url("AAAAA"));
}

TEST_CASE("a last letter with bits that no bytes have is refused") {
    CHECK_FALSE(decode_base64url("Zh"));
    CHECK_FALSE(decode_base64url("Zm9"));
    CHECK_FALSE(decode_base64url("Zm-"));
}
