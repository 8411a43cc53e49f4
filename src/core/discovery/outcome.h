// What a deal has come to.
#pragma once

#include "core/calendar.h"

#include <optional>

namespace core::discovery {

// Stated by the user, each with its day. Meetings say the rest (meeting.h).
struct Outcomes {
    std::optional<Date> winnable;
    std::optional<Date> pov;
    std::optional<Date> won;
    std::optional<Date> lost;
    bool operator==(const Outcomes&) const = default;
};

}  // namespace core::discovery
