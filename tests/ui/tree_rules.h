// What holds for every tree that the app shows, whatever the window and the data.
#pragma once

#include "a11y/tree.h"
#include "ui/frame.h"

#include <string>
#include <vector>

namespace tests {

// One sentence for each broken rule; empty: all is well.
std::vector<std::string> broken_rules(const a11y::Tree& tree, ui::WindowSize window, bool touch);

}  // namespace tests
