// Delimited text to rows and back: one pass finds the separator, a second one reads.
#include "core/table.h"

#include "core/number.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace core {
namespace {

constexpr std::string_view separators = "\t;,";  // the surest first: commas are decimal marks too
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view declaration = "sep=";  // on the first line, with the separator

bool is_line_end(char c) { return c == '\r' || c == '\n'; }

Error refused(std::string says) { return Error{says.append(" Nothing was read.")}; }

std::string counted(std::size_t count) {
    return format_count(static_cast<std::int64_t>(count), NumberStyle{});
}

std::string repaired(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        append_code_point(clean, c == 0 ? replacement : c);
    }
    return clean;
}

// A CR, LF or CRLF off the front.
void take_line_end(std::string_view& text) { text.remove_prefix(text.starts_with("\r\n") ? 2 : 1); }

// The text after an opening quote to its closing one. nullopt: there is none.
std::optional<std::string_view> take_quoted(std::string_view& text) {
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string_view::npos; at += 2) {
        if (text.substr(at + 1).starts_with('"')) continue;
        const std::string_view inside = text.substr(0, at);
        text.remove_prefix(at + 1);
        return inside;
    }
    return std::nullopt;
}

using Counts = std::array<std::size_t, separators.size()>;  // of each separator in one line

// Of every line that has one. A quote opens a field after any separator, whichever it will be.
std::vector<Counts> separators_of_lines(std::string_view text) {
    std::vector<Counts> lines;
    Counts counts{};
    bool at_start = true;
    const auto finish = [&] {
        if (counts != Counts{}) lines.push_back(counts);
        counts = {};
    };
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (at_start && c == '"') {
            take_quoted(text);
            at_start = false;
            continue;
        }
        const std::size_t kind = separators.find(c);
        if (kind != std::string_view::npos) ++counts[kind];
        if (is_line_end(c)) finish();
        at_start = kind != std::string_view::npos || is_line_end(c);
    }
    finish();
    return lines;
}

// How many lines have that separator's most common number of columns.
std::size_t agreeing_lines(const std::vector<Counts>& lines, std::size_t kind) {
    std::map<std::size_t, std::size_t> tally;
    std::size_t most = 0;
    for (const Counts& counts : lines)
        if (counts[kind] > 0) most = std::max(most, ++tally[counts[kind]]);
    return most;
}

// Where all lines agree on two separators, or as many on one as on another, the surer one wins.
char separator_of(std::string_view text) {
    const std::vector<Counts> lines = separators_of_lines(text);
    std::size_t best = separators.size() - 1;
    std::size_t most = 0;
    for (std::size_t kind = 0; kind < separators.size(); ++kind)
        if (const std::size_t lines_agree = agreeing_lines(lines, kind); lines_agree > most) {
            most = lines_agree;
            best = kind;
        }
    return separators[best];
}

// "sep=;" alone on the first line; takes the line off.
std::optional<char> take_declared_separator(std::string_view& text) {
    const std::size_t size = declaration.size() + 1;
    if (text.size() <= size || !text.starts_with(declaration) || !is_line_end(text[size]))
        return std::nullopt;
    const char separator = text[declaration.size()];
    if (separators.find(separator) == std::string_view::npos) return std::nullopt;
    text.remove_prefix(size);
    take_line_end(text);
    return separator;
}

std::size_t line_ends_in(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(1))
        if (text.front() == '\n' || (text.front() == '\r' && !text.starts_with("\r\n"))) ++count;
    return count;
}

std::string without_doubled_quotes(std::string_view inside) {
    std::string cell;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        cell += inside[i];
        if (inside[i] == '"') ++i;
    }
    return cell;
}

struct Reader {
    std::string_view whole;
    std::string_view rest;
    char separator;
    std::size_t first_line;  // the number of the line that `whole` begins with
    TableLimits limits;

    std::size_t line_at(std::string_view here) const {
        return first_line + line_ends_in(whole.substr(0, whole.size() - here.size()));
    }
    bool ends_field(char c) const { return c == separator || is_line_end(c); }

    Result<std::string> take_cell() {
        const std::string_view start = rest;
        std::string cell;
        if (rest.starts_with('"')) {
            rest.remove_prefix(1);
            const std::optional<std::string_view> inside = take_quoted(rest);
            if (!inside)
                return refused("The quote that opens in line " + counted(line_at(start)) +
                               " is never closed: add the closing quote, or take this one away.");
            cell = without_doubled_quotes(*inside);
        }
        while (!rest.empty() && !ends_field(rest.front())) {
            cell += rest.front();
            rest.remove_prefix(1);
        }
        if (cell.size() <= limits.cell_bytes) return cell;
        return refused("A cell in line " + counted(line_at(start)) + " is longer than " +
                       counted(limits.cell_bytes) + " bytes: shorten it or leave its column out.");
    }

    Result<Cells> take_row() {
        Cells row;
        const std::string_view start = rest;
        for (;;) {
            if (row.size() == limits.columns)
                return refused("Line " + counted(line_at(start)) + " has more than " +
                               counted(limits.columns) +
                               " columns: leave out those that are not needed.");
            const Result<std::string> cell = take_cell();
            if (!cell) return cell.error();
            row.push_back(cell.value());
            if (rest.empty() || rest.front() != separator) break;
            rest.remove_prefix(1);
        }
        if (!rest.empty()) take_line_end(rest);
        return row;
    }
};

// Whether the whole text is a number that no spreadsheet takes for a formula: "-1,000.50", "+3 %".
bool is_signed_number(std::string_view text) {
    if (!text.starts_with('-') && !text.starts_with('+')) return false;
    text.remove_prefix(1);
    if (text.ends_with('%')) text.remove_suffix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return is_digit(c) || c == '.' || c == ','; });
}

// OWASP, "CSV Injection": the four signs, their full-width forms, tab and line breaks.
bool runs_as_formula(std::string_view cell) {
    for (const std::string_view start :
         {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (cell.starts_with(start)) return !is_signed_number(cell);
    return false;
}

void write_cell(std::string& text, std::string_view cell) {
    const std::string_view guard = runs_as_formula(cell) ? "'" : "";
    // All separators, so that whoever looks for one finds the right one.
    const bool needs_quotes = cell.find_first_of("\t;,\"\r\n") != std::string_view::npos ||
                              cell.starts_with(byte_order_mark) || cell.starts_with(declaration);
    if (!needs_quotes) {
        text.append(guard).append(cell);
        return;
    }
    text.append("\"").append(guard);
    for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
    text += '"';
}

}  // namespace

bool is_blank(const Cells& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return is_blank(cell); });
}

Result<Table> parse_table(std::string_view text, const TableLimits& limits) {
    if (text.size() > max_table_bytes)
        return refused("The table is larger than " + counted(max_table_bytes / 1'000'000) +
                       " MB: leave out the columns and rows that are not needed.");
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return refused("The table is written in UTF-16: save it as CSV in UTF-8.");
    const std::string clean = repaired(text);
    std::string_view body = clean;
    if (body.starts_with(byte_order_mark)) body.remove_prefix(byte_order_mark.size());

    Table table;
    const std::optional<char> declared = take_declared_separator(body);
    table.separator = declared ? *declared : separator_of(body);
    Reader reader{body, body, table.separator, declared ? 2U : 1U, limits};
    while (!reader.rest.empty()) {
        Result<Cells> row = reader.take_row();
        if (!row) return row.error();
        if (table.rows.size() < max_table_rows)
            table.rows.push_back(row.value());
        else if (!is_blank(row.value()))
            return refused("The table has more than " + counted(max_table_rows) +
                           " rows: leave out those that are not needed.");
    }
    while (!table.rows.empty() && is_blank(table.rows.back())) table.rows.pop_back();
    return table;
}

std::string write_csv(std::span<const Cells> rows, char separator) {
    std::string text;
    for (const Cells& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            write_cell(text, row[i]);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace core
