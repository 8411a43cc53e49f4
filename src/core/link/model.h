// What the next bit of a link will probably be: the experience of several contexts, mixed by how
// well each has done. Integers only, so that every device comes to the same bits.
#pragma once

#include "core/link/bit_coder.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::link {

// What stands around a symbol, as a number; equal surroundings have equal numbers.
using Context = std::uint32_t;

constexpr Context mix(Context context, std::uint64_t part) {
    std::uint64_t hash =
        (context ^ (part + 0x9E37'79B9) * 0x9E37'79B9'7F4A'7C15u) * 0xD6E8'FEB8'6659'FD93u;
    return static_cast<Context>(hash >> 32);
}

template <class... Parts>
constexpr Context context_of(Parts... parts) {
    Context context = 0;
    ((context = mix(context, static_cast<std::uint64_t>(parts))), ...);
    return context;
}

class Model {
public:
    static constexpr std::size_t max_contexts = 8;
    static constexpr unsigned max_kinds = 64;

    Model();

    // Codes a symbol of so many bits (1 to 8). `kind`: which contexts these are, below max_kinds;
    // the trust in each is learned by kind.
    unsigned code(BitCoder& coder, unsigned symbol, unsigned bits,
                  std::span<const Context> contexts, unsigned kind);

private:
    struct Experience {
        std::uint16_t one = 0x8000;  // the probability of 1, in 65,536ths
        std::uint16_t count = 0;     // of bits it comes from, up to a limit
    };
    bool code_bit(BitCoder& coder, bool bit, std::span<const Context> contexts, unsigned node,
                  unsigned kind);

    std::vector<Experience> experiences_;
    std::array<std::array<std::int32_t, max_contexts>, max_kinds> trust_;
};

}  // namespace core::link
