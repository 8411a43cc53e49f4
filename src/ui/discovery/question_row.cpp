// Text and weight with a button; or all parts as fields, each saved as it is typed.
#include "ui/discovery/question_row.h"

#include "core/number.h"
#include "core/target/summary.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/parts_row.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <vector>

namespace ui {
namespace {

using core::discovery::all_slots;
using core::discovery::Question;

NodeId question_part(std::string_view word, const Question& question) {
    return make_id(make_id(0, "question"), word, question.id);
}

class Row {
public:
    Row(Frame& frame, Column column, const QuestionPlace& place)
        : frame_(frame), column_(column), place_(place), y_(column.y) {}

    float draw() {
        const NodeId id = part("row");
        frame_.open(
            {.id = id, .role = a11y::Role::ListItem, .rect = {column_.x, column_.y, column_.w, 0}});
        if (frame_.scratch.opened_question == place_.question.id && is_ours())
            draw_fields();
        else
            draw_text();
        frame_.at(id).rect.h = y_ - column_.y;
        frame_.close();
        return y_ - column_.y;
    }

private:
    bool is_ours() const { return static_cast<bool>(place_.bank.id); }
    NodeId part(std::string_view word) const { return question_part(word, place_.question); }
    std::string name(std::string_view what) const {
        return std::string(what) + ": " + place_.label;
    }

    template <class Change>
    void change(const Change& change) {
        Question question = place_.question;
        change(question);
        frame_.emit(app::SetQuestion{place_.bank.id, std::move(question)});
    }

    // "Weight 9, about 3 minutes"
    std::string weight_text() const {
        const auto& numbers = frame_.state.environment.numbers;
        const Question& question = place_.question;
        return "Weight " + core::format_count(question.weight, numbers) + ", about " +
               core::target::count_of(question.minutes, "minute", numbers);
    }

    void draw_text() {
        const std::string edit_name = name("Edit question");
        const ButtonLook edit{.name = edit_name, .caption = "Edit", .kind = ButtonKind::Quiet};
        const float edit_w = is_ours() ? button_width(frame_, edit) + space::s : 0;
        const float w = column_.w - edit_w;
        const std::string text = core::is_blank(place_.question.text) ? "A question without words"
                                                                      : place_.question.text;
        y_ += paragraph(frame_, part("words"), text, type::body, frame_.theme.text, {column_.x, y_},
                        w);
        y_ += paragraph(frame_, part("weight"), weight_text(), type::secondary,
                        frame_.theme.secondary, {column_.x, y_}, w);
        if (!is_ours()) return;
        if (button(frame_, part("edit"),
                   {column_.x + column_.w - edit_w + space::s, column_.y, edit_w - space::s,
                    frame_.control_height()},
                   edit)) {
            frame_.scratch.opened_question = place_.question.id;
            frame_.scratch.focus_next = part("text");
        }
        y_ = std::max(y_, column_.y + frame_.control_height());
    }

    void draw_area(std::string_view word, std::string_view what, std::string Question::* which) {
        const std::string area_name = name(what);
        const NodeId id = part(word);
        std::string taken;
        y_ += text_area(frame_, id, {column_.x, y_}, column_.w,
                        {.name = area_name, .label = what, .lines = 2, .wraps = true},
                        place_.question.*which, &taken) +
              space::m;
        if (frame_.asked(id, a11y::Verb::SetText))
            change([&](Question& question) { question.*which = taken; });
    }

    float draw_number(std::string_view word, std::string_view what, std::int64_t Question::* which,
                      std::int64_t most, Point at, float w) {
        const std::string field_name = name(what);
        return field(frame_, part(word), at, w,
                     {.name = field_name,
                      .label = what,
                      .keyboard = a11y::Keyboard::Numeric,
                      .max_length = 10},
                     core::format_count(place_.question.*which, frame_.state.environment.numbers),
                     accept_count(frame_, most, [this, which](std::int64_t count) {
                         change([&](Question& question) { question.*which = count; });
                     }));
    }

    float draw_slot(Point at, float w) {
        const NodeId id = part("slot");
        std::vector<std::string> names;
        int chosen = -1;
        for (const auto slot : all_slots) {
            if (slot == place_.question.slot) chosen = static_cast<int>(names.size());
            names.emplace_back(core::discovery::name_of(slot));
        }
        const float label = label_above(frame_, id, "About", at, w);
        const int picked = choice(frame_, id, {at.x, at.y + label, w, frame_.control_height()},
                                  name("About"), names, chosen);
        if (picked >= 0)
            change([&](Question& question) {
                question.slot = all_slots[static_cast<std::size_t>(picked)];
            });
        return label + frame_.control_height();
    }

    void draw_fields() {
        draw_area("text", "Question", &Question::text);
        draw_area("learn", "What to learn", &Question::learn);
        draw_area("weak", "A weak answer", &Question::weak_answer);
        draw_area("mistake", "The usual mistake", &Question::mistake);
        const Part parts[] = {{110, 1,
                               [&](Point at, float w) {
                                   return draw_number("weight-field", "Weight", &Question::weight,
                                                      core::discovery::max_weight, at, w);
                               }},
                              {110, 1,
                               [&](Point at, float w) {
                                   return draw_number("minutes", "Minutes", &Question::minutes,
                                                      core::discovery::max_question_minutes, at, w);
                               }},
                              {150, 2, [&](Point at, float w) { return draw_slot(at, w); }}};
        y_ += draw_parts({column_.x, y_, column_.w}, parts) + space::m;
        const bool retired = place_.question.is_retired;
        const std::string done = name("Done with question");
        const std::string retire = name(retired ? "Ask again" : "Retire question");
        ButtonRow row(frame_, {column_.x, y_, column_.w});
        if (row.add(part("done"), {.name = done, .caption = "Done"})) {
            frame_.scratch.opened_question = {};
            frame_.scratch.focus_next = part("edit");
        }
        if (row.add(part("retire"), {.name = retire,
                                     .caption = retired ? "Ask again" : "Do not ask any more",
                                     .kind = ButtonKind::Quiet,
                                     .tooltip = retired ? "It is asked on calls again."
                                                        : "Its answers stay with the accounts."})) {
            frame_.scratch.opened_question = {};
            frame_.emit(app::RetireQuestion{place_.bank.id, place_.question.id, !retired});
        }
        y_ = row.bottom();
    }

    Frame& frame_;
    Column column_;
    const QuestionPlace& place_;
    float y_;
};

}  // namespace

NodeId question_field(const Question& question) { return question_part("text", question); }

float draw_question(Frame& frame, Column column, const QuestionPlace& place) {
    return Row(frame, column, place).draw();
}

}  // namespace ui
