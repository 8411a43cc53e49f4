// What counts on one night, of everybody who plays then: reckoned once for many frames.
#pragma once

#include "app/contest_book.h"
#include "core/calendar.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct ScoreRow {
    core::Id member{};
    std::string name{};
    std::string search_name{};  // as a search compares it (core/fold_case.h)
    core::Id team{};            // on that night; zero: none
    std::string team_name{};
    std::vector<std::int64_t> counts{};  // of each metric, in thousandths
    std::int64_t points_milli = 0;
};

struct ScoreNight {
    // What it was made of.
    core::Id contest{};
    std::uint64_t revision = 0;
    core::Date night{};

    std::vector<core::contest::Metric> metrics{};  // as they count on that night
    std::vector<std::string> metric_names{};
    std::vector<ScoreRow> rows{};  // in the contest's order
    bool has_teams = false;
    std::vector<std::size_t> by_team{};  // indices into the rows; who is in no team comes last
    std::vector<std::size_t> by_name{};
    std::vector<std::int64_t> totals{};  // of each metric
    std::int64_t points_milli = 0;
};

// `kept`, made anew where it is of something else.
const ScoreNight& score_night_of(ScoreNight& kept, const app::ContestBook& book, core::Date night);

// The rows to show, in the order to show them. A blank search finds all.
std::vector<std::size_t> listed_rows(const ScoreNight& night, bool by_team,
                                     std::string_view search);

}  // namespace ui
