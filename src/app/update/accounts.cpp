// Accounts as wholes: made, named, chosen, deleted, and what their figures and outcomes say.
#include "app/update/account_edit.h"
#include "app/update/amounts.h"
#include "core/utf8.h"

#include <algorithm>
#include <string>

namespace app {

namespace {

using core::discovery::Account;
using core::discovery::Figures;
using core::discovery::max_number;
using core::discovery::max_value_minor;

const Account* find_named(const State& state, const std::string& name) {
    for (const Account* account : living_accounts(state))
        if (account->name == name) return account;
    return nullptr;
}

// The lowest number that no living account's name has.
std::string name_of_new_account(const State& state) {
    for (int number = 1;; ++number) {
        std::string name = "Account " + std::to_string(number);
        if (find_named(state, name) == nullptr) return name;
    }
}

Figures cleaned(Figures figures) {
    for (std::optional<std::int64_t>* number : {&figures.goal, &figures.plan})
        if (*number) *number = within(**number, max_number);
    for (std::optional<core::Date>* date :
         {&figures.goal_date, &figures.plan_date, &figures.timeline, &figures.budget_date})
        *date = in_calendar(*date);
    figures.unit = clean_name(figures.unit);
    figures.unit_value_minor = within(figures.unit_value_minor, max_value_minor);
    return figures;
}

std::string name_of_change(const Figures& now, const Figures& wanted) {
    if (now.goal != wanted.goal) return "change goal number";
    if (now.plan != wanted.plan) return "change what their plan delivers";
    if (now.unit != wanted.unit) return "change unit";
    if (now.goal_date != wanted.goal_date) return "change goal date";
    if (now.plan_date != wanted.plan_date) return "change plan date";
    if (now.unit_value_minor != wanted.unit_value_minor) return "change value of a unit";
    if (now.timeline != wanted.timeline) return "change timeline";
    return "change budget date";
}

std::string name_of(Milestone milestone) {
    switch (milestone) {
        case Milestone::Winnable: return "winnable";
        case Milestone::Pov: return "POV";
        case Milestone::Won: return "won";
        case Milestone::Lost: return "lost";
    }
    return {};
}

std::optional<core::Date>& day_of(core::discovery::Outcomes& outcomes, Milestone milestone) {
    switch (milestone) {
        case Milestone::Winnable: return outcomes.winnable;
        case Milestone::Pov: return outcomes.pov;
        case Milestone::Won: return outcomes.won;
        case Milestone::Lost: break;
    }
    return outcomes.lost;
}

}  // namespace

void apply(Turn& turn, const AddAccount& action) {
    const core::Id fresh = turn.moment.fresh;
    if (!fresh || turn.state.documents.contains(fresh)) return;
    std::string name = clean_name(action.name);
    if (core::is_blank(name)) name = name_of_new_account(turn.state);
    core::Id shown = fresh;
    if (const Account* same = find_named(turn.state, name)) {
        shown = same->id;
        tell(turn, Tone::News, name + " is there already.");
    } else {
        Account account;
        account.id = fresh;
        account.name = std::move(name);
        account.created_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
        if (const core::Document* plan = find_plan(turn.state, action.plan)) {
            account.plan = action.plan;
            account.figures.currency = turn.state.decoded.plan(*plan).currency;
        }
        const core::Document empty{fresh, core::Kind::Account, {}};
        write_new(turn, account_changes(empty, account, next_stamp(turn.state)), "add account");
    }
    select_account(turn, shown);
    go_to(turn, Place::Discovery);
}

void apply(Turn& turn, const SelectAccount& action) {
    if (!action.account || find_account(turn.state, action.account) != nullptr)
        select_account(turn, action.account);
}

void apply(Turn& turn, const DeleteAccount& action) {
    const core::Document* document = find_living(turn.state, core::Kind::Account, action.account);
    if (document == nullptr) return;
    const std::string name = turn.state.decoded.account(*document).name;
    write_undoable(turn, *document, deletion(*document, true, next_stamp(turn.state)),
                   "delete account", Step::Closed);
    if (turn.state.selected_account == action.account) select_account(turn, {});
    tell(turn, Tone::News, "Deleted " + (name.empty() ? "Untitled account" : name) + ".",
         Offer::BringBack);
}

void apply(Turn& turn, const RenameAccount& action) {
    edit_account(turn, action.account, "rename account", Step::Open,
                 [&](Account& account) { account.name = clean_name(action.name); });
}

void apply(Turn& turn, const SetAccountPlan& action) {
    if (action.plan && find_plan(turn.state, action.plan) == nullptr) return;
    edit_account(turn, action.account, "change plan of account", Step::Closed,
                 [&](Account& account) { account.plan = action.plan; });
}

void apply(Turn& turn, const SetAccountNote& action) {
    edit_account(turn, action.account, "change note", Step::Open,
                 [&](Account& account) { account.note = clean_words(action.note); });
}

void apply(Turn& turn, const SetFigures& action) {
    const Account* now = find_account(turn.state, action.account);
    if (now == nullptr) return;
    Figures wanted = cleaned(action.figures);
    wanted.currency = now->figures.currency;
    edit_account(turn, action.account, name_of_change(now->figures, wanted), Step::Open,
                 [&](Account& account) { account.figures = std::move(wanted); });
}

void apply(Turn& turn, const SetAccountCurrency& action) {
    if (!core::parse_currency(action.currency.text())) return;
    edit_account(turn, action.account, "change currency", Step::Closed, [&](Account& account) {
        Figures& figures = account.figures;
        const std::int64_t value =
            in_minor_of(figures.unit_value_minor, minor_per_unit(figures.currency),
                        minor_per_unit(action.currency));
        figures.unit_value_minor = within(value, max_value_minor);
        figures.currency = action.currency;
    });
}

void apply(Turn& turn, const SetOutcome& action) {
    if (action.day && !is_in_calendar(*action.day)) return;
    edit_account(turn, action.account,
                 (action.day ? "mark as " : "take back ") + name_of(action.which), Step::Open,
                 [&](Account& account) { day_of(account.outcomes, action.which) = action.day; });
}

}  // namespace app
