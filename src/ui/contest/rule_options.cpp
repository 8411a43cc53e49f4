// Each enumeration's members, one line each.
#include "ui/contest/rule_options.h"

#include <cstddef>

namespace ui {

std::vector<std::string> mode_options() {
    return {"Total of its members", "Average of all members", "Average of active members",
            "Its best members", "Percent of target"};
}

std::vector<std::string> tie_rule_options() {
    return {"Equals share the rank", "Who reached it first", "Who has most of one thing"};
}

std::vector<std::string> rank_style_options() { return {"1, 2, 2, 2, 5", "1, 2, 2, 2, 3"}; }

std::vector<std::string> prize_policy_options() {
    return {"Pool their prizes and split them", "Whole prize each, skip the next places",
            "Whole prize each, keep the next places", "Better prize to who was first",
            "Play them out in a run-off"};
}

std::vector<std::string> passes_down_options() {
    return {"It goes to nobody", "It goes to the next who meets it"};
}

std::vector<std::string> metric_options(const core::contest::Contest& contest) {
    std::vector<std::string> names;
    for (const core::contest::Metric& metric : contest.metrics)
        names.push_back(shown_name(contest, metric));
    return names;
}

int metric_index(const core::contest::Contest& contest, const core::Id& metric) {
    for (std::size_t i = 0; i < contest.metrics.size(); ++i)
        if (contest.metrics[i].id == metric) return static_cast<int>(i);
    return -1;
}

}  // namespace ui
