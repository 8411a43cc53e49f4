// Sizes and colours of the large screen: they grow with the window.
#pragma once

#include "ui/frame.h"
#include "ui/theme.h"

namespace ui {

struct TvLook {
    const Theme& theme;  // always dark
    float scale;         // 1 at 1920 x 1080
    float margin;
    float controls_h;  // the strip at the bottom
    Font small, body, strong, title, answer;
};

TvLook tv_look(const Frame& frame);

}  // namespace ui
