// What happens with feeds: boards that stand at an address, are read from there again and again,
// and are published there.
#pragma once

#include "core/document.h"
#include "core/link/feed.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

// How to get into the address. Without a name: it asks for none.
struct FeedLogin {
    std::string user;
    std::string password;
    bool operator==(const FeedLogin&) const = default;
};

// A leader's board, or a follower's own scores, to the address. Whoever follows has the address
// from the link, so theirs is left out.
struct PublishFeed {
    core::Id contest;
    std::string address;
    FeedLogin login;
    bool remember = false;  // name and password on this device; else they go with the tab
};
struct StopPublishing {};
struct SaveFeedFile {
    core::Id contest;
};  // for who uploads it by hand
struct LinkToFeed {
    core::Id contest;
    std::string address;  // of the file that was uploaded, or will be
};
struct LeaveFeed {
    core::Id contest;
};  // it is not read any more, and what is known of its address is forgotten
struct LookAgain {};  // at the feed of the contest that is shown, now

// -- told by the outside, each with the ticket of what was asked
struct FeedArrived {
    std::uint64_t ticket = 0;
    std::string etag;  // empty: the server names no version
    std::string text;
};
struct FeedUnchanged {
    std::uint64_t ticket = 0;
};
struct FeedAbsent {
    std::uint64_t ticket = 0;
};
struct FeedWritten {
    std::uint64_t ticket = 0;
    std::string etag;
};
struct FeedRefused {
    std::uint64_t ticket = 0;
};  // somebody has written in between
struct FeedFailed {
    std::uint64_t ticket = 0;
    std::string reason;  // a clause
};
struct FeedProbed {
    std::uint64_t ticket = 0;
    core::link::FeedWay way = core::link::FeedWay::Alone;
};
struct FeedListed {
    std::uint64_t ticket = 0;
    std::vector<std::string> addresses;
};
struct FeedRemoved {
    std::uint64_t ticket = 0;
};
struct NetworkCame {};

}  // namespace app
