// The foot of the rail, or of the page where the rail is too narrow.
#include "ui/settings_view.h"

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float label_height = 22, status_height = 32;

bool is_in_trouble(const app::State& state) {
    return state.storage == app::Storage::Unavailable ||
           app::status_of(state.saves) == app::SaveStatus::Failed;
}

}  // namespace

std::string save_sentence(const app::State& state) {
    if (state.storage == app::Storage::Unavailable) return "Not saved: storage is off";
    switch (app::status_of(state.saves)) {
        case app::SaveStatus::Saved: return "Saved on this device";
        case app::SaveStatus::Saving: return "Saving";
        case app::SaveStatus::Failed: return "Not saved yet";
    }
    return {};
}

float settings_height(const Frame& frame) {
    return status_height + space::s + label_height + frame.control_height();
}

void draw_settings(Frame& frame, const Rect& area) {
    const NodeId id = make_id(0, "settings");
    frame.open({.id = id, .role = a11y::Role::Group, .rect = area, .name = "Settings"});
    const bool trouble = is_in_trouble(frame.state);
    const Color ink = trouble ? frame.theme.bad : frame.theme.secondary;
    const bool saving = !trouble && app::status_of(frame.state.saves) == app::SaveStatus::Saving;
    if (!saving)
        draw_icon(frame.paint, trouble ? Icon::Alert : Icon::Check, {area.x, area.y + 6},
                  trouble ? frame.theme.bad : frame.theme.good);
    text_line(frame, make_id(id, "saved"), save_sentence(frame.state), type::secondary, ink,
              {area.x + 28, area.y, area.w - 28, status_height});
    const NodeId theme = make_id(id, "theme");
    const float top = area.y + status_height + space::s;
    label_above(frame, theme, "Theme", {area.x, top}, area.w);
    const Rect control{area.x, top + label_height, std::min(area.w, 320.0F),
                       frame.control_height()};
    const int chosen = static_cast<int>(app::theme_choice(frame.state));
    const int picked = choice(frame, theme, control, "Theme",
                              {"Like the system", "Light", "Dark", "High contrast"}, chosen);
    if (picked >= 0) frame.emit(app::ChooseTheme{static_cast<app::ThemeChoice>(picked)});
    frame.close();
}

}  // namespace ui
