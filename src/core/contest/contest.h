// A sales contest: its rules and people as the leader set them up, and nothing that follows from
// them. The scores are in the ledger (ledger.h), the closed nights in nights.h.
#pragma once

#include "core/calendar.h"
#include "core/currency.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core::contest {

// Quantities, targets and scores are integers in thousandths ("milli"): half a deal is 500. Points
// per unit are whole, so that quantity_milli x points is a score in thousandths of a point, exact.
inline constexpr std::int64_t milli = 1'000;

using core::max_line_bytes;
inline constexpr std::size_t max_text_bytes = 6'000;  // purpose: 2,000 units
inline constexpr std::size_t max_metrics = 20;
inline constexpr std::size_t max_teams = 200;
inline constexpr std::size_t max_members = 2'000;
inline constexpr std::size_t max_spells = 20;  // of one member
inline constexpr std::size_t max_prizes = 100;
inline constexpr std::size_t max_amendments = 100;
inline constexpr std::size_t max_amendment_changes = 200;  // of settings, in one amendment
inline constexpr std::size_t max_entries = 200'000;
inline constexpr std::int32_t max_days = 400;                          // of a contest
inline constexpr std::int64_t max_points = 1'000'000'000;              // for one unit
inline constexpr std::int64_t max_quantity_milli = 1'000'000'000'000;  // of one entry
// What one entry may bring: 10^10 points. So all entries together stay within 64 bits.
inline constexpr std::int64_t max_entry_score_milli = 10'000'000'000'000;
inline constexpr std::int64_t max_target_milli = 1'000'000'000'000'000;
inline constexpr std::int64_t max_place = 1'000;
inline constexpr std::int64_t max_prize_minor = 1'000'000'000'000;
inline constexpr std::int64_t minutes_a_day = 1'440;

// Whether more points are better, or fewer (domain.md, Contests, rule 5). Of the whole contest:
// points of several metrics make one score.
enum class Direction { HigherWins, LowerWins };

// What a team's score is (rule 7). A member's own score is the sum of the member's points; in
// PercentOfTarget it is their share of the member's target.
enum class ScoringMode { Total, AverageOfAll, AverageOfActive, BestN, PercentOfTarget };

enum class RankStyle { Standard, Dense };  // 1, 2, 2, 2, 5 or 1, 2, 2, 2, 3 (rule 4)

// What decides between equal scores before they share a rank (rule 4).
enum class TieRule { Shared, FirstToReach, MostOfMetric };

// What becomes of prizes whose places are tied (rule 8).
enum class PrizePolicy {
    PoolAndSplit,      // their prizes are added up and split, by largest remainder
    DuplicateAndSkip,  // each gets the whole prize; the places that the tie takes get none
    DuplicateAndKeep,  // each gets the whole prize; the next place's goes to the next score
    Earliest,          // who reached the score first; pooled where that is not known
    RunOff,            // nobody yet: they play for them
};

enum class PrizeFor { Team, Member };

// How large a member's part of the prize wheel is (rule 13).
enum class WheelRule { ByPoints, OneEach };

struct Metric {
    Id id;
    std::string name;
    std::int64_t points = 1;            // for one unit
    std::int64_t most_a_day_milli = 0;  // of one member; 0: no limit
    bool operator==(const Metric&) const = default;
};

struct Team {
    Id id;
    std::string name;
    std::int64_t target_milli = 0;  // of points; 0: not said
    bool operator==(const Team&) const = default;
};

// Days on which a member plays, both ends included, and for whom. A zero team: for no team.
struct Spell {
    std::optional<Date> from;  // nullopt: from the contest's start
    std::optional<Date> to;    // nullopt: to its end
    Id team;
    bool operator==(const Spell&) const = default;
};

struct Member {
    Id id;
    std::string name;
    std::int64_t target_milli = 0;  // of points; 0: not said
    // By `from`, no two alike. A later one ends the one before. None: plays in no team, all the
    // time.
    std::vector<Spell> spells;
    bool operator==(const Member&) const = default;
};

struct Prize {
    Id id;
    std::string name;  // "Dinner for the team"; may be empty where there is money
    PrizeFor whom = PrizeFor::Team;
    std::int64_t place = 1;
    std::int64_t amount_minor = 0;
    // What the winner needs at least: points, or units of a metric; a team those made for it.
    std::int64_t minimum_milli = 0;
    Id minimum_metric;  // zero: points
    bool operator==(const Prize&) const = default;
};

// One setting as a document holds it: its key and its value.
struct SettingChange {
    std::string key;
    Value value;
    bool operator==(const SettingChange&) const = default;
};

// A change of the rules after kick-off, which holds from the night of `from` on (rule 9). Made once
// and never edited.
struct Amendment {
    Id id;
    Date from;
    std::int64_t made_at_ms = 0;
    std::string made_by;
    std::string reason;
    std::vector<SettingChange> changes;
    bool operator==(const Amendment&) const = default;
};

struct Contest {
    Id id;
    std::string name;
    std::string purpose;  // the one change of behaviour that it is for
    bool is_sample = false;
    std::int64_t created_ms = 0;  // Unix time; orders the list

    std::string zone;  // an IANA name
    Date start;        // both days are played
    Date end;
    std::int64_t close_minute = minutes_a_day - 1;  // of the day: 23:59
    // Of the next day: until then a night's entries can be put right, then it is frozen.
    std::int64_t grace_minute = 12 * 60;

    Direction direction = Direction::HigherWins;
    ScoringMode mode = ScoringMode::Total;
    std::int64_t best_n = 3;  // of BestN
    RankStyle rank_style = RankStyle::Standard;
    TieRule tie_rule = TieRule::Shared;
    Id tie_metric;  // of MostOfMetric
    std::vector<Metric> metrics;
    std::vector<Team> teams;
    std::vector<Member> members;

    Currency currency;  // of all prizes
    PrizePolicy prize_policy = PrizePolicy::PoolAndSplit;
    bool passes_down = false;  // a prize whose minimum is not met goes to the next who meets it
    std::vector<Prize> prizes;
    WheelRule wheel_rule = WheelRule::ByPoints;
    std::int64_t wheel_seed = 0;  // published with the rules (rule 13)

    std::optional<std::int64_t> kicked_off_ms;  // from then on the rules are frozen
    bool is_archived = false;
    std::vector<Amendment> amendments;  // in the order they were made; the first is number 1
    bool operator==(const Contest&) const = default;
};

// How many days are played; 0 where the end lies before the start. At most max_days.
inline std::int32_t days_of(const Contest& contest) {
    const std::int64_t days = std::int64_t{contest.end.days} - contest.start.days + 1;
    return days < 0 ? 0 : days > max_days ? max_days : static_cast<std::int32_t>(days);
}

inline bool is_played(const Contest& contest, Date date) {
    return contest.start <= date && date.days - contest.start.days < days_of(contest);
}

// The spell that holds on a day; nullptr: the member does not play then. A member without spells
// plays on every day, and so has no spell to show: ask is_eligible.
const Spell* spell_on(const Member& member, Date date);
bool is_eligible(const Member& member, Date date);  // whether the member plays on that day
Id team_on(const Member& member, Date date);        // zero: no team, or does not play

// Whoever has the id; nullptr: nobody (any more).
const Metric* find_metric(const Contest& contest, const Id& id);
const Team* find_team(const Contest& contest, const Id& id);
const Member* find_member(const Contest& contest, const Id& id);

// What to call them: the name, or "Member 3" where there is none, by their place in the contest.
std::string shown_name(const Contest& contest, const Metric& metric);
std::string shown_name(const Contest& contest, const Team& team);
std::string shown_name(const Contest& contest, const Member& member);

}  // namespace core::contest
