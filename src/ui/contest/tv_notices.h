// Notices on the large screen: a band over its controls, which the board makes room for.
#pragma once

#include "ui/contest/tv_look.h"
#include "ui/frame.h"

#include <vector>

namespace ui {

class TvNotices {
public:
    // `room`: how high the board is without them.
    TvNotices(Frame& frame, const TvLook& look, float room);

    float height() const { return h_; }  // with the gap over them; 0: there are none
    void draw(float bottom);

private:
    struct Line {
        const app::Notice* notice;
        float text_h = 0;
        float h = 0;
    };

    float buttons_w(const app::Notice& notice) const;
    float text_w(const app::Notice& notice) const;
    Line line_of(const app::Notice& notice) const;
    void draw_line(const Line& line, const Rect& rect);
    void draw_buttons(const app::Notice& notice, NodeId id, const Rect& rect);

    Frame& frame_;
    const TvLook& look_;
    float w_;
    bool is_stacked_;  // the buttons are under the text
    Font font_;
    std::vector<Line> lines_;  // the newest first
    float h_ = 0;
};

}  // namespace ui
