// Before and after as a table, the rows that are left out as sentences.
#include "ui/target/import_preview_view.h"

#include "core/number.h"
#include "core/target/export.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::CountChange;
using core::target::Counted;
using core::target::CountImport;
using core::target::Plan;

constexpr std::size_t most_changes = 24;
constexpr float row_h = 32, gap = 12;

std::string counted(const Frame& frame, std::size_t count, const char* one, const char* more) {
    return core::format_count(static_cast<std::int64_t>(count), frame.state.environment.numbers) +
           " " + (count == 1 ? one : more);
}

struct Line {
    std::array<std::string, 4> cells;  // week, what, before, after
};

constexpr std::size_t what = 1;
// Below this the name stands above the rest of its line.
constexpr float one_line_from = 480;

// The numbers as wide as the widest of them, the name takes the rest: of its own line, it takes
// all.
std::array<float, 4> widths_of(Frame& frame, const std::vector<Line>& lines, float w) {
    std::array<float, 4> widths{frame.paint.width_of("2025-12-31", type::body), 0, 48, 48};
    for (const Line& line : lines)
        for (const std::size_t i : {2U, 3U})
            widths[i] = std::max(widths[i], frame.paint.width_of(line.cells[i], type::body));
    const float most = (w - widths[0] - gap * 3) / 3;
    for (const std::size_t i : {2U, 3U}) widths[i] = std::min(widths[i], most);
    widths[1] = w - widths[0] - widths[2] - widths[3] - gap * 3;
    return widths;
}

void draw_line(Frame& frame, NodeId id, const Rect& rect, const Line& line,
               const std::array<float, 4>& widths, bool is_head) {
    frame.open({.id = id, .role = a11y::Role::Row, .rect = rect});
    const bool one_line = rect.w >= one_line_from;
    float x = rect.x;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const Align align = i < 2 ? Align::Left : Align::Right;
        const Font& font = is_head  ? type::secondary_strong
                           : i == 3 ? type::body_strong
                                    : type::body;
        Rect cell{x, rect.y, widths[i], rect.h};
        if (!one_line) {
            const float half = rect.h / 2;
            cell = i == what ? Rect{rect.x, rect.y, rect.w, half}
                             : Rect{x, rect.y + half, widths[i], half};
        }
        frame.paint.text_in(frame.paint.shortened(line.cells[i], font, cell.w), font, cell, align,
                            is_head ? frame.theme.secondary : frame.theme.text);
        frame.add({.id = make_id(id, "cell", i),
                   .role = is_head ? a11y::Role::ColumnHeader : a11y::Role::Cell,
                   .rect = cell,
                   .value = line.cells[i],
                   .lettering = lettering_of(font, align)});
        x += widths[i] + gap;
    }
    frame.close();
}

float draw_changes(Frame& frame, NodeId id, Point at, float w, const std::vector<Line>& lines) {
    const auto widths = widths_of(frame, lines, w);
    const NodeId table = make_id(id, "changes");
    const float each = w >= one_line_from ? row_h : row_h * 1.5F;
    const float h = each * static_cast<float>(lines.size() + 1);
    frame.open({.id = table,
                .role = a11y::Role::Table,
                .rect = {at.x, at.y, w, h},
                .name = "Counts before and after"});
    draw_line(frame, make_id(table, "heads"), {at.x, at.y, w, each},
              {{"Week", "What", "Before", "After"}}, widths, true);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float y = at.y + each * static_cast<float>(i + 1);
        frame.paint.line({at.x, y}, {at.x + w, y}, frame.theme.line, frame.theme.border);
        draw_line(frame, make_id(table, "row", i), {at.x, y, w, each}, lines[i], widths, false);
    }
    frame.close();
    return h;
}

std::vector<Line> lines_of(const Frame& frame, const Plan& plan,
                           const std::vector<const CountChange*>& changes) {
    const auto& numbers = frame.state.environment.numbers;
    const std::vector<Counted> items = counted_items(plan);
    std::vector<Line> lines;
    for (const CountChange* change : changes) {
        if (lines.size() == most_changes) break;
        const auto item = std::ranges::find(items, change->item, &Counted::id);
        lines.push_back(
            {{core::format_iso(change->week), item == items.end() ? std::string("?") : item->name,
              core::format_count(change->before, numbers),
              core::format_count(change->after, numbers)}});
    }
    return lines;
}

// "34 counts in 12 weeks from 12 good rows; 30 of them change something. 2 rows ..."
std::string what_is_read(const Frame& frame, const CountImport& import, std::size_t changes) {
    std::string text =
        import.counts.empty()
            ? std::string("No count is read yet: check the date column and what each column means.")
            : counted(frame, import.counts.size(), "count", "counts") + " in " +
                  counted(frame, import.weeks, "week", "weeks") + " from " +
                  counted(frame, import.good_rows, "good row", "good rows") + ". " +
                  (changes == 0 ? "The plan has them already."
                                : counted(frame, changes, "of them changes", "of them change") +
                                      " what the plan has.");
    if (import.outside_rows > 0)
        text += " " + counted(frame, import.outside_rows, "row lies", "rows lie") +
                " outside of the plan's period and " + (import.outside_rows == 1 ? "is" : "are") +
                " left out.";
    if (import.left_out_rows > 0)
        text += " " +
                counted(frame, import.left_out_rows, "row has a name that means",
                        "rows have a name that means") +
                " no stage and " + (import.left_out_rows == 1 ? "is" : "are") + " left out.";
    return text;
}

float draw_wrong(Frame& frame, NodeId id, Point at, float w, const CountImport& import) {
    if (import.wrong_rows == 0) return 0;
    float y = at.y + space::l;
    y += heading(frame, make_id(id, "wrong"),
                 counted(frame, import.wrong_rows, "wrong row", "wrong rows"), 3, type::strong,
                 {at.x, y}, w) +
         space::xs;
    y += paragraph(frame, make_id(id, "wrong-what"),
                   "Nothing of a wrong row is imported. Put it right in the table, or import the "
                   "good rows alone.",
                   type::body, frame.theme.text, {at.x, y}, std::min(w, 620.0F)) +
         space::s;
    const NodeId list = make_id(id, "wrong-list");
    const float top = y;
    frame.open(
        {.id = list, .role = a11y::Role::Group, .rect = {at.x, top, w, 0}, .name = "Wrong rows"});
    for (std::size_t i = 0; i < import.wrong.size(); ++i) {
        const core::WrongRow& row = import.wrong[i];
        y += paragraph(frame, make_id(list, "row", i),
                       "Row " + std::to_string(row.row) + ": " + row.reason + " (" + row.text + ")",
                       type::secondary, frame.theme.bad, {at.x, y}, w) +
             space::xs;
    }
    if (const std::size_t more = import.wrong_rows - import.wrong.size(); more > 0)
        y +=
            paragraph(frame, make_id(list, "more"), "And " + counted(frame, more, "more.", "more."),
                      type::secondary, frame.theme.secondary, {at.x, y}, w) +
            space::xs;
    frame.at(list).rect.h = y - top;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_import_preview(Frame& frame, Column column, const Plan& plan,
                          const CountImport& import) {
    const NodeId id = make_id(0, "import-preview");
    const float padding = padding_of(frame);
    const float x = column.x + padding;
    const float w = column.w - padding * 2;
    const float top = column.y;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "Preview"});
    std::vector<const CountChange*> changes;
    for (const CountChange& change : import.counts)
        if (change.before != change.after) changes.push_back(&change);
    float y = top + padding;
    y +=
        heading(frame, make_id(id, "title"), "What would be written", 2, type::section, {x, y}, w) +
        space::s;
    y += paragraph(frame, make_id(id, "read"), what_is_read(frame, import, changes.size()),
                   type::body, frame.theme.text, {x, y}, std::min(w, 620.0F)) +
         space::m;
    if (!changes.empty()) {
        const float table_w = std::min(w, 620.0F);
        y += draw_changes(frame, id, {x, y}, table_w, lines_of(frame, plan, changes));
        if (changes.size() > most_changes)
            y += space::s + paragraph(frame, make_id(id, "more"),
                                      "And " + counted(frame, changes.size() - most_changes,
                                                       "more change.", "more changes."),
                                      type::secondary, frame.theme.secondary, {x, y + space::s}, w);
    }
    y += draw_wrong(frame, id, {x, y}, w, import);
    const float bottom = y + padding;
    frame.at(id).rect.h = bottom - top;
    frame.close();
    draw_card(frame, {column.x, top, column.w, bottom - top});
    return bottom;
}

}  // namespace ui
