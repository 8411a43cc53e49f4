// Where the facts come from that are added next: the level, the person and the day.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <string>

namespace ui {

// Returns the height.
float draw_fact_source(Frame& frame, NodeId parent, Column column,
                       const core::discovery::Account& account);

// A fact of that source: `text` is the buyer's words, what they showed, or our note, by its level.
core::discovery::Fact fact_from_source(const Frame& frame, const core::discovery::Account& account,
                                       core::discovery::Slot slot, std::string text);

// The levels that a fact may claim, as a choice: the index is the level's number less one.
const std::vector<std::string>& level_options();

// The people of an account as options; the first is nobody. `chosen` becomes the index of
// `contact`.
std::vector<std::string> person_options(const core::discovery::Account& account,
                                        const core::Id& contact, int* chosen);
core::Id person_of_option(const core::discovery::Account& account, int option);

}  // namespace ui
