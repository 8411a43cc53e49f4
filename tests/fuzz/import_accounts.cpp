// Whatever text reads as a table must give a proposal and a preview that keep the limits of an
// account, and the same rows again must change nothing more.
#include "core/discovery/import_accounts.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace core::discovery;

void require(bool holds) {
    if (!holds) std::abort();
}

void check(const core::Table& table, const AccountMapping& mapping) {
    const AccountPreview shown = preview_accounts({}, table, mapping);
    require(shown.rows.size() <= table.rows.size());
    require(shown.good.size() + shown.wrong >= shown.rows.size());
    require(shown.good.size() <= shown.rows.size());
    for (const PreviewRow& row : shown.rows) require(!row.says.empty());

    AccountMerge once = merge_accounts({}, shown.good);
    require(once.accounts.size() == shown.new_accounts);
    std::vector<const Account*> present;
    std::uint8_t number = 0;
    for (Account& account : once.accounts) {
        account.id.bytes[0] = ++number | 1;
        require(!account.name.empty() && account.name.size() <= max_line_bytes);
        require(account.contacts.size() <= max_contacts);
        require(account.note.size() <= max_text_bytes);
        for (const Contact& contact : account.contacts)
            require(!contact.name.empty() && contact.title.size() <= max_line_bytes &&
                    (contact.roles & ~all_roles) == 0);
        present.push_back(&account);
    }
    require(merge_accounts(present, shown.good).accounts.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto order = static_cast<core::DateOrder>(data[0] % 3);
    const auto table = core::parse_table({reinterpret_cast<const char*>(data) + 1, size - 1},
                                         account_table_limits);
    if (!table) return 0;
    AccountMapping mapping = propose_account_mapping(table.value(), order);
    check(table.value(), mapping);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i)
        mapping.columns[i] = all_import_fields[(i + data[0]) % all_import_fields.size()];
    mapping.header.reset();
    propose_roles(table.value(), mapping);
    check(table.value(), mapping);
    return 0;
}
