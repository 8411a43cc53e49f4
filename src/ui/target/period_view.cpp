// The period card of the calendar.
#include "ui/target/period_view.h"

#include "core/date_words.h"
#include "core/target/calendar_words.h"
#include "core/target/period_presets.h"
#include "core/target/plan_calendar.h"
#include "ui/target/period_picture.h"
#include "ui/titled_card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Plan;

constexpr float least_choice_w = 160;

float draw_presets(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const auto presets =
        core::target::period_presets(plan.fiscal_year, plan.week_starts, frame.state.today);
    std::vector<std::string> captions;
    int chosen = -1;
    for (const core::target::PeriodPreset& preset : presets) {
        if (preset.period == core::target::period_of(plan) && chosen < 0)
            chosen = static_cast<int>(captions.size());
        captions.push_back(preset.caption);
    }
    if (chosen < 0) {
        chosen = static_cast<int>(captions.size());
        captions.emplace_back("Dates of its own");
    }
    const NodeId preset = make_id(id, "preset");
    const float label = label_above(frame, preset, "Period", at, w);
    const int picked = choice(frame, preset, {at.x, at.y + label, w, frame.control_height()},
                              "Period", captions, chosen);
    if (picked >= 0 && static_cast<std::size_t>(picked) < presets.size())
        frame.emit(app::SetPeriod{plan.id, presets[static_cast<std::size_t>(picked)].period});
    return label + frame.control_height();
}

float draw_first_month(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    std::vector<std::string> months;
    for (int month = 1; month <= 12; ++month) months.push_back(core::name_of_month(month));
    const NodeId first = make_id(id, "first-month");
    const float label = label_above(frame, first, "Fiscal year starts in", at, w);
    const int picked = choice(frame, first, {at.x, at.y + label, w, frame.control_height()},
                              "Fiscal year starts in", months, plan.fiscal_year.first_month - 1);
    if (picked >= 0)
        frame.emit(app::SetFiscalYear{plan.id, {picked + 1, plan.fiscal_year.pattern}});
    return label + frame.control_height();
}

float draw_pattern(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const NodeId pattern = make_id(id, "pattern");
    const float label = label_above(frame, pattern, "Fiscal pattern", at, w);
    const int picked =
        choice(frame, pattern, {at.x, at.y + label, w, frame.control_height()}, "Fiscal pattern",
               {"Calendar months", "4-4-5 weeks", "4-5-4 weeks", "5-4-4 weeks"},
               static_cast<int>(plan.fiscal_year.pattern));
    if (picked >= 0)
        frame.emit(app::SetFiscalYear{
            plan.id, {plan.fiscal_year.first_month, static_cast<core::FiscalPattern>(picked)}});
    return label + frame.control_height();
}

std::string pattern_sentence(const Plan& plan) {
    if (plan.fiscal_year.pattern == core::FiscalPattern::Months) return {};
    const std::string month = core::name_of_month(plan.fiscal_year.first_month);
    const std::string day = core::name_of(plan.week_starts);
    return "A year of 52 or 53 weeks from the " + day + " nearest to 1 " + month + ".";
}

}  // namespace

float draw_period(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "calendar-period", plan.id);
    TitledCard card(frame, id, column, "Period");
    const core::Period period = core::target::period_of(plan);
    const bool backwards = plan.end < plan.start;
    output(frame, make_id(id, "dates"), "Plan dates", core::format_span(period), type::strong,
           frame.theme.text, {card.at().x, card.at().y, card.w(), type::strong.line}, Align::Left);
    card.take(type::strong.line, space::xs);
    card.say("days", core::target::working_days_sentence(plan, frame.state.environment.numbers),
             backwards ? frame.theme.bad : frame.theme.secondary, space::l);
    const float picture =
        draw_period_picture(frame, make_id(id, "picture"), card.at(), card.w(), plan);
    if (picture > 0) card.take(picture, space::l);
    card.take(draw_presets(frame, id, plan, card.at(), card.w()), space::l);
    card.pair(
        least_choice_w, space::s,
        [&](Point at, float w) { return draw_first_month(frame, id, plan, at, w); },
        [&](Point at, float w) { return draw_pattern(frame, id, plan, at, w); });
    const std::string pattern = pattern_sentence(plan);
    if (!pattern.empty()) card.say("weeks", pattern, frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
