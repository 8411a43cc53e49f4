// Importing accounts: one step that takes all of it back, one transaction, and the same again
// changes nothing.
#include "app/harness/random_discovery_edit.h"
#include "app/harness/tab.h"
#include "core/discovery/merge_accounts.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <set>

using namespace app;
using namespace tests;
using core::discovery::Account;
using core::discovery::AccountRow;

namespace {

AccountRow row(std::string account, std::string contact = "", std::string title = "") {
    AccountRow row;
    row.account = std::move(account);
    row.contact = std::move(contact);
    row.title = std::move(title);
    return row;
}

std::vector<AccountRow> any_rows(Random& random) {
    constexpr std::string_view names[] = {"Acme", "acme", "Globex", "Initech", " "};
    std::vector<AccountRow> rows;
    for (std::int64_t left = random.between(0, 6); left > 0; --left) {
        rows.push_back(row(std::string(names[random.next() % std::size(names)]),
                           random_text(random), random_text(random)));
        rows.back().note = random_text(random);
        rows.back().roles = static_cast<std::uint8_t>(random.next());
        rows.back().timeline = any_day(random);
    }
    return rows;
}

}  // namespace

TEST_CASE("an import makes accounts and contacts, fills in, and is one step of undo") {
    Tab tab(1);
    const core::target::Plan plan = tab.plan();
    tab.act(GoTo{Place::Discovery});
    tab.act(AddAccount{"Acme", {}});
    const std::vector<Account> before = accounts_of(tab.state);
    const std::size_t steps = tab.state.history.done.size();

    tab.act(ImportAccounts{{row("ACME", "Ann Lee", "VP"), row("Globex", "Bo Cruz"),
                            row("Globex", "Cy Roe"), row("Initech")},
                           plan.id});
    const std::vector<Account> after = accounts_of(tab.state);
    REQUIRE(after.size() == 3);
    CHECK(after[0].id == before[0].id);
    CHECK(after[0].name == "Acme");
    CHECK(after[0].contacts.at(0).title == "VP");
    std::set<core::Id> ids;
    for (const Account& account : after) {
        ids.insert(account.id);
        for (const auto& contact : account.contacts) ids.insert(contact.id);
        if (account.id == before[0].id) continue;
        CHECK(account.plan == plan.id);
        CHECK(account.figures.currency == plan.currency);
        CHECK(account.created_ms == tab.now_ms);
    }
    CHECK(ids.size() == 6);
    CHECK_FALSE(ids.contains(core::Id{}));
    CHECK(tab.state.place == Place::Discovery);
    CHECK_FALSE(tab.state.selected_account);
    CHECK(tab.state.notices.back().text == "Imported 2 accounts and 3 contacts.");
    CHECK(tab.state.notices.back().offer == Offer::UndoImport);

    CHECK(tab.state.history.done.size() == steps + 1);
    tab.act(Undo{});
    CHECK(accounts_of(tab.state) == before);
    CHECK(tab.state.notices.empty());
    tab.act(Redo{});
    CHECK(accounts_of(tab.state) == after);
}

TEST_CASE("an import goes out in one transaction, and so does taking it back") {
    Tab tab(1);
    Disk disk;
    tab.settle(disk);
    const Effects effects = tab.act(
        ImportAccounts{{row("Acme", "Ann Lee"), row("Globex"), row("Initech", "Bo Cruz")}, {}});
    const std::vector<SaveRecords> saves = asked<SaveRecords>(effects);
    REQUIRE(saves.size() == 1);
    CHECK(saves[0].records.size() >= 3);
    CHECK(status_of(tab.state.saves) == SaveStatus::Saving);
    tab.act(Undo{});
    tab.act(SaveFailed{saves[0].ticket, "the disk is full"});
    tab.pass(60'000);
    const std::vector<SaveRecords> again = asked<SaveRecords>(tab.act(TimePassed{}));
    REQUIRE(again.size() == 1);
    disk.save(again[0].records);
    tab.act(Saved{again[0].ticket});
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);
    const Tab later(2, disk.read());
    CHECK(accounts_of(later.state).empty());
}

TEST_CASE("the same import again changes nothing, whatever it says") {
    Random random(3);
    for (int round = 0; round < 300; ++round) {
        Tab tab(static_cast<std::uint64_t>(round));
        for (std::int64_t left = random.between(0, 20); left > 0; --left)
            tab.act(random_discovery_edit(tab.state, random));
        const std::vector<Account> before = accounts_of(tab.state);
        const std::vector<AccountRow> rows = any_rows(random);
        tab.act(ImportAccounts{rows, {}});
        const std::vector<Account> once = accounts_of(tab.state);
        const std::size_t steps = tab.state.history.done.size();
        tab.act(ImportAccounts{rows, {}});
        REQUIRE(accounts_of(tab.state) == once);
        REQUIRE(tab.state.history.done.size() == steps);
        REQUIRE(tab.notices().back() ==
                "Everything in that table is here already. Nothing was changed.");
        for (const Account& account : once)
            REQUIRE(account == core::discovery::account_of(tab.state.documents.at(account.id)));
        if (once == before) continue;
        tab.act(Undo{});
        REQUIRE(accounts_of(tab.state) == before);
    }
}

TEST_CASE("what another tab has changed of an import since stays when it is taken back") {
    Tab tab(1);
    Disk disk;
    tab.settle(disk);
    tab.act(ImportAccounts{{row("Acme", "Ann Lee")}, {}});
    tab.settle(disk);
    tab.act(ImportAccounts{{row("Acme", "Ann Lee", "VP"), row("Globex")}, {}});
    tab.settle(disk);
    Tab other(2, disk.read());
    const Account acme = accounts_of(other.state).at(0).name == "Acme"
                             ? accounts_of(other.state).at(0)
                             : accounts_of(other.state).at(1);
    core::discovery::Contact ann = acme.contacts.at(0);
    ann.title = "CEO";
    for (const SaveRecords& save : asked<SaveRecords>(other.act(SetContact{acme.id, ann})))
        tab.act(RecordsArrived{save.records});
    tab.act(Undo{});
    REQUIRE(accounts_of(tab.state).size() == 1);
    CHECK(accounts_of(tab.state)[0].contacts.at(0).title == "CEO");
    CHECK(tab.state.place == Place::Discovery);
}
