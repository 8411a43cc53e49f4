// The questions to ask on a discovery call.
#pragma once

#include "core/discovery/slot.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core::discovery {

inline constexpr std::size_t max_bank_questions = 1'000;
inline constexpr std::int64_t max_weight = 100;
inline constexpr std::int64_t max_question_minutes = 240;

// The bank's template as this version knows it; a later one is kept as it is and reported.
inline constexpr std::int64_t bank_version = 1;

struct Question {
    Id id;
    Slot slot = Slot::Other;
    std::string text;
    std::string learn;         // what to learn with it
    std::string weak_answer;   // what a weak answer sounds like
    std::string mistake;       // the usual one
    std::int64_t weight = 1;   // 0 to max_weight
    std::int64_t minutes = 3;  // that it takes with its answer; 1 to max_question_minutes
    bool is_retired = false;   // not asked any more; its answers stay (domain.md, Discovery 10)
    bool operator==(const Question&) const = default;
};

struct QuestionBank {
    Id id;
    std::string name;
    bool is_sample = false;
    std::int64_t created_ms = 0;
    std::int64_t version = bank_version;
    std::vector<Question> questions;  // in the bank's order
    bool operator==(const QuestionBank&) const = default;
};

// Written by a newer version of us: what this one does not know stays in the document.
inline bool is_newer(const QuestionBank& bank) { return bank.version > bank_version; }

// nullptr: the bank has no such question.
inline const Question* find_question(const QuestionBank& bank, const Id& id) {
    for (const Question& question : bank.questions)
        if (question.id == id) return &question;
    return nullptr;
}

}  // namespace core::discovery
