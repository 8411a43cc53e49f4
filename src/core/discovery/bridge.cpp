// What counts is reckoned from the accounts each time, and added to what was counted by hand.
#include "core/discovery/bridge.h"

#include "core/fold_case.h"
#include "core/work_calendar.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace core::discovery {
namespace {

struct Keyword {
    Outcome outcome;
    std::string_view word;
};

// The first match of a word counts, and the words in this order.
constexpr Keyword keywords[] = {
    {Outcome::Qbm, "qbm"},   {Outcome::Winnable, "winnable"}, {Outcome::Pov, "pov"},
    {Outcome::Won, "won"},   {Outcome::Qbm, "qualified"},     {Outcome::Winnable, "opportunit"},
    {Outcome::Pov, "proof"}, {Outcome::Pov, "pilot"},         {Outcome::Won, "win"},
};

std::size_t index_of(Outcome outcome) { return static_cast<std::size_t>(outcome); }

void add(target::Plan& plan, const Credit& credit) {
    const auto place_of = [](const target::Done& done) { return std::tie(done.week, done.what); };
    const auto place =
        std::ranges::lower_bound(plan.done, std::tie(credit.week, credit.stage), {}, place_of);
    const bool is_there =
        place != plan.done.end() && place->week == credit.week && place->what == credit.stage;
    if (is_there)
        place->count = std::min(place->count + 1, target::max_amount);
    else
        plan.done.insert(place, {credit.week, credit.stage, 1});
}

}  // namespace

StageMap stage_map_of(const target::Plan& plan) {
    StageMap map{};
    std::array<bool, map.size()> is_said{};
    const auto is_taken = [&](const Id& id) { return std::ranges::find(map, id) != map.end(); };
    for (std::size_t i = 0; i < map.size(); ++i) {
        const std::optional<Id>& said = plan.outcome_stages[i];
        if (!said) continue;
        const bool stands =
            std::ranges::find(plan.stages, *said, &target::Stage::id) != plan.stages.end();
        is_said[i] = !*said || stands;
        if (stands && !is_taken(*said)) map[i] = *said;
    }
    for (const Keyword& keyword : keywords) {
        Id& stage = map[index_of(keyword.outcome)];
        if (stage || is_said[index_of(keyword.outcome)]) continue;
        const auto found = std::ranges::find_if(plan.stages, [&](const target::Stage& candidate) {
            return !is_taken(candidate.id) &&
                   fold_case(candidate.name).find(keyword.word) != std::string::npos;
        });
        if (found != plan.stages.end()) stage = found->id;
    }
    Id& won = map[index_of(Outcome::Won)];
    if (!won && !is_said[index_of(Outcome::Won)] && !plan.stages.empty() &&
        !is_taken(plan.stages.back().id))
        won = plan.stages.back().id;
    return map;
}

std::vector<Credit> credits_of(const Overview& account, const target::Plan& plan,
                               const StageMap& stages) {
    std::vector<Credit> credits;
    if (!plan.id || account.plan != plan.id) return credits;
    for (const Outcome outcome : all_outcomes) {
        const Id& stage = stages[index_of(outcome)];
        const bool is_in_chain = std::ranges::any_of(
            plan.stages, [&](const target::Stage& candidate) { return candidate.id == stage; });
        const std::optional<Date>& day = account.outcomes[outcome];
        if (!is_in_chain || !day || *day < plan.start || plan.end < *day) continue;
        const Date week = week_start({plan.week, plan.week_starts, {}}, *day);
        credits.push_back({outcome, stage, std::max(week, plan.start)});
    }
    return credits;
}

target::Plan with_credits(target::Plan plan, std::span<const Overview> accounts,
                          const StageMap& stages) {
    for (const Overview& account : accounts)
        for (const Credit& credit : credits_of(account, plan, stages)) add(plan, credit);
    return plan;
}

WinLoss win_loss_of(std::span<const Overview> accounts, const target::Plan& plan) {
    WinLoss result;
    const auto is_in_period = [&](const std::optional<Date>& day) {
        return day && plan.start <= *day && *day <= plan.end;
    };
    for (const Overview& account : accounts) {
        if (!plan.id || account.plan != plan.id) continue;
        if (is_in_period(account.outcomes[Outcome::Won])) ++result.won;
        if (is_in_period(account.outcomes.lost)) ++result.lost;
    }
    return result;
}

}  // namespace core::discovery
