// The first prize on the left, the nights that are left on the right.
#include "ui/contest/tv_stakes.h"

#include "core/contest/prize_words.h"
#include "core/contest/words.h"
#include "ui/contest/tv_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using namespace core::contest;

std::string prize_text(const Frame& frame, const BoardShown& shown, PrizeFor whom) {
    const Contest& rules = shown.rules();
    const auto first = std::ranges::find(rules.prizes, whom, &Prize::whom);
    return first == rules.prizes.end()
               ? std::string()
               : prize_title(rules, *first, frame.state.environment.numbers);
}

std::string time_text(const Frame& frame, const BoardShown& shown) {
    const std::int64_t left = std::int64_t{shown.rules().end.days} - shown.standings().night.days;
    if (shown.is_final()) return "The last night is closed";
    if (left <= 0) return "The last night";
    return count_of_text(left, "night", frame.state.environment.numbers) + " after this one";
}

}  // namespace

float draw_tv_stakes(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                     const BoardShown& shown, PrizeFor whom) {
    const std::string time = time_text(frame, shown), prize = prize_text(frame, shown, whom);
    const float gap = 20 * look.scale, line = look.strong.line;
    const float time_w = std::min(frame.paint.width_of(time, look.body), rect.w);
    const float prize_w = frame.paint.width_of(prize, look.strong);
    const bool is_one_line = prize_w + gap * 2 + time_w <= rect.w;
    const float h = line * (is_one_line ? 1.0F : 2.0F) + gap * 2;
    if (rect.h - h < tv_table_least_h(look, rows_of(shown, whom).size())) return 0;
    float y = rect.y + rect.h - h;
    frame.paint.fill({rect.x, y, rect.w, std::max(1.0F, 2 * look.scale)},
                     mix(look.theme.page, look.theme.text, 0.15F));
    y += gap;
    if (!prize.empty())
        text_line(frame, make_id(id, "prize"), prize, look.strong, look.theme.text,
                  {rect.x, y, std::min(prize_w, rect.w), line});
    if (!is_one_line) y += line;
    text_line(frame, make_id(id, "time"), time, look.body, look.theme.secondary,
              {is_one_line ? rect.x + rect.w - time_w : rect.x, y, time_w, line},
              is_one_line ? Align::Right : Align::Left);
    return h + gap / 2;
}

}  // namespace ui
