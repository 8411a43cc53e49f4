// Undo and redo as the user meets them: what is told of a change that is taken back out of sight,
// and what a number that is typed digit by digit leaves.
#include <doctest/doctest.h>

#include "app/harness/tab.h"

using namespace app;
using tests::Tab;

namespace {

using Notices = std::vector<std::string>;

void type_quota(Tab& tab, core::Id plan, std::initializer_list<std::int64_t> on_the_way) {
    for (const std::int64_t quota : on_the_way) tab.act(SetQuota{plan, quota});
    tab.act(FinishEditing{});
}

}  // namespace

TEST_CASE("a change that is taken back on its own page is seen, and not told") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    type_quota(tab, plan, {7});
    tab.act(Undo{});
    tab.act(Redo{});
    CHECK(tab.notices().empty());
}

TEST_CASE("what is undone in sight is said to who cannot see it, each time anew") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    type_quota(tab, plan, {7});
    type_quota(tab, plan, {8});
    tab.act(Undo{});
    const std::string first = tab.state.history.said;
    CHECK(first == "Undone: change quota (Sample quarter).");
    tab.act(Undo{});
    CHECK(tab.state.history.said.starts_with(first));
    CHECK(tab.state.history.said != first);
    tab.act(Redo{});
    CHECK(tab.state.history.said == "Done again: change quota (Sample quarter).");
    type_quota(tab, plan, {9});
    CHECK(tab.state.history.said.empty());
    tab.act(ShowPage{TargetPage::Week});
    tab.act(Undo{});
    CHECK(tab.notices().size() == 1);
    CHECK(tab.state.history.said.empty());  // the notice is announced
}

TEST_CASE("a plan that goes by undo or redo is named, as another one is shown then") {
    Tab tab(1);
    tab.act(NewPlan{});
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: new plan (Plan 1)."});
    tab.act(Redo{});
    CHECK(tab.notices().empty());
    tab.act(DeletePlan{tab.state.selected_plan});
    tab.act(Undo{});
    CHECK(tab.notices().empty());
    tab.act(Redo{});
    CHECK(tab.notices() == Notices{"Done again: delete plan (Plan 1)."});
}

TEST_CASE("a longer text is taken back sentence by sentence, a name at once") {
    Tab tab(1);
    tab.act(AddAccount{"Acme", {}});
    const core::Id account = tab.state.selected_account;
    const auto write = [&](const std::string& text) {
        for (std::size_t i = 1; i <= text.size(); ++i)
            tab.act(SetAccountNote{account, text.substr(0, i)});
    };
    write("They know. They wait.\nCall Bo");
    const auto note = [&] { return find_account(tab.state, account)->note; };
    for (const char* left : {"They know. They wait.\n", "They know. ", ""}) {
        tab.act(Undo{});
        CHECK(note() == left);
    }
    tab.act(Redo{});
    CHECK(note() == "They know. ");
}

TEST_CASE("a change that is taken back from another page or place is named") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    type_quota(tab, plan, {7});
    tab.act(ShowPage{TargetPage::Week});
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: change quota (Sample quarter)."});
    tab.act(Redo{});
    CHECK(tab.notices() == Notices{"Done again: change quota (Sample quarter)."});
    tab.act(ShowPage{TargetPage::Plan});
    tab.act(GoTo{Place::Contests});
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: change quota (Sample quarter)."});
    CHECK(tab.state.place == Place::Targets);
}

TEST_CASE("what was told of one step goes when the next one is taken back") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    tab.act(RenamePlan{plan, "Spring"});
    tab.act(FinishEditing{});
    tab.act(ShowPage{TargetPage::Week});
    type_quota(tab, plan, {7});
    tab.act(ShowPage{TargetPage::Plan});
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: change quota (Spring)."});
    tab.act(Undo{});
    CHECK(tab.notices().empty());
    tab.act(Redo{});
    CHECK(tab.notices().empty());
}

TEST_CASE("a renaming that is taken back out of sight goes by the name that is there again") {
    Tab tab(1);
    tab.act(RenamePlan{tab.plan().id, "Spring"});
    tab.act(ShowPage{TargetPage::Week});
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: rename plan (Sample quarter)."});
    tab.act(Redo{});
    CHECK(tab.notices() == Notices{"Done again: rename plan (Spring)."});
}

TEST_CASE("a change of a plan that is not shown is named, a plan without a name by the change") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    tab.act(RenamePlan{plan, ""});
    tab.act(NewPlan{});
    const core::Id other = tab.state.selected_plan;
    type_quota(tab, other, {9});
    type_quota(tab, plan, {7});
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: change quota."});
    CHECK(tab.state.selected_plan == plan);
    tab.act(Undo{});
    CHECK(tab.notices() == Notices{"Undone: change quota (Plan 1)."});
    CHECK(tab.state.selected_plan == other);
}

TEST_CASE("a new quota of a plan made today, typed digit by digit, leaves what it was") {
    Tab tab(1);
    tab.today = {tests::first_of_july.days + 30};
    tab.act(NewPlan{});
    const core::Id plan = tab.plan().id;
    type_quota(tab, plan, {5, 50, 500});
    CHECK(tab.plan().quota_changes.empty());
    type_quota(tab, plan, {7, 70, 700});
    const std::vector<core::target::QuotaChange> kept{{tab.today, 500}};
    CHECK(tab.plan().quota_changes == kept);
    type_quota(tab, plan, {5, 50, 500, 5'000});
    CHECK(tab.plan().quota_changes == kept);
    tab.act(Undo{});
    CHECK(tab.plan().quota_changes == kept);
    tab.act(Undo{});
    CHECK(tab.plan().quota_changes.empty());
    CHECK(tab.plan().quota_minor == 500);
}

TEST_CASE("the sample's quota leaves what it was, also when it follows from a typed deal count") {
    Tab tab(1);
    tab.today = {tests::first_of_july.days + 30};
    const core::target::Plan sample = tab.plan();
    const std::vector<core::target::QuotaChange> kept{{tab.today, sample.quota_minor}};
    type_quota(tab, sample.id, {7, 70, 700});
    CHECK(tab.plan().quota_changes == kept);
    tab.act(Undo{});
    tab.act(SetStageCount{sample.id, sample.stages.back().id, 2});
    tab.act(SetStageCount{sample.id, sample.stages.back().id, 20});
    CHECK(tab.plan().quota_changes == kept);
}
