// Name and state above; the kick-off with what it still needs; further actions on request.
#include "ui/contest/contest_head.h"

#include "app/links.h"
#include "ui/contest/contest_state.h"
#include "ui/history_view.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::contest::Contest;

constexpr float prose_w = 640;

// A field of its rules whose text was refused, as the page of rules showed it last; 0: none.
NodeId refused_field(const Frame& frame, const Contest& contest) {
    for (const auto& [id, draft] : frame.scratch.drafts)
        if (draft.rules == contest.id && !draft.error.empty()) return id;
    return 0;
}

void kick_off(Frame& frame, const Contest& contest, NodeId refused) {
    if (refused == 0) return frame.emit(app::KickOff{contest.id});
    frame.scratch.contest_rules.awaited_field = refused;
    frame.emit(app::ShowContestPage{app::ContestPage::Rules});
}

// A button, and beside it or below it a sentence. Returns the height.
float draw_kick_off(Frame& frame, NodeId id, Point at, float w, const Contest& contest) {
    const std::string missing = missing_for_kick_off(contest);
    const NodeId refused = refused_field(frame, contest);
    const bool is_ready = missing.empty() && refused == 0;
    const std::string says =
        !missing.empty() ? missing
        : refused != 0   ? "The text in the field \"" + frame.scratch.drafts[refused].name +
                             "\" was not taken. Put it right, then kick off."
                       : "All it needs is there. The kick-off freezes the rules; later changes "
                         "are numbered amendments.";
    const ButtonLook look{.name = "Kick off",
                          .kind = ButtonKind::Primary,
                          .disabled = !missing.empty(),
                          .tooltip = says};
    const float h = frame.control_height();
    const float button_w = button_width(frame, look);
    if (button(frame, make_id(id, "kick-off"), {at.x, at.y, button_w, h}, look))
        kick_off(frame, contest, refused);
    const Color color = is_ready ? frame.theme.secondary : frame.theme.caution;
    const bool beside = w - button_w - space::m >= 260;
    const float text_w = std::min(beside ? w - button_w - space::m : w, prose_w);
    const float text_h = paragraph_height(frame, says, type::secondary, text_w);
    const Point text =
        beside ? Point{at.x + button_w + space::m, at.y + std::max((h - text_h) / 2, 0.0F)}
               : Point{at.x, at.y + h + space::xs};
    paragraph(frame, make_id(id, "kick-off-says"), says, type::secondary, color, text, text_w);
    return std::max(h, text.y + text_h - at.y);
}

struct WayOut {
    app::ContestExport what;
    std::string_view caption;
    std::string_view tooltip;
};

constexpr WayOut ways_out[] = {
    {app::ContestExport::Records, "Save as JSON",
     "Everything of this contest, for another device or a colleague. It can be imported again."},
    {app::ContestExport::Ledger, "Save ledger as CSV",
     "A file for a spreadsheet: a row for each entry, reversed ones among them."},
    {app::ContestExport::Standings, "Save standings as CSV",
     "A file for a spreadsheet: ranks and points as the board shows them."},
};

// Returns the bottom.
float draw_actions(Frame& frame, NodeId id, Column column, const Contest& contest) {
    ButtonRow row(frame, column);
    if (row.add(make_id(id, "duplicate"),
                {.name = "Duplicate as the next one",
                 .tooltip = "Makes the same contest again, with the rules and the people of its "
                            "last day, from the day after its end."}))
        frame.emit(app::DuplicateContest{contest.id});
    for (const WayOut& way : ways_out)
        if (row.add(make_id(id, "out", static_cast<std::uint64_t>(way.what)),
                    {.name = way.caption, .tooltip = way.tooltip}))
            frame.emit(app::ExportContest{contest.id, way.what});
    if (row.add(make_id(id, "archive"),
                {.name = contest.is_archived ? "Take out of the archive" : "Archive"}))
        frame.emit(app::ArchiveContest{contest.id, !contest.is_archived});
    if (row.add(make_id(id, "delete"),
                {.name = "Delete contest", .kind = ButtonKind::Danger, .icon = Icon::Trash}))
        frame.emit(app::DeleteContest{contest.id});
    return row.bottom();
}

}  // namespace

float draw_contest_head(Frame& frame, Column column, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const NodeId id = make_id(0, "contest");
    const float size = frame.control_height();
    const ButtonLook back{.name = "All contests", .kind = ButtonKind::Quiet, .icon = Icon::Left};
    const float back_w = button_width(frame, back);
    // Its icon stands on the column's edge.
    if (button(frame, make_id(id, "back"), {column.x - space::m, column.y, back_w, size}, back))
        frame.emit(app::SelectContest{});
    core::Id& open = frame.scratch.contests.actions_of;
    const bool is_open = open == contest.id;
    const bool is_phone = frame.shape == Shape::Phone;
    const ButtonLook more{.name = "More actions",
                          .caption = is_phone ? "More" : "",
                          .kind = ButtonKind::Quiet,
                          .icon = is_open ? Icon::Up : Icon::Down,
                          .expands = expands(is_open)};
    const float more_w = button_width(frame, more);
    const float history_x = column.x + column.w - history_width(frame);
    const bool above = is_phone && column.x - space::m + back_w + more_w <= history_x;
    const auto draw_more = [&](const Rect& rect) {
        if (button(frame, make_id(id, "more"), rect, more))
            open = is_open ? core::Id{} : contest.id;
    };
    if (above) draw_more({history_x - more_w, column.y, more_w, size});
    draw_history(frame, id, column.x + column.w, column.y);
    float y = column.y + size + space::xs;

    const bool beside = !above && column.w - more_w >= 360;
    const float title_w = beside ? column.w - more_w - space::m : column.w;
    const float title_top = y;
    const std::string name = name_in_list(contest);
    // A long name must not take half of a phone.
    const bool is_long = is_phone && frame.paint.width_of(name, type::page) > title_w;
    y += heading(frame, make_id(id, "title"), name, 1, is_long ? type::section : type::page,
                 {column.x, y}, title_w);
    const std::string line = state_line(frame.state, book) +
                             (contest.is_archived ? " It is archived." : "") +
                             (contest.is_sample ? " It is sample data." : "");
    y += paragraph(frame, make_id(id, "state"), line, type::body, frame.theme.secondary,
                   {column.x, y}, std::min(title_w, prose_w));
    if (!above) {
        if (!beside) y += space::xs;
        const Rect rect = beside ? Rect{column.x + column.w - more_w, title_top, more_w, size}
                                 : Rect{column.x - space::m, y, more_w, size};
        draw_more(rect);
        y = std::max(y, rect.y + size);
    }
    if (is_open) y = draw_actions(frame, id, {column.x, y + space::s, column.w}, contest);
    if (!contest.kicked_off_ms && !app::is_led_elsewhere(frame.state, contest.id))
        y += space::m + draw_kick_off(frame, id, {column.x, y + space::m}, column.w, contest);
    return y;
}

}  // namespace ui
