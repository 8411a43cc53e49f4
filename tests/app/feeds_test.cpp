// Boards that stand at an address: who reads them, who writes them, and what becomes of both.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/harness/led_contest.h"

#include <algorithm>
#include <string>

using namespace app;
using namespace tests;
using core::link::FeedWay;

namespace {

const std::string address = "https://files.example/board.txt";

struct Evening {
    FeedHost host;
    Person leader{1};
    Person viewer{2};
    core::Id contest;

    explicit Evening(FeedWay way = FeedWay::Conditional) {
        host.way = way;
        leader.host = &host;
        viewer.host = &host;
        contest = lead_contest(leader);
    }

    void publish() {
        leader.act(PublishFeed{contest, address, {}, false});
        leader.let_it_wait(0);
    }
    void follow() {
        viewer.open("feed=" + address);
        viewer.act(Follow{contest});
    }
    core::link::Feed feed() const {
        return core::link::decode_feed(host.files.at(address)).value();
    }
    const Feeds& of(const Person& person) const { return person.tab.state.feeds; }
};

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

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
