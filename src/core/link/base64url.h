// Bytes as the letters that links carry unharmed through every chat: A-Z a-z 0-9 - _ (RFC 4648,
// section 5, without padding).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core::link {

std::string encode_base64url(std::string_view bytes);

// nullopt: another letter, or letters that no bytes have: so each text of them is of other bytes.
std::optional<std::string> decode_base64url(std::string_view letters);

// How many letters so many bytes take.
constexpr std::size_t letters_of(std::size_t bytes) { return (bytes * 4 + 2) / 3; }

}  // namespace core::link
