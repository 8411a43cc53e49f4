// Entry by entry of the step, each against what the ledger holds by now.
#include "core/contest/taking_back.h"

#include "core/contest/digest.h"
#include "core/item_id.h"

#include <algorithm>
#include <string>
#include <utility>

namespace core::contest {
namespace {

class Taker {
public:
    Taker(const Ledger& ledger, const std::vector<Id>& step) : ledger_(ledger), step_(step) {}

    TakingBack run() {
        for (const Id& id : step_) {
            const Entry* entry = ledger_.find(id);
            if (entry == nullptr) continue;
            if (entry->reverses)
                end_reversal(*entry);
            else
                reverse(*entry);
        }
        return std::move(taken_);
    }

private:
    void reverse(const Entry& entry) {
        const Entry* counted = standing_as(ledger_, entry.id);
        if (counted == nullptr) return;
        if (is_replacement_of_another(entry.id)) {
            taken_.is_shared = true;
            return;
        }
        taken_.written.push_back(reversal_of(*counted, {}, 0, {}, {}));
    }

    void end_reversal(const Entry& reversal) {
        const Entry* reversed = ledger_.find(reversal.reverses);
        const Id again = again_id(reversal.reverses);
        if (reversed != nullptr && reversed->reverses) return;  // nothing came back by it
        if (ledger_.find(again) != nullptr || is_written(again)) return;
        if (another_holds(reversal, [](const Entry&) { return true; })) {
            taken_.withdrawn.push_back(reversal_of(reversal, {}, 0, {}, {}));
            taken_.is_shared = true;
            return;
        }
        Entry copy = reversed == nullptr ? reversal : *reversed;
        copy.id = again;
        copy.reverses = {};
        taken_.written.push_back(std::move(copy));
    }

    bool is_written(const Id& id) const {
        return std::ranges::find(taken_.written, id, &Entry::id) != taken_.written.end();
    }

    // Whether a reversal of the same entry that the step did not add, was not withdrawn, and is
    // such a one, holds.
    template <class Such>
    bool another_holds(const Entry& reversal, Such is_such) const {
        if (ledger_.reversals_of(reversal.reverses) < 2) return false;
        bool holds = false;
        ledger_.each_on(reversal.member, reversal.date, [&](const Entry& other) {
            holds =
                holds || (other.reverses == reversal.reverses && !ledger_.is_reversed(other.id) &&
                          is_such(other) && std::ranges::find(step_, other.id) == step_.end());
        });
        return holds;
    }

    // Whether another copy has put the same entry in place of the same others, and still means it.
    bool is_replacement_of_another(const Id& entry) const {
        return std::ranges::any_of(step_, [&](const Id& id) {
            const Entry* ours = ledger_.find(id);
            if (ours == nullptr || !ours->reverses) return false;
            const std::uint32_t claim = claim_number(entry, ours->reverses);
            const auto claims = [&](const Entry& reversal) {
                return parts_of(reversal.id).number == claim;
            };
            return claims(*ours) && another_holds(*ours, claims);
        });
    }

    const Ledger& ledger_;
    const std::vector<Id>& step_;
    TakingBack taken_;
};

}  // namespace

Id again_id(const Id& entry) { return digest_of(format_id(entry) + "/again"); }

const Entry* standing_as(const Ledger& ledger, const Id& entry) {
    const Entry* found = ledger.find(entry);
    while (found != nullptr && !ledger.stands(*found)) found = ledger.find(again_id(found->id));
    return found;
}

Id replacement_id(std::vector<Id> replaced, std::int64_t quantity_milli) {
    std::ranges::sort(replaced);
    std::string text;
    for (const Id& id : replaced) text += format_id(id) + "/";
    return digest_of(text + "replaced by/" + std::to_string(quantity_milli));
}

std::uint32_t claim_number(const Id& replacement, const Id& replaced) {
    const Id digest = digest_of(format_id(replacement) + "/instead of/" + format_id(replaced));
    return parts_of(digest).number | first_claim;
}

TakingBack take_back(const Ledger& ledger, const std::vector<Id>& step) {
    return Taker(ledger, step).run();
}

}  // namespace core::contest
