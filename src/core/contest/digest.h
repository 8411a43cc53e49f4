// A 128-bit digest of bytes, for ids that follow from what they name. It finds accidents, not
// forgers: two equal texts have the same digest on every device, and two that differ have
// practically never.
#pragma once

#include "core/document.h"

#include <cstdint>
#include <string_view>

namespace core::contest {

// FNV-1a with the 128-bit prime 2^88 + 0x13B and its offset basis, most significant byte first.
// The digest of "" is 6c62272e07bb014262b821756295c58d.
Id digest_of(std::string_view bytes);

}  // namespace core::contest
