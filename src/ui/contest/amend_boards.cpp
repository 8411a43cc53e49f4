// Two folds of the ledger, and a table of both.
#include "ui/contest/amend_boards.h"

#include "core/contest/amendments.h"
#include "core/contest/namesakes.h"
#include "core/contest/score.h"
#include "core/contest/standings.h"
#include "core/contest/tally.h"
#include "core/date_words.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t most_rows = 12;

struct Side {
    Contest rules;
    Standings standings;

    const std::vector<Standing>& rows() const {
        return rules.teams.empty() ? standings.members : standings.teams;
    }
};

Side side_of(const app::ContestBook& book, const Contest& contest, core::Date night) {
    Side side;
    side.rules = in_force(contest, night);
    tell_namesakes_apart(side.rules, night);
    night = std::clamp(night, side.rules.start, std::max(side.rules.start, side.rules.end));
    side.standings = standings_of(side.rules, tally_of(contest, book.ledger, night), night);
    return side;
}

std::string place_text(const Side& side, const Standing& row, const core::NumberStyle& style) {
    return (row.rank == 0 ? std::string("–") : std::to_string(row.rank) + ".") + "  " +
           score_text(row.score, side.rules.mode, style);
}

}  // namespace

void compare_boards(const Frame& frame, ComparedBoards& boards, const std::string& key,
                    const app::ContestBook& book, const Contest& before, const Contest& after) {
    const std::string full_key = std::to_string(book.revision) + "/" + key;
    if (boards.key == full_key) return;
    boards = {full_key, {}};
    const core::NumberStyle& style = frame.state.environment.numbers;
    const core::Date night = after.amendments.back().from;
    const Side was = side_of(book, before, night);
    const Side is = side_of(book, after, night);
    for (const Standing& row : is.rows()) {
        if (boards.rows.size() >= most_rows) return;
        BoardChange change;
        change.name = is.rules.teams.empty() ? shown_name(is.rules, is.rules.members[row.place])
                                             : shown_name(is.rules, is.rules.teams[row.place]);
        change.after = place_text(is, row, style);
        const auto former = std::ranges::find(was.rows(), row.id, &Standing::id);
        change.before =
            former == was.rows().end() ? std::string("–") : place_text(was, *former, style);
        change.is_moved = former == was.rows().end() || former->rank != row.rank;
        boards.rows.push_back(std::move(change));
    }
}

float draw_compared_boards(Frame& frame, NodeId id, Point at, float w, core::Date night,
                           const ComparedBoards& boards) {
    if (boards.rows.empty())
        return paragraph(frame, make_id(id, "no-board"), "Nobody is on the board of that night.",
                         type::secondary, frame.theme.secondary, at, w);
    const std::string name = "Standings on " + core::format_short(night);
    constexpr float least_name_w = 72, gaps = 24, most_w = 100;
    const float score_w = std::min((w - least_name_w - gaps) / 2, most_w);
    // The name of the table says the same where there is no room for it.
    const bool is_narrow =
        frame.paint.width_of(name, type::secondary_strong) > w - score_w * 2 - gaps;
    const std::string caption = is_narrow ? core::format_short(night) : name;
    const TableColumn columns[] = {
        {caption, least_name_w, Align::Left}, {"Before", score_w}, {"After", score_w}};
    std::vector<TableLine> lines;
    for (const BoardChange& row : boards.rows)
        lines.push_back({{row.name, row.before, row.after},
                         row.is_moved,
                         {Ink::Plain, Ink::Pale, row.is_moved ? Ink::Accent : Ink::Plain}});
    return plain_table(frame, make_id(id, "boards"), at, w, name, columns, lines);
}

}  // namespace ui
