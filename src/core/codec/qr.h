// A text as a QR code, to be read from the screen by a phone's camera.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core::codec {

// More make modules so small that phones read them with difficulty.
inline constexpr std::size_t max_qr_characters = 1'200;

// Without the light border of four modules that every reader needs around it.
struct QrCode {
    int side = 0;                    // modules, at most 117
    std::vector<std::uint8_t> dark;  // 1 or 0 for each, row by row
    bool is_dark(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)] != 0;
    }
    bool operator==(const QrCode&) const = default;
};

// The smallest that holds the text, with as much error correction as that one has room for. Nothing
// for a text of no characters or of more than max_qr_characters (bytes, as links are ASCII).
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace core::codec
