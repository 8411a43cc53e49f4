// The answer beside the inputs, or above them where it is narrow; then the chain.
#include "ui/target/plan_page.h"

#include "ui/target/answer_view.h"
#include "ui/target/chain_view.h"
#include "ui/target/goal_view.h"
#include "ui/target/import_view.h"
#include "ui/target/in_out_view.h"
#include "ui/widgets/card.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// From this width the inputs stand beside the answer.
constexpr float two_columns_from = 800;

}  // namespace

float draw_plan_page(Frame& frame, Column column, const core::target::Plan& plan,
                     const core::target::Requirement& requirement) {
    if (shows_import(frame, plan)) return draw_import(frame, column, plan);
    if (column.w >= two_columns_from) {
        const float gap = space::xl;
        const float right_w = std::floor((column.w - gap) * 5 / 12);
        const float left_w = column.w - gap - right_w;
        const Column right{column.x + left_w + gap, column.y, right_w};
        const float answer = draw_answer(frame, {column.x, column.y, left_w}, plan, requirement);
        const float goal = draw_goal(frame, right, plan, requirement);
        const float h = std::max(answer, goal) - column.y;
        draw_card(frame, {column.x, column.y, left_w, h});
        draw_card(frame, {right.x, right.y, right_w, h});
        column.y += h + gap;
    } else {
        for (const auto& part : {draw_answer, draw_goal}) {
            const float bottom = part(frame, column, plan, requirement);
            draw_card(frame, {column.x, column.y, column.w, bottom - column.y});
            column.y = bottom + space::l;
        }
    }
    column.y = draw_chain(frame, column, plan, requirement) +
               (frame.shape == Shape::Phone ? space::l : space::xl);
    return draw_in_out(frame, column, plan);
}

}  // namespace ui
