// What was stored becomes the first state, and none of it is ever lost on the way.
#include "app/boot.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include "app/harness/tab.h"
#include "core/codec/record.h"

using namespace app;
using core::codec::encode_record;
using tests::asked;
using tests::Disk;
using tests::Tab;

namespace {

core::Document plan_part(std::uint8_t number, const char* key, core::Value value,
                         std::uint64_t counter = 5) {
    core::Document part{tests::id_of(number), core::Kind::Plan, {}};
    part.fields[key] = {{counter, 3}, std::move(value)};
    return part;
}

// The payload {"format":2} with its checksum: what a newer version may have left.
const std::string newer = "QD1 843390fa {\"format\":2}";
const std::string damaged = "QD1 00000000 {\"format\":1}";

Stored stored_of(const std::vector<std::string>& texts) {
    Disk disk;
    disk.save(texts);
    return disk.read();
}

std::vector<std::string> texts_of(const std::vector<StoredRecord>& records) {
    std::vector<std::string> texts;
    for (const StoredRecord& record : records) texts.push_back(record.text);
    return texts;
}

}  // namespace

TEST_CASE("the very first start brings the sample plan and saves it") {
    Tab tab(1);
    REQUIRE(living_plans(tab.state).size() == 1);
    CHECK(tab.plan().is_sample);
    CHECK(core::format_iso(tab.plan().start) == "2025-07-01");
    CHECK(tab.state.place == Place::Targets);
    CHECK(tab.state.history.done.empty());
    CHECK(tab.state.notices.empty());
    REQUIRE(tab.write());
    CHECK(tab.effects.size() == 1);
    Disk disk;
    tab.settle(disk);
    const Tab next(2, disk.read());
    CHECK(next.state.documents == tab.state.documents);
    CHECK(next.effects.empty());
}

TEST_CASE("two tabs on their first start have the same sample plan") {
    Tab one(1);
    Tab two(2);
    CHECK(one.state.documents == two.state.documents);
}

TEST_CASE("who deleted the sample plan never gets it again") {
    Disk disk;
    Tab tab(1);
    tab.settle(disk);
    tab.act(DeletePlan{tab.plan().id});
    tab.settle(disk);
    Tab next(2, disk.read());
    CHECK(living_plans(next.state).empty());
    CHECK_FALSE(next.write());
}

TEST_CASE("a store that holds only what cannot be read is no first start") {
    CHECK(living_plans(Tab(1, stored_of({damaged})).state).empty());
    CHECK(living_plans(Tab(1, stored_of({newer})).state).empty());
    Stored only_quarantine;
    only_quarantine.quarantine = {{"quarantine/1", damaged}};
    CHECK(living_plans(Tab(1, only_quarantine).state).empty());
    Stored only_numbers;
    only_numbers.journal_end = 9;
    CHECK(living_plans(Tab(1, only_numbers).state).empty());
}

TEST_CASE(
    "records that were decoded as they came are loaded and set aside like those that were not") {
    const std::vector<std::string> texts{encode_record(plan_part(7, "name", std::string("North"))),
                                         damaged, newer,
                                         encode_record(plan_part(7, "quota", std::int64_t{9}))};
    Stored came = stored_of(texts);
    for (StoredRecord& record : came.records) {
        decode(record);
        CHECK(record.text.empty());
        decode(record);  // once is enough
    }
    const Tab one(1, came);
    const Tab other(1, stored_of(texts));
    CHECK(living_plans(one.state).size() == 1);
    CHECK(one.state.documents == other.state.documents);
    CHECK(one.state.quarantined == 2);
    CHECK(one.notices() == other.notices());
    REQUIRE(asked<MoveToQuarantine>(one.effects).size() == 1);
    CHECK(asked<MoveToQuarantine>(one.effects)[0].sources ==
          asked<MoveToQuarantine>(other.effects)[0].sources);
}

TEST_CASE("a store that cannot be opened is not written into: the plan shown is one of its own") {
    Stored unavailable;
    unavailable.available = false;
    unavailable.trouble = "it is blocked";
    Tab tab(1, unavailable);
    Tab first(2);
    REQUIRE(living_plans(tab.state).size() == 1);
    CHECK(tab.effects.empty());
    CHECK(tab.plan().id != first.plan().id);

    // Later it opens after all: both the stored plan and what was typed meanwhile are there.
    Disk disk;
    first.settle(disk);
    first.act(DeletePlan{first.plan().id});
    first.settle(disk);
    tab.act(SetQuota{tab.plan().id, 4'200});
    tab.act(TrySavingAgain{});
    tab.settle(disk);
    const Tab next(3, disk.read());
    REQUIRE(living_plans(next.state).size() == 1);
    CHECK(next.plan() == tab.plan());
}

TEST_CASE("records are merged in any order, whole and in parts") {
    const std::vector<std::string> texts = {
        encode_record(plan_part(1, "name", std::string("North"))),
        encode_record(plan_part(1, "quota", std::int64_t{5}, 9)),
        encode_record(plan_part(1, "quota", std::int64_t{4}, 8)),
        encode_record(plan_part(2, "name", std::string("South")))};
    const std::vector<std::string> reversed(texts.rbegin(), texts.rend());
    const Tab tab(1, stored_of(texts));
    CHECK(tab.state.documents == Tab(1, stored_of(reversed)).state.documents);
    CHECK(living_plans(tab.state).size() == 2);
    CHECK(*core::find_integer(tab.state.documents.at(tests::id_of(1)), "quota") == 5);
    CHECK(tab.state.counter == 9);
    CHECK(tab.state.notices.empty());
    CHECK(tab.effects.empty());
}

TEST_CASE("damaged and newer records are set aside verbatim, reported once, and the rest loads") {
    Disk disk;
    disk.save({encode_record(plan_part(1, "name", std::string("North"))), damaged, newer});
    Tab tab(1, disk.read());
    CHECK(tab.plan().name == "North");
    CHECK(tab.state.quarantined == 2);
    CHECK(tab.effects == Effects{MoveToQuarantine{{"journal/2", "journal/3"}}});
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.state.notices[0].tone == Tone::Caution);
    CHECK(tab.notices()[0] ==
          "2 stored records could not be read: its checksum does not match (the first). Some come "
          "from a newer "
          "version of Quarterdeck. They are kept exactly as they are, and everything else is "
          "loaded. Reload the "
          "page, or open a newer app file, to get the newest version, which can read what this one "
          "cannot.");
    tab.settle(disk);
    CHECK(texts_of(disk.quarantine) == std::vector<std::string>{damaged, newer});

    const Tab next(2, disk.read());
    CHECK(next.state.quarantined == 2);
    CHECK(next.state.notices.empty());
    CHECK(next.effects.empty());
}

TEST_CASE("the report speaks of one record as one") {
    CHECK(Tab(1, stored_of({newer})).notices() ==
          std::vector<std::string>{
              "1 stored record comes from a newer version of Quarterdeck. It is kept exactly as "
              "it is, and everything else is loaded. Reload the page, or open a newer app file, to "
              "get the newest version, which can read what this one cannot."});
    CHECK(Tab(1, stored_of({damaged})).notices() ==
          std::vector<std::string>{
              "1 stored record could not be read: its checksum does not match. It is kept "
              "exactly as it is, and everything else is loaded. Look through your plans for what "
              "is missing and type it again; do not clear this site's data."});
}

TEST_CASE("a record whose id belongs to another kind of document is set aside") {
    core::Document clash = plan_part(1, "name", std::string("x"));
    clash.kind = core::Kind::Account;
    const Tab tab(1, stored_of({encode_record(plan_part(1, "name", std::string("North"))),
                                encode_record(clash)}));
    CHECK(tab.plan().name == "North");
    CHECK(tab.state.quarantined == 1);
    CHECK(tab.effects == Effects{MoveToQuarantine{{"journal/2"}}});
}

TEST_CASE("a quarantined record that can be read now is saved first and dropped at a later start") {
    Disk disk;
    disk.save({encode_record(plan_part(1, "name", std::string("North")))});
    disk.quarantine = {{"quarantine/1", encode_record(plan_part(1, "quota", std::int64_t{5}))},
                       {"quarantine/2", encode_record(plan_part(2, "name", std::string("South")))},
                       {"quarantine/3", damaged}};
    Tab tab(1, disk.read());
    CHECK(living_plans(tab.state).size() == 2);
    CHECK(tab.plan().quota_minor == 5);
    CHECK(tab.state.quarantined == 1);
    CHECK(tab.state.notices.empty());
    CHECK(asked<DropFromQuarantine>(tab.effects).empty());
    REQUIRE(tab.write());
    CHECK(tab.write()->records.size() == 2);

    SUBCASE("the save fails: nothing is lost") {
        const Tab again(2, disk.read());
        CHECK(again.state.documents == tab.state.documents);
        CHECK(asked<DropFromQuarantine>(again.effects).empty());
    }
    SUBCASE("the save is done: they go, and the damaged one stays") {
        tab.settle(disk);
        Tab again(2, disk.read());
        CHECK(again.state.documents == tab.state.documents);
        CHECK(again.effects == Effects{DropFromQuarantine{{"quarantine/1", "quarantine/2"}}});
        again.settle(disk);
        const Tab last(3, disk.read());
        CHECK(last.state.documents == tab.state.documents);
        CHECK(last.effects.empty());
        CHECK(texts_of(disk.quarantine) == std::vector<std::string>{damaged});
    }
}

TEST_CASE("a long journal is compacted into whole documents, tombstones included") {
    Disk disk;
    Tab tab(1);
    tab.settle(disk);
    tab.act(NewPlan{});
    tab.settle(disk);
    tab.act(DeletePlan{tab.plan().id});
    tab.settle(disk);
    while (disk.journal_length < compact_after) {
        tab.act(SetQuota{tab.plan().id, static_cast<std::int64_t>(disk.journal_length)});
        tab.settle(disk);
    }
    disk.journal_length = compact_after;
    CHECK(asked<Compact>(Tab(2, disk.read()).effects).empty());
    tab.act(SetQuota{tab.plan().id, 1});
    tab.settle(disk);

    Tab next(2, disk.read());
    const std::vector<Compact> compact = asked<Compact>(next.effects);
    REQUIRE(compact.size() == 1);
    CHECK(asked<SaveRecords>(next.effects).empty());
    CHECK(compact[0].covers == disk.journal_end);
    CHECK(compact[0].records.size() == next.state.documents.size());
    next.settle(disk);
    const Tab last(3, disk.read());
    CHECK(last.state.documents == tab.state.documents);
    CHECK(asked<Compact>(last.effects).empty());
}

TEST_CASE("accounts and question banks are read, set aside and compacted like plans") {
    Disk disk;
    Tab tab(1);
    tab.settle(disk);
    tab.act(AddAccount{"Acme", {}});
    tab.settle(disk);
    const core::Id account = tab.state.selected_account;
    tab.act(AddContact{account, {{}, "Ann Lee", "", 1, ""}});
    tab.settle(disk);
    tab.act(NewBank{});
    tab.settle(disk);
    const core::Id bank = living_banks(tab.state)[0]->id;
    tab.act(AddQuestion{bank, {}});
    tab.settle(disk);
    tab.act(AddAccount{"Bolt", {}});
    tab.settle(disk);
    tab.act(DeleteAccount{tab.state.selected_account});
    tab.settle(disk);

    SUBCASE("the next start has them") {
        const Tab next(2, disk.read());
        CHECK(next.state.documents == tab.state.documents);
        CHECK(tests::accounts_of(next.state) == tests::accounts_of(tab.state));
        CHECK(tests::banks_of(next.state) == tests::banks_of(tab.state));
    }
    SUBCASE("a record that is damaged, or of another kind, leaves them as they are") {
        core::Document clash{account, core::Kind::QuestionBank, {}};
        clash.fields["name"] = {{99, 9}, std::string("x")};
        disk.save({encode_record(clash), damaged});
        Tab next(2, disk.read());
        CHECK(next.state.documents == tab.state.documents);
        CHECK(next.state.quarantined == 2);
        next.settle(disk);
        CHECK(texts_of(disk.quarantine) == std::vector<std::string>{encode_record(clash), damaged});
    }
    SUBCASE("what was set aside and can be read now is back") {
        core::Document part{account, core::Kind::Account, {}};
        part.fields["name"] = {{99, 9}, std::string("Acme Corp")};
        disk.quarantine = {{"quarantine/1", encode_record(part)}};
        Tab next(2, disk.read());
        CHECK(find_account(next.state, account)->name == "Acme Corp");
        CHECK(next.write().has_value());
    }
    SUBCASE("compaction keeps them whole, the deleted one too") {
        disk.journal_length = compact_after + 1;
        Tab next(2, disk.read());
        CHECK(asked<Compact>(next.effects).size() == 1);
        next.settle(disk);
        CHECK(Tab(3, disk.read()).state.documents == tab.state.documents);
    }
}

TEST_CASE("compaction waits for a start that has nothing to set aside") {
    Disk disk;
    disk.save(std::vector<std::string>(compact_after + 1,
                                       encode_record(plan_part(1, "name", std::string("North")))));
    disk.save({damaged});
    Tab tab(1, disk.read());
    CHECK(asked<Compact>(tab.effects).empty());
    tab.settle(disk);
    CHECK(asked<Compact>(Tab(2, disk.read()).effects).size() == 1);
}

TEST_CASE("a plan that was shown last but is gone leaves the first one shown") {
    Disk disk;
    Tab tab(1);
    tab.settle(disk);
    tab.act(SelectPlan{tab.plan().id});
    tab.settle(disk);
    core::Document gone{tab.plan().id, core::Kind::Plan, {}};
    gone.fields["deleted"] = {{99, 9}, std::int64_t{1}};
    disk.save({encode_record(gone), encode_record(plan_part(1, "name", std::string("North")))});
    CHECK(Tab(2, disk.read()).plan().name == "North");
}
