// Choosing a currency from those that we know.
#pragma once

#include "core/currency.h"
#include "ui/frame.h"

#include <optional>

namespace ui {

// A select under its label; returns the height. `*picked` becomes the newly chosen one.
float draw_currency_choice(Frame& frame, NodeId id, Point at, float w, core::Currency now,
                           std::optional<core::Currency>* picked);

}  // namespace ui
