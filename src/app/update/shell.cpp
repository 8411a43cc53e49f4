// The shell: places, theme, which plan is shown, and what the browser says of the reader.
#include "app/settings.h"
#include "app/update/turn.h"

#include <string>

namespace app {

void select_plan(Turn& turn, core::Id plan) {
    turn.state.selected_plan = plan;
    write_setting(turn, plan_key, plan ? core::Value{format_id(plan)} : core::Value{});
}

void go_to(Turn& turn, Place place) {
    turn.state.place = place;
    if (place == Place::Data) turn.effects.push_back(ReportStorage{});
    write_setting(turn, place_key, std::string(name_of(place)));
}

void select_account(Turn& turn, core::Id account) {
    turn.state.selected_account = account;
    write_setting(turn, account_key, account ? core::Value{format_id(account)} : core::Value{});
}

core::Id neighbour_of(const State& state, core::Id plan) {
    const std::vector<core::target::Plan> plans = living_plans(state);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (plans[i].id != plan) continue;
        if (i + 1 < plans.size()) return plans[i + 1].id;
        return i > 0 ? plans[i - 1].id : core::Id{};
    }
    return {};
}

void apply(Turn& turn, const GoTo& action) { go_to(turn, action.place); }

void apply(Turn& turn, const ShowPage& action) {
    turn.state.target_page = action.page;
    write_setting(turn, page_key, std::string(name_of(action.page)));
}

void apply(Turn& turn, const ShowDiscoveryPage& action) {
    turn.state.discovery_page = action.page;
    write_setting(turn, discovery_page_key, std::string(name_of(action.page)));
}

void apply(Turn& turn, const ShowAccountPage& action) {
    turn.state.account_page = action.page;
    write_setting(turn, account_page_key, std::string(name_of(action.page)));
}

// The large screen is left first: what lies behind it is where its viewer came from.
void apply(Turn& turn, const WentBack& action) {
    if (turn.state.tv) return apply(turn, StopTv{});
    const Whereabouts& to = action.to;
    go_to(turn, to.place);
    switch (to.place) {
        case Place::Targets: return apply(turn, ShowPage{to.target_page});
        case Place::Discovery:
            select_account(turn, to.account);
            if (to.account) return apply(turn, ShowAccountPage{to.account_page});
            return apply(turn, ShowDiscoveryPage{to.discovery_page});
        case Place::Contests:
            select_contest(turn, to.contest);
            if (to.contest) apply(turn, ShowContestPage{to.contest_page});
            return;
        case Place::Data: return;
    }
}

void apply(Turn& turn, const ShowLens& action) {
    turn.state.lens = action.lens;
    write_setting(turn, lens_key, std::string(name_of(action.lens)));
}

void apply(Turn& turn, const CompareWith& action) { turn.state.compared_plan = action.plan; }

void apply(Turn& turn, const ChooseTheme& action) {
    write_setting(turn, theme_key, std::string(name_of(action.choice)));
}

void apply(Turn& turn, const EnvironmentChanged& action) {
    turn.state.environment = action.environment;
}

}  // namespace app
