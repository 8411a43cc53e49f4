// The page "Prizes" of a contest: who would win now, or the ceremony; and the wheel.
#include "ui/contest/prizes_page.h"

#include "core/contest/board_words.h"
#include "core/contest/prize_words.h"
#include "core/date_words.h"
#include "core/isolate.h"
#include "ui/contest/award_list.h"
#include "ui/contest/board_shown.h"
#include "ui/contest/wheel_card.h"
#include "ui/live_box.h"
#include "ui/titled_card.h"
#include "ui/two_columns.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

float draw_no_prizes(Frame& frame, Column column) {
    const NodeId id = make_id(0, "contest-prizes");
    TitledCard card(frame, id, column, "No prizes yet");
    card.say(
        "why",
        "A prize that the team enjoys together keeps a contest alive to its last night. Prizes "
        "are set with the rules, for places of teams or of members.",
        frame.theme.text, space::m);
    const ButtonLook look{.name = "Set prizes", .kind = ButtonKind::Primary};
    if (button(frame, make_id(id, "rules"),
               {card.at().x, card.at().y, button_width(frame, look), frame.control_height()}, look))
        frame.emit(app::ShowContestPage{app::ContestPage::Rules});
    card.take(frame.control_height(), space::s);
    return card.close();
}

// What can be won, while nobody has scored.
float draw_to_win(Frame& frame, Column column, const Contest& rules) {
    const NodeId id = make_id(0, "contest-prizes");
    TitledCard card(frame, id, column, "What there is to win");
    const NodeId list = make_id(id, "list");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Prizes"});
    for (const PrizeFor whom : {PrizeFor::Team, PrizeFor::Member})
        for (std::size_t i = 0; i < rules.prizes.size(); ++i) {
            if (rules.prizes[i].whom != whom) continue;
            const NodeId item = make_id(list, "prize", i);
            const Point at = card.at();
            frame.open(
                {.id = item, .role = a11y::Role::ListItem, .rect = {at.x, at.y, card.w(), 0}});
            const float h =
                paragraph(frame, make_id(item, "text"),
                          prize_title(rules, rules.prizes[i], frame.state.environment.numbers),
                          type::body, frame.theme.text, at, card.w());
            frame.at(item).rect.h = h;
            frame.close();
            card.take(h, space::xs);
        }
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
    card.take(0, space::s);
    card.say("none", "Nobody has a score yet. As soon as somebody has, who would win stands here.",
             frame.theme.secondary, space::s);
    return card.close();
}

float draw_provisional(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-prizes");
    const ShownPrizes& prizes = prizes_of(frame, shown);
    TitledCard card(frame, id, column, "Who would win now");
    card.say("provisional",
             "Provisional: as the board stands tonight. The contest is played until " +
                 core::format_short(shown.rules().end) +
                 ", and the prizes are given once its last night is closed.",
             frame.theme.caution, space::m);
    const std::vector<GivenAward> awards = awards_in_order(prizes);
    if (awards.empty())
        card.say("nobody", "As it stands, no prize would be won.", frame.theme.text, space::s);
    else
        card.take(draw_award_list(frame, make_id(id, "awards"), card.column(), "Who would win",
                                  shown, awards),
                  space::s);
    card.take(draw_unmet_list(frame, make_id(id, "unmet"), card.column(), shown, prizes), space::s);
    return card.close();
}

void add_print_button(Frame& frame, NodeId id, ButtonRow& row, const BoardShown& shown) {
    if (row.add(make_id(id, "print"),
                {.name = "Print",
                 .tooltip = "The final standings with all prizes and their reasons on paper, or as "
                            "a PDF."}))
        frame.emit(app::HandOutPack{shown.book.contest.id, app::PackWay::PrintFinal});
}

// "12 prizes are still covered."
std::string covered_text(std::size_t count) {
    if (count == 0) return "All prizes are given. Congratulations to everybody who played!";
    return count == 1 ? "One prize is still covered: the first of all."
                      : std::to_string(count) + " prizes are still covered.";
}

float draw_ceremony(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-prizes");
    BoardScratch& board = frame.scratch.board;
    const ShownPrizes& prizes = prizes_of(frame, shown);
    const std::vector<GivenAward> awards = awards_in_order(prizes);
    board.revealed = std::min(board.revealed, awards.size());
    TitledCard card(frame, id, column, "The ceremony");
    if (awards.empty()) {
        card.say("nobody", "The contest is over, and no prize was won.", frame.theme.text,
                 space::m);
        card.take(draw_unmet_list(frame, make_id(id, "unmet"), card.column(), shown, prizes),
                  space::s);
        ButtonRow row(frame, card.column());
        add_print_button(frame, id, row, shown);
        card.take(row.bottom() - card.at().y, space::s);
        return card.close();
    }
    // From the last member's place to the first team's.
    const std::size_t covered = awards.size() - board.revealed;
    if (board.revealed == 0) {
        card.say("begin",
                 "The contest is over and its last night is closed. The prizes are uncovered from "
                 "the last place to the first.",
                 frame.theme.text, space::m);
    } else {
        const GivenAward& latest = awards[covered];
        const Contest& rules = shown.rules();
        const std::string name = latest.whom == PrizeFor::Team
                                     ? shown_name(rules, rules.teams[latest.award->place])
                                     : shown_name(rules, rules.members[latest.award->place]);
        const NodeId text = make_id(id, "latest");
        const float h =
            live_box(frame, make_id(id, "news"), a11y::Role::Status, card.at(), card.w(), [&] {
                return output_lines(
                    frame, text, "Latest prize",
                    core::isolated(name) + ": " +
                        award_text(rules, *latest.award, frame.state.environment.numbers),
                    frame.shape == Shape::Phone ? type::page : type::answer_small,
                    frame.theme.accent, card.at(), card.w());
            });
        frame.at(text).live = true;
        card.take(h, space::s);
    }
    card.say("covered", covered_text(covered), frame.theme.secondary, space::m);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "next"),
                {.name = "Reveal next", .kind = ButtonKind::Primary, .disabled = covered == 0})) {
        ++board.revealed;
        board.first_award = 0;
    }
    if (row.add(make_id(id, "all"), {.name = "Reveal all", .disabled = covered == 0}))
        board.revealed = awards.size();
    if (row.add(
            make_id(id, "cover"),
            {.name = "Cover again", .kind = ButtonKind::Quiet, .disabled = board.revealed == 0}))
        board.revealed = 0;
    add_print_button(frame, id, row, shown);
    card.take(row.bottom() - card.at().y, space::m);
    if (covered < awards.size())
        card.take(draw_award_list(frame, make_id(id, "awards"), card.column(), "Prizes", shown,
                                  std::span(awards).subspan(covered)),
                  space::s);
    if (covered == 0)
        card.take(draw_unmet_list(frame, make_id(id, "unmet"), card.column(), shown, prizes),
                  space::s);
    return card.close();
}

}  // namespace

float draw_contest_prizes_page(Frame& frame, Column column, const app::ContestBook& book) {
    const BoardShown shown = board_of_prizes(frame, book);
    BoardScratch& board = frame.scratch.board;
    if (board.ceremony != book.contest.id) {
        board.ceremony = book.contest.id;
        board.revealed = board.spun = board.first_award = 0;
        board.spin_began_ms = 0;
    }
    return two_columns(
        column, 7,
        [&](Column part) {
            if (shown.rules().prizes.empty()) return draw_no_prizes(frame, part);
            if (shown.live.is_over) return draw_ceremony(frame, part, shown);
            if (!has_scores(shown.standings())) return draw_to_win(frame, part, shown.rules());
            return draw_provisional(frame, part, shown);
        },
        [&](Column part) { return draw_wheel_card(frame, part, shown); });
}

}  // namespace ui
