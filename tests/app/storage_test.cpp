// Saving, failing to save, other tabs, and what the user is told of it.
#include <doctest/doctest.h>

#include "app/harness/tab.h"
#include "app/settings.h"
#include "core/codec/record.h"
#include "core/random_document.h"

using namespace app;
using tests::asked;
using tests::Tab;

namespace {

Tab settled_tab() {
    Tab tab(1);
    tests::Disk disk;
    tab.settle(disk);
    return tab;
}

Stored unavailable() {
    Stored stored;
    stored.available = false;
    stored.trouble = "the browser does not let this site store data";
    return stored;
}

const std::string full_disk =
    "Not saved: the disk is full. Everything you typed is still here; keep this tab open and free "
    "some "
    "space, then press Try again.";

}  // namespace

TEST_CASE("a failed save keeps what was typed, says so once and tries again later") {
    Tab tab = settled_tab();
    const core::Id plan = tab.plan().id;
    tab.act(SetQuota{plan, 5});
    const SaveRecords first = *tab.write();
    tab.act(SaveFailed{first.ticket, "the disk is full"});
    CHECK(status_of(tab.state.saves) == SaveStatus::Failed);
    CHECK_FALSE(tab.write());
    CHECK(asked<WakeAt>(tab.effects) == std::vector<WakeAt>{{tab.now_ms + 1'000}});
    CHECK(tab.notices() == std::vector<std::string>{full_disk});
    CHECK(tab.state.notices[0].tone == Tone::Trouble);
    CHECK(tab.state.notices[0].until_ms == 0);
    CHECK(tab.plan().quota_minor == 5);
    const std::uint32_t told = tab.state.notices[0].id;

    tab.act(SetQuota{plan, 6});
    CHECK_FALSE(tab.write());  // the pause lasts
    tab.pass(1'000);
    tab.act(TimePassed{});
    REQUIRE(tab.write());
    CHECK(tab.write()->records.size() == 2);  // the plan, and that no backup has it
    CHECK(status_of(tab.state.saves) == SaveStatus::Failed);
    tab.act(SaveFailed{tab.write()->ticket, "the disk is full"});
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.state.notices[0].id == told);  // the same sentence is not announced again
    tab.pass(2'000);
    tab.act(TimePassed{});
    tab.act(SaveFailed{tab.write()->ticket, "storage was closed"});
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.state.notices[0].text.find("storage was closed") != std::string::npos);

    tab.act(TrySavingAgain{});
    REQUIRE(tab.write());
    tab.act(Saved{tab.write()->ticket});
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.state.notices[0].tone == Tone::News);
    CHECK(tab.notices() == std::vector<std::string>{"Saved again."});
}

TEST_CASE("an ordinary save is not announced") {
    Tab tab = settled_tab();
    tab.act(SetQuota{tab.plan().id, 5});
    tab.act(Saved{tab.write()->ticket});
    CHECK(tab.state.notices.empty());
    CHECK(tab.effects.empty());
}

TEST_CASE("a dismissed failure is told again at the next one, and its end is still told") {
    Tab tab = settled_tab();
    tab.act(SetQuota{tab.plan().id, 5});
    tab.act(SaveFailed{tab.write()->ticket, "the disk is full"});
    tab.act(DismissNotice{tab.state.notices[0].id});
    CHECK(tab.state.notices.empty());
    tab.act(TrySavingAgain{});
    tab.act(SaveFailed{tab.write()->ticket, "the disk is full"});
    CHECK(tab.notices() == std::vector<std::string>{full_disk});
    tab.act(TrySavingAgain{});
    tab.act(Saved{tab.write()->ticket});
    CHECK(tab.notices() == std::vector<std::string>{"Saved again."});
}

TEST_CASE("a reason that says what to do is not followed by other advice") {
    Stored stored = unavailable();
    stored.trouble = "another tab keeps an older version open; close that tab";
    CHECK(
        Tab(1, stored).state.storage_trouble ==
        "Nothing is kept after this tab is closed: another tab keeps an older version open; close "
        "that tab.");
}

TEST_CASE(
    "where storage is unavailable, edits stay in the queue and only the user's wish writes them") {
    Tab tab(1, unavailable());
    CHECK(tab.state.storage == Storage::Unavailable);
    CHECK(status_of(tab.state.saves) == SaveStatus::Failed);
    REQUIRE(tab.notices().size() == 1);
    CHECK(tab.state.notices[0].tone == Tone::Trouble);
    CHECK(tab.notices()[0] == tab.state.storage_trouble);
    CHECK(tab.state.storage_trouble ==
          "Nothing is kept after this tab is closed: the browser does not let this site store "
          "data. Allow "
          "this site to store data, or leave private browsing, then reload the page.");

    const core::Id plan = tab.plan().id;
    for (int i = 1; i < 5; ++i) {
        tab.act(SetQuota{plan, i});
        CHECK(tab.effects.empty());
        tab.pass(3'600'000);
        tab.act(TimePassed{});
        CHECK(tab.effects.empty());
    }
    tab.act(TrySavingAgain{});
    REQUIRE(tab.write());
    tab.act(SaveFailed{tab.write()->ticket, "the browser does not let this site store data"});
    CHECK(tab.effects.empty());
    CHECK(tab.notices() == std::vector<std::string>{tab.state.storage_trouble});

    tests::Disk disk;
    tab.act(TrySavingAgain{});
    tab.settle(disk);
    CHECK(tab.state.storage == Storage::Works);
    CHECK(tab.state.storage_trouble.empty());
    CHECK(status_of(tab.state.saves) == SaveStatus::Saved);
    CHECK(tab.notices() ==
          std::vector<std::string>{"Saved. Reload the page to see what was kept here before."});
    CHECK(Tab(2, disk.read()).plan() == tab.plan());
}

TEST_CASE("places, the theme and the shown plan are settings, kept but not undone") {
    Tab tab = settled_tab();
    tests::Disk disk;
    tab.act(ChooseTheme{ThemeChoice::HighContrast});
    tab.settle(disk);
    tab.act(GoTo{Place::Contests});
    tab.settle(disk);
    tab.act(NewPlan{});
    tab.settle(disk);
    const core::Id made = tab.plan().id;
    tab.act(GoTo{Place::Discovery});
    tab.settle(disk);
    CHECK(tab.state.history.done.size() == 1);
    const Tab next(2, disk.read());
    CHECK(theme_choice(next.state) == ThemeChoice::HighContrast);
    CHECK(next.state.place == Place::Discovery);
    CHECK(next.state.selected_plan == made);
}

TEST_CASE("every theme and place comes back by its name") {
    for (const ThemeChoice choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        Tab tab = settled_tab();
        tab.act(ChooseTheme{choice});
        CHECK(theme_choice(tab.state) == choice);
    }
    for (const Place place : {Place::Targets, Place::Discovery, Place::Contests}) {
        Tab tab = settled_tab();
        tab.act(GoTo{place});
        CHECK(stored_place(tab.state) == place);
    }
}

TEST_CASE("choosing what is chosen already writes nothing") {
    Tab tab = settled_tab();
    tab.act(GoTo{Place::Contests});
    tab.act(Saved{tab.write()->ticket});
    tab.act(GoTo{Place::Contests});
    CHECK(tab.effects.empty());
}

TEST_CASE("what the browser says of the reader is taken as it is") {
    Tab tab = settled_tab();
    Environment environment;
    environment.prefers_dark = true;
    environment.date_order = core::DateOrder::DayMonthYear;
    tab.act(EnvironmentChanged{environment});
    CHECK(tab.state.environment == environment);
    CHECK(tab.effects.empty());
}

TEST_CASE("another tab's theme is taken over, its place and its plan are not") {
    Tab here = settled_tab();
    Tab there(2);
    tests::Disk disk;
    there.settle(disk);
    const core::Id sample = here.plan().id;
    for (const Action& action :
         std::vector<Action>{NewPlan{}, ChooseTheme{ThemeChoice::Dark}, GoTo{Place::Contests}}) {
        there.act(action);
        there.settle(disk);
    }
    for (const StoredRecord& record : disk.records) here.act(RecordsArrived{{record.text}});
    CHECK(here.state.documents == there.state.documents);
    CHECK(theme_choice(here.state) == ThemeChoice::Dark);
    CHECK(here.plan().id == sample);
    CHECK(here.state.place == Place::Targets);
    CHECK(living_plans(here.state).size() == 2);
}

TEST_CASE("arriving records are merged, not saved again, and move the clock on") {
    Tab here = settled_tab();
    core::Document part{here.plan().id, core::Kind::Plan, {}};
    part.fields["quota"] = {{1'000, 9}, std::int64_t{77}};
    here.act(RecordsArrived{{core::codec::encode_record(part)}});
    CHECK(here.plan().quota_minor == 77);
    CHECK(here.effects.empty());
    CHECK(here.state.history.done.empty());
    CHECK(here.state.counter == 1'000);
    here.act(SetQuota{here.plan().id, 78});
    CHECK(here.state.documents.at(here.plan().id).fields.at("quota").stamp ==
          core::Stamp{1'001, 1});
}

TEST_CASE("undo still takes back one's own change after another tab changed other fields") {
    Tab here = settled_tab();
    const core::target::Plan before = here.plan();
    here.act(SetQuota{before.id, 5});
    core::Document part{before.id, core::Kind::Plan, {}};
    part.fields["booked"] = {{1'000, 9}, std::int64_t{77}};
    here.act(RecordsArrived{{core::codec::encode_record(part)}});
    here.act(Undo{});
    CHECK(here.plan().quota_minor == before.quota_minor);
    CHECK(here.plan().booked_minor == 77);
}

TEST_CASE("arriving records that cannot be read are told once and change nothing") {
    Tab tab = settled_tab();
    core::Document clash{tab.plan().id, core::Kind::Account, {}};
    clash.fields["a"] = {{500, 9}, std::int64_t{1}};
    core::Document forged{settings_id(), core::Kind::Plan, {}};
    forged.fields["name"] = {{500, 9}, std::string("x")};
    const auto documents = tab.state.documents;
    tab.act(RecordsArrived{{"QD1 00000000 {}"}});
    CHECK(tab.notices().size() == 1);
    CHECK(tab.state.notices[0].tone == Tone::Caution);
    tab.act(DismissNotice{tab.state.notices[0].id});
    tab.act(RecordsArrived{
        {"", "junk", core::codec::encode_record(clash), core::codec::encode_record(forged)}});
    CHECK(tab.notices().empty());
    CHECK(tab.state.documents == documents);
}

TEST_CASE("a forged clock at its limit neither stops edits nor makes records that cannot be read") {
    Tab tab = settled_tab();
    core::Document forged{tests::id_of(5), core::Kind::Plan, {}};
    forged.fields["name"] = {{core::max_counter, 9}, std::string("x")};
    tab.act(RecordsArrived{{core::codec::encode_record(forged)}});
    tests::Disk disk;
    for (int i = 0; i < 3; ++i) {
        tab.act(SetQuota{tab.plan().id, 100 + i});
        tab.settle(disk);
    }
    CHECK(tab.plan().quota_minor == 102);
    for (const StoredRecord& record : disk.records) {
        CHECK(std::holds_alternative<core::Document>(core::codec::decode_record(record.text)));
    }
}

TEST_CASE("a page that is left hands over what is not saved yet, and nothing else") {
    Tab tab(1);
    tests::Disk disk;
    tab.settle(disk);
    CHECK(asked<StashRecords>(tab.act(PageLeft{})).empty());
    tab.act(RenamePlan{tab.plan().id, "Under way"});
    const auto write = tab.write();
    REQUIRE(write);
    tab.act(RenamePlan{tab.plan().id, "Waits"});
    const auto stashes = asked<StashRecords>(tab.act(PageLeft{}));
    REQUIRE(stashes.size() == 1);
    disk.save(stashes.front().records);
    CHECK(Tab(2, disk.read()).plan().name == "Waits");
}
