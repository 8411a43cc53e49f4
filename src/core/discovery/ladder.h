// How far a deal is: moved by stated events only, never by what we think of it.
#pragma once

#include "core/discovery/account.h"

#include <cstdint>
#include <string_view>

namespace core::discovery {

enum class DealStage { New, Booked, Held, Accepted, Winnable, Pov, Won, Lost };

// The furthest that was stated. Of a win and a loss the later day counts, the loss on the same one.
DealStage stage_of(const Account& account);
std::string_view name_of(DealStage stage);  // "Accepted"

// domain.md, Terms: three counts, each within the one before.
struct MeetingCounts {
    std::int64_t booked = 0;
    std::int64_t held = 0;
    std::int64_t accepted = 0;
    bool operator==(const MeetingCounts&) const = default;
};
MeetingCounts count_meetings(const Account& account);

inline bool is_closed(DealStage stage) {
    return stage == DealStage::Won || stage == DealStage::Lost;
}

}  // namespace core::discovery
