// Plan <-> Document: which key holds what, defaults for what is absent, repair of what is wrong.
#pragma once

#include "core/document.h"
#include "core/target/plan.h"

#include <optional>
#include <string_view>

namespace core::target {

// Total: an absent, mistyped or out-of-range field becomes its default or the nearest allowed
// value; stages without an order come last; more than max_stages are cut from the view, never from
// the document, and the last one, which the goal counts, stays; fewer than min_stages are left as
// they are (the view offers to add).
//
// Keys: name, sample, created, goal ("revenue" | "deals" | "stage"), currency (ISO code), quota,
// booked, deal_size, pipeline (minor units), deals, goal_stage, goal_units, held ("rates" |
// "goal"), level ("low" | "middle" | "high"), win_rate ("3000/10000"), start, end (ISO dates); the
// first lines of stage_fields.cpp, calendar_fields.cpp, work_fields.cpp and team_fields.cpp name
// the others. `order` is an integer with gaps; ties fall back on the id.
// The defaults are those of struct Plan and struct Stage. They are part of the format: an absent
// field means its default for ever.
Plan plan_of(const Document& document);

// The part that turns what `document` says into `wanted`: only the fields that differ, all with
// `stamp`. Empty fields: nothing to do. A removed stage gets gone = 1 and keeps its other fields,
// so that taking the removal back is one field too. Moving one stage writes one `order` while the
// gaps last. Precondition: wanted.id is document.id; its stages have distinct ids that are not
// zero. `now`, where it is at hand: plan_of(document).
Document plan_changes(const Document& document, const Plan& now, const Plan& wanted, Stamp stamp);
Document plan_changes(const Document& document, const Plan& wanted, Stamp stamp);

// The day that names the week whose count the field with this key holds; nullopt: it holds another
// thing.
std::optional<Date> week_counted_at(std::string_view key);

}  // namespace core::target
