// Boards that stand at an address: who writes them, and what becomes of what others have written.
#include <doctest/doctest.h>

#include "app/harness/evening.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace app;
using namespace tests;
using core::link::FeedWay;

namespace {

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

TEST_CASE("followers publish their own scores, and the leader takes them in") {
    for (const FeedWay way : {FeedWay::Conditional, FeedWay::Files}) {
        Evening evening(way);
        evening.publish();
        CHECK(has(evening.host.asked, "PROBE " + address));
        evening.follow();
        enter(evening.viewer, 1, 5, night(1));
        evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
        CHECK(evening.of(evening.viewer).trouble == "");
        CHECK(evening.viewer.was_told("1 entry of yours published"));
        // Again, there is the same and no more of it.
        evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
        if (way == FeedWay::Conditional) {
            CHECK(evening.feed().batches.size() == 1);
            CHECK(evening.host.files.size() == 1);
        } else {
            CHECK(evening.feed().batches.empty());
            CHECK(evening.host.files.size() == 3);
        }

        evening.publish();
        REQUIRE(evening.leader.tab.state.links.incoming);
        CHECK(incoming_entries(evening.leader.tab.state).size() == 1);
        evening.leader.act(TakeIn{});
        CHECK(points_of(evening.leader, evening.contest, 1) == 50);
        evening.publish();
        CHECK_FALSE(evening.leader.tab.state.links.incoming);
        CHECK(evening.feed().batches.empty());
        CHECK(evening.host.files.size() == 1);

        evening.viewer.act(LookAgain{});
        evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
        CHECK(evening.viewer.was_told("has all the scores that you entered here"));
    }
}

TEST_CASE("scores that the leader leaves out are not asked about again") {
    Evening evening;
    evening.publish();
    evening.follow();
    enter(evening.viewer, 1, 5, night(1));
    evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
    evening.leader.act(LookAgain{});
    REQUIRE(evening.leader.tab.state.links.incoming);
    evening.leader.act(LeaveOut{});
    evening.leader.act(LookAgain{});
    CHECK_FALSE(evening.leader.tab.state.links.incoming);
    evening.publish();
    CHECK(evening.feed().batches.empty());
    CHECK(points_of(evening.leader, evening.contest, 1) == 0);
}

TEST_CASE("batches that the leader has not seen yet stay when the board is published") {
    Evening evening;
    evening.publish();
    evening.follow();
    enter(evening.viewer, 1, 5, night(1));
    evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
    enter(evening.leader, 0, 1, night(1));
    evening.publish();
    CHECK(evening.feed().batches.size() == 1);
    CHECK(evening.leader.tab.state.links.incoming);
}

TEST_CASE("who writes at the same time comes again, and nothing is lost") {
    Evening evening;
    evening.publish();
    evening.follow();
    Person second(4);
    second.host = &evening.host;
    second.open("feed=" + address);
    second.act(Follow{evening.contest});
    enter(evening.viewer, 0, 5, night(1));
    enter(second, 1, 7, night(1));
    evening.host.before_write = [&] { second.act(PublishFeed{evening.contest, "", {}, false}); };
    evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
    REQUIRE(evening.of(evening.viewer).job);
    CHECK(evening.of(evening.viewer).job->step == FeedStep::Wait);
    evening.viewer.let_it_wait();
    CHECK_FALSE(evening.of(evening.viewer).job);
    CHECK(evening.feed().batches.size() == 2);
    evening.publish();
    REQUIRE(evening.leader.tab.state.links.incoming);
    CHECK(incoming_entries(evening.leader.tab.state).size() == 2);
}

TEST_CASE("a leader’s two devices put their boards together at the address") {
    Evening evening;
    evening.publish();
    // The same key, another device.
    Person laptop(1 + 26);
    laptop.host = &evening.host;
    laptop.act(KeyRestored{evening.contest,
                           std::string(leader_key(evening.leader.tab.state, evening.contest))});
    laptop.open("feed=" + address);
    laptop.act(Follow{evening.contest});
    REQUIRE(leads(laptop.tab.state, evening.contest));
    enter(laptop, 0, 2, night(1));
    enter(evening.leader, 1, 3, night(1));
    laptop.act(PublishFeed{evening.contest, address, {}, false});
    CHECK(evening.of(laptop).trouble == "");
    evening.publish();
    CHECK(points_of(evening.leader, evening.contest, 0) == 20);
    CHECK(points_of(evening.leader, evening.contest, 1) == 30);
    laptop.act(LookAgain{});
    CHECK(points_of(laptop, evening.contest, 1) == 30);
}

TEST_CASE("what is not this contest’s board is never written over") {
    Evening evening;
    Person other(5);
    other.host = &evening.host;
    const core::Id others = lead_contest(other);
    other.act(PublishFeed{others, address, {}, false});
    const std::string theirs = evening.host.files.at(address);
    evening.publish();
    CHECK(evening.of(evening.leader).trouble.find("another contest's board") != std::string::npos);
    CHECK(evening.host.files.at(address) == theirs);
    evening.host.files[address] = "shopping list";
    evening.publish();
    CHECK(evening.of(evening.leader).trouble.find("was left as it is") != std::string::npos);
    CHECK(evening.host.files.at(address) == "shopping list");
    CHECK(feed_address(evening.leader.tab.state, evening.contest).empty());
}

TEST_CASE("another address is probed anew, also after it was linked to") {
    Evening evening(FeedWay::Files);
    evening.publish();
    const std::string other = "https://other.example/board.txt";
    evening.leader.act(LinkToFeed{evening.contest, other});
    evening.host.way = FeedWay::Conditional;
    evening.leader.act(PublishFeed{evening.contest, other, {}, false});
    CHECK(has(evening.host.asked, "PROBE " + other));
    CHECK(core::link::decode_feed(evening.host.files.at(other)).value().way ==
          FeedWay::Conditional);
    evening.host.asked.clear();
    evening.leader.act(PublishFeed{evening.contest, other, {}, false});
    CHECK_FALSE(has(evening.host.asked, "PROBE " + other));
}

TEST_CASE("a contest that is deleted while it is published does not get there") {
    Evening evening;
    evening.host.way = FeedWay::Conditional;
    evening.leader.host = nullptr;
    evening.publish();
    REQUIRE(evening.of(evening.leader).job);
    const std::uint64_t ticket = evening.of(evening.leader).job->ticket;
    evening.leader.act(DeleteContest{evening.contest});
    evening.leader.act(FeedProbed{ticket, FeedWay::Conditional});
    CHECK_FALSE(evening.of(evening.leader).job);
    CHECK(evening.host.files.empty());
}

TEST_CASE("a server that lets one device write has no place for others’ scores") {
    Evening evening(FeedWay::Alone);
    evening.publish();
    CHECK(evening.feed().way == FeedWay::Alone);
    evening.follow();
    enter(evening.viewer, 1, 5, night(1));
    evening.viewer.act(PublishFeed{evening.contest, "", {}, false});
    CHECK(evening.of(evening.viewer).trouble.find("only its leader write") != std::string::npos);
    CHECK(evening.feed().batches.empty());
}

TEST_CASE("a password goes with the tab unless it is to be kept") {
    Evening evening;
    evening.leader.act(PublishFeed{evening.contest, address, {"Ada", "secret"}, false});
    CHECK(feed_login(evening.leader.tab.state, evening.contest) == FeedLogin{"Ada", "secret"});
    evening.leader.close_and_open_the_app();
    CHECK(feed_login(evening.leader.tab.state, evening.contest) == FeedLogin{});
    evening.leader.act(PublishFeed{evening.contest, address, {"Ada", "secret"}, true});
    evening.leader.close_and_open_the_app();
    CHECK(feed_login(evening.leader.tab.state, evening.contest) == FeedLogin{"Ada", "secret"});
    evening.leader.act(PublishFeed{evening.contest, address, {"Ada", "secret"}, false});
    evening.leader.close_and_open_the_app();
    CHECK(feed_login(evening.leader.tab.state, evening.contest) == FeedLogin{});
}

TEST_CASE("a failing server is told, and publishing later is the same") {
    Evening evening;
    evening.host.trouble = "the server refuses it (403)";
    evening.publish();
    CHECK(evening.of(evening.leader)
              .trouble.starts_with(
                  "Not published: the server refuses it (403). All that you entered is kept here"));
    evening.host.trouble.clear();
    evening.publish();
    CHECK(evening.of(evening.leader).trouble.empty());
    CHECK(evening.host.files.contains(address));
}

TEST_CASE("the board can be saved as a file that is uploaded by hand") {
    Evening evening;
    enter(evening.leader, 0, 3, night(1));
    evening.leader.act(SaveFeedFile{evening.contest});
    REQUIRE(evening.leader.saved_files.size() == 1);
    evening.host.files[address] = evening.leader.saved_files[0].text;
    evening.viewer.open("feed=" + address);
    CHECK(points_of(evening.viewer, evening.contest, 0) == 30);
}
