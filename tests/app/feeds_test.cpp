// Boards that stand at an address: who reads them, how often, and what changes nothing.
#include <doctest/doctest.h>

#include "app/harness/evening.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace app;
using namespace tests;
using core::link::FeedWay;

TEST_CASE("a leader publishes, and who opens the link follows by themselves") {
    Evening evening;
    enter(evening.leader, 0, 3, night(1));
    evening.publish();
    CHECK(evening.of(evening.leader).trouble.empty());
    CHECK(evening.leader.was_told("Published"));
    CHECK(evening.feed().way == FeedWay::Conditional);
    CHECK(evening.feed().board.starts_with("c1."));

    evening.leader.act(LinkToFeed{evening.contest, address});
    CHECK(evening.leader.link() == "feed=" + address);
    evening.viewer.open(evening.leader.link());
    REQUIRE(shown_contest(evening.viewer.tab.state) != nullptr);
    CHECK(is_guest(evening.viewer.tab.state, evening.contest));
    CHECK(points_of(evening.viewer, evening.contest, 0) == 30);
    CHECK_FALSE(is_kept(evening.viewer, evening.contest));

    // Looked at without being kept, it still follows the address.
    enter(evening.leader, 0, 1, night(1));
    evening.publish();
    evening.viewer.let_it_wait();
    CHECK(points_of(evening.viewer, evening.contest, 0) == 10);
    CHECK_FALSE(is_kept(evening.viewer, evening.contest));

    evening.viewer.act(Follow{evening.contest});
    enter(evening.leader, 1, 2, night(1));
    evening.publish();
    evening.viewer.let_it_wait();
    CHECK(points_of(evening.viewer, evening.contest, 1) == 20);
    evening.viewer.close_and_open_the_app();
    CHECK(points_of(evening.viewer, evening.contest, 1) == 20);
    CHECK(feed_address(evening.viewer.tab.state, evening.contest) == address);
}

TEST_CASE("what has not changed is not sent again") {
    Evening evening;
    evening.publish();
    evening.follow();
    evening.viewer.let_it_wait();
    const FeedWatch before = evening.of(evening.viewer).watch;
    CHECK_FALSE(before.etag.empty());
    const std::size_t asked = evening.host.asked.size();
    evening.viewer.let_it_wait();
    CHECK(evening.host.asked.size() == asked + 1);
    CHECK(evening.of(evening.viewer).watch.read_ms > before.read_ms);
    CHECK(evening.of(evening.viewer).watch.trouble.empty());
}

TEST_CASE("a board is read every five minutes, on a large screen each minute, not all at once") {
    Evening evening;
    evening.publish();
    evening.follow();
    const auto wait = [&] {
        return evening.of(evening.viewer).watch.due_ms - evening.viewer.tab.now_ms;
    };
    evening.viewer.let_it_wait();
    CHECK(wait() >= 270'000);
    CHECK(wait() <= 330'000);
    evening.viewer.act(StartTv{evening.contest});
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 5; ++i) {
        CHECK(wait() >= 54'000);
        CHECK(wait() <= 66'000);
        waits.push_back(wait());
        evening.viewer.let_it_wait();
    }
    std::ranges::sort(waits);
    CHECK(waits.front() != waits.back());
}

TEST_CASE("without a network the last good copy stays, and is asked for ever more rarely") {
    Evening evening;
    enter(evening.leader, 0, 3, night(1));
    evening.publish();
    evening.follow();
    evening.host.trouble = "this device is offline";
    std::int64_t last = 0;
    for (int i = 0; i < 8; ++i) {
        evening.viewer.let_it_wait();
        const FeedWatch& watch = evening.of(evening.viewer).watch;
        CHECK(watch.trouble == "this device is offline");
        const std::int64_t wait = watch.due_ms - evening.viewer.tab.now_ms;
        CHECK(wait > last * 8 / 10);
        CHECK(wait <= 33 * 60'000);
        last = wait;
    }
    CHECK(last >= 27 * 60'000);
    CHECK(points_of(evening.viewer, evening.contest, 0) == 30);
    CHECK(evening.viewer.tab.state.notices.empty());

    evening.host.trouble.clear();
    evening.viewer.act(NetworkCame{});
    CHECK(evening.of(evening.viewer).watch.trouble.empty());

    // Opened again without a network, it is shown as it was.
    evening.host.trouble = "this device is offline";
    evening.viewer.close_and_open_the_app();
    evening.viewer.open("feed=" + address);
    CHECK(points_of(evening.viewer, evening.contest, 0) == 30);
}

TEST_CASE("an address that gives no board is told with its reason") {
    Evening evening;
    evening.viewer.open("feed=" + address);
    CHECK(evening.viewer.was_told("files.example was not read: there is nothing at this address"));
    evening.host.files[address] = "<!doctype html>";
    evening.viewer.open("feed=" + address);
    CHECK(evening.viewer.was_told("it is no board of Quarterdeck"));
    evening.host.files[address] = "Quarterdeck feed 1 files\n";
    evening.viewer.open("feed=" + address);
    CHECK(evening.viewer.was_told("no board has been published there yet"));
    evening.host.files[address] = "c1.cut";
    evening.viewer.open("feed=" + address);
    CHECK_FALSE(evening.viewer.tab.state.notices.empty());
    for (const char* bad : {"feed=", "feed=a b", "feed=\n"}) {
        evening.viewer.open(bad);
        CHECK(evening.viewer.was_told("names no address"));
    }
    CHECK(shown_contest(evening.viewer.tab.state) == nullptr);
}

TEST_CASE("a followed address changes nothing unless the same leader has signed it") {
    Evening evening;
    enter(evening.leader, 0, 3, night(1));
    evening.publish();
    evening.follow();
    const std::string good = evening.host.files.at(address);

    // Somebody else with the same contest.
    Person thief(3);
    thief.open(evening.feed().board);
    thief.act(DuplicateContest{evening.contest});
    std::string changed = good;
    changed[changed.size() - 40] = changed[changed.size() - 40] == 'A' ? 'B' : 'A';
    for (const std::string& bad :
         {changed, std::string("Quarterdeck feed 1 files\nc1.x\n"), std::string("hello")}) {
        evening.host.files[address] = bad;
        evening.viewer.act(LookAgain{});
        CHECK_FALSE(evening.of(evening.viewer).watch.trouble.empty());
        CHECK(points_of(evening.viewer, evening.contest, 0) == 30);
    }
    evening.host.files[address] = good;
    evening.viewer.act(LookAgain{});
    CHECK(evening.of(evening.viewer).watch.trouble.empty());
}

TEST_CASE("an older board at the address never hides newer scores") {
    Evening evening;
    enter(evening.leader, 0, 3, night(1));
    evening.publish();
    const std::string old = evening.host.files.at(address);
    evening.follow();
    enter(evening.leader, 0, 4, night(1));
    evening.publish();
    evening.viewer.let_it_wait();
    const std::int64_t now = points_of(evening.viewer, evening.contest, 0);
    evening.host.files[address] = old;
    evening.viewer.act(LookAgain{});
    CHECK(points_of(evening.viewer, evening.contest, 0) == now);
}
