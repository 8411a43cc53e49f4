// One pass over an account for what its list shows.
#include "core/discovery/overview.h"

#include "core/discovery/evidence.h"
#include "core/discovery/flags.h"
#include "core/discovery/score.h"
#include "core/discovery/verdict.h"
#include "core/fold_case.h"

#include <algorithm>

namespace core::discovery {
namespace {

// Precondition: not Slot::Other.
constexpr std::size_t index_of(Slot slot) { return static_cast<std::size_t>(slot) - 1; }

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < all_slots.size(); ++i)
        if (index_of(all_slots[i]) != i) return false;
    return true;
}
static_assert(are_in_order());

}  // namespace

Overview overview_of(const Account& account, Date today) {
    Overview overview;
    overview.id = account.id;
    overview.name = account.name;
    overview.search_name = fold_case(account.name);
    overview.created_ms = account.created_ms;
    overview.is_sample = account.is_sample;
    overview.plan = account.plan;
    overview.stage = stage_of(account);
    overview.outcomes = outcome_days_of(account);
    overview.contacts = static_cast<std::int64_t>(account.contacts.size());
    overview.is_qbm = qbm_verdict(account).is_met();
    overview.flags = static_cast<std::int64_t>(flags_of(account, today).size());
    overview.timeline = account.figures.timeline;

    const auto note = [&](const std::optional<Date>& date) {
        if (date && *date <= today) overview.last_activity = std::max(overview.last_activity, date);
    };
    for (const Fact& fact : account.facts) {
        note(fact.date);
        if (fact.slot == Slot::Other) continue;
        Level& level = overview.levels[index_of(fact.slot)];
        level = std::max(level, level_of(account, fact));
    }
    for (const Act& act : account.acts) note(act.date);
    for (const Meeting& meeting : account.meetings)
        if (is_held(meeting)) note(meeting.date);
    return overview;
}

Level level_in(const Overview& overview, const LensSlot& slot) {
    Level level = Level::Unknown;
    for (const Slot from : slot.from) level = std::max(level, overview.levels[index_of(from)]);
    return level;
}

Points points_in(const Overview& overview, Lens lens) {
    Points sum;
    for (const LensSlot& slot : slots_of(lens)) {
        sum.points += points_of(level_in(overview, slot));
        sum.most += points_showed;
    }
    return sum;
}

}  // namespace core::discovery
