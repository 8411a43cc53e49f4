// Sentences at the bottom centre: news that goes by itself, trouble that stays. A page too low for
// the newest one, as under a high zoom, has them at its top instead, where they scroll with it.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace ui {

inline constexpr std::size_t most_notices = 3;  // at once

// The button besides the one that dismisses it; empty: there is none.
std::string_view offered_by(const app::Notice& notice);
void take_offer(Frame& frame, const app::Notice& notice);
a11y::Role role_of(const app::Notice& notice);  // as a live region

std::string name_of(const app::Notice& notice);  // of its group: how its text begins

bool notices_float(Frame& frame, const Rect& page);
float floating_notices_height(Frame& frame, const Rect& page);  // what they cover at the bottom
void draw_floating_notices(Frame& frame, const Rect& page);
float draw_notices_in_page(Frame& frame, Column column);  // returns the bottom

// When a notice's button that had the focus by keyboard is gone: back to what had it before, else
// to the next notice, else to `otherwise`. After all is drawn.
void return_focus(Frame& frame, NodeId otherwise);

}  // namespace ui
