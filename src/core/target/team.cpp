// Splits stage by stage. Reps who work the same days share what follows from that.
#include "core/target/team.h"

#include "core/apportion.h"
#include "core/target/plan_calendar.h"
#include "core/target/schedule.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace core::target {
namespace {

// Reps with the same calendar and ramp.
struct Crew {
    WorkPlan work;
    std::int64_t working_days = 0;
    Splitter over_weeks;  // of the stage at hand
};

struct Crews {
    std::vector<Crew> all;
    std::vector<std::size_t> of;  // by rep
};

Crew crew_of(const Plan& plan, const Rep& rep, WorkCalendar calendar) {
    Crew crew{work_plan_of(plan, rep, std::move(calendar)), 0, {}};
    crew.working_days = working_days(crew.work, period_of(plan));
    std::vector<std::int64_t> weights;
    weights.reserve(crew.work.weeks.size());
    for (std::size_t i = 0; i < crew.work.weeks.size(); ++i)
        weights.push_back(crew.work.weeks[i].working_days * ramp_bp(crew.work.ramp, i));
    crew.over_weeks.weigh(weights);
    return crew;
}

Crews crews_of(const Plan& plan) {
    const RepCalendars calendars(plan);
    Crews crews;
    crews.all.reserve(plan.reps.size());
    std::vector<std::size_t> shared;  // crews that others may join
    for (const Rep& rep : plan.reps) {
        const bool joins = !calendars.has_leave(rep);
        const auto found = std::ranges::find_if(shared, [&](std::size_t crew) {
            return crews.all[crew].work.calendar.week == rep.week &&
                   crews.all[crew].work.ramp == rep.ramp;
        });
        if (joins && found != shared.end()) {
            crews.of.push_back(*found);
            continue;
        }
        if (joins) shared.push_back(crews.all.size());
        crews.of.push_back(crews.all.size());
        crews.all.push_back(crew_of(plan, rep, calendars.of(rep)));
    }
    return crews;
}

// The SDR's units of a stage: every rep's exact share rounded down, and what is missing to
// `sdr_units` to the largest remainders, ties to the earlier rep.
class SdrSplit {
public:
    explicit SdrSplit(std::int32_t share_bp)
        : share_bp_(std::clamp<std::int64_t>(share_bp, 0, basis_points)) {}

    std::int64_t take(std::size_t rep, std::int64_t units) {
        const std::int64_t rest = units % basis_points * share_bp_;
        const std::int64_t whole = units / basis_points * share_bp_ + rest / basis_points;
        if (rest % basis_points != 0) remainders_.push_back({rest % basis_points, rep});
        given_ += whole;
        return whole;
    }
    // The reps who get one more.
    template <class Add>
    void finish(std::int64_t sdr_units, Add add) {
        const auto more = static_cast<std::ptrdiff_t>(sdr_units - given_);
        const auto end = remainders_.begin() + more;
        std::nth_element(remainders_.begin(), end, remainders_.end(),
                         [](const Remainder& a, const Remainder& b) {
                             return a.size != b.size ? a.size > b.size : a.rep < b.rep;
                         });
        std::for_each(remainders_.begin(), end, [&](const Remainder& each) { add(each.rep); });
    }

private:
    struct Remainder {
        std::int64_t size;
        std::size_t rep;
    };
    std::int64_t share_bp_;
    std::int64_t given_ = 0;
    std::vector<Remainder> remainders_;
};

}  // namespace

Team::Part& Team::Part::operator+=(const Part& other) {
    units += other.units;
    sdr_units += other.sdr_units;
    ae_units += other.ae_units;
    return *this;
}

class Team::Split {
public:
    Split(Team& team, const Plan& plan) : team_(team), plan_(plan), crews_(crews_of(plan)) {
        for (std::size_t rep = 0; rep < plan.reps.size(); ++rep)
            team.working_days_.push_back(crew_of(rep).working_days);
        for (const Rep& rep : plan.reps) shares_.push_back(rep.share);
        if (std::ranges::all_of(shares_, [](std::int64_t share) { return share == 0; }))
            std::ranges::fill(shares_, 1);
        shares_of_able_.resize(shares_.size());
        units_.resize(shares_.size());
    }

    void stage(std::size_t stage, const StageNeed& need) {
        use_lag(lag_to_goal(plan_, stage));
        if (need.units == 0) return;
        team_.is_left_[stage] = !over_reps_.has_weight();
        if (team_.is_left_[stage]) return;
        over_reps_.split(need.units, units_);
        SdrSplit sdr(plan_.stages[stage].sdr_share_bp);
        PartSums sums(cells(team_.sums_, stage));
        std::uint64_t turn = 0;
        for (std::size_t rep = 0; rep < units_.size(); ++rep) {
            if (units_[rep] == 0) continue;
            const std::size_t at = rep * team_.stages_ + stage;
            Part& part = team_.parts_[at];
            part.units = units_[rep];
            part.sdr_units = sdr.take(rep, part.units);
            const std::span<std::int64_t> weekly = cells(team_.cells_, at);
            Splitter& over_weeks = crew_of(rep).over_weeks;
            if (plan_.reps.size() > 1) {
                over_weeks.split_in_turn(part.units, weekly, turn, sums);
                continue;
            }
            over_weeks.split(part.units, weekly);
            for (std::size_t week = 0; week < weekly.size(); ++week) sums.add(week, weekly[week]);
        }
        sums.finish();
        sdr.finish(need.sdr_units,
                   [&](std::size_t rep) { ++team_.parts_[rep * team_.stages_ + stage].sdr_units; });
        for (std::size_t rep = 0; rep < units_.size(); ++rep) {
            Part& part = team_.parts_[rep * team_.stages_ + stage];
            part.ae_units = part.units - part.sdr_units;
        }
    }

private:
    Crew& crew_of(std::size_t rep) { return crews_.all[crews_.of[rep]]; }

    std::span<std::int64_t> cells(std::vector<std::int64_t>& of, std::size_t row) const {
        return std::span(of).subspan(row * team_.weeks_.size(), team_.weeks_.size());
    }

    void use_lag(std::int64_t lag) {
        if (lag_ == lag) return;
        lag_ = lag;
        for (Crew& crew : crews_.all) {
            const UsefulWeeks useful = useful_weeks(crew.work, period_of(plan_), lag);
            const std::int64_t next =
                useful.days_after == 0 ? 0
                                       : useful.days_after * ramp_bp(crew.work.ramp, useful.whole);
            crew.over_weeks.cut(useful.whole, next);
        }
        for (std::size_t rep = 0; rep < shares_.size(); ++rep)
            shares_of_able_[rep] = crew_of(rep).over_weeks.has_weight() ? shares_[rep] : 0;
        over_reps_.weigh(shares_of_able_);
    }

    Team& team_;
    const Plan& plan_;
    Crews crews_;
    std::vector<std::int64_t> shares_;
    std::optional<std::int64_t> lag_;  // for which the next ones hold
    std::vector<std::int64_t> shares_of_able_;
    Splitter over_reps_;
    std::vector<std::int64_t> units_;
};

Team::Team(const Plan& plan, const Requirement& requirement) : stages_(requirement.stages.size()) {
    for (const Week& week : work_plan_of(plan).weeks) weeks_.push_back({week.first, week.last});
    parts_.resize(plan.reps.size() * stages_);
    cells_.resize(parts_.size() * weeks_.size());
    sums_.resize(stages_ * weeks_.size());
    is_left_.resize(stages_);
    for (const StageNeed& need : requirement.stages) reaches_.push_back(need.reach);
    Split split(*this, plan);
    for (std::size_t i = 0; i < stages_; ++i) split.stage(i, requirement.stages[i]);
}

std::int64_t Team::working_days() const {
    return std::accumulate(working_days_.begin(), working_days_.end(), std::int64_t{0});
}

Team::Part Team::sum(std::size_t stage) const {
    Part sum;
    for (std::size_t rep = 0; rep < reps(); ++rep) sum += part(rep, stage);
    return sum;
}

}  // namespace core::target
