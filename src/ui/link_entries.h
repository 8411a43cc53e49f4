// The scores of an opened link, one by one: each can be left out.
#pragma once

#include "app/contest_book.h"
#include "app/links.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ui {

// How many would be taken in as the reader has it now.
std::size_t wanted_entries(const Scratch& scratch, const std::vector<app::IncomingEntry>& lines);

// "Entered by Bo and Cy. ": of those that are new; empty: nobody gave a name.
std::string writers_words(const std::vector<app::IncomingEntry>& lines);

// Those that are not here yet, each with what it changes. Returns the height.
float draw_link_entries(Frame& frame, NodeId parent, Column column, const app::ContestBook& book,
                        const std::vector<app::IncomingEntry>& lines);

}  // namespace ui
