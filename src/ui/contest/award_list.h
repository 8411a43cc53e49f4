// Who gets which prize and why, a page of them at a time.
#pragma once

#include "core/contest/prizes.h"
#include "ui/column.h"
#include "ui/contest/board_shown.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace ui {

struct GivenAward {
    core::contest::PrizeFor whom;
    const core::contest::Award* award;
};

// What was reckoned of the board that prizes are given by.
const ShownPrizes& prizes_of(Frame& frame, const BoardShown& shown);
// Those of the teams, then those of the members, the first place first.
std::vector<GivenAward> awards_in_order(const ShownPrizes& prizes);

// Returns the height.
float draw_award_list(Frame& frame, NodeId id, Column column, std::string_view name,
                      const BoardShown& shown, std::span<const GivenAward> awards);
// Prizes that go to nobody, with the reason. Returns the height; 0: there are none.
float draw_unmet_list(Frame& frame, NodeId id, Column column, const BoardShown& shown,
                      const ShownPrizes& prizes);

}  // namespace ui
