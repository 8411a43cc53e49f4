// The board that a page shows, with what is told of it; reckoned once for each board.
#pragma once

#include "app/contest_board.h"
#include "app/contest_book.h"
#include "ui/frame.h"

#include <cstddef>
#include <optional>
#include <string>

namespace ui {

struct BoardShown {
    const app::ContestBook& book;
    const app::LiveBoard& live;
    const app::Board& board;
    std::optional<std::size_t> closed;  // its place among the closed nights; nullopt: as it stands
    BoardKey key;

    const core::contest::Contest& rules() const { return board.rules; }
    const core::contest::Standings& standings() const { return board.standings; }
    // A night before tonight, closed or in its grace.
    bool is_past() const { return closed.has_value() || standings().night < live.tonight; }
    // The last night, closed for good, is shown.
    bool is_final() const { return live.is_final(board); }
};

// Precondition: the contest lives.
BoardShown board_shown(const Frame& frame, const app::ContestBook& book);
// The board that prizes are given by: the last closed one once the contest is over, else the live
// one.
BoardShown board_of_prizes(const Frame& frame, const app::ContestBook& book);

const ShownStory& story_of(Frame& frame, const BoardShown& shown);
const core::contest::Need& need_of(Frame& frame, const BoardShown& shown,
                                   core::contest::PrizeFor whom, std::size_t row);

const std::vector<core::contest::Standing>& rows_of(const BoardShown& shown,
                                                    core::contest::PrizeFor whom);
std::string name_of(const BoardShown& shown, core::contest::PrizeFor whom,
                    const core::contest::Standing& row);

// In thousandths, of the night of the board alone.
std::int64_t points_tonight(Frame& frame, const BoardShown& shown, core::contest::PrizeFor whom,
                            const core::contest::Standing& row);

// "Tonight, open until 23:59", "Closed": what the night's numbers are.
std::string night_words(const BoardShown& shown);

}  // namespace ui
