// One contest in two copies that did not hear of each other for a while, as in two browsers.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/contest_story.h"
#include "app/harness/led_contest.h"

#include <string>
#include <vector>

using namespace app;
using namespace core::contest;
using namespace tests;

namespace {

constexpr std::int64_t an_hour = 3'600'000;
constexpr std::size_t cy = 2;

// A contest with Cy as the third member, in two browsers.
struct Copies {
    Person here{1}, there{2};
    core::Id contest = lead_contest(here);

    explicit Copies(bool is_kicked_off = true) {
        if (!is_kicked_off) here.act(Undo{});
        here.act(AddMembers{contest, {{{}, "Cy", 0, {}}}});
        there.disk = here.disk;
        there.close_and_open_the_app();
        there.act(SelectContest{contest});
        there.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
    }

    // Each is told what the other has.
    void meet() {
        const std::vector<std::string> ours = records(here), theirs = records(there);
        here.act(RecordsArrived{theirs});
        there.act(RecordsArrived{ours});
    }
    static std::vector<std::string> records(const Person& person) {
        std::vector<std::string> texts;
        for (const StoredRecord& record : person.disk.records) texts.push_back(record.text);
        return texts;
    }
};

}  // namespace

TEST_CASE("who was removed in one copy is back once another has entered scores for them") {
    Copies copies;
    const Contest all = book_of(copies.here).contest;
    enter(copies.there, cy, 3, night(1));
    copies.here.act(RemoveMember{copies.contest, all.members[cy].id});
    REQUIRE(book_of(copies.here).contest.members.size() == 2);
    copies.meet();
    for (Person* person : {&copies.here, &copies.there}) {
        CHECK(book_of(*person).contest == all);
        CHECK(points_of(*person, copies.contest, cy) == 30);
    }
    CHECK(copies.here.tab.state.documents == copies.there.tab.state.documents);

    copies.there.close_and_open_the_app();
    CHECK(find_contest(copies.there.tab.state, copies.contest)->contest == all);

    // It is as if nobody had been removed: in what is changed next, too.
    Contest renamed = book_of(copies.here).contest;
    renamed.purpose = "More QBMs";
    copies.here.act(SetContest{renamed});
    CHECK(book_of(copies.here).contest == renamed);
    copies.here.act(AddMembers{copies.contest, {{{}, "Di", 0, {}}}});
    CHECK(book_of(copies.here).contest.members.size() == 4);
    copies.here.act(RemoveMember{copies.contest, all.members[cy].id});
    CHECK(copies.here.tab.notices().back().starts_with("There are entries for Cy in the ledger"));
}

TEST_CASE("who was removed in one copy stays on the board of a night that another has closed") {
    Copies copies;
    const Contest all = book_of(copies.here).contest;
    copies.there.tab.pass(40 * an_hour);
    copies.there.act(TimePassed{});
    REQUIRE(book_of(copies.there).nights.records().size() == 1);
    const Standings frozen = board_of_closed(copies.there.tab.state, copies.contest, 0).standings;
    copies.here.act(RemoveMember{copies.contest, all.members[cy].id});
    copies.meet();
    CHECK(book_of(copies.here).contest == all);
    CHECK(board_of_closed(copies.here.tab.state, copies.contest, 0).standings == frozen);
    CHECK(board_of_closed(copies.there.tab.state, copies.contest, 0).standings == frozen);
}

TEST_CASE("what counts and was removed in one copy counts again once another has kicked off") {
    Copies copies(false);
    const Contest all = book_of(copies.here).contest;
    copies.there.act(KickOff{copies.contest});
    enter(copies.there, cy, 3, night(1));
    copies.here.act(AddMetrics{copies.contest, {{{}, "Call", 1, 0}}});
    copies.here.act(RemoveMetric{copies.contest, all.metrics.front().id});
    REQUIRE(book_of(copies.here).contest.metrics.size() == 1);
    copies.meet();
    for (Person* person : {&copies.here, &copies.there}) {
        CHECK(book_of(*person).contest.metrics.size() == 2);
        CHECK(points_of(*person, copies.contest, cy) == 30);
    }
}
