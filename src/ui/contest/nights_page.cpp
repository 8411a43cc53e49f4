// A line for each night, in order, a page at a time.
#include "ui/contest/nights_page.h"

#include "app/contest_board.h"
#include "core/contest/amendments.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "ui/contest/night_words.h"
#include "ui/contest/not_begun.h"
#include "ui/contest/score_sheet.h"
#include "ui/contest/scores_page.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t nights_a_page = 31;
constexpr std::size_t most_corrections = 12;  // of a night
constexpr float buttons_beside_from = 560;

class View {
public:
    View(Frame& frame, Column column, const app::ContestBook& book)
        : frame_(frame),
          rules_(book.contest),
          live_(*app::live_board(frame.state, book.contest.id)),
          list_(nights_of(frame.scratch.contest_scores.nights, frame.state, book, live_)),
          id_(make_id(0, "contest-nights")),
          card_(frame, id_, column, "Night by night") {}

    float draw() {
        card_.say("what", sentence(), frame_.theme.secondary, space::m);
        if (list_.lines.empty()) {
            card_.say("none", "The contest has no nights: it ends before it starts.",
                      frame_.theme.text, space::s);
            return card_.close();
        }
        auto& kept = frame_.scratch.contest_scores.first_night;
        const std::size_t all = list_.lines.size();
        std::size_t first = kept.value_or(static_cast<std::size_t>(
                                std::max(live_.tonight.days - rules_.start.days, 0))) /
                            nights_a_page * nights_a_page;
        first = std::min(first, (all - 1) / nights_a_page * nights_a_page);
        const NodeId list = make_id(id_, "list");
        const Point top = card_.at();
        frame_.open({.id = list,
                     .role = a11y::Role::List,
                     .rect = {top.x, top.y, card_.w(), 0},
                     .name = "Nights"});
        for (std::size_t i = first; i < std::min(first + nights_a_page, all); ++i)
            draw_night(list, list_.lines[i]);
        frame_.at(list).rect.h = card_.at().y - top.y;
        frame_.close();
        if (all > nights_a_page) {
            std::size_t now = first;
            card_.take(draw_pager(frame_, make_id(id_, "pages"), card_.at(), card_.w(), "nights",
                                  &now, nights_a_page, all),
                       space::s);
            if (now != first) kept = now;
        }
        return card_.close();
    }

private:
    std::string sentence() const {
        std::string text = "A night closes by itself at " + clock_text(rules_.close_minute) +
                           " and is frozen at " + clock_text(rules_.grace_minute) +
                           " on the next day. What is put right later shows as a correction on the "
                           "night it became known.";
        if (app::is_zone_refused(frame_.state, rules_))
            text += " This browser does not know the time zone \"" + rules_.zone +
                    "\", so it closes no nights here.";
        else if (!rules_.zone.empty())
            text += " Times are those of " + rules_.zone + ".";
        return text;
    }

    Color standing_color(const NightStanding& standing) const {
        if (standing.is_closed() || standing.state == NightState::Ahead)
            return frame_.theme.secondary;
        return standing.state == NightState::Open ? frame_.theme.good : frame_.theme.caution;
    }

    std::string what_happened(const NightLine& line) const {
        if (line.night > live_.tonight) return {};
        const auto& numbers = frame_.state.environment.numbers;
        std::string text = line.entries == 0 ? std::string("No entries")
                           : line.entries == 1
                               ? std::string("1 entry")
                               : core::format_count(line.entries, numbers) + " entries";
        if (!line.leader.empty()) text = "First: " + line.leader + ". " + text;
        return text + ".";
    }

    void draw_night(NodeId list, const NightLine& line) {
        const auto day = static_cast<std::uint32_t>(line.night.days);
        const NodeId id = make_id(list, "night", day);
        const NightStanding standing = standing_of_night(frame_.state, rules_, live_, line.night);
        const Point top = card_.at();
        const bool is_beside = card_.w() >= buttons_beside_from;
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {top.x, top.y, card_.w(), 0}});
        const float buttons = is_beside ? draw_buttons(id, line, standing, top.y) : 0;
        const float w = card_.w() - (buttons > 0 ? buttons + space::m : 0);
        const bool is_tonight = line.night == live_.tonight && standing.state == NightState::Open;
        card_.take(
            text_line(frame_, make_id(id, "name"),
                      night_name(line.night) + (is_tonight ? ", tonight" : ""), type::body_strong,
                      frame_.theme.text, {top.x, top.y, w, type::body.line}),
            0);
        const std::string state = standing_text(rules_, line.night, standing);
        card_.take(paragraph(frame_, make_id(id, "state"), state, type::secondary,
                             standing_color(standing), card_.at(), w),
                   0);
        if (const std::string text = what_happened(line); !text.empty())
            card_.take(paragraph(frame_, make_id(id, "what"), text, type::secondary,
                                 frame_.theme.text, card_.at(), w),
                       0);
        draw_corrections(id, line);
        if (line.had_two_versions)
            card_.take(
                paragraph(frame_, make_id(id, "two"),
                          "Two copies of this contest had closed this night differently "
                          "before they met. One version holds everywhere now; the ledger has "
                          "the entries of both.",
                          type::secondary, frame_.theme.caution, card_.at(), card_.w()),
                0);
        if (!is_beside && has_buttons(line)) {
            card_.take(0, space::xs);
            draw_buttons(id, line, standing, card_.at().y);
            card_.take(frame_.control_height(), 0);
        }
        if (is_beside && has_buttons(line))
            card_.take(0, std::max(0.0F, top.y + frame_.control_height() - card_.at().y));
        card_.take(0, space::s);
        frame_.at(id).rect.h = card_.at().y - top.y;
        frame_.close();
        frame_.paint.line({top.x, card_.at().y}, {top.x + card_.w(), card_.at().y},
                          frame_.theme.line, frame_.theme.border);
        card_.take(1, space::s);
    }

    void draw_corrections(NodeId id, const NightLine& line) {
        if (line.corrections.empty()) return;
        std::string text = "Corrections that became known that night: ";
        const std::size_t count = std::min(line.corrections.size(), most_corrections);
        for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? "; " : "") + line.corrections[i];
        if (line.corrections.size() > count)
            text += "; and " + std::to_string(line.corrections.size() - count) + " more";
        card_.take(paragraph(frame_, make_id(id, "corrections"), text + ".", type::secondary,
                             frame_.theme.secondary, card_.at(), card_.w()),
                   0);
    }

    bool has_buttons(const NightLine& line) const {
        return rules_.kicked_off_ms && line.night <= live_.tonight &&
               live_.night_state != NightState::Ahead;
    }

    // Beside the text at the right edge, or below it at the left one. Returns the width of both.
    float draw_buttons(NodeId id, const NightLine& line, const NightStanding& standing, float y) {
        if (!has_buttons(line)) return 0;
        const std::string day = core::format_short(line.night);
        const bool is_tonight = line.night == live_.tonight;
        const bool has_board =
            standing.closed || is_tonight ||
            std::ranges::find(live_.in_grace, line.night) != live_.in_grace.end();
        const std::string board_name = "Show the board of " + day;
        const std::string scores_name = "Enter scores of " + day;
        const ButtonLook board{
            .name = board_name, .caption = "Show board", .kind = ButtonKind::Quiet};
        const ButtonLook scores{
            .name = scores_name, .caption = "Enter scores", .kind = ButtonKind::Quiet};
        const float h = frame_.control_height();
        const float board_w = has_board ? button_width(frame_, board) : 0;
        const float scores_w = button_width(frame_, scores);
        const float w = board_w + (has_board ? space::xs : 0) + scores_w;
        const bool is_beside = card_.w() >= buttons_beside_from;
        // The caption of a quiet button stands on the card's edge.
        float x = is_beside ? card_.at().x + card_.w() - w : card_.at().x - space::m;
        if (has_board) {
            if (button(frame_, make_id(id, "board"), {x, y, board_w, h}, board)) {
                frame_.emit(app::ShowBoardNight{
                    standing.closed || !is_tonight ? std::optional(line.night) : std::nullopt});
                frame_.emit(app::ShowContestPage{app::ContestPage::Board});
            }
            x += board_w + space::xs;
        }
        if (button(frame_, make_id(id, "scores"), {x, y, scores_w, h}, scores)) {
            frame_.emit(app::ShowScoreNight{line.night});
            frame_.emit(app::ShowContestPage{app::ContestPage::Scores});
            frame_.scratch.focus_next = score_night_choice();
        }
        return w;
    }

    Frame& frame_;
    const Contest& rules_;
    const app::LiveBoard& live_;
    const NightList& list_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_contest_nights_page(Frame& frame, Column column, const app::ContestBook& book) {
    turn_to(frame.scratch.contest_scores, book.contest.id);
    if (!book.contest.kicked_off_ms)
        return draw_not_begun(frame, make_id(0, "contest-nights-page"), column,
                              "From the kick-off on, each night closes by itself, and its board "
                              "stays as it was.");
    return View(frame, column, book).draw();
}

}  // namespace ui
