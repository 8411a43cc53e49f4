// The sum that records and links carry.
#include "core/codec/crc32.h"

#include <doctest/doctest.h>

#include <string>

using core::codec::crc32;

TEST_CASE("the sum is the one that the standard's catalogue gives for 123456789") {
    CHECK(crc32("123456789") == 0xCBF4'3926u);
    CHECK(crc32("") == 0);
}

TEST_CASE("bytes above 127 and zeros count") {
    CHECK(crc32(std::string(32, '\xFF')) == 0xFF6C'AB0Bu);
    CHECK(crc32(std::string(32, '\0')) == 0x190A'55ADu);
}
