// A plan in one sentence.
#pragma once

#include "core/number.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace core::target {

// "17 deals mean 28,334 outreach touches: 2,180 a week." Where there is no such number, what is
// missing or what stands in the way: "Type a quota to see what it takes."
std::string summarise(const Plan& plan, const Requirement& requirement, const NumberStyle& style);

// The name of a stage for `count` of them: "1 discovery call", "2 discovery calls". Stages are
// named by the user, in any language, so only a last word of plain lower-case letters that does not
// end in s gets an English plural ("touches", "opportunities"); "QBM", "POV", "Call", "réunion"
// and "QBM accepted" stay. A name from right to left turns nothing beside it (core/isolate.h).
std::string plural(std::string_view name, std::int64_t count);
// "outreach touch to discovery call". Precondition: it is not the last stage.
std::string step_name(const Plan& plan, std::size_t stage);
// "2 discovery calls".
std::string count_of(std::int64_t count, std::string_view name, const NumberStyle& style);
// The same where the count is words: "6 of 20 calls". A name with a comma comes first: "e-mail, new
// and follow-up: 100".
std::string named_count(const std::string& words, std::string_view name, std::int64_t count);

}  // namespace core::target
