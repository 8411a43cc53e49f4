// One pass over the screen: state in; picture, tree and actions out.
#pragma once

#include "a11y/tree.h"
#include "app/action.h"
#include "app/state.h"
#include "ui/frame.h"
#include "ui/scratch.h"
#include "ui/text_source.h"

#include <cstdint>
#include <optional>
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

// After a request was answered: what was typed and is in no action is remembered. `shown`: before
// it; `is_taken`: actions came of it.
void note_typing(Scratch& scratch, const a11y::Tree& shown, const a11y::Request& request,
                 bool is_taken);

// What the shortcut of undo, or of redo, does before the state's turn, as it happened last: the
// request that changes the text in the field with the focus as far as no action has taken it; of a
// text that was refused, or is not taken before its field is left, nothing but the end. nullopt:
// it is the state's turn.
std::optional<a11y::Request> step_in_field(Scratch& scratch, const a11y::Tree& shown, bool is_redo);

}  // namespace ui
