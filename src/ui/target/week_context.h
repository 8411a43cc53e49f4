// What the cards of the week's page read: reckoned once a pass.
#pragma once

#include "core/discovery/bridge.h"
#include "core/target/from_here.h"
#include "core/target/pace.h"
#include "core/target/plan.h"
#include "core/target/progress.h"
#include "core/target/requirement.h"
#include "ui/frame.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

struct WeekContext {
    const core::target::Plan& plan;  // with what its accounts count for
    const core::target::Requirement& requirement;
    core::Date today;
    core::target::Progress progress;
    core::target::FromHere path;
    core::target::Pace pace;
    std::size_t shown;  // the week that is looked at; meaningless where the period has none
    std::vector<std::int64_t> typed;   // of each row in the shown week: what is in the plan itself
    core::discovery::WinLoss decided;  // of the plan's accounts

    const core::Week& week() const { return progress.weeks[shown]; }
    // How many of the row's items the re-planned path asks for in the shown week; nullopt: the week
    // is past, the row is an activity, or there are no numbers.
    std::optional<std::int64_t> replanned(std::size_t row) const {
        if (row >= path.stages.size() || week().last < today) return std::nullopt;
        if (path.rest.stages[row].reach != core::target::Reach::Reachable) return std::nullopt;
        const auto& weekly = path.stages[row].weekly;
        return weekly.empty() ? 0 : weekly[shown];
    }
};

// `credited`: app::plan_with_credits of `plan`; it outlives the context.
WeekContext week_context(const Frame& frame, const core::target::Plan& plan,
                         const core::target::Plan& credited,
                         const core::target::Requirement& requirement);

// "1,073", or "–" where there is none.
std::string count_or_dash(const Frame& frame, const std::optional<std::int64_t>& count);

// The colour of a standing; a word always says the same.
Color color_of(const Frame& frame, core::target::Standing standing);

// A text and a result under it that explains itself. Returns the height.
struct Figure {
    std::string_view name = {};
    std::string value = {};
    std::string note = {};  // below, where there is something to say
    std::string help = {};
    Color color = 0;
};
float draw_figure(Frame& frame, NodeId id, const Figure& figure, Point at, float w);

}  // namespace ui
