// What the large screen shows, page after page: teams, the first members, the race, the story, the
// rules.
#pragma once

#include "ui/contest/board_shown.h"
#include "ui/contest/tv_look.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ui {

struct TvPage {
    enum class Kind { Teams, Members, Race, Story, Rules };
    Kind kind = Kind::Teams;
    std::size_t first = 0;  // of the rows
};

// Never empty.
std::vector<TvPage> tv_pages(Frame& frame, const BoardShown& shown);
std::string tv_title(const TvPage& page, const BoardShown& shown);
// What the page leaves unsaid; empty: nothing.
std::string tv_footnote(const TvPage& page, const BoardShown& shown);
void draw_tv_page(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                  const BoardShown& shown, const TvPage& page);

}  // namespace ui
