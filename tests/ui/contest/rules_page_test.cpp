// The rules before the kick-off, set up as a leader does: by name, with the keyboard.
#include "ui/contest/new_contest.h"

#include <doctest/doctest.h>

using namespace tests;
using namespace core::contest;

namespace {

std::size_t fields_called(const Page& page, std::string_view begin) {
    std::size_t count = 0;
    for (const Node* node : page.all(Role::TextField)) count += node->name.starts_with(begin);
    return count;
}

}  // namespace

TEST_CASE("four teams are set up with a list and a few words") {
    Page page;
    begin(page);
    page.enter("Contest name", "July sprint");
    page.enter("Purpose", "Everybody books QBMs.");
    page.enter("First day", "2025-07-07");
    page.enter("Last day", "2025-07-18");
    page.click("Add metric");
    CHECK(page.is_focused("Metric 1"));
    page.enter("Metric 1", "QBM accepted");
    page.enter("Points: QBM accepted", "10");
    page.type("Members to add",
              "Name\tTeam\nAnn\tNorth\nBo\tSouth\nCy\tEast\nDi\tWest\nEve\tNorth\n");
    CHECK(page.value_of("Members that would be added") ==
          "This adds 5 members and 4 new teams: \"North\", \"South\", \"East\", \"West\".");
    page.click("Add members");
    CHECK(page.value_of("Members to add").empty());
    page.choose("Team score", "Average of all members");
    page.click("Add prize");
    CHECK(page.is_focused("Prize 1"));
    page.enter("Prize 1", "Dinner");
    page.click("Kick off");
    const Contest& contest = shown(page);
    CHECK(contest.kicked_off_ms.has_value());
    CHECK(contest.name == "July sprint");
    CHECK(contest.teams.size() == 4);
    REQUIRE(contest.members.size() == 5);
    CHECK(team_on(contest.members[4], contest.start) == contest.teams[0].id);
    CHECK(contest.mode == ScoringMode::AverageOfAll);
    CHECK(days_of(contest) == 12);
}

TEST_CASE("members and their new teams are one step to undo") {
    Page page;
    begin(page);
    page.type("Members to add", "Ann\tNorth\nBo\tSouth");
    page.click("Add members");
    CHECK(shown(page).teams.size() == 2);
    page.press_undo();
    CHECK(shown(page).teams.empty());
    CHECK(shown(page).members.empty());
}

TEST_CASE("who is there already is said, and the others are added") {
    Page page;
    begin(page);
    page.type("Members to add", "Ann\nBo");
    page.click("Add members");
    page.type("Members to add", "ann\nCy");
    CHECK(page.text_is_shown("Line 1: ann is there already."));
    page.click("Add members");
    CHECK(shown(page).members.size() == 3);
    CHECK(page.text_is_shown("Line 1: ann is there already."));
}

TEST_CASE("times that are none stay in their field with a sentence") {
    Page page;
    begin(page);
    page.enter("Nights close at", "late");
    CHECK(page.is_invalid("Nights close at"));
    CHECK(page.description_of("Nights close at").find("Write a time such as 23:59.") !=
          std::string::npos);
    CHECK(shown(page).close_minute == 23 * 60 + 59);
    page.enter("Nights close at", "6 pm");
    CHECK(shown(page).close_minute == 18 * 60);
    CHECK(page.value_of("Nights close at") == "18:00");
    page.enter("Frozen on the next day at", "9:30");
    CHECK(shown(page).grace_minute == 9 * 60 + 30);
}

TEST_CASE("the last day goes with a first day that passes it, and never lies before it unsaid") {
    Page page;
    begin(page);
    page.enter("First day", "2025-08-04");
    CHECK(days_of(shown(page)) == 14);
    page.enter("Last day", "2025-08-01");
    CHECK(page.text_is_shown("It ends before it starts: choose a later last day."));
    page.enter("Last day", "2027-01-01");
    CHECK(page.is_invalid("Last day"));
}

TEST_CASE("a time zone is found by a part of its name") {
    Page page;
    begin(page);
    page.type("Time zone", "new y");
    CHECK(page.is_invalid("Time zone"));
    page.click("America/New_York");
    CHECK(shown(page).zone == "America/New_York");
    CHECK(page.value_of("Time zone") == "America/New_York");
    page.type("Time zone", "berl");
    page.press(a11y::Verb::Submit);
    CHECK(shown(page).zone == "Europe/Berlin");
    page.type("Time zone", "atlantis");
    CHECK(page.description_of("Time zone").find("No time zone is called that.") !=
          std::string::npos);
    CHECK(shown(page).zone == "Europe/Berlin");
}

TEST_CASE("hundreds of time zones put only a few into the page") {
    Page page;
    begin(page);
    std::vector<std::string> names;
    for (int i = 0; i < 430; ++i) names.push_back("Area/City_" + std::to_string(i));
    page.act(app::ZonesListed{names});
    const std::size_t before = page.tree().nodes.size();
    page.type("Time zone", "city");
    CHECK(page.tree().nodes.size() < before + 12);
    page.type("Time zone", "area/city 17");
    CHECK(shown(page).zone == "Area/City_17");
}

TEST_CASE("best of so many, ties by a metric and fewest points are chosen") {
    Page page;
    begin(page);
    page.click("Add metric");
    page.enter("Metric 1", "call");
    page.choose("Team score", "Its best members");
    page.enter("How many of the best count", "2");
    page.enter("How many of the best count", "0");
    CHECK(page.is_invalid("How many of the best count"));
    CHECK(shown(page).best_n == 2);
    page.choose("Of equal scores", "Who has most of one thing");
    CHECK(page.value_of("Most of what") == "call");
    CHECK(shown(page).tie_metric == shown(page).metrics[0].id);
    page.click(Role::Radio, "Fewest points");
    CHECK(shown(page).direction == Direction::LowerWins);
    page.click(Role::Radio, "1, 2, 2, 2, 3");
    CHECK(shown(page).rank_style == RankStyle::Dense);
}

TEST_CASE("a metric takes a limit a day, and goes with its cross") {
    Page page;
    begin(page);
    page.click("Add metric");
    page.enter("Metric 1", "call");
    page.enter("Most a day: call", "2.5");
    CHECK(shown(page).metrics[0].most_a_day_milli == 2'500);
    page.enter("Points: call", "many");
    CHECK(page.is_invalid("Points: call"));
    page.click("Remove: call");
    CHECK(shown(page).metrics.empty());
    page.click("Bring back");
    CHECK(shown(page).metrics.size() == 1);
}

TEST_CASE("points are taken from a plan's own rates") {
    Page page;
    begin(page);
    page.click("Points from the plan");
    page.enter("Money a point stands for", "0");
    CHECK(page.is_invalid("Money a point stands for"));
    page.enter("Money a point stands for", "100");
    std::string add;
    for (const Node* node : page.all(Role::Button))
        if (node->name.starts_with("Add ") && node->name.find("stage") != std::string::npos)
            add = node->name;
    REQUIRE(!add.empty());
    page.click(add);
    CHECK(shown(page).metrics.size() >= 3);
    CHECK(shown(page).metrics.back().points > shown(page).metrics.front().points);
}

TEST_CASE("without a plan, points from the plan say where to make one") {
    Page page;
    page.click("Delete plan");
    begin(page);
    page.click("Points from the plan");
    CHECK(page.text_is_shown("There is no plan yet. Make one under Targets, then come back."));
}

TEST_CASE("a member plays on dates, for one team after the other") {
    Page page;
    begin(page);
    page.type("Members to add", "Ann\tNorth\nBo\tSouth");
    page.click("Add members");
    page.choose("Team: Bo", "North");
    CHECK(team_on(shown(page).members[1], shown(page).start) == shown(page).teams[0].id);
    page.click("Dates: Ann");
    page.enter("Plays to 1: Ann", "2025-07-05");
    page.click("Add dates: Ann");
    page.choose("Team on dates 2: Ann", "South");
    const Contest& contest = shown(page);
    REQUIRE(contest.members[0].spells.size() == 2);
    CHECK(team_on(contest.members[0], core::Date{first_of_july.days + 4}) == contest.teams[0].id);
    CHECK(team_on(contest.members[0], core::Date{first_of_july.days + 5}) == contest.teams[1].id);
    page.enter("Plays to 2: Ann", "2025-07-01");
    CHECK(page.is_invalid("Plays to 2: Ann"));
    page.enter("Plays from 2: Ann", "");
    CHECK(page.is_invalid("Plays from 2: Ann"));
    CHECK(page.value_of("Team: Ann") == "North, South");
    page.click("Remove dates 2: Ann");
    page.click("Hide dates: Ann");
    CHECK(!page.has(Role::TextField, "Plays to 1: Ann"));
}

TEST_CASE("members of one name are told apart by their team in the names of their fields") {
    Page page;
    begin(page);
    count_qbms(page);
    add_members(page, "Name\tTeam\nAnn Lee\tNorth\nAnn Lee\tSouth\n");
    for (const std::string who : {"Ann Lee (North)", "Ann Lee (South)"}) {
        CHECK(page.has(Role::Choice, "Team: " + who));
        CHECK(page.has(Role::TextField, "Target: " + who));
        CHECK(page.has(Role::Button, "Remove: " + who));
        page.click("Dates: " + who);
        CHECK(page.has(Role::Button, "Add dates: " + who));
    }
    page.click("Kick off");
    CHECK(page.has(Role::Button, "Dates: Ann Lee (North)"));
}

TEST_CASE("two thousand members stand on pages and are found by name or team") {
    Page page;
    begin(page);
    std::string text;
    for (int i = 1; i <= 2'000; ++i)
        text += "Member no. " + std::to_string(i) + "\tTeam " + std::to_string(i % 7) + "\n";
    page.type("Members to add", text);
    page.click("Add members");
    CHECK(shown(page).members.size() == 2'000);
    CHECK(page.text_is_shown("A contest has at most 2,000 members."));
    CHECK(fields_called(page, "Name of member") == 20);
    CHECK(page.tree().nodes.size() < 700);
    page.click("Next members");
    CHECK(page.has(Role::TextField, "Name of member 21"));
    page.type("Search members", "no. 1999");
    CHECK(fields_called(page, "Name of member") == 1);
    page.enter("Name of member 1999", "Zed");
    CHECK(page.value_of("Name of member 1999") == "Zed");
    page.type("Search members", "team 3");
    CHECK(fields_called(page, "Name of member") == 20);
    page.type("Search members", "nobody");
    CHECK(page.text_is_shown("No member is like that. Change the search."));
}

TEST_CASE("many teams and prizes stand on pages, and an added one is shown") {
    Page page;
    begin(page);
    const core::Id id = shown(page).id;
    for (int i = 0; i < 41; ++i) {
        page.act(app::AddTeam{id, {}});
        page.act(app::AddPrize{id, {}});
    }
    CHECK(fields_called(page, "Name of team") == 20);
    CHECK(fields_called(page, "Place of prize") == 20);
    page.click("Next teams");
    CHECK(page.has(Role::TextField, "Name of team 21"));
    page.click("Add team");
    CHECK(page.is_focused("Name of team 42"));
    page.click("Add prize");
    CHECK(page.is_focused("Prize 42"));
}

TEST_CASE("prizes have their place, money, minimum and what becomes of ties") {
    Page page;
    begin(page);
    page.click("Add metric");
    page.enter("Metric 1", "QBM");
    page.click("Add prize");
    page.enter("Prize 1", "Dinner");
    page.click("Add prize");
    page.choose("Winner of prize 2", "Member");
    page.enter("Amount of prize 2", "250");
    page.enter("Minimum for prize 2", "5");
    page.choose("Minimum is of, prize 2", "QBM");
    page.enter("Place of prize 2", "0");
    CHECK(page.is_invalid("Place of prize 2"));
    page.choose("Prizes of who are tied", "Play them out");
    page.click(Role::Radio, "It goes to the next who meets it");
    page.click(Role::Radio, "One each");
    page.enter("Seed of the wheel", "42");
    const Contest& contest = shown(page);
    REQUIRE(contest.prizes.size() == 2);
    CHECK(contest.prizes[1].whom == PrizeFor::Member);
    CHECK(contest.prizes[1].amount_minor == 25'000);
    CHECK(contest.prizes[1].minimum_milli == 5'000);
    CHECK(contest.prizes[1].minimum_metric == contest.metrics[0].id);
    CHECK(contest.prizes[1].place == 2);
    CHECK(contest.prize_policy == PrizePolicy::RunOff);
    CHECK(contest.passes_down);
    CHECK(contest.wheel_rule == WheelRule::OneEach);
    CHECK(contest.wheel_seed == 42);
    page.click("Remove prize 1");
    CHECK(shown(page).prizes.size() == 1);
}

TEST_CASE("the design guide and the rules in words follow what is set up") {
    Page page;
    begin(page);
    CHECK(page.text_is_shown("Drive one change"));
    CHECK(page.text_is_shown("Add the members and their teams."));
    CHECK(page.text_is_shown("Nothing counts yet."));
    page.type("Members to add", "Ann\tNorth\nBo\tSouth\nCy\tNorth\nDi\tSouth");
    page.click("Add members");
    CHECK(page.text_is_shown("Everybody plays in one of 2 teams."));
    page.click("Add metric");
    page.enter("Metric 1", "QBM");
    CHECK(page.text_is_shown("1 QBM is 1 point."));
}

TEST_CASE("the fairness preview plays last period's numbers and names who wins over half") {
    Page page;
    begin(page);
    page.type("Members to add", "Ann\tNorth\nBo\tSouth");
    page.click("Add members");
    CHECK(page.get(Role::Button, "Preview fairness").disabled);
    page.type("Last period's numbers", "nobody,1,2");
    page.click("Preview fairness");
    CHECK(page.is_invalid("Last period's numbers"));
    page.type("Last period's numbers", "Ann,100,120\nBo,1,2\nCy,3,4\n");
    page.click("Preview fairness");
    CHECK(page.value_of("Fairness").starts_with("Over half of the wins: North"));
    CHECK(page.has(Role::Table, "Share of wins"));
    CHECK(page.text_is_shown("100 % – over half"));
    CHECK(page.text_is_shown("Row 3 was left out: nobody here is called \"Cy\"."));
    page.enter("Contest name", "Other");
    CHECK(page.text_is_shown("The contest has changed since: preview it again."));
    page.click("Clear numbers");
    CHECK(!page.has(Role::Table, "Share of wins"));
}

TEST_CASE("prizes in another currency are as many units of it") {
    Page page;
    begin(page);
    page.click("Add prize");
    page.enter("Prize 1", "Money");
    page.enter("Amount of prize 1", "100");
    for (const char* currency : {"JPY", "KWD", "USD"}) {
        page.choose("Currency", currency);
        CHECK(page.value_of("Amount of prize 1") == "100");
    }
    CHECK(shown(page).prizes[0].amount_minor == 10'000);
}
