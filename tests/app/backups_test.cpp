// Backups: everything goes out, comes back on another device, and nothing that is newer here is
// lost; and the app says in time when there is none.
#include "app/backups.h"

#include "app/harness/led_contest.h"
#include "app/harness/random_discovery_edit.h"
#include "app/harness/random_edit.h"
#include "app/harness/tab.h"
#include "app/settings.h"
#include "core/codec/record_file.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;
using namespace tests;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

std::string backup_of(Tab& tab) {
    const auto saves = asked<SaveBackup>(tab.act(BackUp{}));
    REQUIRE(saves.size() == 1);
    const std::string text = saves.front().text;
    tab.act(BackupSaved{saves.front().name});
    return text;
}

void restore(Tab& tab, const std::string& text, RestoreWay way = RestoreWay::Merge) {
    tab.act(FileChosen{"backup.json", text});
    tab.act(RestoreBackup{way});
}

Tab settled_tab(std::uint64_t author) {
    Tab tab(author);
    Disk disk;
    tab.settle(disk);
    return tab;
}

void pass_days(Tab& tab, int days) {
    tab.pass(days * day_ms);
    tab.today.days += days;
}

Tab any_tab(std::uint64_t author, int steps = 60) {
    Random random(author);
    Tab tab = settled_tab(author);
    for (int step = 0; step < steps; ++step)
        tab.act(step % 2 == 0 ? random_edit(tab.state, random)
                              : random_discovery_edit(tab.state, random));
    return tab;
}

// Of everything but the settings, what is alive.
std::map<core::Id, std::map<std::string, core::Value>> values_of(const State& state) {
    std::map<core::Id, std::map<std::string, core::Value>> all;
    for (const auto& [id, document] : state.documents) {
        if (document.kind == core::Kind::Settings || is_deleted(document)) continue;
        for (const auto& [key, field] : document.fields)
            if (field.value != core::Value() && key != core::deleted_key)
                all[id][key] = field.value;
    }
    return all;
}

bool was_told(const Tab& tab, const std::string& words) {
    return std::ranges::any_of(tab.notices(), [&](const std::string& notice) {
        return notice.find(words) != std::string::npos;
    });
}

void rename(Tab& tab, const std::string& name) { tab.act(RenamePlan{tab.plan().id, name}); }

}  // namespace

TEST_CASE("a backup holds everything, and a new device has everything after restoring it") {
    for (std::uint64_t author = 1; author <= 8; ++author) {
        Tab old = any_tab(author);
        const std::string text = backup_of(old);
        for (const RestoreWay way : {RestoreWay::Merge, RestoreWay::Replace}) {
            Tab fresh(author + 100);
            restore(fresh, text, way);
            CAPTURE(fresh.notices().size() > 0 ? fresh.notices().back() : "nothing");
            if (way == RestoreWay::Replace) CHECK(values_of(fresh.state) == values_of(old.state));
            const auto restored = values_of(fresh.state);
            for (const auto& [id, values] : values_of(old.state)) {
                REQUIRE(restored.contains(id));
                CHECK(restored.at(id) == values);
            }
        }
    }
}

TEST_CASE("merging keeps what is newer here, and replacing takes the backup's") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    const auto name_of_plan = [&] {
        return *find_text(*find_living(tab.state, core::Kind::Plan, plan), "name");
    };
    rename(tab, "Before");
    const std::string text = backup_of(tab);
    rename(tab, "After");
    tab.act(NewPlan{});
    const std::size_t plans = living_plans(tab.state).size();

    restore(tab, text);
    CHECK(values_of(tab.state).size() == plans);
    CHECK(name_of_plan() == "After");

    restore(tab, text, RestoreWay::Replace);
    REQUIRE(living_plans(tab.state).size() == plans - 1);
    CHECK(name_of_plan() == "Before");

    tab.act(Undo{});
    CHECK(living_plans(tab.state).size() == plans);
    CHECK(name_of_plan() == "After");
}

TEST_CASE("what was deleted since a backup comes back from it") {
    Tab tab(1);
    rename(tab, "Kept");
    const core::Id plan = tab.plan().id;
    const std::string text = backup_of(tab);
    tab.act(DeletePlan{plan});
    restore(tab, text);
    REQUIRE(find_living(tab.state, core::Kind::Plan, plan) != nullptr);
    tab.act(Undo{});
    CHECK(find_living(tab.state, core::Kind::Plan, plan) == nullptr);
}

TEST_CASE("what restoring would do is said before, line by line, and is what it does") {
    for (std::uint64_t author = 1; author <= 6; ++author) {
        Tab tab = any_tab(author, 30);
        const std::string text = backup_of(tab);
        Random random(author + 50);
        for (int step = 0; step < 30; ++step) tab.act(random_edit(tab.state, random));
        for (const bool replaces : {false, true}) {
            Tab other = tab;
            other.act(FileChosen{"backup.json", text});
            REQUIRE(other.state.backups.arrived);
            const auto lines = restore_lines(other.state, *other.state.backups.arrived, replaces);
            const auto before = other.state.documents;
            other.act(RestoreBackup{replaces ? RestoreWay::Replace : RestoreWay::Merge});
            for (const RestoreLine& line : lines) {
                const core::Document& after = other.state.documents.at(line.document);
                const auto held = before.find(line.document);
                const bool was_alive = held != before.end() && !is_deleted(held->second);
                switch (line.fate) {
                    case Fate::Comes: CHECK(held == before.end()); break;
                    case Fate::ComesBack: CHECK_FALSE(was_alive); break;
                    case Fate::Changes: CHECK(after != held->second); break;
                    case Fate::Stays: CHECK(after == held->second); break;
                    case Fate::Goes: CHECK(is_deleted(after)); break;
                    case Fate::Refused: FAIL("nothing is refused here");
                }
            }
        }
    }
}

TEST_CASE("replacing a contest that is under way adds what it lacks and takes nothing away") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    enter(leader, 0, 3, night(1));
    const std::string text = backup_of(leader.tab);
    enter(leader, 0, 4, night(1));
    const std::int64_t points = points_of(leader, contest, 0);
    restore(leader.tab, text, RestoreWay::Replace);
    CHECK(points_of(leader, contest, 0) == points);

    Person other(2);
    restore(other.tab, text);
    REQUIRE(find_contest(other.tab.state, contest) != nullptr);
    CHECK(points_of(other, contest, 0) < points);
    restore(other.tab, backup_of(leader.tab));
    CHECK(points_of(other, contest, 0) == points);
}

TEST_CASE(
    "names and passwords for servers are in no backup, who leads a contest in sealed ones only") {
    CHECK_FALSE(is_for_backup("login/00000000000000000000000000000001", true));
    CHECK_FALSE(is_for_backup("own/00000000000000000000000000000001", false));
    CHECK(is_for_backup("own/00000000000000000000000000000001", true));
    CHECK(is_for_backup("theme", false));

    Person leader(1);
    lead_contest(leader);
    leader.act(PublishFeed{book_of(leader).contest.id,
                           "https://files.example/board.txt",
                           {"Ada", "s3cret-word"},
                           true});
    CHECK(backup_of(leader.tab).find("s3cret-word") == std::string::npos);
    leader.tab.act(BackupWaysTold{{false, true, "", false}});
    CHECK(backup_of(leader.tab).find("s3cret-word") == std::string::npos);
}

TEST_CASE(
    "a damaged backup changes nothing and says so; what can be read of a cut one is restored") {
    Tab tab(1);
    tab.act(FileChosen{"backup.json", R"({"quarterdeck":2,"made":"2026-11-29","records":[]})"});
    REQUIRE(tab.state.backups.arrived);
    CHECK(tab.state.backups.arrived->refusal.find("newer version") != std::string::npos);
    const auto before = values_of(tab.state);
    tab.act(RestoreBackup{RestoreWay::Replace});
    CHECK(values_of(tab.state) == before);
    tab.act(LeaveBackup{});
    CHECK_FALSE(tab.state.backups.arrived);

    Tab full = any_tab(3);
    std::string text = backup_of(full);
    text.resize(text.size() * 2 / 3);
    Tab fresh(4);
    fresh.act(FileChosen{"backup.json", text});
    REQUIRE(fresh.state.backups.arrived);
    CHECK(fresh.state.backups.arrived->left_out == 1);
    const std::size_t readable = fresh.state.backups.arrived->documents.size();
    CHECK(readable > 0);
    fresh.act(RestoreBackup{RestoreWay::Merge});
    CHECK(was_told(fresh, "1 record left out"));
}

TEST_CASE("an encrypted backup waits for its passphrase, and a wrong one may be tried again") {
    Tab old = any_tab(5);
    const std::string text = backup_of(old);
    Tab tab(6);
    tab.act(FileChosen{"backup.json", R"({"quarterdeck_backup":1,"kdf":"PBKDF2-SHA-256"})"});
    CHECK(tab.state.place == Place::Data);
    tab.act(RestoreBackup{RestoreWay::Merge});
    REQUIRE(tab.state.backups.arrived);
    CHECK(asked<UnsealBackup>(tab.act(OpenBackup{"wrong"})).size() == 1);
    tab.act(BackupRefused{"the passphrase is wrong, or the file is damaged"});
    CHECK(tab.state.backups.arrived->refusal.find("passphrase is wrong") != std::string::npos);
    CHECK(asked<UnsealBackup>(tab.act(OpenBackup{"right"})).front().passphrase == "right");
    tab.act(BackupOpened{text, 2});
    CHECK(asked<RestoreKeys>(tab.act(RestoreBackup{RestoreWay::Merge})).size() == 1);
    for (const auto& [id, values] : values_of(old.state))
        CHECK(values_of(tab.state).at(id) == values);
    tab.act(KeysRestored{2});
    CHECK(was_told(tab, "2 more contests"));
}

TEST_CASE(
    "a backup is asked for after a week, after a day where the browser may clear storage, and "
    "when a contest has ended") {
    Tab tab(1);
    CHECK_FALSE(unbacked_since(tab.state));
    tab.act(PersistenceAnswered{true});
    rename(tab, "Work");
    CHECK(unbacked_since(tab.state) == tab.state.today);
    pass_days(tab, 6);
    tab.act(TimePassed{});
    CHECK_FALSE(was_told(tab, "is in no backup"));
    pass_days(tab, 1);
    tab.act(TimePassed{});
    CHECK(was_told(tab, "Your work of the last 7 days is in no backup."));

    SUBCASE("once a day, until there is one") {
        tab.act(DismissNotice{tab.state.backups.reminder});
        tab.act(TimePassed{});
        CHECK_FALSE(was_told(tab, "is in no backup"));
        pass_days(tab, 1);
        tab.act(TimePassed{});
        CHECK(was_told(tab, "of the last 8 days"));
        backup_of(tab);
        CHECK_FALSE(was_told(tab, "is in no backup"));
        pass_days(tab, 9);
        tab.act(TimePassed{});
        CHECK_FALSE(was_told(tab, "is in no backup"));
        REQUIRE(last_backup(tab.state));
        CHECK(last_backup(tab.state)->place.starts_with("Quarterdeck backup"));
    }
    SUBCASE("sooner where storage is not safe") {
        Tab unsafe(2);
        rename(unsafe, "Work");
        unsafe.act(PersistenceAnswered{false});
        pass_days(unsafe, 1);
        unsafe.act(TimePassed{});
        CHECK(was_told(unsafe, "may clear what is stored here"));
    }
    SUBCASE("a contest's final board") {
        Person leader(3);
        lead_contest(leader);
        leader.act(PersistenceAnswered{true});
        enter(leader, 0, 3, night(1));
        backup_of(leader.tab);
        pass_days(leader.tab, 13);
        enter(leader, 0, 3, night(14));
        pass_days(leader.tab, 2);
        leader.act(TimePassed{});
        CHECK(was_told(leader.tab, "A contest has ended"));
    }
}

TEST_CASE("a backup that could not be written leaves everything marked as being in none") {
    Tab tab(1);
    rename(tab, "Work");
    const auto since = unbacked_since(tab.state);
    tab.act(BackUp{});
    tab.act(BackupFailed{"another program has the file open"});
    CHECK(unbacked_since(tab.state) == since);
    CHECK_FALSE(last_backup(tab.state));
    CHECK(was_told(tab, "No backup was made: another program has the file open."));
    rename(tab, "More work");
    tab.act(BackUp{});
    rename(tab, "Changed while it is written");
    tab.act(BackupSaved{"a.json"});
    CHECK(unbacked_since(tab.state));
}

TEST_CASE("a file that is kept up to date is written at once, and then soon after each change") {
    Tab tab(1);
    rename(tab, "Work");
    const auto first = asked<SaveBackup>(tab.act(BackupWaysTold{{true, false, "q.json", true}}));
    REQUIRE(first.size() == 1);
    CHECK(first.front().to_kept_file);
    tab.act(BackupSaved{"q.json"});
    CHECK_FALSE(unbacked_since(tab.state));
    CHECK(asked<SaveBackup>(tab.act(RenamePlan{tab.plan().id, "More"})).empty());
    tab.pass(5'000);
    tab.act(TimePassed{});
    CHECK(asked<SaveBackup>(tab.effects).empty());
    rename(tab, "Most");
    tab.pass(15'000);
    const auto next = asked<SaveBackup>(tab.act(TimePassed{}));
    REQUIRE(next.size() == 1);
    CHECK(next.front().text.find("Most") != std::string::npos);
    tab.act(BackupSaved{"q.json"});
    pass_days(tab, 1);
    CHECK(asked<SaveBackup>(tab.act(TimePassed{})).empty());
    CHECK_FALSE(was_told(tab, "Backed up: \"q.json\" is up to date."));
    tab.act(BackUp{});
    tab.act(BackupSaved{"q.json"});
    CHECK(was_told(tab, "Backed up: \"q.json\" is up to date."));
    tab.act(BackUp{});
    rename(tab, "Changed while it is written");
    tab.act(BackupSaved{"q.json"});
    CHECK(was_told(tab, "Backed up: \"q.json\" is up to date but for what has changed meanwhile."));
}

TEST_CASE(
    "a file that may not be written to any more is asked for, and stands in the downloads where "
    "that is refused") {
    for (const bool is_allowed : {true, false}) {
        Tab tab(1);
        rename(tab, "Work");
        tab.act(BackupWaysTold{{true, false, "q.json", false}});
        CHECK(asked<SaveBackup>(tab.effects).empty());
        tab.act(BackUp{});
        CHECK(asked<AskToWriteBackup>(tab.effects).size() == 1);
        CHECK(asked<SaveBackup>(tab.effects).empty());
        const auto saves =
            asked<SaveBackup>(tab.act(BackupWaysTold{{true, false, "q.json", is_allowed}}));
        REQUIRE(saves.size() == 1);
        CHECK(saves.front().to_kept_file == is_allowed);
    }
}

TEST_CASE("a new version starts when it is asked for and everything is saved") {
    Tab tab(1);
    Disk disk;
    tab.settle(disk);
    tab.act(NewVersionCame{});
    CHECK(was_told(tab, "A new version"));
    pass_days(tab, 1);
    tab.act(TimePassed{});
    CHECK(was_told(tab, "A new version"));
    rename(tab, "Not saved yet");
    CHECK(was_told(tab, "A new version"));
    const auto write = tab.write();
    REQUIRE(write);
    CHECK(asked<StartAnew>(tab.act(UseNewVersion{})).empty());
    CHECK(asked<StartAnew>(tab.act(Saved{write->ticket})).size() == 1);
}

TEST_CASE("storage that is deleted behind an open tab is written again, all of it") {
    Tab tab = settled_tab(7);
    Random random(7);
    Disk disk;
    for (int step = 0; step < 60; ++step) {
        tab.act(random_edit(tab.state, random));
        tab.settle(disk);
    }
    disk = {};
    tab.act(StorageCleared{});
    tab.settle(disk);
    const Tab again(8, disk.read());
    CHECK(values_of(again.state) == values_of(tab.state));
    CHECK(was_told(tab, "was deleted while it was open"));
}

TEST_CASE("a start that finds nothing where something was kept says so") {
    Stored stored;
    stored.was_cleared = true;
    const Tab tab(1, stored);
    CHECK(was_told(tab, "What was kept here is gone"));
    CHECK_FALSE(was_told(Tab(2), "What was kept here is gone"));
}
