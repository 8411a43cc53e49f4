// Fields for days: each says in its hint how a day is written, in the reader's own order.
#pragma once

#include "core/calendar.h"
#include "ui/widgets/field.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

// field() and field_cell() of a day; `accept` as of accept_date. A look without help gets the hint.
float date_field(Frame& frame, NodeId id, Point at, float w, FieldLook look,
                 const std::optional<core::Date>& day, const Accept& accept);
void date_cell(Frame& frame, NodeId id, const Rect& rect, FieldLook look,
               const std::optional<core::Date>& day, const Accept& accept);

std::string day_hint(const Frame& frame);     // "Such as 31/1/2026."
std::string day_refusal(const Frame& frame);  // "Write a date such as 31/1/2026."
// "Tuesday 1 July 2025", and how that is typed where it is not as the field shows it: "(1/7/2025)".
std::string day_note(const Frame& frame, core::Date day);

// What a list offers, in the order of core::DateOrder.
const std::vector<std::string>& date_order_names();

}  // namespace ui
