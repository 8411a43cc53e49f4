// The bridge from discovery to the plan: what deals come to counts among the plan's actuals.
#pragma once

#include "core/discovery/overview.h"
#include "core/target/plan.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace core::discovery {

// One unit of a stage of a plan, in the week that begins on `week`, or that the start of the plan's
// period cuts to begin there.
struct Credit {
    Outcome outcome = Outcome::Qbm;
    Id stage;
    Date week;
    bool operator==(const Credit&) const = default;
};

// The plan's stage for each Outcome, by its number; zero: the plan counts no such thing.
using StageMap = std::array<Id, 4>;

// As the plan says (target::OutcomeStages). What it does not say, or says of a stage that it has no
// more, goes by the stages' names, in English, in whatever order the chain has; a win falls back on
// the last stage. No stage stands for two outcomes: of two that say so, the first.
StageMap stage_map_of(const target::Plan& plan);

// What the account counts for in `plan`, by outcome, at most one each, in the weeks of its
// OutcomeDays. A day outside of the plan's period counts nowhere, and so does everything where the
// account belongs to another plan.
std::vector<Credit> credits_of(const Overview& account, const target::Plan& plan,
                               const StageMap& stages);

// `plan` with what its accounts count for beside what was counted by hand: what to show and to
// reckon with. Never to be stored as the plan: then each outcome counts once however often this is
// asked, and not at all once it is undone, and no merge or undo can count it twice. A week's
// credits stand under its first day; no count rises above target::max_amount. Precondition: the
// accounts are distinct and none is deleted.
target::Plan with_credits(target::Plan plan, std::span<const Overview> accounts,
                          const StageMap& stages);

// Wins and losses of the plan's accounts whose day lies in its period, for the win rate
// won / (won + lost) (domain.md, Terms).
struct WinLoss {
    std::int64_t won = 0;
    std::int64_t lost = 0;
    bool operator==(const WinLoss&) const = default;
};
WinLoss win_loss_of(std::span<const Overview> accounts, const target::Plan& plan);

}  // namespace core::discovery
