// Groups of equals take places; the prizes of those places are given by the policy.
#include "core/contest/prizes.h"

#include "core/apportion.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace core::contest {
namespace {

using Group = std::vector<const Standing*>;

class Giver {
public:
    Giver(const Contest& rules, const Tally& tally, PrizeFor whom)
        : rules_(rules), tally_(tally), whom_(whom) {
        for (std::size_t i = 0; i < rules.prizes.size(); ++i)
            if (rules.prizes[i].whom == whom) left_.push_back(i);
        std::ranges::stable_sort(left_, {}, [&](std::size_t i) { return rules.prizes[i].place; });
    }

    Awards give(std::vector<Group> groups) {
        for (Group& group : groups) {
            if (take_by_time(group)) continue;
            pass_over(group);
            if (!take_by_time(group)) take(group);
        }
        for (const std::size_t prize : left_)
            result_.unmet.push_back({prize, UnmetReason::NoSuchPlace});
        std::ranges::sort(result_.unmet, {}, &Unmet::prize);
        std::ranges::stable_sort(result_.awards, [](const Award& a, const Award& b) {
            return std::pair(a.rank, a.place) < std::pair(b.rank, b.place);
        });
        return std::move(result_);
    }

private:
    // The tied take one place each, where that is the policy and it is known who was first.
    bool take_by_time(Group group) {
        if (rules_.prize_policy != PrizePolicy::Earliest || group.size() < 2 ||
            !sort_by_time(group))
            return false;
        for (const Standing* row : group) {
            Group alone{row};
            pass_over(alone);
            take(alone, group.size());
        }
        return true;
    }

    // The next places. `tied`: with how many others before the time decided, themselves included.
    void take(const Group& group, std::size_t tied = 1) {
        if (group.empty()) return;
        const bool keeps = rules_.prize_policy == PrizePolicy::DuplicateAndKeep;
        const std::int64_t end = next_ + (keeps ? 1 : static_cast<std::int64_t>(group.size()));
        give_places(group, end, tied);
        next_ = end;
    }

    void pass_over(Group& group) const {
        if (rules_.passes_down)
            std::erase_if(group, [&](const Standing* row) { return !meets_one(*row); });
    }

    std::int64_t quantity(const Standing& row, std::size_t metric) const {
        return whom_ == PrizeFor::Team ? tally_.team_quantity(row.place, metric)
                                       : tally_.quantity(row.place, metric);
    }

    bool meets(const Standing& row, const Prize& prize) const {
        if (prize.minimum_milli == 0) return true;
        if (!prize.minimum_metric) return row.points_milli >= prize.minimum_milli;
        const std::optional<std::size_t> metric = tally_.find_metric(prize.minimum_metric);
        return metric && quantity(row, *metric) >= prize.minimum_milli;
    }

    // Whether the next place has no prize for which this score would be too low.
    bool meets_one(const Standing& row) const {
        bool has_prize = false;
        for (const std::size_t prize : left_) {
            if (rules_.prizes[prize].place != next_) continue;
            if (meets(row, rules_.prizes[prize])) return true;
            has_prize = true;
        }
        return !has_prize;
    }

    void give_places(const Group& group, std::int64_t end, std::size_t tied) {
        // Prizes with the same winners are pooled.
        std::map<std::vector<bool>, std::vector<std::size_t>> by_winners;
        std::erase_if(left_, [&](std::size_t prize) {
            const std::int64_t place = rules_.prizes[prize].place;
            if (place < next_ || place >= end) return false;
            const bool is_duplicate = rules_.prize_policy == PrizePolicy::DuplicateAndSkip;
            if (is_duplicate && place > next_) {
                result_.unmet.push_back({prize, UnmetReason::PlaceTaken});
                return true;
            }
            std::vector<bool> winners;
            for (const Standing* row : group) winners.push_back(meets(*row, rules_.prizes[prize]));
            if (std::ranges::find(winners, true) == winners.end())
                result_.unmet.push_back({prize, UnmetReason::MinimumNotMet});
            else
                by_winners[winners].push_back(prize);
            return true;
        });
        for (const auto& [winners, prizes] : by_winners) {
            Group sharers;
            for (std::size_t i = 0; i < group.size(); ++i)
                if (winners[i]) sharers.push_back(group[i]);
            share(sharers, prizes, tied);
        }
    }

    void share(const Group& group, const std::vector<std::size_t>& prizes, std::size_t tied) {
        std::int64_t pool = 0;
        for (const std::size_t prize : prizes) pool += rules_.prizes[prize].amount_minor;
        const auto award = [&](const Standing& row, std::int64_t amount, AwardReason reason) {
            result_.awards.push_back(
                {row.id, row.place, row.rank, prizes, amount, reason, tied, pool});
        };
        if (group.size() == 1)
            return award(*group.front(), pool,
                         tied == 1 ? AwardReason::Alone : AwardReason::Earliest);
        tied = group.size();
        switch (rules_.prize_policy) {
            case PrizePolicy::RunOff:
                for (const Standing* row : group) award(*row, 0, AwardReason::RunOff);
                return;
            case PrizePolicy::DuplicateAndSkip:
            case PrizePolicy::DuplicateAndKeep:
                for (const Standing* row : group) award(*row, pool, AwardReason::Duplicated);
                return;
            case PrizePolicy::Earliest:  // nobody knows who was first
            case PrizePolicy::PoolAndSplit: break;
        }
        const std::vector<std::int64_t> parts =
            split_by_shares(pool, std::vector<std::int64_t>(group.size(), 1));
        for (std::size_t i = 0; i < group.size(); ++i)
            award(*group[i], parts[i], AwardReason::Pooled);
    }

    // False: it is not known who was first.
    static bool sort_by_time(Group& group) {
        const auto comes_first = [](const Standing* a, const Standing* b) {
            return std::pair(a->reach.day, a->reach.at_ms) <
                   std::pair(b->reach.day, b->reach.at_ms);
        };
        std::ranges::stable_sort(group, comes_first);
        for (std::size_t i = 1; i < group.size(); ++i) {
            const Reach& a = group[i - 1]->reach;
            const Reach& b = group[i]->reach;
            if (a.day == b.day && (!a.at_ms || !b.at_ms || *a.at_ms == *b.at_ms)) return false;
        }
        return true;
    }

    const Contest& rules_;
    const Tally& tally_;
    const PrizeFor whom_;
    std::vector<std::size_t> left_;  // by place
    std::int64_t next_ = 1;          // place to be taken
    Awards result_;
};

// Those of one rank, in the contest's order.
std::vector<Group> groups_of(const std::vector<Standing>& rows) {
    std::vector<Group> groups;
    for (const Standing& row : rows) {
        if (row.rank == 0 || !row.reach.has_scored) continue;
        if (groups.empty() || groups.back().front()->rank != row.rank) groups.emplace_back();
        groups.back().push_back(&row);
    }
    for (Group& group : groups)
        std::ranges::sort(group, {}, [](const auto* row) { return row->place; });
    return groups;
}

}  // namespace

Awards awards_of(const Contest& rules, const Tally& tally, const Standings& standings,
                 PrizeFor whom) {
    const bool is_team = whom == PrizeFor::Team;
    return Giver(rules, tally, whom).give(groups_of(is_team ? standings.teams : standings.members));
}

}  // namespace core::contest
