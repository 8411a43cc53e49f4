// What a user does with the stages of a chain, and where the limits speak.
#include <doctest/doctest.h>

#include "app/harness/tab.h"
#include "core/discovery/bridge.h"
#include "core/target/requirement.h"

using namespace app;
using tests::Tab;

namespace {

std::vector<std::string> names(const Tab& tab) {
    std::vector<std::string> texts;
    for (const core::target::Stage& stage : tab.plan().stages) texts.push_back(stage.name);
    return texts;
}

}  // namespace

TEST_CASE("what accounts count in a stage goes on counting there when it is renamed") {
    Tab tab(1);
    const core::target::Plan plan = tab.plan();
    const auto former = core::discovery::stage_map_of(plan);
    for (const auto& stage : plan.stages) tab.act(RenameStage{plan.id, stage.id, "Erstmeeting"});
    CHECK(core::discovery::stage_map_of(tab.plan()) == former);
}

TEST_CASE(
    "a stage is added outside another one, or at the inner end, and passes everything through") {
    Tab tab(1);
    const core::target::Plan before = tab.plan();
    tab.act(AddStage{before.id, before.stages[1].id});
    REQUIRE(tab.plan().stages.size() == 7);
    const core::target::Stage added = tab.plan().stages[1];
    CHECK(added.name == "New stage");
    CHECK(added.to_next.numerator == added.to_next.denominator);
    CHECK(tab.plan().stages[2].id == before.stages[1].id);
    tab.act(AddStage{before.id, {}});
    CHECK(tab.plan().stages.back().name == "New stage");
    CHECK(tab.plan().stages.back().id != added.id);
    tab.act(Undo{});
    tab.act(Undo{});
    CHECK(tab.plan() == before);
}

TEST_CASE(
    "a stage at the inner end never makes what is above it unreachable by a rate that nobody saw") {
    Tab tab(1);
    const core::target::Plan before = tab.plan();
    tab.act(SetRate{before.id, before.stages.back().id, {0, 10'000}});
    tab.act(AddStage{before.id, {}});
    const core::target::Stage former_last = tab.plan().stages[5];
    CHECK(former_last.to_next.numerator == former_last.to_next.denominator);
}

TEST_CASE("stages are renamed, rated, shared, moved and removed") {
    Tab tab(1);
    const core::target::Plan before = tab.plan();
    const core::Id first = before.stages[0].id;
    tab.act(RenameStage{before.id, first, "cold call"});
    tab.act(SetRate{before.id, first, {1, 30}});
    tab.act(SetSdrShare{before.id, first, 2'500});
    CHECK(tab.plan().stages[0] == core::target::Stage{first, "cold call", {1, 30}, 2'500});
    tab.act(MoveStage{before.id, first, 2});
    CHECK(names(tab) == std::vector<std::string>{"discovery call", "QBM", "cold call",
                                                 "winnable opportunity", "POV", "won deal"});
    tab.act(MoveStage{before.id, first, -1});
    CHECK(names(tab)[1] == "cold call");
    tab.act(MoveStage{before.id, first, INT32_MAX});
    CHECK(names(tab).back() == "cold call");
    CHECK(tab.plan().stages.back().to_next == core::target::Rate{1, 30});
    tab.act(RemoveStage{before.id, first});
    CHECK(tab.plan().stages.size() == 5);
    for (int i = 0; i < 7; ++i) tab.act(Undo{});
    CHECK(tab.plan() == before);
}

TEST_CASE("rates of two stages are two undo steps though nobody left a field") {
    Tab tab(1);
    const core::target::Plan plan = tab.plan();
    tab.act(SetRate{plan.id, plan.stages[0].id, {1, 30}});
    tab.act(SetRate{plan.id, plan.stages[1].id, {1, 3}});
    tab.act(SetRate{plan.id, plan.stages[1].id, {1, 31}});
    CHECK(tab.state.history.done.size() == 2);
}

TEST_CASE("a move past the end says that the stage is there already") {
    Tab tab(1);
    const core::target::Plan plan = tab.plan();
    tab.act(MoveStage{plan.id, plan.stages.front().id, -1});
    CHECK(tab.notices() == std::vector<std::string>{"outreach touch is the first stage already."});
    CHECK(tab.state.notices[0].tone == Tone::Caution);
    CHECK(tab.state.notices[0].until_ms == 0);
    tab.act(MoveStage{plan.id, plan.stages.back().id, 1});
    CHECK(tab.notices().back() == "won deal is the last stage already.");
    CHECK(tab.plan() == plan);
    tab.act(DismissNotice{tab.state.notices[0].id});
    CHECK(tab.notices() == std::vector<std::string>{"won deal is the last stage already."});
}

TEST_CASE("a chain neither grows nor shrinks past its limits, and says so once") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    for (std::size_t i = 0; i < core::target::max_stages + 3; ++i) tab.act(AddStage{plan, {}});
    CHECK(tab.plan().stages.size() == core::target::max_stages);
    CHECK(tab.notices() ==
          std::vector<std::string>{
              "A chain has at most 12 stages. Remove one before you add another."});
    while (tab.plan().stages.size() > core::target::min_stages) {
        tab.act(RemoveStage{plan, tab.plan().stages.back().id});
    }
    tab.act(RemoveStage{plan, tab.plan().stages.back().id});
    tab.act(RemoveStage{plan, tab.plan().stages.back().id});
    CHECK(tab.plan().stages.size() == core::target::min_stages);
    CHECK(tab.notices().size() == 2);
    CHECK(tab.notices().back() == "A chain needs at least 2 stages, so discovery call stays.");
}

TEST_CASE("a count that makes another goal is told once, when its field is left, with a way back") {
    Tab tab(1);
    const core::target::Plan before = tab.plan();
    const core::Id meeting = before.stages[2].id;
    tab.act(SetStageCount{before.id, meeting, 4});
    tab.act(SetStageCount{before.id, meeting, 40});
    CHECK(tab.notices().empty());
    tab.act(FinishEditing{});
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.notices().front().starts_with("The goal is now 40 QBM, no longer a quota of "));
    CHECK(tab.state.notices.front().offer == Offer::BringBack);
    tab.act(Undo{});
    CHECK(tab.plan() == before);
    CHECK(tab.notices().empty());
    tab.act(SetStageCount{before.id, before.stages.back().id, 20});
    tab.act(FinishEditing{});
    CHECK(tab.notices().empty());
}

TEST_CASE("removing the stage that the goal counts keeps the goal in deals, and tells it") {
    Tab tab(1);
    const core::target::Plan before = tab.plan();
    const core::Id meeting = before.stages[2].id;
    tab.act(SetGoalStage{before.id, meeting});
    const core::target::Plan aimed = tab.plan();
    REQUIRE(aimed.goal_units == 227);
    tab.act(RemoveStage{before.id, meeting});
    CHECK(core::target::require(tab.plan()).deals == 17);
    CHECK(tab.plan().goal == core::target::Goal::Deals);
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.notices().front().starts_with("The goal is now 17 deals, no longer 227 QBM: "));
    CHECK(tab.state.notices.front().offer == Offer::BringBack);
    tab.act(Undo{});
    CHECK(tab.plan() == aimed);
    CHECK(tab.notices().empty());
}

TEST_CASE("a goal of the last stage stays that stage's when it is the last no more") {
    Tab tab(1);
    const core::target::Plan before = tab.plan();
    tab.act(SetGoal{before.id, core::target::Goal::Stage});
    REQUIRE(tab.plan().goal_units == 17);
    tab.act(MoveStage{before.id, before.stages.back().id, -1});
    CHECK(tab.plan().stages[core::target::goal_index(tab.plan())].name == "won deal");
}

TEST_CASE("a stage that another tab aims at is removed: the goal waits, and can be chosen anew") {
    tests::Disk disk;
    Tab aiming(1);
    aiming.settle(disk);
    Tab removing(2, disk.read());
    removing.settle(disk);
    const core::target::Plan before = aiming.plan();
    const core::Id meeting = before.stages[2].id;
    aiming.act(SetGoalStage{before.id, meeting});
    removing.act(RemoveStage{before.id, meeting});
    const auto removed = removing.write();
    REQUIRE(removed);
    aiming.act(RecordsArrived{removed->records});
    CHECK(core::target::require(aiming.plan()).is_empty);

    SUBCASE("the stage comes back with the goal") {
        removing.act(Saved{removed->ticket});
        removing.act(Undo{});
        aiming.act(RecordsArrived{removing.write()->records});
        CHECK(aiming.plan().goal_units == 227);
        CHECK(core::target::require(aiming.plan()).deals == 17);
    }
    SUBCASE("another stage is chosen") {
        aiming.act(SetGoalStage{before.id, before.stages[3].id});
        CHECK(aiming.plan().goal_units == 0);
        aiming.act(SetGoalUnits{before.id, 57});
        CHECK(core::target::require(aiming.plan()).deals == 17);
    }
    SUBCASE("a count is typed at once: of the last stage") {
        aiming.act(SetGoalUnits{before.id, 17});
        CHECK(core::target::require(aiming.plan()).deals == 17);
    }
    SUBCASE("a goal of another kind begins with nothing") {
        aiming.act(SetGoal{before.id, core::target::Goal::Deals});
        CHECK(core::target::require(aiming.plan()).is_empty);
    }
}
