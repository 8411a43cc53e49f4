// A document that plans are written into, and plans as a user could make them.
#include "core/target/desk.h"

#include "core/target/defaults.h"

#include <algorithm>
#include <tuple>

namespace tests {

using namespace core;
using namespace core::target;

Id id_of(std::uint64_t number) {
    Id id;
    for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    id.bytes[15] = 1;
    return id;
}

std::size_t Desk::write(const Plan& wanted) {
    const Document part = plan_changes(document, wanted, {++counter, 7});
    merge(document, part);
    return part.fields.size();
}

void Desk::put(std::string key, Value value) {
    document.fields[std::move(key)] = {{++counter, 7}, std::move(value)};
}

Desk sample_desk() {
    Desk desk;
    Plan plan = sample_plan(quarter_of(Date{20'300}), 1'750'000'000'000);
    plan.id = desk.document.id;
    desk.write(plan);
    return desk;
}

std::string stage_key(const Id& id, std::string_view field) {
    return "stage/" + format_id(id) + "/" + std::string(field);
}

namespace {

Stage any_stage(Random& random) {
    const std::int64_t denominator =
        random.between(0, 1) == 0 ? basis_points : random.any_size(max_rate_denominator - 1) + 1;
    constexpr std::string_view names[] = {"", "call", "Réunion", "اجتماع", "🎯", "a/b"};
    return {id_of(random.next()),
            std::string(names[random.next() % 6]),
            {random.between(0, denominator), denominator},
            static_cast<std::int32_t>(random.between(0, 10'000)),
            random.between(0, max_lag_days),
            random.between(0, max_minutes),
            random.any_size(max_amount)};
}

std::string any_name(Random& random) {
    return random.between(0, 2) == 0 ? "" : "N" + std::to_string(random.next());
}

Ramp any_ramp(Random& random) {
    return {static_cast<std::int32_t>(random.between(0, 10'000)),
            static_cast<std::int32_t>(random.between(0, 10'000))};
}

Date any_date(Random& random) {
    return {static_cast<std::int32_t>(random.between(-719'162, 2'932'896))};
}

WorkWeek any_week(Random& random) { return {static_cast<std::uint8_t>(random.between(0, 127))}; }

// Adds, changes or removes one; keeps what `before` orders in order.
template <class Item, class Make, class Before>
void any_change(Random& random, std::vector<Item>& items, Make make, Before before) {
    const std::size_t at = random.next() % (items.size() + 1);
    if (at < items.size() && random.between(0, 1) == 0)
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
    else
        items.push_back(make());
    std::stable_sort(items.begin(), items.end(), before);
    const auto same = [&](const Item& a, const Item& b) { return !before(a, b) && !before(b, a); };
    items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

void edit_calendar(Random& random, Plan& plan) {
    switch (random.between(0, 5)) {
        case 0: plan.week = any_week(random); break;
        case 1: plan.week_starts = static_cast<Weekday>(random.between(0, 6)); break;
        case 2:
            plan.fiscal_year = {static_cast<int>(random.between(1, 12)),
                                static_cast<FiscalPattern>(random.between(0, 3))};
            break;
        case 3: plan.ramp = any_ramp(random); break;
        case 4:
            any_change(
                random, plan.holidays, [&] { return DayOff{any_date(random), any_name(random)}; },
                [](const DayOff& a, const DayOff& b) { return a.date < b.date; });
            break;
        default:
            any_change(
                random, plan.leaves,
                [&] {
                    return Leave{id_of(random.next()), id_of(random.next()), any_date(random),
                                 any_date(random), any_name(random)};
                },
                [](const Leave& a, const Leave& b) { return a.first < b.first; });
    }
}

void edit_work(Random& random, Plan& plan, std::int64_t max_minor) {
    switch (random.between(0, 4)) {
        case 0:
            if (plan.activities.size() < max_activities)
                plan.activities.push_back({id_of(random.next()), any_name(random),
                                           random.any_size(max_amount),
                                           random.between(0, max_minutes)});
            else
                plan.activities.erase(plan.activities.begin());
            break;
        case 1:
            any_change(
                random, plan.done,
                [&] {
                    return Done{any_date(random), id_of(random.between(1, 3)),
                                random.between(1, max_amount)};
                },
                [](const Done& a, const Done& b) {
                    return std::tie(a.week, a.what) < std::tie(b.week, b.what);
                });
            break;
        case 2:
            any_change(
                random, plan.quota_changes,
                [&] { return QuotaChange{any_date(random), random.any_size(max_minor)}; },
                [](const QuotaChange& a, const QuotaChange& b) { return a.on < b.on; });
            break;
        case 3: plan.week_minutes = random.between(0, max_minutes); break;
        default:
            if (plan.reps.size() < 20)
                plan.reps.push_back({id_of(random.next()), any_name(random),
                                     random.between(0, max_share), any_week(random),
                                     any_ramp(random)});
            else
                plan.reps.erase(plan.reps.begin() + 3);
    }
}

void edit_goal(Random& random, Plan& plan) {
    switch (random.between(0, 4)) {
        case 0: plan.goal = static_cast<Goal>(random.between(0, 2)); break;
        case 1:
            plan.goal_stage = id_of(random.next());
            plan.goal_units = random.any_size(max_amount);
            break;
        case 2: plan.held = static_cast<Held>(random.between(0, 1)); break;
        case 3: plan.level = static_cast<Level>(random.between(0, 2)); break;
        default: plan.win_rate = {random.between(0, 10'000), 10'000};
    }
}

}  // namespace

Plan any_edit(Random& random, Plan plan) {
    const auto any_index = [&](std::size_t size) {
        return static_cast<std::ptrdiff_t>(random.next() % size);
    };
    const std::int64_t max_minor = [&] {
        if (random.between(0, 4) == 0)
            plan.currency = currencies()[random.next() % currencies().size()].currency;
        return max_amount * minor_per_unit(plan.currency);
    }();
    for (std::int64_t* amount :
         {&plan.quota_minor, &plan.booked_minor, &plan.deal_size_minor, &plan.pipeline_minor}) {
        if (random.between(0, 4) == 0)
            *amount = random.between(0, 9) == 0 ? max_minor : random.any_size(max_minor);
        *amount = std::min(*amount, max_minor);
    }
    for (QuotaChange& change : plan.quota_changes)
        change.former_minor = std::min(change.former_minor, max_minor);
    switch (random.between(0, 12)) {
        case 10: edit_calendar(random, plan); break;
        case 11: edit_work(random, plan, max_minor); break;
        case 12: edit_goal(random, plan); break;
        case 0:
            plan.name = random.between(0, 1) == 0 ? "" : "Q" + std::to_string(random.next());
            break;
        case 1: plan.is_sample = !plan.is_sample; break;
        case 2: plan.goal = plan.goal == Goal::Deals ? Goal::Revenue : Goal::Deals; break;
        case 3: plan.deals = random.any_size(max_amount); break;
        case 4:
            plan.start.days = static_cast<std::int32_t>(random.between(-719'162, 2'932'896));
            break;
        case 5: plan.created_ms = random.any_size(253'402'300'799'999); break;
        case 6:
            if (plan.stages.size() < max_stages)
                plan.stages.insert(plan.stages.begin() + any_index(plan.stages.size() + 1),
                                   any_stage(random));
            break;
        case 7:
            if (!plan.stages.empty())
                plan.outcome_stages[random.next() % plan.outcome_stages.size()] =
                    random.between(0, 2) == 0
                        ? std::optional<Id>()
                        : std::optional(
                              plan.stages[static_cast<std::size_t>(any_index(plan.stages.size()))]
                                  .id);
            if (!plan.stages.empty())
                plan.stages.erase(plan.stages.begin() + any_index(plan.stages.size()));
            break;
        case 8:
            if (!plan.stages.empty())
                std::swap(plan.stages[static_cast<std::size_t>(any_index(plan.stages.size()))],
                          plan.stages.front());
            break;
        default:
            if (!plan.stages.empty()) {
                Stage& stage = plan.stages[static_cast<std::size_t>(any_index(plan.stages.size()))];
                const Id id = stage.id;
                stage = any_stage(random);
                stage.id = id;
            }
    }
    return plan;
}

}  // namespace tests
