// Servers of feeds, in memory: what they have, and what they do for writers.
#pragma once

#include "app/action.h"
#include "app/effect.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tests {

struct FeedHost {
    std::map<std::string, std::string> files;
    core::link::FeedWay way = core::link::FeedWay::Conditional;
    std::string trouble;                 // why it can't be reached, as a clause; empty: it can
    std::vector<std::string> asked;      // "GET board.txt", ...
    std::function<void()> before_write;  // somebody else's turn, once

    // What it answers to an effect of feeds; nullopt: it is another effect.
    std::optional<app::Action> answer(const app::Effect& effect);

private:
    std::optional<std::string> etag_of(const std::string& address) const;
    app::Action get(const app::GetFeed& asked) const;
    app::Action put(const app::PutFeed& asked);
};

}  // namespace tests
