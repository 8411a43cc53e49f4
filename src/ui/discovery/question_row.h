// A question of a bank: as it is read, or open for changes.
#pragma once

#include "core/discovery/question_bank.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <string>

namespace ui {

struct QuestionPlace {
    const core::discovery::QuestionBank& bank;
    const core::discovery::Question& question;
    std::string label;  // "Goals 1": for the controls' names
};

NodeId question_field(const core::discovery::Question& question);  // where it is open for changes

float draw_question(Frame& frame, Column column, const QuestionPlace& place);  // returns the height

}  // namespace ui
