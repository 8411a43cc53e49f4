// ImGui's frame around the shell: one window without decoration that fills everything.
#include "ui/pass.h"

#include "ui/shell_view.h"

#include <utility>

namespace ui {

Pass draw(const app::State& state, Scratch& scratch, TextSource& text, WindowSize window,
          float pixel_ratio, const a11y::Request* request) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {window.width * pixel_ratio, window.height * pixel_ratio};
    io.DeltaTime = 1.0F / 60;  // nothing of ImGui's own moves with time
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings);

    Painter painter(*ImGui::GetWindowDrawList(), text, pixel_ratio, state.environment.numbers);
    Frame frame(state, scratch, painter, window, request);
    painter.begin_behind();
    draw_shell(frame);
    painter.end_behind();

    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::Render();
    Pass pass{frame.take_tree(), frame.take_actions(), frame.wake_ms()};
    if (const Frame::Tooltip* tooltip = frame.shown_tooltip()) pass.tooltip = tooltip->sentence;
    pass.tree.focus = std::exchange(scratch.focus_next, 0);
    return pass;
}

void note_typing(Scratch& scratch, const a11y::Tree& shown, const a11y::Request& request,
                 bool is_taken) {
    if (request.verb != a11y::Verb::SetText) return;
    const a11y::Node* node = a11y::find(shown, request.id);
    if (is_taken || node == nullptr)
        scratch.typing = {};
    else
        note_typed(scratch.typing, request.id, node->value, request.text);
}

std::optional<a11y::Request> step_in_field(Scratch& scratch, const a11y::Tree& shown,
                                           bool is_redo) {
    const auto draft = scratch.drafts.find(scratch.focused);
    if (draft != scratch.drafts.end() && (!draft->second.error.empty() || draft->second.waits)) {
        scratch.drafts.erase(draft);
        return a11y::Request{};
    }
    const a11y::Node* node = a11y::find(shown, scratch.focused);
    if (node == nullptr) return std::nullopt;
    std::optional<std::string> text =
        (is_redo ? typed_after : typed_before)(scratch.typing, node->id, node->value);
    if (!text) return std::nullopt;
    return a11y::Request{
        .verb = a11y::Verb::SetText, .id = node->id, .text = std::move(*text), .number = 0};
}

}  // namespace ui
