// Fields of forms: they commit to a draft of another id, which no blur throws away.
#include "ui/widgets/entry.h"

#include "core/utf8.h"

namespace ui {
namespace {

NodeId kept_id(NodeId id) { return make_id(id, "entry"); }

// That nothing had been written is of no use any more once the reader has gone on elsewhere.
void forgive_empty(Frame& frame, NodeId id) {
    const auto draft = frame.scratch.drafts.find(id);
    if (frame.asked(id, a11y::Verb::Blur) && draft != frame.scratch.drafts.end() &&
        core::is_blank(draft->second.text) && draft->second.text == entry_text(frame, id))
        frame.scratch.drafts.erase(draft);
}

}  // namespace

float entry_field(Frame& frame, NodeId id, Point at, float w, const FieldLook& look,
                  const Accept& check) {
    forgive_empty(frame, id);
    return field(frame, id, at, w, look, entry_text(frame, id),
                 [&](const std::string& text) -> std::string {
                     std::string error = check(text);
                     if (error.empty()) keep_entry(frame, id, text);
                     return error;
                 });
}

bool entry_submitted(const Frame& frame, NodeId id) { return frame.asked(id, a11y::Verb::Submit); }

void keep_entry(Frame& frame, NodeId id, const std::string& text) {
    frame.scratch.drafts[kept_id(id)].text = text;
}

std::string entry_text(const Frame& frame, NodeId id) {
    const auto found = frame.scratch.drafts.find(kept_id(id));
    return found == frame.scratch.drafts.end() ? std::string() : found->second.text;
}

void refuse_entry(Frame& frame, NodeId id, const std::string& error) {
    if (!error.empty()) {
        const std::string text = entry_text(frame, id);
        frame.scratch.drafts[id] = {
            .text = text, .origin = text, .basis = text, .settling = false, .error = error};
    }
    frame.scratch.focus_next = id;
}

void clear_entry(Frame& frame, NodeId id) {
    frame.scratch.drafts.erase(kept_id(id));
    frame.scratch.drafts.erase(id);
}

}  // namespace ui
