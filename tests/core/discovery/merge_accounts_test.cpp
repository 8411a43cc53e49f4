// Rows meet accounts: twice is once, the order makes no difference, nothing is overwritten.
#include "core/discovery/merge_accounts.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

using Book = std::vector<Account>;
using Rows = std::vector<AccountRow>;

// As update() does it: what is new gets an id.
Book merged(Book book, const Rows& rows) {
    std::vector<const Account*> present;
    for (const Account& account : book) present.push_back(&account);
    const AccountMerge merge = merge_accounts(present, rows);
    auto next = static_cast<std::uint8_t>(100 + book.size());
    for (Account account : merge.accounts) {
        if (!account.id) {
            account.id = id_of(next++);
            book.push_back(account);
        } else {
            *std::ranges::find(book, account.id, &Account::id) = account;
        }
    }
    return book;
}

std::map<std::string, std::set<std::string>> names_in(const Book& book) {
    std::map<std::string, std::set<std::string>> names;
    for (const Account& account : book)
        for (auto& contacts = names[account_key(account.name)];
             const Contact& contact : account.contacts)
            contacts.insert(account_key(contact.name));
    return names;
}

// Everything but ids and how names are written.
auto content_of(const Book& book) {
    std::map<std::string, std::map<std::string, std::tuple<std::string, int, std::string>>> all;
    std::map<std::string, std::pair<std::string, std::optional<Date>>> own;
    for (const Account& account : book) {
        const std::string key = account_key(account.name);
        own[key] = {account.note, account.figures.timeline};
        for (const Contact& contact : account.contacts)
            all[key][account_key(contact.name)] = {contact.title, contact.roles, contact.note};
    }
    return std::pair(all, own);
}

// What is said of a name is always the same, so that no two rows contradict each other.
AccountRow any_row(Random& random) {
    constexpr std::string_view accounts[] = {"Acme", " acme", "ACME ", "Globex", "Initech", "_"};
    constexpr std::string_view contacts[] = {"", "Ann Lee", "ann lee", "Bo Cruz"};
    AccountRow row;
    row.account = accounts[random.next() % std::size(accounts)];
    row.contact = contacts[random.next() % std::size(contacts)];
    if (random.between(0, 1) == 0) row.note = "note of " + account_key(row.account);
    if (random.between(0, 1) == 0) row.timeline = Date{20'700};
    if (row.contact.empty()) return row;
    if (random.between(0, 1) == 0) row.title = "title of " + account_key(row.contact);
    row.roles = static_cast<std::uint8_t>(random.between(0, 3) == 0 ? 2 : 0);
    return row;
}

Rows any_rows(Random& random) {
    Rows rows;
    for (std::int64_t left = random.between(0, 8); left > 0; --left)
        rows.push_back(any_row(random));
    return rows;
}

}  // namespace

TEST_CASE("an empty field is filled in, and what is there stays") {
    Account acme = sample_account();
    acme.contacts[0].title = "";
    const Account before = acme;
    const Book book =
        merged({acme}, {{2, "ACME", "new note", Date{30'000}, "Ann Lee", "CEO", 8, "x"}});
    REQUIRE(book.size() == 1);
    Account expected = before;
    if (before.note.empty()) expected.note = "new note";
    if (!before.figures.timeline) expected.figures.timeline = Date{30'000};
    expected.contacts[0].title = "CEO";
    if (before.contacts[0].note.empty()) expected.contacts[0].note = "x";
    CHECK((book[0] == expected));
    CHECK(book[0].contacts[0].roles == before.contacts[0].roles);
}

TEST_CASE("the roles of the rows unite where the contact had none") {
    const Rows rows{{2, "Acme", "", {}, "Ann", "", 1, ""}, {3, "Acme", "", {}, "Ann", "", 2, ""}};
    CHECK(merged({}, rows).at(0).contacts.at(0).roles == 3);
    Account acme;
    acme.id = id_of(1);
    acme.name = "Acme";
    acme.contacts.push_back({id_of(2), "Ann", "", 4, ""});
    CHECK(merged({acme}, rows).at(0).contacts.at(0).roles == 4);
    acme.contacts[0].roles = 0;
    CHECK(merged({acme}, rows).at(0).contacts.at(0).roles == 3);
}

TEST_CASE("rows without a name, and too many contacts, are wrong and change nothing") {
    const std::vector<AccountRow> rows{{2, " ", "", {}, "Ann", "", 0, ""}};
    const AccountMerge merge = merge_accounts({}, rows);
    CHECK(merge.accounts.empty());
    CHECK(merge.effects == std::vector<RowEffect>{{RowOutcome::Wrong, "It names no account."}});
}

TEST_CASE("of two accounts of one name the older one gets what comes") {
    Account older;
    older.id = id_of(1);
    older.name = "Acme";
    Account newer = older;
    newer.id = id_of(2);
    const Book book = merged({older, newer}, {{2, "acme", "", {}, "Ann", "", 0, ""}});
    CHECK(book[0].contacts.size() == 1);
    CHECK((book[1] == newer));
}

TEST_CASE("importing twice is the same as once, and A then B has what B then A has") {
    Random random(9);
    for (int round = 0; round < 2'000; ++round) {
        Book book;
        if (random.between(0, 1) == 0) book.push_back(sample_account());
        const Rows a = any_rows(random);
        const Rows b = any_rows(random);
        const Book once = merged(book, a);
        REQUIRE((merged(once, a) == once));
        const Book ab = merged(once, b);
        const Book ba = merged(merged(book, b), a);
        REQUIRE(names_in(ab) == names_in(ba));
        REQUIRE((content_of(ab) == content_of(ba)));
        Rows both = a;
        both.insert(both.end(), b.begin(), b.end());
        REQUIRE((content_of(merged(book, both)) == content_of(ab)));
    }
}
