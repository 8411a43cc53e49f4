// The slots' names, for people and for documents.
#include "core/discovery/slot.h"

namespace core::discovery {
namespace {

struct Naming {
    Slot slot;
    std::string_view word;  // part of the format: never changes
    std::string_view name;
};

constexpr Naming namings[] = {
    {Slot::Goals, "goals", "Goals"},
    {Slot::Plans, "plans", "Plans"},
    {Slot::Challenges, "challenges", "Challenges"},
    {Slot::Timeline, "timeline", "Timeline"},
    {Slot::Budget, "budget", "Budget"},
    {Slot::Authority, "authority", "Authority"},
    {Slot::Consequences, "consequences", "Consequences"},
    {Slot::Implications, "implications", "Implications"},
    {Slot::Metrics, "metrics", "Metrics"},
    {Slot::DecisionCriteria, "decision_criteria", "Decision criteria"},
    {Slot::DecisionProcess, "decision_process", "Decision process"},
    {Slot::PaperProcess, "paper_process", "Paper process"},
    {Slot::Champion, "champion", "Champion"},
    {Slot::Competition, "competition", "Competition"},
};
static_assert(std::size(namings) == all_slots.size());

}  // namespace

std::string_view name_of(Slot slot) {
    for (const Naming& naming : namings)
        if (naming.slot == slot) return naming.name;
    return "Other";
}

std::string_view slot_word(Slot slot) {
    for (const Naming& naming : namings)
        if (naming.slot == slot) return naming.word;
    return {};
}

Slot slot_of_word(std::string_view word) {
    for (const Naming& naming : namings)
        if (naming.word == word) return naming.slot;
    return Slot::Other;
}

}  // namespace core::discovery
