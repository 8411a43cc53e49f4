// Ranks, ties and arrows.
#include "core/contest/rank_order.h"

#include <algorithm>
#include <compare>
#include <span>
#include <utility>

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

std::strong_ordering order_of(const Standing& a, const Standing& b, const Contest& rules) {
    if (const auto order = by_score(a, b, rules.direction); order != 0) return order;
    return by_tie_rule(a, b, rules.tie_rule);
}

bool is_better(const Standing& a, const Standing& b, const Contest& rules) {
    if (const auto order = order_of(a, b, rules); order != 0) return order < 0;
    return rules.tie_rule == TieRule::FirstToReach && a.reach.has_scored && b.reach.has_scored &&
           a.reach.at_ms && b.reach.at_ms && *a.reach.at_ms < *b.reach.at_ms;
}

void take_later(Reach& reach, const Reach& other) {
    if (!other.has_scored || (reach.has_scored && other.day < reach.day)) return;
    if (!reach.has_scored || reach.day < other.day) {
        reach = other;
    } else if (!reach.at_ms || !other.at_ms) {
        reach.at_ms.reset();
    } else {
        reach.at_ms = std::max(*reach.at_ms, *other.at_ms);
    }
}

bool is_ranked(const Contest& rules, std::int64_t target_milli, bool has_scored) {
    if (rules.mode == ScoringMode::PercentOfTarget && target_milli == 0) return false;
    return rules.direction == Direction::HigherWins || has_scored;
}

bool comes_before(const Standing& a, const Standing& b, const Contest& rules) {
    if ((a.rank >= 0) != (b.rank >= 0)) return a.rank >= 0;
    const auto order = a.rank >= 0 ? order_of(a, b, rules) : std::strong_ordering::equal;
    return order != 0 ? order < 0 : a.place < b.place;
}

void number(std::vector<Standing>& rows, const Contest& rules) {
    std::size_t ranked = rows.size();
    for (; ranked > 0 && rows[ranked - 1].rank < 0; --ranked) rows[ranked - 1].rank = 0;
    std::size_t groups = 0;  // that share a rank
    std::vector<std::size_t> ends;
    for (std::size_t first = 0; first < ranked;) {
        std::size_t end = first + 1;
        while (end < ranked && order_of(rows[first], rows[end], rules) == 0) ++end;
        ends.clear();
        if (rules.tie_rule == TieRule::FirstToReach && end - first > 1)
            split_by_time(std::span(rows).subspan(first, end - first), ends, first);
        else
            ends.push_back(end);
        for (const std::size_t group_end : ends) {
            const std::size_t rank = (rules.rank_style == RankStyle::Standard ? first : groups) + 1;
            for (; first < group_end; ++first) rows[first].rank = static_cast<std::int64_t>(rank);
            ++groups;
        }
    }
}

void rank(std::vector<Standing>& rows, const Contest& rules) {
    // Rows are large: their numbers are sorted, and each row moves once. Unranked ones stay in
    // their order.
    std::vector<std::uint32_t> order(rows.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto rest =
        std::ranges::stable_partition(order, [&](std::uint32_t i) { return rows[i].rank >= 0; });
    std::sort(order.begin(), rest.begin(), [&](std::uint32_t a, std::uint32_t b) {
        return comes_before(rows[a], rows[b], rules);
    });
    std::vector<Standing> sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t i : order) sorted.push_back(rows[i]);
    rows = std::move(sorted);
    number(rows, rules);
}

void point_arrows(Standings& now, const Standings* before) {
    const auto point = [](std::vector<Standing>& rows, const std::vector<Standing>* former) {
        std::vector<const Standing*> by_place;  // as it was; members may have moved since
        IdIndex ids;                            // only filled where they have
        if (former != nullptr)
            for (const Standing& row : *former) {
                if (row.place >= by_place.size()) by_place.resize(row.place + 1, nullptr);
                by_place[row.place] = &row;
            }
        const auto rank_before = [&](const Standing& row) -> std::int64_t {
            if (former == nullptr) return 0;
            if (row.place < by_place.size() && by_place[row.place] != nullptr &&
                same_id(by_place[row.place]->id, row.id))
                return by_place[row.place]->rank;
            if (ids.size() == 0) ids = IdIndex(*former);
            const std::uint32_t found = ids.find(row.id);
            return found == IdIndex::none ? 0 : (*former)[found].rank;
        };
        for (Standing& row : rows) {
            const std::int64_t was = rank_before(row);
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
