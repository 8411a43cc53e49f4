// Eight bytes at a time, by eight tables ("slicing by 8", Kounavis and Berry, 2005).
#include "core/codec/crc32.h"

#include <array>
#include <cstddef>

namespace core::codec {

namespace {

using Table = std::array<std::uint32_t, 256>;

// Finds every change of up to 32 neighbouring bits. Table n: of a byte with n bytes of zero behind
// it.
constexpr std::array<Table, 8> tables = [] {
    std::array<Table, 8> made{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t crc = i;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
        made[0][i] = crc;
    }
    for (std::size_t n = 1; n < made.size(); ++n)
        for (std::size_t i = 0; i < 256; ++i)
            made[n][i] = (made[n - 1][i] >> 8) ^ made[0][made[n - 1][i] & 0xFF];
    return made;
}();

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    const auto byte = [&](std::size_t at) -> std::uint32_t {
        return static_cast<unsigned char>(bytes[at]);
    };
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        crc ^= byte(at) | byte(at + 1) << 8 | byte(at + 2) << 16 | byte(at + 3) << 24;
        crc = tables[7][crc & 0xFF] ^ tables[6][crc >> 8 & 0xFF] ^ tables[5][crc >> 16 & 0xFF] ^
              tables[4][crc >> 24] ^ tables[3][byte(at + 4)] ^ tables[2][byte(at + 5)] ^
              tables[1][byte(at + 6)] ^ tables[0][byte(at + 7)];
    }
    for (; at < bytes.size(); ++at) crc = (crc >> 8) ^ tables[0][(crc ^ byte(at)) & 0xFF];
    return ~crc;
}

}  // namespace core::codec
