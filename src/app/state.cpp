// What follows from the state without being kept in it: the plans there are, and the one to show.
#include "app/state.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace app {

namespace {

bool is_living_plan(const core::Document& document) {
    return document.kind == core::Kind::Plan && !is_deleted(document);
}

}  // namespace

std::vector<core::target::Plan> living_plans(const State& state) {
    std::vector<core::target::Plan> plans;
    for (const auto& [id, document] : state.documents) {
        if (is_living_plan(document)) plans.push_back(state.decoded.of(document));
    }
    std::sort(plans.begin(), plans.end(),
              [](const core::target::Plan& a, const core::target::Plan& b) {
                  return std::tie(a.created_ms, a.id) < std::tie(b.created_ms, b.id);
              });
    return plans;
}

std::optional<core::target::Plan> shown_plan(const State& state) {
    const auto selected = state.documents.find(state.selected_plan);
    if (selected != state.documents.end() && is_living_plan(selected->second)) {
        return state.decoded.of(selected->second);
    }
    std::vector<core::target::Plan> plans = living_plans(state);
    if (plans.empty()) return std::nullopt;
    return std::move(plans.front());
}

}  // namespace app
