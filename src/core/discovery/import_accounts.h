// Accounts and contacts out of a table that a CRM wrote. Nothing is taken by guess: a mapping is
// proposed, the user confirms or changes it, and a preview says row by row what would happen.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"
#include "core/discovery/merge_accounts.h"
#include "core/table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::discovery {

// What such a table may hold: CRMs export hundreds of columns, and whole notes in one cell.
inline constexpr TableLimits account_table_limits{1'000, max_text_bytes};

// What a column says. There is no field for e-mail addresses, phone numbers, owners and amounts.
enum class ImportField {
    Nothing,  // the column is left out
    AccountName,
    ContactName,
    FirstName,  // of the contact; with LastName where there is no ContactName
    LastName,
    Title,
    Roles,
    Timeline,  // the close date
    AccountNote,
    ContactNote
};
inline constexpr std::array<ImportField, 10> all_import_fields{
    ImportField::Nothing,    ImportField::AccountName, ImportField::ContactName,
    ImportField::FirstName,  ImportField::LastName,    ImportField::Title,
    ImportField::Roles,      ImportField::Timeline,    ImportField::AccountNote,
    ImportField::ContactNote};
std::string_view name_of(ImportField field);  // "Contact's first name"

// What a text of the roles' column means: bits of Contact::roles; 0: no role.
struct NamedRoles {
    std::string name;
    std::uint8_t roles = 0;
    bool operator==(const NamedRoles&) const = default;
};
inline constexpr std::size_t max_role_names = 200;  // further ones mean no role

struct AccountMapping {
    std::optional<std::size_t> header;  // a row of the table; what lies above it is not read
    std::vector<ImportField> columns;   // of each column; further ones are left out
    std::vector<NamedRoles> roles;
    DateOrder dates = DateOrder::YearMonthDay;
    bool operator==(const AccountMapping&) const = default;
};

// By the headers of HubSpot's and Salesforce's exports (companies, contacts, deals, reports) and
// the usual words besides; each field has one column at most. `dates`: the reader's own order,
// which another one takes the place of where more dates can be read by it. The table may be empty.
AccountMapping propose_account_mapping(const Table& table, DateOrder dates);
// The same where the user has said which row is the header.
AccountMapping propose_account_mapping(const Table& table, std::optional<std::size_t> header,
                                       DateOrder dates);
// The texts of the columns that are Roles by now; those known before keep what they mean.
void propose_roles(const Table& table, AccountMapping& mapping);
// "Decision Maker;Champion": the texts of one cell, which ; or , sets apart.
std::vector<std::string_view> role_names_in(std::string_view cell);

// One row of the table below the header, unless it is blank.
struct PreviewRow {
    std::size_t row = 0;  // of the table, from 1
    RowOutcome outcome = RowOutcome::AlreadyThere;
    std::string text;  // the row, its cells apart, shortened
    std::string says;  // what happens, or why it is wrong
    bool operator==(const PreviewRow&) const = default;
};

struct AccountPreview {
    std::vector<PreviewRow> rows;
    std::vector<AccountRow> good;  // for merge_accounts, which takes those that are not Wrong
    std::size_t new_accounts = 0;
    std::size_t new_contacts = 0;
    std::size_t filled_in = 0;  // rows, as the next two
    std::size_t already_there = 0;
    std::size_t wrong = 0;
    bool operator==(const AccountPreview&) const = default;
};

// Total for every mapping. Of several columns for one field the first that says something in the
// row counts. A row is wrong that names no account, whose date is none, whose name or title does
// not fit (account.h), or that stands below the table: a lone cell after a blank line, as reports
// end. `present`: the living accounts.
AccountPreview preview_accounts(std::span<const Account* const> present, const Table& table,
                                const AccountMapping& mapping);

}  // namespace core::discovery
