// Each framework as a table from its slots to the base.
#include "core/discovery/lens.h"

#include <algorithm>

namespace core::discovery {
namespace {

constexpr Slot goals[] = {Slot::Goals, Slot::Metrics};
constexpr Slot plans[] = {Slot::Plans};
constexpr Slot challenges[] = {Slot::Challenges};
constexpr Slot timeline[] = {Slot::Timeline};
constexpr Slot budget[] = {Slot::Budget};
constexpr Slot authority[] = {Slot::Authority, Slot::DecisionProcess};
constexpr Slot consequences[] = {Slot::Consequences};
constexpr Slot implications[] = {Slot::Implications};
constexpr Slot need[] = {Slot::Challenges, Slot::Goals, Slot::Consequences, Slot::Implications,
                         Slot::Metrics};
constexpr Slot metrics[] = {Slot::Metrics, Slot::Goals, Slot::Implications};
constexpr Slot economic_buyer[] = {Slot::Authority};
constexpr Slot decision_criteria[] = {Slot::DecisionCriteria};
constexpr Slot decision_process[] = {Slot::DecisionProcess, Slot::Timeline};
constexpr Slot paper_process[] = {Slot::PaperProcess};
constexpr Slot pain[] = {Slot::Challenges, Slot::Consequences};
constexpr Slot champion[] = {Slot::Champion};
constexpr Slot competition[] = {Slot::Competition};

constexpr LensSlot gpct[] = {{"Goals", goals, "G"},
                             {"Plans", plans, "P"},
                             {"Challenges", challenges, "C"},
                             {"Timeline", timeline, "T"}};
constexpr LensSlot gpctba_ci[] = {{"Goals", goals, "G"},
                                  {"Plans", plans, "P"},
                                  {"Challenges", challenges, "C"},
                                  {"Timeline", timeline, "T"},
                                  {"Budget", budget, "B"},
                                  {"Authority", authority, "A"},
                                  {"Negative consequences", consequences, "C"},
                                  {"Positive implications", implications, "I"}};
constexpr LensSlot bant[] = {{"Budget", budget, "B"},
                             {"Authority", authority, "A"},
                             {"Need", need, "N"},
                             {"Timing", timeline, "T"}};
constexpr LensSlot meddpicc[] = {{"Metrics", metrics, "M"},
                                 {"Economic buyer", economic_buyer, "E"},
                                 {"Decision criteria", decision_criteria, "D"},
                                 {"Decision process", decision_process, "D"},
                                 {"Paper process", paper_process, "P"},
                                 {"Implicated pain", pain, "I"},
                                 {"Champion", champion, "C"},
                                 {"Competition", competition, "C"}};

}  // namespace

std::string_view name_of(Lens lens) {
    switch (lens) {
        case Lens::Gpct: return "GPCT";
        case Lens::GpctbaCi: return "GPCTBA/C&I";
        case Lens::Bant: return "BANT";
        case Lens::Meddpicc: return "MEDDPICC";
    }
    return {};
}

std::span<const LensSlot> slots_of(Lens lens) {
    switch (lens) {
        case Lens::Gpct: return gpct;
        case Lens::GpctbaCi: return gpctba_ci;
        case Lens::Bant: return bant;
        case Lens::Meddpicc: return meddpicc;
    }
    return {};
}

const LensSlot* counterpart(Lens lens, Slot slot) {
    for (const LensSlot& shown : slots_of(lens))
        if (std::ranges::find(shown.from, slot) != shown.from.end()) return &shown;
    return nullptr;
}

std::vector<Slot> without_counterpart(Lens lens) {
    std::vector<Slot> without;
    for (const Slot slot : all_slots)
        if (counterpart(lens, slot) == nullptr) without.push_back(slot);
    return without;
}

std::string counterpart_text(Lens lens) {
    const std::vector<Slot> without = without_counterpart(lens);
    if (without.empty()) return {};
    std::string text = std::string(name_of(lens)) + " has no slot for ";
    for (std::size_t i = 0; i < without.size(); ++i) {
        if (i > 0) text += i + 1 == without.size() ? " and " : ", ";
        text += name_of(without[i]);
    }
    return text + "; what is known of " + (without.size() == 1 ? "it" : "them") +
           " is kept and shows in the other lenses.";
}

}  // namespace core::discovery
