// A name, a title, and what the person is to the deal.
#include "core/discovery/people_text.h"

#include "core/utf8.h"

namespace core::discovery {

std::string roles_text(std::uint8_t roles) {
    struct Word {
        Role role;
        const char* word;
    };
    constexpr Word words[] = {{Role::Champion, "champion"},
                              {Role::EconomicBuyer, "economic buyer"},
                              {Role::User, "user"},
                              {Role::Blocker, "blocker"}};
    std::string text;
    for (const auto& [role, word] : words)
        if ((roles & static_cast<std::uint8_t>(role)) != 0)
            text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

std::string person_text(const Contact& contact) {
    std::string text = is_blank(contact.name) ? "Somebody" : contact.name;
    if (!is_blank(contact.title)) text += ", " + contact.title;
    if (contact.roles != 0) text += " (" + roles_text(contact.roles) + ")";
    return text;
}

}  // namespace core::discovery
