// The sample accounts come and go without touching what is the user's own.
#include "app/harness/tab.h"

#include <doctest/doctest.h>

using namespace app;
using namespace core::discovery;
using tests::accounts_of;
using tests::Tab;

TEST_CASE("the sample accounts are added once, belong to the sample plan, and are undone at once") {
    Tab tab(1);
    tab.act(AddSampleAccounts{});
    const auto samples = accounts_of(tab.state);
    REQUIRE(samples.size() == 3);
    for (const Account& sample : samples) {
        CHECK(sample.is_sample);
        CHECK(sample.plan == tab.plan().id);
    }
    CHECK(tab.state.place == Place::Discovery);
    CHECK_FALSE(tab.state.selected_account);
    tab.act(AddSampleAccounts{});
    CHECK(accounts_of(tab.state) == samples);
    tab.act(Undo{});
    CHECK(accounts_of(tab.state).empty());
    tab.act(Redo{});
    CHECK(accounts_of(tab.state) == samples);
}

TEST_CASE("removing the samples leaves the user's own accounts, and adding brings them back new") {
    Tab tab(1);
    tab.act(AddSampleAccounts{});
    const auto samples = accounts_of(tab.state);
    tab.act(RenameAccount{samples[0].id, "Renamed"});
    tab.pass(1);
    tab.act(AddAccount{"Acme", {}});
    tab.act(RemoveSampleAccounts{});
    REQUIRE(accounts_of(tab.state).size() == 1);
    CHECK(accounts_of(tab.state)[0].name == "Acme");
    tab.act(Undo{});
    CHECK(accounts_of(tab.state).size() == 4);
    tab.act(RemoveSampleAccounts{});
    tab.now_ms = samples[0].created_ms;
    tab.act(AddSampleAccounts{});
    auto all = accounts_of(tab.state);
    std::erase_if(all, [](const Account& account) { return !account.is_sample; });
    CHECK(all == samples);
}

TEST_CASE("without the sample plan the sample accounts belong to none") {
    Tab tab(1);
    tab.act(DeletePlan{tab.plan().id});
    tab.act(AddSampleAccounts{});
    REQUIRE(accounts_of(tab.state).size() == 3);
    CHECK_FALSE(accounts_of(tab.state)[0].plan);
}

TEST_CASE("two tabs that both add the samples have them once") {
    tests::Disk disk;
    Tab here(1);
    Tab there(2);
    here.settle(disk);
    there.settle(disk);
    for (Tab* tab : {&here, &there}) {
        tab->act(AddSampleAccounts{});
        tab->settle(disk);
    }
    Tab next(3, disk.read());
    CHECK(accounts_of(next.state).size() == 3);
}
