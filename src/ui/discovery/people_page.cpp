// The people beside the meetings with them.
#include "ui/discovery/people_page.h"

#include "ui/discovery/contacts_view.h"
#include "ui/discovery/meetings_view.h"
#include "ui/two_columns.h"

namespace ui {

float draw_people_page(Frame& frame, Column column, const core::discovery::Account& account) {
    return two_columns(
        column, 7, [&](Column part) { return draw_contacts(frame, part, account); },
        [&](Column part) { return draw_meetings(frame, part, account); });
}

}  // namespace ui
