// What the views of an account say in the same words.
#pragma once

#include "core/discovery/account.h"

#include <string>

namespace ui {

std::string shown_name(const core::discovery::Account& account);  // "Untitled account"
std::string shown_name(const core::discovery::Contact& contact);  // "a person without a name"
// Of the account's contact; "" for the zero id, "somebody who is gone" where there is none.
std::string name_of_contact(const core::discovery::Account& account, const core::Id& contact);

}  // namespace ui
