// The lens and the source of what is added, then a card for each slot.
#include "ui/discovery/facts_page.h"

#include "core/discovery/lens.h"
#include "ui/card_flow.h"
#include "ui/discovery/fact_source.h"
#include "ui/discovery/lens_choice.h"
#include "ui/discovery/slot_card.h"
#include "ui/titled_card.h"

namespace ui {

float draw_facts_page(Frame& frame, Column column, const core::discovery::Account& account) {
    const NodeId id = make_id(0, "facts");
    TitledCard head(frame, make_id(id, "head"), column, "Facts and their evidence");
    head.take(draw_lens_choice(frame, id, head.column()), space::m);
    head.take(draw_fact_source(frame, id, head.column(), account), space::s);
    const float gap = column.w < two_columns_from ? space::l : space::xl;
    column.y = head.close() + gap;

    CardFlow cards(column);
    for (const auto& slot : core::discovery::slots_of(frame.state.lens))
        cards.add([&](Column part) { return draw_slot_card(frame, part, account, slot); });
    return cards.bottom();
}

}  // namespace ui
