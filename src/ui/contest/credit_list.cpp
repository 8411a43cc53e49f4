// Each outcome of each account, held against the ledger.
#include "ui/contest/credit_list.h"

#include "app/account_overviews.h"
#include "core/contest/amendments.h"
#include "core/contest/discovery_credit.h"

#include <algorithm>
#include <tuple>

namespace ui {

using core::discovery::Outcome;
using core::discovery::Overview;

const CreditList& credits_of(CreditList& kept, const app::State& state,
                             const app::ContestBook& book, core::Date tonight) {
    const auto key = [](const CreditList& of) {
        return std::tie(of.contest, of.revision, of.counter, of.today, of.tonight);
    };
    CreditList wanted;
    wanted.contest = book.contest.id;
    wanted.revision = book.revision;
    wanted.counter = state.counter;
    wanted.today = state.today;
    wanted.tonight = tonight;
    if (key(kept) == key(wanted)) return kept;
    kept = std::move(wanted);
    const core::contest::Contest rules = core::contest::in_force_at_end(book.contest);
    for (const Overview& account : app::account_overviews(state)) {
        // Sample accounts are for sample contests alone.
        if (account.is_sample != rules.is_sample) continue;
        const std::string name = account.name.empty() ? "Untitled account" : account.name;
        for (const Outcome outcome : core::discovery::all_outcomes) {
            if (const auto* entry =
                    core::contest::stale_credit(book.contest, book.ledger, account, outcome))
                kept.stale.push_back({account.id, name, outcome, *entry});
            const std::optional<core::Date> day = account.outcomes[outcome];
            if (!day || !core::contest::is_played(rules, *day)) continue;
            if (core::contest::credit_due(book.contest, book.ledger, account, outcome, {}, {}, 0,
                                          {}))
                kept.due.push_back({account.id, name, outcome, *day, *day > tonight});
        }
    }
    std::ranges::stable_sort(kept.due, std::ranges::greater{}, &DueCredit::day);
    return kept;
}

std::string_view name_of_outcome(Outcome outcome) {
    switch (outcome) {
        case Outcome::Qbm: return "QBM";
        case Outcome::Winnable: return "Winnable opportunity";
        case Outcome::Pov: return "POV";
        case Outcome::Won: return "Win";
    }
    return "";
}

}  // namespace ui
