// Tables row by row; the summary line by line.
#include "core/target/export.h"

#include "core/currency.h"
#include "core/file_name.h"
#include "core/markdown.h"
#include "core/target/plan_calendar.h"
#include "core/target/progress.h"
#include "core/target/rate.h"
#include "core/target/schedule.h"
#include "core/target/summary.h"
#include "core/target/words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core::target {
namespace {

std::string digits(std::int64_t value) { return std::to_string(value); }

std::string number_or_nothing(bool known, std::int64_t value) {
    return known ? digits(value) : std::string();
}

std::int64_t done_in_week(const Plan& plan, const WorkCalendar& calendar, Date week,
                          const Id& what) {
    std::int64_t sum = 0;
    for (const Done& done : plan.done)
        if (done.what == what && week_start(calendar, done.week) == week_start(calendar, week))
            sum += done.count;
    return sum;
}

void add_line(std::string& text, std::string_view line) { text.append(line).append("\n"); }

// Names are the only cells that can hold markup.
std::string table_line(const Cells& cells) {
    std::string line = "| " + escape_markdown(cells[0]) + " |";
    for (std::size_t i = 1; i < cells.size(); ++i) line += " " + cells[i] + " |";
    return line;
}

std::string goal_line(const Plan& plan, const NumberStyle& style) {
    const auto money = [&](std::int64_t minor) {
        return format_money(minor, plan.currency, style);
    };
    if (plan.goal == Goal::Deals)
        return format_count(plan.deals, style) + " " + plural("deal", plan.deals);
    if (has_lost_goal(plan)) return "none, as the stage that it counted was removed";
    if (plan.goal == Goal::Stage)
        return format_count(plan.goal_units, style) + " " +
               plural(plan.stages[goal_index(plan)].name, plan.goal_units);
    return money(plan.quota_minor) + ", of which " + money(plan.booked_minor) + " is booked, at " +
           money(plan.deal_size_minor) + " a deal";
}

std::string_view level_text(Level level) {
    switch (level) {
        case Level::Low: return "the low end of their 80 % band";
        case Level::Middle: return "what was counted";
        case Level::High: return "the high end of their 80 % band";
    }
    return {};
}

}  // namespace

std::vector<Counted> counted_items(const Plan& plan) {
    std::vector<Counted> items;
    const auto add = [&](const Id& id, const std::string& name, const char* otherwise,
                         std::size_t number) {
        items.push_back({id, name.empty() ? otherwise + std::to_string(number) : name});
    };
    for (std::size_t i = 0; i < plan.stages.size(); ++i)
        add(plan.stages[i].id, plan.stages[i].name, "Stage ", i + 1);
    for (std::size_t i = 0; i < plan.activities.size(); ++i)
        add(plan.activities[i].id, plan.activities[i].name, "Activity ", i + 1);
    return items;
}

std::string plan_csv(const Plan& plan, const Requirement& requirement, const CsvStyle& style) {
    std::vector<Cells> rows{{"Stage", "Rate to next", "Needed", "A week", "A working day", "SDR",
                             "AE", "Last useful day"}};
    const Schedule schedule = schedule_of(plan, requirement);
    const std::vector<Counted> items = counted_items(plan);
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        const bool has_need =
            i < requirement.stages.size() && requirement.stages[i].reach == Reach::Reachable;
        const StageNeed need = has_need ? requirement.stages[i] : StageNeed{};
        const std::optional<Date> last =
            i < schedule.stages.size() ? schedule.stages[i].last_useful : std::nullopt;
        const bool is_last = i + 1 == plan.stages.size();
        rows.push_back(
            // Rates have their sign, so that no spreadsheet takes "1/20" for a day in January.
            {items[i].name, is_last ? "" : rate_text(plan.stages[i].to_next, style.numbers),
             number_or_nothing(has_need, need.units), number_or_nothing(has_need, need.per_week),
             number_or_nothing(has_need, need.per_working_day),
             number_or_nothing(has_need, need.sdr_units),
             number_or_nothing(has_need, need.ae_units), last ? format_iso(*last) : std::string()});
    }
    return write_csv(rows, style.separator);
}

std::string weekly_csv(const Plan& plan, const Requirement& requirement, const CsvStyle& style) {
    const WorkCalendar calendar = calendar_of(plan);
    const std::vector<Counted> items = counted_items(plan);
    const Schedule schedule = schedule_of(plan, requirement);
    std::vector<Cells> rows{{"Week"}};
    for (const Counted& item : items) rows.front().push_back(item.name);
    for (const Counted& item : items) rows.front().push_back(item.name + " goal");
    for (std::size_t w = 0; w < schedule.weeks.size(); ++w) {
        const Date first = schedule.weeks[w].first;
        Cells row{format_iso(first)};
        for (const Counted& item : items)
            row.push_back(digits(done_in_week(plan, calendar, first, item.id)));
        for (std::size_t i = 0; i < plan.stages.size(); ++i) {
            const bool has_goal =
                i < schedule.stages.size() && w < schedule.stages[i].weekly.size();
            row.push_back(number_or_nothing(has_goal, has_goal ? schedule.stages[i].weekly[w] : 0));
        }
        for (const Activity& activity : plan.activities)
            row.push_back(digits(activity_goal(plan, activity, schedule.weeks[w], w)));
        rows.push_back(std::move(row));
    }
    return write_csv(rows, style.separator);
}

std::vector<Cells> chain_table(const Plan& plan, const Requirement& requirement,
                               const NumberStyle& style) {
    std::vector<Cells> rows;
    if (requirement.stages.size() != plan.stages.size()) return rows;
    rows.push_back({"Stage", "Rate to next", "Needed", "A week"});
    const std::vector<Counted> items = counted_items(plan);
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        const StageNeed& need = requirement.stages[i];
        const bool known = need.reach == Reach::Reachable;
        const bool is_last = i + 1 == plan.stages.size();
        rows.push_back({items[i].name, is_last ? "" : rate_text(plan.stages[i].to_next, style),
                        known ? format_count(need.units, style) : "out of reach",
                        known ? format_count(need.per_week, style) : ""});
    }
    return rows;
}

std::vector<std::string> assumptions_of(const Plan& plan, const Requirement& requirement,
                                        const NumberStyle& style) {
    std::vector<std::string> lines{"Goal: " + goal_line(plan, style),
                                   "Period: " + format_iso(plan.start) + " to " +
                                       format_iso(plan.end) + ", " +
                                       format_count(requirement.working_days, style) + " working " +
                                       plural("day", requirement.working_days)};
    const bool counted = std::ranges::any_of(
        plan.stages, [](const Stage& stage) { return is_counted(stage.to_next); });
    if (counted)
        lines.push_back("Counted rates are reckoned at " + std::string(level_text(plan.level)));
    lines.emplace_back(
        "The exact need runs down the chain and is rounded up once, for each stage by itself");
    if (std::ranges::any_of(plan.stages, [](const Stage& stage) { return stage.lag_days > 0; }))
        lines.emplace_back("Work after a stage's last useful day counts for the next period");
    return lines;
}

std::string shown_name(const Plan& plan) { return plan.name.empty() ? "Untitled plan" : plan.name; }

std::string summary_markdown(const Plan& plan, const Requirement& requirement,
                             const NumberStyle& style) {
    std::string text;
    add_line(text, "## " + escape_markdown(shown_name(plan)));
    add_line(text, "");
    add_line(text, escape_markdown(summarise(plan, requirement, style)));
    add_line(text, "");
    const std::vector<Cells> chain = chain_table(plan, requirement, style);
    for (std::size_t i = 0; i < chain.size(); ++i) {
        add_line(text, table_line(chain[i]));
        if (i == 0) add_line(text, "| --- | ---: | ---: | ---: |");
    }
    if (!chain.empty()) add_line(text, "");
    for (const std::string& line : assumptions_of(plan, requirement, style))
        add_line(text, "- " + escape_markdown(line));
    return text;
}

std::string file_name(const Plan& plan, std::string_view what, std::string_view extension) {
    return core::file_name(plan.name, "Plan", what, extension);
}

}  // namespace core::target
