// Scores in the app: entries of a ledger by state and effects, taken back by further entries.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/harness/tab.h"
#include "core/codec/record.h"
#include "core/contest/amendments.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace app;
using namespace core::contest;
using tests::Tab;

namespace {

const ContestBook& book_of(const Tab& tab) { return *shown_contest(tab.state); }
const std::vector<Entry>& entries_of(const Tab& tab) { return book_of(tab).ledger.entries(); }

// What stands of a member's metric on a night.
std::int64_t standing(const Tab& tab, std::size_t member, std::size_t metric, core::Date night) {
    const Contest& contest = book_of(tab).contest;
    std::int64_t sum = 0;
    for (const Entry& entry : entries_of(tab))
        if (book_of(tab).ledger.stands(entry) && entry.date == night &&
            entry.member == contest.members[member].id &&
            entry.metric == contest.metrics[metric].id)
            sum += entry.quantity_milli;
    return sum;
}

// Two members and two metrics in UTC, from 29 June to 12 July; now it is 0:00 on 1 July, so that 29
// June is closed and 30 June can be put right.
Tab tab_with_contest(bool kicked_off = true, int starts_in = -2) {
    Tab tab(1);
    tab.act(AddContest{std::nullopt, "QBM week"});
    Contest contest = book_of(tab).contest;
    contest.start = {tests::first_of_july.days + starts_in};
    contest.end = {contest.start.days + 13};
    tab.act(SetContest{contest});
    tab.act(AddMetrics{contest.id, {{{}, "QBM", 10, 5 * milli}, {{}, "Call", 1, 0}}});
    tab.act(AddMembers{contest.id, {{{}, "Ann", 0, {}}, {{}, "Bo", 0, {}}}});
    tab.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
    if (kicked_off) tab.act(KickOff{contest.id});
    return tab;
}

WantedScore wanted(const Tab& tab, std::size_t member, std::size_t metric, std::int64_t units) {
    const Contest& contest = book_of(tab).contest;
    return {contest.members[member].id, contest.metrics[metric].id, units * milli};
}

void enter(Tab& tab, std::size_t member, std::size_t metric, std::int64_t units,
           core::Date night = tests::first_of_july) {
    tab.act(SetScores{book_of(tab).contest.id, night, {wanted(tab, member, metric, units)}});
}

}  // namespace

TEST_CASE("a score is an entry with who entered it and when") {
    Tab tab = tab_with_contest();
    tab.act(SetWriterName{"Lea"});
    enter(tab, 0, 0, 2);
    REQUIRE(entries_of(tab).size() == 1);
    const Entry& entry = entries_of(tab).front();
    CHECK(entry.quantity_milli == 2'000);
    CHECK(entry.entered_by == "Lea");
    CHECK(entry.entered_at_ms == tab.now_ms);
    CHECK_FALSE(entry.event_at_ms);
}

TEST_CASE("more is a further entry, less a reversal and a new one, the same nothing") {
    Tab tab = tab_with_contest();
    enter(tab, 0, 1, 2);
    enter(tab, 0, 1, 5);
    CHECK(entries_of(tab).size() == 2);
    enter(tab, 0, 1, 5);
    CHECK(entries_of(tab).size() == 2);
    enter(tab, 0, 1, 1);
    CHECK(entries_of(tab).size() == 5);
    CHECK(standing(tab, 0, 1, tests::first_of_july) == 1'000);
    enter(tab, 0, 1, 0);
    CHECK(standing(tab, 0, 1, tests::first_of_july) == 0);
}

TEST_CASE("several scores are all entered, or none of them with the reason") {
    Tab tab = tab_with_contest();
    tab.act(SetScores{book_of(tab).contest.id,
                      tests::first_of_july,
                      {wanted(tab, 0, 1, 3), wanted(tab, 1, 0, 6)}});
    CHECK(entries_of(tab).empty());
    REQUIRE(tab.notices().size() == 2);  // the kick-off's, and this
    CHECK(tab.notices().back().find("above the most that counts of \"QBM\"") != std::string::npos);
}

TEST_CASE("one more happens now, up to the most a day") {
    Tab tab = tab_with_contest();
    const Contest& contest = book_of(tab).contest;
    const AddScore one{contest.id, contest.members[0].id, contest.metrics[0].id,
                       tests::first_of_july};
    for (int i = 0; i < 6; ++i) tab.act(one);
    CHECK(standing(tab, 0, 0, tests::first_of_july) == 5'000);
    CHECK(entries_of(tab).back().event_at_ms == entries_of(tab).back().entered_at_ms);
}

TEST_CASE("no score is entered before the kick-off, before the first day or for a night to come") {
    Tab before = tab_with_contest(false);
    enter(before, 0, 0, 1);
    CHECK(entries_of(before).empty());
    CHECK(before.notices().back().starts_with("The contest has not begun"));

    Tab early = tab_with_contest(true, 3);
    const core::Date first{tests::first_of_july.days + 3};
    enter(early, 0, 0, 1, first);
    CHECK(entries_of(early).empty());
    CHECK(early.notices().back() ==
          "The night of 4 Jul 2025 has not come yet. Nothing was entered.");

    Tab tab = tab_with_contest();
    enter(tab, 0, 0, 1, {tests::first_of_july.days + 1});
    CHECK(entries_of(tab).empty());
}

TEST_CASE("a later end lets scores be entered on the nights that it adds") {
    Tab tab = tab_with_contest();
    Amendment amendment;
    amendment.from = tests::first_of_july;
    const core::Date end{tests::first_of_july.days + 20};
    amendment.changes = {{"end", core::Value{core::format_iso(end)}}};
    tab.act(Amend{book_of(tab).contest.id, amendment});
    REQUIRE(in_force_at_end(book_of(tab).contest).end == end);
    tab.pass(15 * ms_a_day);  // 16 July: after the first end
    tab.act(TimePassed{});
    const core::Date night{tests::first_of_july.days + 15};
    const LiveBoard& live = *live_board(tab.state, book_of(tab).contest.id);
    CHECK(live.tonight == night);
    CHECK(live.night_state == NightState::Open);
    CHECK_FALSE(live.is_over);
    enter(tab, 0, 0, 1, night);
    CHECK(standing(tab, 0, 0, night) == 1'000);
    enter(tab, 0, 0, 1, {night.days + 1});
    CHECK(standing(tab, 0, 0, {night.days + 1}) == 0);
}

TEST_CASE("an entry is reversed once, with its note, and both stay") {
    Tab tab = tab_with_contest();
    enter(tab, 0, 0, 2);
    const core::Id id = entries_of(tab).front().id;
    tab.act(ReverseEntry{book_of(tab).contest.id, id, "Was Bo's"});
    REQUIRE(entries_of(tab).size() == 2);
    CHECK(entries_of(tab).back().reverses == id);
    CHECK(entries_of(tab).back().note == "Was Bo's");
    tab.act(ReverseEntry{book_of(tab).contest.id, id, ""});
    CHECK(entries_of(tab).size() == 2);
    tab.act(ReverseEntry{book_of(tab).contest.id, entries_of(tab).back().id, ""});
    CHECK(entries_of(tab).size() == 2);
}

TEST_CASE("undo and redo of scores only ever add to the ledger") {
    Tab tab = tab_with_contest();
    enter(tab, 0, 1, 4);
    enter(tab, 0, 1, 1);
    const std::vector<Entry> before = entries_of(tab);
    const auto score = [&] { return standing(tab, 0, 1, tests::first_of_july); };
    tab.act(Undo{});
    CHECK(score() == 4'000);
    tab.act(Undo{});
    CHECK(score() == 0);
    tab.act(Redo{});
    CHECK(score() == 4'000);
    tab.act(Redo{});
    CHECK(score() == 1'000);
    tab.act(Undo{});
    CHECK(score() == 4'000);
    for (const Entry& entry : before)
        CHECK(std::ranges::find(entries_of(tab), entry) != entries_of(tab).end());
}

TEST_CASE("a score that was reversed and entered again by undo can itself be undone") {
    Tab tab = tab_with_contest();
    enter(tab, 0, 0, 2);
    tab.act(ReverseEntry{book_of(tab).contest.id, entries_of(tab).front().id, ""});
    tab.act(Undo{});
    CHECK(standing(tab, 0, 0, tests::first_of_july) == 2'000);
    tab.act(Undo{});
    CHECK(standing(tab, 0, 0, tests::first_of_july) == 0);
    tab.act(Redo{});
    tab.act(Redo{});
    CHECK(standing(tab, 0, 0, tests::first_of_july) == 0);
    tab.act(Undo{});
    CHECK(standing(tab, 0, 0, tests::first_of_july) == 2'000);
}

TEST_CASE("undo of a score that another device has reversed changes nothing and says so") {
    Tab tab = tab_with_contest();
    enter(tab, 1, 0, 3);
    enter(tab, 0, 0, 2);
    Tab other = tab;
    const core::Id contest = book_of(tab).contest.id;
    const auto last = std::ranges::find(entries_of(tab), 2'000, &Entry::quantity_milli);
    other.act(ReverseEntry{contest, last->id, ""});
    tab.act(RecordsArrived{{core::codec::encode_record(other.state.documents.at(contest))}});
    const std::size_t count = entries_of(tab).size();
    CHECK(count == 3);
    tab.act(Undo{});
    CHECK(entries_of(tab).size() == count);
    CHECK(tab.notices().back() ==
          "That step was left as it is: its scores have been taken back since.");
    tab.act(Undo{});  // of the step before, about which that says nothing
    CHECK(entries_of(tab).size() == count + 1);
    CHECK(std::ranges::none_of(tab.notices(), [](const std::string& text) {
        return text.starts_with("That step was left as it is");
    }));
}

TEST_CASE("tonight, once chosen, stays tonight when the next night has come") {
    Tab tab = tab_with_contest();
    tab.act(ShowScoreNight{{tests::first_of_july.days - 1}});
    CHECK(tab.state.score_night == core::Date{tests::first_of_july.days - 1});
    tab.act(ShowScoreNight{tests::first_of_july});
    CHECK_FALSE(tab.state.score_night);
}

namespace {

// Adds one, and gives what credits its win to the second member.
EnterCredits won_account(Tab& tab) {
    tab.act(AddAccount{"Acme", {}});
    const core::Id account = shown_account(tab.state)->id;
    tab.act(SetOutcome{account, Milestone::Won, tests::first_of_july});
    const Contest& contest = book_of(tab).contest;
    return {
        contest.id,
        {{account, core::discovery::Outcome::Won, contest.members[1].id, contest.metrics[0].id}}};
}

}  // namespace

TEST_CASE("an outcome of discovery is credited once, and its reversal is asked for by itself") {
    Tab tab = tab_with_contest();
    const EnterCredits credit = won_account(tab);
    const core::Id account = credit.credits.front().account;
    tab.act(credit);
    tab.act(credit);
    CHECK(entries_of(tab).size() == 1);
    CHECK(entries_of(tab).front().note == "Acme");
    tab.act(SetOutcome{account, Milestone::Won, {}});
    tab.act(credit);
    CHECK(standing(tab, 1, 0, tests::first_of_july) == 0);
    tab.act(credit);
    CHECK(entries_of(tab).size() == 2);
}

TEST_CASE("a credit that was taken back and done again goes with its proof") {
    Tab tab = tab_with_contest();
    const EnterCredits credit = won_account(tab);
    const core::Id account = credit.credits.front().account;
    tab.act(credit);
    for (int i = 0; i < 2; ++i) {
        tab.act(Undo{});
        CHECK(standing(tab, 1, 0, tests::first_of_july) == 0);
        tab.act(Redo{});
        CHECK(standing(tab, 1, 0, tests::first_of_july) == 1'000);
    }
    tab.act(credit);  // it is there
    CHECK(standing(tab, 1, 0, tests::first_of_july) == 1'000);
    tab.act(SetOutcome{account, Milestone::Won, {}});
    tab.act(credit);
    CHECK(standing(tab, 1, 0, tests::first_of_july) == 0);
}

TEST_CASE("what names nobody, nothing or no contest adds nothing") {
    Tab tab = tab_with_contest();
    const core::Id contest = book_of(tab).contest.id;
    tab.act(SetScores{contest, tests::first_of_july, {{{}, {}, 1'000}}});
    tab.act(SetScores{{}, tests::first_of_july, {wanted(tab, 0, 0, 1)}});
    tab.act(AddScore{contest, {}, {}, tests::first_of_july});
    tab.act(ReverseEntry{contest, {}, ""});
    tab.act(EnterCredits{contest, {{{}, core::discovery::Outcome::Won, {}, {}}}});
    tab.act(ImportScores{contest, {}});
    CHECK(entries_of(tab).empty());
}

TEST_CASE("scores that are taken back from another place are named") {
    Tab tab = tab_with_contest();
    tab.act(ShowContestPage{ContestPage::Scores});
    enter(tab, 0, 0, 2);
    tab.act(Undo{});
    CHECK(tab.notices().empty());
    tab.act(GoTo{Place::Targets});
    tab.act(Redo{});
    REQUIRE(tab.notices().size() == 1);
    CHECK(tab.notices().front().starts_with("Done again: "));
    CHECK(tab.notices().front().ends_with(" (QBM week)."));
    CHECK(standing(tab, 0, 0, tests::first_of_july) == 2 * milli);
}
