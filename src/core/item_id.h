// Ids of things within a document that follow from the write that makes them. A stamp is never used
// for two writes, so no two things get the same one; and a link, which carries the stamps anyway,
// needs no room for them.
#pragma once

#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace core {

inline constexpr unsigned author_bits = 48;  // of a tab's random number
inline constexpr unsigned item_counter_bits = 48;
inline constexpr unsigned item_number_bits = 32;

inline bool has_item_ids(const Stamp& stamp) {
    return stamp.author != 0 && stamp.author >> author_bits == 0 &&
           stamp.counter >> item_counter_bits == 0;
}

// Author, counter and number, most significant byte first. Precondition: has_item_ids(stamp).
inline Id item_id(const Stamp& stamp, std::uint32_t number) {
    Id id;
    const auto put = [&](std::size_t at, std::size_t bytes, std::uint64_t value) {
        for (std::size_t i = bytes; i-- > 0; value >>= 8)
            id.bytes[at + i] = static_cast<std::uint8_t>(value & 255);
    };
    put(0, 6, stamp.author);
    put(6, 6, stamp.counter);
    put(12, 4, number);
    return id;
}

// The parts of such an id. Any id has parts; item_id of them gives it again.
struct ItemId {
    Stamp stamp;
    std::uint32_t number = 0;
};
inline ItemId parts_of(const Id& id) {
    const auto get = [&](std::size_t at, std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | id.bytes[at + i];
        return value;
    };
    return {{get(6, 6), get(0, 6)}, static_cast<std::uint32_t>(get(12, 4))};
}

}  // namespace core
