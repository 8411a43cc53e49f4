// Draws what a user does to plans, and now and then to accounts.
#include "app/harness/random_edit.h"

#include "app/harness/random_discovery_edit.h"
#include "core/currency.h"
#include "core/random_document.h"

#include <vector>

namespace tests {

app::Action random_edit(const app::State& state, Random& random) {
    if (random.between(0, 2) == 0) return random_discovery_edit(state, random);
    const std::vector<core::target::Plan> plans = app::living_plans(state);
    if (plans.empty()) return app::NewPlan{};
    const auto pick = [&](std::size_t size) {
        return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(size) - 1));
    };
    const core::target::Plan& plan = plans[pick(plans.size())];
    const core::Id stage =
        plan.stages.empty() ? id_of(99) : plan.stages[pick(plan.stages.size())].id;
    switch (random.between(0, 18)) {
        case 0: return app::NewPlan{};
        case 1: return app::DeletePlan{plan.id};
        case 2: return app::RenamePlan{plan.id, random_text(random)};
        case 3: return app::SetGoal{plan.id, static_cast<core::target::Goal>(random.between(0, 1))};
        case 4: return app::SetQuota{plan.id, random.between(-5, 100'000'000)};
        case 5: return app::SetBooked{plan.id, random.between(-5, 100'000'000)};
        case 6: return app::SetDealSize{plan.id, random.any_size(INT64_MAX)};
        case 7: {
            const auto all = core::currencies();
            return app::SetCurrency{plan.id, all[pick(all.size())].currency};
        }
        case 8: return app::SetDeals{plan.id, random.any_size(INT64_MAX)};
        case 9:
            return app::SetPeriodStart{plan.id,
                                       {static_cast<std::int32_t>(random.between(0, 30'000))}};
        case 10:
            return app::SetPeriodEnd{plan.id,
                                     {static_cast<std::int32_t>(random.between(0, 30'000))}};
        case 11: return app::AddStage{plan.id, random.between(0, 2) == 0 ? core::Id{} : stage};
        case 12: return app::RenameStage{plan.id, stage, random_text(random)};
        case 13:
            return app::SetRate{plan.id, stage, {random.between(-1, 20), random.between(0, 20)}};
        case 14:
            return app::SetSdrShare{plan.id, stage,
                                    static_cast<std::int32_t>(random.between(-1, 10'001))};
        case 15: return app::MoveStage{plan.id, stage, static_cast<int>(random.between(-3, 3))};
        case 16: return app::RemoveStage{plan.id, stage};
        case 17: return app::AddSamplePlan{};
        default: return app::FinishEditing{};
    }
}

}  // namespace tests
