// The people of an account in its document: contact/<id>/{name, title, roles (bits), note, order,
// gone}, act/<id>/{contact, date, text, order, gone}, meeting/<id>/{name, kind, state, date, note,
// with/<contact> (1: is there), order, gone}.
#include "core/discovery/account_fields.h"
#include "core/ordered_items.h"

#include <algorithm>

namespace core::discovery {
namespace {

constexpr std::string_view with = "with/";

constexpr Words<MeetingKind, 4> kinds{{{MeetingKind::Discovery, "discovery"},
                                       {MeetingKind::Demo, "demo"},
                                       {MeetingKind::Review, "review"},
                                       {MeetingKind::Other, "other"}}};
constexpr Words<MeetingState, 3> states{{{MeetingState::Booked, "booked"},
                                         {MeetingState::Held, "held"},
                                         {MeetingState::Accepted, "accepted"}}};

bool read(Contact& contact, std::string_view field, const Value& value) {
    if (field == "name") {
        contact.name = line_of(value);
    } else if (field == "title") {
        contact.title = line_of(value);
    } else if (field == "roles") {
        // A role of a newer version is not shown; the field is only written when roles change.
        const std::int64_t* bits = std::get_if<std::int64_t>(&value);
        contact.roles =
            bits == nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>(*bits & all_roles);
    } else if (field == "note") {
        contact.note = words_of(value);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Contact& now, const Contact& wanted) {
    write_line(changes, prefix + "name", now.name, wanted.name);
    write_line(changes, prefix + "title", now.title, wanted.title);
    changes.write_if(now.roles != wanted.roles, prefix + "roles", std::int64_t{wanted.roles});
    write_words(changes, prefix + "note", now.note, wanted.note);
}

bool read(Act& act, std::string_view field, const Value& value) {
    if (field == "contact") {
        act.contact = id_of(value);
    } else if (field == "date") {
        act.date = day_of(value);
    } else if (field == "text") {
        act.text = words_of(value);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Act& now, const Act& wanted) {
    changes.write_if(now.contact != wanted.contact, prefix + "contact", value_of(wanted.contact));
    changes.write_if(now.date != wanted.date, prefix + "date", value_of(wanted.date));
    write_words(changes, prefix + "text", now.text, wanted.text);
}

bool read(Meeting& meeting, std::string_view field, const Value& value) {
    if (field == "name") {
        meeting.name = line_of(value);
    } else if (field == "kind") {
        meeting.kind = choice_of(kinds, text_of(value));
    } else if (field == "state") {
        meeting.state = choice_of(states, text_of(value));
    } else if (field == "date") {
        meeting.date = day_of(value);
    } else if (field == "note") {
        meeting.note = words_of(value);
    } else if (field.starts_with(with)) {
        Id contact;
        if (!parse_id(field.substr(with.size()), contact) || !contact) return false;
        // The keys come in the order of the ids, so the list stays sorted.
        if (integer_of(value, 0, 1, 0) == 1 && meeting.contacts.size() < max_contacts)
            meeting.contacts.push_back(contact);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Meeting& now, const Meeting& wanted) {
    write_line(changes, prefix + "name", now.name, wanted.name);
    changes.write_if(now.kind != wanted.kind, prefix + "kind", word_of(kinds, wanted.kind));
    changes.write_if(now.state != wanted.state, prefix + "state", word_of(states, wanted.state));
    changes.write_if(now.date != wanted.date, prefix + "date", value_of(wanted.date));
    write_words(changes, prefix + "note", now.note, wanted.note);
    const auto put = [&](const Id& contact, std::int64_t is_there) {
        changes.write((prefix + std::string(with)).append(format_id(contact)), is_there);
    };
    for (const Id& contact : now.contacts)
        if (!std::ranges::binary_search(wanted.contacts, contact)) put(contact, 0);
    for (const Id& contact : wanted.contacts)
        if (!std::ranges::binary_search(now.contacts, contact)) put(contact, 1);
}

constexpr ItemKind<Contact> contacts{"contact/", max_contacts, 0, read, write};
constexpr ItemKind<Act> acts{"act/", max_acts, 0, read, write};
constexpr ItemKind<Meeting> meetings{"meeting/", max_meetings, 0, read, write};

}  // namespace

void read_people(const Document& document, Account& account) {
    account.contacts = read_items(document, contacts);
    account.acts = read_items(document, acts);
    account.meetings = read_items(document, meetings);
}

void write_people(Changes& changes, const Document& document, const Account& now,
                  const Account& wanted) {
    if (now.contacts != wanted.contacts) write_items(changes, document, contacts, wanted.contacts);
    if (now.acts != wanted.acts) write_items(changes, document, acts, wanted.acts);
    if (now.meetings != wanted.meetings) write_items(changes, document, meetings, wanted.meetings);
}

}  // namespace core::discovery
