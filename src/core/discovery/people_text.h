// People of an account in words.
#pragma once

#include "core/discovery/contact.h"

#include <cstdint>
#include <string>

namespace core::discovery {

std::string roles_text(std::uint8_t roles);       // "champion, economic buyer"; none: empty
std::string person_text(const Contact& contact);  // "Ann Lee, VP Operations (champion)"

}  // namespace core::discovery
