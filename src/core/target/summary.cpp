// A plan in one sentence.
#include "core/target/summary.h"
#include "core/isolate.h"

#include <algorithm>
#include <optional>

namespace core::target {
namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// The obstacle nearest to the goal: the last stage outside of it with a rate of 0 %.
std::optional<std::size_t> blocked_stage(const Plan& plan) {
    for (std::size_t i = goal_index(plan); i-- > 0;)
        if (rate_at(plan.stages[i].to_next, plan.level).numerator == 0) return i;
    return std::nullopt;
}

std::string goal_sentence(const Plan& plan, const Requirement& requirement,
                          const NumberStyle& style) {
    if (plan.goal == Goal::Deals) return "Type a number of deals to see what they take.";
    if (has_lost_goal(plan))
        return "The stage that the goal counted was removed from the chain. Choose another goal "
               "stage, and type how many you aim for.";
    if (plan.goal == Goal::Stage)
        return "Type how many of that stage you aim for, to see what they take and what they lead "
               "to.";
    if (plan.quota_minor == 0) return "Type a quota to see what it takes.";
    if (requirement.missing == Missing::DealSize)
        return "Type the average deal size to see how many deals " +
               format_money(requirement.gap_minor, plan.currency, style) + " takes.";
    return "The quota is met: " + format_money(plan.booked_minor, plan.currency, style) + " of " +
           format_money(plan.quota_minor, plan.currency, style) + " is booked.";
}

// ": 2,180 a week." and its like; a period shorter than a week has no weekly number worth saying.
std::string pace(const Plan& plan, const Requirement& requirement, const StageNeed& need,
                 const NumberStyle& style) {
    if (plan.end < plan.start)
        return ". The period ends before it starts, so there is no weekly number: check its dates.";
    if (requirement.missing == Missing::Period)
        return ". The period has no working day, so there is no weekly number: check its dates.";
    if (need.useful_days == 0)
        return ". The period is shorter than the days that lie between its stages: nothing that "
               "begins in it is won in it.";
    if (need.useful_days < requirement.days_a_week)
        return ": " + format_count(need.per_working_day, style) + " a working day.";
    return ": " + format_count(need.per_week, style) + " a week.";
}

// A goal in the chain's middle both takes something and leads to something.
std::string stage_sentence(const Plan& plan, const Requirement& requirement,
                           const NumberStyle& style) {
    const std::size_t goal = goal_index(plan);
    const std::string goals = count_of(plan.goal_units, plan.stages[goal].name, style);
    const bool one = plan.goal_units == 1;
    const StageNeed& outermost = requirement.stages.front();
    const std::string rest = pace(plan, requirement, outermost, style);
    std::string text = goals;
    if (goal > 0)
        text += (one ? " means " : " mean ") +
                count_of(outermost.units, plan.stages.front().name, style);
    if (goal + 1 < plan.stages.size())
        text += std::string(goal > 0 ? " and" : "") + (one ? " leads to " : " lead to ") +
                count_of(requirement.deals, plan.stages.back().name, style);
    else if (goal == 0)
        text += one ? " is needed" : " are needed";
    return text + rest;
}

std::string english_plural(std::string_view name, std::int64_t count) {
    std::string text(name);
    const std::size_t space = name.find_last_of(' ');
    const std::string_view word = space == std::string_view::npos ? name : name.substr(space + 1);
    const bool plain =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (count == 1 || !plain || word.size() < 3 || word.back() == 's') return text;
    const bool is_state =
        space != std::string_view::npos && word.size() > 4 && word.ends_with("ed");
    if (is_state) return text;  // "2 QBM accepted"

    const char last = word[word.size() - 1];
    const char before = word[word.size() - 2];
    if (last == 'y' && !is_one_of(before, "aeiou")) {
        text.pop_back();
        return text += "ies";
    }
    const bool hissing = is_one_of(last, "xz") || (last == 'h' && is_one_of(before, "cs"));
    return text += hissing ? "es" : "s";
}

}  // namespace

std::string plural(std::string_view name, std::int64_t count) {
    return isolated(english_plural(name, count));
}

std::string step_name(const Plan& plan, std::size_t stage) {
    return isolated(plan.stages[stage].name) + " to " + isolated(plan.stages[stage + 1].name);
}

std::string count_of(std::int64_t count, std::string_view name, const NumberStyle& style) {
    return named_count(format_count(count, style), name, count);
}

std::string named_count(const std::string& words, std::string_view name, std::int64_t count) {
    return name.find(',') == std::string_view::npos ? words + " " + plural(name, count)
                                                    : isolated(name) + ": " + words;
}

std::string summarise(const Plan& plan, const Requirement& requirement, const NumberStyle& style) {
    if (requirement.is_empty || requirement.missing == Missing::DealSize)
        return goal_sentence(plan, requirement, style);
    const std::string deals = count_of(requirement.deals, "deal", style);
    if (requirement.stages.empty() || plan.stages.size() != requirement.stages.size())
        return deals + (requirement.deals == 1 ? " is needed." : " are needed.");

    if (requirement.stages.back().reach == Reach::Beyond)
        return "That is more than " + format_count(max_amount, style) +
               " deals: check the quota and the deal size.";
    if (const std::optional<std::size_t> blocked = blocked_stage(plan))
        return "At 0 % from " + step_name(plan, *blocked) + ", no number of them is enough.";

    const StageNeed& outermost = requirement.stages.front();
    const std::string& name = plan.stages.front().name;
    if (outermost.reach == Reach::Beyond)
        return deals + " would take more than " + count_of(max_amount, name, style) +
               ": check the rates.";
    if (plan.goal == Goal::Stage) return stage_sentence(plan, requirement, style);
    const std::string rest = pace(plan, requirement, outermost, style);
    if (plan.stages.size() == 1)
        return deals + (requirement.deals == 1 ? " is needed" : " are needed") + rest;
    return deals + (requirement.deals == 1 ? " means " : " mean ") +
           count_of(outermost.units, name, style) + rest;
}

}  // namespace core::target
