// What is known of an account in its document: fact/<id>/{slot, level, quote, note, contact, date,
// shown, question, order, gone}, asked/<id of the question>/{state, note, order, gone}.
#include "core/discovery/account_fields.h"
#include "core/ordered_items.h"

namespace core::discovery {
namespace {

// The first is the default of struct Fact; what a newer version calls otherwise counts as that.
constexpr Words<Level, 4> levels{{{Level::WeThink, "we_think"},
                                  {Level::Unknown, "unknown"},
                                  {Level::BuyerSaid, "buyer_said"},
                                  {Level::BuyerShowed, "buyer_showed"}}};
constexpr Words<AskedState, 4> states{{{AskedState::Open, "open"},
                                       {AskedState::Asked, "asked"},
                                       {AskedState::Answered, "answered"},
                                       {AskedState::Parked, "parked"}}};

bool read(Fact& fact, std::string_view field, const Value& value) {
    if (field == "slot") {
        fact.slot = slot_of_word(text_of(value));
    } else if (field == "level") {
        fact.level = choice_of(levels, text_of(value));
    } else if (field == "quote") {
        fact.quote = words_of(value);
    } else if (field == "note") {
        fact.note = words_of(value);
    } else if (field == "contact") {
        fact.contact = id_of(value);
    } else if (field == "date") {
        fact.date = day_of(value);
    } else if (field == "shown") {
        fact.shown = words_of(value);
    } else if (field == "question") {
        fact.question = id_of(value);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Fact& now, const Fact& wanted) {
    changes.write_if(now.slot != wanted.slot, prefix + "slot", std::string(slot_word(wanted.slot)));
    changes.write_if(now.level != wanted.level, prefix + "level", word_of(levels, wanted.level));
    write_words(changes, prefix + "quote", now.quote, wanted.quote);
    write_words(changes, prefix + "note", now.note, wanted.note);
    changes.write_if(now.contact != wanted.contact, prefix + "contact", value_of(wanted.contact));
    changes.write_if(now.date != wanted.date, prefix + "date", value_of(wanted.date));
    write_words(changes, prefix + "shown", now.shown, wanted.shown);
    changes.write_if(now.question != wanted.question, prefix + "question",
                     value_of(wanted.question));
}

bool read(Asked& asked, std::string_view field, const Value& value) {
    if (field == "state") {
        asked.state = choice_of(states, text_of(value));
    } else if (field == "note") {
        asked.note = words_of(value);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Asked& now, const Asked& wanted) {
    changes.write_if(now.state != wanted.state, prefix + "state", word_of(states, wanted.state));
    write_words(changes, prefix + "note", now.note, wanted.note);
}

constexpr ItemKind<Fact> facts{"fact/", max_facts, 0, read, write};
constexpr ItemKind<Asked> asked{"asked/", max_questions, 0, read, write};

}  // namespace

void read_facts(const Document& document, Account& account) {
    account.facts = read_items(document, facts);
    account.asked = read_items(document, asked);
}

void write_facts(Changes& changes, const Document& document, const Account& now,
                 const Account& wanted) {
    if (now.facts != wanted.facts) write_items(changes, document, facts, wanted.facts);
    if (now.asked != wanted.asked) write_items(changes, document, asked, wanted.asked);
}

}  // namespace core::discovery
