// A fact as it is read: the words, and what they rest on.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <cstddef>
#include <string>

namespace ui {

// A fact where it is shown: `number` counts the facts of a slot from 1, for the controls' names.
struct FactPlace {
    const core::discovery::Account& account;
    const core::discovery::Fact& fact;
    std::string slot;
    std::size_t number = 1;

    NodeId id() const { return make_id(make_id(0, "fact"), "row", fact.id); }
    std::string label() const { return slot + " " + std::to_string(number); }  // "Goals 1"
};

float draw_fact_row(Frame& frame, Column column, const FactPlace& place);  // returns the height

}  // namespace ui
