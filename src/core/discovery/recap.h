// The recap for the follow-up mail: what the buyer said, in their words.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"
#include "core/number.h"
#include "core/sheet.h"

#include <string>

namespace core::discovery {

enum class RecapFormat { Text, Markdown };

// domain.md, Discovery 8: quotes that have their person and date, under the slot that they answer,
// and the gap sentence; nothing else of the account can enter it: no note, no score, no role, no
// flag, no fact that we only think. Champion and Competition are left out with their quotes, since
// what is said of people and rivals is for us. The gap sentence stands only where the buyer has
// said or shown both the goal and the plan; numbers that we guess are not theirs. Empty where there
// is neither. Lines end in \n. Names and quotes are escaped in Markdown.
std::string recap(const Account& account, Date today, RecapFormat format, const NumberStyle& style);

// The same on paper, with the day on which it is printed; no blocks where it is empty. The
// account's name is in the name of the file alone.
Sheet recap_sheet(const Account& account, Date today, const NumberStyle& style);

}  // namespace core::discovery
