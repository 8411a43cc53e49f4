// An open table that grows by doubling.
#include "core/contest/id_index.h"

namespace core::contest {

void IdIndex::reserve(std::size_t count) {
    if (slots_.size() >= 2 * count && !slots_.empty()) return;
    std::size_t size = 16;
    while (size < 2 * count) size *= 2;
    ids_.reserve(count);
    slots_.assign(size, none);
    for (std::uint32_t place = 0; place < ids_.size(); ++place)
        if (std::uint32_t& slot = slots_[slot_of(ids_[place])]; slot == none) slot = place;
}

std::uint32_t IdIndex::find_or_add(const Id& id) {
    if (const std::uint32_t found = find(id); found != none) return found;
    add(id);
    return static_cast<std::uint32_t>(ids_.size() - 1);
}

void IdIndex::add(const Id& id) {
    if (2 * (ids_.size() + 1) > slots_.size()) reserve(2 * ids_.size() + 8);
    const std::size_t slot = slot_of(id);
    const auto place = static_cast<std::uint32_t>(ids_.size());
    ids_.push_back(id);
    if (slots_[slot] == none) slots_[slot] = place;
}

void IdIndex::clear() {
    ids_.clear();
    slots_.clear();
}

}  // namespace core::contest
