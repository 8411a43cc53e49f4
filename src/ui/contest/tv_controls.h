// The line of pages of the large screen, and its buttons: calm ones on its dark ground.
#pragma once

#include "ui/contest/tv_look.h"
#include "ui/frame.h"
#include "ui/widgets/icon.h"

#include <string>
#include <string_view>

namespace ui {

inline constexpr float tv_button_h = 44;

float tv_button_width(Frame& frame, std::string_view name);  // with its words
// True: activated. Shows its icon alone where it is not that wide.
bool tv_button(Frame& frame, NodeId id, const Rect& rect, std::string_view name, Icon icon,
               std::string_view shortcut, const Theme& theme);

// `footnote`: stands beside the page's number, where there is room for it.
void draw_tv_controls(Frame& frame, NodeId id, const TvLook& look, int page, int pages,
                      const std::string& footnote);

}  // namespace ui
