// The search keeps what it found until another board or another text.
#include "ui/contest/board_members.h"

#include "core/fold_case.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/contest/standings_table.h"
#include "ui/titled_card.h"
#include "ui/widgets/field.h"

#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t search_from = 12;  // members: fewer are found at a glance

const std::vector<std::size_t>& found_members(Frame& frame, const BoardShown& shown) {
    BoardScratch& board = frame.scratch.board;
    if (board.found && board.found->key == shown.key && board.found->search == board.search)
        return board.found->rows;
    FoundMembers found{shown.key, board.search, {}};
    const std::string wanted =
        core::is_blank(board.search) ? std::string() : core::fold_case(board.search);
    const std::vector<Standing>& rows = shown.standings().members;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (wanted.empty() ||
            core::fold_case(name_of(shown, PrizeFor::Member, rows[i])).find(wanted) !=
                std::string::npos)
            found.rows.push_back(i);
    board.found = std::move(found);
    return board.found->rows;
}

}  // namespace

float draw_members_card(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-members");
    TitledCard card(frame, id, column, "Members");
    const std::vector<Standing>& rows = shown.standings().members;
    if (rows.empty()) {
        card.say("none", "Nobody plays yet. Add members under Rules.", frame.theme.secondary,
                 space::s);
        return card.close();
    }
    BoardScratch& board = frame.scratch.board;
    if (rows.size() >= search_from) {
        card.take(field(frame, make_id(id, "search"), card.at(), std::min(card.w(), 320.0F),
                        {.name = "Find a member", .label = "Find a member", .max_length = 100},
                        board.search,
                        [&](const std::string& text) {
                            board.search = text;
                            board.first_member = 0;
                            return std::string();
                        }),
                  space::m);
    } else {
        board.search.clear();
    }
    const std::vector<std::size_t>& found = found_members(frame, shown);
    if (found.empty())
        card.say("nobody", "Nobody on this board is called that.", frame.theme.text, space::m);
    else
        card.take(draw_standings_table(frame, id, card.column(), shown, PrizeFor::Member, found),
                  space::s);
    return card.close();
}

}  // namespace ui
