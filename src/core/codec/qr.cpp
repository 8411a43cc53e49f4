// Asks Nayuki's library, which needs no more than two buffers of ours.
#include "core/codec/qr.h"

#include <algorithm>
#include <array>

#include "qrcodegen.h"

namespace core::codec {
namespace {

// The smallest that holds max_qr_characters: 1,273 bytes at the lowest error correction.
constexpr int max_version = 25;
using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_FOR_VERSION(max_version)>;
static_assert(max_qr_characters <= std::tuple_size_v<Buffer>);

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
    if (text.empty() || text.size() > max_qr_characters) return std::nullopt;
    Buffer bytes;
    Buffer code;
    std::ranges::copy(text, bytes.begin());
    if (!qrcodegen_encodeBinary(bytes.data(), text.size(), code.data(), qrcodegen_Ecc_LOW,
                                qrcodegen_VERSION_MIN, max_version, qrcodegen_Mask_AUTO, true))
        return std::nullopt;
    QrCode result;
    result.side = qrcodegen_getSize(code.data());
    result.dark.reserve(static_cast<std::size_t>(result.side) *
                        static_cast<std::size_t>(result.side));
    for (int y = 0; y < result.side; ++y)
        for (int x = 0; x < result.side; ++x)
            result.dark.push_back(qrcodegen_getModule(code.data(), x, y) ? 1 : 0);
    return result;
}

}  // namespace core::codec
