// What fields take: text -> value, or a sentence that says what is expected. Each
// calls `take` with the value; emptied fields mean nothing yet, which is 0.
#pragma once

#include "core/currency.h"
#include "core/target/plan.h"
#include "core/target/rate.h"
#include "ui/widgets/field.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace ui {

// Any text, as it is typed. `kept`: in Scratch.
Accept accept_text(std::string& kept);
// A whole number from 0 to `most`.
Accept accept_count(Frame& frame, std::int64_t most, std::function<void(std::int64_t)> take);
// Minor units.
Accept accept_money(Frame& frame, core::Currency currency, std::function<void(std::int64_t)> take);
// Basis points from 0 to 10,000; "60" and "60 %" are 6,000. `what`: "A share", for the sentence.
Accept accept_percent(Frame& frame, std::string_view what, std::function<void(std::int32_t)> take);
Accept accept_rate(Frame& frame, std::function<void(core::target::Rate)> take);
Accept accept_date(Frame& frame, std::function<void(core::Date)> take);  // an empty one is none
// A date, or nullopt for an emptied field.
Accept accept_date_or_none(Frame& frame, std::function<void(std::optional<core::Date>)> take);
// Hours with up to two decimals, as minutes.
Accept accept_hours(Frame& frame, std::function<void(std::int64_t)> take);

}  // namespace ui
