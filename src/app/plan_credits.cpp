// The living accounts' overviews, added to a plan.
#include "app/plan_credits.h"

#include "app/account_overviews.h"
#include "app/state.h"

#include <utility>

namespace app {

core::target::Plan plan_with_credits(const State& state, core::target::Plan plan) {
    const core::discovery::StageMap stages = core::discovery::stage_map_of(plan);
    return core::discovery::with_credits(std::move(plan), account_overviews(state), stages);
}

core::discovery::WinLoss decided_of(const State& state, const core::target::Plan& plan) {
    return core::discovery::win_loss_of(account_overviews(state), plan);
}

}  // namespace app
