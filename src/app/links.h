// Links that are being made and links that were opened, and what is known of who signed them.
#pragma once

#include "core/contest/ledger.h"
#include "core/document.h"
#include "core/link/envelope.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct State;

// Chat tools cut links there (domain.md, Data); nearly all let shorter ones through whole.
inline constexpr std::size_t chat_letters = 4'000;
inline constexpr std::size_t safe_letters = 2'000;

struct OutgoingLink {
    core::Id document;
    core::link::Cargo cargo = core::link::Cargo::Contest;
    std::optional<core::Date> night;  // of Entries
    std::string payload;
    std::uint64_t ticket = 0;  // of the signature that is waited for; 0: none
    std::string address;       // the whole link; empty: not ready
    bool is_signed = false;
    std::string trouble;   // why it is not signed, as a clause; empty: it is, or need not be
    bool is_feed = false;  // it names the address of the board
    bool operator==(const OutgoingLink&) const = default;
};

// What a viewer is told of a signature. Leader: the key that this device knows for the contest.
enum class Signer { Nobody, Leader, FirstSight, SomebodyElse, CannotCheck };

// A link that was opened, until its signature is looked at and the reader has said what to do.
struct IncomingLink {
    core::link::Cargo cargo = core::link::Cargo::Contest;
    core::Document document;  // whole, or the entries alone
    Signer signer = Signer::Nobody;
    std::string key;           // the signer's, in base64url; empty: not signed
    std::uint64_t ticket = 0;  // of the check that is waited for; 0: it waits for the reader
    std::string feed;          // the address that it came from; empty: the link itself holds it
    std::vector<core::Id> batches;  // of a feed that it was put together from: their digests
    bool operator==(const IncomingLink&) const = default;
};

// A contest that a link shows and that is kept nowhere. Its document is in the state until the tab
// closes, or until it is followed.
struct Guest {
    core::Id contest;  // zero: none
    Signer signer = Signer::Nobody;
    std::string key;
    std::optional<core::Document> former;  // what was deleted here under its id
    std::string feed;                      // the address that it came from; empty: none
    bool operator==(const Guest&) const = default;
};

struct Links {
    std::string base;  // the app's address; empty: not told yet
    bool can_pass_on = false;
    std::optional<OutgoingLink> outgoing;
    std::optional<IncomingLink> incoming;
    Guest guest;
    std::string key_file;  // a leader's key from outside, until its passphrase is known
    std::uint64_t last_ticket = 0;
    bool operator==(const Links&) const = default;
};

// The key that this device knows the contest's leader by, in base64url; empty: none.
std::string_view leader_key(const State& state, const core::Id& contest);
// Came by a link and is kept: its rules and nights are the leader's, own scores go to the leader.
bool is_followed(const State& state, const core::Id& contest);
bool is_guest(const State& state, const core::Id& contest);
// Either of these: its rules are not for the reader of this device to change.
bool is_led_elsewhere(const State& state, const core::Id& contest);
// The document as it is kept here, deleted or not, while a guest may be shown in its place;
// nullptr: none is.
const core::Document* kept_document(const State& state, const core::Id& id);
// Its key has been used or restored on this device.
bool leads(const State& state, const core::Id& contest);

// Whether a file from outside is a leader's key, which web/keys.js reads.
bool is_key_file(std::string_view text);

// An entry of the opened link, and what would become of it.
struct IncomingEntry {
    core::contest::Entry entry;
    bool is_here = false;
    std::string refusal;  // empty: it can be taken in
    bool operator==(const IncomingEntry&) const = default;
};
// In the order in which they were entered. Empty: the opened link holds no entries.
std::vector<IncomingEntry> incoming_entries(const State& state);

// What a whole document from outside would bring to the one that is here: fields that are new, or
// newer. Without fields: nothing, or none is here.
core::Document news_in(const State& state, const core::Document& document);
core::Document incoming_news(const State& state);  // of the opened link

}  // namespace app
