// Names of what may have none.
#include "ui/discovery/account_words.h"

#include "core/utf8.h"

namespace ui {

std::string shown_name(const core::discovery::Account& account) {
    return core::is_blank(account.name) ? "Untitled account" : account.name;
}

std::string shown_name(const core::discovery::Contact& contact) {
    return core::is_blank(contact.name) ? "a person without a name" : contact.name;
}

std::string name_of_contact(const core::discovery::Account& account, const core::Id& contact) {
    if (!contact) return {};
    const auto* found = core::discovery::find_contact(account, contact);
    return found == nullptr ? "somebody who is gone" : shown_name(*found);
}

}  // namespace ui
