// What undo and redo leave of a contest whose nights have closed.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/harness/led_contest.h"

#include <string>

using namespace app;
using namespace core::contest;
using namespace tests;

namespace {

// Ann plays for East since before the first night.
struct East {
    Person person{1};
    core::Id contest = lead_contest(person);

    East() {
        person.act(AddTeam{contest, {{}, "East", 0}});
        Member ann = member();
        ann.spells = {{{}, {}, book_of(person).contest.teams[0].id}};
        person.act(SetMember{contest, ann});
        person.act(FinishEditing{});
    }
    const Member& member() const { return book_of(person).contest.members[0]; }
    void close_a_night() {
        person.tab.pass(40 * std::int64_t{3'600'000});
        person.tab.today.days += 1;
        person.act(TimePassed{});
        REQUIRE_FALSE(book_of(person).nights.chain().empty());
    }
};

const std::string frozen =
    "That step was left as it is: the contest has begun, and its rules are frozen.";

}  // namespace

TEST_CASE("who played for whom on a closed night is not undone") {
    East east;
    east.close_a_night();
    const Contest before = book_of(east.person).contest;
    east.person.act(Undo{});
    CHECK(book_of(east.person).contest == before);
    CHECK(east.person.tab.notices().back() == frozen);
}

TEST_CASE("who played for whom on a closed night is not done again otherwise") {
    East east;
    east.person.act(Undo{});
    CHECK(east.member().spells.empty());
    east.close_a_night();
    east.person.act(Redo{});
    CHECK(east.member().spells.empty());
    CHECK(east.person.tab.notices().back() == frozen);
}

TEST_CASE("a member's name is undone after a night has closed, and so are dates after it") {
    East east;
    const Member before = east.member();
    Member ann = before;
    ann.name = "Anna";
    east.person.act(SetMember{east.contest, ann});
    east.person.act(FinishEditing{});
    ann.spells[0].to = night(5);
    east.person.act(SetMember{east.contest, ann});
    east.person.act(FinishEditing{});
    east.close_a_night();
    east.person.act(Undo{});
    east.person.act(Undo{});
    CHECK(east.member() == before);
    CHECK(east.person.tab.notices().back() != frozen);
}
