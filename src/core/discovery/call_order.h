// Which question to ask next on a call.
#pragma once

#include "core/discovery/account.h"
#include "core/discovery/question_bank.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace core::discovery {

// Why a question stands where it does; each group comes after the one before.
enum class CallGroup {
    Fits,    // open, and there is time for it
    NoTime,  // open, but it takes longer than what is left
    Asked,   // asked, and no answer yet
    Parked
};

struct CallItem {
    std::size_t index = 0;  // in QuestionBank::questions
    CallGroup group = CallGroup::Fits;
    std::int64_t priority = 0;
    bool operator==(const CallItem&) const = default;
};

// The state of a question with this account; Open where nothing is noted.
AskedState state_of(const Account& account, const Id& question);

// 3 where nothing is known of the slot, 2 where we think, 1 where the buyer said, 0 where the buyer
// showed.
std::int64_t how_unknown(const Account& account, Slot slot);

// domain.md, Discovery 5: by group, then by priority = weight x how unknown x the minutes that
// would be left after the question, counting the last one (minutes left - minutes + 1, so that
// short questions win as time runs out; 1 where there is no time), then in the bank's order. The
// same state gives the same order. Never an answered or a retired question, nor one that the bank
// has no slot for. Minutes below 0 are 0.
std::vector<CallItem> call_order(const Account& account, const QuestionBank& bank,
                                 std::int64_t minutes_left);

}  // namespace core::discovery
