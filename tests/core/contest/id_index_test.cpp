// Finding ids, however alike they are.
#include "core/contest/id_index.h"

#include "core/random.h"
#include "core/target/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

// How many of 2^16 hashes end in the same 16 bits, at most. Of random ones hardly ever over 10.
template <class MakeId>
std::size_t most_alike(MakeId make) {
    std::vector<std::size_t> alike(1U << 16);
    for (std::uint64_t i = 0; i < alike.size(); ++i) ++alike[IdHash{}(make(i)) % alike.size()];
    return std::ranges::max(alike);
}

}  // namespace

TEST_CASE("ids that differ in any two of their bytes have hashes that differ in how they end") {
    for (std::size_t byte = 0; byte < 15; ++byte)
        CHECK(most_alike([&](std::uint64_t i) {
                  Id id = id_of(7);
                  id.bytes[byte] ^= static_cast<std::uint8_t>(i >> 8);
                  id.bytes[byte + 1] ^= static_cast<std::uint8_t>(i);
                  return id;
              }) < 16);
}

TEST_CASE("an id that is derived by turning the last bytes round does not meet the others") {
    Random random(91);
    std::vector<Id> ids;
    for (int i = 0; i < 1 << 15; ++i) {
        Id id;
        for (std::uint8_t& byte : id.bytes) byte = static_cast<std::uint8_t>(random.next());
        std::fill(id.bytes.end() - 4, id.bytes.end(), std::uint8_t{0});
        ids.push_back(id);
        id.bytes[15] ^= 0xFF;
        ids.push_back(id);
    }
    CHECK(most_alike([&](std::uint64_t i) { return ids[i]; }) < 16);
}

TEST_CASE("an id is found at its place, and one that was not added is not") {
    Random random(92);
    for (int run = 0; run < 20; ++run) {
        IdIndex index;
        std::vector<Id> ids;
        for (std::int64_t i = random.between(0, 300); i > 0; --i) {
            const Id id = id_of(static_cast<std::uint64_t>(random.between(1, 400)));
            const auto found = std::ranges::find(ids, id);
            const auto place = static_cast<std::uint32_t>(found - ids.begin());
            CHECK(index.contains(id) == (found != ids.end()));
            CHECK(index.find_or_add(id) == place);
            if (found == ids.end()) ids.push_back(id);
        }
        CHECK(index.size() == ids.size());
        for (std::uint32_t place = 0; place < ids.size(); ++place) {
            CHECK(index.find(ids[place]) == place);
            CHECK((index[place] == ids[place]));
        }
        CHECK(index.find(id_of(401)) == IdIndex::none);
    }
}

TEST_CASE("of two ids alike in a list the first is found") {
    struct Item {
        Id id;
    };
    const IdIndex index(std::vector<Item>{{id_of(1)}, {id_of(2)}, {id_of(1)}, {id_of(3)}});
    CHECK(index.find(id_of(1)) == 0);
    CHECK(index.find(id_of(3)) == 3);
}
