// Orders with gaps: few writes, and sorting always gives what was asked for.
#include "core/item_order.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;

namespace {

Id id_of(std::int64_t number) {
    Id id;
    id.bytes[0] = static_cast<std::uint8_t>(number);
    return id;
}

std::vector<Placed> spread(std::int64_t count) {
    std::vector<Placed> sequence;
    for (std::int64_t i = 0; i < count; ++i) sequence.push_back({id_of(i + 1), i * order_gap});
    return sequence;
}

void apply(std::vector<Placed>& sequence, const std::vector<Placed>& written) {
    for (const Placed& change : written)
        for (Placed& placed : sequence)
            if (placed.id == change.id) placed.order = change.order;
}

bool in_order(const std::vector<Placed>& sequence) {
    return std::is_sorted(sequence.begin(), sequence.end(), comes_before);
}

}  // namespace

TEST_CASE("what is in order already needs no write") { CHECK(orders_to_write(spread(12)).empty()); }

TEST_CASE("moving one stage writes one order, to any place from any place") {
    for (std::size_t from = 0; from < 6; ++from)
        for (std::size_t to = 0; to < 6; ++to) {
            std::vector<Placed> sequence = spread(6);
            const Placed moved = sequence[from];
            sequence.erase(sequence.begin() + static_cast<std::ptrdiff_t>(from));
            sequence.insert(sequence.begin() + static_cast<std::ptrdiff_t>(to), moved);
            const std::vector<Placed> written = orders_to_write(sequence);
            CHECK(written.size() == (from == to ? 0U : 1U));
            apply(sequence, written);
            CHECK(in_order(sequence));
        }
}

TEST_CASE("a new stage gets an order, also at the end") {
    std::vector<Placed> sequence = spread(3);
    sequence.push_back({id_of(9), std::nullopt});
    const std::vector<Placed> written = orders_to_write(sequence);
    REQUIRE(written.size() == 1);
    CHECK(written[0] == Placed{id_of(9), 3 * order_gap});
}

TEST_CASE("a gap that is used up renumbers the chain once") {
    std::vector<Placed> sequence{{id_of(1), 5}, {id_of(9), std::nullopt}, {id_of(2), 6}};
    const std::vector<Placed> written = orders_to_write(sequence);
    CHECK(written.size() == 3);
    apply(sequence, written);
    CHECK(in_order(sequence));
}

TEST_CASE("a gap lasts for many moves into the same place") {
    std::vector<Placed> sequence = spread(3);
    std::size_t most = 0;
    for (int i = 0; i < 15; ++i) {
        std::swap(sequence[1], sequence[2]);
        const std::vector<Placed> written = orders_to_write(sequence);
        most = std::max(most, written.size());
        apply(sequence, written);
        CHECK(in_order(sequence));
    }
    CHECK(most == 1);
}

TEST_CASE("orders at the limits and equal orders are sorted out too") {
    for (const std::int64_t at : {-max_order, max_order, std::int64_t{0}}) {
        std::vector<Placed> sequence{
            {id_of(3), at}, {id_of(2), at}, {id_of(1), at}, {id_of(4), std::nullopt}};
        const std::vector<Placed> written = orders_to_write(sequence);
        apply(sequence, written);
        CHECK(in_order(sequence));
        for (const Placed& placed : sequence)
            CHECK((placed.order && *placed.order >= -max_order && *placed.order <= max_order));
    }
}

TEST_CASE("any sequence is put in order") {
    tests::Random random(1);
    for (int i = 0; i < 5'000; ++i) {
        std::vector<Placed> sequence;
        for (std::int64_t k = random.between(0, 14); k > 0; --k) {
            const std::int64_t kind = random.between(0, 3);
            std::optional<std::int64_t> order;
            if (kind == 1) order = random.between(-3, 3);
            if (kind == 2) order = random.between(-max_order, max_order);
            if (kind == 3) order = random.between(0, 12) * order_gap;
            sequence.push_back({id_of(random.between(0, 16) * 15 + k), order});
        }
        const std::vector<Placed> written = orders_to_write(sequence);
        apply(sequence, written);
        CHECK(in_order(sequence));
        CHECK(orders_to_write(sequence).empty());
    }
}
