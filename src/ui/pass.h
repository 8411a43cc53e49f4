// One pass over the screen: state in; picture, tree and actions out.
#pragma once

#include "a11y/tree.h"
#include "app/action.h"
#include "app/state.h"
#include "ui/frame.h"
#include "ui/scratch.h"
#include "ui/text_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

struct Pass {
    a11y::Tree tree;
    std::vector<app::Action> actions;
    std::int64_t wake_ms = -1;  // draw again in so many ms; below 0: no need
    std::string tooltip = {};   // the sentence that floats over the page; empty: none
};

// Needs an ImGui context with a font. The picture is in ImGui::GetDrawData() afterwards.
// `request`: at most one a pass, so that each finds the state that the one before has left.
Pass draw(const app::State& state, Scratch& scratch, TextSource& text, WindowSize window,
          float pixel_ratio, const a11y::Request* request);

// What the shortcut of undo does first: a text in the field with the focus that was refused, or is
// not taken yet, is the last thing that happened. Returns whether there was one; it is gone.
bool take_back_draft(Scratch& scratch);

}  // namespace ui
