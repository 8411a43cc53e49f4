// Five cards in one column or in two, in the same order.
#include "ui/target/calendar_page.h"

#include "ui/target/holidays_view.h"
#include "ui/target/lags_view.h"
#include "ui/target/leave_view.h"
#include "ui/target/period_view.h"
#include "ui/target/work_week_view.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using core::target::Plan;

constexpr float two_columns_from = 800;

struct Part {
    float (*draw)(Frame&, Column, const Plan&);
    bool right;  // in which of two columns
};

constexpr Part parts[] = {
    {draw_period, false}, {draw_work_week, true}, {draw_holidays, false},
    {draw_leave, true},   {draw_lags, true},
};

}  // namespace

float draw_calendar_page(Frame& frame, Column column, const Plan& plan,
                         const core::target::Requirement&) {
    const bool two = column.w >= two_columns_from;
    const float gap = two ? space::xl : space::l;
    Column left = column;
    Column right = column;
    if (two) {
        left.w = right.w = std::floor((column.w - gap) / 2);
        right.x = column.x + left.w + gap;
    }
    for (const Part& part : parts) {
        Column& place = two && part.right ? right : left;
        place.y = part.draw(frame, place, plan) + gap;
    }
    return std::max(left.y, right.y) - gap;
}

}  // namespace ui
