// The nights' buttons, one large sentence, and the small print under it.
#include "ui/contest/board_answer.h"

#include "core/contest/board_words.h"
#include "core/contest/rules_words.h"
#include "core/date_words.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ui {
namespace {

using namespace core::contest;

// The night before the shown one and the one after it; nullopt: there is none.
struct Neighbours {
    std::optional<core::Date> before, after;
};

Neighbours neighbours_of(const BoardShown& shown) {
    Neighbours found;
    const auto look_at = [&](core::Date night) {
        if (night < shown.standings().night) found.before = night;
        if (night > shown.standings().night && !found.after) found.after = night;
    };
    for (const NightRecord* closed : shown.live.closed) look_at(closed->night);
    for (const core::Date night : shown.live.in_grace) look_at(night);
    look_at(shown.live.tonight);
    return found;
}

float draw_nights(Frame& frame, NodeId id, Column column, const BoardShown& shown) {
    const Neighbours nights = neighbours_of(shown);
    const float h = frame.control_height();
    const ButtonLook before{.name = "Night before",
                            .kind = ButtonKind::Quiet,
                            .icon = Icon::Left,
                            .icon_only = true,
                            .disabled = !nights.before};
    const ButtonLook after{.name = "Night after",
                           .kind = ButtonKind::Quiet,
                           .icon = Icon::Right,
                           .icon_only = true,
                           .disabled = !nights.after};
    const ButtonLook back{.name = "Back to tonight", .kind = ButtonKind::Quiet};
    const ButtonLook tv{.name = "Show on TV",
                        .tooltip = "The board on the whole screen, page after page."};
    const bool is_back_shown = shown.is_past() && !shown.is_final();
    const float tv_w = button_width(frame, tv);
    const float back_w = is_back_shown ? button_width(frame, back) + space::s : 0;
    std::string title = night_title(shown.rules(), shown.standings().night);
    // With the short form of the date where the long one would be cut.
    if (frame.paint.width_of(title, type::body_strong) > column.w - h * 2 - space::s * 2)
        title = title.substr(0, title.rfind(',') + 2) + core::format_short(shown.standings().night);
    // The buttons of the right end go below where the line is too short.
    const float title_w = frame.paint.width_of(title, type::body_strong);
    const bool is_one_line = column.w >= h * 2 + title_w + space::s * 3 + back_w + tv_w;
    if (button(frame, make_id(id, "before"), {column.x, column.y, h, h}, before))
        frame.emit(app::ShowBoardNight{nights.before});
    const float most_title = is_one_line ? title_w : column.w - h * 2 - space::s * 2;
    const float shown_w = std::min(title_w, most_title);
    text_line(frame, make_id(id, "night"), title, type::body_strong, frame.theme.text,
              {column.x + h + space::s, column.y, shown_w, h});
    if (button(frame, make_id(id, "after"), {column.x + h + shown_w + space::s * 2, column.y, h, h},
               after))
        frame.emit(
            app::ShowBoardNight{nights.after == shown.live.tonight ? std::nullopt : nights.after});
    const float y = is_one_line ? column.y : column.y + h + space::s;
    const Rect tv_rect{is_one_line ? column.x + column.w - tv_w : column.x, y, tv_w, h};
    if (is_back_shown) {
        const float w = back_w - space::s;
        const float x = is_one_line ? tv_rect.x - back_w : tv_rect.x + tv_w + space::s;
        if (button(frame, make_id(id, "back"), {x, y, w, h}, back))
            frame.emit(app::ShowBoardNight{});
    }
    const NodeId tv_id = make_id(id, "tv");
    if (button(frame, tv_id, tv_rect, tv)) frame.emit(app::StartTv{shown.book.contest.id});
    // Back from the large screen, to where it was left from.
    if (std::exchange(frame.scratch.board.tv_on, false)) frame.scratch.focus_next = tv_id;
    return y + h - column.y;
}

// A past night is put right where its scores are entered. Returns the height.
float draw_correct(Frame& frame, NodeId id, Point at, const BoardShown& shown) {
    const ButtonLook look{
        .name = shown.closed ? "Correct scores of this night" : "Put scores of this night right",
        .kind = ButtonKind::Quiet,
        .tooltip =
            shown.closed
                ? "This board stays as it was frozen; the correction counts on the board as it "
                  "stands now."
                : "Until the night is frozen, this board changes with it."};
    const float h = frame.control_height();
    // The caption of a quiet button stands on the card's edge.
    if (button(frame, make_id(id, "correct"), {at.x - space::m, at.y, button_width(frame, look), h},
               look)) {
        frame.emit(app::ShowScoreNight{shown.standings().night});
        frame.emit(app::ShowContestPage{app::ContestPage::Scores});
    }
    return h;
}

std::string small_print(const Contest& rules) {
    std::string text = rules.teams.empty() && rules.mode != ScoringMode::PercentOfTarget
                           ? std::string()
                           : "Team score: " + mode_name(rules) + ". ";
    text += "Ties: " + tie_rule_name(rules) + ".";
    if (rules.direction == Direction::LowerWins) text += " The fewest points win.";
    return text;
}

}  // namespace

float draw_board_answer(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-board");
    TitledCard card(frame, id, column, shown.is_final() ? "Final board" : "Board");
    card.take(draw_nights(frame, id, card.column(), shown), space::xs);
    card.say("state", night_words(shown) + ".", frame.theme.secondary,
             shown.is_past() ? space::xs : space::m);
    if (shown.is_past()) card.take(draw_correct(frame, id, card.at(), shown), space::m);
    const Font& font = frame.shape == Shape::Phone ? type::page : type::answer_small;
    const bool has_any = has_scores(shown.standings());
    card.take(
        output_lines(frame, make_id(id, "leader"), "Who leads",
                     leader_text(shown.rules(), shown.standings(), shown.is_final(),
                                 frame.state.environment.numbers),
                     font, has_any ? frame.theme.accent : frame.theme.text, card.at(), card.w()),
        space::xs);
    if (!has_any && shown.live.night_state == NightState::Ahead) {
        card.say("begins",
                 "It begins on " + core::format_long(shown.rules().start) +
                     ". As soon as the first score is entered, it stands here.",
                 frame.theme.text, space::s);
    } else if (!has_any && !shown.is_past() && !shown.live.is_over) {
        card.say("enter", "As soon as the first score is entered, it stands here.",
                 frame.theme.text, space::s);
        const ButtonLook look{.name = "Enter scores", .kind = ButtonKind::Primary};
        if (button(frame, make_id(id, "scores"),
                   {card.at().x, card.at().y, button_width(frame, look), frame.control_height()},
                   look))
            frame.emit(app::ShowContestPage{app::ContestPage::Scores});
        card.take(frame.control_height(), space::m);
    }
    card.say("rules", small_print(shown.rules()), frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
