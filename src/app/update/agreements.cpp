// What both sides of a deal agree: the exit card of the proof of value and the mutual action plan.
#include "app/update/account_edit.h"
#include "app/update/amounts.h"
#include "core/discovery/action_plan.h"
#include "core/target/plan_calendar.h"

#include <cstdint>
#include <string>

namespace app {

namespace {

using core::discovery::Account;
using core::discovery::Criterion;
using core::discovery::max_steps;
using core::discovery::Proposal;

constexpr Items<Criterion> criteria{[](Account& account) -> auto& { return account.card.criteria; },
                                    core::discovery::max_criteria, "exit criterion",
                                    "exit criteria"};
constexpr Items<core::discovery::Step> steps{
    [](Account& account) -> auto& { return account.steps; }, max_steps, "step", "steps"};

// Of the plan that the account belongs to; Monday to Friday where it belongs to none.
core::WorkCalendar calendar_for(const State& state, const Account& account) {
    const core::Document* plan = find_living(state, core::Kind::Plan, account.plan);
    return plan == nullptr ? core::WorkCalendar{} : calendar_of(state.decoded.plan(*plan));
}

// How many were added.
std::size_t add_missing(Turn& turn, Account& account, const Proposal& proposal) {
    std::size_t added = 0;
    std::uint8_t number = 0;
    for (core::discovery::Step step : proposal.steps) {
        step.id = derived_id(turn.moment.fresh, ++number);
        const bool is_there = std::ranges::any_of(account.steps, [&](const auto& other) {
            return other.id == step.id || other.text == step.text;
        });
        if (is_there) continue;
        if (account.steps.size() >= max_steps) {
            tell_that_it_is_full(turn, max_steps, "steps");
            break;
        }
        account.steps.push_back(std::move(step));
        ++added;
    }
    return added;
}

}  // namespace

void apply(Turn& turn, const SetExitCard& action) {
    edit_account(turn, action.account, "change exit card", Step::Open, [&](Account& account) {
        account.card.first = in_calendar(action.first);
        account.card.last = in_calendar(action.last);
        account.card.if_met = clean_phrase(action.if_met);
    });
}

void apply(Turn& turn, const AddCriterion& action) {
    add_item(turn, action.account, criteria, action.criterion);
}

void apply(Turn& turn, const SetCriterion& action) {
    set_item(turn, action.account, criteria, action.criterion);
}

void apply(Turn& turn, const RemoveCriterion& action) {
    remove_item(turn, action.account, criteria, action.criterion);
}

void apply(Turn& turn, const AddStep& action) {
    add_item(turn, action.account, steps, action.step);
}

void apply(Turn& turn, const SetStep& action) {
    set_item(turn, action.account, steps, action.step);
}

void apply(Turn& turn, const RemoveStep& action) {
    remove_item(turn, action.account, steps, action.step);
}

void apply(Turn& turn, const ProposeSteps& action) {
    if (!turn.moment.fresh) return;
    edit_account(turn, action.account, "propose steps", Step::Closed, [&](Account& account) {
        const Proposal proposal =
            propose_steps(account, calendar_for(turn.state, account), turn.moment.today);
        if (proposal.steps.empty()) {
            tell(turn, Tone::Caution,
                 "Steps are proposed backwards from the timeline. Say by when a solution has to "
                 "work, on a day that is not past.");
        } else if (add_missing(turn, account, proposal) == 0) {
            tell(turn, Tone::News, "The usual steps are all there already.");
        } else if (proposal.is_tight) {
            tell(turn, Tone::Caution,
                 "The timeline is too near for all of the usual steps: some are due at once.");
        }
    });
}

}  // namespace app
