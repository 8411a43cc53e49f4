// The lens and the source of what is added, then a card for each slot.
#include "ui/discovery/facts_page.h"

#include "core/discovery/lens.h"
#include "ui/discovery/fact_source.h"
#include "ui/discovery/lens_choice.h"
#include "ui/discovery/slot_card.h"
#include "ui/titled_card.h"
#include "ui/two_columns.h"

#include <cmath>

namespace ui {

float draw_facts_page(Frame& frame, Column column, const core::discovery::Account& account) {
    const NodeId id = make_id(0, "facts");
    TitledCard head(frame, make_id(id, "head"), column, "Facts and their evidence");
    head.take(draw_lens_choice(frame, id, head.column()), space::m);
    head.take(draw_fact_source(frame, id, head.column(), account), space::s);
    const float gap = column.w < two_columns_from ? space::l : space::xl;
    column.y = head.close() + gap;

    // In two columns each card goes under the one that ends first, so that reading from left to
    // right follows the lens.
    const bool paired = column.w >= two_columns_from;
    const float w = paired ? std::floor((column.w - gap) / 2) : column.w;
    float left = column.y, right = column.y;
    for (const auto& slot : core::discovery::slots_of(frame.state.lens)) {
        const bool goes_right = paired && right < left;
        float& y = goes_right ? right : left;
        const float x = goes_right ? column.x + w + gap : column.x;
        y = draw_slot_card(frame, {x, y, w}, account, slot) + gap;
    }
    return (left < right ? right : left) - gap;
}

}  // namespace ui
