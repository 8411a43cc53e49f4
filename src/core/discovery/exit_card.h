// The card that says when a proof of value is over, and what it has to show.
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <optional>
#include <string>
#include <vector>

namespace core::discovery {

enum class CriterionList { Technical, Financial };

struct Criterion {
    Id id;
    CriterionList list = CriterionList::Technical;
    std::string name;
    std::string owner;
    std::string target;
    std::string measured;
    std::string signed_by;
    bool is_must = true;  // a must-have
    bool passed = false;  // as ticked; exit_verdict.h says whether it counts
    bool operator==(const Criterion&) const = default;
};

struct ExitCard {
    std::optional<Date> first;  // the time box, both ends included
    std::optional<Date> last;
    std::string if_met;  // what happens then
    std::vector<Criterion> criteria;
    bool operator==(const ExitCard&) const = default;
};

}  // namespace core::discovery
