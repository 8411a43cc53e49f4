// The race, the story and the pack of a night.
#include "core/contest/pack.h"

#include "core/contest/board_words.h"
#include "core/contest/desk.h"
#include "core/contest/nights.h"
#include "core/contest/race.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

const NumberStyle english{'.', ","};

struct Told {
    Contest contest = sample_contest();
    Ledger ledger;
    Standings first;
    Standings second;
    std::vector<StoryFact> story;

    Told() {
        ledger = ledger_of({entry(1, cora, calls, 12, 1), entry(2, dan, calls, 9, 1),
                            entry(3, finn, calls, 15, 1)});
        first = standings_of(contest, tally_of(contest, ledger), day_of_contest(1));
        point_arrows(first, nullptr);
        ledger.add(entry(4, dan, qbms, 2, 2));
        ledger.add(entry(5, gus, calls, 14, 2));
        const Tally tally = tally_of(contest, ledger);
        second = standings_of(contest, tally, day_of_contest(2));
        point_arrows(second, &first);
        story = story_of(contest, tally, second, &first);
    }
    std::vector<std::string> told() const {
        std::vector<std::string> lines;
        for (const StoryFact& fact : story) lines.push_back(tell(contest, fact, english));
        return lines;
    }
};

}  // namespace

TEST_CASE("the story of a night is made of its facts") {
    CHECK((Told().told() ==
           std::vector<std::string>{
               "Dan took the lead, from place 3.", "Biggest climb: Dan, up 2 places.",
               "Best night: Dan with 20 points.", "Closest race: Reds and Blues, 12 points apart.",
               "Closest race: Finn and Gus, 1 point apart.", "First points: Gus with 14 points."}));
}

TEST_CASE("a night without scores has no story") {
    const Contest contest = sample_contest();
    const Tally tally(contest);
    const Standings board = standings_of(contest, tally, day_of_contest(1));
    CHECK(story_of(contest, tally, board, nullptr).empty());
}

TEST_CASE("the pack is a table with arrows, in columns") {
    const Told night;
    CHECK(pack_text(night.contest, night.second, {night.story[0]}, 3, english) ==
          "Autumn sprint\n"
          "Night 2 of 14, 28 Oct 2025\n"
          "\n"
          "Teams (total of the members)\n"
          "1  =  Reds   41\n"
          "2  =  Blues  29\n"
          "\n"
          "Members\n"
          "1  ▲  Dan   29\n"
          "2  ▼  Finn  15\n"
          "3  ▲  Gus   14\n"
          "and 2 more\n"
          "\n"
          "Dan took the lead, from place 3.\n");
}

TEST_CASE("names of every script are padded and cut by characters, never within one") {
    Told night;
    night.contest.members[0].name = "東京花子";
    night.contest.members[1].name = "Żółć";
    night.contest.members[4].name = std::string(20, 'x') + "ÄÖÜäöü";
    const std::string pack = pack_text(night.contest, night.second, {}, 9, english);
    CHECK(pack.find("Żółć                      29\n") != std::string::npos);
    CHECK(pack.find("東京花子                      12\n") != std::string::npos);
    CHECK(pack.find(std::string(20, 'x') + "ÄÖÜ…  14\n") != std::string::npos);
}

TEST_CASE("a name from right to left is isolated in sentences and rows, and takes no more room") {
    Told night;
    night.contest.members[3].name = "פין";
    night.contest.members[4].name = "فاطمة";
    CHECK(night.told()[4] == "Closest race: \u2068פין\u2069 and \u2068فاطمة\u2069, 1 point apart.");
    const std::string pack = pack_text(night.contest, night.second, {}, 9, english);
    CHECK(pack.find("2  ▼  \u2068פין\u2069    15\n3  ▲  \u2068فاطمة\u2069  14\n") !=
          std::string::npos);
    night.contest.teams[0].name = "אדומים";
    CHECK(leader_text(night.contest, night.second, false, english) ==
          "Team \u2068אדומים\u2069 leads with 41 points");
}

TEST_CASE("what tells namesakes apart is not cut off their names") {
    Told night;
    night.contest.members[0].name = "Maximiliane Oberhuber (Reds)";
    night.contest.members[1].name = "Maximiliane Oberhuber (Reds, 2)";
    const std::string pack = pack_text(night.contest, night.second, {}, 9, english);
    CHECK(pack.find("Maximiliane O…ber (Reds)  ") != std::string::npos);
    CHECK(pack.find("Maximiliane O… (Reds, 2)  ") != std::string::npos);
}

TEST_CASE("a race has a line for each member, as long as the nights") {
    const Told night;
    const Race race = race_of(std::array{night.first, night.second}, PrizeFor::Member, 1);
    CHECK(race.frozen == 1);
    CHECK((race.nights == std::vector{day_of_contest(1), day_of_contest(2)}));
    REQUIRE(race.lines.size() == 5);
    CHECK((race.lines[0].id == id_of(dan)));
    CHECK((race.lines[0].rank == std::vector<std::optional<std::int64_t>>{3, 1}));
    CHECK((race.lines[0].score[1] == Score{29 * milli, 1}));
    CHECK(race_of({}, PrizeFor::Team, 0).lines.empty());
}

TEST_CASE("a streak is days in a row with a score; tonight breaks none") {
    Contest contest = sample_contest();
    contest.members[0].spells = {{{}, day_of_contest(1), {}}, {day_of_contest(3), {}, {}}};
    const Tally tally =
        tally_of(contest, ledger_of({entry(1, cora, calls, 1, 1), entry(2, cora, calls, 1, 3),
                                     entry(3, dan, calls, 1, 1), entry(4, dan, calls, 1, 3)}));
    CHECK(streak_of(tally, 0, day_of_contest(3)) == 2);  // did not play on the second day
    CHECK(streak_of(tally, 0, day_of_contest(4)) == 2);
    CHECK(streak_of(tally, 0, day_of_contest(5)) == 0);
    CHECK(streak_of(tally, 1, day_of_contest(3)) == 1);
}
