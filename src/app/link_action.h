// What happens with links: contests, plans, question banks and scores that leave as a link, and
// links that were opened.
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

// -- out
struct MakeLink {
    core::Id document;
};  // of a contest, a plan or a question bank, whole
struct MakeNightLink {
    core::Id contest;
    core::Date night;
};  // the scores of a night alone: a leader's for those who follow, a follower's for the leader
struct CloseLink {};
enum class LinkWay { Copy, CopyWithSummary, PassOn };
struct HandOutLink {
    LinkWay way;
};  // the one that was made
struct BackUpKey {
    core::Id contest;
    std::string passphrase;
};
struct RestoreKey {
    std::string passphrase;
};  // of the key's file that was chosen
struct ForgetKeyFile {};

// -- in
struct TakeIn {
    std::vector<core::Id> left_out;  // entries that are not wanted
};  // what the opened link holds: kept, merged, or entered
struct LeaveOut {};  // the opened link goes, and nothing is changed
struct Follow {
    core::Id contest;
};  // keeps the contest that a link shows, and takes in its leader's newer ones
struct CloseGuest {};  // the contest that a link shows goes from here

// -- told by the outside
struct LinkBaseTold {
    std::string address;  // of the app, without a fragment
    bool can_pass_on = false;
};
struct LinkOpened {
    std::string fragment;  // without "#"
};
struct LinkRefused {
    std::string reason;
};
struct LinkSigned {
    std::uint64_t ticket = 0;
    std::string key;  // both in base64url
    std::string signature;
};
struct LinkUnsigned {
    std::uint64_t ticket = 0;
    std::string reason;  // a clause
};
enum class Checked { Good, Bad, Unknown };
struct LinkChecked {
    std::uint64_t ticket = 0;
    Checked result = Checked::Unknown;
};
struct LinkPassedOn {};
struct PassOnFailed {
    std::string reason;
};
struct KeyBackedUp {
    core::Id contest;
    std::string text;
};
struct KeyRestored {
    core::Id contest;
    std::string key;
};
struct KeyRefused {
    std::string reason;
};

}  // namespace app
