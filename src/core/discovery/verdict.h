// The verdicts on a deal: each by one rule, and each with what is missing.
#pragma once

#include "core/discovery/account.h"

#include <string>
#include <vector>

namespace core::discovery {

// Met, or the sentences that say what is missing; computed from the account and never stored, so
// that a proof that is taken away takes the verdict back everywhere.
struct Verdict {
    std::vector<std::string> missing;
    bool is_met() const { return missing.empty(); }
    bool operator==(const Verdict&) const = default;
};

// domain.md, Discovery 3: a meeting that was held, a challenge in the buyer's words with person and
// date, and a named champion with one act of championing.
Verdict qbm_verdict(const Account& account);

// domain.md, Terms: a QBM, accepted, whose decision process is known from the buyer, and which the
// account's owner says that we can win.
Verdict winnable_verdict(const Account& account);

// domain.md, Discovery 7: every must-have of both lists passes. A criterion passes when it is
// ticked and has owner, target, measured value and a signature; a list without a must-have decides
// nothing, so it is missing.
Verdict exit_verdict(const ExitCard& card);

// What the card should say beside the criteria, and does not keep it from being met: the time box,
// and what happens if met.
std::vector<std::string> exit_card_hints(const ExitCard& card);

}  // namespace core::discovery
