// Stacks the latest notices upward from the page's bottom edge, or downward from its top.
#include "ui/notice_view.h"

#include "core/utf8.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ui {
namespace {

constexpr float widest = 640;

struct Buttons {
    std::string_view caption;  // besides closing; empty: none
    float width = 0;
};

}  // namespace

std::string_view offered_by(const app::Notice& notice) {
    if (notice.tone == app::Tone::Trouble) return "Try again";
    switch (notice.offer) {
        case app::Offer::BringBack: return "Bring back";
        case app::Offer::UndoImport: return "Undo import";
        case app::Offer::BackUp: return "Back up now";
        case app::Offer::UseNewVersion: return "Use it now";
        case app::Offer::Undo:
        case app::Offer::Nothing: return {};
    }
    return {};
}

void take_offer(Frame& frame, const app::Notice& notice) {
    if (notice.tone == app::Tone::Trouble) return frame.emit(app::TrySavingAgain{});
    if (notice.offer == app::Offer::BackUp) {
        frame.emit(app::BackUp{});
    } else if (notice.offer == app::Offer::UseNewVersion) {
        frame.emit(app::UseNewVersion{});
    } else {
        frame.emit(app::Undo{});
    }
    frame.emit(app::DismissNotice{notice.id});
}

a11y::Role role_of(const app::Notice& notice) {
    return notice.tone == app::Tone::Trouble ? a11y::Role::Alert : a11y::Role::Status;
}

std::string name_of(const app::Notice& notice) {
    constexpr std::size_t most_bytes = 60;
    return "Notice: " + core::clean_line(notice.text, most_bytes);
}

namespace {

NodeId notice_id(const app::Notice& notice) { return make_id(0, "notice", notice.id); }
NodeId close_id(const app::Notice& notice) { return make_id(notice_id(notice), "close"); }
NodeId act_id(const app::Notice& notice) { return make_id(notice_id(notice), "act"); }

Buttons buttons_of(Frame& frame, const app::Notice& notice) {
    const std::string_view caption = offered_by(notice);
    const float close = frame.control_height() + space::s;
    return {caption, close + (caption.empty() ? 0
                                              : button_width(frame, {.name = caption,
                                                                     .kind = ButtonKind::Quiet}) +
                                                    space::s)};
}

struct Measures {
    Buttons buttons;
    float text_w = 0, text_h = 0;
    float row = 0;  // the text, and the buttons where they are beside it
    float h = 0;
};

bool has_buttons_below(const Frame& frame) { return frame.shape == Shape::Phone; }

Measures measure(Frame& frame, const app::Notice& notice, float w) {
    Measures all{.buttons = buttons_of(frame, notice)};
    const bool stacked = has_buttons_below(frame);
    all.text_w = w - space::l * 2 - icon_size - space::m - (stacked ? 0 : all.buttons.width);
    all.text_h = paragraph_height(frame, notice.text, type::body, all.text_w);
    all.row = std::max(all.text_h, stacked ? 0 : frame.control_height());
    all.h = all.row + space::m * 2 + (stacked ? frame.control_height() + space::s : 0);
    return all;
}

float width_in(const Rect& page) { return std::min(page.w - space::l * 2, widest); }

void draw_notice(Frame& frame, const app::Notice& notice, const Measures& measures,
                 const Rect& rect) {
    const Theme& theme = frame.theme;
    const NodeId id = notice_id(notice);
    const auto& [buttons, text_w, text_h, row, h] = measures;
    const bool stacked = has_buttons_below(frame);

    frame.paint.fill({rect.x, rect.y + 2, rect.w, rect.h + 2}, theme.shadow, card_radius);
    frame.paint.fill(rect, theme.raised, card_radius);
    const bool trouble = notice.tone != app::Tone::News;
    const Color ink = notice.tone == app::Tone::Trouble ? theme.bad
                      : trouble                         ? theme.caution
                                                        : theme.good;
    frame.paint.outline(rect, trouble ? ink : theme.line, card_radius, trouble ? 2 : theme.border);
    const float text_y = rect.y + space::m + (row - text_h) / 2;
    draw_icon(frame.paint, trouble ? Icon::Alert : Icon::Check, {rect.x + space::l, text_y + 1},
              ink);

    frame.open({.id = make_id(id, "group"),
                .role = a11y::Role::Group,
                .rect = rect,
                .name = name_of(notice)});
    frame.open({.id = id, .role = role_of(notice), .rect = rect});
    paragraph(frame, make_id(id, "text"), notice.text, type::body, theme.text,
              {rect.x + space::l + icon_size + space::m, text_y}, text_w);
    frame.close();
    const float control = frame.control_height();
    const float buttons_y =
        stacked ? rect.y + rect.h - space::s - control : rect.y + (rect.h - control) / 2;
    float x = rect.x + rect.w - space::s - control;
    const NodeId close = close_id(notice), act = act_id(notice);
    if (frame.is_focused(close) || frame.is_focused(act))
        frame.scratch.notice_button = frame.scratch.focused;
    if (!buttons.caption.empty()) {
        const ButtonLook look{.name = buttons.caption, .kind = ButtonKind::Quiet};
        const float button_w = button_width(frame, look);
        if (button(frame, act, {x - space::s - button_w, buttons_y, button_w, control}, look))
            take_offer(frame, notice);
    }
    if (button(frame, close, {x, buttons_y, control, control},
               {.name = "Dismiss",
                .kind = ButtonKind::Quiet,
                .icon = Icon::Close,
                .icon_only = true})) {
        frame.emit(app::DismissNotice{notice.id});
    }
    frame.close();
}

// The newest first.
std::vector<const app::Notice*> shown_notices(const Frame& frame) {
    const auto& notices = frame.state.notices;
    std::vector<const app::Notice*> shown;
    for (std::size_t i = 0; i < std::min(notices.size(), most_notices); ++i)
        shown.push_back(&notices[notices.size() - 1 - i]);
    return shown;
}

}  // namespace

bool notices_float(Frame& frame, const Rect& page) {
    const auto shown = shown_notices(frame);
    return shown.empty() ||
           measure(frame, *shown.front(), width_in(page)).h <= page.h - space::l * 2;
}

float floating_notices_height(Frame& frame, const Rect& page) {
    float h = 0;
    for (const app::Notice* notice : shown_notices(frame)) {
        const float more = measure(frame, *notice, width_in(page)).h + space::s;
        if (h + more <= page.h - space::l) h += more;
    }
    return h;
}

void draw_floating_notices(Frame& frame, const Rect& page) {
    const float w = width_in(page);
    float bottom = page.y + page.h - space::l;
    for (const app::Notice* notice : shown_notices(frame)) {
        const Measures measures = measure(frame, *notice, w);
        const float top = bottom - measures.h;
        if (top < page.y + space::s) continue;
        draw_notice(frame, *notice, measures, {page.x + (page.w - w) / 2, top, w, measures.h});
        bottom = top - space::s;
    }
}

void return_focus(Frame& frame, NodeId otherwise) {
    Scratch& scratch = frame.scratch;
    if (frame.has(scratch.focused)) {
        if (scratch.focused != scratch.notice_button) scratch.before_notice = scratch.focused;
        return;
    }
    if (std::exchange(scratch.notice_button, 0) != scratch.focused || scratch.focused == 0) return;
    if (!scratch.focus_visible || scratch.focus_next != 0) return;
    NodeId next = scratch.before_notice;
    for (const app::Notice* notice : shown_notices(frame))
        if (!frame.has(next)) next = close_id(*notice);
    scratch.focus_next = frame.has(next) ? next : otherwise;
}

float draw_notices_in_page(Frame& frame, Column column) {
    for (const app::Notice* notice : shown_notices(frame)) {
        const Measures measures = measure(frame, *notice, column.w);
        draw_notice(frame, *notice, measures, {column.x, column.y, column.w, measures.h});
        column.y += measures.h + space::s;
    }
    return column.y;
}

}  // namespace ui
