// Tries more and more events until they are enough: scores never fall, so a search by halves finds
// the fewest.
#include "core/contest/need.h"

#include "core/contest/rank_order.h"

#include <algorithm>
#include <functional>

namespace core::contest {
namespace {

constexpr std::int64_t most_events = 1'000'000'000'000;

// Whoever asks, or is asked about: a row and what its score is made of.
class Side {
public:
    Side(const Contest& rules, const Tally& tally, PrizeFor whom, const Standing& row, Date tonight)
        : rules_(rules), row_(row), tonight_(tonight) {
        const std::int64_t day = std::int64_t{tonight.days} - tally.start().days;
        if (whom == PrizeFor::Member || day < 0 || day >= tally.days()) return;
        const bool of_active = rules.mode == ScoringMode::AverageOfActive;
        if (rules.mode != ScoringMode::AverageOfAll && !of_active) return;
        heads_ = 0;
        for (std::size_t member = 0; member < tally.members(); ++member)
            if (tally.team_on(member, static_cast<std::int32_t>(day)) ==
                static_cast<std::int32_t>(row.place))
                heads_ += !of_active || has_scored(tally, member, day) ? 1 : 0;
        heads_ = std::max<std::int64_t>(heads_, 1);
    }

    // With so many events more.
    Standing after(std::int64_t events, std::size_t metric) const {
        Standing row = row_;
        if (events == 0) return row;
        const Metric& scored = rules_.metrics[metric];
        const std::int64_t points =
            std::min(events, most_events / std::max<std::int64_t>(scored.points, 1)) *
            scored.points * milli;
        row.points_milli += points;
        row.score = row.score.under == 1 && heads_ == 1 ? Score{row.score.over + points, 1}
                    : heads_ > 0 && rules_.mode != ScoringMode::PercentOfTarget
                        ? row.score + Score{points, heads_}
                        : Score{row.score.over + points, row.score.under};
        if (rules_.tie_metric == scored.id) row.tie_quantity_milli += events * milli;
        if (scored.points > 0) row.reach = {true, tonight_, std::nullopt};
        return row;
    }

    const Standing& row() const { return row_; }

private:
    static bool has_scored(const Tally& tally, std::size_t member, std::int64_t last) {
        for (std::int32_t day = 0; day <= last; ++day)
            if (tally.was_active_on(member, day)) return true;
        return false;
    }

    const Contest& rules_;
    const Standing& row_;
    const Date tonight_;
    std::int64_t heads_ = 1;  // by whom the points of tonight are divided
};

// The fewest events with which `enough` holds; nullopt: not even the most are. `enough` stays true
// once it is.
std::optional<std::int64_t> fewest(const std::function<bool(std::int64_t)>& enough) {
    std::int64_t high = 1;
    while (high < most_events && !enough(high)) high *= 2;
    if (!enough(high)) return std::nullopt;
    std::int64_t low = high / 2;  // not enough, or 0
    if (low == 0 && enough(0)) return 0;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (enough(middle) ? high : low) = middle;
    }
    return high;
}

// How much can still be done: nights and what counts on them.
class Room {
public:
    Room(const Contest& rules, const Ledger& ledger, PrizeFor whom, Date tonight)
        : rules_(rules),
          ledger_(ledger),
          whom_(whom),
          tonight_(tonight),
          first_(std::max(tonight, rules.start)),
          end_(Date{rules.start.days + days_of(rules)}) {
        if (whom == PrizeFor::Member) return;
        const IdIndex teams(rules.teams);
        of_teams_.resize(rules.teams.size());
        for (const Member& member : rules.members)
            each_stretch(member, [&](const Id& team, Date from, Date end) {
                if (const std::uint32_t place = teams.find(team); team && place != IdIndex::none)
                    add(of_teams_[place], member, from, end);
            });
    }

    std::int64_t nights(std::size_t place) const {
        if (whom_ == PrizeFor::Team)
            return std::max<std::int64_t>(std::int64_t{end_.days} - first_.days, 0);
        const Stage stage = of_member(place);
        return stage.later + static_cast<std::int64_t>(stage.tonight.size());
    }

    // Whole events of a metric; nullopt: as many as one likes.
    std::optional<std::int64_t> events(std::size_t place, std::size_t metric) const {
        const Stage stage = whom_ == PrizeFor::Member ? of_member(place) : of_teams_[place];
        const Metric& counted = rules_.metrics[metric];
        const bool is_played = stage.later > 0 || !stage.tonight.empty();
        if (counted.most_a_day_milli == 0 && is_played) return std::nullopt;
        std::int64_t sum = stage.later * (counted.most_a_day_milli / milli);
        for (const Member* member : stage.tonight) {
            const std::int64_t done = ledger_.quantity_on(member->id, counted.id, tonight_);
            sum += std::max<std::int64_t>(counted.most_a_day_milli - done, 0) / milli;
        }
        return sum;
    }

    // The row with everything that can still be done; nullopt: there is no end to it.
    std::optional<Standing> most(const Tally& tally, const Standing& row) const {
        Standing full = row;
        for (std::size_t metric = 0; metric < rules_.metrics.size(); ++metric) {
            if (rules_.metrics[metric].points == 0 &&
                rules_.tie_metric != rules_.metrics[metric].id)
                continue;
            const std::optional<std::int64_t> count = events(row.place, metric);
            if (!count) return std::nullopt;
            full = Side(rules_, tally, whom_, full, tonight_).after(*count, metric);
        }
        return full;
    }

private:
    // The nights that are left, of a member or of all who play for a team.
    struct Stage {
        std::int64_t later = 0;  // after tonight, one for each member
        std::vector<const Member*> tonight;
    };

    // Calls `take(team, from, end)` for the nights that are left on which the member plays.
    template <class Take>
    void each_stretch(const Member& member, Take take) const {
        if (member.spells.empty()) return take(Id{}, first_, end_);
        for (std::size_t i = 0; i < member.spells.size(); ++i) {
            const Spell& spell = member.spells[i];
            Date end = end_;
            if (spell.to && *spell.to < end) end = {spell.to->days + 1};
            if (i + 1 < member.spells.size()) end = std::min(end, *member.spells[i + 1].from);
            take(spell.team, std::max(spell.from.value_or(first_), first_), end);
        }
    }

    void add(Stage& stage, const Member& member, Date from, Date end) const {
        if (!(from < end)) return;
        stage.later += end.days - from.days;
        if (tonight_ < from) return;
        --stage.later;
        stage.tonight.push_back(&member);
    }

    Stage of_member(std::size_t place) const {
        Stage stage;
        const Member& member = rules_.members[place];
        each_stretch(member,
                     [&](const Id&, Date from, Date end) { add(stage, member, from, end); });
        return stage;
    }

    const Contest& rules_;
    const Ledger& ledger_;
    const PrizeFor whom_;
    const Date tonight_;
    const Date first_;  // that is left, and the day after the last
    const Date end_;
    std::vector<Stage> of_teams_;
};

class Asker {
public:
    Asker(const Contest& rules, const Tally& tally, const std::vector<Standing>& rows,
          PrizeFor whom, std::size_t index, Date tonight, const Room& room)
        : rules_(rules),
          tally_(tally),
          rows_(rows),
          whom_(whom),
          me_(rows[index]),
          index_(index),
          tonight_(tonight),
          room_(room) {}

    Need run() {
        Need need;
        need.is_ranked = me_.rank > 0;
        need.rank = me_.rank;
        need.nights_left = room_.nights(me_.place);
        find_neighbours(need);
        if (rules_.direction == Direction::HigherWins) find_prize(need);
        need.can_win = can_win(need.nights_left);
        return need;
    }

private:
    bool lower_wins() const { return rules_.direction == Direction::LowerWins; }
    Side side(const Standing& row) const { return {rules_, tally_, whom_, row, tonight_}; }

    // Whether a row is enough, with so many events of a metric more than the mover has.
    using Enough = std::function<bool(const Standing&, std::size_t metric, std::int64_t events)>;

    std::vector<EventCount> count(const Standing& mover, const Enough& enough) {
        std::vector<EventCount> counts;
        const Side moving = side(mover);
        for (std::size_t metric = 0; metric < rules_.metrics.size(); ++metric) {
            const auto events = fewest([&](std::int64_t events_more) {
                return enough(moving.after(events_more, metric), metric, events_more);
            });
            if (!events) continue;
            const std::optional<std::int64_t> room = room_.events(mover.place, metric);
            counts.push_back({metric, *events, !room || *events <= *room});
        }
        std::ranges::stable_sort(counts, {}, &EventCount::events);
        return counts;
    }

    // What takes `worse` past `better`.
    Chase chase(const Standing& worse, const Standing& better, const Standing& named) {
        Chase result{named.id, named.place, {}};
        if (lower_wins())
            result.events = count(better, [&](const Standing& fallen, std::size_t, std::int64_t) {
                return is_better(worse, fallen, rules_);
            });
        else
            result.events = count(worse, [&](const Standing& risen, std::size_t, std::int64_t) {
                return is_better(risen, better, rules_);
            });
        return result;
    }

    void find_neighbours(Need& need) {
        if (me_.rank == 0) return;
        for (std::size_t i = index_; i-- > 0;)
            if (rows_[i].rank < me_.rank) {
                need.pass = chase(me_, rows_[i], rows_[i]);
                break;
            }
        for (std::size_t i = index_ + 1; i < rows_.size(); ++i)
            if (rows_[i].rank > me_.rank) {
                need.lead = chase(rows_[i], me_, rows_[i]);
                break;
            }
    }

    // Of the others, who stand in order: those of a better score, and of the equal ones the
    // earlier.
    std::size_t better_than(const Standing& row) const {
        const auto ranked = std::ranges::partition_point(
            rows_, [](const Standing& other) { return other.rank > 0; });
        const auto equal = std::partition_point(rows_.begin(), ranked, [&](const Standing& other) {
            return order_of(other, row, rules_) < 0;
        });
        auto better = static_cast<std::size_t>(equal - rows_.begin());
        if (index_ < better) --better;
        for (auto other = equal; other != ranked && order_of(*other, row, rules_) == 0; ++other)
            if (!same_id(other->id, me_.id) && is_better(*other, row, rules_)) ++better;
        return better;
    }

    // Units of one metric move with the events of that metric.
    bool meets(const Standing& row, const Prize& prize, std::size_t metric,
               std::int64_t events) const {
        if (!prize.minimum_metric || prize.minimum_milli == 0)
            return row.points_milli >= prize.minimum_milli;
        const auto wanted = tally_.find_metric(prize.minimum_metric);
        if (!wanted) return false;
        const std::int64_t done = whom_ == PrizeFor::Team ? tally_.team_quantity(me_.place, *wanted)
                                                          : tally_.quantity(me_.place, *wanted);
        return done + (*wanted == metric ? events * milli : 0) >= prize.minimum_milli;
    }

    void find_prize(Need& need) {
        const Prize* nearest = nullptr;
        const auto reached = [&](const Standing& row, const Prize& prize, std::size_t metric,
                                 std::int64_t events) {
            return row.reach.has_scored && meets(row, prize, metric, events) &&
                   better_than(row) < static_cast<std::size_t>(prize.place);
        };
        for (const Prize& prize : rules_.prizes)
            if (prize.whom == whom_ && !reached(me_, prize, 0, 0) &&
                (nearest == nullptr || prize.place > nearest->place))
                nearest = &prize;
        if (nearest == nullptr) return;
        need.prize_place = nearest->place;
        need.prize_events =
            count(me_, [&](const Standing& row, std::size_t metric, std::int64_t events) {
                return reached(row, *nearest, metric, events);
            });
    }

    bool can_win(std::int64_t nights_left) const {
        if (me_.rank == 1) return true;
        const bool is_sum = whom_ == PrizeFor::Member || rules_.mode == ScoringMode::Total ||
                            rules_.mode == ScoringMode::PercentOfTarget;
        const auto beats_all = [&](const auto& mine, const auto& of_other) {
            return std::ranges::all_of(rows_, [&](const Standing& other) {
                if (other.id == me_.id || other.rank == 0) return true;
                const std::optional<Standing> theirs = of_other(other);
                return !theirs || !is_better(*theirs, mine, rules_);
            });
        };
        if (lower_wins()) {
            if (me_.rank == 0) return nights_left > 0;
            return beats_all(me_, [&](const Standing& other) { return room_.most(tally_, other); });
        }
        if (nights_left == 0) return false;
        const std::optional<Standing> full = room_.most(tally_, me_);
        if (!full || !is_sum) return true;
        if (me_.rank == 0) return false;
        return beats_all(*full, [](const Standing& other) { return std::optional(other); });
    }

    const Contest& rules_;
    const Tally& tally_;
    const std::vector<Standing>& rows_;
    const PrizeFor whom_;
    const Standing& me_;
    const std::size_t index_;
    const Date tonight_;
    const Room& room_;
};

}  // namespace

Need need_of(const Contest& rules, const Ledger& ledger, const Tally& tally,
             const Standings& standings, PrizeFor whom, std::size_t index, Date tonight) {
    const bool is_team = whom == PrizeFor::Team;
    const Room room(rules, ledger, whom, tonight);
    return Asker(rules, tally, is_team ? standings.teams : standings.members, whom, index, tonight,
                 room)
        .run();
}

}  // namespace core::contest
