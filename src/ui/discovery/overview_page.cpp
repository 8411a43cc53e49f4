// The verdict beside the deal; below, what is known of it.
#include "ui/discovery/overview_page.h"

#include "ui/discovery/deal_view.h"
#include "ui/discovery/known_view.h"
#include "ui/discovery/verdict_view.h"
#include "ui/two_columns.h"

namespace ui {

float draw_overview_page(Frame& frame, Column column, const core::discovery::Account& account) {
    return two_columns(
        column, 7,
        [&](Column part) {
            part.y = draw_verdict(frame, part, account) + space::l;
            return draw_known(frame, part, account);
        },
        [&](Column part) { return draw_deal(frame, part, account); });
}

}  // namespace ui
