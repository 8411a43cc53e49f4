// The bank's head, its questions by slot, and those that are not asked any more.
#include "ui/discovery/questions_page.h"

#include "core/discovery/question_bank.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/added.h"
#include "ui/card_flow.h"
#include "ui/discovery/bank_choice.h"
#include "ui/discovery/question_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::Question;
using core::discovery::QuestionBank;
using core::discovery::Slot;

bool is_ours(const QuestionBank& bank) { return static_cast<bool>(bank.id); }

std::string count_text(const Frame& frame, const QuestionBank& bank) {
    const auto& numbers = frame.state.environment.numbers;
    const auto retired = std::ranges::count(bank.questions, true, &Question::is_retired);
    std::string text =
        core::format_count(std::ssize(bank.questions) - retired, numbers) + " questions are asked";
    if (retired > 0) text += ", " + core::format_count(retired, numbers) + " are not any more";
    return text + ".";
}

float draw_head(Frame& frame, NodeId id, Column column, const QuestionBank& bank) {
    TitledCard card(frame, make_id(id, "head"), column, "Question bank");
    if (const float h = draw_bank_choice(frame, id, card.at(), std::min(card.w(), 420.0F)); h > 0)
        card.take(h, space::m);
    card.say("count", count_text(frame, bank), frame.theme.secondary, space::m);
    if (!is_ours(bank)) {
        card.say("usual",
                 "These come with Quarterdeck. Make them yours to change them, to add your own and "
                 "to leave out what you never ask.",
                 frame.theme.text, space::m);
        const ButtonLook look{.name = "Make them ours", .kind = ButtonKind::Primary};
        if (button(frame, make_id(id, "make"),
                   {card.at().x, card.at().y, button_width(frame, look), frame.control_height()},
                   look))
            frame.emit(app::NewBank{});
        card.take(frame.control_height(), space::s);
        return card.close();
    }
    card.take(field(frame, make_id(id, "name"), card.at(), std::min(card.w(), 420.0F),
                    {.name = "Name of the bank", .label = "Name of the bank", .max_length = 100},
                    bank.name,
                    [&](const std::string& text) {
                        frame.emit(app::RenameBank{bank.id, text});
                        return std::string();
                    }),
              space::m);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "delete"), {.name = "Delete bank",
                                        .kind = ButtonKind::Danger,
                                        .icon = Icon::Trash,
                                        .tooltip = "The usual questions are asked then. Answers "
                                                   "that are noted stay."}))
        frame.emit(app::DeleteBank{bank.id});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

float draw_slot(Frame& frame, NodeId id, Column column, const QuestionBank& bank, Slot slot) {
    const NodeId card_id = make_id(id, core::discovery::name_of(slot));
    TitledCard card(frame, card_id, column, core::discovery::name_of(slot));
    const NodeId list = make_id(card_id, "list");
    const Point top = card.at();
    const std::string slot_name(core::discovery::name_of(slot));
    const NodeId add = make_id(card_id, "add");
    if (!bank.questions.empty() &&
        focus_added(frame, add, bank.questions.size(), question_field(bank.questions.back())))
        frame.scratch.opened_question = bank.questions.back().id;
    std::size_t number = 0;
    for (const Question& question : bank.questions) {
        if (question.slot != slot || question.is_retired) continue;
        if (number == 0)
            frame.open({.id = list,
                        .role = a11y::Role::List,
                        .rect = {top.x, top.y, card.w(), 0},
                        .name = "Questions: " + slot_name});
        card.take(draw_question(frame, card.column(),
                                {bank, question, slot_name + " " + std::to_string(++number)}),
                  space::m);
    }
    if (number > 0) {
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    } else {
        card.say("none", "No question asks for this.", frame.theme.secondary, space::m);
    }
    if (is_ours(bank)) {
        const bool full = bank.questions.size() >= core::discovery::max_bank_questions;
        const std::string name = "Add question: " + slot_name;
        const ButtonLook look{.name = name,
                              .caption = "Add question",
                              .icon = Icon::Plus,
                              .disabled = full,
                              .tooltip = full ? "A bank has at most 1,000 questions." : ""};
        if (button(frame, add,
                   {card.at().x, card.at().y, button_width(frame, look), frame.control_height()},
                   look)) {
            await_added(frame, add, bank.questions.size());
            Question question;
            question.slot = slot;
            question.text = "New question";
            frame.emit(app::AddQuestion{bank.id, question});
        }
        card.take(frame.control_height(), space::s);
    }
    return card.close();
}

float draw_retired(Frame& frame, NodeId id, Column column, const QuestionBank& bank) {
    TitledCard card(frame, make_id(id, "retired"), column, "Not asked any more");
    card.say("why", "Their answers stay with the accounts.", frame.theme.secondary, space::m);
    std::size_t number = 0;
    for (const Question& question : bank.questions)
        if (question.is_retired)
            card.take(draw_question(frame, card.column(),
                                    {bank, question, "retired " + std::to_string(++number)}),
                      space::m);
    return card.close();
}

}  // namespace

float draw_questions_page(Frame& frame, Column column) {
    const NodeId id = make_id(0, "questions");
    const QuestionBank& bank = app::bank_to_ask_from(frame.state);
    const float gap = column.w < two_columns_from ? space::l : space::xl;
    column.y = draw_head(frame, id, column, bank) + gap;
    CardFlow cards(column);
    for (const Slot slot : core::discovery::all_slots)
        cards.add([&](Column part) { return draw_slot(frame, id, part, bank, slot); });
    column.y = cards.bottom() + gap;
    if (std::ranges::any_of(bank.questions, &Question::is_retired))
        return draw_retired(frame, id, column, bank);
    return cards.bottom();
}

}  // namespace ui
