// Accounts and contacts from outside meet those that are there: by their names, and so that nothing
// that is there is overwritten.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::discovery {

// What one row says of an account, and perhaps of one contact of it.
struct AccountRow {
    std::size_t row = 0;  // of the table, from 1
    std::string account;  // its name
    std::string note;     // the account's
    std::optional<Date> timeline;
    std::string contact;  // the contact's name; empty: it names none
    std::string title;
    std::uint8_t roles = 0;
    std::string contact_note;
    bool operator==(const AccountRow&) const = default;
};

// What a name is compared by: case, spaces and invisible marks at its ends make no difference.
std::string account_key(std::string_view name);

enum class RowOutcome {
    NewAccount,    // perhaps with a contact
    NewContact,    // of an account that is there, or that an earlier row makes
    FilledIn,      // something that was empty
    AlreadyThere,  // nothing changes
    Wrong          // it is not taken
};
struct RowEffect {
    RowOutcome outcome = RowOutcome::AlreadyThere;
    // "New account Acme, with Ann Lee." "Bo Cruz joins Acme." Also what of the row is left out.
    std::string says;
    bool operator==(const RowEffect&) const = default;
};

struct AccountMerge {
    std::vector<Account> accounts;  // to be written: changed ones whole, new ones with the zero id;
                                    // new contacts have the zero id, too
    std::vector<RowEffect> effects;  // of each row, in order
    std::size_t new_accounts = 0;
    std::size_t new_contacts = 0;
    bool operator==(const AccountMerge&) const = default;
};

// Accounts meet by account_key, contacts by account_key within their account; of several accounts
// of one name the first of `present` counts. Only what is empty is filled in; roles unite among the
// rows, and stay as they are where a contact had some before. So twice is the same as once, and the
// names do not depend on the order of the rows. Texts are brought within the limits of account.h; a
// row is wrong where it names no account, or where the account has all the contacts that it can
// have.
AccountMerge merge_accounts(std::span<const Account* const> present,
                            std::span<const AccountRow> rows);

}  // namespace core::discovery
