// The facts as rows, one of which may be open for changes.
#include "ui/discovery/slot_card.h"

#include "core/discovery/evidence.h"
#include "core/utf8.h"
#include "ui/discovery/fact_editor.h"
#include "ui/discovery/fact_row.h"
#include "ui/discovery/fact_source.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Fact;
using core::discovery::Level;

std::string_view entry_label(Level level) {
    switch (level) {
        case Level::BuyerSaid: return "Add their words";
        case Level::BuyerShowed: return "Add what they showed";
        case Level::Unknown:
        case Level::WeThink: break;
    }
    return "Add what we think";
}

// Enter adds; the field stays for the next. Returns the height.
float draw_entry(Frame& frame, NodeId card, Column column, const Account& account,
                 const core::discovery::LensSlot& slot) {
    const NodeId id = make_id(card, "new", account.id);
    const bool full = account.facts.size() >= core::discovery::max_facts;
    const std::string_view label = entry_label(frame.scratch.fact_source.level);
    const std::string name = std::string(label) + ": " + std::string(slot.name);
    const std::string add_name = "Add fact: " + std::string(slot.name);
    const ButtonLook add{.name = add_name,
                         .caption = "Add",
                         .disabled = full,
                         .tooltip = full ? "An account has at most 2,000 facts." : ""};
    const float add_w = button_width(frame, add);
    const float field_w = column.w - add_w - space::s;
    const float h = entry_field(frame, id, {column.x, column.y}, field_w,
                                {.name = name, .label = label, .max_length = 20'000},
                                [](const std::string&) { return std::string(); });
    const float label_h = type::secondary_strong.line + space::xs;
    const bool pressed = button(
        frame, make_id(id, "add"),
        {column.x + column.w - add_w, column.y + label_h, add_w, frame.control_height()}, add);
    if (full || (!pressed && !entry_submitted(frame, id))) return h;
    const std::string text = entry_text(frame, id);
    if (core::is_blank(text)) {
        refuse_entry(frame, id, "Write what they said first. Nothing was added.");
        return h;
    }
    frame.emit(app::AddFact{account.id, fact_from_source(frame, account, slot.from.front(), text)});
    clear_entry(frame, id);
    frame.scratch.focus_next = id;
    return h;
}

}  // namespace

float draw_slot_card(Frame& frame, Column column, const Account& account,
                     const core::discovery::LensSlot& slot) {
    const NodeId id = make_id(make_id(0, "slot"), slot.name);
    TitledCard card(frame, id, column, slot.name);
    const NodeId list = make_id(id, "facts");
    const Point top = card.at();
    std::size_t number = 0;
    for (const Fact& fact : account.facts) {
        if (std::ranges::find(slot.from, fact.slot) == slot.from.end()) continue;
        if (number == 0)
            frame.open({.id = list,
                        .role = a11y::Role::List,
                        .rect = {top.x, top.y, card.w(), 0},
                        .name = "Facts: " + std::string(slot.name)});
        const FactPlace place{account, fact, std::string(slot.name), ++number};
        const bool is_open = frame.scratch.opened_fact == fact.id;
        card.take(is_open ? draw_fact_editor(frame, card.column(), place)
                          : draw_fact_row(frame, card.column(), place),
                  space::m);
    }
    if (number > 0) {
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    }
    card.take(draw_entry(frame, id, card.column(), account, slot), space::s);
    return card.close();
}

}  // namespace ui
