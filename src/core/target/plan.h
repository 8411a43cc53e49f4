// A target plan: what the rep typed, and nothing that follows from it.
#pragma once

#include "core/calendar.h"
#include "core/currency.h"
#include "core/document.h"
#include "core/fiscal.h"
#include "core/target/rate.h"
#include "core/work_calendar.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace core::target {

inline constexpr std::int64_t max_amount =
    1'000'000'000'000'000;  // 10^15, of units or of whole currency
inline constexpr std::size_t max_stages = 12;
inline constexpr std::size_t min_stages = 2;
inline constexpr std::size_t max_name_bytes = 300;  // 100 UTF-16 units, as many as a field takes
inline constexpr std::int64_t max_lag_days = 1'000;
inline constexpr std::int64_t max_minutes = 100'000;
inline constexpr std::size_t max_activities = 20;
inline constexpr std::size_t max_reps = 200;
inline constexpr std::size_t max_days_off = 1'000;  // holidays, and leaves
inline constexpr std::size_t max_quota_changes = 100;
inline constexpr std::size_t max_weeks = 106;         // two years and a cut week at each end
inline constexpr std::int32_t max_period_days = 731;  // that can be typed: two years

// One step of the chain. Stages are kept outermost first; the last is what the goal counts, and its
// `to_next` and `lag_days` are kept but not used, so that reordering loses nothing.
struct Stage {
    Id id;
    std::string name;
    Rate to_next;
    std::int32_t sdr_share_bp =
        0;  // basis points of the stage's work done by the SDR; the rest is the AE's
    std::int64_t lag_days = 0;  // working days until an item reaches the next stage
    std::int64_t minutes = 0;   // that one item takes; 0: not said
    std::int64_t open = 0;      // items that stand here now, neither lost nor passed on
    bool operator==(const Stage&) const = default;
};

// What the plan begins with: money, deals, or so many items of any stage.
enum class Goal { Revenue, Deals, Stage };

// What stays when a stage's count is typed: the rates, and the goal follows; or the goal, and the
// rate to the next stage follows.
enum class Held { Rates, Goal };

// Which end of the bands of counted rates the plan reckons with (band.h).
enum class Level { Low, Middle, High };

// A share of the full weekly goal that grows week by week: start, start + step, ... up to 100 %.
struct Ramp {
    std::int32_t start_bp = 10'000;
    std::int32_t step_bp = 0;
    bool operator==(const Ramp&) const = default;
};

struct DayOff {
    Date date;
    std::string name;
    bool operator==(const DayOff&) const = default;
};

// Days on which one person does not work, both ends included. `rep` zero: the plan's owner.
struct Leave {
    Id id;
    Id rep;
    Date first;
    Date last;
    std::string name;
    bool operator==(const Leave&) const = default;
};

// The order of a plan's leaves; the id makes it the same on every device.
inline bool before(const Leave& a, const Leave& b) {
    return std::tie(a.first, a.id) < std::tie(b.first, b.id);
}

// A weekly goal beside the chain.
struct Activity {
    Id id;
    std::string name;
    std::int64_t weekly = 0;
    std::int64_t minutes = 0;
    bool operator==(const Activity&) const = default;
};

// How many of a stage's or an activity's items were done in the week that holds `week`.
struct Done {
    Date week;
    Id what;
    std::int64_t count = 0;
    bool operator==(const Done&) const = default;
};

// From `on` the quota is another; before, it was `former_minor`.
struct QuotaChange {
    Date on;
    std::int64_t former_minor = 0;
    bool operator==(const QuotaChange&) const = default;
};

struct Rep {
    Id id;
    std::string name;
    std::int64_t share = 1;  // of the team's goal, in proportion to the others' shares
    WorkWeek week;
    Ramp ramp;
    bool operator==(const Rep&) const = default;
};

inline constexpr std::int64_t max_share = 10'000;

// In which stage what the plan's accounts come to counts, by the number of
// core::discovery::Outcome. nullopt: in the one that its name proposes; a zero id: in none.
using OutcomeStages = std::array<std::optional<Id>, 4>;

struct Plan {
    Id id;
    std::string name;
    bool is_sample = false;
    std::int64_t created_ms = 0;  // Unix time; orders the list

    Goal goal = Goal::Revenue;
    Currency currency;  // decides what a minor unit is
    std::int64_t quota_minor = 0;
    std::int64_t booked_minor = 0;
    std::int64_t deal_size_minor = 0;
    std::int64_t deals = 0;       // the goal in Deals mode
    Id goal_stage;                // the goal in Stage mode: so many ...
    std::int64_t goal_units = 0;  // ... of this stage in the period
    Held held = Held::Rates;
    Level level = Level::Middle;
    std::vector<QuotaChange> quota_changes;  // by date, one a day
    std::int64_t pipeline_minor = 0;         // open pipeline, for the coverage
    Rate win_rate;                           // won / (won + lost); 0: not said

    Date start;  // both days belong to the period
    Date end;
    WorkWeek week;
    Weekday week_starts = Weekday::Monday;
    FiscalYear fiscal_year;
    std::vector<DayOff> holidays;  // by date, one a day; everybody's
    std::vector<Leave> leaves;     // by first day, then by id
    Ramp ramp;
    std::int64_t week_minutes = 0;  // that one has for the plan in a week; 0: not said

    std::vector<Stage> stages;
    OutcomeStages outcome_stages;
    std::vector<Activity> activities;
    std::vector<Done> done;  // by week, then by id; none is 0
    std::vector<Rep> reps;   // none: the plan is one person's
    bool operator==(const Plan&) const = default;
};

}  // namespace core::target
