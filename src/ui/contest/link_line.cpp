// A sentence and buttons under the contest's head.
#include "ui/contest/link_line.h"

#include "ui/contest/feed_words.h"
#include "ui/link_words.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr float prose_w = 640;

bool is_odd(app::Signer signer) {
    return signer == app::Signer::Nobody || signer == app::Signer::SomebodyElse;
}

// On a phone, where a sentence on each page takes the place of the page. What is odd is said in
// full there, too.
std::string_view short_guest_words(app::Signer signer) {
    switch (signer) {
        case app::Signer::Leader: return "By a link, kept nowhere yet. Signed by its leader.";
        case app::Signer::FirstSight:
            return "By a link, kept nowhere yet. Signed, first seen here.";
        case app::Signer::CannotCheck: return "By a link, kept nowhere yet. Signed, not checked.";
        case app::Signer::Nobody:
        case app::Signer::SomebodyElse: return {};
    }
    return {};
}

// Where it is read from by itself. Returns the height.
float draw_watch(Frame& frame, NodeId id, Column column, const core::contest::Contest& contest) {
    const FeedState state = watch_state(frame.state, contest);
    if (state.text.empty()) return 0;
    return paragraph(frame, make_id(id, "watch"), state.text, type::secondary,
                     state.is_trouble ? frame.theme.caution : frame.theme.secondary,
                     {column.x, column.y}, std::min(column.w, prose_w)) +
           space::s;
}

void draw_look_again(Frame& frame, NodeId id, ButtonRow& row, const core::Id& contest) {
    const app::FeedWatch& watch = frame.state.feeds.watch;
    if (watch.contest == contest && row.add(make_id(id, "look"), {.name = "Look again"}))
        frame.emit(app::LookAgain{});
}

float draw_guest(Frame& frame, NodeId id, Column column, const core::contest::Contest& contest) {
    const app::Guest& guest = frame.state.links.guest;
    const bool is_phone = frame.shape == Shape::Phone;
    const bool is_short = is_phone && !is_odd(guest.signer);
    float y = column.y + space::s;
    y += paragraph(frame, make_id(id, "signer"),
                   is_short ? std::string(short_guest_words(guest.signer))
                            : "This board came by a link and is kept nowhere yet. " +
                                  std::string(signer_words(guest.signer)),
                   is_short ? type::secondary : type::body,
                   is_odd(guest.signer) ? frame.theme.caution : frame.theme.text, {column.x, y},
                   std::min(column.w, prose_w)) +
         space::s;
    y += draw_watch(frame, id, {column.x, y, column.w}, contest);
    ButtonRow row(frame, {column.x, y, column.w});
    if (row.add(
            make_id(id, "follow"),
            {.name = "Follow",
             .kind = ButtonKind::Primary,
             .tooltip = "Keeps it here, also without a network. Newer links of its leader bring "
                        "it up to date."}))
        frame.emit(app::Follow{contest.id});
    draw_look_again(frame, id, row, contest.id);
    if (row.add(make_id(id, "close"),
                {.name = "Close this board", .caption = is_phone ? "Close" : ""}))
        frame.emit(app::CloseGuest{});
    return row.bottom();
}

float draw_led(Frame& frame, NodeId id, Column column, const core::contest::Contest& contest) {
    const float y = column.y + space::s;
    const float h = draw_watch(frame, id, {column.x, y, column.w}, contest);
    if (h == 0) return column.y;
    ButtonRow row(frame, {column.x, y + h, column.w});
    draw_look_again(frame, id, row, contest.id);
    return row.bottom();
}

float draw_followed(Frame& frame, NodeId id, Column column, const core::contest::Contest& contest) {
    constexpr std::string_view scores_words =
        "Scores that you enter count here at once, and for all when the leader has taken them in.";
    const bool is_phone = frame.shape == Shape::Phone;
    float y = column.y + (is_phone ? space::xs : space::s);
    const bool has_feed = !app::feed_address(frame.state, contest.id).empty();
    // On a phone the one line says where the board stands, if it knows.
    const float watch_h = is_phone ? draw_watch(frame, id, {column.x, y, column.w}, contest) : 0;
    y += watch_h;
    if (watch_h == 0)
        y += paragraph(frame, make_id(id, "followed"),
                       is_phone
                           ? "You follow this; its leader takes in your scores."
                           : "You follow this contest: " +
                                 std::string(
                                     has_feed ? "it is brought up to date from its address, and "
                                                "by newer links of its leader. "
                                              : "newer links of its leader bring it up to date. ") +
                                 std::string(scores_words),
                       type::secondary, frame.theme.secondary, {column.x, y},
                       std::min(column.w, prose_w)) +
             space::s;
    if (!is_phone) y += draw_watch(frame, id, {column.x, y, column.w}, contest);
    ButtonRow row(frame, {column.x, y, column.w});
    draw_look_again(frame, id, row, contest.id);
    if (row.add(make_id(id, "send"),
                {.name = "Send my scores", .tooltip = is_phone ? scores_words : ""}))
        frame.emit(app::ShowContestPage{app::ContestPage::Share});
    return row.bottom();
}

}  // namespace

float draw_link_line(Frame& frame, Column column, const app::ContestBook& book) {
    const core::Id& contest = book.contest.id;
    const NodeId id = make_id(0, "contest-link");
    if (app::is_guest(frame.state, contest)) return draw_guest(frame, id, column, book.contest);
    if (app::is_followed(frame.state, contest))
        return draw_followed(frame, id, column, book.contest);
    return draw_led(frame, id, column, book.contest);
}

}  // namespace ui
