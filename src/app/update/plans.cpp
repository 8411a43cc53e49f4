// Target plans as wholes: made, named, chosen, deleted, and what their goal and period say.
#include "app/update/amounts.h"
#include "app/update/plan_edit.h"
#include "core/discovery/bridge.h"
#include "core/target/defaults.h"
#include "core/target/quota_change.h"
#include "core/target/requirement.h"
#include "core/target/sample_history.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace app {

namespace {

using core::target::Plan;

void write_new(Turn& turn, const Plan& plan, std::string name) {
    const core::Document empty{plan.id, core::Kind::Plan, {}};
    write_new(turn, plan_changes(empty, plan, next_stamp(turn.state)), std::move(name));
}

// The lowest number that no living plan's name has.
std::string name_of_new_plan(const State& state) {
    const std::vector<Plan> plans = living_plans(state);
    for (int number = 1;; ++number) {
        std::string name = "Plan " + std::to_string(number);
        const bool is_used = std::any_of(plans.begin(), plans.end(),
                                         [&](const Plan& plan) { return plan.name == name; });
        if (!is_used) return name;
    }
}

std::int64_t money_within(const Plan& plan, std::int64_t minor) {
    return within(minor, core::target::max_amount * minor_per_unit(plan.currency));
}

// Another goal begins with what the plan has asked for so far.
void aim_at_stage(Plan& plan, const core::target::Requirement& former) {
    const std::size_t stage = core::target::goal_index(plan);
    if (stage < former.stages.size() &&
        former.stages[stage].reach == core::target::Reach::Reachable)
        plan.goal_units = std::min(former.stages[stage].units, core::target::max_amount);
}

// Where no stage of the chain is chosen it is the last one, from now on by its id: whatever becomes
// the last one later is another goal.
void choose_goal_stage(Plan& plan) {
    if (!plan.stages.empty()) plan.goal_stage = plan.stages[core::target::goal_index(plan)].id;
}

// The same, unless it was given before.
void change_goal(Plan& plan, core::target::Goal goal) {
    const core::target::Requirement former = core::target::require(plan);
    plan.goal = goal;
    if (goal == core::target::Goal::Deals && plan.deals == 0) plan.deals = former.deals;
    if (goal != core::target::Goal::Stage) return;
    plan.goal_units = core::target::goal_units(plan);
    choose_goal_stage(plan);
    if (plan.goal_units == 0) aim_at_stage(plan, former);
}

constexpr std::string_view change_quota = "change quota";  // the step of undo

}  // namespace

Plan sample_of(const Moment& moment) {
    Plan sample = core::target::sample_plan(core::quarter_of(moment.today), moment.utc_ms);
    core::target::add_sample_history(sample, moment.today);
    return sample;
}

void apply(Turn& turn, const NewPlan&) {
    const core::Id fresh = turn.moment.fresh;
    if (!fresh || turn.state.documents.contains(fresh)) return;
    std::uint8_t number = 0;
    core::target::DefaultIds ids;
    for (core::Id& id : ids.stages) id = derived_id(fresh, ++number);
    for (core::Id& id : ids.activities) id = derived_id(fresh, ++number);
    Plan plan = core::target::default_plan(fresh, ids, core::quarter_of(turn.moment.today),
                                           turn.moment.utc_ms);
    plan.name = name_of_new_plan(turn.state);
    write_new(turn, plan, "new plan");
    select_plan(turn, fresh);
    go_to(turn, Place::Targets);
}

void apply(Turn& turn, const AddSamplePlan&) {
    const Plan sample = sample_of(turn.moment);
    const auto held = turn.state.documents.find(sample.id);
    if (held == turn.state.documents.end()) {
        write_new(turn, sample, "add sample plan");
    } else if (held->second.kind != core::Kind::Plan) {
        return;
    } else if (is_deleted(held->second)) {
        // One step: alive again, and as it was given first.
        const core::Stamp stamp = next_stamp(turn.state);
        core::Document part = plan_changes(held->second, sample, stamp);
        merge(part, deletion(held->second, false, stamp));
        write_undoable(turn, held->second, part, "add sample plan", Step::Closed);
    }
    select_plan(turn, sample.id);
    go_to(turn, Place::Targets);
}

void apply(Turn& turn, const SelectPlan& action) {
    if (find_plan(turn.state, action.plan) != nullptr) select_plan(turn, action.plan);
}

void apply(Turn& turn, const DeletePlan& action) {
    const core::Document* document = find_plan(turn.state, action.plan);
    if (document == nullptr) return;
    const std::string name = turn.state.decoded.plan(*document).name;
    const core::Id neighbour = neighbour_of(turn.state, action.plan);
    const std::optional<Plan> shown = shown_plan(turn.state);
    write_undoable(turn, *document, deletion(*document, true, next_stamp(turn.state)),
                   "delete plan", Step::Closed);
    if (shown && shown->id == action.plan) select_plan(turn, neighbour);
    tell(turn, Tone::News, "Deleted " + (name.empty() ? "Untitled plan" : name) + ".",
         Offer::BringBack);
}

void apply(Turn& turn, const DuplicatePlan& action) {
    const core::Document* document = find_plan(turn.state, action.plan);
    const core::Id fresh = turn.moment.fresh;
    if (document == nullptr || !fresh || turn.state.documents.contains(fresh)) return;
    Plan copy =
        turn.state.decoded.plan(*document);  // the parts keep their ids: so they are compared
    copy.id = fresh;
    copy.is_sample = false;
    copy.created_ms = turn.moment.utc_ms;
    copy.name = core::clean_line((copy.name.empty() ? "Untitled plan" : copy.name) + " (copy)",
                                 core::target::max_name_bytes);
    write_new(turn, copy, "duplicate plan");
    turn.state.compared_plan = action.plan;
    select_plan(turn, fresh);
}

void apply(Turn& turn, const RenamePlan& action) {
    edit_plan(turn, action.plan, "rename plan", Step::Open, [&](Plan& plan) {
        plan.name = core::clean_line(action.name, core::target::max_name_bytes);
    });
}

void apply(Turn& turn, const SetGoal& action) {
    edit_plan(turn, action.plan, "change goal", Step::Closed,
              [&](Plan& plan) { change_goal(plan, action.goal); });
}

void apply(Turn& turn, const SetQuota& action) {
    edit_plan(turn, action.plan, std::string(change_quota), Step::Open, [&](Plan& plan) {
        const Plan former = plan_before_typing(turn, plan, change_quota);
        plan.quota_minor = money_within(plan, action.quota_minor);
        core::target::note_quota_change(plan, former, turn.moment.today);
    });
}

void apply(Turn& turn, const SetBooked& action) {
    edit_plan(turn, action.plan, "change booked so far", Step::Open,
              [&](Plan& plan) { plan.booked_minor = money_within(plan, action.booked_minor); });
}

void apply(Turn& turn, const SetDealSize& action) {
    edit_plan(turn, action.plan, "change deal size", Step::Open, [&](Plan& plan) {
        plan.deal_size_minor = money_within(plan, action.deal_size_minor);
    });
}

void apply(Turn& turn, const SetCurrency& action) {
    if (!core::parse_currency(action.currency.text())) return;
    edit_plan(turn, action.plan, "change currency", Step::Closed, [&](Plan& plan) {
        const std::int64_t from = minor_per_unit(plan.currency);
        const std::int64_t to = minor_per_unit(action.currency);
        for (std::int64_t* amount :
             {&plan.quota_minor, &plan.booked_minor, &plan.deal_size_minor, &plan.pipeline_minor}) {
            *amount = in_minor_of(*amount, from, to);
        }
        for (core::target::QuotaChange& change : plan.quota_changes)
            change.former_minor = in_minor_of(change.former_minor, from, to);
        plan.currency = action.currency;
    });
}

void apply(Turn& turn, const SetDeals& action) {
    edit_plan(turn, action.plan, "change deals", Step::Open,
              [&](Plan& plan) { plan.deals = within(action.deals, core::target::max_amount); });
}

void apply(Turn& turn, const SetPeriodStart& action) {
    if (!is_in_calendar(action.start)) return;
    edit_plan(turn, action.plan, "change period start", Step::Open,
              [&](Plan& plan) { plan.start = action.start; });
}

void apply(Turn& turn, const SetPeriodEnd& action) {
    if (!is_in_calendar(action.end)) return;
    edit_plan(turn, action.plan, "change period end", Step::Open,
              [&](Plan& plan) { plan.end = action.end; });
}

void apply(Turn& turn, const SetPeriod& action) {
    const auto& [first, last] = action.period;
    if (!is_in_calendar(first) || !is_in_calendar(last)) return;
    edit_plan(turn, action.plan, "change period", Step::Closed, [&](Plan& plan) {
        plan.start = first;
        plan.end = last;
    });
}

void apply(Turn& turn, const Hold& action) {
    edit_plan(turn, action.plan, "change what is held", Step::Closed,
              [&](Plan& plan) { plan.held = action.held; });
}

void apply(Turn& turn, const SetLevel& action) {
    edit_plan(turn, action.plan, "change level", Step::Closed,
              [&](Plan& plan) { plan.level = action.level; });
}

void apply(Turn& turn, const SetGoalStage& action) {
    edit_plan(turn, action.plan, "change goal", Step::Closed, [&](Plan& plan) {
        const core::target::Requirement former = core::target::require(plan);
        if (std::ranges::find(plan.stages, action.stage, &core::target::Stage::id) ==
            plan.stages.end())
            return;
        plan.goal_units = core::target::goal_units(plan);
        plan.goal = core::target::Goal::Stage;
        plan.goal_stage = action.stage;
        aim_at_stage(plan, former);
    });
}

void apply(Turn& turn, const SetGoalUnits& action) {
    edit_plan(turn, action.plan, "change goal", Step::Open, [&](Plan& plan) {
        if (plan.goal == core::target::Goal::Stage) choose_goal_stage(plan);
        plan.goal_units = within(action.units, core::target::max_amount);
    });
}

void apply(Turn& turn, const SetPipeline& action) {
    edit_plan(turn, action.plan, "change pipeline", Step::Open,
              [&](Plan& plan) { plan.pipeline_minor = money_within(plan, action.pipeline_minor); });
}

void apply(Turn& turn, const SetWinRate& action) {
    if (!is_rate(action.rate)) return;
    edit_plan(turn, action.plan, "change win rate", Step::Open,
              [&](Plan& plan) { plan.win_rate = action.rate; });
}

void apply(Turn& turn, const SetOutcomeStage& action) {
    edit_plan(turn, action.plan, "change what accounts count as", Step::Closed, [&](Plan& plan) {
        const core::discovery::StageMap former = core::discovery::stage_map_of(plan);
        const auto place = static_cast<std::size_t>(action.outcome);
        for (std::size_t i = 0; i < former.size(); ++i)
            if (i != place && action.stage && former[i] == action.stage)
                plan.outcome_stages[i] = core::Id{};
        plan.outcome_stages[place] = action.stage;
    });
}

}  // namespace app
