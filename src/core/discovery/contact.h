// A person on the buyer's side, and what champions have done for us.
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace core::discovery {

// One person can be several; none: unknown. Bits of Contact::roles, and part of the format.
enum class Role : std::uint8_t { Champion = 1, EconomicBuyer = 2, User = 4, Blocker = 8 };
inline constexpr std::uint8_t all_roles = 15;

struct Contact {
    Id id;
    std::string name;
    std::string title;  // "VP Operations"
    std::uint8_t roles = 0;
    std::string note;  // ours
    bool operator==(const Contact&) const = default;
};

inline bool is(const Contact& contact, Role role) {
    return (contact.roles & static_cast<std::uint8_t>(role)) != 0;
}

// An act of championing: what somebody did for us when we were not in the room.
struct Act {
    Id id;
    Id contact;
    std::optional<Date> date;
    std::string text;
    bool operator==(const Act&) const = default;
};

}  // namespace core::discovery
