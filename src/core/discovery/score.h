// How much of a deal is known by evidence: the gaps first, then the score.
#pragma once

#include "core/discovery/account.h"
#include "core/discovery/evidence.h"
#include "core/discovery/lens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::discovery {

// domain.md, Discovery 1: nothing below "buyer said" counts.
inline constexpr std::int64_t points_said = 2;
inline constexpr std::int64_t points_showed = 3;
std::int64_t points_of(Level level);

struct SlotScore {
    std::string_view name;         // of the lens's slot
    Level level = Level::Unknown;  // the highest of its facts
    std::int64_t facts = 0;
    std::int64_t evidence = 0;  // of them, at "buyer said" or above
    std::int64_t points = 0;    // of points_showed
    bool operator==(const SlotScore&) const = default;
};

// A slot in which the buyer has said nothing yet.
struct SlotGap {
    std::string_view name;
    Level level = Level::Unknown;
    // "Timeline: nothing is known yet." "Budget: we think so, but no buyer has said it." "Goals: a
    // fact is marked as said, but lacks a date."
    std::string sentence;
    bool operator==(const SlotGap&) const = default;
};

struct Score {
    std::vector<SlotGap> gaps;     // the least known first, then in the lens's order
    std::vector<SlotScore> slots;  // in the lens's order
    std::int64_t points = 0;       // the sum over the slots
    std::int64_t most = 0;         // points_showed for each slot
    bool operator==(const Score&) const = default;
};

Score score_of(const Account& account, Lens lens);

}  // namespace core::discovery
