// Every night of a contest with who led it, how much was entered and what was put right: made once
// for many frames.
#pragma once

#include "app/contest_board.h"
#include "app/contest_book.h"
#include "app/state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

struct NightLine {
    core::Date night;
    std::int64_t entries = 0;                // of its date, reversals not counted
    std::string leader{};                    // "Reds, 120", or who; empty: nobody yet
    std::vector<std::string> corrections{};  // made known that night, in words
    bool had_two_versions = false;
};

struct NightList {
    // What it was made of.
    core::Id contest;
    std::uint64_t revision = 0;
    core::Date tonight;
    std::vector<core::Date> in_grace;

    std::vector<NightLine> lines;  // the first night first
};

// `kept`, made anew where it is of something else.
const NightList& nights_of(NightList& kept, const app::State& state, const app::ContestBook& book,
                           const app::LiveBoard& live);

}  // namespace ui
