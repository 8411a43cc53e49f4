// Numbers for property tests: the same in every run.
#pragma once

#include "core/draws.h"

#include <cstdint>

namespace tests {

class Random : public core::Draws {
public:
    using Draws::Draws;

    // In [low, high].
    std::int64_t between(std::int64_t low, std::int64_t high) {
        const std::uint64_t range =
            static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) +
                                         (range == 0 ? next() : next() % range));
    }
    // In [0, high], with every number of digits about as likely.
    std::int64_t any_size(std::int64_t high) { return between(0, high) >> between(0, 62); }
};

}  // namespace tests
