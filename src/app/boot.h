// What was stored -> the first State.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"
#include "app/stored.h"

#include <cstddef>
#include <cstdint>

namespace app {

struct Booted {
    State state;
    Effects effects;
};

inline constexpr std::size_t compact_after = 200;  // journal records

// Merges everything that decodes; what does not is quarantined and reported in a notice. The very
// first start (nothing stored at all, storage works or not) brings the sample plan. `author` is
// random.
Booted boot(Stored stored, const Environment& environment, std::uint64_t author,
            const Moment& moment);

}  // namespace app
