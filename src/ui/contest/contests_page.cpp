// What the place is for while there is no contest; else a card for each, archived ones apart.
#include "ui/contest/contests_page.h"

#include "app/contest_board.h"
#include "ui/card_flow.h"
#include "ui/contest/contest_card.h"
#include "ui/contest/contest_import.h"
#include "ui/contest/contest_starts.h"
#include "ui/history_view.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using app::ContestBook;

constexpr std::size_t cards_a_page = 10;

constexpr ButtonLook new_look{
    .name = "New contest", .kind = ButtonKind::Primary, .icon = Icon::Plus};

float gap_of(const Frame& frame) { return frame.shape == Shape::Phone ? space::l : space::xl; }

// Returns the bottom.
float draw_header(Frame& frame, NodeId id, Column column, bool is_empty) {
    const float size = frame.control_height();
    const float title_h = std::max(size, type::page.line);
    const float y = column.y + (title_h - size) / 2;
    heading(frame, make_id(id, "title"), "Contests", 1, type::page,
            {column.x, column.y + (title_h - type::page.line) / 2}, column.w / 2);
    if (is_empty) {  // the card below has the button
        draw_history(frame, id, column.x + column.w, y);
        return column.y + title_h;
    }
    const float new_w = button_width(frame, new_look);
    const bool below = frame.shape == Shape::Phone;
    const Rect place = below ? Rect{column.x, column.y + title_h + space::s, new_w, size}
                             : Rect{column.x + column.w - new_w, y, new_w, size};
    draw_history(frame, id, below ? column.x + column.w : place.x - space::m, y);
    bool& open = frame.scratch.contests.starts_open;
    if (button(frame, make_id(id, "new"), place, new_look)) open = !open;
    return below ? place.y + size : column.y + title_h;
}

float draw_empty(Frame& frame, NodeId id, Column column) {
    TitledCard card(frame, make_id(id, "empty"), column, "No contest yet");
    card.take(paragraph(frame, make_id(id, "what"),
                        "Turn what you want more of into a game for the team: type the counts each "
                        "night, and the board, the prizes and the message for the chat are made.",
                        type::body, frame.theme.text, card.at(), std::min(card.w(), 560.0F)),
              space::l);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "new"), new_look)) begin_contest(frame, {});
    if (row.add(make_id(id, "try"), {.name = "Try with sample data"}))
        frame.emit(app::AddSampleContest{});
    if (row.add(make_id(id, "file"), {.name = "Import a file", .kind = ButtonKind::Quiet}))
        frame.emit(app::AskForFile{});
    card.take(row.bottom() - card.at().y, space::s);
    column.y = card.close() + gap_of(frame);
    column.y += heading(frame, make_id(id, "starts"), "Or begin with one that is ready", 2,
                        type::section, {column.x, column.y}, column.w) +
                space::m;
    return draw_contest_starts(frame, id, column, false);
}

// While a new one is wanted: which. Returns the bottom.
float draw_new(Frame& frame, NodeId id, Column column) {
    const float h = frame.control_height();
    const ButtonLook close{.name = "Close", .kind = ButtonKind::Quiet, .icon = Icon::Close};
    const float close_w = button_width(frame, close);
    heading(frame, make_id(id, "starts"), "Begin with", 2, type::section,
            {column.x, column.y + (h - type::section.line) / 2}, column.w - close_w);
    if (button(frame, make_id(id, "close"), {column.x + column.w - close_w, column.y, close_w, h},
               close))
        frame.scratch.contests.starts_open = false;
    column.y += h + space::s;
    return draw_contest_starts(frame, id, column, true);
}

// Those that run or come first, then those that have not begun, then those that are over; the
// newest of each first.
int group_of(const Frame& frame, const ContestBook& book) {
    if (!book.contest.kicked_off_ms) return 1;
    return app::live_board(frame.state, book.contest.id)->is_over ? 2 : 0;
}

std::vector<const ContestBook*> sorted(const Frame& frame, std::vector<const ContestBook*> books) {
    std::ranges::reverse(books);
    std::ranges::stable_sort(books, {},
                             [&](const ContestBook* book) { return group_of(frame, *book); });
    return books;
}

float draw_cards(Frame& frame, NodeId id, Column column,
                 const std::vector<const ContestBook*>& books) {
    CardFlow flow(column);
    for (const ContestBook* book : books)
        flow.add([&](Column place) { return draw_contest_card(frame, id, place, *book); });
    return flow.bottom();
}

// The list with what is said of samples. Returns the bottom.
float draw_tools(Frame& frame, NodeId id, Column column, bool has_samples) {
    ButtonRow row(frame, column);
    if (row.add(
            make_id(id, "file"),
            {.name = "Import a file",
             .tooltip = "A contest that was saved as JSON, from another device or a colleague."}))
        frame.emit(app::AskForFile{});
    if (has_samples &&
        row.add(make_id(id, "remove-samples"),
                {.name = "Remove samples",
                 .kind = ButtonKind::Quiet,
                 .tooltip = "One of these contests is sample data. Undo brings it back."}))
        frame.emit(app::RemoveSampleContests{});
    else if (!has_samples && row.add(make_id(id, "try"),
                                     {.name = "Try with sample data", .kind = ButtonKind::Quiet}))
        frame.emit(app::AddSampleContest{});
    return row.bottom();
}

float draw_archive(Frame& frame, NodeId id, Column column, std::vector<const ContestBook*> books) {
    bool& open = frame.scratch.contests.archive_open;
    const std::string name = (open ? "Hide archived contests (" : "Show archived contests (") +
                             std::to_string(books.size()) + ")";
    const ButtonLook look{
        .name = name, .kind = ButtonKind::Quiet, .icon = open ? Icon::Up : Icon::Down};
    const bool was_open = open;
    if (button(frame, make_id(id, "archive"),
               {column.x - space::m, column.y, button_width(frame, look), frame.control_height()},
               look))
        open = !open;
    column.y += frame.control_height();
    if (!was_open) return column.y;
    column.y += space::s;
    return draw_cards(frame, id, column, books);
}

float draw_list(Frame& frame, NodeId id, Column column, std::vector<const ContestBook*> books) {
    const bool has_samples =
        std::ranges::any_of(books, [](const ContestBook* book) { return book->contest.is_sample; });
    const auto archived = std::ranges::stable_partition(
        books, [](const ContestBook* book) { return !book->contest.is_archived; });
    std::vector<const ContestBook*> put_away(archived.begin(), archived.end());
    books.erase(archived.begin(), books.end());
    const std::size_t all = books.size();
    std::size_t& shown = frame.scratch.contests.shown;
    shown = std::max(shown, cards_a_page);
    if (has_samples)
        column.y += paragraph(frame, make_id(id, "sample"), "One of these contests is sample data.",
                              type::body, frame.theme.secondary, {column.x, column.y}, column.w) +
                    space::s;
    column.y = draw_tools(frame, id, column, has_samples) + space::l;
    books = sorted(frame, std::move(books));
    books.resize(std::min(all, shown));
    if (books.empty())
        column.y += paragraph(frame, make_id(id, "none"), "All contests are archived.", type::body,
                              frame.theme.text, {column.x, column.y}, column.w);
    else
        column.y = draw_cards(frame, id, column, books);
    if (all > books.size()) {
        const std::string name = "Show " + std::to_string(all - books.size()) + " more";
        const ButtonLook look{.name = name};
        column.y += space::l;
        if (button(frame, make_id(id, "more"),
                   {column.x, column.y, button_width(frame, look), frame.control_height()}, look))
            shown += cards_a_page;
        column.y += frame.control_height();
    }
    if (put_away.empty()) return column.y;
    column.y += gap_of(frame);
    return draw_archive(frame, id, column, sorted(frame, std::move(put_away)));
}

}  // namespace

float draw_contests_page(Frame& frame, Column column) {
    const NodeId id = make_id(0, "contests");
    const std::vector<const ContestBook*> books = app::living_contests(frame.state);
    column.y = draw_header(frame, id, column, books.empty()) + space::l;
    const float import_bottom = draw_contest_import(frame, id, column);
    if (import_bottom > column.y) column.y = import_bottom + gap_of(frame);
    if (books.empty()) return draw_empty(frame, id, column);
    if (frame.scratch.contests.starts_open)
        column.y = draw_new(frame, make_id(id, "begin"), column) + gap_of(frame);
    return draw_list(frame, id, column, books);
}

}  // namespace ui
