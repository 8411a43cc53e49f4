// Choosing one of a contest's members, of whom there may be thousands.
#pragma once

#include "app/contest_book.h"
#include "ui/frame.h"

#include <optional>
#include <string>
#include <string_view>

namespace ui {

// How a member is told from others of the same name: "Ann Lee, Reds", "Ann Lee, Reds, no. 3".
std::string member_label(const core::contest::Contest& contest,
                         const core::contest::Member& member);

struct MemberChoiceLook {
    std::string_view name = {};    // accessible name, and the label above
    std::string_view nobody = {};  // the option that stands for no member
    core::Id chosen = {};          // zero: nobody
};

// A select under its label; with many members a field to find some of them above it. Returns the
// height; `*picked` becomes the newly chosen member, or zero for nobody, and stays else.
float member_choice(Frame& frame, NodeId id, Point at, float w, const MemberChoiceLook& look,
                    const core::contest::Contest& contest, std::optional<core::Id>* picked);

}  // namespace ui
