// Built as a leader would build it, by actions.
#include "app/harness/led_contest.h"

#include "app/contest_board.h"

#include <string>
#include <vector>

namespace tests {

using namespace app;
using namespace core::contest;

const ContestBook& book_of(const Person& person) { return *shown_contest(person.tab.state); }

core::Date night(int number) { return {first_of_july.days + number - 1}; }

core::Id lead_contest(Person& leader) {
    leader.act(AddContest{std::nullopt, "QBM week"});
    Contest contest = book_of(leader).contest;
    contest.start = night(1);
    contest.end = night(14);
    leader.act(SetContest{contest});
    leader.act(AddMetrics{contest.id, {{{}, "QBM", 10, 0}}});
    leader.act(AddMembers{contest.id, {{{}, "Ann", 0, {}}, {{}, "Bo", 0, {}}}});
    leader.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
    leader.act(KickOff{contest.id});
    return contest.id;
}

void enter(Person& person, std::size_t member, std::int64_t units, core::Date on) {
    const Contest& contest = book_of(person).contest;
    person.act(SetScores{
        contest.id, on, {{contest.members[member].id, contest.metrics[0].id, units * milli}}});
}

std::int64_t points_of(const Person& person, const core::Id& contest, std::size_t member) {
    const Standings& standings = live_board(person.tab.state, contest)->board.standings;
    for (const Standing& row : standings.members)
        if (row.place == member) return row.points_milli / milli;
    return -1;
}

void copy_contest(const Person& from, Person& to, const core::Id& contest) {
    to.disk = from.disk;
    to.close_and_open_the_app();
    to.act(SelectContest{contest});
    to.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
}

void meet(Person& one, Person& other) {
    const auto texts_of = [](const Person& person) {
        std::vector<std::string> texts;
        for (const StoredRecord& record : person.disk.records) texts.push_back(record.text);
        return texts;
    };
    const std::vector<std::string> ours = texts_of(one), theirs = texts_of(other);
    one.act(RecordsArrived{theirs});
    other.act(RecordsArrived{ours});
}

bool is_kept(const Person& person, const core::Id& contest) {
    const Tab again(99, person.disk.read());
    return find_contest(again.state, contest) != nullptr;
}

}  // namespace tests
