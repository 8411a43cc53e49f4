// The board on a large screen: a head, one page at a time, notices, a line of pages, and three
// buttons.
#include "ui/contest/tv_view.h"

#include "app/contest_book.h"
#include "core/contest/board_words.h"
#include "ui/contest/board_shown.h"
#include "ui/contest/feed_words.h"
#include "ui/contest/tv_controls.h"
#include "ui/contest/tv_look.h"
#include "ui/contest/tv_notices.h"
#include "ui/contest/tv_pages.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::int64_t fade_ms = 180;

// The contest and its night on one line, the page's title under it. Returns the bottom.
float draw_head(Frame& frame, NodeId id, const TvLook& look, const BoardShown& shown,
                const std::string& title) {
    const float x = look.margin, w = frame.window.width - look.margin * 2;
    float y = look.margin * 0.7F;
    const std::string& name = shown.book.contest.name;
    const std::string night = night_title(shown.rules(), shown.standings().night);
    const bool is_one_line = frame.window.width >= 600;
    const float night_w =
        std::min(frame.paint.width_of(night, look.small), is_one_line ? w * 0.6F : w);
    text_line(frame, make_id(id, "contest"), name.empty() ? "Untitled contest" : name, look.small,
              look.theme.secondary,
              {x, y, is_one_line ? w - night_w - look.margin : w, look.small.line});
    if (!is_one_line) y += look.small.line;
    text_line(frame, make_id(id, "night"), night, look.small, look.theme.secondary,
              {x + (is_one_line ? w - night_w : 0), y, night_w, look.small.line},
              is_one_line ? Align::Right : Align::Left);
    y += look.small.line;
    const std::string drawn = frame.paint.shortened(title, look.title, w);
    frame.paint.text(drawn, look.title, x, y, look.theme.text);
    frame.add(
        {.id = make_id(id, "title"),
         .role = a11y::Role::Heading,
         .rect = {x, y, std::min(w, frame.paint.width_of(drawn, look.title)), look.title.line},
         .value = title,
         .level = 1,
         .lettering = lettering_of(look.title)});
    y += look.title.line;
    const std::string stale = stale_words(frame.state, shown.book.contest);
    if (stale.empty()) return y;
    text_line(frame, make_id(id, "stale"), stale, look.small, look.theme.caution,
              {x, y, w, look.small.line});
    return y + look.small.line;
}

// How much of the page before is still to be seen: from 1 to 0.
float fade_of(Frame& frame, int page) {
    BoardScratch& board = frame.scratch.board;
    if (!board.tv_on || board.tv_page != page) {
        board.tv_turned_ms = board.tv_on ? frame.scratch.now_ms : 0;
        board.tv_page = page;
    }
    if (board.tv_turned_ms == 0) return 0;
    const std::int64_t passed = frame.scratch.now_ms - board.tv_turned_ms;
    if (passed < 0 || passed >= fade_ms || frame.state.environment.prefers_reduced_motion) {
        board.tv_turned_ms = 0;
        return 0;
    }
    frame.wake_in(16);
    const float left = 1 - static_cast<float>(passed) / static_cast<float>(fade_ms);
    return left * left;
}

}  // namespace

void draw_tv(Frame& frame) {
    const app::ContestBook& book = *app::find_contest(frame.state, frame.state.tv->contest);
    const BoardShown shown = board_shown(frame, book);
    const TvLook look = tv_look(frame);
    const NodeId id = make_id(0, "tv");
    const Rect all{0, 0, frame.window.width, frame.window.height};
    frame.paint.fill(all, look.theme.page);
    frame.open(
        {.id = id, .role = a11y::Role::Main, .rect = all, .name = "Board on a large screen"});
    const std::vector<TvPage> pages = tv_pages(frame, shown);
    const int count = static_cast<int>(pages.size());
    const int number = (frame.state.tv->page % count + count) % count;
    const TvPage& page = pages[static_cast<std::size_t>(number)];
    const float fade = fade_of(frame, number);
    const float top =
        draw_head(frame, make_id(id, "head"), look, shown, tv_title(page, shown)) + 10 * look.scale;
    const float floor = frame.window.height - look.controls_h;
    TvNotices notices(frame, look, floor - top);
    const float bottom = std::max(top, floor - notices.height());
    const NodeId content = make_id(id, "content", static_cast<std::uint64_t>(number));
    draw_tv_page(frame, content, {look.margin, top, all.w - look.margin * 2, bottom - top}, look,
                 shown, page);
    // It dims when the contest is over: nothing more is going to change.
    if (shown.is_final())
        frame.paint.fill({0, 0, all.w, bottom}, with_alpha(look.theme.page, 0.25F));
    if (fade > 0)
        frame.paint.fill({0, top, all.w, bottom - top}, with_alpha(look.theme.page, fade));
    notices.draw(floor - space::s);
    draw_tv_controls(frame, make_id(id, "controls"), look, number, count, tv_footnote(page, shown));
    frame.close();
    frame.scratch.board.tv_on = true;
}

}  // namespace ui
