// The program's side of the door to the browser: messages that come in as actions, effects as
// messages that go out. A message is a kind and texts (src/platform/host.h); web/boot.js has the
// other side's words.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Message {
    std::string kind;
    std::vector<std::string> fields;
    bool operator==(const Message&) const = default;
};

Message message_of(const Effect& effect);

// Missing fields are empty or zero. nullopt: no such news.
std::optional<Action> news_of(std::string_view kind, const std::vector<std::string>& fields);

Environment environment_of(const std::vector<std::string>& fields);

}  // namespace app
