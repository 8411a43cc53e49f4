// What the eye remembers of the list of contests and of a contest's head.
#pragma once

#include "core/document.h"

#include <cstddef>

namespace ui {

struct ContestsDraft {
    bool starts_open = false;   // how to begin a new one
    bool archive_open = false;  // the archived ones are listed, too
    std::size_t shown = 0;      // of the list; 0: the first page
    core::Id actions_of;        // the contest whose further actions are open; zero: none
};

}  // namespace ui
