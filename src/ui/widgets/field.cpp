// The life of a draft, and the field's picture.
#include "ui/widgets/field.h"

#include "core/number.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <string>
#include <string_view>
#include <utility>

namespace ui {
namespace {

constexpr float inset = 12;
constexpr float unit_gap = 6;

// Escape: what was typed since the field was entered, or since Enter, is taken back.
void cancel(Frame& frame, NodeId id, const FieldLook& look, const std::string& committed,
            const Accept& accept) {
    const auto found = frame.scratch.drafts.find(id);
    if (found == frame.scratch.drafts.end()) return;
    const Draft draft = std::move(found->second);
    frame.scratch.drafts.erase(found);
    if (draft.error.empty() && committed != draft.origin) {
        if (look.undoes)
            frame.emit(app::AbandonEditing{});
        else
            accept(draft.origin);  // takes every committed text
    }
    frame.emit(app::FinishEditing{});
}

// A refusal that says that the last good value or date was kept says which it is.
std::string refusal(std::string error, const FieldLook& look, const std::string& kept) {
    constexpr std::string_view date_kept = " Kept: the last good date.";
    for (const std::string_view end : {core::value_kept, date_kept}) {
        if (kept.empty() || !error.ends_with(end)) continue;
        error.resize(error.size() - end.size());
        error.append(" Kept: ").append(look.prefix).append(kept);
        if (!look.suffix.empty()) error.append(" ").append(look.suffix);
        return error + ".";
    }
    return error;
}

// Whose text is refused as the field is drawn, for what has to wait until it is put right.
void note_refused(const Frame& frame, Draft& draft, const FieldLook& look) {
    draft.name = std::string(look.name);
    draft.rules = draft.error.empty() ? core::Id{} : frame.rules_of;
}

// The same of a field that is late: what is typed is a draft until the field is left.
std::string edited_late(Frame& frame, NodeId id, const FieldLook& look,
                        const std::string& committed, const Accept& accept) {
    auto& drafts = frame.scratch.drafts;
    if (frame.asked(id, a11y::Verb::SetText)) {
        Draft draft;
        draft.text = frame.request()->text;
        draft.origin = draft.basis = committed;
        draft.waits = true;
        drafts[id] = std::move(draft);
    }
    const auto found = drafts.find(id);
    if (found == drafts.end()) return committed;
    if (frame.asked(id, a11y::Verb::Cancel) || found->second.basis != committed) {
        drafts.erase(found);
        return committed;
    }
    const std::string text = found->second.text;
    if (frame.asked(id, a11y::Verb::Blur) || frame.asked(id, a11y::Verb::Submit)) {
        std::string error = text == committed ? std::string() : accept(text);
        if (error.empty())
            drafts.erase(found);
        else
            found->second.error = refusal(std::move(error), look, committed);
    }
    if (const auto kept = drafts.find(id); kept != drafts.end())
        note_refused(frame, kept->second, look);
    return text;
}

// Returns the text to show, having taken a new one if there is one.
std::string edited(Frame& frame, NodeId id, const FieldLook& look, const std::string& committed,
                   const Accept& accept) {
    if (look.late) return edited_late(frame, id, look, committed, accept);
    auto& drafts = frame.scratch.drafts;
    if (frame.asked(id, a11y::Verb::Cancel)) cancel(frame, id, look, committed, accept);
    if (frame.asked(id, a11y::Verb::SetText)) {
        const auto [entry, begins] = drafts.try_emplace(id);
        Draft& draft = entry->second;
        if (begins) draft.origin = committed;
        draft.text = frame.request()->text;
        draft.error = refusal(accept(draft.text), look, draft.origin);
        note_refused(frame, draft, look);
        draft.basis = committed;
        draft.settling = draft.error.empty();
        // "150" is refused, and so are the 1 and the 15 that were taken on the way to it.
        if (!draft.settling && committed != draft.origin) {
            if (look.undoes) frame.emit(app::AbandonEditing{});
            draft.settling = look.undoes || accept(draft.origin).empty();
        }
        return draft.text;
    }
    const auto found = drafts.find(id);
    if (found == drafts.end()) return committed;
    Draft& draft = found->second;
    if (draft.settling) {
        draft.basis = committed;
        draft.settling = false;
    } else if (draft.basis != committed) {  // undone, or changed in another tab
        drafts.erase(found);
        return committed;
    }
    note_refused(frame, draft, look);
    return draft.text;
}

void draw_frame(Frame& frame, NodeId id, const Rect& rect, const FieldLook& look, bool wrong) {
    const Theme& theme = frame.theme;
    const bool focused = frame.is_focused(id);
    const bool hovered = frame.is_hovered(id);
    if (!look.quiet || focused || hovered || wrong)
        frame.paint.fill(rect, theme.surface, control_radius);
    const Color border = wrong     ? theme.bad
                         : focused ? theme.accent
                         : hovered ? mix(theme.field_border, theme.text, 0.5F)
                                   : theme.field_border;
    if (!look.quiet || focused || hovered || wrong) {
        frame.paint.outline(rect, border, control_radius, focused || wrong ? 2 : theme.border);
    }
    if (frame.shows_focus(id)) focus_ring(frame, id, rect, control_radius);
}

// One for each letter.
std::string dots(const std::string& text) {
    std::string shown;
    for (const char byte : text)
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) shown += "\u2022";
    return shown;
}

// The browser takes no more than fits, and says nothing. Empty: there is room, or nobody types.
std::string full_note(const Frame& frame, NodeId id, const FieldLook& look) {
    const auto draft = frame.scratch.drafts.find(id);
    if (draft == frame.scratch.drafts.end() || !frame.is_focused(id)) return {};
    int units = 0;  // of UTF-16
    for (const char c : draft->second.text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    if (units < look.max_length) return {};
    return std::to_string(look.max_length) +
           " characters are all that fits here; what goes beyond is left out.";
}

float unit_width(Frame& frame, std::string_view unit) {
    return unit.empty() ? 0 : frame.paint.width_of(unit, frame.text_font()) + unit_gap;
}

}  // namespace

std::string field_error(const Frame& frame, NodeId id) {
    const auto draft = frame.scratch.drafts.find(id);
    return draft == frame.scratch.drafts.end() ? std::string() : draft->second.error;
}

void field_cell(Frame& frame, NodeId id, const Rect& rect, const FieldLook& look,
                const std::string& committed, const Accept& accept) {
    const std::string text = edited(frame, id, look, committed, accept);
    const std::string error = field_error(frame, id);
    const std::string full = full_note(frame, id, look);
    std::string help = full.empty() ? std::string(look.help) : full;
    draw_frame(frame, id, rect, look, !error.empty());
    Font font = frame.text_font();
    if (look.strong) font = frame.shape == Shape::Phone ? type::section : type::body_strong;
    const float left = inset + unit_width(frame, look.prefix);
    const float right = inset + unit_width(frame, look.suffix);
    frame.paint.text_in(look.prefix, frame.text_font(), {rect.x + inset, rect.y, rect.w, rect.h},
                        Align::Left, frame.theme.secondary);
    frame.paint.text_in(look.suffix, frame.text_font(), {rect.x, rect.y, rect.w - inset, rect.h},
                        Align::Right, frame.theme.secondary);
    if (!frame.is_focused(id)) {  // while focused the browser's own field shows the text
        const Rect inner{rect.x + left, rect.y, rect.w - left - right, rect.h};
        const std::string shown = look.secret ? dots(text) : text;
        const std::string fitting = frame.paint.shortened(shown, font, inner.w);
        frame.paint.text_in(fitting, font, inner, look.align, frame.theme.text);
        if (help.empty() && fitting != shown) frame.tooltip(id, rect, shown);
    }
    if (look.label.empty() && (!frame.is_focused(id) || !full.empty()))
        frame.tooltip(id, rect, help);
    a11y::Lettering lettering = lettering_of(font, look.align);
    lettering.inset_left = left;
    lettering.inset_right = right;
    frame.add({.id = id,
               .role = a11y::Role::TextField,
               .rect = rect,
               .name = std::string(look.name),
               .value = text,
               .description = error.empty() ? std::move(help) : error,
               .up = look.up,
               .down = look.down,
               .before = look.before,
               .after = look.after,
               .keyboard = look.keyboard,
               .max_length = look.max_length,
               .lettering = lettering,
               .secret = look.secret,
               .submits = look.late,
               .invalid = !error.empty()});
}

float label_above(Frame& frame, NodeId control, std::string_view label, Point at, float w) {
    if (label.empty()) return 0;
    const Font& font = type::secondary_strong;
    const std::string shown = frame.paint.shortened(label, font, w);
    const float width = frame.paint.text(shown, font, at.x, at.y, frame.theme.secondary);
    frame.add({.id = make_id(control, "label"),
               .role = a11y::Role::Label,
               .rect = {at.x, at.y, width, font.line},
               .value = std::string(label),
               .target = control,
               .lettering = lettering_of(font)});
    return font.line + space::xs;
}

float note_below(Frame& frame, NodeId control, std::string_view help, std::string_view error,
                 Point at, float w) {
    if (help.empty() && error.empty()) return 0;
    const bool wrong = !error.empty();
    const NodeId id = make_id(control, wrong ? "error" : "help");
    return space::xs + paragraph(frame, id, wrong ? error : help, type::secondary,
                                 wrong ? frame.theme.bad : frame.theme.secondary,
                                 {at.x, at.y + space::xs}, w);
}

float field(Frame& frame, NodeId id, Point at, float w, const FieldLook& look,
            const std::string& committed, const Accept& accept) {
    float y = at.y + label_above(frame, id, look.label, at, w);
    field_cell(frame, id, {at.x, y, w, frame.control_height()}, look, committed, accept);
    y += frame.control_height();
    const std::string full = full_note(frame, id, look);
    y += note_below(frame, id, full.empty() ? look.help : full, field_error(frame, id), {at.x, y},
                    w);
    return y - at.y;
}

}  // namespace ui
