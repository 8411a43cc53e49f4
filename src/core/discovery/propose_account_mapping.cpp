// A first guess at what a CRM's columns mean, to be confirmed by the user.
#include "core/discovery/import_accounts.h"
#include "core/import_cells.h"
#include "core/import_dates.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace core::discovery {
namespace {

constexpr std::size_t header_rows = 20;  // among which the header is looked for

struct Headers {
    ImportField field;
    std::span<const std::string_view> names;  // plain ones, the surest first
};

constexpr std::string_view account_names[] = {"associated company (primary)",
                                              "account name",
                                              "associated company",
                                              "company name",
                                              "account",
                                              "company",
                                              "organization",
                                              "organisation",
                                              "customer",
                                              "client",
                                              "kunde",
                                              "firma",
                                              "unternehmen"};
constexpr std::string_view deal_names[] = {"deal name", "opportunity name", "deal", "opportunity"};
constexpr std::string_view contact_names[] = {"contact name", "full name",       "contact",
                                              "person",       "primary contact", "ansprechpartner"};
constexpr std::string_view first_names[] = {"first name", "firstname", "given name", "vorname"};
constexpr std::string_view last_names[] = {"last name", "lastname", "surname", "family name",
                                           "nachname"};
constexpr std::string_view titles[] = {"job title", "title", "jobtitle", "contact title",
                                       "position"};
constexpr std::string_view role_names[] = {"buying role", "contact role",   "buyer role", "role",
                                           "roles",       "hs buying role", "rolle"};
constexpr std::string_view timelines[] = {
    "close date", "expected close date", "closedate", "closing date", "timeline", "abschlussdatum"};
constexpr std::string_view notes[] = {"note",      "notes",      "description", "comments",
                                      "next step", "next steps", "notiz",       "beschreibung"};
constexpr std::string_view account_notes[] = {"account note", "account description",
                                              "company description", "deal description"};
constexpr std::string_view contact_notes[] = {"contact note", "contact notes",
                                              "contact description"};

constexpr Headers headers[] = {
    {ImportField::AccountName, account_names},
    {ImportField::ContactName, contact_names},
    {ImportField::FirstName, first_names},
    {ImportField::LastName, last_names},
    {ImportField::Title, titles},
    {ImportField::Roles, role_names},
    {ImportField::Timeline, timelines},
    {ImportField::AccountNote, account_notes},
    {ImportField::ContactNote, contact_notes},
};

// Salesforce writes "Contact: First Name" where a report joins two kinds of records.
std::string header_name(std::string_view cell) {
    std::string name = plain_name(cell);
    const std::size_t joined = name.rfind(": ");
    return joined == std::string::npos ? name : name.substr(joined + 2);
}

bool is_known(const std::string& name) {
    const auto names = [&](std::span<const std::string_view> all) {
        return std::ranges::find(all, name) != all.end();
    };
    return names(deal_names) || names(notes) || name == "name" ||
           std::ranges::any_of(headers, [&](const Headers& each) { return names(each.names); });
}

// The row that holds most of the usual headers; without any, the first that has more than one cell.
std::optional<std::size_t> find_header(const Table& table) {
    std::optional<std::size_t> best;
    std::ptrdiff_t most = 0;
    const std::size_t end = std::min(table.rows.size(), header_rows);
    for (std::size_t i = 0; i < end; ++i) {
        const std::ptrdiff_t known = std::ranges::count_if(
            table.rows[i], [](const std::string& cell) { return is_known(header_name(cell)); });
        if (known <= most) continue;
        most = known;
        best = i;
    }
    for (std::size_t i = 0; i < end && !best; ++i)
        if (std::ranges::count_if(table.rows[i], [](const auto& cell) { return !is_blank(cell); }) >
            1)
            best = i;
    return best || table.rows.empty() ? best : std::optional<std::size_t>(0);
}

class Proposer {
public:
    Proposer(const Table& table, AccountMapping& mapping) : table_(table), mapping_(mapping) {
        mapping.columns.assign(width_of(table), ImportField::Nothing);
        for (std::size_t column = 0; column < mapping.columns.size(); ++column)
            names_.push_back(mapping.header
                                 ? header_name(cell_at(table.rows[*mapping.header], column))
                                 : std::string());
    }

    void run() {
        for (const Headers& each : headers) assign(each.field, each.names);
        constexpr std::string_view name[] = {"name"};
        // A list of contacts calls the contact "Name", a list of companies the company.
        const bool has_first_name = has(ImportField::FirstName) || has(ImportField::LastName);
        if (has(ImportField::AccountName) && !has_first_name)
            assign(ImportField::ContactName, name);
        assign(ImportField::AccountName, name);
        assign(ImportField::AccountName, deal_names);
        const bool is_of_contacts = has_first_name || has(ImportField::ContactName);
        assign(is_of_contacts ? ImportField::ContactNote : ImportField::AccountNote, notes);
    }

private:
    bool has(ImportField field) const {
        return std::ranges::find(mapping_.columns, field) != mapping_.columns.end();
    }

    bool says_something(std::size_t column) const {
        for (std::size_t i = *mapping_.header + 1; i < table_.rows.size(); ++i)
            if (!is_blank(cell_at(table_.rows[i], column))) return true;
        return false;
    }

    // The surest header whose column says something, else the surest.
    void assign(ImportField field, std::span<const std::string_view> names) {
        if (has(field)) return;
        std::optional<std::size_t> surest;
        for (const std::string_view name : names) {
            for (std::size_t column = 0; column < names_.size(); ++column) {
                if (names_[column] != name || mapping_.columns[column] != ImportField::Nothing)
                    continue;
                if (!surest) surest = column;
                if (!says_something(column)) continue;
                mapping_.columns[column] = field;
                return;
            }
        }
        if (surest) mapping_.columns[*surest] = field;
    }

    const Table& table_;
    AccountMapping& mapping_;
    std::vector<std::string> names_;  // of the columns, plain
};

// HubSpot's buying roles, Salesforce's contact roles, and the usual words.
struct UsualRole {
    std::string_view name;
    Role role;
};
constexpr UsualRole usual_roles[] = {
    {"champion", Role::Champion},
    {"economic buyer", Role::EconomicBuyer},
    {"economic decision maker", Role::EconomicBuyer},
    {"decision maker", Role::EconomicBuyer},
    {"budget holder", Role::EconomicBuyer},
    {"user", Role::User},
    {"end user", Role::User},
    {"business user", Role::User},
    {"blocker", Role::Blocker},
    {"detractor", Role::Blocker},
    {"opponent", Role::Blocker},
};

std::uint8_t usual_meaning(const std::string& name) {
    for (const UsualRole& usual : usual_roles)
        if (usual.name == name) return static_cast<std::uint8_t>(usual.role);
    return 0;
}

// How many cells of the timeline's columns are no date in that order.
std::size_t wrong_dates(const Table& table, const AccountMapping& mapping, DateOrder order) {
    std::size_t wrong = 0;
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        if (mapping.columns[column] != ImportField::Timeline) continue;
        for (std::size_t i = mapping.header ? *mapping.header + 1 : 0; i < table.rows.size(); ++i)
            if (const auto cell = cell_at(table.rows[i], column);
                !is_blank(cell) && !parse_import_date(cell, order))
                ++wrong;
    }
    return wrong;
}

}  // namespace

std::vector<std::string_view> role_names_in(std::string_view cell) {
    std::vector<std::string_view> names;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(";,"), cell.size());
        if (!is_blank(cell.substr(0, end))) names.push_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return names;
}

void propose_roles(const Table& table, AccountMapping& mapping) {
    std::map<std::string, std::uint8_t> known;
    for (const NamedRoles& named : mapping.roles)
        known.emplace(plain_name(named.name), named.roles);
    mapping.roles.clear();
    std::set<std::string> names;
    const auto add = [&](std::string_view text) {
        const std::string name = plain_name(text);
        if (name.empty() || !names.insert(name).second) return;
        const auto before = known.find(name);
        mapping.roles.push_back({std::string(text.substr(text.find_first_not_of(' '))),
                                 before == known.end() ? usual_meaning(name) : before->second});
    };
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        if (mapping.columns[column] != ImportField::Roles) continue;
        for (std::size_t i = mapping.header ? *mapping.header + 1 : 0; i < table.rows.size(); ++i)
            for (const std::string_view name : role_names_in(cell_at(table.rows[i], column))) {
                if (mapping.roles.size() >= max_role_names) return;
                add(name);
            }
    }
}

AccountMapping propose_account_mapping(const Table& table, std::optional<std::size_t> header,
                                       DateOrder dates) {
    AccountMapping mapping;
    if (header && *header < table.rows.size()) mapping.header = header;
    Proposer(table, mapping).run();
    propose_roles(table, mapping);
    mapping.dates = dates;
    std::size_t least = wrong_dates(table, mapping, dates);
    for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
        if (least == 0) break;
        const std::size_t wrong = wrong_dates(table, mapping, order);
        if (wrong >= least) continue;
        least = wrong;
        mapping.dates = order;
    }
    return mapping;
}

AccountMapping propose_account_mapping(const Table& table, DateOrder dates) {
    return propose_account_mapping(table, find_header(table), dates);
}

}  // namespace core::discovery
