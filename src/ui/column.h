// Where the next thing of a page goes.
#pragma once

namespace ui {

struct Column {
    float x = 0;
    float y = 0;  // top of what comes next
    float w = 0;
};

}  // namespace ui
