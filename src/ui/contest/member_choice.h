// Choosing one of a contest's members, of whom there may be thousands.
#pragma once

#include "app/contest_book.h"
#include "ui/frame.h"

#include <optional>
#include <string>
#include <string_view>

namespace ui {

struct MemberChoiceLook {
    std::string_view name = {};    // accessible name, and the label above
    std::string_view nobody = {};  // the option that stands for no member
    core::Id chosen = {};          // zero: nobody
};

// A select under its label; with many members a field to find some of them above it. `contest`:
// the rules of a board, whose members are told apart. Returns the height; `*picked` becomes the
// newly chosen member, or zero for nobody, and stays else.
float member_choice(Frame& frame, NodeId id, Point at, float w, const MemberChoiceLook& look,
                    const core::contest::Contest& contest, std::optional<core::Id>* picked);

}  // namespace ui
