// A choice of stage for each outcome.
#include "ui/target/outcome_stages_view.h"

#include "app/account_overviews.h"
#include "core/discovery/bridge.h"
#include "ui/titled_card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ui {
namespace {

using core::discovery::Outcome;
using core::target::Plan;

constexpr float least_choice_w = 180;

std::string_view caption_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Qbm: return "An accepted QBM counts as";
        case Outcome::Winnable: return "A winnable opportunity counts as";
        case Outcome::Pov: return "A POV counts as";
        case Outcome::Won: return "A win counts as";
    }
    return {};
}

// Returns the height.
float draw_choice(Frame& frame, NodeId card, const Plan& plan, Outcome outcome, core::Id now,
                  Point at, float w) {
    std::vector<std::string> options{"Nothing"};
    int chosen = 0;
    for (const core::target::Stage& stage : plan.stages) {
        if (stage.id == now) chosen = static_cast<int>(options.size());
        options.push_back(stage.name);
    }
    const NodeId id = make_id(card, "outcome", static_cast<std::uint64_t>(outcome));
    const float label = label_above(frame, id, caption_of(outcome), at, w);
    const int picked = choice(frame, id, {at.x, at.y + label, w, frame.control_height()},
                              caption_of(outcome), options, chosen);
    if (picked >= 0)
        frame.emit(app::SetOutcomeStage{
            plan.id, outcome,
            picked == 0 ? core::Id{} : plan.stages[static_cast<std::size_t>(picked) - 1].id});
    return label + frame.control_height();
}

}  // namespace

bool has_accounts(const Frame& frame, const Plan& plan) {
    return std::ranges::any_of(
        app::account_overviews(frame.state),
        [&](const core::discovery::Overview& account) { return account.plan == plan.id; });
}

float draw_outcome_stages(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "outcome-stages", plan.id);
    TitledCard card(frame, id, column, "What accounts count as");
    card.say("what",
             "What this plan's accounts come to counts in these stages, beside what is typed: "
             "once, on its day, and not at all once it is taken back.",
             frame.theme.secondary, space::m);
    const core::discovery::StageMap stages = core::discovery::stage_map_of(plan);
    const auto each = [&](Outcome outcome) {
        return [&, outcome](Point at, float w) {
            return draw_choice(frame, id, plan, outcome, stages[static_cast<std::size_t>(outcome)],
                               at, w);
        };
    };
    card.pair(least_choice_w, space::m, each(Outcome::Qbm), each(Outcome::Winnable));
    card.pair(least_choice_w, space::s, each(Outcome::Pov), each(Outcome::Won));
    return card.close();
}

}  // namespace ui
