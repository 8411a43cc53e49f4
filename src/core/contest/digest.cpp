// FNV-1a with 128 bits, in two halves.
#include "core/contest/digest.h"

namespace core::contest {

Id digest_of(std::string_view bytes) {
    std::uint64_t high = 0x6c62272e07bb0142U;
    std::uint64_t low = 0x62b821756295c58dU;
    constexpr std::uint64_t prime_low = 0x13B;  // the prime is 2^88 + 0x13B
    for (const char byte : bytes) {
        low ^= static_cast<unsigned char>(byte);
        // low x 0x13B in 32-bit halves, for its carry.
        const std::uint64_t lower = (low & 0xFFFFFFFFU) * prime_low;
        const std::uint64_t upper = (low >> 32) * prime_low + (lower >> 32);
        high = high * prime_low + (upper >> 32) + (low << 24);
        low = upper << 32 | (lower & 0xFFFFFFFFU);
    }
    Id id;
    for (std::size_t i = 0; i < 8; ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(high >> (56 - 8 * i));
        id.bytes[8 + i] = static_cast<std::uint8_t>(low >> (56 - 8 * i));
    }
    return id;
}

}  // namespace core::contest
