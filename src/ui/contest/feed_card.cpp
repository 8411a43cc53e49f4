// Address, name and password, and what is under way.
#include "ui/contest/feed_card.h"

#include "ui/accept.h"
#include "ui/contest/feed_words.h"
#include "ui/link_result.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field.h"
#include "ui/widgets/switch.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr float least_field_w = 200;
constexpr float most_address_w = 620;

// What was typed, or what is known of this contest's address.
app::FeedLogin login_of(const FeedDraft& draft) { return {draft.user, draft.password}; }

FeedDraft& draft_of(Frame& frame, const core::Id& contest) {
    FeedDraft& draft = frame.scratch.feed;
    if (draft.contest == contest) return draft;
    const app::FeedLogin login = app::feed_login(frame.state, contest);
    draft = {contest, std::string(app::feed_address(frame.state, contest)), login.user,
             login.password, app::is_login_remembered(frame.state, contest)};
    return draft;
}

float text_field(Frame& frame, NodeId id, Point at, float w, const FieldLook& look,
                 std::string& text) {
    return field(frame, id, at, w, look, text, accept_text(text));
}

void draw_login(Frame& frame, TitledCard& card, FeedDraft& draft) {
    const NodeId id = card.id();
    card.pair(
        least_field_w, space::s,
        [&](Point at, float w) {
            return text_field(frame, make_id(id, "user"), at, w,
                              {.name = "Name at the server",
                               .label = "Name at the server",
                               .help = "If it asks for one. For S3: s3: and the access key's id."},
                              draft.user);
        },
        [&](Point at, float w) {
            return text_field(frame, make_id(id, "password"), at, w,
                              {.name = "Password at the server",
                               .label = "Password at the server",
                               .help = "It goes to this address only.",
                               .secret = true},
                              draft.password);
        });
    if (switched(frame, make_id(id, "remember"), card.at(), "Keep them on this device",
                 draft.remember))
        draft.remember = !draft.remember;
    card.take(frame.control_height(), space::m);
}

// True: "Publish" was pressed. While something is under way there is what it is, and "Stop".
bool draw_publish(Frame& frame, ButtonRow& row, NodeId id, const core::Id& contest,
                  std::string_view caption) {
    const bool is_busy = frame.state.feeds.job && frame.state.feeds.job->contest == contest;
    const bool pressed =
        row.add(make_id(id, "publish"), {.name = caption,
                                         .kind = ButtonKind::Primary,
                                         .disabled = frame.state.feeds.job.has_value()});
    if (is_busy && row.add(make_id(id, "stop"), {.name = "Stop"}))
        frame.emit(app::StopPublishing{});
    return pressed && !frame.state.feeds.job;
}

void draw_state(Frame& frame, TitledCard& card, const app::ContestBook& book) {
    const FeedState state = feed_state(frame.state, book.contest);
    if (!state.text.empty())
        card.say("state", state.text, state.is_trouble ? frame.theme.caution : frame.theme.text,
                 space::m);
}

}  // namespace

float draw_feed_card(Frame& frame, Column column, const app::ContestBook& book) {
    const core::Id& contest = book.contest.id;
    FeedDraft& draft = draft_of(frame, contest);
    const NodeId id = make_id(0, "share-feed");
    TitledCard card(frame, id, column, "A link that stays");
    card.say("what",
             "The board in a file on web space of yours. Its link is short and stays the same, and "
             "boards that are open look there by themselves.",
             frame.theme.text, space::m);
    card.take(
        text_field(frame, make_id(id, "address"), card.at(), std::min(card.w(), most_address_w),
                   {.name = "Address of the file",
                    .label = "Address of the file",
                    .help = "As in https://example.com/board.txt, or board.txt where the app "
                            "itself is hosted.",
                    .max_length = static_cast<int>(app::max_feed_address)},
                   draft.address),
        space::m);
    draw_login(frame, card, draft);
    draw_state(frame, card, book);
    ButtonRow row(frame, card.column());
    if (draw_publish(frame, row, id, contest, "Publish"))
        frame.emit(app::PublishFeed{contest, draft.address, login_of(draft), draft.remember});
    if (row.add(make_id(id, "link"), {.name = "Link to it"}))
        frame.emit(app::LinkToFeed{contest, draft.address});
    if (row.add(make_id(id, "file"),
                {.name = "Save the file",
                 .tooltip = "To upload it by hand, where the server takes no files from here."}))
        frame.emit(app::SaveFeedFile{contest});
    if (!app::feed_address(frame.state, contest).empty() &&
        row.add(make_id(id, "leave"), {.name = "Forget this address", .kind = ButtonKind::Quiet})) {
        frame.emit(app::LeaveFeed{contest});
        draft = {};
    }
    card.take(row.bottom() - card.at().y, space::m);
    const auto& link = frame.state.links.outgoing;
    if (link && link->is_feed && link->document == contest)
        card.take(draw_link_result(frame, make_id(id, "result"), make_id(id, "link"), card.at(),
                                   card.w(), contest),
                  0);
    return card.close() + space::l;
}

float draw_own_scores_card(Frame& frame, Column column, const app::ContestBook& book) {
    const core::Id& contest = book.contest.id;
    FeedDraft& draft = draft_of(frame, contest);
    const NodeId id = make_id(0, "share-scores");
    TitledCard card(frame, id, column, "Your scores, to the board's address");
    card.say("what",
             "Puts the scores that you have entered on this device beside the board at " +
                 app::feed_host(app::feed_address(frame.state, contest)) +
                 ", for the leader to take in. It takes a name and a password there.",
             frame.theme.text, space::m);
    draw_login(frame, card, draft);
    draw_state(frame, card, book);
    ButtonRow row(frame, card.column());
    if (draw_publish(frame, row, id, contest, "Publish my scores"))
        frame.emit(app::PublishFeed{contest, {}, login_of(draft), draft.remember});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close() + space::l;
}

}  // namespace ui
