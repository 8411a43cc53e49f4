// One contest in two copies that did not hear of each other for a while, as in two browsers.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/contest_story.h"
#include "app/harness/led_contest.h"

#include <string>

using namespace app;
using namespace core::contest;
using namespace tests;

namespace {

constexpr std::int64_t an_hour = 3'600'000;
constexpr std::size_t cy = 2;

std::string file_of(Person& person, const core::Id& contest) {
    person.act(ExportContest{contest, ContestExport::Records});
    return person.saved_files.back().text;
}

void import(Person& person, const std::string& file) {
    person.act(GoTo{Place::Contests});
    person.act(FileChosen{"contest.json", file});
    person.act(ImportRecords{});
}

// A contest with Cy as the third member, in two browsers.
struct Copies {
    Person here{1}, there{2};
    core::Id contest = lead_contest(here);

    explicit Copies(bool is_kicked_off = true) {
        if (!is_kicked_off) here.act(Undo{});
        here.act(AddMembers{contest, {{{}, "Cy", 0, {}}}});
        copy_contest(here, there, contest);
    }
    void meet() { tests::meet(here, there); }
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

TEST_CASE("undo of an import takes back nothing of a contest that is under way") {
    Copies copies;
    enter(copies.here, 0, 1, night(1));
    enter(copies.there, 1, 5, night(1));
    copies.there.tab.pass(40 * an_hour);
    copies.there.act(TimePassed{});
    const std::string file = file_of(copies.there, copies.contest);
    import(copies.here, file);
    const ContestBook both = *find_contest(copies.here.tab.state, copies.contest);
    CHECK(both.ledger.entries().size() == 2);
    CHECK(both.nights.records().size() == 1);
    for (const Notice& notice : copies.here.tab.state.notices)
        CHECK(notice.offer == Offer::Nothing);
    copies.here.act(Undo{});  // of what was done before
    const ContestBook* after = find_contest(copies.here.tab.state, copies.contest);
    REQUIRE(after != nullptr);
    CHECK(after->ledger.entries().size() >= 2);
    CHECK(after->nights == both.nights);
    import(copies.there, file_of(copies.here, copies.contest));
    CHECK(points_of(copies.there, copies.contest, 1) == 50);
}

TEST_CASE(
    "undo of an import that brought a deleted contest back deletes it again, and loses nothing") {
    Copies copies;
    enter(copies.there, 1, 5, night(1));
    copies.here.act(DeleteContest{copies.contest});
    import(copies.here, file_of(copies.there, copies.contest));
    REQUIRE(find_contest(copies.here.tab.state, copies.contest) != nullptr);
    copies.here.act(Undo{});
    CHECK(find_contest(copies.here.tab.state, copies.contest) == nullptr);
    copies.here.act(Redo{});
    CHECK(points_of(copies.here, copies.contest, 1) == 50);
}

TEST_CASE("a file that brings the contest of an opened link is taken in whole") {
    for (const bool is_newer : {false, true}) {
        Person leader(1), viewer(2);
        const core::Id contest = lead_contest(leader);
        enter(leader, 0, 3, night(1));
        const std::string link = leader.link_of(contest);
        if (is_newer) enter(leader, 1, 2, night(1));
        viewer.open(link);
        REQUIRE(is_guest(viewer.tab.state, contest));
        import(viewer, file_of(leader, contest));
        viewer.close_and_open_the_app();
        const ContestBook* kept = find_contest(viewer.tab.state, contest);
        REQUIRE(kept != nullptr);
        CHECK(kept->contest == find_contest(leader.tab.state, contest)->contest);
        CHECK(kept->ledger == find_contest(leader.tab.state, contest)->ledger);
    }
}

TEST_CASE("a backup that holds the contest of an opened link is restored whole") {
    Person leader(1), viewer(2);
    const core::Id contest = lead_contest(leader);
    const std::string link = leader.link_of(contest);
    viewer.open(link);
    enter(leader, 0, 3, night(1));
    const auto backups = asked<SaveBackup>(leader.tab.act(BackUp{}));
    REQUIRE(backups.size() == 1);
    viewer.act(FileChosen{"backup.json", backups.front().text});
    viewer.act(RestoreBackup{RestoreWay::Merge});
    viewer.close_and_open_the_app();
    const ContestBook* kept = find_contest(viewer.tab.state, contest);
    REQUIRE(kept != nullptr);
    CHECK(kept->contest == find_contest(leader.tab.state, contest)->contest);
    CHECK(points_of(viewer, contest, 0) == 30);
}

TEST_CASE("a file changes nothing of a contest that is followed, but brings a deleted one back") {
    Person leader(1), follower(2);
    const core::Id contest = lead_contest(leader);
    follower.open(leader.link_of(contest));
    follower.act(Follow{contest});
    const Contest as_followed = book_of(follower).contest;
    enter(leader, 0, 3, night(1));
    const std::string file = file_of(leader, contest);

    import(follower, file);
    CHECK(
        follower.was_told("1 record of a contest that you follow, which only links of its leader"));
    follower.act(SelectContest{contest});
    CHECK(book_of(follower).contest == as_followed);
    CHECK(points_of(follower, contest, 0) == 0);

    follower.act(DeleteContest{contest});
    import(follower, file);
    CHECK(follower.was_told("had been deleted here and is back"));
    follower.act(SelectContest{contest});
    CHECK(points_of(follower, contest, 0) == 0);

    follower.open(leader.link_of(contest));
    CHECK(points_of(follower, contest, 0) == 30);
}
