// A first guess at what a table's columns mean, to be confirmed by the user.
#include "core/import_cells.h"
#include "core/import_dates.h"
#include "core/target/export.h"
#include "core/target/import_counts.h"
#include "core/target/summary.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <utility>

namespace core::target {
namespace {

constexpr std::size_t sample_rows = 200;  // that decide
constexpr std::size_t header_rows = 20;   // among which a header is looked for

struct Item {
    std::string one;  // plain names
    std::string more;
    Id id;
};

std::vector<Item> items_of(const Plan& plan) {
    std::vector<Item> items;
    for (const Counted& item : counted_items(plan))
        items.push_back({plain_name(item.name), plain_name(plural(item.name, 2)), item.id});
    return items;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_number(std::string_view text, const NumberStyle& style) {
    const NumberFault fault = read_number(text, 0, max_amount, style).fault;
    return fault != NumberFault::NoNumber && fault != NumberFault::Unclear;
}

bool is_any_date(std::string_view text) {
    return std::ranges::any_of(
        std::array{DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay},
        [&](DateOrder order) { return parse_import_date(text, order).has_value(); });
}

// Of the rows below the header that decide, those whose cell in `column` holds.
template <class Holds>
std::size_t count_rows(const Table& table, const Mapping& mapping, std::size_t column,
                       Holds holds) {
    const std::size_t first = mapping.header ? *mapping.header + 1 : 0;
    const std::size_t end = std::min(table.rows.size(), first + sample_rows);
    std::size_t count = 0;
    for (std::size_t i = first; i < end; ++i)
        if (const std::string_view cell = cell_at(table.rows[i], column); !is_blank(cell))
            count += holds(cell) ? 1 : 0;
    return count;
}

// The row above the first one with a date. A table without any date has its header on top.
std::optional<std::size_t> find_header(const Table& table) {
    const std::size_t end = std::min(table.rows.size(), header_rows);
    std::optional<std::size_t> last_filled;
    for (std::size_t i = 0; i < end; ++i) {
        const Cells& row = table.rows[i];
        if (std::ranges::any_of(row, is_any_date)) return last_filled;
        const auto filled =
            std::ranges::count_if(row, [](const auto& cell) { return !is_blank(cell); });
        if (filled > 1 || (filled == 1 && row.size() == 1)) last_filled = i;
    }
    return table.rows.empty() ? std::nullopt : std::optional<std::size_t>(0);
}

std::size_t find_date_column(const Table& table, const Mapping& mapping) {
    std::size_t best = 0;
    std::size_t most = 0;
    const auto is_named = [&](std::size_t column) {
        return has_any(plain_name(column_name(table, mapping.header, column)),
                       {"week", "date", "day", "woche", "datum", "tag", "semaine", "fecha"});
    };
    for (std::size_t column = 0; column < width_of(table); ++column) {
        const std::size_t dates = count_rows(table, mapping, column, is_any_date);
        if (dates > most || (dates == most && dates > 0 && is_named(column) && !is_named(best))) {
            best = column;
            most = dates;
        }
    }
    return best;
}

// Headers that say what was wanted, not what was done.
bool is_goal(std::string_view name) {
    return has_any(name, {"goal", "target", "quota", "ziel", "soll"});
}

// Word by word: "count" is no part of "target accounts".
bool holds_words(std::string_view text, std::string_view words) {
    const auto spaced = [](std::string_view name) { return " " + std::string(name) + " "; };
    return spaced(text).find(spaced(words)) != std::string::npos;
}

// Exact names first, in the table's order, each item once; then names that hold each other.
std::vector<Id> find_columns(const Plan& plan, const Table& table, const Mapping& mapping) {
    std::vector<Item> items = items_of(plan);
    std::vector<Id> columns(width_of(table));
    const auto assign = [&](const auto& matches) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column] || column == mapping.date_column || !mapping.header) continue;
            const std::string name = plain_name(cell_at(table.rows[*mapping.header], column));
            const auto item = std::ranges::find_if(
                items, [&](const Item& each) { return !name.empty() && matches(each, name); });
            if (item == items.end()) continue;
            columns[column] = item->id;
            items.erase(item);
        }
    };
    assign([](const Item& item, const std::string& name) { return name == item.one; });
    assign([](const Item& item, const std::string& name) { return name == item.more; });
    assign([](const Item& item, const std::string& name) {
        return !is_goal(name) && (holds_words(name, item.one) || holds_words(name, item.more) ||
                                  holds_words(item.one, name));
    });
    return columns;
}

Id find_item(const std::vector<Item>& items, std::string_view text) {
    const std::string name = plain_name(text);
    for (const Item& item : items)
        if (name == item.one || name == item.more) return item.id;
    return {};
}

// The column whose cells name the plan's items most often, at least every second one; else the one
// whose header says so; none: there is neither.
std::optional<std::size_t> find_stage_column(const Plan& plan, const Table& table,
                                             const Mapping& mapping) {
    const std::vector<Item> items = items_of(plan);
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t column = 0; column < width_of(table); ++column) {
        if (column == mapping.date_column) continue;
        const std::size_t named = count_rows(table, mapping, column, [&](std::string_view cell) {
            return static_cast<bool>(find_item(items, cell));
        });
        const std::size_t filled =
            count_rows(table, mapping, column, [](std::string_view) { return true; });
        if (named > most && named * 2 >= filled) {
            best = column;
            most = named;
        }
    }
    if (best) return best;
    for (std::size_t column = 0; column < width_of(table); ++column) {
        const std::string name = plain_name(column_name(table, mapping.header, column));
        if (column != mapping.date_column &&
            has_any(name, {"stage", "activity", "phase", "stufe", "type", "status"}))
            return column;
    }
    return std::nullopt;
}

// Events have numbers too (ids, amounts): only a name, or a table with nothing else, says a count.
std::optional<std::size_t> find_count_column(const Table& table, const Mapping& mapping) {
    for (std::size_t column = 0; column < width_of(table); ++column) {
        if (column == mapping.date_column || column == mapping.stage_column) continue;
        const std::string name = plain_name(column_name(table, mapping.header, column));
        const std::size_t numbers = count_rows(table, mapping, column, [&](std::string_view cell) {
            return is_number(cell, mapping.numbers);
        });
        const bool named = has_any(
            name, {"count", "number of", "quantity", "qty", "anzahl", "menge", "done", "total"});
        if (numbers > 0 && (named || width_of(table) == 3)) return column;
    }
    return std::nullopt;
}

// The reader's own style, unless another leaves fewer rows wrong.
void choose_styles(const Plan& plan, const Table& table, Mapping& mapping,
                   const NumberStyle& numbers, DateOrder dates) {
    Table sample{table.separator, {}};
    const std::size_t first = mapping.header ? *mapping.header + 1 : 0;
    const std::size_t end = std::min(table.rows.size(), first + sample_rows);
    sample.rows.assign(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(end));
    const auto faults = [&](const Mapping& tried) {
        const CountImport import = import_counts(plan, sample, tried);
        return std::pair(import.wrong_rows, import.outside_rows);
    };
    const NumberStyle other =
        numbers.decimal == ',' ? NumberStyle{'.', ","} : NumberStyle{',', "."};
    auto least = faults(mapping);
    for (const NumberStyle& style : {numbers, other}) {
        for (const DateOrder order : {dates, DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
            Mapping tried = mapping;
            tried.numbers = style;
            tried.dates = order;
            const auto found = faults(tried);
            if (found >= least) continue;
            least = found;
            mapping = tried;
        }
    }
}

}  // namespace

void propose_names(const Plan& plan, const Table& table, Mapping& mapping) {
    const std::vector<Item> items = items_of(plan);
    std::set<std::string> known;
    mapping.names.clear();
    const std::size_t first = mapping.header ? *mapping.header + 1 : 0;
    for (std::size_t i = first; i < table.rows.size(); ++i) {
        const std::string_view cell = cell_at(table.rows[i], mapping.stage_column);
        if (mapping.names.size() >= max_import_names) return;
        if (is_blank(cell) || !known.insert(plain_name(cell)).second) continue;
        mapping.names.push_back({std::string(cell), find_item(items, cell)});
    }
}

Mapping propose_mapping(const Plan& plan, const Table& table, std::optional<std::size_t> header,
                        const NumberStyle& numbers, DateOrder dates) {
    Mapping mapping;
    if (header && *header < table.rows.size()) mapping.header = header;
    mapping.numbers = numbers;
    mapping.dates = dates;
    mapping.date_column = find_date_column(table, mapping);
    mapping.columns = find_columns(plan, table, mapping);
    const bool has_columns = std::ranges::any_of(
        mapping.columns, [](const Id& item) { return static_cast<bool>(item); });
    const std::optional<std::size_t> stages = find_stage_column(plan, table, mapping);
    mapping.layout = stages && !has_columns ? Layout::Long : Layout::Wide;
    mapping.stage_column = stages.value_or(mapping.date_column == 0 ? 1 : 0);
    mapping.count_column = find_count_column(table, mapping);
    propose_names(plan, table, mapping);
    choose_styles(plan, table, mapping, numbers, dates);
    return mapping;
}

Mapping propose_mapping(const Plan& plan, const Table& table, const NumberStyle& numbers,
                        DateOrder dates) {
    return propose_mapping(plan, table, find_header(table), numbers, dates);
}

}  // namespace core::target
