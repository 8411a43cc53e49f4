// An account: what is known of one deal, as the user entered it, and nothing that follows from it.
#pragma once

#include "core/discovery/contact.h"
#include "core/discovery/exit_card.h"
#include "core/discovery/fact.h"
#include "core/discovery/figures.h"
#include "core/discovery/meeting.h"
#include "core/discovery/outcome.h"
#include "core/discovery/step.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core::discovery {

using core::max_line_bytes;
inline constexpr std::size_t max_phrase_bytes = 6'000;  // targets, measured values: 2,000 units
inline constexpr std::size_t max_text_bytes = 400'000;  // quotes and notes: 100,000 code points
inline constexpr std::int64_t max_number = 1'000'000'000'000'000;  // 10^15
inline constexpr std::int64_t max_value_minor = 1'000'000'000'000'000;
inline constexpr std::size_t max_contacts = 200;
inline constexpr std::size_t max_meetings = 500;
inline constexpr std::size_t max_facts = 2'000;
inline constexpr std::size_t max_acts = 500;
inline constexpr std::size_t max_criteria = 100;
inline constexpr std::size_t max_steps = 200;
inline constexpr std::size_t max_questions = 1'000;

// How far a question got with this account. A question of the bank without one is open.
enum class AskedState { Open, Asked, Answered, Parked };
struct Asked {
    Id id;  // of the question
    AskedState state = AskedState::Open;
    std::string note;  // ours
    bool operator==(const Asked&) const = default;
};

struct Account {
    Id id;
    std::string name;
    bool is_sample = false;
    std::int64_t created_ms = 0;  // Unix time; orders the list
    Id plan;                      // whose actuals it moves; zero: none's
    std::string note;             // ours

    Figures figures;
    Outcomes outcomes;
    ExitCard card;
    std::vector<Contact> contacts;
    std::vector<Meeting> meetings;
    std::vector<Fact> facts;
    std::vector<Act> acts;
    std::vector<Step> steps;
    std::vector<Asked> asked;
    bool operator==(const Account&) const = default;
};

// nullptr: there is no such contact (any more).
inline const Contact* find_contact(const Account& account, const Id& id) {
    for (const Contact& contact : account.contacts)
        if (contact.id == id) return &contact;
    return nullptr;
}

// The last fact that answers the question; nullptr: there is none.
inline const Fact* find_answer(const Account& account, const Id& question) {
    const Fact* answer = nullptr;
    for (const Fact& fact : account.facts)
        if (fact.question == question) answer = &fact;
    return answer;
}

}  // namespace core::discovery
