// A meeting with the buyer: booked, held, accepted.
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core::discovery {

// Accepted: by the account executive. Each includes the one before it.
enum class MeetingState { Booked, Held, Accepted };
enum class MeetingKind { Discovery, Demo, Review, Other };

struct Meeting {
    Id id;
    std::string name;
    MeetingKind kind = MeetingKind::Discovery;
    MeetingState state = MeetingState::Booked;
    std::optional<Date> date;
    std::vector<Id> contacts;  // sorted and distinct: who is there
    std::string note;          // ours
    bool operator==(const Meeting&) const = default;
};

inline bool is_held(const Meeting& meeting) { return meeting.state != MeetingState::Booked; }

}  // namespace core::discovery
