// Ranks, ties and arrows.
#include "core/contest/standings.h"

#include <algorithm>
#include <compare>
#include <map>
#include <span>

namespace core::contest {
namespace {

// By score alone: what wins comes first.
std::strong_ordering by_score(const Standing& a, const Standing& b, Direction direction) {
    return direction == Direction::HigherWins ? b.score <=> a.score : a.score <=> b.score;
}

// By the tie rule. Times are compared by the caller, who knows whether all have one.
std::strong_ordering by_tie_rule(const Standing& a, const Standing& b, TieRule rule) {
    switch (rule) {
        case TieRule::Shared: break;
        case TieRule::MostOfMetric: return b.tie_quantity_milli <=> a.tie_quantity_milli;
        case TieRule::FirstToReach:
            if (a.reach.has_scored && b.reach.has_scored) return a.reach.day <=> b.reach.day;
            break;
    }
    return std::strong_ordering::equal;
}

std::strong_ordering compare(const Standing& a, const Standing& b, const Contest& rules) {
    if (const auto order = by_score(a, b, rules.direction); order != 0) return order;
    return by_tie_rule(a, b, rules.tie_rule);
}

// Rows that are equal but for the time: by time where all have one.
void split_by_time(std::span<Standing> run, std::vector<std::size_t>& ends, std::size_t first) {
    const bool all_known = std::ranges::all_of(
        run, [](const Standing& row) { return row.reach.has_scored && row.reach.at_ms; });
    if (!all_known) {
        ends.push_back(first + run.size());
        return;
    }
    std::ranges::stable_sort(run, {}, [](const Standing& row) { return *row.reach.at_ms; });
    for (std::size_t i = 1; i <= run.size(); ++i)
        if (i == run.size() || run[i].reach.at_ms != run[i - 1].reach.at_ms)
            ends.push_back(first + i);
}

}  // namespace

bool is_better(const Standing& a, const Standing& b, const Contest& rules) {
    if (const auto order = compare(a, b, rules); order != 0) return order < 0;
    return rules.tie_rule == TieRule::FirstToReach && a.reach.has_scored && b.reach.has_scored &&
           a.reach.at_ms && b.reach.at_ms && *a.reach.at_ms < *b.reach.at_ms;
}

void rank(std::vector<Standing>& rows, const Contest& rules) {
    const auto first_unranked =
        std::ranges::stable_partition(rows, [](const Standing& row) { return row.rank >= 0; });
    const auto ranked = static_cast<std::size_t>(first_unranked.begin() - rows.begin());
    std::ranges::sort(rows.begin(), first_unranked.begin(),
                      [&](const Standing& a, const Standing& b) {
                          const auto order = compare(a, b, rules);
                          return order != 0 ? order < 0 : a.place < b.place;
                      });
    std::vector<std::size_t> ends;  // of the groups that share a rank
    for (std::size_t first = 0; first < ranked;) {
        std::size_t end = first + 1;
        while (end < ranked && compare(rows[first], rows[end], rules) == 0) ++end;
        if (rules.tie_rule == TieRule::FirstToReach && end - first > 1)
            split_by_time(std::span(rows).subspan(first, end - first), ends, first);
        else
            ends.push_back(end);
        first = end;
    }
    std::size_t first = 0;
    for (std::size_t group = 0; group < ends.size(); ++group) {
        const std::size_t rank = (rules.rank_style == RankStyle::Standard ? first : group) + 1;
        for (; first < ends[group]; ++first) rows[first].rank = static_cast<std::int64_t>(rank);
    }
    for (std::size_t i = ranked; i < rows.size(); ++i) rows[i].rank = 0;
}

void point_arrows(Standings& now, const Standings* before) {
    const auto point = [](std::vector<Standing>& rows, const std::vector<Standing>* former) {
        std::map<Id, std::int64_t> ranks;
        if (former != nullptr)
            for (const Standing& row : *former) ranks.emplace(row.id, row.rank);
        for (Standing& row : rows) {
            const auto found = ranks.find(row.id);
            const std::int64_t was = found == ranks.end() ? 0 : found->second;
            row.climbed = was > 0 && row.rank > 0 ? was - row.rank : 0;
            row.arrow = row.rank == 0     ? Arrow::None
                        : was == 0        ? Arrow::New
                        : row.climbed > 0 ? Arrow::Up
                        : row.climbed < 0 ? Arrow::Down
                                          : Arrow::Same;
        }
    };
    point(now.members, before == nullptr ? nullptr : &before->members);
    point(now.teams, before == nullptr ? nullptr : &before->teams);
}

}  // namespace core::contest
