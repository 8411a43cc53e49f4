// The page of data: what a reader learns there, and what it asks for.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

void open_data(Page& page) { page.click(Role::Tab, "Your data"); }

std::string back_up(Page& page) {
    page.click("Back up now");
    const auto saves = asked<app::SaveBackup>(page.handed_out);
    REQUIRE_FALSE(saves.empty());
    page.act(app::BackupSaved{saves.back().name});
    return saves.back().text;
}

}  // namespace

TEST_CASE("the page says that there is no backup, makes one, and says so") {
    Page page;
    open_data(page);
    CHECK(page.text_is_shown("There is no backup yet"));
    back_up(page);
    CHECK(page.text_is_shown("Last backup today: Quarterdeck backup"));
    CHECK(page.text_is_shown("Nothing has changed since."));
    page.click(Role::Tab, "Targets");
    page.enter("Quota", "1234000");
    open_data(page);
    CHECK(page.text_is_shown("is in no backup"));
}

TEST_CASE("a passphrase is typed twice before backups are encrypted") {
    Page page;
    open_data(page);
    CHECK(page.get(Role::Button, "Encrypt from now on").disabled);
    page.enter("Passphrase for backups", "correct horse");
    page.enter("The same once more", "correct hose");
    CHECK(page.text_is_shown("The two differ."));
    CHECK(page.get(Role::Button, "Encrypt from now on").disabled);
    page.enter("The same once more", "correct horse");
    page.click("Encrypt from now on");
    CHECK(asked<app::SetBackupSeal>(page.handed_out).back().passphrase == "correct horse");
    CHECK(page.value_of("Passphrase for backups").empty());
    page.act(app::BackupWaysTold{{false, true, "", false}});
    page.click("Stop encrypting backups");
    CHECK(asked<app::SetBackupSeal>(page.handed_out).back().passphrase.empty());
}

TEST_CASE("a backup that is dropped on the page is previewed, merged or replaced, and undone") {
    Page page;
    page.enter("Quota", "1234000");
    open_data(page);
    const std::string text = back_up(page);
    page.click(Role::Tab, "Targets");
    page.enter("Quota", "2000000");
    page.act(app::FileChosen{"mine.json", text});
    CHECK(page.has(Role::Heading, "Backup \"mine.json\""));
    CHECK(page.text_is_shown("Stays as it is"));
    page.choose("What to do with it", "Replace");
    CHECK(page.text_is_shown("1 change"));
    page.click("Replace what is here");
    CHECK_FALSE(page.has(Role::Heading, "Backup \"mine.json\""));
    page.click(Role::Tab, "Targets");
    CHECK(page.value_of("Quota").find("1,234,000") != std::string::npos);
    page.press_undo();
    CHECK(page.value_of("Quota").find("2,000,000") != std::string::npos);
}

TEST_CASE("an encrypted backup asks for its passphrase and says when it is wrong") {
    Page page;
    page.act(app::FileChosen{"mine.json", R"({"quarterdeck_backup":1})"});
    CHECK(page.text_is_shown("It is encrypted."));
    CHECK(page.get(Role::Button, "Open it").disabled);
    page.enter("Passphrase of the backup", "wrong");
    page.click("Open it");
    page.act(app::BackupRefused{"the passphrase is wrong, or the file is damaged"});
    CHECK(page.text_is_shown("\"mine.json\" was not read: the passphrase is wrong"));
    page.click("Leave it");
    CHECK_FALSE(page.text_is_shown("It is encrypted."));
}

TEST_CASE("what the browser says of storage is shown with what can be done about it") {
    Page page;
    open_data(page);
    CHECK_FALSE(asked<app::ReportStorage>(page.handed_out).empty());
    page.act(app::StorageReported{{12'340'000, 2'000'000'000, true, false, "0123456789"}});
    CHECK(page.text_is_shown("12.3 MB of the 2.0 GB"));
    CHECK(page.text_is_shown("Opens: all of it is on this device."));
    CHECK(page.text_is_shown("1 plan, 0 accounts, 0 contests"));
    page.click("Ask the browser to keep it");
    page.act(app::PersistenceAnswered{true});
    CHECK(page.text_is_shown("has promised not to clear it"));
    CHECK_FALSE(page.has(Role::Button, "Ask the browser to keep it"));
}

TEST_CASE("everything is deleted only after the words are typed") {
    Page page;
    open_data(page);
    CHECK(page.get(Role::Button, "Delete everything").disabled);
    page.enter("Type: delete everything", "delete");
    CHECK(page.get(Role::Button, "Delete everything").disabled);
    page.enter("Type: delete everything", "Delete everything ");
    page.click("Delete everything");
    CHECK(asked<app::EraseStorage>(page.handed_out).size() == 1);
}

TEST_CASE("the reminder makes the backup, and the offer of a new version starts it") {
    Page page;
    page.enter("Quota", "1234000");
    page.today.days += 8;
    page.pass_time(std::int64_t{8} * 86'400'000);
    REQUIRE_FALSE(page.notices().empty());
    page.click("Back up now");
    CHECK(asked<app::SaveBackup>(page.handed_out).size() == 1);
    page.act(app::NewVersionCame{});
    page.click("Use it now");
    CHECK(asked<app::StartAnew>(page.handed_out).size() == 1);
}
