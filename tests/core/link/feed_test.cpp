// Feed files: what was written is read again, and what is no such file is told.
#include "core/link/feed.h"

#include <doctest/doctest.h>

#include <string>

using namespace core;
using namespace core::link;

namespace {

std::string refusal(std::string_view text) {
    const Result<Feed> feed = decode_feed(text);
    return feed ? std::string() : feed.error().message;
}

}  // namespace

TEST_CASE("a feed is read as it was written") {
    for (const FeedWay way : {FeedWay::Conditional, FeedWay::Files, FeedWay::Alone}) {
        const Feed whole{way, "c1.AbC-_9", {"e1.x", "e1.y", "e1.x"}};
        CHECK(decode_feed(encode_feed(whole)).value() == whole);
        const Feed bare{way, "", {}};
        CHECK(decode_feed(encode_feed(bare)).value() == bare);
        CHECK(feed_way_of(name_of(way)) == way);
    }
    CHECK(encode_feed({FeedWay::Files, "c1.a", {"e1.b"}}) ==
          "Quarterdeck feed 1 files\nc1.a\ne1.b\n");
}

TEST_CASE("what editors and servers do to lines changes nothing") {
    const Feed feed{FeedWay::Files, "c1.a", {"e1.b"}};
    CHECK(decode_feed("\xEF\xBB\xBFQuarterdeck feed 1 files\r\nc1.a\r\n\r\n e1.b\t\r\n").value() ==
          feed);
    CHECK(decode_feed("Quarterdeck feed 1 files\nc1.a\ne1.b").value() == feed);
}

TEST_CASE("a link alone is a feed") {
    CHECK(decode_feed("c1.abc\n").value() == Feed{FeedWay::Conditional, "c1.abc", {}});
    CHECK(decode_feed("e1.abc").value() == Feed{FeedWay::Conditional, "", {"e1.abc"}});
}

TEST_CASE("a way that nobody knows is the careful one") {
    CHECK(decode_feed("Quarterdeck feed 1 by-courier\n").value().way == FeedWay::Alone);
    CHECK(decode_feed("Quarterdeck feed 1\n").value().way == FeedWay::Alone);
}

TEST_CASE("what is no feed is refused with its reason") {
    CHECK(refusal("") == "it is no board of Quarterdeck");
    CHECK(refusal("<!doctype html>") == "it is no board of Quarterdeck");
    CHECK(refusal("c.abc") == "it is no board of Quarterdeck");
    CHECK(refusal("Quarterdeck feed x") == "it is no board of Quarterdeck");
    CHECK(refusal("Quarterdeck feed -1 files") == "it is no board of Quarterdeck");
    CHECK(refusal("Quarterdeck feed 99999999999 files") == "it is no board of Quarterdeck");
    CHECK(refusal("Quarterdeck feed 2 files\nc1.a").starts_with("it is of format 2"));
    CHECK(refusal("Quarterdeck feed 1 files\nc1.a\nc1.b") == "a line in it is damaged");
    CHECK(refusal("Quarterdeck feed 1 files\np1.a") == "a line in it is damaged");
    CHECK(refusal(std::string(2'000'001, 'x')) == "it is larger than 2,000,000 bytes");
    std::string many = "Quarterdeck feed 1 files\n";
    for (int i = 0; i <= 2'000; ++i) many += "e1.a\n";
    CHECK(refusal(many) == "it holds more than 2,000 batches of scores");
}
