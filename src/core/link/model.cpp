// Logistic mixing of adaptive bit probabilities, after M. Mahoney, "Adaptive Weighing of Context
// Models for Lossless Data Compression" (2005).
#include "core/link/model.h"

#include <algorithm>
#include <cassert>

namespace core::link {
namespace {

constexpr std::size_t table_bits = 20;
constexpr unsigned max_count = 60;
constexpr std::int32_t one_trust = 1 << 16;
constexpr std::int32_t learning = 3;  // how fast trust moves

// Logits are in 256ths, up to 11 either way.
constexpr std::int32_t max_logit = 11 * 256 - 1;

// The logistic function and its inverse as tables.
struct Logistic {
    std::array<std::uint16_t, max_logit + 1> squashed{};  // of logits from 0 on, in 65,536ths
    std::array<std::int16_t, 4096> stretched{};           // of probabilities in 4,096ths

    Logistic() {
        constexpr std::uint64_t one = std::uint64_t{1} << 32;
        constexpr std::uint64_t step = 4'278'222'748;  // e^(-1/256) of one
        std::uint64_t falling = one;
        for (std::uint16_t& value : squashed) {
            value = static_cast<std::uint16_t>(
                std::min<std::uint64_t>((one << 16) / (one + falling), 0xFFFF));
            falling = falling * step >> 32;
        }
        std::int32_t logit = -max_logit;
        for (std::uint32_t i = 0; i < stretched.size(); ++i) {
            while (logit < max_logit && squash(logit) < i * 16 + 8) ++logit;
            stretched[i] = static_cast<std::int16_t>(logit);
        }
    }

    std::uint32_t squash(std::int32_t logit) const {
        const std::int32_t bounded = std::clamp(logit, -max_logit, max_logit);
        return bounded >= 0 ? squashed[static_cast<std::size_t>(bounded)]
                            : 0x1'0000u - squashed[static_cast<std::size_t>(-bounded)];
    }
};

const Logistic& logistic() {
    static const Logistic tables;
    return tables;
}

}  // namespace

Model::Model() : experiences_(std::size_t{1} << table_bits) {
    for (auto& of_kind : trust_) of_kind.fill(one_trust * 2 / 5);
}

bool Model::code_bit(BitCoder& coder, bool bit, std::span<const Context> contexts, unsigned node,
                     unsigned kind) {
    const Logistic& tables = logistic();
    std::array<Experience*, max_contexts> known;
    std::array<std::int32_t, max_contexts> logits;
    auto& trust = trust_[kind];
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < contexts.size(); ++i) {
        known[i] = &experiences_[mix(contexts[i], node + i * 512) >> (32 - table_bits)];
        logits[i] = tables.stretched[known[i]->one >> 4];
        sum += std::int64_t{trust[i]} * logits[i];
    }
    const std::uint32_t one = std::clamp<std::uint32_t>(
        tables.squash(static_cast<std::int32_t>(sum / one_trust)), 4, 0xFFFC);
    bit = coder.code(bit, one);
    const std::int32_t miss = (bit ? 0x1'0000 : 0) - static_cast<std::int32_t>(one);
    for (std::size_t i = 0; i < contexts.size(); ++i) {
        // Unsigned, as a hostile link might make it overflow.
        trust[i] = static_cast<std::int32_t>(
            static_cast<std::uint32_t>(trust[i]) +
            static_cast<std::uint32_t>(logits[i] * miss * learning / one_trust));
        Experience& seen = *known[i];
        const std::int32_t target = bit ? 0xFFFF : 0;
        // Most of the way at first, less and less later.
        const std::int32_t step = (target - seen.one) * 5 / (5 * seen.count + 6);
        seen.one = static_cast<std::uint16_t>(seen.one + step);
        if (seen.count < max_count) ++seen.count;
    }
    return bit;
}

unsigned Model::code(BitCoder& coder, unsigned symbol, unsigned bits,
                     std::span<const Context> contexts, unsigned kind) {
    assert(contexts.size() <= max_contexts && kind < max_kinds && bits <= 8);
    unsigned node = 1;
    for (unsigned bit = bits; bit-- > 0;)
        node = node * 2 + code_bit(coder, symbol >> bit & 1, contexts, node, kind);
    return node - (1u << bits);
}

}  // namespace core::link
