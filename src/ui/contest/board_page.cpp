// The page "Board" of a contest: the answer, teams, members, the story and the race.
#include "ui/contest/board_page.h"

#include "ui/contest/board_answer.h"
#include "ui/contest/board_members.h"
#include "ui/contest/board_shown.h"
#include "ui/contest/pack_card.h"
#include "ui/contest/race_chart.h"
#include "ui/contest/standings_table.h"
#include "ui/titled_card.h"
#include "ui/two_columns.h"
#include "ui/widgets/button.h"

#include <numeric>
#include <vector>

namespace ui {
namespace {

using core::contest::PrizeFor;

float draw_before_kick_off(Frame& frame, Column column) {
    const NodeId id = make_id(0, "contest-board");
    TitledCard card(frame, id, column, "The board opens with the kick-off");
    card.say("why",
             "Once the contest is kicked off, scores come in each night, and here is who stands "
             "where. Until then its rules can be changed freely.",
             frame.theme.text, space::m);
    const ButtonLook look{.name = "Set the rules and kick off", .kind = ButtonKind::Primary};
    if (button(frame, make_id(id, "rules"),
               {card.at().x, card.at().y, std::min(card.w(), button_width(frame, look)),
                frame.control_height()},
               look))
        frame.emit(app::ShowContestPage{app::ContestPage::Rules});
    card.take(frame.control_height(), space::s);
    return card.close();
}

float draw_teams_card(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-teams");
    TitledCard card(frame, id, column, "Teams");
    std::vector<std::size_t> all(shown.standings().teams.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    card.take(draw_standings_table(frame, id, card.column(), shown, PrizeFor::Team, all), space::s);
    return card.close();
}

// What was searched and opened belongs to the contest that was shown before.
void forget_other_contest(Frame& frame, const core::Id& contest) {
    BoardScratch& board = frame.scratch.board;
    if (!board.story || board.story->key.contest == contest) return;
    board.search.clear();
    board.opened = {};
    board.first_team = board.first_member = 0;
}

}  // namespace

float draw_contest_board_page(Frame& frame, Column column, const app::ContestBook& book) {
    if (!book.contest.kicked_off_ms) return draw_before_kick_off(frame, column);
    forget_other_contest(frame, book.contest.id);
    const BoardShown shown = board_shown(frame, book);
    const bool is_wide = column.w >= two_columns_from;
    const float gap = is_wide ? space::xl : space::l;
    const bool has_teams = !shown.standings().teams.empty();
    column.y = draw_board_answer(frame, column, shown) + gap;
    // On a phone the members follow their teams; where there is room, the story stands beside.
    const auto first = [&](Column part) {
        return has_teams ? draw_teams_card(frame, part, shown)
                         : draw_members_card(frame, part, shown);
    };
    const auto race = [&](Column part) { return draw_race_card(frame, part, shown); };
    const auto pack = [&](Column part) { return draw_pack_card(frame, part, shown); };
    const auto under = [&](Column part, const auto& draw, float above) {
        part.y = above + gap;
        return draw(part);
    };
    if (!is_wide) {
        column.y = first(column);
        if (has_teams)
            column.y = under(
                column, [&](Column part) { return draw_members_card(frame, part, shown); },
                column.y);
        column.y = under(column, pack, column.y);
        return under(column, race, column.y);
    }
    column.y = two_columns(
        column, 7.5F,
        [&](Column part) {
            const float bottom = first(part);
            return has_teams ? under(part, race, bottom) : bottom;
        },
        [&](Column part) {
            const float bottom = pack(part);
            return has_teams ? bottom : under(part, race, bottom);
        });
    if (!has_teams) return column.y;
    return under(
        column, [&](Column part) { return draw_members_card(frame, part, shown); }, column.y);
}

}  // namespace ui
