// The parts of an account's document, each in a file of its own, and what they share. Internal to
// account_document.
#pragma once

#include "core/discovery/account.h"
#include "core/document_fields.h"

#include <string>
#include <string_view>

namespace core::discovery {

std::string phrase_of(const Value& value);  // clean text of at most max_phrase_bytes
std::string words_of(const Value& value);   // clean text of at most max_text_bytes

void write_phrase(Changes& changes, std::string key, const std::string& now,
                  const std::string& wanted);
void write_words(Changes& changes, std::string key, const std::string& now,
                 const std::string& wanted);

// -- each reads into `account`, and writes what `wanted` has other than the document says
void read_figures(const Document& document, Account& account);
void write_figures(Changes& changes, const Account& now, const Account& wanted);

void read_outcomes(const Document& document, Account& account);
void write_outcomes(Changes& changes, const Account& now, const Account& wanted);

void read_people(const Document& document, Account& account);  // contacts, their acts, meetings
void write_people(Changes& changes, const Document& document, const Account& now,
                  const Account& wanted);

void read_facts(const Document& document, Account& account);  // and questions asked
void write_facts(Changes& changes, const Document& document, const Account& now,
                 const Account& wanted);

void read_steps(const Document& document, Account& account);  // and the exit card
void write_steps(Changes& changes, const Document& document, const Account& now,
                 const Account& wanted);

}  // namespace core::discovery
