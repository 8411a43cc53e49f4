// Row by row: what it says of an account, then what merging it would do.
#include "core/discovery/import_accounts.h"

#include "core/import_cells.h"
#include "core/import_dates.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core::discovery {
namespace {

constexpr std::string_view below_the_table =
    "It stands alone below a blank line, as the last lines of a report do. Take the blank line out "
    "to have it read.";

// Without blanks at its ends, and without the apostrophe that write_csv puts before formulas.
std::string_view trimmed(std::string_view cell) {
    const auto is_nothing = [](char32_t c) { return is_space(c) || is_invisible(c); };
    while (!cell.empty()) {
        std::string_view rest = cell;
        if (!is_nothing(take_code_point(rest))) break;
        cell = rest;
    }
    while (!cell.empty()) {
        std::size_t start = cell.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(cell[start]) & 0xC0) == 0x80) --start;
        std::string_view last = cell.substr(start);
        if (!is_nothing(take_code_point(last))) break;
        cell.remove_suffix(cell.size() - start);
    }
    constexpr std::string_view signs = "=+-@";
    if (cell.size() > 1 && cell[0] == '\'' && signs.find(cell[1]) != std::string_view::npos)
        cell.remove_prefix(1);
    return cell;
}

struct Reading {
    AccountRow row;
    std::string reason;  // empty: a good row
};

class RowReader {
public:
    explicit RowReader(const AccountMapping& mapping) : mapping_(mapping) {
        for (const NamedRoles& named : mapping.roles)
            roles_.emplace(plain_name(named.name), named.roles);
    }

    Reading read(const Cells& cells, std::size_t number) const {
        Reading reading;
        AccountRow& row = reading.row;
        row.row = number;
        row.account = text(cells, ImportField::AccountName);
        if (is_blank(row.account)) return refuse("It names no account.");
        row.contact = contact_name(cells);
        row.title = text(cells, ImportField::Title);
        if (row.account.size() > max_line_bytes) return refuse("The account's name is too long.");
        if (row.contact.size() > max_line_bytes) return refuse("The contact's name is too long.");
        if (row.title.size() > max_line_bytes) return refuse("The title is too long.");
        row.note = clean_text(cell_of(cells, ImportField::AccountNote), max_text_bytes);
        row.contact_note = clean_text(cell_of(cells, ImportField::ContactNote), max_text_bytes);
        row.roles = roles_in(cell_of(cells, ImportField::Roles));
        const std::string_view date = cell_of(cells, ImportField::Timeline);
        if (!date.empty()) {
            row.timeline = parse_import_date(date, mapping_.dates);
            if (!row.timeline) return refuse(quoted(date) + " is no date.");
        }
        return reading;
    }

private:
    static Reading refuse(std::string reason) { return {{}, std::move(reason)}; }

    // Of the first column of that field that says something.
    std::string_view cell_of(const Cells& cells, ImportField field) const {
        const std::size_t columns = std::min(cells.size(), mapping_.columns.size());
        for (std::size_t column = 0; column < columns; ++column)
            if (mapping_.columns[column] == field)
                if (const std::string_view cell = trimmed(cells[column]); !is_blank(cell))
                    return cell;
        return {};
    }

    // A name is one line however it is written.
    std::string text(const Cells& cells, ImportField field) const {
        std::string line(cell_of(cells, field));
        std::ranges::replace_if(
            line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        return clean_line(line, line.size() * 3);
    }

    std::string contact_name(const Cells& cells) const {
        std::string name = text(cells, ImportField::ContactName);
        if (!name.empty()) return name;
        name = text(cells, ImportField::FirstName);
        const std::string last = text(cells, ImportField::LastName);
        if (!name.empty() && !last.empty()) name += ' ';
        return name + last;
    }

    std::uint8_t roles_in(std::string_view cell) const {
        unsigned roles = 0;
        for (const std::string_view name : role_names_in(cell)) {
            const auto found = roles_.find(plain_name(name));
            if (found != roles_.end()) roles |= found->second;
        }
        return static_cast<std::uint8_t>(roles & all_roles);
    }

    const AccountMapping& mapping_;
    std::map<std::string, std::uint8_t> roles_;
};

// Which rows of the table stand below it.
class Footer {
public:
    explicit Footer(std::size_t width) : width_(width) {}
    bool holds(const Cells& row) {
        const auto filled =
            std::ranges::count_if(row, [](const std::string& cell) { return !is_blank(cell); });
        if (filled == 0) after_blank_ = true;
        if (filled > 1) after_blank_ = false;
        return width_ > 1 && after_blank_ && filled == 1 && !is_blank(row.front());
    }

private:
    std::size_t width_;
    bool after_blank_ = false;
};

void count(AccountPreview& preview, RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::NewAccount:
        case RowOutcome::NewContact: return;
        case RowOutcome::FilledIn: ++preview.filled_in; return;
        case RowOutcome::AlreadyThere: ++preview.already_there; return;
        case RowOutcome::Wrong: ++preview.wrong; return;
    }
}

}  // namespace

std::string_view name_of(ImportField field) {
    switch (field) {
        case ImportField::Nothing: return "Left out";
        case ImportField::AccountName: return "Account";
        case ImportField::ContactName: return "Contact's name";
        case ImportField::FirstName: return "Contact's first name";
        case ImportField::LastName: return "Contact's last name";
        case ImportField::Title: return "Contact's title";
        case ImportField::Roles: return "Contact's roles";
        case ImportField::Timeline: return "Timeline";
        case ImportField::AccountNote: return "Account's note";
        case ImportField::ContactNote: return "Contact's note";
    }
    return {};
}

AccountPreview preview_accounts(std::span<const Account* const> present, const Table& table,
                                const AccountMapping& mapping) {
    AccountPreview preview;
    const RowReader reader(mapping);
    Footer footer(width_of(table));
    std::vector<std::size_t> places;  // of each good row in the preview
    for (std::size_t i = mapping.header ? *mapping.header + 1 : 0; i < table.rows.size(); ++i) {
        const Cells& cells = table.rows[i];
        const bool is_below = footer.holds(cells);
        if (is_blank(cells)) continue;
        Reading reading =
            is_below ? Reading{{}, std::string(below_the_table)} : reader.read(cells, i + 1);
        preview.rows.push_back(
            {i + 1, RowOutcome::Wrong, shown_row(cells), std::move(reading.reason)});
        if (!preview.rows.back().says.empty()) continue;
        places.push_back(preview.rows.size() - 1);
        preview.good.push_back(std::move(reading.row));
    }

    AccountMerge merge = merge_accounts(present, preview.good);
    preview.new_accounts = merge.new_accounts;
    preview.new_contacts = merge.new_contacts;
    for (std::size_t i = 0; i < places.size(); ++i) {
        PreviewRow& row = preview.rows[places[i]];
        row.outcome = merge.effects[i].outcome;
        row.says = std::move(merge.effects[i].says);
    }
    for (const PreviewRow& row : preview.rows) count(preview, row.outcome);
    return preview;
}

}  // namespace core::discovery
