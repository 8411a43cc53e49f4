// A block for each person, and the form that adds one.
#include "ui/discovery/contacts_view.h"

#include "core/utf8.h"
#include "ui/discovery/account_words.h"
#include "ui/discovery/acts_view.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggle_row.h"

#include <algorithm>
#include <array>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Contact;
using core::discovery::Role;

struct RoleWords {
    Role role;
    std::string_view name;
};

constexpr std::array roles{RoleWords{Role::Champion, "Champion"},
                           RoleWords{Role::EconomicBuyer, "Economic buyer"},
                           RoleWords{Role::User, "User"}, RoleWords{Role::Blocker, "Blocker"}};

NodeId contact_part(const Contact& contact, std::string_view word) {
    return make_id(make_id(0, "contact"), word, contact.id);
}

NodeId new_name_field(const Account& account) {
    return make_id(make_id(0, "contacts"), "new-name", account.id);
}

void draw_remove(Frame& frame, const Account& account, const Contact& contact, Point at) {
    const std::string name = "Remove contact: " + shown_name(contact);
    if (!remove_button(frame, contact_part(contact, "remove"), at, name)) return;
    frame.scratch.focus_next = new_name_field(account);
    frame.emit(app::RemoveContact{account.id, contact.id});
}

float draw_text_part(Frame& frame, const Account& account, const Contact& contact,
                     std::string_view word, std::string_view what, std::string Contact::* text,
                     Point at, float w) {
    const std::string name = std::string(what) + ": " + shown_name(contact);
    return field(frame, contact_part(contact, word), at, w,
                 {.name = name, .label = what, .max_length = 100}, contact.*text,
                 [&](const std::string& typed) {
                     Contact changed = contact;
                     changed.*text = typed;
                     frame.emit(app::SetContact{account.id, changed});
                     return std::string();
                 });
}

// Returns the height.
float draw_contact(Frame& frame, const Account& account, const Contact& contact, Point at,
                   float w) {
    const NodeId id = contact_part(contact, "row");
    const float size = frame.control_height();
    const float label_h = type::secondary_strong.line + space::xs;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const Part parts[] = {{150, 1,
                           [&](Point place, float width) {
                               return draw_text_part(frame, account, contact, "name", "Name",
                                                     &Contact::name, place, width);
                           }},
                          {150, 1, [&](Point place, float width) {
                               return draw_text_part(frame, account, contact, "title", "Job title",
                                                     &Contact::title, place, width);
                           }}};
    float y = at.y + draw_parts({at.x, at.y, w - size - space::s}, parts);
    draw_remove(frame, account, contact, {at.x + w - size, at.y + label_h});
    y += space::s;
    ToggleRow row(frame, {at.x, y, w});
    for (const RoleWords& words : roles) {
        const bool on = is(contact, words.role);
        const std::string name = std::string(words.name) + ": " + shown_name(contact);
        if (!row.add(contact_part(contact, words.name), name, words.name, on)) continue;
        Contact changed = contact;
        changed.roles =
            static_cast<std::uint8_t>(contact.roles ^ static_cast<std::uint8_t>(words.role));
        frame.emit(app::SetContact{account.id, changed});
    }
    y = row.bottom();
    if (is(contact, Role::Champion))
        y += space::m + draw_acts(frame, {at.x, y + space::m, w}, account, contact);
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// Returns the height.
float draw_form(Frame& frame, NodeId id, Point at, float w, const Account& account) {
    const bool full = account.contacts.size() >= core::discovery::max_contacts;
    const ButtonLook look{.name = "Add contact",
                          .icon = Icon::Plus,
                          .disabled = full,
                          .tooltip = full ? "An account has at most 200 contacts." : ""};
    const float button_w = button_width(frame, look);
    const NodeId name = new_name_field(account);
    const float field_w = w - button_w - space::s;
    const std::string_view whole = "Name of the new contact";
    const bool fits = frame.paint.width_of(whole, type::secondary_strong) <= field_w;
    const float h =
        entry_field(frame, name, at, field_w,
                    {.name = whole, .label = fits ? whole : whole.substr(0, 4), .max_length = 100},
                    [](const std::string&) { return std::string(); });
    const float label_h = type::secondary_strong.line + space::xs;
    const bool pressed =
        button(frame, make_id(id, "add"),
               {at.x + w - button_w, at.y + label_h, button_w, frame.control_height()}, look);
    if (full || (!pressed && !entry_submitted(frame, name))) return h;
    const std::string text = entry_text(frame, name);
    if (core::is_blank(text)) {
        refuse_entry(frame, name, "Write the name first. Nobody was added.");
        return h;
    }
    Contact contact;
    contact.name = text;
    frame.emit(app::AddContact{account.id, contact});
    clear_entry(frame, name);
    frame.scratch.focus_next = name;
    return h;
}

}  // namespace

float draw_contacts(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "contacts");
    TitledCard card(frame, id, column, "Contacts");
    if (account.contacts.empty())
        card.say("none", "Nobody yet. What a buyer said counts only with a named person.",
                 frame.theme.secondary, space::m);
    card.take(draw_form(frame, id, card.at(), card.w(), account), space::l);
    if (!account.contacts.empty()) {
        const Point top = card.at();
        const NodeId list = make_id(id, "list");
        frame.open({.id = list,
                    .role = a11y::Role::List,
                    .rect = {top.x, top.y, card.w(), 0},
                    .name = "Contacts"});
        for (const Contact& contact : account.contacts)
            card.take(draw_contact(frame, account, contact, card.at(), card.w()), space::xl);
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    }
    return card.close();
}

}  // namespace ui
