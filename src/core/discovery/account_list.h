// Which accounts to list, and in what order.
#pragma once

#include "core/discovery/overview.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::discovery {

enum class Among { All, Open, OneStage };  // Open: neither won nor lost

// Each the other way round, too, by ListQuery::is_reversed.
enum class AccountOrder {
    Newest,
    Name,
    Stage,    // from New to Lost
    Score,    // of the lens, the highest first
    Timeline  // the earliest first; without one last, either way round
};

struct ListQuery {
    std::string search{};  // words with blanks between, each somewhere in the name; case is ignored
    Among among = Among::All;
    DealStage stage = DealStage::New;  // of OneStage
    // Only where the buyer has said nothing yet in this one of slots_of(lens). One that the lens
    // does not have filters nothing.
    std::optional<std::size_t> missing{};
    AccountOrder order = AccountOrder::Newest;
    bool is_reversed = false;
    Lens lens = Lens::Gpct;
    bool operator==(const ListQuery&) const = default;
};

// Indices into `overviews`. Ties by name, then by id, so that the same accounts stand in the same
// order on every device.
std::vector<std::size_t> list_accounts(std::span<const Overview> overviews, const ListQuery& query);

// Of how many of the listed accounts the buyer has said something in a slot of the lens.
struct SlotCoverage {
    std::string_view name;  // of the slot
    std::int64_t said = 0;
    bool operator==(const SlotCoverage&) const = default;
};

// For each of slots_of(lens), in its order. Precondition: `listed` are indices into `overviews`.
std::vector<SlotCoverage> coverage_of(std::span<const Overview> overviews,
                                      std::span<const std::size_t> listed, Lens lens);

}  // namespace core::discovery
