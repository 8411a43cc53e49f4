// The steps that both sides take, then what the proof has to show.
#include "ui/discovery/agreed_page.h"

#include "ui/discovery/exit_card_view.h"
#include "ui/discovery/steps_view.h"

namespace ui {

float draw_agreed_page(Frame& frame, Column column, const core::discovery::Account& account) {
    column.y =
        draw_steps(frame, column, account) + (frame.shape == Shape::Phone ? space::l : space::xl);
    return draw_exit_card(frame, column, account);
}

}  // namespace ui
