// CRC-32 (ISO 3309) as zip files have it: finds accidents, not forgers.
#pragma once

#include <cstdint>
#include <string_view>

namespace core::codec {

std::uint32_t crc32(std::string_view bytes);

}  // namespace core::codec
