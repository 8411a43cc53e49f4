// The list of quota changes, kept by date.
#include "core/target/quota_change.h"

#include <algorithm>

namespace core::target {

void note_quota_change(Plan& plan, const Plan& former, Date today) {
    // The numbers that are passed while one is typed leave nothing.
    plan.quota_changes = former.quota_changes;
    auto& changes = plan.quota_changes;
    const auto place = std::ranges::lower_bound(changes, today, {}, &QuotaChange::on);
    if (place != changes.end() && place->on == today) {
        if (place->former_minor == plan.quota_minor) changes.erase(place);
        return;
    }
    const bool runs = plan.start < today && today <= plan.end;
    const bool is_change = former.quota_minor != 0 && former.quota_minor != plan.quota_minor;
    if (runs && is_change && changes.size() < max_quota_changes)
        changes.insert(place, {today, former.quota_minor});
}

}  // namespace core::target
