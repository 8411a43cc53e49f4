// Members of one name are told apart, and nobody else is called otherwise.
#include "core/contest/namesakes.h"
#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

std::vector<std::string> told(Contest contest, int day) {
    tell_namesakes_apart(contest, day_of_contest(day));
    std::vector<std::string> names;
    for (const Member& member : contest.members) names.push_back(shown_name(contest, member));
    return names;
}

}  // namespace

TEST_CASE("namesakes are told apart by their teams, and in one team by a number") {
    Contest contest = sample_contest();
    contest.members[0].name = contest.members[1].name = contest.members[3].name = "Ann";
    CHECK(told(contest, 1) ==
          std::vector<std::string>{"Ann (Reds)", "Ann (Reds, 2)", "Eve", "Ann (Blues)", "Gus"});
    contest.members[3].spells = {{{}, {}, {}}};  // in no team
    contest.members[4].name = "Ann (Reds)";
    CHECK(told(contest, 1) ==
          std::vector<std::string>{"Ann (Reds, 2)", "Ann (Reds, 3)", "Eve", "Ann", "Ann (Reds)"});
}

TEST_CASE("teams of one name have numbers, and so their members do not look alike") {
    Contest contest = sample_contest();
    contest.teams[1].name = "Reds";
    contest.teams.push_back({id_of(203), "Reds (2)", 0});
    CHECK(names_of_teams(contest) == std::vector<std::string>{"Reds", "Reds (3)", "Reds (2)"});
    contest.members[0].name = contest.members[3].name = "Ann";
    CHECK(told(contest, 1)[0] == "Ann (Reds)");
    CHECK(told(contest, 1)[3] == "Ann (Reds (3))");
    tell_namesakes_apart(contest, day_of_contest(1));
    CHECK(contest.teams[0].name == "Reds");
    CHECK(contest.teams[1].name == "Reds (3)");
    contest.teams[0].name.clear();
    contest.teams[1].name = "Team 1";
    CHECK(names_of_teams(contest) == std::vector<std::string>{"Team 1", "Team 1 (2)", "Reds (2)"});
}

TEST_CASE("where nobody has another's name, all are called as they were typed") {
    const Contest contest = sample_contest();
    Contest after = contest;
    tell_namesakes_apart(after, day_of_contest(1));
    CHECK((after == contest));
}

TEST_CASE("without teams namesakes have numbers, and who has left keeps the last team") {
    Contest contest = sample_contest();
    contest.members[0].name = contest.members[3].name = "Ann";
    contest.members[0].spells = {{{}, day_of_contest(2), id_of(reds)}};
    CHECK(told(contest, 5)[0] == "Ann (Reds)");
    for (Member& member : contest.members) member.spells.clear();
    CHECK(told(contest, 5) == std::vector<std::string>{"Ann", "Dan", "Eve", "Ann (2)", "Gus"});
}

TEST_CASE("whatever they are called, no two members are called alike, and ids and order stay") {
    Random random(61);
    const std::string names[] = {"Ann", "Ann (2)", "Ann (Reds)", "Bo", "", "Member 3", "Ann (3)"};
    for (int run = 0; run < 300; ++run) {
        Contest contest = sample_contest();
        for (int i = 0; i < 12; ++i)
            contest.members.push_back(
                {id_of(static_cast<std::uint64_t>(800 + i)), "", 0, {{{}, {}, id_of(reds)}}});
        for (Member& member : contest.members)
            member.name = names[random.next() % std::size(names)];
        const std::vector<std::string> all = told(contest, 3);
        CHECK((std::set<std::string>(all.begin(), all.end()).size() == all.size()));
        Contest after = contest;
        tell_namesakes_apart(after, day_of_contest(3));
        for (std::size_t i = 0; i < contest.members.size(); ++i)
            after.members[i].name = contest.members[i].name;
        CHECK((after == contest));
    }
}
