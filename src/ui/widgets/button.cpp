// Push buttons in four kinds.
#include "ui/widgets/button.h"

namespace ui {
namespace {

std::string_view caption_of(const ButtonLook& look) {
    return look.caption.empty() ? look.name : look.caption;
}

struct Paint {
    Color fill, border, text;
};

Paint paint_of(const Frame& frame, NodeId id, const ButtonLook& look) {
    const Theme& theme = frame.theme;
    const float stir = frame.is_pressed(id) ? 0.16F : frame.is_hovered(id) ? 0.08F : 0.0F;
    if (look.disabled) {
        return {look.kind == ButtonKind::Quiet ? 0U : theme.surface,
                look.kind == ButtonKind::Quiet ? 0U : theme.line,
                mix(theme.secondary, theme.surface, 0.35F)};
    }
    switch (look.kind) {
        case ButtonKind::Primary: return {mix(theme.accent, theme.text, stir), 0, theme.on_accent};
        case ButtonKind::Secondary:
            return {mix(theme.surface, theme.accent, stir), theme.field_border, theme.text};
        case ButtonKind::Quiet:
            return {stir > 0 ? with_alpha(theme.accent, stir * 1.5F) : 0U, 0, theme.secondary};
        case ButtonKind::Danger:
            return {stir > 0 ? with_alpha(theme.bad, stir * 1.5F) : 0U, 0, theme.bad};
    }
    return {};
}

constexpr float icon_gap = 8, key_size = 20;

bool shows_key(const Frame& frame, const ButtonLook& look) {
    return !look.shortcut.empty() && !frame.touch;
}

void draw_key(Frame& frame, std::string_view shortcut, const Rect& rect, Color color) {
    std::string letter(shortcut);
    letter.front() = static_cast<char>(letter.front() - 'a' + 'A');
    frame.paint.outline(rect, with_alpha(color, 0.55F), 4, 1);
    frame.paint.text_in(letter, type::secondary_strong, rect, Align::Center, color);
}

}  // namespace

void focus_ring(Frame& frame, NodeId id, const Rect& rect, float radius) {
    if (!frame.shows_focus(id)) return;
    frame.paint.outline({rect.x - 4, rect.y - 4, rect.w + 8, rect.h + 8}, frame.theme.accent,
                        radius + 4, 2);
}

float button_width(Frame& frame, const ButtonLook& look) {
    if (look.icon_only) return frame.control_height();
    const float side =
        look.kind == ButtonKind::Quiet || look.kind == ButtonKind::Danger ? space::m : space::l;
    const float icon = look.icon == Icon::None ? 0 : icon_size + icon_gap;
    const float key = shows_key(frame, look) ? icon_gap + key_size : 0;
    return side * 2 + icon + frame.paint.width_of(caption_of(look), type::body_strong) + key;
}

bool button(Frame& frame, NodeId id, const Rect& rect, const ButtonLook& look) {
    const Paint colors = paint_of(frame, id, look);
    if ((colors.fill & IM_COL32_A_MASK) != 0) frame.paint.fill(rect, colors.fill, control_radius);
    if (colors.border != 0)
        frame.paint.outline(rect, colors.border, control_radius, frame.theme.border);
    const float caption =
        look.icon_only ? 0 : frame.paint.width_of(caption_of(look), type::body_strong);
    const bool both = look.icon != Icon::None && !look.icon_only;
    const float key = shows_key(frame, look) ? icon_gap + key_size : 0;
    float x = rect.x + (rect.w - caption - (look.icon == Icon::None ? 0 : icon_size) -
                        (both ? icon_gap : 0) - key) /
                           2;
    if (look.icon != Icon::None) {
        draw_icon(frame.paint, look.icon, {x, rect.y + (rect.h - icon_size) / 2}, colors.text);
        x += icon_size + icon_gap;
    }
    if (!look.icon_only)
        frame.paint.text_in(caption_of(look), type::body_strong, {x, rect.y, caption, rect.h},
                            Align::Left, colors.text);
    if (key > 0)
        draw_key(frame, look.shortcut,
                 {x + caption + icon_gap, rect.y + (rect.h - key_size) / 2, key_size, key_size},
                 colors.text);
    focus_ring(frame, id, rect, control_radius);
    // Whoever has pressed it knows what it is for.
    if (!frame.scratch.used || !frame.is_hovered(id))
        frame.tooltip(id, rect, look.tooltip.empty() && look.icon_only ? look.name : look.tooltip);
    const bool is_open = look.expands == a11y::Expands::Open;
    frame.add({.id = id,
               .role = a11y::Role::Button,
               .rect = rect,
               .name = std::string(look.name),
               .description = std::string(look.tooltip),
               .expands = look.expands,
               .shortcut = std::string(is_open ? "Escape" : look.shortcut),
               .disabled = look.disabled});
    if (look.disabled || !frame.asked(id, a11y::Verb::Activate)) return false;
    if (is_open) frame.scratch.focus_next = id;
    return true;
}

bool remove_button(Frame& frame, NodeId id, Point at, std::string_view name) {
    const float size = frame.control_height();
    return button(
        frame, id, {at.x, at.y, size, size},
        {.name = name, .kind = ButtonKind::Quiet, .icon = Icon::Trash, .icon_only = true});
}

}  // namespace ui
