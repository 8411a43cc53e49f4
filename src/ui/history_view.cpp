// Undo and Redo, each with what it would do in its tooltip.
#include "ui/history_view.h"

#include "ui/widgets/button.h"

#include <string>
#include <vector>

namespace ui {
namespace {

std::string hint(const char* verb, const std::vector<app::UndoStep>& steps, const char* key) {
    if (steps.empty()) return {};
    return std::string(verb) + ": " + steps.back().name + " (" + key + ")";
}

}  // namespace

float history_width(const Frame& frame) { return frame.control_height() * 2 + space::xs; }

void say_what_was_undone(Frame& frame) {
    const NodeId id = make_id(0, "undone");
    const Rect nowhere{0, 0, 1, 1};
    frame.open({.id = id, .role = a11y::Role::Status, .rect = nowhere});
    const std::string& said = frame.state.history.said;
    if (!said.empty())
        frame.add(
            {.id = make_id(id, "text"), .role = a11y::Role::Text, .rect = nowhere, .value = said});
    frame.close();
}

float draw_history(Frame& frame, NodeId id, float right, float y) {
    const float size = frame.control_height();
    const std::vector<app::UndoStep>& done = frame.state.history.done;
    const std::vector<app::UndoStep>& undone = frame.state.history.undone;
    const bool mac = frame.state.environment.is_mac;
    const std::string undo_hint = hint("Undo", done, mac ? "⌘Z" : "Ctrl+Z");
    const std::string redo_hint = hint("Redo", undone, mac ? "⇧⌘Z" : "Ctrl+Shift+Z");
    const float x = right - history_width(frame);
    if (button(frame, make_id(id, "undo"), {x, y, size, size},
               {.name = "Undo",
                .kind = ButtonKind::Quiet,
                .icon = Icon::Undo,
                .icon_only = true,
                .disabled = done.empty(),
                .tooltip = undo_hint})) {
        frame.emit(app::Undo{});
    }
    if (button(frame, make_id(id, "redo"), {x + size + space::xs, y, size, size},
               {.name = "Redo",
                .kind = ButtonKind::Quiet,
                .icon = Icon::Redo,
                .icon_only = true,
                .disabled = undone.empty(),
                .tooltip = redo_hint})) {
        frame.emit(app::Redo{});
    }
    return x;
}

}  // namespace ui
