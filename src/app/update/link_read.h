// A link's text as what it holds, before anybody is asked about it. Internal to update.
#pragma once

#include "app/effect.h"
#include "app/link_action.h"
#include "app/links.h"
#include "app/update/turn.h"
#include "core/result.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace app {

struct ReadLink {
    IncomingLink incoming;           // Signer: Nobody, or CannotCheck where there is no key
    std::optional<CheckLink> check;  // of its signature, still without a ticket
};

// Anything may be in it. Error: sentences for the user; nothing is changed. `letters_before`: of
// the address in front of the fragment (core/link/envelope.h).
core::Result<ReadLink> read_link(const State& state, std::string_view fragment,
                                 std::size_t letters_before);

// Once its signature was looked at and is not Bad.
Signer signer_of(const State& state, const IncomingLink& incoming, Checked result);

// Shows it or asks about it, as soon as its signature is checked. (link_in.cpp)
void open_link(Turn& turn, ReadLink&& read);

// Merges what the contest that is here has not, as incoming_news() tells it; says only what needs
// the reader's eye. (link_in.cpp)
void merge_news(Turn& turn, const core::Document& news);

}  // namespace app
