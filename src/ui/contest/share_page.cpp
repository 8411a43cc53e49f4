// A card for each link, one that says who sees what, and one for the key.
#include "ui/contest/share_page.h"

#include "app/contest_board.h"
#include "core/date_words.h"
#include "ui/contest/feed_card.h"
#include "ui/contest/night_words.h"
#include "ui/link_result.h"
#include "ui/passphrase_field.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ui {
namespace {

using core::link::Cargo;

bool shows(const Frame& frame, const core::Id& contest, Cargo cargo) {
    const auto& link = frame.state.links.outgoing;
    return link && link->document == contest && link->cargo == cargo && !link->is_feed;
}

float draw_whole(Frame& frame, Column column, const app::ContestBook& book) {
    const core::Id& contest = book.contest.id;
    const NodeId id = make_id(0, "share-contest");
    TitledCard card(frame, id, column, "The whole contest");
    card.say("what",
             "A link that shows the board to whoever opens it, without an account. Who follows it "
             "is brought up to date by any newer link of yours.",
             frame.theme.text, space::m);
    ButtonRow row(frame, card.column());
    const bool is_shown = shows(frame, contest, Cargo::Contest);
    if (row.add(make_id(id, "make"),
                {.name = is_shown ? "Make the link anew" : "Make the link",
                 .kind = is_shown ? ButtonKind::Secondary : ButtonKind::Primary}))
        frame.emit(app::MakeLink{contest});
    if (row.add(make_id(id, "file"), {.name = "Save as a file instead",
                                      .tooltip = "For where a link would be too long."}))
        frame.emit(app::ExportContest{contest, app::ContestExport::Records});
    card.take(row.bottom() - card.at().y, space::m);
    if (is_shown)
        card.take(draw_link_result(frame, make_id(id, "result"), make_id(id, "make"), card.at(),
                                   card.w(), contest),
                  0);
    return card.close() + space::l;
}

float draw_night(Frame& frame, Column column, const app::ContestBook& book, bool is_followed) {
    const core::Id& contest = book.contest.id;
    const NodeId id = make_id(0, "share-night");
    const app::LiveBoard& live = *app::live_board(frame.state, contest);
    TitledCard card(frame, id, column, is_followed ? "Your scores" : "One night alone");
    card.say("what",
             is_followed
                 ? "Send the scores that you have entered on this device to the leader, who sees "
                   "them and takes them in."
                 : "Only the scores of a night, for those who follow: short enough for every chat.",
             frame.theme.text, space::m);
    std::optional<core::Date>& chosen = frame.scratch.contest_scores.link_night;
    const core::Date night =
        std::clamp(chosen.value_or(entered_night(frame.state, book.contest, live)),
                   book.contest.start, live.tonight);
    ButtonRow row(frame, card.column());
    const std::string day = core::format_short(night);
    if (row.add(make_id(id, "back"), {.name = "The night before",
                                      .kind = ButtonKind::Quiet,
                                      .icon = Icon::Left,
                                      .disabled = night <= book.contest.start}) &&
        night > book.contest.start)
        chosen = core::Date{night.days - 1};
    if (row.add(make_id(id, "next"), {.name = "The night after",
                                      .kind = ButtonKind::Quiet,
                                      .icon = Icon::Right,
                                      .disabled = night >= live.tonight}) &&
        night < live.tonight)
        chosen = core::Date{night.days + 1};
    const std::string name = "Make a link of " + day;
    if (row.add(make_id(id, "make"),
                {.name = name, .kind = is_followed ? ButtonKind::Primary : ButtonKind::Secondary}))
        frame.emit(app::MakeNightLink{contest, night});
    card.take(row.bottom() - card.at().y, space::m);
    if (shows(frame, contest, Cargo::Entries))
        card.take(draw_link_result(frame, make_id(id, "result"), make_id(id, "make"), card.at(),
                                   card.w(), contest),
                  0);
    return card.close() + space::l;
}

float draw_who_sees(Frame& frame, Column column) {
    const NodeId id = make_id(0, "share-who");
    TitledCard card(frame, id, column, "Who sees what");
    constexpr std::string_view sentences[] = {
        "Whoever has the link sees all of it: names, teams, each score, its note and who entered "
        "it. It can't be revoked.",
        "What stands behind the # of a link stays in the browser: no server gets it, this site's "
        "neither.",
        "A board at an address is seen by whoever knows the address, and by who runs that server, "
        "who also sees who looks at it.",
        "Who opens it sees whether it is signed by the same leader as before. An older link never "
        "hides newer scores.",
        "What you know of accounts in Discovery is never in a link."};
    std::size_t number = 0;
    for (const std::string_view sentence : sentences)
        card.say("line" + std::to_string(number++), sentence, frame.theme.text, space::s);
    return card.close() + space::l;
}

float draw_key(Frame& frame, Column column, const core::Id& contest) {
    const NodeId id = make_id(0, "share-key");
    std::string& passphrase = frame.scratch.key_passphrase;
    TitledCard card(frame, id, column, "The leader's key");
    card.say(
        "what",
        "Your links are signed with a key that was made on this device and never leaves it but "
        "in this file. Save it to lead the contest from another device, or after this "
        "browser's data are gone.",
        frame.theme.text, space::m);
    if (!frame.state.links.key_file.empty()) return card.close();  // asked for above
    card.take(passphrase_field(frame, make_id(id, "passphrase"), card.at(), card.w()), space::m);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "save"), {.name = "Save the key as a file"})) {
        frame.emit(app::BackUpKey{contest, passphrase});
        passphrase.clear();
    }
    if (row.add(make_id(id, "choose"), {.name = "Open a key's file"}))
        frame.emit(app::AskForFile{});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

}  // namespace

float draw_contest_share_page(Frame& frame, Column column, const app::ContestBook& book) {
    const core::Id& contest = book.contest.id;
    turn_to(frame.scratch.contest_scores, contest);
    const bool is_guest = app::is_guest(frame.state, contest);
    const bool is_followed = app::is_followed(frame.state, contest);
    const bool is_anothers = app::is_led_elsewhere(frame.state, contest);
    if (!is_anothers) column.y = draw_whole(frame, column, book);
    if (!is_guest && book.contest.kicked_off_ms)
        column.y = draw_night(frame, column, book, is_followed);
    if (!is_anothers) column.y = draw_feed_card(frame, column, book);
    if (is_followed && !app::feed_address(frame.state, contest).empty())
        column.y = draw_own_scores_card(frame, column, book);
    column.y = draw_who_sees(frame, column);
    return is_anothers ? column.y : draw_key(frame, column, contest);
}

}  // namespace ui
