// Stacks the latest notices upward from the page's bottom edge.
#include "ui/notice_view.h"

#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t most_shown = 3;
constexpr float widest = 640;

struct Buttons {
    std::string_view caption;  // besides closing; empty: none
    float width = 0;
};

Buttons buttons_of(Frame& frame, const app::Notice& notice) {
    std::string_view caption;
    if (notice.offer == app::Offer::BringBack) caption = "Bring back";
    if (notice.offer == app::Offer::UndoImport) caption = "Undo import";
    if (notice.tone == app::Tone::Trouble) caption = "Try again";
    const float close = frame.control_height() + space::s;
    return {caption, close + (caption.empty() ? 0
                                              : button_width(frame, {.name = caption,
                                                                     .kind = ButtonKind::Quiet}) +
                                                    space::s)};
}

void run_button(Frame& frame, const app::Notice& notice) {
    if (notice.offer != app::Offer::Nothing) {
        frame.emit(app::Undo{});
        frame.emit(app::DismissNotice{notice.id});
    } else {
        frame.emit(app::TrySavingAgain{});
    }
}

// Returns its top; draws nothing, and returns `bottom`, where it would not fit into the page.
float draw_notice(Frame& frame, const app::Notice& notice, const Rect& page, float bottom) {
    const Theme& theme = frame.theme;
    const NodeId id = make_id(0, "notice", notice.id);
    const float w = std::min(page.w - space::l * 2, widest);
    const Buttons buttons = buttons_of(frame, notice);
    const bool stacked = frame.shape == Shape::Phone;  // the buttons under the text
    const float text_w = w - space::l * 2 - icon_size - space::m - (stacked ? 0 : buttons.width);
    const float text_h = paragraph_height(frame, notice.text, type::body, text_w);
    const float row = std::max(text_h, stacked ? 0 : frame.control_height());
    const float h = row + space::m * 2 + (stacked ? frame.control_height() + space::s : 0);
    const Rect rect{page.x + (page.w - w) / 2, bottom - h, w, h};
    const bool is_newest = notice.id == frame.state.notices.back().id;
    if (rect.y < page.y + space::s && !is_newest) return bottom;

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

    frame.open(
        {.id = make_id(id, "group"), .role = a11y::Role::Group, .rect = rect, .name = "Notice"});
    frame.open({.id = id,
                .role = notice.tone == app::Tone::Trouble ? a11y::Role::Alert : a11y::Role::Status,
                .rect = rect});
    paragraph(frame, make_id(id, "text"), notice.text, type::body, theme.text,
              {rect.x + space::l + icon_size + space::m, text_y}, text_w);
    frame.close();
    const float control = frame.control_height();
    const float buttons_y =
        stacked ? rect.y + rect.h - space::s - control : rect.y + (rect.h - control) / 2;
    float x = rect.x + rect.w - space::s - control;
    const NodeId close = make_id(id, "close");
    if (!buttons.caption.empty()) {
        const ButtonLook look{.name = buttons.caption, .kind = ButtonKind::Quiet};
        const float button_w = button_width(frame, look);
        if (button(frame, make_id(id, "act"),
                   {x - space::s - button_w, buttons_y, button_w, control}, look))
            run_button(frame, notice);
    }
    if (button(frame, close, {x, buttons_y, control, control},
               {.name = "Dismiss",
                .kind = ButtonKind::Quiet,
                .icon = Icon::Close,
                .icon_only = true})) {
        frame.emit(app::DismissNotice{notice.id});
    }
    frame.close();
    return rect.y;
}

}  // namespace

void draw_notices(Frame& frame, const Rect& page) {
    const auto& notices = frame.state.notices;
    float bottom = page.y + page.h - space::l;
    const std::size_t count = std::min(notices.size(), most_shown);
    for (std::size_t i = 0; i < count; ++i) {
        bottom = draw_notice(frame, notices[notices.size() - 1 - i], page, bottom) - space::s;
    }
}

}  // namespace ui
