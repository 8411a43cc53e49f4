// What to look for, the entries a page at a time, and the way out.
#include "ui/contest/ledger_page.h"

#include "app/contest_board.h"
#include "core/date_words.h"
#include "core/number.h"
#include "ui/contest/ledger_table.h"
#include "ui/contest/member_choice.h"
#include "ui/contest/not_begun.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t lines_a_page = 50;

class View {
public:
    View(Frame& frame, Column column, const app::ContestBook& book)
        : frame_(frame),
          book_(book),
          scores_(frame.scratch.contest_scores),
          id_(make_id(0, "contest-ledger")),
          card_(frame, id_, column, "Every score, as it was entered") {}

    float draw() {
        const Contest& contest = book_.contest;
        const bool is_zone_known = app::zone_of(frame_.state, contest) != nullptr;
        card_.say(
            "what",
            "Nothing in the ledger is edited or deleted. A score that is raised gets an entry of "
            "the difference; one that is lowered has its entries taken back, and the new score is "
            "entered. Times are those of " +
                (is_zone_known && !contest.zone.empty() ? contest.zone : std::string("UTC")) + ".",
            frame_.theme.secondary, space::m);
        draw_filters();
        draw_lines();
        draw_out();
        return card_.close();
    }

private:
    void begin_anew() {
        scores_.first_entry = 0;
        scores_.reversing = {};
    }

    int pick(std::string_view word, std::string_view name, const std::vector<std::string>& options,
             int chosen, Point at, float w, float* h) {
        const NodeId id = make_id(id_, word);
        const float label = label_above(frame_, id, name, at, w);
        *h = label + frame_.control_height();
        return choice(frame_, id, {at.x, at.y + label, w, frame_.control_height()}, name, options,
                      chosen);
    }

    float draw_search(Point at, float w) {
        return field(frame_, make_id(id_, "search"), at, w,
                     {.name = "Search", .label = "Search", .max_length = 100}, scores_.filter.text,
                     [&](const std::string& text) {
                         scores_.filter.text = text;
                         begin_anew();
                         return std::string();
                     });
    }

    float draw_member(Point at, float w) {
        std::optional<core::Id> picked;
        const float h = member_choice(
            frame_, make_id(id_, "member"), at, w,
            {.name = "Member", .nobody = "Everybody", .chosen = scores_.filter.member},
            app::live_board(frame_.state, book_.contest.id)->board.rules, &picked);
        if (!picked) return h;
        scores_.filter.member = *picked;
        begin_anew();
        return h;
    }

    float draw_night(Point at, float w) {
        const app::LiveBoard& live = *app::live_board(frame_.state, book_.contest.id);
        std::vector<std::string> options{"All nights"};
        int chosen = 0;
        for (std::int32_t day = live.tonight.days; day >= book_.contest.start.days; --day) {
            if (scores_.filter.night == core::Date{day}) chosen = static_cast<int>(options.size());
            options.push_back(core::format_short({day}));
        }
        float h = 0;
        const int picked = pick("night", "Night", options, chosen, at, w, &h);
        if (picked < 0) return h;
        scores_.filter.night.reset();
        if (picked > 0) scores_.filter.night = core::Date{live.tonight.days - (picked - 1)};
        begin_anew();
        return h;
    }

    float draw_kind(Point at, float w) {
        static const std::vector<std::string> kinds{"All", "Those that count", "Reversed",
                                                    "Reversals", "Outside of the rules"};
        float h = 0;
        const int picked =
            pick("kind", "Entries", kinds, static_cast<int>(scores_.filter.kind), at, w, &h);
        if (picked < 0) return h;
        scores_.filter.kind = static_cast<EntryKind>(picked);
        begin_anew();
        return h;
    }

    void draw_filters() {
        const Part parts[] = {{180, 2, [&](Point at, float w) { return draw_search(at, w); }},
                              {160, 1, [&](Point at, float w) { return draw_member(at, w); }},
                              {140, 1, [&](Point at, float w) { return draw_night(at, w); }},
                              {160, 1, [&](Point at, float w) { return draw_kind(at, w); }}};
        card_.take(draw_parts(card_.column(), parts), space::l);
    }

    void draw_lines() {
        if (book_.ledger.entries().empty())
            return card_.say("empty",
                             "No score was entered yet. The first ones come from the page "
                             "\"Scores\".",
                             frame_.theme.text, space::m);
        const auto& lines = scores_.ledger.of(frame_.state, book_, scores_.filter,
                                              scores_.first_entry, lines_a_page);
        if (lines.empty())
            return card_.say("none", "No entry is like that. Change the search or the filters.",
                             frame_.theme.text, space::m);
        card_.take(draw_ledger_table(frame_, id_, card_.column(), book_.contest, lines), space::s);
        draw_pages(lines.size());
    }

    std::string count(std::size_t number) const {
        return core::format_count(static_cast<std::int64_t>(number),
                                  frame_.state.environment.numbers);
    }

    // How many there are in all is not always known: none are looked at that nobody asked for.
    void draw_pages(std::size_t shown) {
        const std::size_t first = scores_.first_entry;
        const auto all = scores_.ledger.all();
        const bool has_more = scores_.ledger.has_more();
        const float h = frame_.control_height();
        const Point at = card_.at();
        const float w = card_.w();
        const bool turns = first > 0 || has_more;
        std::string text = "Entries " + count(first + 1) + " to " + count(first + shown);
        if (all) text += " of " + count(*all);
        if (!turns) text = all == 1U ? "1 entry" : count(shown) + " entries";
        text_line(frame_, make_id(id_, "page"), text, type::secondary, frame_.theme.secondary,
                  {at.x, at.y, turns ? w - h * 2 - space::s : w, h});
        if (turns) {
            if (button(frame_, make_id(id_, "newer"), {at.x + w - h * 2 - space::xs, at.y, h, h},
                       {.name = "Newer entries",
                        .kind = ButtonKind::Quiet,
                        .icon = Icon::Left,
                        .icon_only = true,
                        .disabled = first == 0}))
                scores_.first_entry = first - std::min(first, lines_a_page);
            if (button(frame_, make_id(id_, "older"), {at.x + w - h, at.y, h, h},
                       {.name = "Older entries",
                        .kind = ButtonKind::Quiet,
                        .icon = Icon::Right,
                        .icon_only = true,
                        .disabled = !has_more}))
                scores_.first_entry = first + lines_a_page;
        }
        card_.take(h, space::m);
    }

    void draw_out() {
        const ButtonLook look{.name = "Save ledger as CSV",
                              .disabled = book_.ledger.entries().empty(),
                              .tooltip = "All entries, for a spreadsheet."};
        const Point at = card_.at();
        if (button(frame_, make_id(id_, "csv"),
                   {at.x, at.y, std::min(button_width(frame_, look), card_.w()),
                    frame_.control_height()},
                   look))
            frame_.emit(app::ExportContest{book_.contest.id, app::ContestExport::Ledger});
        card_.take(frame_.control_height(), space::s);
    }

    Frame& frame_;
    const app::ContestBook& book_;
    ContestScores& scores_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_contest_ledger_page(Frame& frame, Column column, const app::ContestBook& book) {
    turn_to(frame.scratch.contest_scores, book.contest.id);
    if (!book.contest.kicked_off_ms && book.ledger.entries().empty())
        return draw_not_begun(frame, make_id(0, "contest-ledger-page"), column,
                              "Every score will stand here: whose it is, for which night, who "
                              "entered it and when. It begins with the kick-off.");
    return View(frame, column, book).draw();
}

}  // namespace ui
