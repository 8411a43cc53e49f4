// What the reader sees of saving: reloads, damaged records, failing and missing storage, other
// tabs.
#include <doctest/doctest.h>

#include "app/settings.h"
#include "ui/harness/page.h"

using tests::Page;
using tests::Role;
using tests::Saving;

namespace {

bool any_notice(const Page& page, std::string_view part) {
    for (const std::string& text : page.notices()) {
        if (text.find(part) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("what is typed is there after a reload, to the last letter") {
    Page page;
    page.click("New plan");
    page.enter("Plan name", "Q3 – Süd 🏁");
    page.enter("Quota", "1234567.89");
    page.enter("Booked so far", "1.5");
    page.choose("Currency", "EUR");
    page.enter("Rate: outreach touch", "1 in 30");
    page.enter("Stage 3", "meeting");
    page.enter("SDR share: POV", "12.5");
    page.click("Move up: POV");
    page.enter("Period end", "2025-12-31");
    const a11y::Tree before = page.tree();
    CHECK(page.text_is_shown("Saved on this device"));

    page.reload();
    CHECK(page.value_of("Plan name") == "Q3 – Süd 🏁");
    CHECK(page.value_of("Quota") == "1,234,567.89");
    CHECK(page.value_of("Rate: outreach touch") == "1 in 30");
    CHECK(page.value_of("Stage 3") == "meeting");
    CHECK(page.value_of("Stage 4") == "POV");
    CHECK(page.value_of("SDR share: POV") == "12.5");
    for (const a11y::Node& node : before.nodes) {
        const a11y::Node* now = a11y::find(page.tree(), node.id);
        if (node.role == Role::Button) continue;  // undo begins anew
        REQUIRE_MESSAGE(now != nullptr, tests::described(node));
        CHECK_MESSAGE(*now == node, tests::described(node));
    }
}

TEST_CASE("a refused text was never saved") {
    Page page;
    page.enter("Quota", "five");
    page.reload();
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("the status says saved only when the write is complete") {
    Page page({.saving = Saving::Later});
    page.answer_saves();
    CHECK(page.text_is_shown("Saved on this device"));
    page.type("Quota", "5");
    CHECK(page.text_is_shown("Saving"));
    CHECK_FALSE(page.text_is_shown("Saved on this device"));
    page.type("Quota", "55");
    page.answer_saves();  // the first; the second waited for it
    page.answer_saves();
    CHECK(page.text_is_shown("Saved on this device"));
    page.reload();
    CHECK(page.value_of("Quota") == "55");
}

TEST_CASE("a tab that dies before the write is complete shows what was saved before") {
    Page page;
    page.setting.saving = Saving::Later;
    page.type("Quota", "5");
    page.reload();
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("a failed save says so, keeps what was typed, and Try again saves it") {
    Page page;
    page.setting.saving = Saving::Fails;
    page.enter("Quota", "5");
    CHECK(page.text_is_shown("Not saved yet"));
    REQUIRE(page.notices().size() == 1);
    CHECK(page.notices()[0].find("the disk is full") != std::string::npos);
    CHECK(page.value_of("Quota") == "5");
    page.enter("Booked so far", "3");
    page.click("Try again");
    CHECK(page.notices().size() == 1);  // still full
    CHECK(page.text_is_shown("Not saved yet"));

    page.setting.saving = Saving::AtOnce;
    page.click("Try again");
    CHECK(page.text_is_shown("Saved on this device"));
    CHECK_FALSE(any_notice(page, "the disk is full"));
    page.reload();
    CHECK(page.value_of("Quota") == "5");
    CHECK(page.value_of("Booked so far") == "3");
}

TEST_CASE("a failed save is tried again by itself, and its notice goes when it works") {
    Page page;
    page.setting.saving = Saving::Fails;
    page.enter("Quota", "5");
    page.setting.saving = Saving::AtOnce;
    page.pass_time(2'000);
    CHECK(page.text_is_shown("Saved on this device"));
    CHECK(page.notices() == std::vector<std::string>{"Saved again."});
    page.pass_time(11'000);
    CHECK(page.notices().empty());
}

TEST_CASE("a dismissed notice stays away, the status goes on telling the truth") {
    Page page;
    page.setting.saving = Saving::Fails;
    page.enter("Quota", "5");
    page.click("Dismiss");
    CHECK(page.notices().empty());
    CHECK(page.text_is_shown("Not saved yet"));
}

TEST_CASE("without storage the app says so and loses nothing while it is open") {
    Page page({.storage_works = false});
    REQUIRE(page.notices().size() == 1);
    CHECK(page.notices()[0].find("storage is switched off") != std::string::npos);
    CHECK(page.text_is_shown("Not saved"));
    CHECK(page.value_of("Plan name") == "Sample quarter");
    page.click("New plan");
    page.enter("Quota", "60000");
    page.choose("Open plan", "Sample");
    page.click(Role::Tab, "Contests");
    page.click(Role::Tab, "Targets");
    page.choose("Open plan", page.get(Role::Choice, "Open plan").options.back());
    CHECK(page.value_of("Quota") == "60,000");
    CHECK(page.value_of("Needed: won deal") == "1");
    page.press_undo();
    CHECK(page.value_of("Quota") == "0");
    CHECK_FALSE(page.text_is_shown("Saved on this device"));
}

TEST_CASE("a damaged record is reported and kept, and everything else is shown") {
    Page page;
    page.click("New plan");
    page.enter("Plan name", "North");
    page.enter("Quota", "60000");
    const std::string damaged = "qd1 this was a record once";
    page.setting.disk.records.push_back({"journal/999", damaged});
    page.reload();
    CHECK(any_notice(page, "1 stored record could not be read"));
    CHECK(page.value_of("Plan name") == "North");
    CHECK(page.value_of("Quota") == "60,000");
    CHECK(page.get(Role::Choice, "Open plan").options.size() == 2);
    REQUIRE(page.setting.disk.quarantine.size() == 1);
    CHECK(page.setting.disk.quarantine[0].text == damaged);
    page.click("Dismiss");
    CHECK(page.notices().empty());
    page.reload();
    CHECK(page.setting.disk.quarantine.size() == 1);
    CHECK(page.value_of("Plan name") == "North");
}

TEST_CASE("where only damaged records are left, no sample covers them up") {
    tests::Disk disk;
    disk.save({"nonsense"});
    Page page({.disk = disk});
    CHECK(any_notice(page, "could not be read"));
    page.get(Role::Button, "Try with sample data");
    CHECK_FALSE(page.has(Role::TextField, "Plan name"));
}

TEST_CASE("what another tab saves is shown here, and the plan that is shown stays") {
    Page here;
    Page there({.disk = here.setting.disk, .author = 2});
    there.enter("Quota", "5");
    there.click("New plan");
    there.enter("Plan name", "Theirs");
    here.hear(there.take_broadcast());
    CHECK(here.value_of("Plan name") == "Sample quarter");
    CHECK(here.value_of("Quota") == "5");
    CHECK(here.get(Role::Choice, "Open plan").options.size() == 2);
    CHECK(here.get(Role::Button, "Undo").disabled);  // their edits are not ours to undo
}

TEST_CASE("edits of another tab leave what is being typed here alone") {
    Page here;
    Page there({.disk = here.setting.disk, .author = 2});
    there.enter("Booked so far", "7");
    here.type("Quota", "12 apples");
    here.hear(there.take_broadcast());
    CHECK(here.value_of("Booked so far") == "7");
    CHECK(here.value_of("Quota") == "12 apples");
    CHECK(here.is_invalid("Quota"));
    CHECK(here.is_focused("Quota"));

    there.enter("Booked so far", "8");
    here.type("Quota", "12000.0");
    here.hear(there.take_broadcast());
    CHECK(here.value_of("Quota") == "12000.0");  // as typed, not as it is read
    CHECK(here.value_of("Booked so far") == "8");
}

TEST_CASE("of two tabs that edit one field, both show the later edit") {
    Page here;
    Page there({.disk = here.setting.disk, .author = 2});
    here.enter("Quota", "1");
    there.hear(here.take_broadcast());
    there.enter("Quota", "2");
    here.hear(there.take_broadcast());
    CHECK(here.value_of("Quota") == "2");
    CHECK(there.value_of("Quota") == "2");
    here.press_undo();
    there.hear(here.take_broadcast());
    CHECK(here.value_of("Quota") == there.value_of("Quota"));
}

TEST_CASE("a plan that another tab deletes is gone here, with the field that was edited") {
    Page here;
    Page there({.disk = here.setting.disk, .author = 2});
    there.click("Delete plan");
    here.type("Quota", "5x");
    here.hear(there.take_broadcast());
    here.get(Role::Button, "Try with sample data");
    there.press_undo();
    here.hear(there.take_broadcast());
    CHECK(here.value_of("Plan name") == "Sample quarter");
}
