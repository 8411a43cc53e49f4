// Numbers that look drawn at random and are the same everywhere: for draws that everybody can
// repeat.
#pragma once

#include <cstdint>

namespace core {

// splitmix64. One seed, one sequence, everywhere.
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

}  // namespace core
