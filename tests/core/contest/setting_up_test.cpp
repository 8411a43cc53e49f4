// What is typed and pasted while a contest is set up: times, lists of who plays, last period's
// points.
#include "core/contest/clock.h"
#include "core/contest/past_points.h"
#include "core/contest/roster.h"

#include <doctest/doctest.h>

using namespace core::contest;

namespace {

Contest contest_of_two() {
    Contest contest;
    core::Id ann, bo, north;
    ann.bytes[0] = 1;
    bo.bytes[0] = 2;
    north.bytes[0] = 3;
    contest.teams = {{north, "North", 0}};
    contest.members = {{ann, "Ann Lee", 0, {}}, {bo, "Bo", 0, {}}};
    return contest;
}

}  // namespace

TEST_CASE("a time of the day is read as people write it") {
    CHECK(parse_clock("23:59").value() == 23 * 60 + 59);
    CHECK(parse_clock(" 9.30 ").value() == 9 * 60 + 30);
    CHECK(parse_clock("7").value() == 7 * 60);
    CHECK(parse_clock("00:00").value() == 0);
    CHECK(parse_clock("11:30 pm").value() == 23 * 60 + 30);
    CHECK(parse_clock("12 AM").value() == 0);
    CHECK(parse_clock("12:05 p.m.").value() == 12 * 60 + 5);
    CHECK(parse_clock("noon").value() == 12 * 60);
    CHECK(parse_clock("١٢:٣٠").value() == 12 * 60 + 30);
}

TEST_CASE("what is no time of the day is refused in words") {
    for (const char* text : {"", " ", "late", "25:00", "12:60", "9:5", "123", "13 pm", "0 am", "-1",
                             "12:30:15", "24:00", "midnight", ":30", "9:"}) {
        const auto read = parse_clock(text);
        CHECK_MESSAGE(!read.ok(), std::string(text));
        if (!read) CHECK(read.error().message.ends_with("Kept: the last good value."));
    }
}

TEST_CASE("a list of names adds members, and a second column puts them into teams") {
    const Contest contest = contest_of_two();
    const Roster roster = read_roster(contest, "Cy\tnorth\r\nDi;South\n\n  Eve  \nFay\tsouth\n");
    REQUIRE(roster.members.size() == 4);
    CHECK(roster.members[0].name == "Cy");
    CHECK(roster.members[0].spells.front().team == contest.teams[0].id);
    REQUIRE(roster.teams.size() == 1);
    CHECK(roster.teams[0].name == "South");
    CHECK(roster.members[1].spells.front().team == roster.teams[0].id);
    CHECK(roster.members[2].name == "Eve");
    CHECK(roster.members[2].spells.empty());
    CHECK(roster.members[3].spells.front().team == roster.teams[0].id);
    CHECK(roster.said.empty());
}

TEST_CASE("one name in two teams is two people, and twice in one team is said") {
    const Roster roster = read_roster({}, "Sam Poe\tNorth\nSam Poe\tSouth\nsam poe\tnorth\n");
    REQUIRE(roster.members.size() == 2);
    CHECK(roster.members[0].spells != roster.members[1].spells);
    REQUIRE(roster.said.size() == 1);
    CHECK(roster.said[0].starts_with("Line 3: sam poe stands there twice and was added once."));
}

TEST_CASE("a comma stands before a team that there is, and is part of the name otherwise") {
    Contest contest;
    contest.teams.push_back({{{1}}, "East", 0});
    const Roster roster = read_roster(contest, "Zed New, east\nPoe, Sam\nAnn Lee; North, West\n");
    REQUIRE(roster.members.size() == 3);
    CHECK(roster.members[0].name == "Zed New");
    CHECK(roster.members[0].spells.front().team == contest.teams[0].id);
    CHECK(roster.members[1].name == "Poe, Sam");
    CHECK(roster.members[1].spells.empty());
    CHECK(roster.members[2].name == "Ann Lee");
    REQUIRE(roster.teams.size() == 1);
    CHECK(roster.teams[0].name == "North, West");
}

TEST_CASE("a line of heads is passed over, and who is there already is said") {
    const Roster roster =
        read_roster(contest_of_two(), "Name\tTeam\nann lee\tNorth\nCy\nCY\n\tSouth\n");
    CHECK(roster.members.size() == 1);
    REQUIRE(roster.said.size() == 3);
    CHECK(roster.said[0] == "Line 2: ann lee is there already.");
    CHECK(roster.said[1].starts_with("Line 4: CY stands there twice"));
    CHECK(roster.said[2] == "Line 5: there is a team, but no name.");
}

TEST_CASE("a list of more than a contest holds is cut, and each line says so") {
    std::string text;
    for (int i = 0; i < 2'003; ++i) text += "Member " + std::to_string(i) + "\n";
    const Roster roster = read_roster(contest_of_two(), text);
    CHECK(roster.members.size() == max_members - 2);
    CHECK(roster.said.size() == 5);
}

TEST_CASE("last period's points are read by name, whatever the order and the capitals") {
    const auto past =
        read_past_points(contest_of_two(), "Name,Mon,Tue\nBO,1.5,\nann lee,10,20\n", {});
    REQUIRE(past.ok());
    CHECK(past.value().milli[0] == std::vector<std::int64_t>{10'000, 20'000});
    CHECK(past.value().milli[1] == std::vector<std::int64_t>{1'500, 0});
    CHECK(past.value().rows == 2);
    CHECK(past.value().without == 0);
    CHECK(past.value().wrong.empty());
}

TEST_CASE("a row of past points that does not fit is left out and said") {
    const auto past =
        read_past_points(contest_of_two(), "Bo,1,2\nCy,3,4\nAnn Lee,x,1\nBo,5,6\n", {});
    REQUIRE(past.ok());
    CHECK(past.value().rows == 1);
    CHECK(past.value().without == 1);
    REQUIRE(past.value().wrong.size() == 3);
    CHECK(past.value().wrong[0] == "Row 2 was left out: nobody here is called \"Cy\".");
    CHECK(past.value().wrong[1] == "Row 3 was left out: \"x\" is no number of points.");
    CHECK(past.value().wrong[2] == "Row 4 was left out: \"Bo\" has a row already.");
    CHECK(!read_past_points(contest_of_two(), "", {}).ok());
    CHECK(!read_past_points(contest_of_two(), "Cy,1\nDi,2\n", {}).ok());
}
