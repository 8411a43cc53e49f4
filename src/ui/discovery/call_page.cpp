// The form that starts a call; during it, the question beside the clock and what comes next.
#include "ui/discovery/call_page.h"

#include "ui/discovery/call_question.h"
#include "ui/discovery/call_side.h"
#include "ui/discovery/call_start.h"
#include "ui/two_columns.h"

namespace ui {

float draw_call_page(Frame& frame, Column column, const core::discovery::Account& account) {
    const std::optional<app::Call>& call = frame.state.call;
    if (!call || call->account != account.id) return draw_call_start(frame, column, account);
    const auto& bank = app::bank_to_ask_from(frame.state);
    const auto order = app::order_of(*call, account, bank, frame.scratch.now_ms);
    const CallPlace place{account, *call, bank, order,
                          app::question_of(*call, account, bank, order)};
    return two_columns(
        column, 8, [&](Column part) { return draw_call_question(frame, part, place); },
        [&](Column part) {
            part.y = draw_clock(frame, part, place) + space::l;
            return draw_coming_up(frame, part, place);
        });
}

}  // namespace ui
