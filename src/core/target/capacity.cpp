// Minutes of one x how many a week, summed up.
#include "core/target/capacity.h"

#include "core/target/summary.h"
#include "core/target/words.h"

#include <algorithm>

namespace core::target {
namespace {

void add(Capacity& capacity, Id what, const std::string& name, std::int64_t units,
         std::int64_t minutes) {
    if (minutes <= 0) return;
    const std::int64_t total = units > max_amount / minutes ? max_amount : units * minutes;
    capacity.uses.push_back({what, name, units, total});
    capacity.needed = std::min(max_amount, capacity.needed + total);
}

std::string compared(const Capacity& capacity, const NumberStyle& style) {
    if (capacity.there == 0)
        return "Type the hours you have a week to see whether they are enough.";
    if (capacity.needed > capacity.there)
        return "That is " + hours_text(capacity.needed - capacity.there, style) +
               " more than you have.";
    if (capacity.needed == capacity.there) return "That is all you have.";
    return "That leaves " + hours_text(capacity.there - capacity.needed, style) + " of the " +
           hours_text(capacity.there, style) + " you have.";
}

}  // namespace

Capacity capacity_of(const Plan& plan, const Requirement& requirement) {
    Capacity capacity;
    capacity.there = plan.week_minutes;
    for (std::size_t i = 0; i < plan.stages.size() && i < requirement.stages.size(); ++i)
        if (requirement.stages[i].reach == Reach::Reachable)
            add(capacity, plan.stages[i].id, plan.stages[i].name, requirement.stages[i].per_week,
                plan.stages[i].minutes);
    for (const Activity& activity : plan.activities)
        add(capacity, activity.id, activity.name, activity.weekly, activity.minutes);
    return capacity;
}

std::string tell_capacity(const Capacity& capacity, const NumberStyle& style) {
    if (capacity.uses.empty())
        return "Type how many minutes one of them takes, and see the hours that a week needs.";
    std::string text = compared(capacity, style);
    const auto most = std::ranges::max_element(capacity.uses, {}, &TimeUse::minutes);
    if (capacity.uses.size() > 1 && capacity.there > 0 && capacity.needed > capacity.there)
        text +=
            " Most of it: " + plural(most->name, 2) + ", " + hours_text(most->minutes, style) + ".";
    return text;
}

}  // namespace core::target
