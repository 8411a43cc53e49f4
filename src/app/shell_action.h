// Where a tab goes, and how the app looks.
#pragma once

#include "app/state.h"
#include "app/whereabouts.h"

namespace app {

struct GoTo {
    Place place;
};
struct WentBack {
    Whereabouts to;
};  // or forward, by the browser's own means
struct ShowPage {
    TargetPage page;
};
struct ShowDiscoveryPage {
    DiscoveryPage page;
};
struct ShowAccountPage {
    AccountPage page;
};
struct CompareWith {
    core::Id plan;
};  // of this tab
struct ChooseTheme {
    ThemeChoice choice;
};

}  // namespace app
