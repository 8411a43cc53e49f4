// What a plan asks of each rep: a stage's units over the reps by their shares, each rep's part over
// the weeks by the rep's own calendar.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::target {

// Every number is an exact part: the reps' units of a stage sum to the requirement's, their SDR and
// AE units to its SDR and AE units, and a rep's weeks to the rep's units (domain.md, Arithmetic 6;
// ties to the earlier rep). Where a rep's weeks tie, the odd units go round: were they all in the
// earlier weeks, a team of ten would have all its few deals in the first ones. A team of one has
// the plan's own weeks. Team numbers are the sums of the reps' numbers.
//
// Whoever has no useful day for a stage, by calendar, lags or ramp, gets none of it: the others
// share it. A share of 0 gets nothing; where all shares of the team are 0, they count as equal. If
// nobody with a share has a useful day, nobody gets the stage, and is_left() says so.
//
// Splitting goes by the largest remainder, so a larger goal may take one unit from one rep while
// the team's number grows.
class Team {
public:
    // What one rep does of one stage.
    struct Part {
        std::int64_t units = 0;
        std::int64_t sdr_units = 0;
        std::int64_t ae_units = 0;
        bool operator==(const Part&) const = default;
        Part& operator+=(const Part& other);
    };

    Team(const Plan& plan, const Requirement& requirement);

    std::size_t reps() const { return working_days_.size(); }
    std::size_t stages() const { return stages_; }  // 0 where the requirement has no numbers
    std::span<const Period> weeks() const { return weeks_; }  // cut to the period

    std::int64_t working_days(std::size_t rep) const { return working_days_[rep]; }
    std::int64_t working_days() const;  // of all reps

    const Part& part(std::size_t rep, std::size_t stage) const {
        return parts_[rep * stages_ + stage];
    }
    Part sum(std::size_t stage) const;
    // Units week by week.
    std::span<const std::int64_t> weekly(std::size_t rep, std::size_t stage) const {
        return row(cells_, rep * stages_ + stage);
    }
    std::span<const std::int64_t> weekly_sum(std::size_t stage) const { return row(sums_, stage); }

    // Where it is not Reachable no number of the stage means anything.
    Reach reach(std::size_t stage) const { return reaches_[stage]; }

    // The plan asks for this stage, and there is nobody who could do it.
    bool is_left(std::size_t stage) const { return is_left_[stage]; }

private:
    class Split;
    std::span<const std::int64_t> row(const std::vector<std::int64_t>& cells,
                                      std::size_t index) const {
        return std::span(cells).subspan(index * weeks_.size(), weeks_.size());
    }

    std::size_t stages_ = 0;
    std::vector<Period> weeks_;
    std::vector<std::int64_t> working_days_;  // by rep
    std::vector<Part> parts_;                 // rep by rep, in each stage by stage
    std::vector<std::int64_t> cells_;         // as parts_, in each week by week
    std::vector<std::int64_t> sums_;          // stage by stage, in each week by week
    std::vector<bool> is_left_;               // by stage
    std::vector<Reach> reaches_;              // by stage
};

}  // namespace core::target
