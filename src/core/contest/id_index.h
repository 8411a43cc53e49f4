// Where an id stands in a list, found at once however long the list is.
#pragma once

#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace core::contest {

inline bool same_id(const Id& a, const Id& b) {
    std::uint64_t parts[4];  // 16 bytes are two comparisons, not sixteen
    std::memcpy(parts, a.bytes.data(), 16);
    std::memcpy(parts + 2, b.bytes.data(), 16);
    return parts[0] == parts[2] && parts[1] == parts[3];
}

// Of all 16 bytes: ids that are derived from each other differ in a few of them only, anywhere.
inline std::uint64_t hash_of(const Id& id) {
    std::uint64_t parts[2];
    std::memcpy(parts, id.bytes.data(), 16);
    std::uint64_t hash = (parts[0] ^ 0x9E3779B97F4A7C15U) * 0xBF58476D1CE4E5B9U;
    hash = ((hash ^ (hash >> 32)) + parts[1]) * 0x94D049BB133111EBU;
    hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15U;  // the last bytes reach the last bits, too
    return hash ^ (hash >> 32);
}

struct IdHash {
    std::size_t operator()(const Id& id) const { return static_cast<std::size_t>(hash_of(id)); }
};

// Ids are added in the order of the list; of two alike the first is found. No id is taken out.
class IdIndex {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    IdIndex() = default;
    template <class Item>
    explicit IdIndex(const std::vector<Item>& items) {
        reserve(items.size());
        for (const Item& item : items) add(item.id);
    }

    std::size_t size() const { return ids_.size(); }
    const Id& operator[](std::uint32_t place) const { return ids_[place]; }

    std::uint32_t find(const Id& id) const {  // its place, or none
        return slots_.empty() ? none : slots_[slot_of(id)];
    }
    bool contains(const Id& id) const { return find(id) != none; }

    void add(const Id& id);  // takes the next place, whether or not the id is there
    std::uint32_t find_or_add(const Id& id);
    void reserve(std::size_t count);
    void clear();

private:
    // The slot that holds the id, or the free one where it would go.
    std::size_t slot_of(const Id& id) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = static_cast<std::size_t>(hash_of(id)) & mask;
        while (slots_[slot] != none && !same_id(ids_[slots_[slot]], id)) slot = (slot + 1) & mask;
        return slot;
    }

    std::vector<Id> ids_;
    std::vector<std::uint32_t> slots_;  // places; a power of two, at most half of them taken
};

}  // namespace core::contest
