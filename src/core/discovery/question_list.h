// The questions that a new bank begins with, as data: assets/questions.txt, built into the program.
#pragma once

#include "core/discovery/question_bank.h"
#include "core/result.h"

#include <string_view>
#include <vector>

namespace core::discovery {

// The format is a block for each slot: a line each for "slot " (a word of slot.h), "learn ", "weak
// " and "mistake ", each followed by its text, then the slot's questions, each with its number,
// weight and minutes:
//   10 9 3 By when does this have to work?
// The number makes the id, so that the answers of a question find it in every bank. Empty lines are
// skipped; anything else, and a number that is used twice, is an Error that names the line.
Result<std::vector<Question>> parse_question_list(std::string_view text);

// The file as it was when the program was built.
std::string_view question_text();

// What it holds, or nothing where it cannot be read. It lives as long as the program.
const std::vector<Question>& usual_questions();

}  // namespace core::discovery
