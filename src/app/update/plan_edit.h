// A change of a typed plan becomes a change of its document: what plans.cpp and stages.cpp share.
#pragma once

#include "app/update/amounts.h"
#include "app/update/document_edit.h"
#include "core/target/plan_document.h"

#include <string>
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

}  // namespace app
