// Numbers for property tests: the same in every run (splitmix64).
#pragma once

#include <cstdint>

namespace tests {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    // In [low, high].
    std::int64_t between(std::int64_t low, std::int64_t high) {
        const std::uint64_t range =
            static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) +
                                         (range == 0 ? next() : next() % range));
    }
    // In [0, high], with every number of digits about as likely.
    std::int64_t any_size(std::int64_t high) { return between(0, high) >> between(0, 62); }

private:
    std::uint64_t state_;
};

}  // namespace tests
