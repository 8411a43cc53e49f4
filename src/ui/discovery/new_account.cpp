// A new account belongs to the plan that is shown, unless that is a sample.
#include "ui/discovery/new_account.h"

#include "ui/discovery/deal_view.h"
#include "ui/widgets/button.h"

namespace ui {
namespace {

constexpr ButtonLook look{.name = "New account", .kind = ButtonKind::Primary, .icon = Icon::Plus};

}  // namespace

float new_account_width(Frame& frame) { return button_width(frame, look); }

void draw_new_account(Frame& frame, NodeId id, const Rect& rect) {
    if (!button(frame, make_id(id, "new"), rect, look)) return;
    const auto plan = app::shown_plan(frame.state);
    frame.emit(app::ShowAccountPage{app::AccountPage::Overview});
    frame.emit(app::AddAccount{{}, plan && !plan->is_sample ? plan->id : core::Id{}});
    frame.scratch.focus_next = account_name_field();
}

}  // namespace ui
