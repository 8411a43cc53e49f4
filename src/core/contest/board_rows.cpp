// Sums by member, by member and team, and by team and day; each row is made of them.
#include "core/contest/board_rows.h"

#include "core/contest/rank_order.h"
#include "core/contest/team_score.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace core::contest {

BoardRows::BoardRows(const Contest& rules, const Tally& tally, std::int32_t days)
    : has_averages_(rules.mode == ScoringMode::AverageOfAll ||
                    rules.mode == ScoringMode::AverageOfActive),
      only_active_(rules.mode == ScoringMode::AverageOfActive),
      ties_(tally.ties_of(rules)),
      members_(tally.members()),
      parts_of_teams_(tally.teams()),
      width_(static_cast<std::size_t>(tally.days())),
      rows_(tally.members()),
      has_moved_(tally.members(), false),
      team_rows_(tally.teams()),
      is_stale_(tally.teams(), true) {
    parts_.reserve(tally.members());
    if (has_averages_) {
        team_points_.assign(tally.teams() * width_, 0);
        team_heads_.assign(tally.teams() * width_, 0);
    }
    for (std::size_t member = 0; member < rows_.size(); ++member) {
        rows_[member].id = rules.members[member].id;
        rows_[member].place = member;
    }
    extend(rules, tally, days);
}

void BoardRows::extend(const Contest& rules, const Tally& tally, std::int32_t days) {
    const std::int32_t first = days_;
    days_ = std::max(days_, days);
    for (std::size_t member = 0; member < members_.size(); ++member) {
        for (std::int32_t day = first; day < days_; ++day) add_day(tally, member, day);
        finish(rules, member);
    }
}

void BoardRows::take_out(const Tally& tally, std::size_t member) {
    MemberState& state = members_[member];
    if (has_averages_) {
        bool has_acted = false;
        for (std::int32_t day = 0; day < days_; ++day) {
            has_acted = has_acted || tally.was_active_on(member, day);
            count_heads(tally, member, day, has_acted, -1);
        }
    }
    state.sum = {};
    state.has_ever_acted = false;
    for (const std::uint32_t part : state.parts) parts_[part].sum = {};
}

void BoardRows::put_in(const Contest& rules, const Tally& tally, std::size_t member) {
    for (std::int32_t day = 0; day < days_; ++day) add_day(tally, member, day);
    finish(rules, member);
}

BoardRows::Part& BoardRows::part_of(std::size_t member, std::uint32_t team) {
    for (const std::uint32_t part : members_[member].parts)
        if (parts_[part].team == team) return parts_[part];
    const auto part = static_cast<std::uint32_t>(parts_.size());
    members_[member].parts.push_back(part);
    parts_of_teams_[team].push_back(part);
    return parts_.emplace_back(Part{team, member, {}});
}

void BoardRows::count_heads(const Tally& tally, std::size_t member, std::int32_t day,
                            bool has_acted, int sign) {
    const std::int32_t team = tally.team_on(member, day);
    if (team < 0 || (only_active_ && !has_acted)) return;
    const std::size_t at = static_cast<std::size_t>(team) * width_ + static_cast<std::size_t>(day);
    team_points_[at] += sign * std::max<std::int64_t>(tally.score_on(member, day), 0);
    team_heads_[at] += sign;
    is_stale_[static_cast<std::size_t>(team)] = true;
}

void BoardRows::add_day(const Tally& tally, std::size_t member, std::int32_t day) {
    MemberState& state = members_[member];
    const bool was_active = tally.was_active_on(member, day);
    state.has_ever_acted = state.has_ever_acted || was_active;
    if (has_averages_) count_heads(tally, member, day, state.has_ever_acted, 1);
    const std::int32_t team = tally.team_on(member, day);
    if (team == Tally::not_playing) return;
    state.sum.has_joined = true;
    Sum* side = nullptr;
    const std::int64_t points = std::max<std::int64_t>(tally.score_on(member, day), 0);
    if (team >= 0) {
        side = &part_of(member, static_cast<std::uint32_t>(team)).sum;
        if (!side->has_joined || was_active || points > 0)
            is_stale_[static_cast<std::size_t>(team)] = true;
        side->has_joined = true;
        side->best_milli += points;
    }
    if (!was_active) return;
    const Reach reach = tally.reach_on(member, day);
    const auto take = [&](Sum& sum) {
        sum.is_active = true;
        sum.points_milli += points;
        sum.tie_quantity_milli += tally.tie_quantity_on(ties_, member, day);
        take_later(sum.reach, reach);
    };
    take(state.sum);
    if (side != nullptr) take(*side);
}

// The member's row from the sums, to be sorted in again.
void BoardRows::finish(const Contest& rules, std::size_t member) {
    const Sum& sum = members_[member].sum;
    Standing& row = rows_[member];
    const bool is_percent = rules.mode == ScoringMode::PercentOfTarget;
    const std::int64_t target = rules.members[member].target_milli;
    row.points_milli = sum.points_milli;
    row.score = {sum.points_milli, is_percent ? std::max<std::int64_t>(target, 1) : 1};
    row.tie_quantity_milli = sum.tie_quantity_milli;
    row.reach = sum.reach;
    row.rank = is_ranked(rules, target, sum.is_active) ? 0 : unranked;
    if (has_moved_[member]) return;
    has_moved_[member] = true;
    moved_.push_back(static_cast<std::uint32_t>(member));
}

void BoardRows::sort_members(const Contest& rules) {
    if (moved_.empty()) return;
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return comes_before(rows_[a], rows_[b], rules);
    };
    std::erase_if(order_, [&](std::uint32_t member) { return has_moved_[member]; });
    for (const std::uint32_t member : moved_) has_moved_[member] = false;
    std::erase_if(moved_, [&](std::uint32_t member) { return !members_[member].sum.has_joined; });
    std::ranges::sort(moved_, before);
    std::vector<std::uint32_t> order;
    order.reserve(order_.size() + moved_.size());
    std::ranges::merge(order_, moved_, std::back_inserter(order), before);
    order_ = std::move(order);
    moved_.clear();
}

Standing BoardRows::team_row(const Contest& rules, std::uint32_t team) {
    Standing row;
    row.id = rules.teams[team].id;
    row.place = team;
    bool is_active = false;
    for (const std::uint32_t part : parts_of_teams_[team]) {
        const Sum& sum = parts_[part].sum;
        is_active = is_active || sum.is_active;
        row.points_milli += sum.points_milli;
        row.tie_quantity_milli += sum.tie_quantity_milli;
        take_later(row.reach, sum.reach);
    }
    const std::int64_t target = rules.teams[team].target_milli;
    row.rank = is_ranked(rules, target, is_active) ? 0 : unranked;
    if (has_averages_) {
        const std::size_t first = team * width_;
        const auto days = static_cast<std::size_t>(days_);
        row.score = average_of_days(std::span(team_points_).subspan(first, days),
                                    std::span(team_heads_).subspan(first, days));
    } else if (rules.mode == ScoringMode::BestN) {
        std::vector<std::int64_t> points;
        for (const std::uint32_t part : parts_of_teams_[team])
            if (parts_[part].sum.best_milli > 0) points.push_back(parts_[part].sum.best_milli);
        row.score = best_of(points, rules.best_n, rules.direction);
    } else {
        const bool is_percent = rules.mode == ScoringMode::PercentOfTarget;
        row.score = {row.points_milli, is_percent ? std::max<std::int64_t>(target, 1) : 1};
    }
    return row;
}

void BoardRows::write(const Contest& rules, Standings& standings) {
    sort_members(rules);
    standings.members.clear();
    standings.members.reserve(order_.size());
    for (const std::uint32_t member : order_) standings.members.push_back(rows_[member]);
    number(standings.members, rules);

    standings.teams.clear();
    for (std::uint32_t team = 0; team < team_rows_.size(); ++team) {
        if (is_stale_[team]) team_rows_[team] = team_row(rules, team);
        is_stale_[team] = false;
        const bool has_members = std::ranges::any_of(
            parts_of_teams_[team], [&](std::uint32_t part) { return parts_[part].sum.has_joined; });
        if (has_members) standings.teams.push_back(team_rows_[team]);
    }
    rank(standings.teams, rules);
}

}  // namespace core::contest
