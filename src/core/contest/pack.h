// The nightly pack as text: a table with arrows for a chat or an e-mail.
#pragma once

#include "core/contest/standings.h"
#include "core/contest/story.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::contest {

std::string_view arrow_text(Arrow arrow);  // "▲", "▼", "=", "NEW", "" for none

// Title, night, teams, then the first `most` members, then the story; lines end with a line feed.
// Columns are as wide as their widest cell, counted in code points, for a font of one width; names
// are cut at 24 code points.
std::string pack_text(const Contest& rules, const Standings& standings,
                      const std::vector<StoryFact>& story, std::size_t most,
                      const NumberStyle& style);

}  // namespace core::contest
