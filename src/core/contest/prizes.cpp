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
        const bool keeps = rules_.prize_policy == PrizePolicy::DuplicateAndKeep;
        std::int64_t place = 1;
        for (Group& group : groups) {
            if (left_.empty()) break;
            if (rules_.passes_down) {
                std::erase_if(group, [&](const Standing* row) { return !meets_one(*row, place); });
                if (group.empty()) continue;
            }
            const std::int64_t end = place + (keeps ? 1 : static_cast<std::int64_t>(group.size()));
            give_places(group, place, end);
            place = end;
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
    std::int64_t quantity(const Standing& row, std::size_t metric) const {
        if (whom_ == PrizeFor::Member) return tally_.quantity(row.place, metric);
        std::int64_t sum = 0;  // of those who play for the team at the end
        for (std::size_t member = 0; member < tally_.members(); ++member)
            if (tally_.days() > 0 &&
                tally_.team_on(member, tally_.days() - 1) == static_cast<std::int32_t>(row.place))
                sum += tally_.quantity(member, metric);
        return sum;
    }

    bool meets(const Standing& row, const Prize& prize) const {
        if (prize.minimum_milli == 0) return true;
        if (!prize.minimum_metric) return row.points_milli >= prize.minimum_milli;
        const std::optional<std::size_t> metric = tally_.find_metric(prize.minimum_metric);
        return metric && quantity(row, *metric) >= prize.minimum_milli;
    }

    // Whether a place has no prize for which this score would be too low.
    bool meets_one(const Standing& row, std::int64_t place) const {
        bool has_prize = false;
        for (const std::size_t prize : left_) {
            if (rules_.prizes[prize].place != place) continue;
            if (meets(row, rules_.prizes[prize])) return true;
            has_prize = true;
        }
        return !has_prize;
    }

    void give_places(const Group& group, std::int64_t first, std::int64_t end) {
        // Prizes with the same winners are pooled.
        std::map<std::vector<bool>, std::vector<std::size_t>> by_winners;
        std::erase_if(left_, [&](std::size_t prize) {
            const std::int64_t place = rules_.prizes[prize].place;
            if (place < first || place >= end) return false;
            const bool is_duplicate = rules_.prize_policy == PrizePolicy::DuplicateAndSkip;
            if (is_duplicate && place > first) {
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
            share(sharers, prizes);
        }
    }

    void share(const Group& group, const std::vector<std::size_t>& prizes) {
        std::int64_t pool = 0;
        for (const std::size_t prize : prizes) pool += rules_.prizes[prize].amount_minor;
        const auto award = [&](const Standing& row, std::int64_t amount, AwardReason reason) {
            result_.awards.push_back(
                {row.id, row.place, row.rank, prizes, amount, reason, group.size(), pool});
        };
        if (group.size() == 1) return award(*group.front(), pool, AwardReason::Alone);
        switch (rules_.prize_policy) {
            case PrizePolicy::RunOff:
                for (const Standing* row : group) award(*row, 0, AwardReason::RunOff);
                return;
            case PrizePolicy::DuplicateAndSkip:
            case PrizePolicy::DuplicateAndKeep:
                for (const Standing* row : group) award(*row, pool, AwardReason::Duplicated);
                return;
            case PrizePolicy::Earliest:
                if (share_by_time(group, prizes)) return;
                break;
            case PrizePolicy::PoolAndSplit: break;
        }
        const std::vector<std::int64_t> parts =
            split_by_shares(pool, std::vector<std::int64_t>(group.size(), 1));
        for (std::size_t i = 0; i < group.size(); ++i)
            award(*group[i], parts[i], AwardReason::Pooled);
    }

    // False: it is not known who was first.
    bool share_by_time(Group group, const std::vector<std::size_t>& prizes) {
        const auto comes_first = [](const Standing* a, const Standing* b) {
            return std::pair(a->reach.day, a->reach.at_ms) <
                   std::pair(b->reach.day, b->reach.at_ms);
        };
        std::ranges::stable_sort(group, comes_first);
        for (std::size_t i = 0; i < group.size(); ++i) {
            if (!group[i]->reach.has_scored) return false;
            if (i == 0) continue;
            const Reach& a = group[i - 1]->reach;
            const Reach& b = group[i]->reach;
            if (a.day == b.day && (!a.at_ms || !b.at_ms || *a.at_ms == *b.at_ms)) return false;
        }
        // Prizes in the order of their places, one each; what is left over belongs to nobody.
        for (std::size_t i = 0; i < prizes.size() && i < group.size(); ++i) {
            const std::int64_t amount = rules_.prizes[prizes[i]].amount_minor;
            result_.awards.push_back({group[i]->id,
                                      group[i]->place,
                                      group[i]->rank,
                                      {prizes[i]},
                                      amount,
                                      AwardReason::Earliest,
                                      group.size(),
                                      amount});
        }
        for (std::size_t i = group.size(); i < prizes.size(); ++i)
            result_.unmet.push_back({prizes[i], UnmetReason::PlaceTaken});
        return true;
    }

    const Contest& rules_;
    const Tally& tally_;
    const PrizeFor whom_;
    std::vector<std::size_t> left_;  // by place
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
