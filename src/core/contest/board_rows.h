// The rows of one board, kept as sums that one member's change moves a little: what standings_of()
// reckons anew each time. For the live board and the replay of nights.
#pragma once

#include "core/contest/standings.h"
#include "core/contest/tally.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace core::contest {

// Rules and tally are handed to each call, and are always the same ones: those that it was made
// with, which whoever has the rows owns.
class BoardRows {
public:
    // Of the tally's first `days` days, at most all.
    BoardRows(const Contest& rules, const Tally& tally, std::int32_t days);

    std::int32_t days() const { return days_; }

    // Before, and after, the tally changes for a member on one of these days. One call of each for
    // a member.
    void take_out(const Tally& tally, std::size_t member);
    void put_in(const Contest& rules, const Tally& tally, std::size_t member);

    // Counts more days.
    void extend(const Contest& rules, const Tally& tally, std::int32_t days);

    // What standings_of(rules, tally, night) says, where `night` is the last of these days: the
    // members and the teams. Precondition: nobody is taken out.
    void write(const Contest& rules, Standings& standings);

private:
    struct Sum {
        std::int64_t points_milli = 0;
        std::int64_t best_milli = 0;  // for the mode best N, which asks for no activity
        std::int64_t tie_quantity_milli = 0;
        Reach reach;
        bool has_joined = false;
        bool is_active = false;
    };
    // What a member does for one team.
    struct Part {
        std::uint32_t team = 0;
        std::size_t member = 0;
        Sum sum;
    };
    struct MemberState {
        Sum sum;                      // for all teams and none
        bool has_ever_acted = false;  // on any day, whether or not the member plays on it
        std::vector<std::uint32_t> parts;
    };

    void add_day(const Tally& tally, std::size_t member, std::int32_t day);
    void finish(const Contest& rules, std::size_t member);
    void count_heads(const Tally& tally, std::size_t member, std::int32_t day, bool has_acted,
                     int sign);
    Part& part_of(std::size_t member, std::uint32_t team);
    Standing team_row(const Contest& rules, std::uint32_t team);
    void sort_members(const Contest& rules);

    std::int32_t days_ = 0;
    bool has_averages_ = false;
    bool only_active_ = false;
    std::size_t ties_ = Tally::no_ties;
    std::vector<MemberState> members_;
    std::vector<Part> parts_;
    std::vector<std::vector<std::uint32_t>> parts_of_teams_;
    std::vector<std::int64_t> team_points_;  // team x day, in the modes with averages
    std::vector<std::int32_t> team_heads_;   // likewise
    std::size_t width_ = 0;                  // of those: all days of the tally
    std::vector<Standing> rows_;             // of the members, by place; not numbered
    std::vector<std::uint32_t> order_;       // of those on the board
    std::vector<std::uint32_t> moved_;       // to be sorted in again
    std::vector<bool> has_moved_;            // by member: not where `order_` says
    std::vector<Standing> team_rows_;        // by place; not numbered
    std::vector<bool> is_stale_;             // by team: whose row is to be made again
};

}  // namespace core::contest
