// A document that plans are written into, and plans as a user could make them.
#include "core/target/desk.h"

#include "core/target/defaults.h"

#include <algorithm>

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
            static_cast<std::int32_t>(random.between(0, 10'000))};
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
    for (std::int64_t* amount : {&plan.quota_minor, &plan.booked_minor, &plan.deal_size_minor}) {
        if (random.between(0, 4) == 0)
            *amount = random.between(0, 9) == 0 ? max_minor : random.any_size(max_minor);
        *amount = std::min(*amount, max_minor);
    }
    switch (random.between(0, 9)) {
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
