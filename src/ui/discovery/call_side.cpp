// The clock tells minutes, so that a call draws one frame a minute by itself and no more.
#include "ui/discovery/call_side.h"

#include "core/discovery/verdict.h"
#include "core/number.h"
#include "core/target/summary.h"
#include "ui/discovery/call_question.h"
#include "ui/discovery/fact_source.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::AskedState;

constexpr std::size_t most_coming = 5;
constexpr float bar_h = 6;

void wake_at_next_minute(Frame& frame, const app::Call& call) {
    const std::int64_t end_ms = call.started_ms + call.minutes * 60'000;
    const std::int64_t left_ms = end_ms - frame.scratch.now_ms;
    if (left_ms > 0) frame.wake_in((left_ms - 1) % 60'000 + 1);
}

void end(Frame& frame, bool was_held) {
    frame.emit(app::EndCall{was_held});
    frame.emit(app::ShowAccountPage{app::AccountPage::Overview});
}

}  // namespace

float draw_clock(Frame& frame, Column column, const CallPlace& place) {
    const app::Call& call = place.call;
    const NodeId id = make_id(0, "call-clock");
    const auto& numbers = frame.state.environment.numbers;
    const std::int64_t left = app::minutes_left(call, frame.scratch.now_ms);
    TitledCard card(frame, id, column, "This call");
    const std::string text =
        left == 0 ? "Time is up" : core::target::count_of(left, "minute", numbers) + " left";
    output(frame, make_id(id, "left"), "Time left", text, type::section,
           left <= 2 ? frame.theme.caution : frame.theme.text,
           {card.at().x, card.at().y, card.w(), type::section.line}, Align::Left);
    card.take(type::section.line, space::s);
    const Rect bar{card.at().x, card.at().y, card.w(), bar_h};
    frame.paint.fill(bar, mix(frame.theme.surface, frame.theme.line, 0.8F), bar_h / 2);
    const float share =
        static_cast<float>(std::min(left, call.minutes)) / static_cast<float>(call.minutes);
    if (share > 0)
        frame.paint.fill({bar.x, bar.y, bar.w * share, bar.h}, frame.theme.accent, bar_h / 2);
    wake_at_next_minute(frame, call);
    card.take(bar_h, space::m);

    const NodeId speaker = make_id(id, "speaker");
    card.take(label_above(frame, speaker, "Who answers", card.at(), card.w()), 0);
    int chosen = 0;
    const auto names = person_options(place.account, call.speaker, &chosen);
    const int picked =
        choice(frame, speaker, {card.at().x, card.at().y, card.w(), frame.control_height()},
               "Who answers", names, chosen);
    if (picked >= 0) frame.emit(app::SetCallSpeaker{person_of_option(place.account, picked)});
    card.take(frame.control_height(), space::m);

    const ButtonLook held{.name = "End call",
                          .tooltip = "Notes it as a meeting that was held today.",
                          .shortcut = "e"};
    const ButtonLook not_held{.name = "It was no meeting",
                              .kind = ButtonKind::Quiet,
                              .tooltip =
                                  "Ends the call without noting a meeting. What you wrote "
                                  "stays."};
    const float held_w = button_width(frame, held), not_w = button_width(frame, not_held);
    const bool fits = held_w + space::s + not_w <= card.w();
    const Point at = card.at();
    const float h = frame.control_height();
    if (button(frame, make_id(id, "end"), {at.x, at.y, held_w, h}, held)) end(frame, true);
    const Point next =
        fits ? Point{at.x + held_w + space::s, at.y} : Point{at.x - space::m, at.y + h + space::xs};
    if (button(frame, make_id(id, "no-meeting"), {next.x, next.y, not_w, h}, not_held))
        end(frame, false);
    card.take(next.y + h - at.y, space::s);
    return card.close();
}

float draw_coming_up(Frame& frame, Column column, const CallPlace& place) {
    const NodeId id = make_id(0, "call-coming");
    const Account& account = place.account;
    const auto& numbers = frame.state.environment.numbers;
    TitledCard card(frame, id, column, "Next");
    const auto count_in = [&](AskedState state) {
        return std::ranges::count(account.asked, state, &core::discovery::Asked::state);
    };
    const auto parked = count_in(AskedState::Parked);
    const std::int64_t missing = std::ssize(core::discovery::qbm_verdict(account).missing);
    card.say("so-far",
             core::format_count(count_in(AskedState::Answered), numbers) + " answered, " +
                 (parked == 0 ? std::string() : core::format_count(parked, numbers) + " parked, ") +
                 core::format_count(std::ssize(place.order), numbers) + " to go. " +
                 (missing == 0 ? "This is a QBM."
                               : core::target::count_of(missing, "thing", numbers) +
                                     (missing == 1 ? " is" : " are") + " missing for a QBM."),
             frame.theme.secondary, space::s);
    std::size_t drawn = 0;
    for (const auto& item : place.order) {
        const auto& question = place.bank.questions[item.index];
        if (question.id == place.question) continue;
        if (++drawn > most_coming) break;
        const std::string name = "Ask now: " + question.text;
        const std::string about(core::discovery::name_of(question.slot));
        const ButtonLook look{.name = name, .caption = "Ask", .kind = ButtonKind::Quiet};
        const float button_w = button_width(frame, look);
        const Point at = card.at();
        const float w = card.w() - button_w - space::s;
        float h = text_line(frame, make_id(id, "about", question.id), about, type::secondary_strong,
                            frame.theme.secondary, {at.x, at.y, w, type::secondary.line});
        h += paragraph(frame, make_id(id, "text", question.id), question.text, type::secondary,
                       frame.theme.text, {at.x, at.y + h}, w);
        if (button(frame, make_id(id, "ask", question.id),
                   {at.x + card.w() - button_w, at.y, button_w, frame.control_height()}, look)) {
            frame.emit(app::ShowQuestion{question.id});
            focus_call_question(frame);
        }
        card.take(std::max(h, frame.control_height()), space::s);
    }
    if (drawn == 0) card.say("none", "No other question.", frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
