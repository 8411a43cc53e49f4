// One criterion of an exit card, as fields.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <cstddef>
#include <string>

namespace ui {

struct CriterionPlace {
    const core::discovery::Account& account;
    const core::discovery::Criterion& criterion;
    std::string list;  // "Technical criteria": for the controls' names
    std::size_t number = 1;
    NodeId add = 0;  // the list's button: where the focus goes when the row is gone
};

NodeId criterion_name_field(const core::discovery::Criterion& criterion);

float draw_criterion(Frame& frame, Column column,
                     const CriterionPlace& place);  // returns the height

}  // namespace ui
