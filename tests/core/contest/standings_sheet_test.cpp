// A board on paper, and the final one with its prizes.
#include "core/contest/standings_sheet.h"

#include "core/contest/desk.h"
#include "core/contest/rules_words.h"
#include "core/sheet_reading.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

struct Played {
    Contest contest = sample_contest();
    Ledger ledger = ledger_of(
        {entry(1, cora, calls, 12, 1), entry(2, dan, calls, 9, 1), entry(3, finn, calls, 15, 1)});

    Sheet sheet(bool is_final) const {
        const Tally tally = tally_of(contest, ledger);
        Standings standings = standings_of(contest, tally, day_of_contest(is_final ? 14 : 1));
        point_arrows(standings, nullptr);
        return standings_sheet(contest, tally, standings, is_final, {});
    }
};

}  // namespace

TEST_CASE("a board's sheet says who leads, the teams, the members and the rules") {
    const Played played;
    const Sheet sheet = played.sheet(false);
    CHECK(sheet.name == "Autumn sprint board 2025-10-27");
    CHECK(sheet.title == "Autumn sprint");
    CHECK(sheet.subtitle == "Night 1 of 14, Monday 27 October 2025");
    CHECK(sheet.blocks[0].texts[0] == "Team Reds leads with 21 points.");
    CHECK(headings_of(sheet) ==
          std::vector<std::string>{"Teams: total of the members", "Members", "The rules"});
    const SheetBlock teams = block_under(sheet, "Teams: total of the members");
    CHECK(row_of(teams, 0) == "Rank | Name | Score | Moved");
    CHECK(row_of(teams, 1) == "1 | Reds | 21 | NEW");
    CHECK(row_of(block_under(sheet, "Members"), 1) == "1 | Finn | 15 | NEW");
    CHECK(block_under(sheet, "The rules").texts == rules_in_words(played.contest, {}));
}

TEST_CASE("the final one says who won, and every prize with its reason") {
    Played played;
    played.contest.prizes = {{id_of(401), "Dinner", PrizeFor::Team, 1, 0, 0, {}},
                             {id_of(402), "", PrizeFor::Member, 1, 50'000, 0, {}},
                             {id_of(403), "", PrizeFor::Member, 2, 25'000, 100 * milli, {}}};
    const Sheet sheet = played.sheet(true);
    CHECK(sheet.name == "Autumn sprint final standings");
    CHECK(sheet.blocks[0].texts[0] == "Team Reds won with 21 points.");
    CHECK(headings_of(sheet) == std::vector<std::string>{"Teams: total of the members", "Members",
                                                         "Prizes for teams", "Prizes for members",
                                                         "The rules"});
    CHECK(row_of(block_under(sheet, "Members"), 0) == "Rank | Name | Score");
    CHECK(row_of(block_under(sheet, "Prizes for teams"), 1) ==
          "1st | Reds | Dinner | Alone on the 1st place: the whole prize.");
    CHECK(row_of(block_under(sheet, "Prizes for members"), 1) ==
          "1st | Finn | $500 | Alone on the 1st place: the whole prize.");
    CHECK(block_under(sheet, "Prizes for members", 1).texts ==
          std::vector<std::string>{
              "2nd member: $250. Goes to nobody: its minimum of 100 points was not reached, and "
              "the rules pass no prize down."});
}

TEST_CASE("where the score is not the points, both stand there") {
    Played played;
    played.contest.mode = ScoringMode::AverageOfAll;
    const Sheet sheet = played.sheet(true);
    const SheetBlock teams = block_under(sheet, "Teams: average of all members");
    CHECK(row_of(teams, 0) == "Rank | Name | Score | Points");
    CHECK(row_of(teams, 1) == "1 | Blues | 7.5 | 15");
}

TEST_CASE("a contest without teams, scores and name still has a sheet") {
    Contest contest = plain_contest(3, 5);
    contest.teams.clear();
    for (Member& member : contest.members) member.spells.clear();
    contest.name.clear();
    const Tally tally(contest);
    const Sheet sheet =
        standings_sheet(contest, tally, standings_of(contest, tally, day_of_contest(5)), true, {});
    CHECK(sheet.name == "Contest final standings");
    CHECK(sheet.title == "Contest");
    CHECK(sheet.blocks[0].texts[0] == "No scores yet.");
    CHECK(headings_of(sheet) == std::vector<std::string>{"Members", "The rules"});
}
