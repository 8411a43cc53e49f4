// The stages of a plan's chain: added, named, rated, moved and removed, within the limits of Plan.
#include "app/update/plan_edit.h"
#include "core/discovery/bridge.h"
#include "core/target/either_end.h"
#include "core/target/quota_change.h"
#include "core/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::target::Plan;
using core::target::Rate;
using core::target::Stage;

// A rate that changes no other stage's need until it is typed over.
constexpr Rate all_of_them{10'000, 10'000};

constexpr std::string_view change_count = "change count";  // the step of undo

std::vector<Stage>::iterator find_stage(Plan& plan, core::Id stage) {
    return std::find_if(plan.stages.begin(), plan.stages.end(),
                        [&](const Stage& other) { return other.id == stage; });
}

template <class Change>
void edit_stage(Turn& turn, core::Id plan_id, core::Id stage_id, std::string name, Step step,
                Change change) {
    edit_plan(turn, plan_id, std::move(name), step, [&](Plan& plan) {
        const auto stage = find_stage(plan, stage_id);
        if (stage != plan.stages.end()) change(plan, stage);
    });
}

}  // namespace

void apply(Turn& turn, const AddStage& action) {
    edit_plan(turn, action.plan, "add stage", Step::Closed, [&](Plan& plan) {
        if (plan.stages.size() >= core::target::max_stages) {
            tell(turn, Tone::Caution,
                 "A chain has at most " + std::to_string(core::target::max_stages) +
                     " stages. Remove one before you add another.");
            return;
        }
        const auto place = action.before ? find_stage(plan, action.before) : plan.stages.end();
        if (action.before && place == plan.stages.end()) return;
        if (place == plan.stages.end() && !plan.stages.empty() &&
            plan.stages.back().to_next.numerator == 0) {
            plan.stages.back().to_next =
                all_of_them;  // was not used, and 0 would make all above unreachable
        }
        plan.stages.insert(place, Stage{turn.moment.fresh, "New stage", all_of_them});
    });
}

void apply(Turn& turn, const RenameStage& action) {
    edit_stage(turn, action.plan, action.stage, "rename stage", Step::Open,
               [&](Plan& plan, auto stage) {
                   const core::discovery::StageMap former = core::discovery::stage_map_of(plan);
                   stage->name = core::clean_line(action.name, core::target::max_name_bytes);
                   // What accounts count there by its name goes on counting there.
                   const core::discovery::StageMap now = core::discovery::stage_map_of(plan);
                   for (std::size_t i = 0; i < now.size(); ++i)
                       if (former[i] == action.stage && now[i] != action.stage)
                           plan.outcome_stages[i] = action.stage;
               });
}

void apply(Turn& turn, const SetRate& action) {
    if (!is_rate(action.to_next)) return;
    edit_stage(turn, action.plan, action.stage, "change rate", Step::Open,
               [&](Plan&, auto stage) { stage->to_next = action.to_next; });
}

void tell_of_typed_goal(Turn& turn) {
    const UndoHistory& history = turn.state.history;
    if (history.done.empty()) return;
    const core::Document* now = find_plan(turn.state, history.done.back().parts.front().document);
    if (now == nullptr) return;
    const Plan& plan = turn.state.decoded.plan(*now);
    std::string text = core::target::tell_other_goal(plan_before_typing(turn, plan, change_count),
                                                     plan, turn.state.environment.numbers);
    if (!text.empty()) tell(turn, Tone::News, std::move(text), Offer::BringBack);
}

void apply(Turn& turn, const SetStageCount& action) {
    edit_plan(turn, action.plan, std::string(change_count), Step::Open, [&](Plan& plan) {
        const auto stage = find_stage(plan, action.stage);
        if (stage == plan.stages.end()) return;
        const auto changed = core::target::with_count(
            plan, static_cast<std::size_t>(stage - plan.stages.begin()),
            std::clamp<std::int64_t>(action.units, 0, core::target::max_amount),
            turn.state.environment.numbers);
        if (!changed) return;
        const Plan former = plan_before_typing(turn, plan, change_count);
        plan = changed.value();
        core::target::note_quota_change(plan, former, turn.moment.today);
    });
}

void apply(Turn& turn, const SetStageNumber& action) {
    const auto set = [&](std::string name, std::int64_t Stage::* number, std::int64_t most) {
        edit_stage(turn, action.plan, action.stage, std::move(name), Step::Open,
                   [&](Plan&, auto stage) {
                       (*stage).*number = std::clamp<std::int64_t>(action.value, 0, most);
                   });
    };
    switch (action.which) {
        case StageNumber::LagDays:
            return set("change lag", &Stage::lag_days, core::target::max_lag_days);
        case StageNumber::Minutes:
            return set("change minutes", &Stage::minutes, core::target::max_minutes);
        case StageNumber::Open:
            return set("change open stock", &Stage::open, core::target::max_amount);
    }
}

void apply(Turn& turn, const SetSdrShare& action) {
    edit_stage(
        turn, action.plan, action.stage, "change SDR share", Step::Open,
        [&](Plan&, auto stage) { stage->sdr_share_bp = std::clamp(action.share_bp, 0, 10'000); });
}

void apply(Turn& turn, const MoveStage& action) {
    edit_stage(
        turn, action.plan, action.stage, "move stage", Step::Closed, [&](Plan& plan, auto stage) {
            if (action.steps == 0) return;
            const std::ptrdiff_t from = stage - plan.stages.begin();
            const std::ptrdiff_t last = std::ssize(plan.stages) - 1;
            // Any number of steps may be asked for, and ptrdiff_t has 32 bits in the browser.
            const std::int64_t asked = std::int64_t{from} + action.steps;
            const auto to = static_cast<std::ptrdiff_t>(std::clamp<std::int64_t>(asked, 0, last));
            if (to == from) {
                tell(turn, Tone::Caution,
                     (stage->name.empty() ? "This stage" : stage->name) +
                         (action.steps < 0 ? " is the first stage already."
                                           : " is the last stage already."));
            } else if (to < from) {
                std::rotate(plan.stages.begin() + to, stage, stage + 1);
            } else {
                std::rotate(stage, stage + 1, plan.stages.begin() + to + 1);
            }
        });
}

void apply(Turn& turn, const RemoveStage& action) {
    std::string other_goal;
    edit_stage(
        turn, action.plan, action.stage, "remove stage", Step::Closed, [&](Plan& plan, auto stage) {
            if (plan.stages.size() <= core::target::min_stages) {
                tell(turn, Tone::Caution,
                     "A chain needs at least " + std::to_string(core::target::min_stages) +
                         " stages, so " + (stage->name.empty() ? "this one" : stage->name) +
                         " stays.");
                return;
            }
            const Plan former = plan;
            plan = core::target::without_stage(
                former, static_cast<std::size_t>(stage - plan.stages.begin()));
            other_goal =
                core::target::tell_removed_goal(former, plan, turn.state.environment.numbers);
        });
    if (!other_goal.empty()) tell(turn, Tone::News, std::move(other_goal), Offer::BringBack);
}

}  // namespace app
