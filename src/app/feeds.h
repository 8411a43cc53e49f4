// Feeds that this tab reads or publishes, and what came of it.
#pragma once

#include "app/feed_action.h"
#include "app/links.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

inline constexpr std::size_t max_feed_address = 2'000;

// The feed of the contest that is shown.
struct FeedWatch {
    core::Id contest;  // zero: none
    std::string address;
    std::string etag;
    std::uint64_t ticket = 0;              // of what was asked; 0: nothing
    std::int64_t due_ms = 0;               // when it is read next
    std::int64_t every_ms = 0;             // as it was reckoned for
    std::uint32_t failures = 0;            // in a row
    std::int64_t read_ms = 0;              // when it was read last; 0: not yet in this tab
    std::string trouble;                   // a clause; empty: all is well
    std::optional<IncomingLink> arriving;  // its board, until the signature is checked
    bool operator==(const FeedWatch&) const = default;
};

// A link to a feed that was opened, until the feed is here.
struct FeedOpening {
    std::string address;
    std::uint64_t ticket = 0;
    bool operator==(const FeedOpening&) const = default;
};

// Batches of a feed on their way to the leader's eyes.
struct FeedBatch {
    core::Id digest;  // of its line
    core::Document entries;
    std::uint64_t ticket = 0;  // of its signature's check
    bool operator==(const FeedBatch&) const = default;
};
struct FeedReview {
    core::Id contest;
    std::vector<FeedBatch> checking;
    core::Document gathered;        // of those that are checked
    std::vector<core::Id> digests;  // of their lines
    bool all_are_signed = true;
    std::size_t unread = 0;  // batches that this copy of the contest can't read
    bool operator==(const FeedReview&) const = default;
};

enum class FeedStep { Probe, Read, CheckBoard, List, ReadFile, Sign, Write, ReadBack, Wait };

// Something that is being published.
struct FeedJob {
    core::Id contest;
    std::string address;  // empty: it becomes a file that the user uploads
    FeedLogin login;
    FeedStep step = FeedStep::Read;
    std::uint64_t ticket = 0;
    core::link::FeedWay way = core::link::FeedWay::Conditional;
    bool is_absent = false;  // nothing is at the address yet
    std::string etag;
    core::link::Feed found;
    std::optional<IncomingLink> arriving;  // the board there, until its signature is checked
    core::Document board;                  // and from then on
    std::vector<std::string> files;        // with batches, to be read
    std::vector<std::pair<std::string, std::vector<std::string>>> read_files;
    std::size_t unread_files = 0;
    std::string payload;      // that is signed
    std::string line;         // payload and signature, as it stands in the feed
    std::size_t entries = 0;  // of a follower's batch
    std::string target;       // where it is written: the address, or a file beside
    std::uint32_t tries = 0;
    std::int64_t due_ms = 0;  // of Wait
    bool operator==(const FeedJob&) const = default;
};

struct Feeds {
    FeedWatch watch;
    std::optional<FeedOpening> opening;
    std::optional<FeedJob> job;
    FeedReview review;
    std::vector<core::Id> reviewed;  // digests of lines of which nothing is left to be decided
    // Of the contest that was published last, for as long as the tab is open.
    core::Id published;
    std::int64_t published_ms = 0;
    core::Id login_of;
    FeedLogin login;
    std::string trouble;  // of the last try, as sentences; empty: it went well
    bool operator==(const Feeds&) const = default;
};

// Where the contest's feed is; empty: it has none.
std::string_view feed_address(const State& state, const core::Id& contest);
// Whether a file can be published there and linked to, as far as its letters tell.
bool is_feed_address(std::string_view address);
inline constexpr std::string_view feed_address_hint =
    "Type the address of the file first, as in https://example.com/board.txt, without spaces.";
// Its server, for sentences; "this site" where the address is relative to the app's own.
std::string feed_host(std::string_view address);
// What is known of how to get in, from this tab or from this device.
FeedLogin feed_login(const State& state, const core::Id& contest);
bool is_login_remembered(const State& state, const core::Id& contest);

}  // namespace app
