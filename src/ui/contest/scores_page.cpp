// The night, its scores as a grid or as a list, and the other ways in.
#include "ui/contest/scores_page.h"

#include "app/contest_board.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "ui/card_flow.h"
#include "ui/contest/credit_card.h"
#include "ui/contest/night_words.h"
#include "ui/contest/not_begun.h"
#include "ui/contest/score_grid.h"
#include "ui/contest/score_import_view.h"
#include "ui/contest/score_list.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

// The night that the reader sees stays while its scores are typed, though tonight is another
// meanwhile.
core::Date shown_night(Frame& frame, const app::ContestBook& book, core::Date entered) {
    ContestScores& draft = frame.scratch.contest_scores;
    // Wherever the focus has gone by now, it is not on its way any more.
    if (frame.request() != nullptr && frame.request()->verb == a11y::Verb::Focus)
        draft.next_cell = 0;
    const core::Date seen = draft.seen_night.value_or(entered);
    const bool is_past = !frame.state.score_night && seen < entered && book.contest.start <= seen;
    return is_past && is_edited(frame, score_night_of(draft.night, book, seen)) ? seen : entered;
}

class View {
public:
    View(Frame& frame, const app::ContestBook& book, const app::LiveBoard& live, core::Date entered)
        : frame_(frame),
          contest_(book.contest),
          live_(live),
          night_(shown_night(frame, book, entered)),
          stays_(night_ != entered),
          standing_(standing_of_night(frame.state, book.contest, live, night_)),
          draft_(frame.scratch.contest_scores),
          id_(make_id(0, "contest-scores")),
          sheet_{book, score_night_of(draft_.night, book, night_), is_tonight(), {}} {}

    float draw(Column column) {
        if (frame_.request() == nullptr) draft_.seen_night = night_;
        const std::string title = (is_tonight() ? "Tonight, " : "") + core::format_short(night_);
        TitledCard card(frame_, id_, column, title);
        if (stays_)
            card.say("stays",
                     "The next night has begun. This one stays here while you type: leave the "
                     "field, and tonight's scores are shown.",
                     frame_.theme.caution, space::m);
        card.say("standing", standing_sentence(),
                 warns() ? frame_.theme.caution : frame_.theme.secondary, space::m);
        draw_controls(card);
        say_of_paste(card);
        if (sheet_.night.rows.empty()) {
            card.say("nobody",
                     "Nobody plays on this night: the members' dates are on the page \"Rules\".",
                     frame_.theme.text, space::s);
            return card.close();
        }
        const bool by_team = sheet_.night.has_teams && !draft_.by_name;
        sheet_.listed = listed_rows(sheet_.night, by_team, draft_.search);
        if (sheet_.listed.empty())
            card.say("none", "Nobody who plays on this night is called like that.",
                     frame_.theme.text, space::s);
        else if (frame_.shape == Shape::Phone)
            card.take(draw_score_list(frame_, id_, card.column(), sheet_), space::s);
        else
            card.take(draw_score_grid(frame_, id_, card.column(), sheet_, by_team), space::s);
        return card.close();
    }

private:
    bool is_tonight() const {
        return night_ == live_.tonight && standing_.state == NightState::Open;
    }
    // Until the reader goes on.
    void say_of_paste(TitledCard& card) {
        const a11y::Request* request = frame_.request();
        if (request != nullptr && request->verb != a11y::Verb::Scroll) draft_.paste_refusal.clear();
        if (!draft_.paste_refusal.empty())
            card.take(alert(frame_, make_id(id_, "paste"), draft_.paste_refusal, type::body,
                            card.at(), card.w()),
                      space::m);
    }
    bool warns() const { return standing_.is_closed(); }

    std::string standing_sentence() const {
        const std::string zone = contest_.zone.empty() ? "UTC" : contest_.zone;
        if (live_.is_over)
            return "The contest is over, and its final board and prizes stay as they are. What you "
                   "enter here is kept in the ledger only.";
        if (standing_.is_closed())
            return "This night is closed: what you enter here counts on tonight's board, and shows "
                   "on the page Nights as a correction once the next night closes.";
        if (standing_.state == NightState::Grace)
            return "This night is over, but can be put right until " +
                   clock_text(contest_.grace_minute) + " on " +
                   core::format_short({night_.days + 1}) + ". Times are those of " + zone + ".";
        return "Open until " + clock_text(contest_.close_minute) + ". Times are those of " + zone +
               ".";
    }

    std::string night_option(core::Date night) const {
        const NightStanding standing = standing_of_night(frame_.state, contest_, live_, night);
        const std::string day = core::format_short(night);
        if (standing.is_closed()) return day + ", closed";
        if (standing.state == NightState::Grace) return day + ", can be put right";
        return night == live_.tonight ? "Tonight, " + day : day;
    }

    void show(core::Date night) {
        draft_.first_row = 0;
        draft_.seen_night.reset();
        frame_.emit(app::ShowScoreNight{night});
    }

    // The night before, the chosen one, the night after.
    float draw_night(Point at, float w) {
        const NodeId id = score_night_choice();
        const float h = frame_.control_height();
        const float y = at.y + label_above(frame_, id, "Night", at, w);
        std::vector<std::string> options;
        for (std::int32_t day = live_.tonight.days; day >= contest_.start.days; --day)
            options.push_back(night_option({day}));
        const int chosen = live_.tonight.days - night_.days;
        const int picked =
            choice(frame_, id, {at.x, y, w - (h + space::xs) * 2, h}, "Night", options, chosen);
        if (picked >= 0) show({live_.tonight.days - picked});
        if (button(frame_, make_id(id, "before"), {at.x + w - h * 2 - space::xs, y, h, h},
                   {.name = "Previous night",
                    .kind = ButtonKind::Quiet,
                    .icon = Icon::Left,
                    .icon_only = true,
                    .disabled = night_ <= contest_.start}))
            show({night_.days - 1});
        if (button(frame_, make_id(id, "after"), {at.x + w - h, y, h, h},
                   {.name = "Next night",
                    .kind = ButtonKind::Quiet,
                    .icon = Icon::Right,
                    .icon_only = true,
                    .disabled = night_ >= live_.tonight}))
            show({night_.days + 1});
        return y + h - at.y;
    }

    float draw_search(Point at, float w) {
        return field(frame_, make_id(id_, "search"), at, w,
                     {.name = "Find a member", .label = "Find a member", .max_length = 100},
                     draft_.search, [&](const std::string& text) {
                         draft_.search = text;
                         draft_.first_row = 0;
                         return std::string();
                     });
    }

    float draw_order(Point at, float w) {
        const NodeId id = make_id(id_, "order");
        const float label = label_above(frame_, id, "Order", at, w);
        const int picked = segmented(frame_, id, {at.x, at.y + label, w, frame_.control_height()},
                                     "Order", {"By team", "By name"}, draft_.by_name ? 1 : 0);
        if (picked >= 0) draft_.by_name = picked == 1;
        return label + frame_.control_height();
    }

    float draw_writer(Point at, float w) {
        return field(frame_, make_id(id_, "writer"), at, w,
                     {.name = "Your name in the ledger",
                      .label = "Your name in the ledger",
                      .max_length = 100},
                     app::writer_name(frame_.state), [&](const std::string& text) {
                         frame_.emit(app::SetWriterName{text});
                         return std::string();
                     });
    }

    void draw_controls(TitledCard& card) {
        const bool chooses_order = sheet_.night.has_teams && frame_.shape != Shape::Phone;
        std::vector<Part> parts{{280, 2, [&](Point at, float w) { return draw_night(at, w); }},
                                {160, 1, [&](Point at, float w) { return draw_search(at, w); }}};
        if (chooses_order)
            parts.push_back({180, 0, [&](Point at, float w) { return draw_order(at, w); }});
        parts.push_back({190, 1, [&](Point at, float w) { return draw_writer(at, w); }});
        card.take(draw_parts(card.column(), parts), space::l);
    }

    Frame& frame_;
    const Contest& contest_;
    const app::LiveBoard& live_;
    const core::Date night_;
    const bool stays_;
    const NightStanding standing_;
    ContestScores& draft_;
    NodeId id_;
    ScoreSheet sheet_;
};

}  // namespace

NodeId score_night_choice() { return make_id(make_id(0, "contest-scores"), "night"); }

float draw_contest_scores_page(Frame& frame, Column column, const app::ContestBook& book) {
    turn_to(frame.scratch.contest_scores, book.contest.id);
    const NodeId id = make_id(0, "contest-scores-page");
    if (!book.contest.kicked_off_ms)
        return draw_not_begun(
            frame, id, column,
            "Scores can be entered once the contest is kicked off: set its rules, "
            "then kick it off.");
    const app::LiveBoard& live = *app::live_board(frame.state, book.contest.id);
    if (live.night_state == NightState::Ahead)
        return draw_starts_later(frame, id, column, book.contest);
    const core::Date night = entered_night(frame.state, book.contest, live);
    if (shows_score_import(frame, book))
        return draw_score_import(frame, column, book, night, live.tonight);
    const float gap = frame.shape == Shape::Phone ? space::l : space::xl;
    column.y = View(frame, book, live, night).draw(column) + gap;
    CardFlow flow(column);
    flow.add([&](Column at) { return draw_score_import_offer(frame, at, book); });
    if (has_credits(frame, book, live))
        flow.add([&](Column at) { return draw_credit_card(frame, at, book, live); });
    return flow.bottom();
}

}  // namespace ui
