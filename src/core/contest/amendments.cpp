// Amendments as settings that replace others from a night on.
#include "core/contest/amendments.h"

#include "core/contest/contest_fields.h"
#include "core/date_words.h"
#include "core/take_until.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace core::contest {
namespace {

constexpr std::array<std::string_view, 8> settings{
    "end", "mode", "best_n", "ranks", "tie", "tie_metric", "prize_policy", "passes_down"};

bool apply(Contest& contest, const SettingChange& change) {
    if (!can_amend(change.key)) return false;
    return read_setting(contest, change.key, change.value) ||
           read_item_field(contest, change.key, change.value);
}

auto targets_of(const auto& items) {
    std::vector<std::pair<Id, std::int64_t>> targets;
    for (const auto& item : items) targets.emplace_back(item.id, item.target_milli);
    std::ranges::sort(targets);
    return targets;
}

// Of those that are in both.
bool same_targets(const auto& before, const auto& after) {
    const auto one = targets_of(before);
    const auto other = targets_of(after);
    return std::ranges::all_of(one, [&](const auto& target) {
        const auto found = std::ranges::lower_bound(other, target.first, {},
                                                    [](const auto& each) { return each.first; });
        return found == other.end() || found->first != target.first || *found == target;
    });
}

// Of teams: who plays for none any more plays for another score.
bool has_all(const std::vector<Team>& before, const std::vector<Team>& after) {
    return std::ranges::all_of(before, [&](const Team& team) {
        return std::ranges::find(after, team.id, &Team::id) != after.end();
    });
}

}  // namespace

bool can_amend(std::string_view key) {
    if (std::ranges::find(settings, key) != settings.end()) return true;
    const std::string_view list = take_until(key, '/');
    Id id;
    if (!parse_id(take_until(key, '/'), id)) return false;
    if (list == "metric") return key == "name" || key == "points" || key == "most_a_day";
    if (list == "team" || list == "member") return key == "target";
    return list == "prize";
}

Contest in_force(const Contest& contest, Date night) {
    Contest rules = contest;
    for (const Amendment& amendment : contest.amendments)
        if (amendment.from <= night)
            for (const SettingChange& change : amendment.changes) apply(rules, change);
    return rules;
}

Contest in_force_at_end(const Contest& contest) {
    return in_force(contest, {std::numeric_limits<std::int32_t>::max()});
}

bool changes_rules(const Contest& before, const Contest& after) {
    const auto rules_of = [](const Contest& contest) {
        return std::tie(contest.zone, contest.start, contest.end, contest.close_minute,
                        contest.grace_minute, contest.direction, contest.mode, contest.best_n,
                        contest.rank_style, contest.tie_rule, contest.tie_metric, contest.prizes,
                        contest.prize_policy, contest.passes_down, contest.wheel_rule,
                        contest.wheel_seed, contest.currency);
    };
    return rules_of(before) != rules_of(after) || before.metrics != after.metrics ||
           !has_all(before.teams, after.teams) || !same_targets(before.teams, after.teams) ||
           !same_targets(before.members, after.members);
}

std::optional<Error> refusal(const Contest& contest, const Amendment& amendment, Date first_open) {
    const auto refuse = [](std::string why) { return Error{why + " The rules stay as they are."}; };
    if (!contest.kicked_off_ms)
        return refuse("Before kick-off the rules can be changed without an amendment.");
    if (contest.amendments.size() >= max_amendments)
        return refuse("A contest takes at most 100 amendments.");
    // What is over that would not be read again.
    if (amendment.changes.size() > max_amendment_changes)
        return refuse("One amendment changes at most 200 settings. Make two of it.");
    if (amendment.from < first_open)
        return refuse("Nights before " + format_short(first_open) +
                      " are closed: let the change hold from then or later.");
    Contest rules = in_force(contest, amendment.from);
    const Contest before = rules;
    for (const SettingChange& change : amendment.changes)
        if (!apply(rules, change)) return refuse("This can't be changed after kick-off.");
    if (rules == before) return refuse("That is what the rules say already.");
    if (days_of(rules) == 0 || rules.end < amendment.from)
        return refuse("The contest would end before the change holds.");
    return std::nullopt;
}

}  // namespace core::contest
