// Reads a list of questions, line by line.
#include "core/discovery/question_list.h"

#include "core/document_fields.h"
#include "core/take_until.h"

#include <algorithm>
#include <optional>

namespace core::discovery {
namespace {

Id id_of_number(std::int64_t number) {
    Id id{{'q', 'u', 'a', 'r', 't', 'e', 'r', 'd', 'e', 'c', 'k', '/', 'q', 0, 0, 0}};
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number & 0xFF);
    return id;
}

// A number of 0xFFFF at most, so that it fits into the id.
std::optional<std::int64_t> take_number(std::string_view& line, std::int64_t least,
                                        std::int64_t most) {
    const std::optional<std::int64_t> number = small_number(take_until(line, ' '));
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

// `common` is what the questions of a slot share. False: the line says nothing that belongs here.
bool take_line(std::vector<Question>& questions, Question& common, std::string_view line) {
    std::string_view rest = line;
    const std::string_view word = take_until(rest, ' ');
    if (rest.empty()) return false;
    if (word == "slot") {
        common = {};
        common.slot = slot_of_word(rest);
        return common.slot != Slot::Other;
    }
    if (word == "learn" || word == "weak" || word == "mistake") {
        (word == "learn"  ? common.learn
         : word == "weak" ? common.weak_answer
                          : common.mistake) = rest;
        return true;
    }
    rest = line;
    const auto number = take_number(rest, 1, 0xFFFF);
    const auto weight = take_number(rest, 0, max_weight);
    const auto minutes = take_number(rest, 1, max_question_minutes);
    const bool is_whole =
        !common.learn.empty() && !common.weak_answer.empty() && !common.mistake.empty();
    if (!number || !weight || !minutes || rest.empty() || !is_whole) return false;
    Question question = common;
    question.id = id_of_number(*number);
    question.text = rest;
    question.weight = *weight;
    question.minutes = *minutes;
    if (std::ranges::find(questions, question.id, &Question::id) != questions.end()) return false;
    questions.push_back(std::move(question));
    return true;
}

}  // namespace

Result<std::vector<Question>> parse_question_list(std::string_view text) {
    std::vector<Question> questions;
    Question common;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = take_until(text, '\n');
        if (!line.empty() && !take_line(questions, common, line))
            return Error{"Line " + std::to_string(number) + " of a list of questions says \"" +
                         std::string(line) +
                         "\". Expected: a slot with what to learn, a weak answer and the usual "
                         "mistake, then its questions, each with a number of its own, weight and "
                         "minutes."};
    }
    return questions;
}

const std::vector<Question>& usual_questions() {
    static const std::vector<Question> questions = [] {
        const Result<std::vector<Question>> read = parse_question_list(question_text());
        return read ? read.value() : std::vector<Question>{};
    }();
    return questions;
}

}  // namespace core::discovery
