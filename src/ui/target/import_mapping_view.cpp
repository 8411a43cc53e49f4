// Choices in a grid: the table as a whole, then each column or name.
#include "ui/target/import_mapping_view.h"

#include "core/import_cells.h"
#include "core/target/export.h"
#include "core/utf8.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::Counted;
using core::target::Layout;
using core::target::Mapping;
using core::target::NamedItem;
using core::target::Plan;

constexpr std::size_t most_choices = 40;     // columns or names, each with a choice of its own
constexpr std::size_t most_headers = 20;     // rows among which the header is
constexpr std::size_t most_name_bytes = 60;  // of a header in a control's name

std::string short_name(std::string_view text) {
    std::string name = core::clean_line(text, most_name_bytes);
    if (name.size() < text.size()) name += "…";
    return name;
}

// Cells of one width beside and below each other.
class Grid {
public:
    Grid(Frame& frame, Column column) : frame_(frame), column_(column) {
        const float across = frame.shape == Shape::Phone    ? 1.0F
                             : frame.shape == Shape::Narrow ? 2.0F
                                                            : 3.0F;
        per_row_ = static_cast<std::size_t>(across);
        cell_w_ = (column.w - space::l * (across - 1)) / across;
    }

    // A choice with its name above it. -1: it stays.
    int pick(NodeId id, const std::string& name, const std::vector<std::string>& options,
             int chosen) {
        const Point at{column_.x + (cell_w_ + space::l) * static_cast<float>(count_ % per_row_),
                       column_.y};
        const float label = label_above(frame_, id, name, at, cell_w_);
        const float h = label + frame_.control_height();
        const int picked =
            choice(frame_, id, {at.x, at.y + label, cell_w_, frame_.control_height()}, name,
                   options, chosen);
        row_h_ = std::max(row_h_, h);
        if (++count_ % per_row_ == 0) end_row();
        return picked;
    }

    float end() {
        if (count_ % per_row_ != 0) end_row();
        count_ = 0;
        return column_.y;
    }

private:
    void end_row() {
        column_.y += row_h_ + space::l;
        row_h_ = 0;
    }

    Frame& frame_;
    Column column_;
    std::size_t per_row_ = 1;
    float cell_w_ = 0;
    std::size_t count_ = 0;
    float row_h_ = 0;
};

class MappingForm {
public:
    MappingForm(Frame& frame, NodeId id, const Plan& plan, ImportDraft& draft)
        : frame_(frame), id_(id), plan_(plan), draft_(draft), items_(counted_items(plan)) {
        item_options_.emplace_back("Leave out");
        for (const Counted& item : items_) item_options_.push_back(item.name);
        for (std::size_t i = 0; i < core::width_of(*draft.table); ++i)
            columns_.push_back(
                short_name(core::column_name(*draft.table, draft.mapping.header, i)));
    }

    void draw_whole(Grid& grid) {
        Mapping& mapping = draft_.mapping;
        draw_header(grid);
        if (const int picked = grid.pick(make_id(id_, "date"), "Date column", columns_,
                                         static_cast<int>(mapping.date_column));
            picked >= 0)
            mapping.date_column = static_cast<std::size_t>(picked);
        if (const int picked =
                grid.pick(make_id(id_, "layout"), "Layout",
                          {"A column for each stage", "A row for each count or event"},
                          static_cast<int>(mapping.layout));
            picked >= 0)
            mapping.layout = static_cast<Layout>(picked);
        if (const int picked = grid.pick(
                make_id(id_, "dates"), "Dates are written",
                {"Day first: 31.12.2025", "Month first: 12/31/2025", "Year first: 2025-12-31"},
                static_cast<int>(mapping.dates));
            picked >= 0)
            mapping.dates = static_cast<core::DateOrder>(picked);
        draw_numbers(grid);
        if (const int picked =
                grid.pick(make_id(id_, "mode"), "Counts that are there already",
                          {"Replace them", "Add to them"}, static_cast<int>(mapping.mode));
            picked >= 0)
            mapping.mode = static_cast<core::target::CountMode>(picked);
        if (mapping.layout == Layout::Long) draw_long(grid);
    }

    // Each column or name; returns how many have no choice.
    std::size_t draw_each(Grid& grid) {
        return draft_.mapping.layout == Layout::Wide ? draw_columns(grid) : draw_names(grid);
    }

private:
    void draw_header(Grid& grid) {
        const auto& rows = draft_.table->rows;
        std::vector<std::string> options{"None"};
        for (std::size_t i = 0; i < std::min(rows.size(), most_headers); ++i) {
            std::string cells;
            for (const std::string& cell : rows[i]) {
                if (cells.size() > most_name_bytes) break;
                cells += (cells.empty() ? "" : ", ") + cell;
            }
            options.push_back("Row " + std::to_string(i + 1) + ": " + short_name(cells));
        }
        const auto& header = draft_.mapping.header;
        const int chosen = header ? static_cast<int>(*header) + 1 : 0;
        const int picked = grid.pick(make_id(id_, "header"), "Header row", options, chosen);
        if (picked < 0) return;
        const std::optional<std::size_t> row =
            picked == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(picked) - 1);
        const auto mode = draft_.mapping.mode;
        draft_.mapping =
            propose_mapping(plan_, *draft_.table, row, frame_.state.environment.numbers,
                            frame_.state.environment.date_order);
        draft_.mapping.mode = mode;
    }

    void draw_numbers(Grid& grid) {
        const core::NumberStyle& own = frame_.state.environment.numbers;
        const std::vector<core::NumberStyle> styles{
            own, own.decimal == ',' ? core::NumberStyle{'.', ","} : core::NumberStyle{',', "."}};
        std::vector<std::string> options;
        for (const core::NumberStyle& style : styles)
            options.push_back(core::format_scaled(12'345, 1, false, style));
        const int chosen = draft_.mapping.numbers == styles[1] ? 1 : 0;
        const int picked =
            grid.pick(make_id(id_, "numbers"), "Numbers are written", options, chosen);
        if (picked >= 0) draft_.mapping.numbers = styles[static_cast<std::size_t>(picked)];
    }

    void draw_long(Grid& grid) {
        Mapping& mapping = draft_.mapping;
        if (const int picked = grid.pick(make_id(id_, "stage"), "Stage column", columns_,
                                         static_cast<int>(mapping.stage_column));
            picked >= 0) {
            mapping.stage_column = static_cast<std::size_t>(picked);
            propose_names(plan_, *draft_.table, mapping);
        }
        std::vector<std::string> options{"None: each row counts one"};
        options.insert(options.end(), columns_.begin(), columns_.end());
        const int chosen = mapping.count_column ? static_cast<int>(*mapping.count_column) + 1 : 0;
        const int picked = grid.pick(make_id(id_, "count"), "Count column", options, chosen);
        if (picked == 0) mapping.count_column.reset();
        if (picked > 0) mapping.count_column = static_cast<std::size_t>(picked) - 1;
    }

    // The stage or activity that `name` stands for.
    void pick_item(Grid& grid, NodeId id, std::string name, std::size_t number, core::Id& item) {
        if (!named_.insert(name).second) name += " (" + std::to_string(number + 1) + ")";
        const auto found = std::ranges::find(items_, item, &Counted::id);
        const int chosen =
            item && found != items_.end() ? static_cast<int>(found - items_.begin()) + 1 : 0;
        const int picked = grid.pick(id, name, item_options_, chosen);
        if (picked == 0) item = {};
        if (picked > 0) item = items_[static_cast<std::size_t>(picked) - 1].id;
    }

    std::size_t draw_columns(Grid& grid) {
        Mapping& mapping = draft_.mapping;
        std::size_t drawn = 0;
        std::size_t left = 0;
        for (std::size_t i = 0; i < std::min(columns_.size(), mapping.columns.size()); ++i) {
            if (i == mapping.date_column) continue;
            if (drawn == most_choices) {
                ++left;
                continue;
            }
            ++drawn;
            pick_item(grid, make_id(id_, "column", i), "Column: " + columns_[i], i,
                      mapping.columns[i]);
        }
        return left;
    }

    std::size_t draw_names(Grid& grid) {
        std::vector<NamedItem>& names = draft_.mapping.names;
        const std::size_t drawn = std::min(names.size(), most_choices);
        for (std::size_t i = 0; i < drawn; ++i)
            pick_item(grid, make_id(id_, "name", i), "Name: " + short_name(names[i].name), i,
                      names[i].item);
        return names.size() - drawn;
    }

    Frame& frame_;
    NodeId id_;
    const Plan& plan_;
    ImportDraft& draft_;
    const std::vector<Counted> items_;
    std::vector<std::string> item_options_;
    std::vector<std::string> columns_;
    std::set<std::string> named_;
};

}  // namespace

float draw_import_mapping(Frame& frame, Column column, const Plan& plan, ImportDraft& draft) {
    const NodeId id = make_id(0, "import-mapping");
    const float padding = padding_of(frame);
    const float x = column.x + padding;
    const float w = column.w - padding * 2;
    const float top = column.y;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "Meaning of the columns"});
    float y = top + padding;
    y +=
        heading(frame, make_id(id, "title"), "What the columns mean", 2, type::section, {x, y}, w) +
        space::s;
    y += paragraph(frame, make_id(id, "what"),
                   "This is proposed from the table. Check it and change what is wrong.",
                   type::body, frame.theme.text, {x, y}, w) +
         space::l;
    MappingForm form(frame, id, plan, draft);
    Grid grid(frame, {x, y, w});
    form.draw_whole(grid);
    grid.end();
    const std::size_t left = form.draw_each(grid);
    y = grid.end();
    if (left > 0)
        y += paragraph(frame, make_id(id, "left"),
                       "There are " + std::to_string(left) +
                           " more; they are taken as they were proposed, or left out.",
                       type::secondary, frame.theme.secondary, {x, y}, w) +
             space::s;
    const float bottom = y + padding - space::l;
    frame.at(id).rect.h = bottom - top;
    frame.close();
    draw_card(frame, {column.x, top, column.w, bottom - top});
    return bottom;
}

}  // namespace ui
