// The chance over the whole width, then the other cards in one column or in two.
#include "ui/target/chance_page.h"

#include "ui/target/forward_view.h"
#include "ui/target/hours_view.h"
#include "ui/target/levers_view.h"
#include "ui/target/odds_view.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float two_columns_from = 800;

}  // namespace

float draw_chance_page(Frame& frame, Column column, const core::target::Plan& plan,
                       const core::target::Requirement& requirement) {
    const bool two = column.w >= two_columns_from;
    const float gap = two ? space::xl : space::l;
    column.y = draw_odds(frame, column, plan, requirement) + gap;
    column.y = draw_levers(frame, column, plan, requirement) + gap;
    if (!two) {
        column.y = draw_hours(frame, column, plan, requirement) + gap;
        return draw_forward(frame, column, plan, requirement);
    }
    const float w = std::floor((column.w - gap) / 2);
    const float left = draw_hours(frame, {column.x, column.y, w}, plan, requirement);
    const float right = draw_forward(frame, {column.x + w + gap, column.y, w}, plan, requirement);
    return std::max(left, right);
}

}  // namespace ui
