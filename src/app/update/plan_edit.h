// A change of a typed plan becomes a change of its document: what plans.cpp and stages.cpp share.
#pragma once

#include "app/update/turn.h"
#include "core/target/plan_document.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace app {

inline bool is_rate(const core::target::Rate& rate) {
    return rate.denominator >= 1 && rate.denominator <= core::target::max_rate_denominator &&
           rate.numerator >= 0 && rate.numerator <= rate.denominator;
}

// What an action says, cut to 0 .. `most`.
inline std::int64_t within(std::int64_t value, std::int64_t most) {
    return std::clamp<std::int64_t>(value, 0, most);
}

// `change` edits the typed plan; only the fields that it made differ are written. A plan that is
// gone changes nothing.
template <class Change>
void edit_plan(Turn& turn, core::Id id, std::string name, Step step, Change change) {
    const core::Document* former = find_plan(turn.state, id);
    if (former == nullptr) return;
    const core::target::Plan& now = turn.state.decoded.of(*former);
    core::target::Plan plan = now;
    change(plan);
    const core::Document part =
        core::target::plan_changes(*former, now, plan, next_stamp(turn.state));
    write_undoable(turn, *former, part, std::move(name), step);
}

}  // namespace app
