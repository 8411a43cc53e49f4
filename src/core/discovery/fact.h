// One thing that is known, thought or not known of a deal, with its evidence.
#pragma once

#include "core/calendar.h"
#include "core/discovery/slot.h"
#include "core/document.h"

#include <optional>
#include <string>

namespace core::discovery {

// The evidence ladder (domain.md, Discovery 1).
enum class Level { Unknown, WeThink, BuyerSaid, BuyerShowed };

struct Fact {
    Id id;
    Slot slot = Slot::Other;
    Level level = Level::WeThink;  // as claimed; evidence.h says what it counts as
    std::string quote;             // the buyer's own words: these may go back to the buyer
    std::string note;              // ours: never leaves the team
    Id contact;                    // who said or showed it; zero: not said
    std::optional<Date> date;      // when
    std::string shown;  // what was shown: a document, a number, an introduction; ours too
    Id question;        // whose answer it is; zero: none's
    bool operator==(const Fact&) const = default;
};

}  // namespace core::discovery
