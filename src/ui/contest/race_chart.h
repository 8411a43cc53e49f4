// The race over the nights: ranks or scores as lines, of the teams or of the first members.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"
#include "ui/theme.h"

#include <cstddef>
#include <string>

namespace ui {

// A card with the chart and what it shows. Returns its bottom.
float draw_race_card(Frame& frame, Column column, const BoardShown& shown);

// How large the picture's own texts and lines are: 1 on the page, more on a large screen.
struct RaceLook {
    core::contest::PrizeFor whom = core::contest::PrizeFor::Team;
    bool scores = false;  // else ranks
    float scale = 1;
    const Theme* theme = nullptr;  // of the ground that it stands on; nullptr: the frame's
};

// Fewer than two nights make no race.
bool has_race(const app::LiveBoard& live);
void draw_race(Frame& frame, NodeId id, const Rect& rect, const BoardShown& shown,
               const RaceLook& look);

}  // namespace ui
