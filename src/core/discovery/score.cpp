// Counts evidence slot by slot, as the lens shows them.
#include "core/discovery/score.h"

#include <algorithm>

namespace core::discovery {
namespace {

// What stands nearest to being evidence is the thing to mend.
std::string gap_sentence(const Account& account, const LensSlot& slot, Level level) {
    const std::string name = std::string(slot.name) + ": ";
    if (level == Level::Unknown) return name + "nothing is known yet.";
    for (const Fact& fact : account.facts) {
        if (std::ranges::find(slot.from, fact.slot) == slot.from.end()) continue;
        const Lacks lacks = lacks_of(account, fact);
        if (!lacks.any()) continue;
        return name + "a fact is marked as " +
               (fact.level == Level::BuyerShowed ? "shown" : "said") + ", but lacks " +
               lacks_text(lacks) + ".";
    }
    return name + "we think so, but no buyer has said it.";
}

SlotScore score_of(const Account& account, const LensSlot& slot) {
    SlotScore score;
    score.name = slot.name;
    for (const Fact& fact : account.facts) {
        if (std::ranges::find(slot.from, fact.slot) == slot.from.end()) continue;
        const Level level = level_of(account, fact);
        score.level = std::max(score.level, level);
        ++score.facts;
        score.evidence += level >= Level::BuyerSaid ? 1 : 0;
    }
    score.points = points_of(score.level);
    return score;
}

}  // namespace

std::int64_t points_of(Level level) {
    if (level == Level::BuyerShowed) return points_showed;
    return level == Level::BuyerSaid ? points_said : 0;
}

Score score_of(const Account& account, Lens lens) {
    Score score;
    for (const LensSlot& slot : slots_of(lens)) {
        score.slots.push_back(score_of(account, slot));
        score.points += score.slots.back().points;
        score.most += points_showed;
    }
    for (const Level level : {Level::Unknown, Level::WeThink})
        for (std::size_t i = 0; i < score.slots.size(); ++i)
            if (score.slots[i].level == level)
                score.gaps.push_back(
                    {score.slots[i].name, level, gap_sentence(account, slots_of(lens)[i], level)});
    return score;
}

}  // namespace core::discovery
