// The standings of a night by the rules without and with an amendment.
#pragma once

#include "app/contest_book.h"
#include "ui/frame.h"

#include <string>

namespace ui {

// Reckoned once for each `key`, which names the amendment, and revision of the book. `before` and
// `after` are the contest with those amendments; the night is the last one's.
void compare_boards(const Frame& frame, ComparedBoards& boards, const std::string& key,
                    const app::ContestBook& book, const core::contest::Contest& before,
                    const core::contest::Contest& after);

// Returns the height.
float draw_compared_boards(Frame& frame, NodeId id, Point at, float w, core::Date night,
                           const ComparedBoards& boards);

}  // namespace ui
