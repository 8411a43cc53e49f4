// What only the eye needs to remember between frames: drafts of fields, focus, hover, scroll. Never
// saved.
#pragma once

#include "a11y/tree.h"
#include "core/document.h"

#include <cstdint>
#include <map>
#include <string>

namespace ui {

using a11y::NodeId;

// The text of a field while it is edited, or as long as it does not parse.
struct Draft {
    std::string text;
    std::string
        origin;  // the committed text when the editing began: what a refused text goes back to
    std::string basis;      // the committed text that the draft belongs to: if that changes from
                            // outside, the draft is out of date and goes
    bool settling = false;  // the draft was just accepted: the next committed text is its basis
    std::string error;      // what is wrong with it; empty: it was accepted
};

struct Scratch {
    std::map<NodeId, Draft> drafts;
    std::map<NodeId, float> scrolls;
    NodeId focused = 0;
    bool focus_visible = false;  // the focus came by keyboard: show a ring
    NodeId focus_next = 0;       // move the focus there when the frame is done
    core::Id plan_before_new{};  // "New plan" was pressed: focus the goal of the plan that follows
                                 // this one
    bool awaits_new_plan = false;
    NodeId hovered = 0;
    NodeId pressed = 0;
    std::int64_t hovered_since_ms = 0;
    std::int64_t now_ms = 0;
};

}  // namespace ui
