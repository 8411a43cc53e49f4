// The scores of one night as they are entered: the same in the grid and in a phone's list.
#pragma once

#include "app/contest_board.h"
#include "ui/contest/score_night.h"
#include "ui/frame.h"
#include "ui/widgets/field.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ui {

struct ScoreSheet {
    const app::ContestBook& book;
    const ScoreNight& night;
    bool is_tonight = false;          // of a contest that is on
    std::vector<std::size_t> listed;  // rows of the night, in the order to show them
};

NodeId score_cell_id(const ScoreSheet& sheet, std::size_t row, std::size_t metric);

// Whether a number of the night is being typed, or waits to be put right.
bool is_edited(const Frame& frame, const ScoreNight& night);

// "<member>, <metric>": a number that is written once, when it is left. `look`: where its arrow
// keys lead.
void draw_score_cell(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric,
                     const Rect& rect, FieldLook look = {});
// One more of it now, or on the night that is shown; a square.
void draw_add_score(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric,
                    const Rect& rect);
// What is wrong with the drafts of a row, below it. Returns the height; 0: nothing.
float draw_row_errors(Frame& frame, const ScoreSheet& sheet, std::size_t row, Point at, float w);

std::string count_shown(const Frame& frame, std::int64_t amount_milli);
std::string points_shown(const Frame& frame, std::int64_t points_milli);  // "12 points"

// "1 to 50 of 200" and the buttons to the others. `what`: "members". Returns the height.
float draw_pager(Frame& frame, NodeId id, Point at, float w, std::string_view what,
                 std::size_t* first, std::size_t a_page, std::size_t all);

}  // namespace ui
