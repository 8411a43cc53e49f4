// The reps of a plan.
#include "app/update/plan_edit.h"
#include "core/utf8.h"

#include <algorithm>
#include <string>

namespace app {

namespace {

using core::target::Plan;
using core::target::Rep;

}  // namespace

void apply(Turn& turn, const AddRep& action) {
    edit_plan(turn, action.plan, "add rep", Step::Closed, [&](Plan& plan) {
        if (plan.reps.size() >= core::target::max_reps) {
            tell(turn, Tone::Caution,
                 "A team has at most " + std::to_string(core::target::max_reps) +
                     " reps. Remove one before you add another.");
            return;
        }
        Rep rep;
        rep.id = turn.moment.fresh;
        rep.name = "Rep " + std::to_string(plan.reps.size() + 1);
        rep.week = plan.week;
        plan.reps.push_back(rep);
    });
}

void apply(Turn& turn, const SetRep& action) {
    edit_plan(turn, action.plan, "change rep", Step::Open, [&](Plan& plan) {
        const auto rep = std::ranges::find(plan.reps, action.rep.id, &Rep::id);
        if (rep == plan.reps.end()) return;
        *rep = action.rep;
        rep->name = core::clean_line(rep->name, core::target::max_name_bytes);
        rep->share = std::clamp<std::int64_t>(rep->share, 0, core::target::max_share);
        rep->week.days = static_cast<std::uint8_t>(rep->week.days & 0x7F);
        rep->ramp.start_bp = std::clamp(rep->ramp.start_bp, 0, 10'000);
        rep->ramp.step_bp = std::clamp(rep->ramp.step_bp, 0, 10'000);
    });
}

void apply(Turn& turn, const RemoveRep& action) {
    edit_plan(turn, action.plan, "remove rep", Step::Closed, [&](Plan& plan) {
        std::erase_if(plan.reps, [&](const Rep& rep) { return rep.id == action.rep; });
    });
}

}  // namespace app
