// A 128-bit digest of bytes, for ids that follow from what they name. It finds accidents, not
// forgers: two equal texts have the same digest on every device, and two that differ have
// practically never.
#pragma once

#include "core/document.h"

#include <cstdint>
#include <string_view>

namespace core::contest {

// FNV-1a with the 128-bit prime 2^88 + 0x13B and its offset basis, most significant byte first.
// The digest of "" is 6c62272e07bb014262b821756295c58d.
Id digest_of(std::string_view bytes);

// splitmix64: the numbers for draws that everybody can repeat. One seed, one sequence, everywhere.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    // In [0, count), each equally likely: what would favour some is drawn again. Precondition:
    // count > 0.
    std::uint64_t below(std::uint64_t count) {
        const std::uint64_t unfair = (0 - count) % count;  // 2^64 mod count
        std::uint64_t drawn = next();
        while (drawn < unfair) drawn = next();
        return drawn % count;
    }

private:
    std::uint64_t state_;
};

}  // namespace core::contest
