// The gap in exact fractions, rounded once at the end, and in words.
#include "core/discovery/gap.h"

#include "core/date_words.h"
#include "core/fraction.h"
#include "core/utf8.h"

#include <algorithm>

namespace core::discovery {
namespace {

constexpr std::int64_t most_shown = 1'000'000'000'000'000'000;
constexpr std::int64_t week_days = 7;

std::optional<std::int64_t> shown(std::optional<std::int64_t> value) {
    return value && *value <= most_shown ? value : std::nullopt;
}

void fill_timeline(const Figures& figures, Date today, Gap& gap) {
    if (!figures.timeline) return;
    const std::int64_t days = std::int64_t{figures.timeline->days} - today.days;
    gap.days = std::max<std::int64_t>(days, 0);
    gap.timeline = days < 0           ? TimelineState::Past
                   : days < week_days ? TimelineState::UnderAWeek
                                      : TimelineState::Weeks;
}

// "100 hires"
std::string units_text(std::int64_t count, const std::string& unit, const NumberStyle& style) {
    return format_count(count, style) + (is_blank(unit) ? "" : " " + unit);
}

// Whole weeks, or to the nearest tenth of one.
std::string weeks_text(std::int64_t days, const NumberStyle& style) {
    constexpr std::int64_t tenths = 10;
    const std::int64_t scaled = (days * tenths * 2 + week_days) / (week_days * 2);
    return format_scaled(scaled, 1, true, style) + (scaled == tenths ? " week" : " weeks");
}

std::string cost_text(const Figures& figures, const Gap& gap, const NumberStyle& style) {
    const auto money = [&](std::int64_t minor) {
        return format_money(minor, figures.currency, style);
    };
    const std::string text =
        ", worth " + money(*gap.cost_minor) + " at " + money(figures.unit_value_minor) + " each";
    if (gap.timeline == TimelineState::UnderAWeek)
        return text + ", with less than a week to " + format_short(*figures.timeline);
    if (!gap.cost_a_week_minor) return text;
    return text + ": waiting costs " + money(*gap.cost_a_week_minor) + " a week over the " +
           weeks_text(gap.days, style) + " to " + format_short(*figures.timeline);
}

}  // namespace

Gap gap_of(const Figures& figures, Date today) {
    Gap gap;
    fill_timeline(figures, today, gap);
    if (!figures.goal || *figures.goal == 0) return gap;
    if (!figures.plan) {
        gap.state = GapState::NoPlan;
        return gap;
    }
    gap.state = *figures.plan >= *figures.goal ? GapState::Met : GapState::Open;
    if (gap.state == GapState::Met) return gap;
    gap.units = *figures.goal - *figures.plan;
    if (figures.unit_value_minor == 0) return gap;
    const Fraction cost = Fraction(gap.units) * Fraction(figures.unit_value_minor);
    gap.cost_minor = shown(cost.floor());
    if (!gap.cost_minor || gap.timeline != TimelineState::Weeks) return gap;
    gap.cost_a_week_minor = shown((cost * Fraction(week_days, gap.days) + Fraction(1, 2)).floor());
    return gap;
}

std::string gap_sentence(const Figures& figures, const Gap& gap, const NumberStyle& style) {
    if (gap.state == GapState::NoGoal || gap.state == GapState::NoPlan) return {};
    std::string text = "You want " + units_text(*figures.goal, figures.unit, style);
    if (figures.goal_date) text += " by " + format_short(*figures.goal_date);
    text += ", and your plan delivers " + format_count(*figures.plan, style);
    if (figures.plan_date) text += " by " + format_short(*figures.plan_date);
    if (gap.state == GapState::Met) return text + ": your plan covers the goal.";
    text += ", which leaves a gap of " + format_count(gap.units, style);
    return text + (gap.cost_minor ? cost_text(figures, gap, style) : "") + ".";
}

}  // namespace core::discovery
