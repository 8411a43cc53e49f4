// Ids that follow from the write that makes them.
#include "core/item_id.h"

#include "core/random.h"

#include <doctest/doctest.h>

using namespace core;

TEST_CASE("an item's id is its writer, the writer's counter and its number") {
    CHECK(format_id(item_id({0x0102'0304'0506, 0xA1A2'A3A4'A5A6}, 0x1122'3344)) ==
          "a1a2a3a4a5a601020304050611223344");
}

TEST_CASE("the parts of an item's id are those that it was made of") {
    tests::Random random(1);
    for (int round = 0; round < 1'000; ++round) {
        const Stamp stamp{random.next() >> 16, random.next() >> 16 | 1};
        const auto number = static_cast<std::uint32_t>(random.next() >> 32);
        REQUIRE(has_item_ids(stamp));
        const ItemId parts = parts_of(item_id(stamp, number));
        CHECK((parts.stamp == stamp));
        CHECK(parts.number == number);
    }
}

TEST_CASE("the parts of any id make it again") {
    tests::Random random(2);
    for (int round = 0; round < 1'000; ++round) {
        Id id;
        for (std::uint8_t& byte : id.bytes) byte = static_cast<std::uint8_t>(random.next() >> 56);
        const ItemId parts = parts_of(id);
        CHECK((item_id(parts.stamp, parts.number) == id));
    }
}

TEST_CASE("a stamp without a writer, or with more than 48 bits, gives no ids") {
    CHECK(has_item_ids({0, 1}));
    CHECK_FALSE(has_item_ids({1, 0}));
    CHECK(has_item_ids({(std::uint64_t{1} << 48) - 1, (std::uint64_t{1} << 48) - 1}));
    CHECK_FALSE(has_item_ids({std::uint64_t{1} << 48, 1}));
    CHECK_FALSE(has_item_ids({1, std::uint64_t{1} << 48}));
}
