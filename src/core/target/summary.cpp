// A plan in one sentence.
#include "core/target/summary.h"

#include <algorithm>
#include <optional>

namespace core::target {
namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// The obstacle nearest to the goal: the last stage that counts with a rate of 0 %.
std::optional<std::size_t> blocked_stage(const Plan& plan) {
    for (std::size_t i = plan.stages.size(); i-- > 1;)
        if (plan.stages[i - 1].to_next.numerator == 0) return i - 1;
    return std::nullopt;
}

std::string count_of(std::int64_t count, std::string_view name, const NumberStyle& style) {
    return format_count(count, style) + " " + plural(name, count);
}

std::string goal_sentence(const Plan& plan, const Requirement& requirement,
                          const NumberStyle& style) {
    if (plan.goal == Goal::Deals) return "Type a number of deals to see what they take.";
    if (plan.quota_minor == 0) return "Type a quota to see what it takes.";
    if (requirement.missing == Missing::DealSize)
        return "Type the average deal size to see how many deals " +
               format_money(requirement.gap_minor, plan.currency, style) + " takes.";
    return "The quota is met: " + format_money(plan.booked_minor, plan.currency, style) + " of " +
           format_money(plan.quota_minor, plan.currency, style) + " is booked.";
}

// ": 2,180 a week." and its like; a period shorter than a week has no weekly number worth saying.
std::string pace(const Plan& plan, const Requirement& requirement, std::int64_t per_week,
                 std::int64_t per_day, const NumberStyle& style) {
    if (plan.end < plan.start)
        return ". The period ends before it starts, so there is no weekly number: check its dates.";
    if (requirement.missing == Missing::Period)
        return ". The period has no working day, so there is no weekly number: check its dates.";
    if (requirement.working_days < requirement.days_a_week)
        return ": " + format_count(per_day, style) + " a working day.";
    return ": " + format_count(per_week, style) + " a week.";
}

}  // namespace

std::string plural(std::string_view name, std::int64_t count) {
    std::string text(name);
    const std::size_t space = name.find_last_of(' ');
    const std::string_view word = space == std::string_view::npos ? name : name.substr(space + 1);
    const bool plain =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (count == 1 || !plain || word.size() < 3 || word.back() == 's') return text;

    const char last = word[word.size() - 1];
    const char before = word[word.size() - 2];
    if (last == 'y' && !is_one_of(before, "aeiou")) {
        text.pop_back();
        return text += "ies";
    }
    const bool hissing = is_one_of(last, "xz") || (last == 'h' && is_one_of(before, "cs"));
    return text += hissing ? "es" : "s";
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
        return "At 0 % from " + plan.stages[*blocked].name + " to " +
               plan.stages[*blocked + 1].name + ", no number of them is enough.";

    const StageNeed& outermost = requirement.stages.front();
    const std::string& name = plan.stages.front().name;
    if (outermost.reach == Reach::Beyond)
        return deals + " would take more than " + count_of(max_amount, name, style) +
               ": check the rates.";
    const std::string rest =
        pace(plan, requirement, outermost.per_week, outermost.per_working_day, style);
    if (plan.stages.size() == 1)
        return deals + (requirement.deals == 1 ? " is needed" : " are needed") + rest;
    return deals + (requirement.deals == 1 ? " means " : " mean ") +
           count_of(outermost.units, name, style) + rest;
}

}  // namespace core::target
