// What the files of links share. Internal to update.
#pragma once

#include "app/update/turn.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

// Keys of the settings: leader/<contest> is the leader's key, in base64url; own/<contest> is 1
// where this device has that key; follow/<contest> is 1 where it came by a link; wrote/<author> is
// 1 where that tab of this device has entered scores into such a contest.
std::string leader_setting(const core::Id& contest);
std::string own_setting(const core::Id& contest);
std::string follow_setting(const core::Id& contest);
std::string wrote_setting(std::uint64_t author);

// True, and told: the contest came by a link, so its rules are its leader's.
bool refuse_for_guest(Turn& turn, const core::Id& contest);

// A contest that is only looked at is not what is kept here: where a file brings it, its board is
// closed first, and what the file brings is taken in whole.
void close_guest_among(Turn& turn, const std::vector<core::Document>& arriving);

// Asks for the signature of what a link holds, still without a ticket.
SignLink signing_of(core::link::Cargo cargo, const core::Id& subject, std::string_view payload);

// The raw bytes of what came for it. Error: a clause that says why they are none.
struct Signature {
    std::string key;
    std::string bytes;
};
core::Result<Signature> signature_of(const LinkSigned& news);

// Written on this device, by this tab or by one before.
bool is_own(const State& state, const core::Field& field);

// The key that this device signs the contest with is its leader's.
void note_own_key(Turn& turn, const core::Id& contest, const std::string& key);

// Remembers that this tab has entered scores, where they have to be sent to the leader.
void note_writer(Turn& turn, const core::Id& contest);

}  // namespace app
