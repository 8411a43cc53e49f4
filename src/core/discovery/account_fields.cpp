// Values of an account's fields, out of a document that anybody may have written, and into one.
#include "core/discovery/account_fields.h"

#include "core/utf8.h"

#include <utility>

namespace core::discovery {

std::string phrase_of(const Value& value) { return clean_text(text_of(value), max_phrase_bytes); }

std::string words_of(const Value& value) { return clean_text(text_of(value), max_text_bytes); }

void write_phrase(Changes& changes, std::string key, const std::string& now,
                  const std::string& wanted) {
    if (now != wanted) changes.write(std::move(key), clean_text(wanted, max_phrase_bytes));
}

void write_words(Changes& changes, std::string key, const std::string& now,
                 const std::string& wanted) {
    if (now != wanted) changes.write(std::move(key), clean_text(wanted, max_text_bytes));
}

}  // namespace core::discovery
