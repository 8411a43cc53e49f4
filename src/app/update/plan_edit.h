// A change of a typed plan becomes a change of its document: what plans.cpp and stages.cpp share.
#pragma once

#include "app/update/amounts.h"
#include "app/update/document_edit.h"
#include "core/target/plan_document.h"

#include <string>
#include <string_view>
#include <utility>

namespace app {

inline bool is_rate(const core::target::Rate& rate) {
    return rate.denominator >= 1 && rate.denominator <= core::target::max_rate_denominator &&
           rate.numerator >= 0 && rate.numerator <= rate.denominator;
}

// `change` edits the typed plan; only the fields that it made differ are written. A plan that is
// gone changes nothing.
template <class Change>
void edit_plan(Turn& turn, core::Id id, std::string name, Step step, Change change) {
    const core::Document* former = find_plan(turn.state, id);
    if (former == nullptr) return;
    edit_document(turn, *former, turn.state.decoded.plan(*former), core::target::plan_changes,
                  std::move(name), step, std::move(change));
}

// The plan as it was before the step of that name that is being typed; `now` where there is none.
inline core::target::Plan plan_before_typing(const Turn& turn, const core::target::Plan& now,
                                             std::string_view name) {
    const core::Document* document = find_plan(turn.state, now.id);
    if (document == nullptr) return now;
    const auto former = before_typing(turn.state.history, name, *document);
    return former ? core::target::plan_of(*former) : now;
}

}  // namespace app
