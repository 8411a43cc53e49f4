// Neighbours by their first days: where any two overlap, two neighbours do.
#include "core/contest/spell_overlap.h"

#include "core/date_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace core::contest {

std::optional<SpellOverlap> new_overlap(const Member& former, const Member& wanted) {
    const auto is_old = [&](const Spell& spell) {
        return std::ranges::find(former.spells, spell) != former.spells.end();
    };
    std::vector<Spell> spells = wanted.spells;
    std::ranges::stable_sort(spells, {}, &Spell::from);
    for (std::size_t i = 1; i < spells.size(); ++i) {
        const Spell& one = spells[i - 1];
        const Spell& other = spells[i];
        if (one.to && other.from && *one.to < *other.from) continue;
        if (is_old(one) && is_old(other)) continue;
        const bool ends_first = one.to && (!other.to || *one.to < *other.to);
        return SpellOverlap{other.from, ends_first ? one.to : other.to};
    }
    return std::nullopt;
}

std::string days_text(const SpellOverlap& overlap) {
    if (overlap.from && overlap.from == overlap.to) return "on " + format_short(*overlap.from);
    return "from " + (overlap.from ? format_short(*overlap.from) : std::string("the start")) +
           (overlap.to ? " to " + format_short(*overlap.to) : std::string(" on"));
}

}  // namespace core::contest
