// What can be won, what becomes of ties, and the wheel; before the kick-off.
#include "core/number.h"
#include "ui/accept.h"
#include "ui/added.h"
#include "ui/contest/labelled.h"
#include "ui/contest/pager.h"
#include "ui/contest/prize_row.h"
#include "ui/contest/rule_options.h"
#include "ui/contest/rules_edit.h"
#include "ui/currency_choice.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ui {
namespace {

using namespace core::contest;

class PrizesCard {
public:
    PrizesCard(Frame& frame, Column column, const Contest& contest)
        : frame_(frame),
          contest_(contest),
          id_(make_id(0, "contest-prizes", contest.id)),
          card_(frame, id_, column, "Prizes") {}

    float draw() {
        draw_list();
        constexpr float least_w = 210;
        if (!contest_.prizes.empty()) {
            card_.pair(
                least_w, space::m, [&](Point at, float w) { return draw_currency(at, w); },
                [&](Point at, float w) { return draw_policy(at, w); });
            card_.take(draw_passes_down(card_.at(), card_.w()), space::m);
        }
        card_.pair(
            least_w, space::s, [&](Point at, float w) { return draw_wheel(at, w); },
            [&](Point at, float w) { return draw_seed(at, w); });
        return card_.close();
    }

private:
    template <class Change>
    void change(const Change& change) {
        change_contest(frame_, contest_, change);
    }
    NodeId part(std::string_view word) const { return make_id(id_, word); }

    void draw_list() {
        const NodeId add = part("add");
        if (contest_.prizes.empty()) {
            card_.say("none",
                      "No prize yet. Let the first one go to a team, to be enjoyed together.",
                      frame_.theme.text, space::m);
        } else {
            std::size_t& first = frame_.scratch.contest_rules.first_prize;
            if (focus_added(frame_, add, contest_.prizes.size(),
                            prize_name_field(contest_.prizes.back())))
                first = contest_.prizes.size();  // the last page
            const PageOf page = page_of(first, contest_.prizes.size());
            FieldGrid grid(frame_, part("list"), card_.column(), "Prizes", prize_columns());
            for (std::size_t i = page.begin; i < page.end; ++i)
                draw_prize_row(frame_, grid, contest_, i, add);
            card_.take(grid.close() - card_.at().y, space::s);
            card_.take(
                draw_pager(frame_, part("pages"), card_.at(), card_.w(), "prizes", page, first),
                page.all > items_a_page ? space::m : 0);
        }
        const bool full = contest_.prizes.size() >= max_prizes;
        const ButtonLook look{.name = "Add prize",
                              .icon = Icon::Plus,
                              .disabled = full,
                              .tooltip = full ? "A contest has at most 100 prizes." : ""};
        const Point at = card_.at();
        if (button(frame_, add, {at.x, at.y, button_width(frame_, look), frame_.control_height()},
                   look)) {
            frame_.emit(app::AddPrize{contest_.id, next_prize()});
            await_added(frame_, add, contest_.prizes.size());
        }
        card_.take(frame_.control_height(), space::l);
    }

    // For the place after the last one of the same winners.
    Prize next_prize() const {
        Prize prize;
        if (contest_.prizes.empty()) return prize;
        prize.whom = contest_.prizes.back().whom;
        prize.place = std::min(contest_.prizes.back().place + 1, max_place);
        return prize;
    }

    float draw_currency(Point at, float w) {
        std::optional<core::Currency> picked;
        const float h =
            draw_currency_choice(frame_, part("currency"), at, w, contest_.currency, &picked);
        if (picked) change([&](Contest& wanted) { wanted.currency = *picked; });
        return h;
    }

    float draw_policy(Point at, float w) {
        int picked = -1;
        const float h = labelled_choice(frame_, part("policy"), at, w, "Who are tied",
                                        "Prizes of who are tied", prize_policy_options(),
                                        static_cast<int>(contest_.prize_policy), &picked);
        if (picked >= 0)
            change(
                [&](Contest& wanted) { wanted.prize_policy = static_cast<PrizePolicy>(picked); });
        return h;
    }

    float draw_passes_down(Point at, float w) {
        int picked = -1;
        const float h =
            labelled_segments(frame_, part("passes"), at, w, "A prize whose minimum is not met",
                              passes_down_options(), contest_.passes_down ? 1 : 0, &picked);
        if (picked >= 0) change([&](Contest& wanted) { wanted.passes_down = picked == 1; });
        return h;
    }

    float draw_wheel(Point at, float w) {
        int picked = -1;
        const float h = labelled_segments(frame_, part("wheel"), at, w,
                                          "Chances on the prize wheel", {"By points", "One each"},
                                          static_cast<int>(contest_.wheel_rule), &picked);
        if (picked >= 0)
            change([&](Contest& wanted) { wanted.wheel_rule = static_cast<WheelRule>(picked); });
        return h;
    }

    float draw_seed(Point at, float w) {
        constexpr std::int64_t most = 0xFFFF'FFFF;
        return field(frame_, part("seed"), at, w,
                     {.name = "Seed of the wheel",
                      .label = "Seed of the wheel",
                      .help = "With the standings it decides the draw, so that anybody can repeat "
                              "it.",
                      .keyboard = a11y::Keyboard::Numeric,
                      .align = Align::Right,
                      .max_length = 20},
                     std::to_string(contest_.wheel_seed),
                     accept_count(frame_, most, [&](std::int64_t seed) {
                         change([&](Contest& wanted) { wanted.wheel_seed = seed; });
                     }));
    }

    Frame& frame_;
    const Contest& contest_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_prizes_card(Frame& frame, Column column, const app::ContestBook& book) {
    return PrizesCard(frame, column, book.contest).draw();
}

}  // namespace ui
