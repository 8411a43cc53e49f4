// Storage that answers after the app has started without it: nothing is lost, nothing is there
// twice.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/harness/tab.h"
#include "app/settings.h"
#include "core/codec/record.h"

using namespace app;
using tests::asked;
using tests::Disk;
using tests::Tab;

namespace {

Stored silent() {
    Stored stored;
    stored.available = false;
    stored.trouble = "the browser's storage does not answer";
    return stored;
}

// A plan of the user's, shown on another page in another theme; the sample plan is deleted.
Disk used_disk() {
    Disk disk;
    Tab tab(7);
    tab.settle(disk);
    const core::Id sample = tab.plan().id;
    for (const Action& action :
         std::vector<Action>{DeletePlan{sample}, NewPlan{}, ChooseTheme{ThemeChoice::Dark}}) {
        tab.act(action);
        tab.settle(disk);
    }
    tab.act(RenamePlan{tab.plan().id, "North"});
    tab.settle(disk);
    tab.act(ShowPage{TargetPage::Calendar});
    tab.settle(disk);
    return disk;
}

std::vector<std::string> names(const State& state) {  // sorted
    std::vector<std::string> found;
    for (const core::target::Plan& plan : living_plans(state)) found.push_back(plan.name);
    std::ranges::sort(found);
    return found;
}

const std::string back =
    "The browser's storage has answered: what was kept here before is back, and saving goes on.";

}  // namespace

TEST_CASE("an untouched tab becomes what it would have been, once storage answers") {
    Disk disk = used_disk();
    const Disk before = disk;
    Tab tab(1, silent());
    CHECK(tab.notices() == std::vector<std::string>{tab.state.storage_trouble});
    tab.act(StorageAnswered{disk.read()});
    CHECK(tab.state.storage == Storage::Works);
    CHECK(tab.state.storage_trouble.empty());
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);
    CHECK(tab.notices() == std::vector<std::string>{back});
    CHECK(names(tab.state) == std::vector<std::string>{"North"});
    CHECK(tab.plan().name == "North");
    CHECK(tab.state.target_page == TargetPage::Calendar);
    CHECK(theme_choice(tab.state) == ThemeChoice::Dark);
    CHECK_FALSE(tab.write());

    tab.settle(disk);
    CHECK(disk.records.size() == before.records.size());
    const Tab next(2, disk.read());
    CHECK(next.state.documents == tab.state.documents);
}

TEST_CASE("what was typed before storage answered is saved by itself, beside what was there") {
    Disk disk = used_disk();
    Tab tab(1, silent());
    tab.act(NewPlan{});
    const core::Id made = tab.plan().id;
    tab.act(RenamePlan{made, "South"});
    tab.act(SetQuota{made, 4'200});
    CHECK_FALSE(tab.write());
    tab.act(StorageAnswered{disk.read()});
    CHECK(names(tab.state) == std::vector<std::string>{"North", "South"});
    CHECK(tab.plan().id == made);
    REQUIRE(tab.write());
    CHECK(status_of(tab.state.saves) == SaveStatus::Saving);
    tab.settle(disk);
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);

    tab.act(Undo{});
    CHECK(tab.plan().quota_minor == 0);
    tab.settle(disk);
    tab.act(Redo{});
    tab.settle(disk);
    const Tab next(2, disk.read());
    CHECK(next.state.documents == tab.state.documents);
    CHECK(names(next.state) == std::vector<std::string>{"North", "South"});
    CHECK(next.plan().quota_minor == 4'200);
}

TEST_CASE("a sample plan that was edited meanwhile is the user's, stays in sight and is saved") {
    Disk disk = used_disk();
    Tab tab(1, silent());
    const core::Id shown = tab.plan().id;
    tab.act(SetQuota{shown, 4'200});
    tab.act(StorageAnswered{disk.read()});
    CHECK(tab.plan().id == shown);
    CHECK(tab.state.target_page == TargetPage::Plan);
    CHECK(living_plans(tab.state).size() == 2);
    tab.settle(disk);
    const Tab next(2, disk.read());
    CHECK(next.state.documents == tab.state.documents);
    CHECK(living_plans(next.state).size() == 2);
}

TEST_CASE("two tabs on a slow first start have one sample plan in the end") {
    Disk disk;
    Tab one(1, silent());
    Tab two(2, silent());
    CHECK(one.plan().id != two.plan().id);
    one.act(StorageAnswered{disk.read()});
    two.act(StorageAnswered{disk.read()});
    CHECK(one.notices() ==
          std::vector<std::string>{"The browser's storage has answered, and saving goes on."});
    REQUIRE(one.write());
    one.settle(disk);
    two.settle(disk);
    CHECK(one.state.documents == two.state.documents);
    const Tab next(3, disk.read());
    CHECK(living_plans(next.state).size() == 1);
    CHECK(next.plan().is_sample);
}

TEST_CASE("Try again before storage answers leaves nothing twice") {
    Disk disk = used_disk();
    Tab tab(1, silent());
    tab.act(TrySavingAgain{});
    const SaveRecords write = *tab.write();

    SUBCASE("the write is still under way") {
        tab.act(StorageAnswered{disk.read()});
        CHECK_FALSE(tab.write());
        disk.save(write.records);
        tab.act(Saved{write.ticket});
    }
    SUBCASE("it was done") {
        disk.save(write.records);
        tab.act(Saved{write.ticket});
        tab.act(StorageAnswered{disk.read()});
        CHECK(tab.notices() == std::vector<std::string>{back});
    }
    SUBCASE("it fails afterwards, and is repeated by itself") {
        tab.act(StorageAnswered{disk.read()});
        tab.act(SaveFailed{write.ticket, "the disk is full"});
        CHECK(asked<WakeAt>(tab.effects).size() == 1);
        tab.pass(1'000);
        tab.act(TimePassed{});
        REQUIRE(tab.write());
    }
    tab.settle(disk);
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);
    CHECK(names(tab.state) == std::vector<std::string>{"North"});
    CHECK(names(Tab(2, disk.read()).state) == std::vector<std::string>{"North"});
}

TEST_CASE("a record of another tab that came first is not doubled") {
    Disk disk = used_disk();
    Tab tab(1, silent());
    for (const StoredRecord& record : disk.records) tab.act(RecordsArrived{{record.text}});
    tab.act(StorageAnswered{disk.read()});
    CHECK(names(tab.state) == std::vector<std::string>{"North"});
    CHECK_FALSE(tab.write());
}

TEST_CASE("what can't be read of a late answer is set aside and reported, as at a start") {
    Disk disk = used_disk();
    disk.save({"QD1 00000000 {\"format\":1}"});
    Tab tab(1, silent());
    tab.act(StorageAnswered{disk.read()});
    CHECK(tab.state.quarantined == 1);
    CHECK(asked<MoveToQuarantine>(tab.effects).size() == 1);
    REQUIRE(tab.notices().size() == 2);
    CHECK(tab.notices()[1].find("1 stored record could not be read") == 0);
    tab.settle(disk);
    CHECK(disk.quarantine.size() == 1);
    CHECK(names(Tab(2, disk.read()).state) == std::vector<std::string>{"North"});
}

TEST_CASE("what was typed while storage was silent is later than all that it holds") {
    Disk disk = used_disk();
    const core::Id north = Tab(9, disk.read()).plan().id;
    Tab tab(1, silent());
    Tab other(2, disk.read());
    // The other tab has told of the plan, so that it can be edited here.
    for (const StoredRecord& record : disk.records) tab.act(RecordsArrived{{record.text}});
    tab.act(RenamePlan{north, "North and East"});
    tab.act(StorageAnswered{disk.read()});
    CHECK(names(tab.state) == std::vector<std::string>{"North and East"});
    tab.settle(disk);
    CHECK(names(Tab(3, disk.read()).state) == std::vector<std::string>{"North and East"});
}
