// Tracking and re-planning in words.
#include "core/target/track_text.h"

#include "core/date_words.h"
#include "core/target/done.h"
#include "core/target/summary.h"

#include <algorithm>
#include <optional>

namespace core::target {
namespace {

// What the goal counts, in the words of the plan's summary.
std::string goal_name(const Plan& plan) {
    return plan.goal == Goal::Stage ? plan.stages[goal_index(plan)].name : "deal";
}

std::string amount_text(const Plan& plan, const Pace& pace, std::int64_t amount,
                        const NumberStyle& style) {
    return pace.is_money ? format_money(amount, plan.currency, style)
                         : count_of(amount, goal_name(plan), style);
}

// "At this pace the period ends at $130,000, $30,000 above the goal."
std::string projection_text(const Plan& plan, const Pace& pace, const NumberStyle& style) {
    if (pace.state != PaceState::Running || !pace.projection) return {};
    std::string text =
        "At this pace the period ends at " + amount_text(plan, pace, *pace.projection, style);
    if (*pace.projection == pace.goal) return text + ", the goal.";
    const std::int64_t apart =
        *pace.projection > pace.goal ? *pace.projection - pace.goal : pace.goal - *pace.projection;
    return text + ", " +
           (pace.is_money ? format_money(apart, plan.currency, style)
                          : format_count(apart, style)) +
           (*pace.projection > pace.goal ? " above the goal." : " short of the goal.");
}

std::string met_text(const Plan& plan, const Pace& pace, const NumberStyle& style) {
    const std::string done = pace.is_money ? format_money(pace.done, plan.currency, style)
                                           : format_count(pace.done, style);
    return done + " of " + amount_text(plan, pace, pace.goal, style) +
           (pace.is_money ? " is booked." : " done.");
}

TrackAnswer not_started(const Plan& plan, const Progress& progress, const NumberStyle& style) {
    TrackAnswer result{Standing::None, "The period has not begun.", ""};
    result.reason = "It starts on " + format_long(plan.start);
    if (!progress.rows.empty() && !progress.rows.front().goals.empty())
        result.reason +=
            "; its first week asks for " +
            count_of(progress.rows.front().goals.front(), progress.rows.front().name, style);
    result.reason += ".";
    return result;
}

TrackAnswer over(const Plan& plan, const Pace& pace, const NumberStyle& style) {
    if (pace.gap == 0)
        return {Standing::Ahead, "The period is over and the goal was met.",
                met_text(plan, pace, style)};
    return {
        Standing::Behind,
        "The period is over, " + amount_text(plan, pace, pace.gap, style) + " short of the goal.",
        met_text(plan, pace, style)};
}

// While the period runs: the outermost stage with a goal leads, since it moves first.
TrackAnswer running(const Plan& plan, const Progress& progress, const Pace& pace,
                    const NumberStyle& style) {
    const Tracked& row = progress.rows.front();
    TrackAnswer result;
    result.reason = projection_text(plan, pace, style);
    if (row.standing == Standing::None) {
        const bool short_of = pace.projection && *pace.projection < pace.goal;
        result.standing = short_of ? Standing::Behind : Standing::OnPace;
        result.answer = short_of ? "Behind the goal's pace." : "On the goal's pace.";
        return result;
    }
    result.standing = row.standing;
    const std::int64_t apart = row.standing == Standing::Behind
                                   ? row.goal_to_date - row.done_to_date
                                   : row.done_to_date - row.goal_to_date;
    const std::string by = " by " + count_of(apart, row.name, style) + ".";
    result.answer = row.standing == Standing::Behind  ? "Behind" + by
                    : row.standing == Standing::Ahead ? "On track, ahead" + by
                                                      : "On track.";
    const std::string here = format_count(row.done_to_date, style) + " of " +
                             count_of(row.goal_to_date, row.name, style) + " by today.";
    result.reason = result.reason.empty() ? here : here + " " + result.reason;
    return result;
}

std::string done_so_far_text(const FromHere& path, const std::string& name,
                             const NumberStyle& style) {
    constexpr std::int64_t tenths = 10;
    const Fraction in_tenths = path.rest.expected * Fraction(tenths) + Fraction(1, 2);
    const std::int64_t expected = in_tenths.floor().value_or(0);
    const std::string number = format_scaled(expected, 1, true, style);
    const std::string open = named_count(number, name, expected == tenths ? 1 : 2);
    const bool is_open = path.rest.expected > Fraction(0);
    if (path.rest.won == 0) return "With " + open + " expected from what is open";
    const std::string won = "With " + count_of(path.rest.won, name, style) + " done";
    return is_open ? won + " and " + number + " more expected from what is open" : won;
}

// ": 6,834 fewer than the plan."
std::string against_plan(std::int64_t left, std::int64_t planned, const NumberStyle& style) {
    if (left == planned) return ": as many as the plan.";
    return ": " + (left < planned ? format_count(planned - left, style) + " fewer than the plan."
                                  : format_count(left - planned, style) + " more than the plan.");
}

// "2 more deals", "1 deal fewer"
std::string difference(std::int64_t former, std::int64_t now, std::string_view name,
                       const NumberStyle& style) {
    const std::int64_t apart = now > former ? now - former : former - now;
    return named_count(format_count(apart, style) + (now > former ? " more" : " fewer"), name,
                       apart);
}

bool has_outermost(const Requirement& requirement) {
    return !requirement.stages.empty() && requirement.stages.front().reach == Reach::Reachable;
}

}  // namespace

std::string standing_text(const Tracked& row, const NumberStyle& style) {
    const std::string done = format_count(row.done_to_date, style);
    switch (row.standing) {
        case Standing::None: return done + " so far";
        case Standing::Behind:
            return done + " of " + format_count(row.goal_to_date, style) + " so far, " +
                   format_count(row.goal_to_date - row.done_to_date, style) + " behind";
        case Standing::OnPace:
            return done + " of " + format_count(row.goal_to_date, style) + " so far, on pace";
        case Standing::Ahead:
            return done + " of " + format_count(row.goal_to_date, style) + " so far, " +
                   format_count(row.done_to_date - row.goal_to_date, style) + " ahead";
    }
    return {};
}

TrackAnswer track_answer(const Plan& plan, const Requirement& requirement, const Progress& progress,
                         const Pace& pace, const NumberStyle& style) {
    switch (pace.state) {
        case PaceState::NoGoal:
            return {Standing::None, "There is no goal yet.", summarise(plan, requirement, style)};
        case PaceState::NoWorkingDay:
            return {Standing::None, "The period has no working day.",
                    plan.end < plan.start ? "It ends before it starts: check its dates."
                                          : "Check its dates, its work week and its days off."};
        case PaceState::NotStarted: return not_started(plan, progress, style);
        case PaceState::Over: return over(plan, pace, style);
        case PaceState::Running: break;
    }
    if (pace.gap == 0) return {Standing::Ahead, "The goal is met.", met_text(plan, pace, style)};
    if (!has_outermost(requirement) || progress.rows.empty())
        return {Standing::None, "There is no way to the goal yet.",
                summarise(plan, requirement, style)};
    return running(plan, progress, pace, style);
}

namespace {

bool has_done(const Plan& plan) {
    return std::ranges::any_of(
        plan.stages, [&](const Stage& stage) { return done_in_period(plan, stage.id) > 0; });
}

}  // namespace

std::string replan_text(const Plan& plan, const Requirement& requirement, const FromHere& path,
                        const NumberStyle& style) {
    const auto& stages = path.rest.stages;
    if (stages.empty()) return {};
    const std::string& outermost = plan.stages.front().name;
    const std::string name = goal_name(plan);
    if (stages.back().units == 0)
        return "Nothing more is needed: " + format_count(path.rest.won, style) + " of " +
               count_of(path.rest.goal_units, name, style) + " are done.";
    if (stages.front().reach != Reach::Reachable || !has_outermost(requirement)) return {};

    const std::int64_t left = stages.front().units;
    const std::string are_left =
        count_of(left, outermost, style) + (left == 1 ? " is left" : " are left");
    std::string text;
    if (path.rest.won > 0 || path.rest.expected > Fraction(0))
        text = done_so_far_text(path, name, style) + ", " + are_left;
    else if (has_done(plan))
        text =
            "What is done counts here once it is won, or stands under Open because it is still "
            "alive: " +
            are_left;
    else
        text = "Nothing is done or open yet, so " + are_left;
    text += against_plan(left, requirement.stages.front().units, style);
    if (left > 0 && path.stages.front().useful_days == 0)
        text += " No working day is left on which " + plural(outermost, 2) +
                " still help in this period.";
    return text;
}

std::string quota_change_text(const Plan& plan, const Requirement& requirement,
                              const NumberStyle& style) {
    if (plan.goal != Goal::Revenue || plan.quota_changes.empty()) return {};
    const QuotaChange& last = plan.quota_changes.back();
    std::string text = "On " + format_short(last.on) + " the quota went from " +
                       format_money(last.former_minor, plan.currency, style) + " to " +
                       format_money(plan.quota_minor, plan.currency, style);
    const auto earlier = static_cast<std::int64_t>(plan.quota_changes.size()) - 1;
    if (earlier > 0) text += ", after " + count_of(earlier, "earlier change", style);

    Plan former_plan = plan;
    former_plan.quota_minor = last.former_minor;
    const Requirement former = require(former_plan);
    if (requirement.missing == Missing::DealSize || former.missing == Missing::DealSize ||
        plan.stages.empty())
        return text + ".";
    if (former.deals == requirement.deals) return text + ": as many deals as before.";
    text += ": " + difference(former.deals, requirement.deals, "deal", style);
    if (has_outermost(requirement) && has_outermost(former))
        text += ", " + difference(former.stages.front().units, requirement.stages.front().units,
                                  plan.stages.front().name, style);
    return text + ".";
}

}  // namespace core::target
