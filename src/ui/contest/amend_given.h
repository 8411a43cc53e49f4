// A change of one setting as the form of an amendment was given it, and what it says.
#pragma once

#include "core/calendar.h"
#include "core/contest/contest.h"
#include "core/number.h"
#include "ui/contest/amend_setting.h"
#include "ui/contest/rules_draft.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ui {

AmendSetting setting_of(const AmendGiven& given);

// Whether both are of the same setting of the same thing, so that the later one replaces the other.
bool changes_the_same(const AmendGiven& a, const AmendGiven& b);

// How many of the best count: a whole number from 1 on; nullopt: it is none.
std::optional<std::int64_t> read_best_n(const std::string& text, const core::NumberStyle& style);

// Whether the rules could take it; they are unchanged where not.
bool set_given(core::contest::Contest& rules, const AmendGiven& given,
               const core::NumberStyle& style, core::DateOrder order);

// "Points for one unit, Call".
std::string title_of(const core::contest::Contest& contest, const AmendGiven& given);

// What the rules say of its setting: "77".
std::string value_in(const core::contest::Contest& rules, const AmendGiven& given,
                     const core::NumberStyle& style);

}  // namespace ui
