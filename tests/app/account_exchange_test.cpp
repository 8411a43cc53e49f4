// Accounts and question banks on their way out and in: nothing is lost, twice is once, and what a
// file brings is one step.
#include "app/harness/random_discovery_edit.h"
#include "app/harness/tab.h"
#include "core/codec/record.h"
#include "core/codec/record_file.h"
#include "core/discovery/action_plan.h"
#include "core/discovery/export.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <map>

using namespace app;
using namespace tests;
using core::discovery::Account;

namespace {

// The texts of the files that an export makes.
std::vector<std::string> files_of(Tab& tab, const Action& action) {
    std::vector<std::string> texts;
    for (const SaveFile& file : asked<SaveFile>(tab.act(action))) texts.push_back(file.text);
    return texts;
}

void import(Tab& tab, const std::string& text, const std::string& name = "a.json") {
    tab.act(FileChosen{name, text});
    tab.act(ImportRecords{});
}

Tab any_tab(Random& random, std::uint64_t author, int steps = 40) {
    Tab tab(author);
    for (int step = 0; step < steps; ++step) tab.act(random_discovery_edit(tab.state, random));
    return tab;
}

// The living accounts and banks as documents.
std::map<core::Id, core::Document> living_documents(const State& state) {
    std::map<core::Id, core::Document> documents;
    for (const auto& [id, document] : state.documents)
        if ((document.kind == core::Kind::Account || document.kind == core::Kind::QuestionBank) &&
            !is_deleted(document))
            documents.emplace(id, document);
    return documents;
}

std::vector<std::string> everything_of(Tab& tab) {
    std::vector<std::string> files = files_of(tab, ExportAccounts{AccountExport::Records, {}});
    for (const auto* bank : living_banks(tab.state))
        for (std::string& text : files_of(tab, ExportBank{bank->id}))
            files.push_back(std::move(text));
    return files;
}

}  // namespace

TEST_CASE("each export is a file under a name that says what it is, or a text to copy") {
    Tab tab(1);
    CHECK(asked<SaveFile>(tab.act(ExportAccounts{AccountExport::Table, {}})).empty());
    tab.act(AddAccount{"Acme", {}});
    const Account* acme = shown_account(tab.state);
    REQUIRE(acme != nullptr);
    const core::Id id = acme->id;
    const std::string csv =
        core::discovery::accounts_csv({&acme, 1}, first_of_july, core::CsvStyle{});
    const std::string markdown =
        core::discovery::account_markdown(*acme, {}, first_of_july, tab.state.environment.numbers);
    CHECK(asked<SaveFile>(tab.act(ExportAccounts{AccountExport::Table, {}})) ==
          std::vector{SaveFile{"Quarterdeck accounts 2025-07-01.csv", "text/csv", csv}});
    CHECK(asked<SaveFile>(tab.act(ExportAccounts{AccountExport::Markdown, id})) ==
          std::vector{SaveFile{"Acme account.md", "text/markdown", markdown}});
    CHECK(asked<CopyText>(tab.act(ExportAccounts{AccountExport::Copy, id})) ==
          std::vector{CopyText{markdown, "the account"}});
    const auto records = asked<SaveFile>(tab.act(ExportAccounts{AccountExport::Records, id}));
    REQUIRE(records.size() == 1);
    CHECK(records[0].name == "Acme account.json");
    CHECK(core::codec::is_record_file(records[0].text));
    CHECK(tab.act(ExportAccounts{AccountExport::Table, id_of(77)}).empty());
    CHECK(tab.act(ExportBank{id_of(77)}).empty());
    tab.act(NewBank{});
    const auto bank = asked<SaveFile>(tab.act(ExportBank{living_banks(tab.state).front()->id}));
    REQUIRE(bank.size() == 1);
    CHECK(bank[0].name == "Our questions question bank.json");
}

TEST_CASE("export then import gives the identical accounts and banks, and twice is once") {
    Random random(31);
    for (int round = 0; round < 60; ++round) {
        Tab from = any_tab(random, 1);
        const auto documents = living_documents(from.state);
        Tab to(2);
        for (int time = 0; time < 2; ++time) {
            for (const std::string& text : everything_of(from)) import(to, text);
            REQUIRE((living_documents(to.state) == documents));
            REQUIRE(accounts_of(to.state) == accounts_of(from.state));
            REQUIRE(banks_of(to.state) == banks_of(from.state));
        }
        // Into itself it changes nothing.
        const auto all = from.state.documents;
        for (const std::string& text : everything_of(from)) import(from, text);
        REQUIRE(from.state.history.done.size() <= max_undo_steps);
        REQUIRE((living_documents(from.state) == documents));
    }
}

TEST_CASE("two files give the same accounts in whatever order they come") {
    Random random(32);
    for (int round = 0; round < 40; ++round) {
        Tab one = any_tab(random, 1);
        Tab two(2);
        for (const std::string& text : everything_of(one)) import(two, text);
        for (int step = 0; step < 30; ++step) two.act(random_discovery_edit(two.state, random));
        for (int step = 0; step < 30; ++step) one.act(random_discovery_edit(one.state, random));
        const std::vector<std::string> a = everything_of(one);
        const std::vector<std::string> b = everything_of(two);
        Tab ab(3);
        Tab ba(4);
        for (const auto* files : {&a, &b})
            for (const std::string& text : *files) import(ab, text);
        for (const auto* files : {&b, &a})
            for (const std::string& text : *files) import(ba, text);
        REQUIRE((living_documents(ab.state) == living_documents(ba.state)));
    }
}

TEST_CASE("what a file brings is one step, which takes all of it back and does it again") {
    Random random(33);
    for (int round = 0; round < 40; ++round) {
        Tab from = any_tab(random, 1);
        Tab to(2);
        for (const std::string& text : everything_of(from)) import(to, text);
        for (int step = 0; step < 20; ++step) to.act(random_discovery_edit(to.state, random));
        for (int step = 0; step < 20; ++step) from.act(random_discovery_edit(from.state, random));
        for (const std::string& text : everything_of(from)) {
            to.act(FinishEditing{});
            const auto accounts = accounts_of(to.state);
            const auto banks = banks_of(to.state);
            const std::size_t steps = to.state.history.done.size();
            import(to, text);
            if (to.state.history.done.size() == steps) continue;
            const auto after = accounts_of(to.state);
            CHECK(to.state.notices.back().offer == Offer::UndoImport);
            to.act(Undo{});
            REQUIRE(accounts_of(to.state) == accounts);
            REQUIRE(banks_of(to.state) == banks);
            to.act(Redo{});
            REQUIRE(accounts_of(to.state) == after);
        }
    }
}

TEST_CASE("an account that was deleted here comes back with its file, and this is said") {
    Tab tab(1);
    tab.act(AddAccount{"Acme", {}});
    const auto before = accounts_of(tab.state);
    const std::string text = files_of(tab, ExportAccounts{AccountExport::Records, {}}).at(0);
    tab.act(DeleteAccount{before[0].id});
    import(tab, text);
    CHECK(accounts_of(tab.state) == before);
    CHECK(tab.notices().back() ==
          "Imported 1 account from \"a.json\". Of them, 1 had been deleted here and is back.");
    import(tab, text);
    CHECK(tab.notices().back() == "Everything in \"a.json\" is here already. Nothing was changed.");
}

TEST_CASE("a damaged or newer record, a plan and a forged id are left out, counted and said") {
    Tab tab(1);
    tab.act(AddAccount{"Acme", {}});
    const core::Document& acme = tab.state.documents.at(shown_account(tab.state)->id);
    const core::Document plan = tab.state.documents.at(tab.plan().id);
    core::Document forged{plan.id, core::Kind::Account, {}};
    forged.fields["name"] = {{9, 9}, std::string("x")};
    const core::Document* documents[] = {&acme, &plan};
    std::string text = core::codec::encode_files(documents).at(0);
    text.insert(text.find('[') + 1, "\"QD1 00000000 {}\",");
    Tab to(2);
    to.act(FileChosen{"b.json", text});
    CHECK(to.state.place == Place::Discovery);
    CHECK(to.state.arrived.text == text);
    to.act(ImportRecords{});
    CHECK(to.state.arrived.text.empty());
    CHECK(accounts_of(to.state) == accounts_of(tab.state));
    REQUIRE(to.notices().size() >= 2);
    CHECK(to.notices()[to.notices().size() - 2] ==
          "From \"b.json\" was left out: 1 record that cannot be read, as its checksum does not "
          "match; 1 record that is neither an account, nor a question bank, nor a contest. Keep "
          "the file until you "
          "have what you need.");
    CHECK(to.notices().back() == "Imported 1 account from \"b.json\".");

    const core::Document* one = &forged;
    const auto all = to.state.documents;
    import(to, core::codec::encode_files({&one, 1}).at(0));
    CHECK((to.state.documents.at(plan.id) == all.at(plan.id)));
    import(to, "{\"quarterdeck\":2}");
    CHECK(to.notices().back().find("comes from a newer version of Quarterdeck") !=
          std::string::npos);
    import(to, "{\"quarterdeck\":true}");
    CHECK(to.notices().back() ==
          "\"a.json\" was not read: it is no file of Quarterdeck. Nothing was changed.");
}

TEST_CASE("a table that comes in while discovery is shown waits there, without any plan") {
    Tab tab(1);
    tab.act(DeletePlan{tab.plan().id});
    tab.act(GoTo{Place::Discovery});
    tab.act(FileChosen{"crm.csv", "Account\nAcme\n"});
    CHECK(tab.state.place == Place::Discovery);
    CHECK(tab.state.arrived == ArrivedFile{1, "crm.csv", "Account\nAcme\n"});
    CHECK_FALSE(tab.state.selected_account);
}

TEST_CASE("an action plan is printed of one account, and not where it has no step") {
    Tab tab(1);
    tab.act(AddAccount{"Acme", {}});
    const core::Id id = shown_account(tab.state)->id;
    CHECK(asked<PrintSheet>(tab.act(ExportAccounts{AccountExport::Steps, id})).empty());
    CHECK(tab.notices().back() == "There is no step yet that could be printed.");
    tab.act(AddStep{id, {{}, core::discovery::Side::Theirs, "Ann", {}, "Sign"}});
    CHECK(tab.act(ExportAccounts{AccountExport::Steps, id}) ==
          Effects{PrintSheet{
              core::discovery::action_plan_sheet(*shown_account(tab.state), tab.state.today)}});
    CHECK(tab.act(ExportAccounts{AccountExport::Steps, {}}).empty());
}
