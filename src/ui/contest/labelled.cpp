// Label, control, and what fields of contests take.
#include "ui/contest/labelled.h"

#include "core/contest/clock.h"
#include "core/contest/contest.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/widgets/choice.h"

#include <algorithm>
#include <utility>

namespace ui {

float labelled_choice(Frame& frame, NodeId id, Point at, float w, std::string_view label,
                      std::string_view name, const std::vector<std::string>& options, int chosen,
                      int* picked) {
    const float label_h = label_above(frame, id, label, at, w);
    *picked =
        choice(frame, id, {at.x, at.y + label_h, w, frame.control_height()}, name, options, chosen);
    return label_h + frame.control_height();
}

float labelled_segments(Frame& frame, NodeId id, Point at, float w, std::string_view label,
                        const std::vector<std::string>& options, int chosen, int* picked) {
    float widest = 0;
    for (const std::string& option : options)
        widest = std::max(widest, frame.paint.width_of(option, type::body_strong));
    const float needed = (widest + space::l) * static_cast<float>(options.size());
    if (needed > w) return labelled_choice(frame, id, at, w, label, label, options, chosen, picked);
    const float label_h = label_above(frame, id, label, at, w);
    *picked = segmented(frame, id, {at.x, at.y + label_h, w, frame.control_height()}, label,
                        options, chosen);
    return label_h + frame.control_height();
}

Accept accept_milli(Frame& frame, std::int64_t most_milli, std::function<void(std::int64_t)> take) {
    return [&frame, most_milli, take = std::move(take)](const std::string& text) -> std::string {
        if (core::is_blank(text)) {
            take(0);
            return {};
        }
        const auto parsed = core::parse_number(text, 3, most_milli / core::contest::milli,
                                               frame.state.environment.numbers);
        if (!parsed) return parsed.error().message;
        take(parsed.value());
        return {};
    };
}

Accept accept_clock(std::function<void(std::int64_t)> take) {
    return [take = std::move(take)](const std::string& text) -> std::string {
        const auto parsed = core::contest::parse_clock(text);
        if (!parsed) return parsed.error().message;
        take(parsed.value());
        return {};
    };
}

}  // namespace ui
