// What a contest needs before its rules are frozen.
#include "core/contest/kick_off.h"

#include "core/utf8.h"

#include <algorithm>

namespace core::contest {

std::optional<Error> kick_off_refusal(const Contest& contest) {
    const auto refuse = [](std::string why) {
        return Error{std::move(why) + " The contest has not begun, and can still be changed."};
    };
    if (contest.kicked_off_ms) return refuse("It was kicked off already.");
    if (contest.metrics.empty()) return refuse("Nothing counts yet: add what scores points.");
    if (std::ranges::all_of(contest.metrics,
                            [](const Metric& metric) { return metric.points == 0; }))
        return refuse("Nothing is worth a point yet: say what one of each is worth.");
    if (contest.members.empty()) return refuse("Nobody plays yet: add who does.");
    if (days_of(contest) == 0)
        return refuse("It ends before it starts: choose a later end, or an earlier start.");
    if (is_blank(contest.zone))
        return refuse("It has no time zone, so nobody knows when a night is over: choose one.");
    const auto has_target = [](const auto& item) { return item.target_milli > 0; };
    if (contest.mode == ScoringMode::PercentOfTarget &&
        !std::ranges::any_of(contest.teams, has_target) &&
        !std::ranges::any_of(contest.members, has_target))
        return refuse("Shares of targets count, and nobody has a target: give some.");
    return std::nullopt;
}

}  // namespace core::contest
