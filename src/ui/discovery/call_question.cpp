// The question large, the answer under it, a key for each thing that can happen, and what to
// listen for.
#include "ui/discovery/call_question.h"

#include "core/discovery/call_order.h"
#include "core/discovery/question_bank.h"
#include "core/target/summary.h"
#include "core/utf8.h"
#include "ui/discovery/account_words.h"
#include "ui/live_box.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::AskedState;
using core::discovery::Question;

constexpr float prose_w = 620;

NodeId part_of(const core::Id& question, std::string_view word) {
    return make_id(make_id(0, "call-question"), word, question);
}

// It has the focus while keys are waited for. Each question is a heading of its own, in one box
// that is live: so it is read once, and after what the focus says, whether the focus comes to it or
// goes on to the field.
void draw_what_is_asked(Frame& frame, TitledCard& card, const core::Id& question,
                        std::string_view text, const Font& font, float most_w, float gap) {
    const NodeId id = part_of(question, "heading");
    const Point at = card.at();
    const float w = std::min(card.w(), most_w);
    const float h = live_box(frame, make_id(0, "call-asks"), a11y::Role::Status, at, w,
                             [&] { return heading(frame, id, text, 3, font, at, w); });
    a11y::Node& node = frame.at(id);
    node.focusable = true;
    focus_ring(frame, id, node.rect, control_radius);
    if (std::exchange(frame.scratch.to_call_question, false)) frame.scratch.focus_next = id;
    card.take(h, gap);
}

class View {
public:
    View(Frame& frame, TitledCard& card, const Account& account, const app::Call& call,
         const Question& question)
        : frame_(frame), card_(card), account_(account), call_(call), question_(question) {}

    void draw() {
        const auto* answer = core::discovery::find_answer(account_, question_.id);
        const std::string words = answer == nullptr ? std::string() : answer->quote;
        draw_question();
        draw_answer(words);
        draw_keys(!core::is_blank(words));
        draw_note();
        draw_advice("learn", "Learn", question_.learn);
        draw_advice("weak", "A weak answer", question_.weak_answer);
        draw_advice("mistake", "The usual mistake", question_.mistake);
    }

private:
    // Of the question: another question's fields are others.
    NodeId part(std::string_view word) const { return part_of(question_.id, word); }

    void mark(AskedState state) {
        frame_.emit(app::FinishEditing{});
        frame_.emit(app::MarkQuestion{account_.id, question_.id, state});
        focus_call_question(frame_);
    }

    void draw_question() {
        const auto& numbers = frame_.state.environment.numbers;
        std::string about(core::discovery::name_of(question_.slot));
        about += ", about " + core::target::count_of(question_.minutes, "minute", numbers);
        const AskedState state = core::discovery::state_of(account_, question_.id);
        if (state == AskedState::Asked) about += ", asked before";
        if (state == AskedState::Parked) about += ", parked before";
        card_.take(
            text_line(frame_, part("about"), about, type::secondary_strong, frame_.theme.accent,
                      {card_.at().x, card_.at().y, card_.w(), type::secondary.line}),
            space::xs);
        const Font& font = frame_.shape == Shape::Phone ? type::section : type::page;
        draw_what_is_asked(frame_, card_, question_.id, question_.text, font, 720, space::l);
    }

    // By undo: the focus goes back with the question, as the other one's fields are gone.
    void follow_what_was_taken_back() {
        if (call_.question == question_.id) return;
        for (const std::string_view word : {"heading", "answer"})
            if (frame_.is_focused(part_of(call_.question, word)))
                frame_.scratch.focus_next = part(word);
    }

    void draw_answer(const std::string& words) {
        const NodeId id = answer_field();
        const std::string who = name_of_contact(account_, call_.speaker);
        const std::string help =
            who.empty()
                ? "Say who is on the call: without a name their words do not count."
                : "In the words of " + who + ". Enter: answered, and on to the next." +
                      (frame_.touch ? ""
                                    : " Escape, then a letter: A, Q, P or N; E ends the call.");
        follow_what_was_taken_back();
        if (frame_.scratch.answered_question && frame_.scratch.answered_question != question_.id) {
            frame_.scratch.answered_question = {};
            frame_.scratch.focus_next = id;
        }
        std::string taken;
        card_.take(text_area(frame_, id, card_.at(), std::min(card_.w(), 720.0F),
                             {.name = "Their words",
                              .help = help,
                              .error = frame_.scratch.call_refusal,
                              .lines = 3,
                              .wraps = true,
                              .submits = true},
                             words, &taken),
                   space::m);
        if (frame_.asked(id, a11y::Verb::SetText)) {
            frame_.scratch.call_refusal.clear();
            frame_.emit(app::SetAnswer{account_.id, question_, taken, call_.speaker});
        }
        if (frame_.asked(id, a11y::Verb::Cancel)) {
            frame_.scratch.call_refusal.clear();
            focus_call_question(frame_);
        }
        if (frame_.asked(id, a11y::Verb::Submit)) take_answer(!core::is_blank(words));
    }

    void take_answer(bool has_words) {
        frame_.scratch.call_refusal.clear();
        if (has_words) {
            mark(AskedState::Answered);
            // By Enter: what is typed next is meant for the next answer, not for the keys.
            if (frame_.is_focused(answer_field())) frame_.scratch.answered_question = question_.id;
            return;
        }
        if (frame_.is_focused(answer_field()))
            frame_.scratch.call_refusal =
                "Write what they said, then Enter. Without words it stays open; or park it.";
        frame_.scratch.focus_next = answer_field();
    }

    NodeId answer_field() const { return part("answer"); }

    void draw_keys(bool has_words) {
        ButtonRow row(frame_, card_.column());
        if (row.add(part("answered"), {.name = "Answered",
                                       .kind = ButtonKind::Primary,
                                       .tooltip = "Their words are noted: on to the next question.",
                                       .shortcut = "a"}))
            take_answer(has_words);
        if (row.add(part("asked"),
                    {.name = "Asked",
                     .tooltip = "Asked, and no answer yet: it comes back after the open ones.",
                     .shortcut = "q"}))
            mark(AskedState::Asked);
        if (row.add(
                part("park"),
                {.name = "Park", .tooltip = "Not on this call: it comes last.", .shortcut = "p"}))
            mark(AskedState::Parked);
        if (row.add(
                part("to-note"),
                {.name = "Note", .tooltip = "A note of ours on this question.", .shortcut = "n"}))
            frame_.scratch.focus_next = part("note");
        card_.take(row.bottom() - card_.at().y, space::l);
    }

    void draw_note() {
        const auto asked =
            std::ranges::find(account_.asked, question_.id, &core::discovery::Asked::id);
        const std::string note = asked == account_.asked.end() ? std::string() : asked->note;
        const NodeId id = part("note");
        std::string taken;
        card_.take(
            text_area(
                frame_, id, card_.at(), std::min(card_.w(), 720.0F),
                {.name = "Our note on this question", .lines = 2, .wraps = true, .submits = true},
                note, &taken),
            space::l);
        if (frame_.asked(id, a11y::Verb::SetText))
            frame_.emit(app::SetQuestionNote{account_.id, question_.id, taken});
        if (frame_.asked(id, a11y::Verb::Submit) || frame_.asked(id, a11y::Verb::Cancel))
            focus_call_question(frame_);
    }

    void draw_advice(std::string_view word, std::string_view title, const std::string& text) {
        if (core::is_blank(text)) return;
        const NodeId id = part(word);
        card_.take(text_line(frame_, make_id(id, "title"), title, type::secondary_strong,
                             frame_.theme.secondary,
                             {card_.at().x, card_.at().y, card_.w(), type::secondary.line}),
                   0);
        card_.take(paragraph(frame_, id, text, type::body, frame_.theme.text, card_.at(),
                             std::min(card_.w(), prose_w)),
                   space::s);
    }

    Frame& frame_;
    TitledCard& card_;
    const Account& account_;
    const app::Call& call_;
    const Question& question_;
};

}  // namespace

void focus_call_question(Frame& frame) { frame.scratch.to_call_question = true; }

float draw_call_question(Frame& frame, Column column, const CallPlace& place) {
    const NodeId id = make_id(0, "call");
    const Question* question = core::discovery::find_question(place.bank, place.question);
    TitledCard card(frame, id, column, "Ask");
    if (question == nullptr) {
        draw_what_is_asked(frame, card, {}, "Every question is answered", type::page, card.w(),
                           space::s);
        frame.scratch.answered_question = {};
        card.say("done", "End the call, or add questions to the bank.", frame.theme.secondary,
                 space::s);
        return card.close();
    }
    View(frame, card, place.account, place.call, *question).draw();
    return card.close();
}

}  // namespace ui
