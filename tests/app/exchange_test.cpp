// What a plan hands out and takes in, as effects and actions.
#include "app/harness/tab.h"
#include "core/random_document.h"
#include "core/table.h"
#include "core/target/export.h"
#include "core/target/plan_sheet.h"

#include <doctest/doctest.h>

using namespace app;
using namespace tests;

namespace {

core::target::Requirement need(const core::target::Plan& plan) {
    return core::target::require(plan);
}

}  // namespace

TEST_CASE("each export is one effect that holds the whole text") {
    Tab tab(1);
    const core::target::Plan plan = tab.plan();
    CHECK(tab.act(ExportPlan{plan.id, Export::Summary}) ==
          Effects{CopyText{core::target::summary_markdown(plan, need(plan), {}), "the summary"}});
    CHECK(tab.act(ExportPlan{plan.id, Export::PlanTable}) ==
          Effects{SaveFile{"Sample quarter plan.csv", "text/csv",
                           core::target::plan_csv(plan, need(plan), core::CsvStyle{})}});
    CHECK(tab.act(ExportPlan{plan.id, Export::WeeklyCounts}) ==
          Effects{SaveFile{"Sample quarter weekly counts.csv", "text/csv",
                           core::target::weekly_csv(plan, need(plan), core::CsvStyle{})}});
    CHECK(tab.act(ExportPlan{plan.id, Export::Print}) ==
          Effects{PrintSheet{core::target::plan_sheet(plan, need(plan), tab.state.today, {})}});
    CHECK(tab.act(AskForFile{}) == Effects{ChooseFile{}});
}

TEST_CASE("a reader with a decimal comma gets tables with semicolons") {
    Tab tab(1);
    Environment german;
    german.numbers = {',', "."};
    tab.act(EnvironmentChanged{german});
    tab.act(AddSampleAccounts{});
    const std::vector<Action> exports{ExportPlan{tab.plan().id, Export::PlanTable},
                                      ExportPlan{tab.plan().id, Export::WeeklyCounts},
                                      ExportAccounts{AccountExport::Table, {}}};
    for (const Action& action : exports) {
        const auto saved = tests::asked<SaveFile>(tab.act(action));
        REQUIRE(saved.size() == 1);
        const auto table = core::parse_table(saved[0].text, {200, 100'000});
        REQUIRE(table.ok());
        CHECK(table.value().separator == ';');
    }
}

TEST_CASE("a plan that is gone hands out nothing") {
    Tab tab(1);
    const State before = tab.state;
    CHECK(tab.act(ExportPlan{id_of(77), Export::Summary}).empty());
    CHECK(tab.act(ExportPlan{id_of(77), Export::Print}).empty());
    CHECK(tab.act(ImportDone{id_of(77), {}, 3, 1}).empty());
    CHECK(tab.state.notices == before.notices);
}

TEST_CASE(
    "the answers are said, and a text that could not be copied is kept to be copied by hand") {
    Tab tab(1);
    tab.act(CopyFailed{"the summary", "## Plan"});
    CHECK(tab.state.uncopied == Uncopied{"the summary", "## Plan"});
    CHECK(tab.notices().back().find("The browser did not let the summary be copied") == 0);
    tab.act(TextCopied{"the summary"});
    CHECK_FALSE(tab.state.uncopied);
    CHECK(tab.notices().back() == "Copied the summary. Paste it into a chat or a mail.");
    tab.act(FileSaved{"a.csv"});
    CHECK(tab.notices().back() == "\"a.csv\" is in this browser's downloads.");
    tab.act(FileRefused{"b.csv", "it is larger than 4 MB"});
    CHECK(tab.notices().back() ==
          "\"b.csv\" was not read: it is larger than 4 MB. Nothing was changed.");
    tab.act(CopyFailed{"the summary", "## Plan"});
    tab.act(ForgetUncopied{});
    CHECK_FALSE(tab.state.uncopied);
}

TEST_CASE("a file that arrives waits for the import, on the plan's page") {
    Tab tab(1);
    tab.act(GoTo{Place::Contests});
    tab.act(ShowPage{TargetPage::Team});
    tab.act(FileChosen{"crm\n.csv", "a,b"});
    CHECK(tab.state.arrived == ArrivedFile{1, "crm.csv", "a,b"});
    CHECK(tab.state.place == Place::Targets);
    CHECK(tab.state.target_page == TargetPage::Plan);
    tab.act(ForgetFile{});
    CHECK(tab.state.arrived == ArrivedFile{1, "crm.csv", ""});
    tab.act(FileChosen{"", "c"});
    CHECK(tab.state.arrived.number == 2);
}

TEST_CASE("without a plan a file changes nothing and says what to do") {
    Tab tab(1);
    tab.act(DeletePlan{tab.plan().id});
    tab.act(FileChosen{"crm.csv", "a,b"});
    CHECK(tab.state.arrived == ArrivedFile{});
    CHECK(tab.notices().back() ==
          "There is no plan to import counts into. Nothing was read; make a plan first.");
}

TEST_CASE("an import is one step of undo, offered in its notice") {
    Tab tab(1);
    const core::target::Plan plan = tab.plan();
    const core::target::Done done{plan.start, plan.stages[2].id, 5};
    tab.act(ImportDone{plan.id, {done}, 1, 1});
    CHECK(tab.plan().done == std::vector{done});
    CHECK(tab.state.notices.back().text == "Imported 1 count from 1 week.");
    CHECK(tab.state.notices.back().offer == Offer::UndoImport);
    tab.act(Undo{});
    CHECK(tab.plan().done == plan.done);
    CHECK(tab.state.notices.empty());
}
