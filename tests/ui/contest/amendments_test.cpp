// The rules after the kick-off: read, not edited; amended from a night on.
#include "core/contest/amendments.h"
#include "core/calendar.h"
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;
using namespace core::contest;

namespace {

void open_rules(Page& page) {
    page.click(Role::Tab, "Contests");
    page.click("Try with sample data");
    page.click(Role::Tab, "Rules");
}

const Contest& shown(const Page& page) { return app::shown_contest(page.state)->contest; }

}  // namespace

TEST_CASE("after the kick-off the rules are words, and names can still be changed") {
    Page page;
    open_rules(page);
    CHECK(page.has(Role::Heading, "The rules"));
    CHECK(!page.has(Role::TextField, "First day"));
    CHECK(!page.has(Role::Choice, "Team score"));
    CHECK(!page.has(Role::Button, "Add metric"));
    CHECK(!page.has(Role::TextField, "Metric 1"));
    CHECK(page.value_of("Metric 1") == shown(page).metrics[0].name);
    page.enter("Contest name", "Renamed");
    CHECK(shown(page).name == "Renamed");
    page.enter("Name of member 1", "Zoe");
    CHECK(shown(page).members[0].name == "Zoe");
    CHECK(!page.has(Role::Button, "Remove: Zoe"));
    page.click("Dates: Zoe");
    page.enter("Plays to 1: Zoe", "2025-07-03");
    CHECK(shown(page).members[0].spells.back().to == core::Date{first_of_july.days + 2});
}

TEST_CASE("who joins after the kick-off counts from tonight on") {
    Page page;
    open_rules(page);
    const std::string team = shown(page).teams[1].name;
    page.type("Members to add", "Newcomer\t" + team);
    page.click("Add members");
    const Member& member = shown(page).members.back();
    CHECK(member.name == "Newcomer");
    REQUIRE(member.spells.size() == 1);
    CHECK(member.spells[0].from == first_of_july);
    CHECK(member.spells[0].team == shown(page).teams[1].id);
}

TEST_CASE("who joined by mistake has a bin, and for others it is said why they stay") {
    Page page;
    open_rules(page);
    page.type("Members to add", "Newcomer");
    page.click("Add members");
    const std::size_t all = shown(page).members.size();
    page.type("Search members", "Newcomer");
    page.click("Dates: Newcomer");
    CHECK(!page.text_is_shown("There are entries"));
    page.click("Remove: Newcomer");
    CHECK(shown(page).members.size() == all - 1);
    page.type("Search members", "");
    const std::string first = shown(page).members[0].name;
    CHECK(!page.has(Role::Button, "Remove: " + first));
    page.click("Dates: " + first);
    CHECK(page.text_is_shown("There are entries for " + first +
                             " in the ledger, and they stay. Who plays no more gets a last day "
                             "here."));
}

TEST_CASE("an amendment is previewed in words and standings, made with a reason, and listed") {
    Page page;
    open_rules(page);
    const std::string metric = shown(page).metrics[0].name;
    page.click("Amend the rules");
    CHECK(page.is_focused("What changes"));
    page.choose("What changes", "Points for one unit");
    page.choose("Of which", metric);
    page.type("New value", "77");
    CHECK(page.value_of("What the amendment would say").find("is 77 points") != std::string::npos);
    CHECK(page.has(Role::Table, "Standings on 1 Jul 2025"));
    page.click("Make this amendment");
    CHECK(page.is_invalid("Reason"));
    CHECK(shown(page).amendments.empty());
    page.type("Reason", "Calls matter more.");
    page.click("Make this amendment");
    page.press_undo();
    CHECK(page.text_is_shown("Amendment 1 was left as it is"));
    CHECK(shown(page).amendments.size() == 1);
    REQUIRE(shown(page).amendments.size() == 1);
    CHECK(in_force(shown(page), first_of_july).metrics[0].points == 77);
    CHECK(page.has(Role::Heading, "Amendment 1, from 1 Jul 2025"));
    CHECK(page.text_is_shown("Reason: Calls matter more."));
    CHECK(!page.has(Role::TextField, "Reason"));
    page.click("Standings before and after amendment 1");
    CHECK(page.has(Role::Table, "Standings on 1 Jul 2025"));
    page.click("Hide standings of amendment 1");
    CHECK(!page.has(Role::Table, "Standings on 1 Jul 2025"));
}

TEST_CASE("one amendment takes several changes, and says and compares all of them") {
    Page page;
    open_rules(page);
    const std::string first = shown(page).metrics[0].name, second = shown(page).metrics[1].name;
    page.click("Amend the rules");
    page.choose("What changes", "Points for one unit");
    page.choose("Of which", first);
    page.type("New value", "77");
    page.click("Add another change");
    CHECK(page.get(Role::Choice, "What changes").value.empty());
    CHECK(!page.has(Role::TextField, "New value"));
    CHECK(page.has(Role::List, "Changes in this amendment"));
    CHECK(page.text_is_shown("Points for one unit, " + first + ": 77. Before: "));
    page.choose("What changes", "Points for one unit");
    page.choose("Of which", second);
    page.type("New value", "33");
    page.click("Add another change");
    page.choose("What changes", "Last day");
    page.type("New value", "2025-07-20");
    const std::string says = text_of(page.get(Role::Output, "What the amendment would say"));
    for (const char* part : {"is 77 points", "is 33 points", "the last day is 20 Jul 2025"})
        CHECK_MESSAGE(says.find(part) != std::string::npos, part);
    page.type("Reason", "A longer one.");
    page.click("Make this amendment");
    REQUIRE(shown(page).amendments.size() == 1);
    CHECK(shown(page).amendments[0].changes.size() == 3);
    const Contest after = in_force(shown(page), first_of_july);
    CHECK(after.metrics[0].points == 77);
    CHECK(after.metrics[1].points == 33);
    CHECK(core::format_iso(after.end) == "2025-07-20");
    CHECK(page.has(Role::Heading, "Amendment 1, from 1 Jul 2025"));
    CHECK(!page.has(Role::Heading, "Amendment 2, from 1 Jul 2025"));
    CHECK(page.text_is_shown("is 33 points. Before"));
    page.click("Standings before and after amendment 1");
    CHECK(page.has(Role::Table, "Standings on 1 Jul 2025"));
    page.click("Hide standings of amendment 1");
    // The form begins anew.
    page.click("Amend the rules");
    CHECK(!page.has(Role::List, "Changes in this amendment"));
}

TEST_CASE(
    "a change is taken out of an amendment again, and a second one of a setting replaces it") {
    Page page;
    open_rules(page);
    const std::string metric = shown(page).metrics[0].name;
    page.click("Amend the rules");
    const auto add_points = [&](const char* points) {
        page.choose("What changes", "Points for one unit");
        page.choose("Of which", metric);
        page.type("New value", points);
        page.click("Add another change");
    };
    add_points("77");
    add_points("66");
    CHECK(page.text_is_shown("Points for one unit, " + metric + ": 66. Before: "));
    CHECK(!page.text_is_shown("Points for one unit, " + metric + ": 77. Before: "));
    page.choose("What changes", "Of equal scores");
    page.choose("New value", "Equals share the rank");
    page.click("Add another change");
    CHECK(page.text_is_shown("Of equal scores: shared. Before: first to reach, then shared."));
    page.choose("What changes", "Last day");
    page.type("New value", core::format_iso(shown(page).end));
    page.click("Add another change");
    CHECK(page.text_is_shown("That is what the rules say already. Nothing was added."));
    page.click("Leave this change out");
    CHECK(page.value_of("What changes").empty());
    page.choose("What changes", "Ranks after a tie");
    page.choose("New value", "1, 2, 2, 2, 3");
    page.click("Remove: Points for one unit, " + metric);
    CHECK(!page.text_is_shown("Points for one unit, " + metric + ": 66. Before: "));
    page.type("Reason", "Clearer.");
    page.click("Make this amendment");
    REQUIRE(shown(page).amendments.size() == 1);
    const Contest after = in_force(shown(page), first_of_july);
    CHECK(after.metrics[0].points == shown(page).metrics[0].points);
    CHECK(after.tie_rule == TieRule::Shared);
    CHECK(after.rank_style == RankStyle::Dense);
}

TEST_CASE("an unfinished change is neither added nor left out without a word") {
    Page page;
    open_rules(page);
    page.click("Amend the rules");
    page.choose("What changes", "Most a day");
    page.click("Add another change");
    CHECK(page.text_is_shown("Give this change its new value first. Nothing was added."));
    CHECK(page.is_focused("New value"));
    page.type("New value", "7");
    page.click("Add another change");
    page.choose("What changes", "Team score");
    page.choose("New value", "Its best members");
    page.type("Reason", "Because.");
    page.click("Make this amendment");
    CHECK(page.text_is_shown("One change has no new value yet."));
    CHECK(shown(page).amendments.empty());
    page.type("How many of the best count", "2");
    page.click("Make this amendment");
    REQUIRE(shown(page).amendments.size() == 1);
    const Contest after = in_force_at_end(shown(page));
    CHECK(after.mode == ScoringMode::BestN);
    CHECK(after.best_n == 2);
    CHECK(after.metrics[0].most_a_day_milli == 7'000);
}

TEST_CASE("an amendment of a closed night, or of nothing, is refused in words") {
    Page page;
    open_rules(page);
    page.click("Amend the rules");
    page.click("Make this amendment");
    CHECK(page.text_is_shown("Say first what changes"));
    page.choose("What changes", "Ranks after a tie");
    page.choose("New value", "1, 2, 2, 2, 3");
    CHECK(page.has(Role::Output, "What the amendment would say"));
    page.type("Holds from the night of", "2025-06-26");
    CHECK(page.text_is_shown("are closed: let the change hold from then or later."));
    page.choose("New value", "1, 2, 2, 2, 5");
    page.type("Holds from the night of", "2025-07-02");
    CHECK(page.text_is_shown("That is what the rules say already."));
    page.type("Reason", "why");
    page.click("Make this amendment");
    CHECK(shown(page).amendments.empty());
    page.click("Cancel");
    CHECK(page.has(Role::Button, "Amend the rules"));
}

TEST_CASE(
    "an amendment that keeps the present value is refused aloud, and the focus is where it is put "
    "right") {
    Page page;
    open_rules(page);
    page.click("Amend the rules");
    page.choose("What changes", "Team score");
    page.type("Reason", "why");
    page.click("Make this amendment");
    CHECK(
        page.get(Role::Text, "That is the value already; choose another one. Nothing was changed.")
            .parent != 0);
    REQUIRE(page.all(Role::Alert).size() == 1);
    CHECK(page.is_focused("New value"));
    page.choose("New value", "Average of active members");
    CHECK(page.all(Role::Alert).empty());
    page.click("Make this amendment");
    CHECK(shown(page).amendments.size() == 1);
}

TEST_CASE("every setting that can be amended can be given a new value") {
    struct Given {
        const char* setting;
        const char* option;  // nullptr: typed
        const char* text;
    };
    const Given all[] = {{"Last day", nullptr, "2025-07-20"},
                         {"Team score", "Total of its members", nullptr},
                         {"Ranks after a tie", "1, 2, 2, 2, 3", nullptr},
                         {"Of equal scores", "Equals share the rank", nullptr},
                         {"Points for one unit", nullptr, "99"},
                         {"Most a day", nullptr, "7.5"},
                         {"Name of what counts", nullptr, "Visit"},
                         {"Target of a team", nullptr, "1234"},
                         {"Prizes of who are tied", "Play them out", nullptr},
                         {"Name of a prize", nullptr, "A boat trip"},
                         {"Amount of a prize", nullptr, "321"},
                         {"Place of a prize", nullptr, "9"},
                         {"Minimum for a prize", nullptr, "11"}};
    for (const Given& given : all) {
        Page page;
        open_rules(page);
        page.click("Amend the rules");
        page.choose("What changes", given.setting);
        if (given.option != nullptr)
            page.choose("New value", given.option);
        else
            page.type("New value", given.text);
        page.type("Reason", "Because.");
        page.click("Make this amendment");
        CHECK_MESSAGE(shown(page).amendments.size() == 1, std::string(given.setting));
    }
}

TEST_CASE("what counts is renamed by an amendment, and is called so where scores are entered") {
    Page page;
    open_rules(page);
    page.click("Amend the rules");
    page.choose("What changes", "Name of what counts");
    page.type("New value", " ");
    CHECK(page.is_invalid("New value"));
    page.type("New value", "Visit");
    page.type("Reason", "Everybody calls it that.");
    page.click("Make this amendment");
    CHECK(page.value_of("Metric 1") == "Visit");
    page.click(Role::Tab, "Scores");
    CHECK(page.has(Role::TextField, shown(page).members[0].name + ", Visit"));
}

TEST_CASE("the target of a member is amended by the member's name") {
    Page page;
    open_rules(page);
    const std::string name = shown(page).members[2].name;
    page.click("Amend the rules");
    page.choose("What changes", "Target of a member");
    page.type("Member whose target changes", "nobody at all");
    CHECK(page.is_invalid("Member whose target changes"));
    page.type("Member whose target changes", name);
    page.type("New value", "50");
    page.type("Reason", "Part time.");
    page.click("Make this amendment");
    CHECK(in_force_at_end(shown(page)).members[2].target_milli == 50'000);
}
