// Codes with their names.
#include "ui/currency_choice.h"

#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <string>
#include <vector>

namespace ui {

float draw_currency_choice(Frame& frame, NodeId id, Point at, float w, core::Currency now,
                           std::optional<core::Currency>* picked) {
    std::vector<std::string> names;
    int chosen = -1;
    for (const core::CurrencyInfo& info : core::currencies()) {
        if (info.currency == now) chosen = static_cast<int>(names.size());
        names.push_back(std::string(info.currency.text()) + " – " + std::string(info.name));
    }
    if (chosen < 0) {  // from another version of us
        chosen = static_cast<int>(names.size());
        names.emplace_back(now.text());
    }
    const float label = label_above(frame, id, "Currency", at, w);
    const int index = choice(frame, id, {at.x, at.y + label, w, frame.control_height()}, "Currency",
                             names, chosen);
    if (index >= 0 && static_cast<std::size_t>(index) < core::currencies().size())
        *picked = core::currencies()[static_cast<std::size_t>(index)].currency;
    return label + frame.control_height();
}

}  // namespace ui
