// Two plans side by side: what each says, and by how much they differ.
#pragma once

#include "core/number.h"
#include "core/target/plan.h"

#include <string>
#include <vector>

namespace core::target {

struct Difference {
    std::string name;  // "Quota", "Rate: QBM"
    std::string left;  // as the app writes it; "–" where that plan has no such thing
    std::string right;
    bool differs = false;
    // Right less left, with its sign, where both are numbers of one kind and differ: "+150,000",
    // "−5 points", "+7 days". Amounts in different currencies are not subtracted.
    std::string change;
    // Nobody typed it: it follows from the other numbers.
    bool follows = false;
    bool operator==(const Difference&) const = default;
};

// The goal and its chance, the period, the team, then stage by stage what is typed and what follows
// from it. Stages are the same where their ids are, else where their names are; those of one plan
// only stand where they stand in their chain.
std::vector<Difference> differences(const Plan& left, const Plan& right, const NumberStyle& style);

}  // namespace core::target
