// Undo of what a step added, where another tab has changed or named it meanwhile.
#include <doctest/doctest.h>

#include "app/contest_book.h"
#include "app/harness/led_contest.h"
#include "core/random_document.h"
#include "core/target/requirement.h"

#include <algorithm>
#include <string>

using namespace app;
using namespace tests;

namespace {

// Two tabs of one person.
struct TwoTabs {
    Person person{1};
    Tab& one = person.tab;
    Tab other{2};

    void open_the_other() {
        other = Tab(2, person.disk.read());
        other.settle(person.disk);
    }
    // What the other one does, and the first is told of.
    void do_there(const Action& action) {
        other.act(action);
        for (auto write = other.write(); write; write = other.write()) {
            person.disk.save(write->records);
            one.act(RecordsArrived{write->records});
            other.act(Saved{write->ticket});
        }
    }
    bool says(const std::string& begin) const {
        return !one.notices().empty() && one.notices().back().starts_with(begin);
    }
};

constexpr const char* left = "That step was left as it is: another tab has changed what it added";
constexpr const char* partly =
    "A part of that step was left as it is: another tab has changed what it added";

}  // namespace

TEST_CASE("undo of an added stage leaves it whole where another tab has changed it") {
    TwoTabs tabs;
    tabs.one.settle(tabs.person.disk);
    const core::target::Plan before = tabs.one.plan();
    tabs.person.act(AddStage{before.id, before.stages[2].id});
    const core::target::Plan added = tabs.one.plan();
    const core::Id stage = added.stages[2].id;
    tabs.open_the_other();

    SUBCASE("a name that the step had written") {
        tabs.do_there(RenameStage{before.id, stage, "Champion call"});
    }
    SUBCASE("a field that it had not") { tabs.do_there(SetSdrShare{before.id, stage, 2'500}); }
    SUBCASE("nothing in it: its count") {
        tabs.do_there(SetDone{before.id, {{tests::first_of_july.days - 1}, stage, 4}});
    }
    const core::target::Plan now = tabs.one.plan();
    REQUIRE(now != added);
    tabs.one.act(Undo{});
    CHECK(tabs.one.plan() == now);
    CHECK(tabs.says(left));
}

TEST_CASE("undo of an added stage takes it away where another tab has changed other things") {
    TwoTabs tabs;
    tabs.one.settle(tabs.person.disk);
    const core::target::Plan before = tabs.one.plan();
    tabs.person.act(AddStage{before.id, before.stages[2].id});
    tabs.open_the_other();
    tabs.do_there(RenameStage{before.id, before.stages[0].id, "Touch"});
    tabs.one.act(Undo{});
    CHECK(tabs.one.plan().stages.size() == before.stages.size());
    CHECK(tabs.one.plan().stages[0].name == "Touch");
    tabs.one.act(Redo{});
    CHECK(tabs.one.plan().stages.size() == before.stages.size() + 1);
}

TEST_CASE("undo of an added leave leaves its days where another tab has named it") {
    TwoTabs tabs;
    const core::Id plan = tabs.one.plan().id;
    core::target::Leave leave;
    leave.first = tabs.one.plan().start;
    leave.last = {leave.first.days + 4};
    tabs.person.act(AddLeave{plan, leave});
    tabs.open_the_other();
    core::target::Leave summer = tabs.one.plan().leaves.front();
    summer.name = "Summer";
    tabs.do_there(SetLeave{plan, summer});
    tabs.one.act(Undo{});
    REQUIRE(tabs.one.plan().leaves.size() == 1);
    CHECK(tabs.one.plan().leaves.front() == summer);
    CHECK(tabs.says(left));
}

TEST_CASE("undo of an added rep that another tab has removed says nothing of it") {
    TwoTabs tabs;
    const core::Id plan = tabs.one.plan().id;
    const std::size_t count = tabs.one.plan().reps.size();
    tabs.person.act(AddRep{plan});
    tabs.open_the_other();
    tabs.do_there(RemoveRep{plan, tabs.one.plan().reps.back().id});
    tabs.one.act(Undo{});
    CHECK(tabs.one.plan().reps.size() == count);
    CHECK(tabs.one.notices().empty());
}

TEST_CASE("of added members those go that no other tab has changed, with the team of none") {
    TwoTabs tabs;
    const core::Id contest = lead_contest(tabs.person);
    tabs.person.act(Undo{});  // the kick-off: teams can go
    const auto now = [&] { return find_contest(tabs.one.state, contest)->contest; };
    const auto in = [](std::uint8_t team) {
        return std::vector<core::contest::Spell>{{{}, {}, id_of(team)}};
    };
    tabs.person.act(AddMembers{contest,
                               {{{}, "Cy", 0, in(1)}, {{}, "Di", 0, in(2)}},
                               {{id_of(1), "East", 0}, {id_of(2), "West", 0}}});
    REQUIRE(now().members.size() == 4);
    tabs.open_the_other();
    core::contest::Member cyril = now().members[2];
    cyril.name = "Cyril";
    tabs.do_there(SetMember{contest, cyril});
    tabs.one.act(Undo{});
    REQUIRE(now().members.size() == 3);
    CHECK(now().members[2] == cyril);
    REQUIRE(now().teams.size() == 1);
    CHECK(now().teams[0].name == "East");
    CHECK(tabs.says(partly));
}

TEST_CASE("an added team stays where another tab has put somebody in it") {
    TwoTabs tabs;
    const core::Id contest = lead_contest(tabs.person);
    tabs.person.act(Undo{});
    const auto now = [&] { return find_contest(tabs.one.state, contest)->contest; };
    tabs.person.act(AddTeam{contest, {{}, "East", 0}});
    tabs.open_the_other();
    core::contest::Member ann = now().members[0];
    ann.spells = {{{}, {}, now().teams[0].id}};
    tabs.do_there(SetMember{contest, ann});
    tabs.one.act(Undo{});
    CHECK(now().teams.size() == 1);
    CHECK(tabs.says(left));
}

TEST_CASE("an added fact stays as the other tab has left it") {
    TwoTabs tabs;
    tabs.person.act(AddAccount{"Acme", {}});
    const core::Id account = shown_account(tabs.one.state)->id;
    core::discovery::Fact fact;
    fact.quote = "We lose a day a week.";
    tabs.person.act(AddFact{account, fact});
    tabs.open_the_other();
    fact = find_account(tabs.one.state, account)->facts.front();
    fact.note = "By mail";
    tabs.do_there(SetFact{account, fact});
    tabs.one.act(Undo{});
    REQUIRE(find_account(tabs.one.state, account)->facts.size() == 1);
    CHECK(find_account(tabs.one.state, account)->facts.front() == fact);
    CHECK(tabs.says(left));
}
