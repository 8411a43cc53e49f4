// The card of the way forward: the question, its answer, and the rate that would be enough.
#include "ui/target/forward_view.h"

#include "core/isolate.h"
#include "core/target/forward.h"
#include "core/target/summary.h"
#include "core/target/words.h"
#include "ui/accept.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>

namespace ui {
namespace {

using core::target::Outlook;
using core::target::Plan;
using core::target::Rate;
using core::target::Requirement;
using core::target::WhatIf;

constexpr float least_half = 150;

// The place of a stage that was chosen; where it is not this plan's, the one to begin with.
std::size_t place_of(const Plan& plan, core::Id stage, std::size_t otherwise) {
    const auto found = std::ranges::find(plan.stages, stage, &core::target::Stage::id);
    return found == plan.stages.end() ? otherwise
                                      : static_cast<std::size_t>(found - plan.stages.begin());
}

WhatIf what_if_of(const Frame& frame, const Plan& plan) {
    // The middle of the chain: the meetings that people make promises about.
    const std::size_t middle = (plan.stages.size() - 1) / 2;
    const WhatIfDraft& draft = frame.scratch.what_if;
    return {place_of(plan, draft.stage, middle), draft.count,
            static_cast<core::target::Every>(draft.every)};
}

float draw_count(Frame& frame, NodeId id, Point at, float w) {
    const FieldLook look{.name = "What-if count",
                         .label = "What-if count",
                         .keyboard = a11y::Keyboard::Numeric,
                         .align = Align::Right,
                         .max_length = 40};
    return field(frame, make_id(id, "count"), at, w, look,
                 core::format_count(frame.scratch.what_if.count, frame.state.environment.numbers),
                 accept_count(frame, core::target::max_amount,
                              [&](std::int64_t count) { frame.scratch.what_if.count = count; }));
}

float draw_stage(Frame& frame, NodeId id, const Plan& plan, std::size_t chosen, Point at, float w) {
    const NodeId control = make_id(id, "stage");
    std::vector<std::string> names;
    for (const core::target::Stage& stage : plan.stages) names.push_back(stage.name);
    const float label = label_above(frame, control, "What-if stage", at, w);
    const int picked = choice(frame, control, {at.x, at.y + label, w, frame.control_height()},
                              "What-if stage", names, static_cast<int>(chosen));
    if (picked >= 0) frame.scratch.what_if.stage = plan.stages[static_cast<std::size_t>(picked)].id;
    return label + frame.control_height();
}

float draw_every(Frame& frame, NodeId id, Point at, float w) {
    const NodeId control = make_id(id, "every");
    const int picked =
        segmented(frame, control, {at.x, at.y, w, frame.control_height()}, "What-if time",
                  {"A week", "A month", "The period"}, frame.scratch.what_if.every);
    if (picked >= 0) frame.scratch.what_if.every = picked;
    return frame.control_height();
}

float draw_result(Frame& frame, NodeId id, std::string_view name, const std::string& value,
                  Point at, float w) {
    float y = at.y;
    y += text_line(frame, make_id(make_id(id, "result"), name), std::string(name),
                   type::secondary_strong, frame.theme.secondary,
                   {at.x, y, w, type::secondary.line});
    const bool fits = frame.paint.width_of(value, type::section) <= w;
    const Font& font = fits ? type::section : type::body_strong;
    output(frame, make_id(id, name), name, value, font, frame.theme.text,
           {at.x, y, w, type::section.line}, Align::Left);
    return y + type::section.line - at.y;
}

std::string closed_text(const Plan& plan, const Outlook& outlook,
                        const core::NumberStyle& numbers) {
    if (outlook.is_beyond) return "–";
    return core::format_count(outlook.deals, numbers) + " " +
           core::target::plural(plan.stages.back().name, outlook.deals);
}

std::string brought_text(const Plan& plan, const Outlook& outlook,
                         const core::NumberStyle& numbers) {
    if (outlook.is_beyond || !outlook.brings) return "–";
    return core::format_money(*outlook.brings, plan.currency, numbers);
}

// Why there is no goal to seek; empty: there is one.
std::string no_seek(const Plan& plan, const Outlook& outlook, std::size_t stage, std::size_t goal) {
    if (outlook.is_beyond || outlook.goal == 0)
        return "With a goal and a count that can be done, this says which rate would be enough.";
    if (stage >= goal)
        return "No rate lies between " + core::isolated(plan.stages[stage].name) +
               " and the goal: choose a stage before " + core::isolated(plan.stages[goal].name) +
               " to seek the rate that would be enough.";
    return {};
}

// Returns the stage whose rate may change.
std::size_t draw_rate_choice(Frame& frame, TitledCard& card, const Plan& plan, std::size_t first,
                             std::size_t goal) {
    const NodeId control = make_id(card.id(), "rate");
    std::vector<std::string> names;
    for (std::size_t i = first; i < goal; ++i) names.push_back(core::target::step_name(plan, i));
    const std::size_t asked = place_of(plan, frame.scratch.what_if.rate, first);
    std::size_t chosen = std::clamp(asked, first, goal - 1) - first;
    const Point at = card.at();
    const float label = label_above(frame, control, "Rate to change", at, card.w());
    const int picked =
        choice(frame, control, {at.x, at.y + label, card.w(), frame.control_height()},
               "Rate to change", names, static_cast<int>(chosen));
    if (picked >= 0) {
        chosen = static_cast<std::size_t>(picked);
        frame.scratch.what_if.rate = plan.stages[first + chosen].id;
    }
    card.take(label + frame.control_height(), space::m);
    return first + chosen;
}

void draw_seek(Frame& frame, TitledCard& card, const Plan& plan, const Outlook& outlook,
               const WhatIf& what_if) {
    const auto& numbers = frame.state.environment.numbers;
    const NodeId id = card.id();
    const std::size_t goal = core::target::goal_index(plan);
    const std::string none = no_seek(plan, outlook, what_if.stage, goal);
    if (!none.empty()) return card.say("no-seek", none, frame.theme.secondary, space::s);

    const std::size_t changed = draw_rate_choice(frame, card, plan, what_if.stage, goal);
    const std::optional<Rate> needed = core::target::rate_needed(plan, outlook, what_if, changed);
    const Rate now = core::target::rate_at(plan.stages[changed].to_next, plan.level);
    card.take(
        draw_result(frame, id, "Rate needed",
                    needed ? core::target::percent_text(core::target::share_of(*needed), numbers)
                           : "no rate is enough",
                    card.at(), card.w()),
        space::xs);
    const std::string now_text = core::target::percent_text(core::target::share_of(now), numbers);
    card.say("seek",
             needed ? "That is what it takes for the goal, all other rates kept; now it is " +
                          now_text + "."
                    : "Even at 100 % it would not reach the goal with the other rates as they "
                      "are; now it is " +
                          now_text + ".",
             frame.theme.secondary, space::m);
    const ButtonLook use{.name = "Use this rate",
                         .disabled = !needed || *needed == plan.stages[changed].to_next,
                         .tooltip = "Writes it into the plan. Undo brings the former rate back."};
    const Point at = card.at();
    if (button(frame, make_id(id, "use"),
               {at.x, at.y, button_width(frame, use), frame.control_height()}, use)) {
        frame.emit(app::FinishEditing{});
        frame.emit(app::SetRate{plan.id, plan.stages[changed].id, *needed});
        frame.emit(app::FinishEditing{});
    }
    card.take(frame.control_height(), space::s);
}

}  // namespace

float draw_forward(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    TitledCard card(frame, make_id(0, "forward"), column, "The way forward");
    const NodeId id = card.id();
    const auto& numbers = frame.state.environment.numbers;
    card.say("what",
             "With so many of one stage, what do you close? The plan stays as it is until you use "
             "the rate.",
             frame.theme.secondary, space::m);
    const WhatIf shown = what_if_of(frame, plan);
    card.pair(
        least_half, space::m, [&](Point at, float w) { return draw_count(frame, id, at, w); },
        [&](Point at, float w) { return draw_stage(frame, id, plan, shown.stage, at, w); });
    card.take(draw_every(frame, id, card.at(), card.w()), space::l);

    const WhatIf what_if = what_if_of(frame, plan);  // with what was just chosen
    const Outlook outlook = core::target::outlook_of(plan, requirement, what_if);
    const std::string units = core::target::tell_units(plan, outlook, what_if, numbers);
    if (!units.empty()) card.say("units", units, frame.theme.secondary, space::m);
    card.pair(
        least_half - space::l, space::s,
        [&](Point at, float w) {
            return draw_result(frame, id, "You close", closed_text(plan, outlook, numbers), at, w);
        },
        [&](Point at, float w) {
            const auto name = plan.booked_minor == 0 ? "That brings" : "With what is booked";
            return draw_result(frame, id, name, brought_text(plan, outlook, numbers), at, w);
        });
    card.take(
        paragraph(frame, make_id(id, "verdict"), core::target::tell_outlook(plan, outlook, numbers),
                  type::body, frame.theme.text, card.at(), card.w()),
        space::l);
    draw_seek(frame, card, plan, outlook, what_if);
    return card.close();
}

}  // namespace ui
