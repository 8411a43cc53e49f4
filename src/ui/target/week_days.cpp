// Seven switches as wide as the width allows.
#include "ui/target/week_days.h"

#include "core/date_words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/toggle.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int week_days = 7;
constexpr float gap = 4, least_w = 40, most_w = 72;

float width_of_each(float w, int in_a_row) {
    const auto count = static_cast<float>(in_a_row);
    return std::min(most_w, std::floor((w - gap * (count - 1)) / count));
}

}  // namespace

float draw_week_days(Frame& frame, NodeId id, Point at, float w, std::string_view of,
                     core::WorkWeek week, const std::function<void(core::WorkWeek)>& take) {
    const int in_a_row = width_of_each(w, week_days) >= least_w ? week_days : 4;
    const float each = width_of_each(w, in_a_row);
    const float h = frame.control_height();
    const std::string suffix = of.empty() ? std::string() : ": " + std::string(of);
    const float label = label_above(frame, id, "Work days", at, w);
    const float top = at.y + label;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {at.x, top, w, 0},
                .name = "Work days" + suffix});
    float bottom = top;
    for (int day = 0; day < week_days; ++day) {
        const std::string name = core::name_of(static_cast<core::Weekday>(day));
        const Rect rect{at.x + static_cast<float>(day % in_a_row) * (each + gap),
                        top + static_cast<float>(day / in_a_row) * (h + gap), each, h};
        const auto bit = static_cast<std::uint8_t>(1 << day);
        if (toggle(frame, make_id(id, "day", static_cast<std::uint64_t>(day)), rect, name + suffix,
                   name.substr(0, 3), (week.days & bit) != 0))
            take({static_cast<std::uint8_t>(week.days ^ bit)});
        bottom = rect.y + h;
    }
    frame.at(id).rect.h = bottom - top;
    frame.close();
    return bottom - at.y;
}

}  // namespace ui
