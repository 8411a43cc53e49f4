// They push the board up, and never lie over it: one that stays until it is dismissed would hide
// the last row for as long.
#include "ui/contest/tv_notices.h"

#include "ui/contest/tv_controls.h"
#include "ui/notice_view.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string_view>

namespace ui {
namespace {

constexpr std::string_view dismiss = "Dismiss";
constexpr float most_of_room = 0.4F;  // for older ones beside the newest

// What the app offers by itself is no matter of the board, and nobody sits at a large screen: it
// waits until that is left.
bool waits(const app::Notice& notice) {
    return notice.offer == app::Offer::BackUp || notice.offer == app::Offer::UseNewVersion;
}

}  // namespace

TvNotices::TvNotices(Frame& frame, const TvLook& look, float room)
    : frame_(frame),
      look_(look),
      w_(frame.window.width - look.margin * 2),
      is_stacked_(frame.shape == Shape::Phone),
      font_(look.small) {
    const std::vector<app::Notice>& notices = frame.state.notices;
    for (std::size_t i = notices.size(); i-- > 0 && lines_.size() < most_notices;) {
        const app::Notice& notice = notices[i];
        if (waits(notice)) continue;
        // A low window has it as small as the pages of the app have it.
        if (lines_.empty() && line_of(notice).h > room * most_of_room) font_ = type::body;
        const Line line = line_of(notice);
        if (!lines_.empty() && h_ + line.h + space::s > room * most_of_room) break;
        lines_.push_back(line);
        h_ += line.h + space::s;
    }
}

float TvNotices::buttons_w(const app::Notice& notice) const {
    const std::string_view offered = offered_by(notice);
    return tv_button_width(frame_, dismiss) + space::s +
           (offered.empty() ? 0 : tv_button_width(frame_, offered) + space::s);
}

float TvNotices::text_w(const app::Notice& notice) const {
    return w_ - space::l * 2 - icon_size - space::m - (is_stacked_ ? 0 : buttons_w(notice));
}

TvNotices::Line TvNotices::line_of(const app::Notice& notice) const {
    const float text_h = paragraph_height(frame_, notice.text, font_, text_w(notice));
    const float row = is_stacked_ ? text_h + space::s + tv_button_h : std::max(text_h, tv_button_h);
    return {&notice, text_h, row + space::s * 2};
}

void TvNotices::draw(float bottom) {
    for (const Line& line : lines_) {
        draw_line(line, {look_.margin, bottom - line.h, w_, line.h});
        bottom -= line.h + space::s;
    }
}

void TvNotices::draw_line(const Line& line, const Rect& rect) {
    const app::Notice& notice = *line.notice;
    const Theme& theme = look_.theme;
    const NodeId id = make_id(0, "notice", notice.id);  // the same as on a page
    const bool is_news = notice.tone == app::Tone::News;
    const Color ink = notice.tone == app::Tone::Trouble ? theme.bad
                      : is_news                         ? theme.good
                                                        : theme.caution;
    frame_.paint.fill(rect, theme.raised, card_radius);
    frame_.paint.outline(rect, is_news ? theme.line : ink, card_radius, is_news ? theme.border : 2);
    const float text_y = is_stacked_ ? rect.y + space::s : rect.y + (rect.h - line.text_h) / 2;
    draw_icon(frame_.paint, is_news ? Icon::Check : Icon::Alert,
              {rect.x + space::l, text_y + (font_.line - icon_size) / 2}, ink);
    frame_.open({.id = make_id(id, "group"),
                 .role = a11y::Role::Group,
                 .rect = rect,
                 .name = name_of(notice)});
    frame_.open({.id = id, .role = role_of(notice), .rect = rect});
    paragraph(frame_, make_id(id, "text"), notice.text, font_, theme.text,
              {rect.x + space::l + icon_size + space::m, text_y}, text_w(notice));
    frame_.close();
    draw_buttons(notice, id, rect);
    frame_.close();
}

void TvNotices::draw_buttons(const app::Notice& notice, NodeId id, const Rect& rect) {
    const float y = is_stacked_ ? rect.y + rect.h - space::s - tv_button_h
                                : rect.y + (rect.h - tv_button_h) / 2;
    const std::string_view offered = offered_by(notice);
    float x = rect.x + rect.w - buttons_w(notice);
    if (!offered.empty()) {
        const float w = tv_button_width(frame_, offered);
        const Icon icon = notice.tone == app::Tone::Trouble ? Icon::Redo : Icon::Undo;
        if (tv_button(frame_, make_id(id, "act"), {x, y, w, tv_button_h}, offered, icon, {},
                      look_.theme))
            take_offer(frame_, notice);
        x += w + space::s;
    }
    if (tv_button(frame_, make_id(id, "close"),
                  {x, y, tv_button_width(frame_, dismiss), tv_button_h}, dismiss, Icon::Close, {},
                  look_.theme))
        frame_.emit(app::DismissNotice{notice.id});
}

}  // namespace ui
