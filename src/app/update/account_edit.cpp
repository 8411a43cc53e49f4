// What an action brings for an account, within the limits of account.h.
#include "app/update/account_edit.h"

#include "app/update/amounts.h"
#include "core/utf8.h"

namespace app {

using core::discovery::max_line_bytes;
using core::discovery::max_phrase_bytes;
using core::discovery::max_text_bytes;

std::string clean_phrase(const std::string& text) {
    return core::clean_text(text, max_phrase_bytes);
}

std::string clean_words(const std::string& text) { return core::clean_text(text, max_text_bytes); }

void clean(core::discovery::Contact& contact) {
    contact.name = clean_name(contact.name);
    contact.title = clean_name(contact.title);
    contact.roles = static_cast<std::uint8_t>(contact.roles & core::discovery::all_roles);
    contact.note = clean_words(contact.note);
}

void clean(core::discovery::Act& act) {
    act.date = in_calendar(act.date);
    act.text = clean_words(act.text);
}

void clean(core::discovery::Meeting& meeting) {
    meeting.name = clean_name(meeting.name);
    meeting.date = in_calendar(meeting.date);
    meeting.note = clean_words(meeting.note);
    auto& contacts = meeting.contacts;
    std::erase(contacts, core::Id{});
    std::ranges::sort(contacts);
    const auto repeated = std::ranges::unique(contacts);
    contacts.erase(repeated.begin(), repeated.end());
    if (contacts.size() > core::discovery::max_contacts)
        contacts.resize(core::discovery::max_contacts);
}

void clean(core::discovery::Fact& fact) {
    fact.quote = clean_words(fact.quote);
    fact.note = clean_words(fact.note);
    fact.date = in_calendar(fact.date);
    fact.shown = clean_words(fact.shown);
}

void clean(core::discovery::Criterion& criterion) {
    criterion.name = clean_name(criterion.name);
    criterion.owner = clean_name(criterion.owner);
    criterion.target = clean_phrase(criterion.target);
    criterion.measured = clean_phrase(criterion.measured);
    criterion.signed_by = clean_name(criterion.signed_by);
}

void clean(core::discovery::Step& step) {
    step.owner = clean_name(step.owner);
    step.date = in_calendar(step.date);
    step.text = clean_phrase(step.text);
}

void tell_that_it_is_full(Turn& turn, std::size_t most, const std::string& things) {
    tell(turn, Tone::Caution,
         "An account has at most " + std::to_string(most) + " " + things +
             ". Remove one before you add another.");
}

}  // namespace app
