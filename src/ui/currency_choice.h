// Choosing a currency from those that we know.
#pragma once

#include "core/currency.h"
#include "ui/frame.h"

#include <optional>
#include <string_view>

namespace ui {

// A select under its label; returns the height. `*picked` becomes the newly chosen one.
float draw_currency_choice(Frame& frame, NodeId id, Point at, float w, core::Currency now,
                           std::optional<core::Currency>* picked);

std::string_view symbol_of(core::Currency currency);  // its code where it has none

}  // namespace ui
