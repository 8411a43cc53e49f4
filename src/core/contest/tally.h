// What each member did on each day: the ledger, or a closed night, folded once. Everything that a
// board shows is reckoned from it.
#pragma once

#include "core/contest/ledger.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core::contest {

// When a day's points were complete. Typed at night, entries have no time of their own.
struct Reach {
    bool has_scored = false;
    Date day;                           // the last on which something was scored
    std::optional<std::int64_t> at_ms;  // nullopt: it is not known for every entry of that day
    bool operator==(const Reach&) const = default;
};

// So many units of one metric, by one member, on one day.
struct Cell {
    Date date;
    Id member;
    Id metric;
    std::int64_t quantity_milli = 0;
    auto operator<=>(const Cell&) const = default;
};

// The time of the last event of a member's day, where every scoring entry of it has one.
struct DayReach {
    Date date;
    Id member;
    std::int64_t at_ms = 0;
    auto operator<=>(const DayReach&) const = default;
};

// Members, teams and metrics are known by their place in the contest, days by their number from 0.
// All scores are in thousandths of a point. Points are those of the rules in force on each day
// (amendments.h). Sums never overflow: they stop at the largest number.
class Tally {
public:
    static constexpr std::int32_t no_team = -1;
    static constexpr std::int32_t not_playing = -2;

    // Of nothing: everybody at 0. The contest with its amendments.
    explicit Tally(const Contest& contest);

    // One entry more; `ledger` holds it already. A reversal takes its entry out again. 100,000
    // entries take some milliseconds, one more takes next to none. Returns whether it counts.
    // Precondition: what else the ledger holds was added before.
    bool add(const Ledger& ledger, const Entry& entry);
    // Several entries more, in any order; the ledger holds all of them already, and what else it
    // holds was added before.
    void add(const Ledger& ledger, std::span<const Entry> fresh);
    void add(const Cell& cell);  // of a closed night
    // Below 0: not known (any more). It holds until it is set anew, whatever cells come later.
    void set(const DayReach& reached);

    std::size_t members() const { return member_count_; }
    std::size_t teams() const { return team_count_; }
    std::int32_t days() const { return days_; }
    Date start() const { return start_; }

    // The place of the member's team on a day, or no_team, or not_playing.
    std::int32_t team_on(std::size_t member, std::int32_t day) const {
        return team_on_[at(member, day)];
    }
    std::int64_t score_on(std::size_t member, std::int32_t day) const {
        return days_of_members_[at(member, day)].score;
    }
    // What tie_quantity_on() is to tell by the rules of a night, as each may name another metric;
    // no_ties: they name none.
    static constexpr std::size_t no_ties = static_cast<std::size_t>(-1);
    std::size_t ties_of(const Contest& rules) const;
    // Of the metric that the tie rule names, on a day.
    std::int64_t tie_quantity_on(std::size_t ties, std::size_t member, std::int32_t day) const {
        return ties == no_ties ? 0 : tie_quantities_[at(ties + member, day)];
    }
    bool was_active_on(std::size_t member, std::int32_t day) const {
        return days_of_members_[at(member, day)].quantity > 0;
    }
    Reach reach_on(std::size_t member, std::int32_t day) const;
    // Units of a metric over all days.
    std::int64_t quantity(std::size_t member, std::size_t metric) const {
        return totals_[member * metric_count_ + metric];
    }
    // The same of those who played for the team, each on the days of it. Only known where a prize
    // for teams asks for units, else 0.
    std::int64_t team_quantity(std::size_t team, std::size_t metric) const {
        return team_totals_.empty() ? 0 : team_totals_[team * metric_count_ + metric];
    }
    std::int64_t points_on(std::size_t metric, std::int32_t day) const {
        return points_[metric * static_cast<std::size_t>(days_) + static_cast<std::size_t>(day)];
    }
    std::optional<std::size_t> find_member(const Id& id) const { return find(member_ids_, id); }
    std::optional<std::size_t> find_metric(const Id& id) const { return find(metric_ids_, id); }

private:
    struct Place {
        std::size_t member = 0;
        std::size_t metric = 0;
        std::int32_t day = 0;
    };
    // What a member did on a day, together: it is read and written together.
    struct Day {
        std::int64_t score = 0;
        std::int64_t quantity = 0;  // of all metrics
        std::int64_t time = 0;      // ms, or one of two marks
    };
    static std::optional<std::size_t> find(const IdIndex& index, const Id& id) {
        const std::uint32_t place = index.find(id);
        return place == IdIndex::none ? std::nullopt : std::optional<std::size_t>(place);
    }
    std::size_t at(std::size_t member, std::int32_t day) const {
        return member * static_cast<std::size_t>(days_) + static_cast<std::size_t>(day);
    }
    std::optional<Place> place_of(const Id& member, const Id& metric, Date date) const;
    inline void count(const Place& place, std::int64_t quantity_milli);
    void count_more(const Place& place, std::int64_t quantity_milli);
    void note_time(const Place& place, const Entry& entry);
    bool counts(const Entry& entry, const Place& place) const;
    bool take_back(const Ledger& ledger, const Entry& target);
    void read_points(const Contest& rules);
    void read_tie_metrics(const Contest& rules);
    void read_teams(const Contest& contest);

    Date start_;
    std::int32_t days_ = 0;
    std::size_t member_count_ = 0;
    std::size_t team_count_ = 0;
    std::size_t metric_count_ = 0;
    std::vector<std::size_t> tie_metrics_;  // that the tie rule names on some night
    std::size_t tie_metric_ = no_ties;      // the first of them, or no metric's place
    bool counts_more_ = false;
    IdIndex member_ids_;
    IdIndex metric_ids_;
    std::vector<std::int64_t> points_;          // metric x day
    std::vector<std::int32_t> team_on_;         // member x day
    std::vector<Day> days_of_members_;          // member x day
    std::vector<std::int64_t> tie_quantities_;  // tie metric x member x day
    std::vector<std::int64_t> totals_;          // member x metric
    std::vector<std::int64_t> team_totals_;     // team x metric
};

// Of all that the ledger holds up to a day. The fold of the entries that stand and have no fault.
Tally tally_of(const Contest& contest, const Ledger& ledger,
               std::optional<Date> last = std::nullopt);

}  // namespace core::contest
