// What can be known of a deal: one base of slots under every framework of discovery.
#pragma once

#include <array>
#include <string_view>

namespace core::discovery {

// domain.md, Terms and Discovery 2. Other: a slot of a newer version of us, kept as it is.
enum class Slot {
    Other,
    Goals,
    Plans,
    Challenges,
    Timeline,
    Budget,
    Authority,  // who decides: the economic buyer
    Consequences,
    Implications,
    Metrics,
    DecisionCriteria,
    DecisionProcess,
    PaperProcess,
    Champion,
    Competition
};

// In the order to show them; without Other.
inline constexpr std::array<Slot, 14> all_slots{Slot::Goals,           Slot::Plans,
                                                Slot::Challenges,      Slot::Timeline,
                                                Slot::Budget,          Slot::Authority,
                                                Slot::Consequences,    Slot::Implications,
                                                Slot::Metrics,         Slot::DecisionCriteria,
                                                Slot::DecisionProcess, Slot::PaperProcess,
                                                Slot::Champion,        Slot::Competition};

std::string_view name_of(Slot slot);       // "Decision criteria"
std::string_view slot_word(Slot slot);     // in documents: "decision_criteria"; Other: ""
Slot slot_of_word(std::string_view word);  // Other for anything else

}  // namespace core::discovery
