// What is said of a board at an address: how publishing goes, and when it was read.
#pragma once

#include "app/state.h"
#include "core/contest/contest.h"

#include <cstdint>
#include <string>

namespace ui {

struct FeedState {
    std::string text;  // empty: nothing is to be said
    bool is_trouble = false;
};

// Of what is published from here.
FeedState feed_state(const app::State& state, const core::contest::Contest& contest);

// Of what is read: where from, when, and why not. Empty: it has no address, or is not read yet.
FeedState watch_state(const app::State& state, const core::contest::Contest& contest);

// A line for who looks from afar, where the board could not be read lately; else empty.
std::string stale_words(const app::State& state, const core::contest::Contest& contest);

}  // namespace ui
