// The card of the levers: a table where there is room, else a list.
#include "ui/target/levers_view.h"

#include "core/target/levers.h"
#include "core/target/odds.h"
#include "core/target/summary.h"
#include "core/target/words.h"
#include "ui/titled_card.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Lever;
using core::target::Levers;
using core::target::Plan;
using core::target::Requirement;

constexpr float prose_w = 520;
constexpr float beside_from = 900;  // the values stand beside the levers
constexpr float values_w = 300;

std::string outer_saved(const Plan& plan, const Lever& lever, const core::NumberStyle& numbers) {
    return core::format_count(lever.outer_saved, numbers) + " " +
           core::target::plural(plan.stages.front().name, lever.outer_saved);
}

// "outreach touch to discovery call at 7 % instead of 2 %: 20,238 outreach touches less."
std::string cheapest_text(const Plan& plan, const Levers& levers,
                          const core::NumberStyle& numbers) {
    const Lever& first = levers.ranked.front();
    if (!first.is_cheapest)
        return "Nothing: every rate is at 100 %, or so few are needed that five points save none.";
    std::string text = core::target::step_name(plan, first.stage) + " at " +
                       core::target::percent_text(first.raised, numbers) + " instead of " +
                       core::target::percent_text(first.now, numbers) + ": " +
                       outer_saved(plan, first, numbers);
    if (levers.by_time) text += " and " + core::target::hours_text(first.minutes_saved, numbers);
    return text + " less.";
}

std::vector<TableColumn> columns_of(const Levers& levers) {
    std::vector<TableColumn> columns{
        {"Rate", 220, Align::Left}, {"Now", 70}, {"5 points more", 100}, {"Units saved", 120}};
    if (levers.by_time) columns.push_back({"Time saved", 110});
    return columns;
}

float draw_table(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                 const Levers& levers) {
    const auto& numbers = frame.state.environment.numbers;
    std::vector<TableLine> lines;
    for (const Lever& lever : levers.ranked) {
        TableLine line{
            {core::target::step_name(plan, lever.stage) + (lever.is_cheapest ? " (cheapest)" : ""),
             core::target::percent_text(lever.now, numbers),
             core::target::percent_text(lever.raised, numbers),
             core::format_count(lever.outer_saved, numbers)},
            lever.is_cheapest};
        if (levers.by_time)
            line.cells.push_back(core::target::hours_text(lever.minutes_saved, numbers));
        lines.push_back(std::move(line));
    }
    return plain_table(frame, make_id(id, "table"), at, w, "Levers", columns_of(levers), lines);
}

float draw_list(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                const Levers& levers) {
    const auto& numbers = frame.state.environment.numbers;
    const NodeId list = make_id(id, "list");
    frame.open(
        {.id = list, .role = a11y::Role::List, .rect = {at.x, at.y, w, 0}, .name = "Levers"});
    float y = at.y;
    for (const Lever& lever : levers.ranked) {
        const NodeId item = make_id(list, "lever", plan.stages[lever.stage].id);
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, y, w, 0}});
        const float top = y;
        y += paragraph(
            frame, make_id(item, "name"),
            (lever.is_cheapest ? "Cheapest: " : "") + core::target::step_name(plan, lever.stage),
            type::body_strong, frame.theme.text, {at.x, y}, w);
        std::string saves = core::target::percent_text(lever.now, numbers) + " to " +
                            core::target::percent_text(lever.raised, numbers) + " saves " +
                            outer_saved(plan, lever, numbers);
        if (levers.by_time) saves += ", " + core::target::hours_text(lever.minutes_saved, numbers);
        y += paragraph(frame, make_id(item, "saves"), saves, type::body, frame.theme.text,
                       {at.x, y}, w);
        frame.at(item).rect.h = y - top;
        frame.close();
        y += space::m;
    }
    frame.at(list).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// Returns the height.
float draw_ranking(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                   const Levers& levers) {
    const auto& numbers = frame.state.environment.numbers;
    float y = at.y;
    y += text_line(frame, make_id(id, "cheapest-caption"), "Cheapest fix", type::secondary_strong,
                   frame.theme.secondary, {at.x, y, w, type::secondary.line});
    y += output_lines(frame, make_id(id, "cheapest"), "Cheapest fix",
                      cheapest_text(plan, levers, numbers), type::strong, frame.theme.text,
                      {at.x, y}, std::min(w, prose_w)) +
         space::m;
    std::string what = "What a rate five points higher saves over the period, in " +
                       core::target::plural(plan.stages.front().name, 2);
    what += levers.by_time
                ? ", and in time over all stages. The most time saved stands first."
                : ". Type the minutes that one of each takes, below, to see the time as well.";
    y += paragraph(frame, make_id(id, "what"), what, type::secondary, frame.theme.secondary,
                   {at.x, y}, std::min(w, prose_w)) +
         space::s;
    y += w >= least_table_width(columns_of(levers))
             ? draw_table(frame, id, {at.x, y}, w, plan, levers)
             : draw_list(frame, id, {at.x, y}, w, plan, levers);
    return y - at.y;
}

float draw_values(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                  const std::vector<std::int64_t>& values) {
    std::vector<TableLine> lines;
    for (std::size_t i = 0; i < values.size(); ++i)
        lines.push_back(
            {{plan.stages[i].name,
              core::format_money(values[i], plan.currency, frame.state.environment.numbers)}});
    constexpr TableColumn columns[] = {{"One", 100, Align::Left}, {"Is worth", 150}};
    return plain_table(frame, make_id(id, "values"), at, w, "What one is worth", columns, lines);
}

// Why there are no levers.
std::string reason(const Frame& frame, const Plan& plan, const Requirement& requirement) {
    const core::target::Odds odds = core::target::odds_of(plan, requirement);
    if (odds.missing == core::target::NoOdds::Step)
        return "The goal counts the first stage, so no rate changes what it takes.";
    return core::target::tell_odds(plan, requirement, odds, frame.state.environment.numbers);
}

}  // namespace

float draw_levers(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    TitledCard card(frame, make_id(0, "levers"), column, "What helps most");
    const NodeId id = card.id();
    const Levers levers = core::target::levers_of(plan, requirement);
    const std::vector<std::int64_t> values = core::target::unit_values(plan);
    const bool beside = card.w() >= beside_from && !values.empty();
    const float left_w = beside ? card.w() - values_w - space::xxl : card.w();
    const Point at = card.at();
    float h = levers.ranked.empty()
                  ? paragraph(frame, make_id(id, "reason"), reason(frame, plan, requirement),
                              type::strong, frame.theme.text, at, std::min(left_w, prose_w))
                  : draw_ranking(frame, id, at, left_w, plan, levers);
    if (beside) {
        h = std::max(
            h, draw_values(frame, id, {at.x + card.w() - values_w, at.y}, values_w, plan, values));
    } else if (!values.empty()) {
        h += space::m;
        h += draw_values(frame, id, {at.x, at.y + h}, std::min(card.w(), prose_w), plan, values);
    }
    card.take(h, space::s);
    return card.close();
}

}  // namespace ui
