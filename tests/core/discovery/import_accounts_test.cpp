// Accounts out of tables: what is proposed for the exports of CRMs, what is read, what is wrong and
// why.
#include "core/discovery/import_accounts.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

using Columns = std::vector<ImportField>;
constexpr ImportField none = ImportField::Nothing;

Table table(std::string_view text) {
    const auto read = parse_table(text, account_table_limits);
    REQUIRE(read.ok());
    return read.value();
}

AccountMapping proposed(std::string_view text, DateOrder dates = DateOrder::YearMonthDay) {
    return propose_account_mapping(table(text), dates);
}

AccountPreview preview(std::string_view text, const std::vector<const Account*>& present = {}) {
    return preview_accounts(present, table(text), proposed(text));
}

std::vector<std::string> says(const AccountPreview& preview) {
    std::vector<std::string> texts;
    for (const PreviewRow& row : preview.rows) texts.push_back(row.says);
    return texts;
}

}  // namespace

TEST_CASE("the exports of HubSpot are read as they come") {
    CHECK(proposed("Record ID,Company name,Company owner,Create Date,Phone Number,City\n"
                   "1,Acme,Eva,2026-01-02,,Rome\n")
              .columns == Columns{none, ImportField::AccountName, none, none, none, none});
    const AccountMapping contacts = proposed(
        "Record ID,First Name,Last Name,Email,Contact owner,Associated Company,Associated Company "
        "IDs,Job Title,Buying Role,Lead Status\n"
        "1,Ann,Lee,ann@acme.test,Eva,Acme,77,VP,Decision Maker;Champion,New\n"
        "2,Bo,Cruz,bo@acme.test,Eva,Acme,77,,Influencer,New\n");
    CHECK(contacts.columns == Columns{none, ImportField::FirstName, ImportField::LastName, none,
                                      none, ImportField::AccountName, none, ImportField::Title,
                                      ImportField::Roles, none});
    CHECK(contacts.roles ==
          std::vector<NamedRoles>{{"Decision Maker", 2}, {"Champion", 1}, {"Influencer", 0}});
    CHECK(proposed("Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company "
                   "(Primary)\n1,Acme pilot,Open,2026-12-01 10:00,Eva,5,Acme\n")
              .columns ==
          Columns{none, none, none, ImportField::Timeline, none, none, ImportField::AccountName});
}

TEST_CASE("the reports of Salesforce are read as they come") {
    CHECK(proposed("Account Owner,Account Name,Type,Rating\nEva,Acme,,\n").columns ==
          Columns{none, ImportField::AccountName, none, none});
    CHECK(
        proposed("First Name,Last Name,Title,Account Name,Description\nAnn,Lee,VP,Acme,likes us\n")
            .columns == Columns{ImportField::FirstName, ImportField::LastName, ImportField::Title,
                                ImportField::AccountName, ImportField::ContactNote});
    const AccountMapping deals = proposed(
        "Opportunity Name,Account Name,Close Date,Stage,Next "
        "Step\nPilot,Acme,12/31/2026,Open,call\n",
        DateOrder::DayMonthYear);
    CHECK(deals.columns == Columns{none, ImportField::AccountName, ImportField::Timeline, none,
                                   ImportField::AccountNote});
    CHECK(deals.dates == DateOrder::MonthDayYear);
    CHECK(proposed("Contact: Full Name,Account: Account Name\nAnn Lee,Acme\n").columns ==
          Columns{ImportField::ContactName, ImportField::AccountName});
    CHECK(proposed("Name,Account Name,Title\nAnn Lee,Acme,VP\n").columns ==
          Columns{ImportField::ContactName, ImportField::AccountName, ImportField::Title});
}

TEST_CASE("a column that says nothing leaves its field to the next of that meaning") {
    CHECK(proposed("Associated Company,Company Name\n,Acme\n").columns ==
          Columns{none, ImportField::AccountName});
    CHECK(proposed("Deal Name,Close Date\nAcme pilot,2026-12-01\n").columns ==
          Columns{ImportField::AccountName, ImportField::Timeline});
    CHECK(proposed("Name,City\nAcme,Rome\n").columns == Columns{ImportField::AccountName, none});
    CHECK(proposed("All accounts\n\nAccount,Owner\nAcme,Eva\n").header == 2);
    CHECK(proposed("x,y\nAcme,Eva\n").columns == Columns{none, none});
    CHECK_FALSE(proposed("").header);
}

TEST_CASE("the preview says of each row what would happen") {
    const Account acme = sample_account();
    const AccountPreview shown = preview(
        "Account name,First name,Last name,Title,Role,Close date,Account note\n"
        "acme,ann,LEE,,,,\n"
        "Acme,Cy,Roe,CFO,Budget holder,,\n"
        "Globex,,,,,2026-12-01,big\n"
        "GLOBEX ,Di,Poe,,,2027-01-01,\n"
        ",No,One,,,,\n"
        "Initech,,,CEO,,,\n"
        "Umbra,,,,,soon,\n",
        {&acme});
    CHECK(says(shown) ==
          std::vector<std::string>{
              "ann LEE of Acme is there already.", "Cy Roe joins Acme.", "New account Globex.",
              "Di Poe joins Globex. What is there stays as it is: the timeline.",
              "It names no account.",
              "New account Initech. What it says of a contact is left out, as it names none.",
              "\"soon\" is no date."});
    CHECK(shown.new_accounts == 2);
    CHECK(shown.new_contacts == 2);
    CHECK(shown.already_there == 1);
    CHECK(shown.wrong == 2);
    CHECK(shown.rows[4].row == 6);
    CHECK(shown.rows[4].text == "No | One |  |  |  | ");
    CHECK(shown.good.size() == 5);
}

TEST_CASE("what does not fit is wrong and said, never cut") {
    const std::string long_name(max_line_bytes + 1, 'x');
    const AccountPreview shown = preview("Account,Contact,Title\n" + long_name + ",A,B\nAcme," +
                                         long_name + ",B\nAcme,A," + long_name + "\n");
    CHECK(says(shown) == std::vector<std::string>{"The account's name is too long.",
                                                  "The contact's name is too long.",
                                                  "The title is too long."});
    CHECK(shown.wrong == 3);
    std::string many = "Account,Contact\n";
    for (std::size_t i = 0; i <= max_contacts; ++i) many += "Acme,C" + std::to_string(i) + "\n";
    const AccountPreview full = preview(many);
    CHECK(full.new_contacts == max_contacts);
    CHECK(full.rows.back().says ==
          "Acme has 200 contacts, and no account has more. C200 is left out.");
    const std::string long_note(5'000, 'n');
    CHECK(preview("Account,Note\nAcme,\"" + long_note + "\"\n").good.at(0).note == long_note);
}

TEST_CASE("the last lines of a report are no accounts") {
    const AccountPreview shown =
        preview("Account Name,Owner\nAcme,Eva\n\nCopyright 2026\n\"Confidential\",\n");
    CHECK(shown.good.size() == 1);
    CHECK(shown.wrong == 2);
}

TEST_CASE("a formula that was made harmless is the name that it was") {
    const std::string text = write_csv(std::vector<Cells>{{"Account"}, {"=Acme"}});
    CHECK(preview(text).good.at(0).account == "=Acme");
    CHECK(preview("Account\n\xC2\xA0 'Acme' \xE2\x80\x8B\n").good.at(0).account == "'Acme'");
}

TEST_CASE("any text and any mapping read without harm") {
    Random random(5);
    constexpr std::string_view pieces[] = {
        "Acme", "acme ",        ",",     ";",    "\n",   "\r\n",       "\"",
        "\t",   "Account",      "Title", "Role", "Note", "2026-12-01", "1/2/2026",
        "\xFF", "\xEF\xBB\xBF", "é",     "'",    "=1",   "Close date", "_"};
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        for (std::int64_t left = random.between(0, 40); left > 0; --left)
            text += pieces[random.next() % std::size(pieces)];
        const auto read = parse_table(text, account_table_limits);
        if (!read) continue;
        AccountMapping mapping =
            propose_account_mapping(read.value(), static_cast<DateOrder>(random.between(0, 2)));
        if (random.between(0, 1) == 0)
            for (ImportField& field : mapping.columns)
                field = all_import_fields[random.next() % all_import_fields.size()];
        if (random.between(0, 3) == 0) mapping.header = random.next() % 50;
        const AccountPreview shown = preview_accounts({}, read.value(), mapping);
        REQUIRE(shown.rows.size() - shown.wrong <= shown.good.size());
        for (const AccountRow& row : shown.good) REQUIRE_FALSE(row.account.empty());
    }
}
