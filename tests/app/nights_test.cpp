// Nights that close by themselves, whatever the tab did meanwhile.
#include <doctest/doctest.h>

#include "app/boot.h"
#include "app/contest_board.h"
#include "app/contest_story.h"
#include "app/harness/tab.h"
#include "app/update.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace app;
using namespace core::contest;
using tests::Tab;

namespace {

const ContestBook& book_of(const Tab& tab) { return *shown_contest(tab.state); }

// In UTC, from today, 1 July 2025, for two weeks; kicked off.
Tab tab_with_contest() {
    Tab tab(1);
    tab.act(AddContest{std::nullopt, "QBM week"});
    Contest contest = book_of(tab).contest;
    contest.start = tests::first_of_july;
    contest.end = {contest.start.days + 13};
    tab.act(SetContest{contest});
    tab.act(AddMetrics{contest.id, {{{}, "QBM", 10, 0}}});
    tab.act(AddMembers{contest.id, {{{}, "Ann", 0, {}}, {{}, "Bo", 0, {}}}});
    tab.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
    tab.act(KickOff{contest.id});
    return tab;
}

void enter(Tab& tab, std::size_t member, std::int64_t units, core::Date night) {
    const Contest& contest = book_of(tab).contest;
    tab.act(SetScores{
        contest.id, night, {{contest.members[member].id, contest.metrics[0].id, units * milli}}});
}

std::vector<core::Date> closed(const Tab& tab) {
    std::vector<core::Date> nights;
    for (const NightRecord* record : book_of(tab).nights.chain()) nights.push_back(record->night);
    return nights;
}

core::Date night(int number) { return {tests::first_of_july.days + number - 1}; }

constexpr std::int64_t an_hour = 3'600'000;

}  // namespace

TEST_CASE("a kick-off asks to be woken when the night closes") {
    const Tab tab = tab_with_contest();
    const auto wakes = tests::asked<WakeAt>(tab.effects);
    CHECK(std::ranges::find(wakes, tab.now_ms + ms_a_day, &WakeAt::utc_ms) != wakes.end());
}

TEST_CASE("a zone is asked for once, and nights wait for it") {
    Tab tab(1);
    tab.act(AddContest{std::nullopt, ""});
    const auto asked = tests::asked<ReadZone>(tab.effects);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().name == "UTC");
    CHECK(asked.front().first_day < tests::first_of_july.days);
}

TEST_CASE("a night is frozen when its grace is over, and not before") {
    Tab tab = tab_with_contest();
    tab.pass(24 * an_hour);
    tab.act(TimePassed{});
    CHECK(closed(tab).empty());
    tab.pass(12 * an_hour);
    tab.act(TimePassed{});
    CHECK(closed(tab) == std::vector{night(1)});
    const std::uint64_t counter = tab.state.counter;
    tab.act(TimePassed{});
    CHECK(closed(tab) == std::vector{night(1)});
    CHECK(tab.state.counter == counter);  // nothing was written again
}

TEST_CASE("on another day whatever is done first closes the nights that are due") {
    Tab tab = tab_with_contest();
    tab.pass(36 * an_hour);
    ++tab.today.days;
    tab.act(GoTo{Place::Contests});
    CHECK(closed(tab) == std::vector{night(1)});
}

TEST_CASE("a tab asks to be woken when the reader's next day begins, and then for the one after") {
    const Moment moment{1'000, tests::first_of_july, {}, 50'000};
    const Booted booted = boot({}, {}, 1, moment);
    const auto wakes = tests::asked<WakeAt>(booted.effects);
    CHECK(std::ranges::find(wakes, 50'000, &WakeAt::utc_ms) != wakes.end());
    State state = booted.state;
    state.notices.clear();
    const core::Date tomorrow{tests::first_of_july.days + 1};
    const Effects effects = update(state, TimePassed{}, {50'000, tomorrow, {}, 90'000});
    CHECK(state.today == tomorrow);
    CHECK(tests::asked<WakeAt>(effects) == std::vector{WakeAt{90'000}});
}

TEST_CASE("a night in its grace is on the race as it stands, and stays there once it is frozen") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    enter(tab, 0, 2, night(1));
    CHECK(live_board(tab.state, contest)->in_grace.empty());
    tab.pass(25 * an_hour);
    tab.act(TimePassed{});
    enter(tab, 1, 3, night(2));
    CHECK(live_board(tab.state, contest)->in_grace == std::vector{night(1)});
    const auto race = [&] { return race_of(tab.state, contest, PrizeFor::Member); };
    const core::Id ann = book_of(tab).contest.members[0].id;
    const auto points_of_ann = [&](std::size_t at) {
        const Race now = race();
        return std::ranges::find(now.lines, ann, &RaceLine::id)->score.at(at).over;
    };
    CHECK(race().nights == std::vector{night(1), night(2)});
    CHECK(race().frozen == 0);
    CHECK(points_of_ann(0) == 20 * milli);
    enter(tab, 0, 5, night(1));  // put right in time
    CHECK(points_of_ann(0) == 50 * milli);
    CHECK(points_of_ann(1) == 50 * milli);
    const Race as_it_stood = race();
    tab.pass(12 * an_hour);
    tab.act(TimePassed{});
    CHECK(closed(tab) == std::vector{night(1)});
    CHECK(live_board(tab.state, contest)->in_grace.empty());
    Race expected = as_it_stood;
    expected.frozen = 1;
    CHECK(race() == expected);
}

TEST_CASE(
    "in the morning the board of the night before can be shown as it stands, though not frozen") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    enter(tab, 0, 2, night(1));
    tab.pass(25 * an_hour);
    tab.act(TimePassed{});
    enter(tab, 1, 3, night(2));
    tab.act(ShowBoardNight{night(1)});
    const auto points = [&](std::size_t member) {
        const auto& rows = shown_board(tab.state, contest)->standings.members;
        return std::ranges::find(rows, member, &Standing::place)->points_milli;
    };
    CHECK(shown_board(tab.state, contest)->standings.night == night(1));
    CHECK_FALSE(shown_closed_night(tab.state, contest));
    CHECK(points(0) == 20 * milli);
    CHECK(points(1) == 0);
    enter(tab, 0, 5, night(1));  // put right in time
    CHECK(points(0) == 50 * milli);
    CHECK(pack_of_shown(tab.state, contest).find("Night 1 of") != std::string::npos);
    const std::vector<Standing> as_it_stood = shown_board(tab.state, contest)->standings.members;
    tab.pass(12 * an_hour);
    tab.act(TimePassed{});
    CHECK(shown_closed_night(tab.state, contest) == 0);
    CHECK(shown_board(tab.state, contest)->standings.members == as_it_stood);
    tab.act(ShowBoardNight{});
    CHECK(shown_board(tab.state, contest)->standings.night == night(2));
}

TEST_CASE("without a table of the zone no night is said to be in its grace") {
    Tab tab = tab_with_contest();
    tab.pass(25 * an_hour);
    tab.act(TimePassed{});
    const core::Id contest = book_of(tab).contest.id;
    REQUIRE(live_board(tab.state, contest)->in_grace.size() == 1);
    tab.state.zones.clear();
    CHECK(live_board(tab.state, contest)->in_grace.empty());
}

TEST_CASE("nights that were slept through are closed in order, once") {
    Tab tab = tab_with_contest();
    tab.pass(3 * ms_a_day + 13 * an_hour);
    tab.act(TimePassed{});
    CHECK(closed(tab) == std::vector{night(1), night(2), night(3)});
}

TEST_CASE("a late fix leaves a closed night as it is and shows on the next") {
    Tab tab = tab_with_contest();
    enter(tab, 0, 2, night(1));
    tab.pass(37 * an_hour);
    tab.act(TimePassed{});
    const core::Id contest = book_of(tab).contest.id;
    const Standings frozen = board_of_closed(tab.state, contest, 0).standings;
    enter(tab, 1, 9, night(1));
    CHECK(board_of_closed(tab.state, contest, 0).standings == frozen);
    CHECK(live_board(tab.state, contest)->board.standings.members.front().id ==
          book_of(tab).contest.members[1].id);
    tab.pass(ms_a_day);
    tab.act(TimePassed{});
    const std::vector<Cell> known = corrections(*book_of(tab).nights.chain()[1]);
    REQUIRE(known.size() == 1);
    CHECK(known.front().date == night(1));
    CHECK(known.front().quantity_milli == 9'000);
}

TEST_CASE("undo of a score after its night has closed is a correction, too") {
    Tab tab = tab_with_contest();
    enter(tab, 0, 2, night(1));
    tab.pass(37 * an_hour);
    tab.act(TimePassed{});
    const core::Id contest = book_of(tab).contest.id;
    const Standings frozen = board_of_closed(tab.state, contest, 0).standings;
    tab.act(Undo{});
    CHECK(board_of_closed(tab.state, contest, 0).standings == frozen);
    CHECK(live_board(tab.state, contest)->board.standings.members.front().points_milli == 0);
}

TEST_CASE("a zone that the browser does not know is told, and closes nothing") {
    Tab tab = tab_with_contest();
    tab.act(ZoneRefused{"UTC"});
    tab.pass(3 * ms_a_day);
    tab.act(TimePassed{});
    CHECK(closed(tab).empty());
    CHECK(tab.notices().back().find("does not know the time zone \"UTC\"") != std::string::npos);
}

TEST_CASE("after its last night a contest is over, and stays on it") {
    Tab tab = tab_with_contest();
    tab.pass(20 * ms_a_day);
    tab.act(TimePassed{});
    const LiveBoard& live = *live_board(tab.state, book_of(tab).contest.id);
    CHECK(live.closed.size() == 14);
    CHECK(live.is_over);
    CHECK(live.tonight == night(14));
    CHECK(live.night_state == NightState::Final);
}

TEST_CASE("what is entered after the end is kept, and there is one result everywhere") {
    Tab tab = tab_with_contest();
    const core::Id id = book_of(tab).contest.id;
    enter(tab, 0, 3, night(1));
    tab.pass(20 * ms_a_day);
    tab.act(TimePassed{});
    const Standings final_board = board_of_closed(tab.state, id, 13).standings;
    enter(tab, 1, 40, night(14));
    CHECK(book_of(tab).ledger.entries().size() == 2);
    const LiveBoard& live = *live_board(tab.state, id);
    CHECK(live.board.standings == final_board);
    CHECK(shown_board(tab.state, id)->standings == final_board);
    CHECK(live.board.standings.members.front().id == book_of(tab).contest.members[0].id);
    tab.act(Undo{});
    CHECK(live_board(tab.state, id)->board.standings == final_board);
}

TEST_CASE("the board of the shown night is printed, and from the prizes always the final one") {
    Tab tab = tab_with_contest();
    const core::Id id = book_of(tab).contest.id;
    enter(tab, 0, 3, night(1));
    const auto sheet = [&](PackWay way) {
        const auto prints = tests::asked<PrintSheet>(tab.act(HandOutPack{id, way}));
        return prints.size() == 1 ? prints[0].sheet : core::Sheet{};
    };
    CHECK(sheet(PackWay::Print).name == "QBM week board 2025-07-01");
    CHECK(sheet(PackWay::PrintFinal) == sheet(PackWay::Print));
    tab.pass(20 * ms_a_day);
    tab.act(TimePassed{});
    CHECK(sheet(PackWay::Print).name == "QBM week final standings");
    tab.act(ShowBoardNight{night(2)});
    CHECK(sheet(PackWay::Print).name == "QBM week board 2025-07-02");
    CHECK(sheet(PackWay::PrintFinal).name == "QBM week final standings");
    CHECK(sheet(PackWay::PrintFinal).subtitle == "Night 14 of 14, Monday 14 July 2025");
    CHECK(tab.act(HandOutPack{core::Id{}, PackWay::Print}).empty());
}

TEST_CASE("a team that is changed while nights are closed holds from tonight on, and is said") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    tab.pass(40 * an_hour);  // the first night is frozen, the second is played
    tab.act(TimePassed{});
    REQUIRE(closed(tab) == std::vector{night(1)});
    tab.act(AddTeam{contest, {{}, "North", 0}});
    const core::Id north = book_of(tab).contest.teams.front().id;
    Member ann = book_of(tab).contest.members.front();
    ann.spells = {{std::nullopt, std::nullopt, north}};
    tab.act(SetMember{contest, ann});
    const std::vector<Spell> expected{{std::nullopt, night(1), {}},
                                      {night(2), std::nullopt, north}};
    CHECK(book_of(tab).contest.members.front().spells == expected);
    CHECK(tab.notices().back() ==
          "Ann changes the team on 2 Jul 2025. What was scored before stays where it was.");
    tab.act(Undo{});
    CHECK(book_of(tab).contest.members.front().spells.empty());
}

TEST_CASE("dates that would change who played on a closed night are refused, later ones are not") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    tab.pass(40 * an_hour);
    tab.act(TimePassed{});
    Member ann = book_of(tab).contest.members.front();
    ann.spells = {{night(2), std::nullopt, {}}};
    tab.act(SetMember{contest, ann});
    CHECK(book_of(tab).contest.members.front().spells.empty());
    CHECK(tab.notices().back() ==
          "The nights up to 1 Jul 2025 are closed, and who played for whom then stays. Nothing of "
          "Ann was changed; choose dates after that.");
    ann.spells = {{std::nullopt, night(1), {}}};
    tab.act(SetMember{contest, ann});
    CHECK(book_of(tab).contest.members.front().spells == ann.spells);
    ann.name = "Ann Lee";
    tab.act(SetMember{contest, ann});
    CHECK(book_of(tab).contest.members.front().name == "Ann Lee");
}

TEST_CASE("after the kick-off what counts keeps its name, and is renamed by an amendment") {
    Tab tab = tab_with_contest();
    const Contest before = book_of(tab).contest;
    Metric metric = before.metrics.front();
    metric.name = "Meeting";
    tab.act(SetMetric{before.id, metric});
    CHECK(book_of(tab).contest == before);
    CHECK(tab.notices().back().starts_with("The rules are frozen since the kick-off"));
    Amendment renamed;
    renamed.from = night(1);
    renamed.reason = "Said so by all.";
    renamed.changes = {{"metric/" + core::format_id(metric.id) + "/name", std::string("Meeting")}};
    tab.act(Amend{before.id, renamed});
    CHECK(book_of(tab).contest.metrics == before.metrics);
    CHECK(live_board(tab.state, before.id)->board.rules.metrics.front().name == "Meeting");
}

TEST_CASE("who joined by mistake is removed, and brought back, while nothing is known of them") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    enter(tab, 0, 2, night(1));
    tab.pass(40 * an_hour);
    tab.act(TimePassed{});
    REQUIRE(closed(tab) == std::vector{night(1)});
    const Standings frozen = board_of_closed(tab.state, contest, 0).standings;
    tab.act(AddMembers{contest, {{{}, "Cy", 0, {}}}});
    const Contest with = book_of(tab).contest;
    REQUIRE(with.members.size() == 3);
    const core::Id cy = with.members.back().id;
    tab.act(RemoveMember{contest, cy});
    CHECK(book_of(tab).contest.members.size() == 2);
    CHECK(tab.notices().back() == "Removed member Cy.");
    CHECK(live_board(tab.state, contest)->board.standings.members.size() == 2);
    tab.act(Undo{});
    CHECK(book_of(tab).contest == with);
    tab.act(Redo{});
    CHECK(book_of(tab).contest.members.size() == 2);
    CHECK(board_of_closed(tab.state, contest, 0).standings == frozen);
}

TEST_CASE("who has entries or was on a closed night is not removed, not even by undo") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    tab.act(AddMembers{contest, {{{}, "Cy", 0, {}}}});
    enter(tab, 2, 1, night(1));
    enter(tab, 2, 0, night(1));  // reversed, and still in the ledger
    const Contest with = book_of(tab).contest;
    const core::Id cy = with.members.back().id;
    tab.act(RemoveMember{contest, cy});
    CHECK(book_of(tab).contest == with);
    CHECK(tab.notices().back() ==
          "There are entries for Cy in the ledger, and they stay. Nobody was removed; write a last "
          "day in the member's dates instead.");
    tab.pass(40 * an_hour);
    tab.act(TimePassed{});
    REQUIRE(closed(tab) == std::vector{night(1)});
    tab.act(RemoveMember{contest, with.members[1].id});
    CHECK(book_of(tab).contest.members.size() == 3);
    CHECK(tab.notices().back() ==
          "Bo is on the board of a night that is closed, and that stays as it was. Nobody was "
          "removed; write a last day in the member's dates instead.");
    tab.act(AddMembers{contest, {{{}, "Di", 0, {}}}});
    tab.pass(24 * an_hour);
    tab.act(TimePassed{});
    REQUIRE(closed(tab).size() == 2);
    tab.act(Undo{});
    CHECK(book_of(tab).contest.members.size() == 4);
    CHECK(tab.notices().back().ends_with("the contest has begun, and its rules are frozen."));
}

TEST_CASE("dates of one member that overlap are refused, and the days are said") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    Member ann = book_of(tab).contest.members.front();
    ann.spells = {{std::nullopt, night(5), {}}, {night(3), std::nullopt, {}}};
    tab.act(SetMember{contest, ann});
    CHECK(book_of(tab).contest.members.front().spells.empty());
    CHECK(tab.notices().back() ==
          "Ann would play twice from 3 Jul 2025 to 5 Jul 2025, by two dates that overlap. Nothing "
          "was changed; let one end before the other begins.");
    ann.spells[0].to = night(2);
    tab.act(SetMember{contest, ann});
    CHECK(book_of(tab).contest.members.front().spells == ann.spells);
}
