// A step of the mutual action plan.
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <optional>
#include <string>

namespace core::discovery {

enum class Side { Ours, Theirs };

struct Step {
    Id id;
    Side side = Side::Ours;
    std::string owner;
    std::optional<Date> date;
    std::string text;
    bool done = false;
    bool operator==(const Step&) const = default;
};

}  // namespace core::discovery
