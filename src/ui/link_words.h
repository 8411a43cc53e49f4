// What a reader is told of who signed a link.
#pragma once

#include "app/links.h"

#include <string_view>

namespace ui {

// A sentence about the whole contest's link.
std::string_view signer_words(app::Signer signer);

// The same about entries that somebody sends to the leader.
std::string_view sender_words(app::Signer signer);

}  // namespace ui
