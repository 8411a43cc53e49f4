// The text of a feed file, which stands at an address and is read again and again: a board, and
// scores that others have added.
//   Quarterdeck feed 1 files     format, and how writers keep out of each other's way
//   c1.<base64url>               the board: a contest's link, as its leader signed it
//   e1.<base64url>               any number of batches: entries for the leader to take in
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core::link {

inline constexpr int feed_format = 1;
inline constexpr std::size_t max_feed_bytes = 2'000'000;
inline constexpr std::size_t max_feed_batches = 2'000;

enum class FeedWay {
    Conditional,  // the server refuses to write over what a writer has not read
    Files,        // it does not, so each batch stands in a file of its own beside this one
    Alone,        // nor can it list its files: a single device writes
};

std::string_view name_of(FeedWay way);       // "conditional", "files", "alone"
FeedWay feed_way_of(std::string_view name);  // another name: Alone

struct Feed {
    FeedWay way = FeedWay::Conditional;
    std::string board;                 // a link's fragment; empty: there is none yet
    std::vector<std::string> batches;  // likewise
    bool operator==(const Feed&) const = default;
};

std::string encode_feed(const Feed& feed);

// Anything may arrive here. A lone link is a feed, too, as somebody may have uploaded just that.
// Error: a sentence that says what it is instead; nothing of it is used.
Result<Feed> decode_feed(std::string_view text);

}  // namespace core::link
