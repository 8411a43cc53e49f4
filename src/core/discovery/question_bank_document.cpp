// QuestionBank <-> Document. Reading repairs; writing touches only what the user changed.
#include "core/discovery/question_bank_document.h"

#include "core/discovery/account_fields.h"
#include "core/ordered_items.h"
#include "core/utf8.h"

namespace core::discovery {
namespace {

bool read(Question& question, std::string_view field, const Value& value) {
    if (field == "slot") {
        question.slot = slot_of_word(text_of(value));
    } else if (field == "text") {
        question.text = phrase_of(value);
    } else if (field == "learn") {
        question.learn = phrase_of(value);
    } else if (field == "weak_answer") {
        question.weak_answer = phrase_of(value);
    } else if (field == "mistake") {
        question.mistake = phrase_of(value);
    } else if (field == "weight") {
        question.weight = integer_of(value, 0, max_weight, Question{}.weight);
    } else if (field == "minutes") {
        question.minutes = integer_of(value, 1, max_question_minutes, Question{}.minutes);
    } else if (field == "retired") {
        question.is_retired = integer_of(value, 0, 1, 0) != 0;
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Question& now,
           const Question& wanted) {
    changes.write_if(now.slot != wanted.slot, prefix + "slot", std::string(slot_word(wanted.slot)));
    write_phrase(changes, prefix + "text", now.text, wanted.text);
    write_phrase(changes, prefix + "learn", now.learn, wanted.learn);
    write_phrase(changes, prefix + "weak_answer", now.weak_answer, wanted.weak_answer);
    write_phrase(changes, prefix + "mistake", now.mistake, wanted.mistake);
    changes.write_if(now.weight != wanted.weight, prefix + "weight", wanted.weight);
    changes.write_if(now.minutes != wanted.minutes, prefix + "minutes", wanted.minutes);
    changes.write_if(now.is_retired != wanted.is_retired, prefix + "retired",
                     std::int64_t{wanted.is_retired});
}

constexpr ItemKind<Question> questions{"question/", max_bank_questions, 0, read, write};

}  // namespace

QuestionBank bank_of(const Document& document) {
    constexpr std::int64_t most_versions = 1'000'000;
    QuestionBank bank;
    bank.id = document.id;
    bank.name = clean_line(text_at(document, "name"), max_line_bytes);
    bank.is_sample = integer_at(document, "sample", 0, 1, 0) != 0;
    bank.created_ms = integer_at(document, "created", 0, last_created_ms, 0);
    bank.version = integer_at(document, "version", 1, most_versions, bank_version);
    bank.questions = read_items(document, questions);
    return bank;
}

Document bank_changes(const Document& document, const QuestionBank& now, const QuestionBank& wanted,
                      Stamp stamp) {
    Changes changes(document, stamp);
    write_line(changes, "name", now.name, wanted.name);
    changes.write_if(now.is_sample != wanted.is_sample, "sample", std::int64_t{wanted.is_sample});
    changes.write_if(now.created_ms != wanted.created_ms, "created", wanted.created_ms);
    changes.write_if(now.version != wanted.version, "version", wanted.version);
    if (now.questions != wanted.questions)
        write_items(changes, document, questions, wanted.questions);
    return changes.take();
}

Document bank_changes(const Document& document, const QuestionBank& wanted, Stamp stamp) {
    return bank_changes(document, bank_of(document), wanted, stamp);
}

}  // namespace core::discovery
