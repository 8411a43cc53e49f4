// Takes out the rows of those whom entries touch, and puts them in again.
#include "core/contest/live_board.h"

#include "core/contest/amendments.h"
#include "core/contest/namesakes.h"
#include "core/contest/rank_order.h"

#include <algorithm>
#include <vector>

namespace core::contest {
namespace {

std::vector<std::size_t> members_of(const Tally& tally, const Ledger& ledger,
                                    std::span<const Entry> entries) {
    std::vector<std::size_t> members;
    for (const Entry& entry : entries) {
        const Entry* counted = entry.reverses ? ledger.find(entry.reverses) : &entry;
        if (counted == nullptr) continue;
        if (const auto member = tally.find_member(counted->member)) members.push_back(*member);
    }
    std::ranges::sort(members);
    const auto rest = std::ranges::unique(members);
    members.erase(rest.begin(), rest.end());
    return members;
}

Contest told_apart(const Contest& contest, Date night) {
    Contest rules = in_force(contest, night);
    tell_namesakes_apart(rules, night);
    return rules;
}

}  // namespace

LiveBoard::LiveBoard(const Contest& contest, const Ledger& ledger, Date night,
                     const Standings* before)
    : rules_(told_apart(contest, night)),
      tally_(tally_of(contest, ledger)),
      rows_(rules_, tally_, days_up_to(tally_, night)) {
    if (before != nullptr) before_ = *before;
    standings_.night = night;
    write();
}

void LiveBoard::take(const Ledger& ledger, std::span<const Entry> fresh) {
    const std::vector<std::size_t> members = members_of(tally_, ledger, fresh);
    for (const std::size_t member : members) rows_.take_out(tally_, member);
    tally_.add(ledger, fresh);
    for (const std::size_t member : members) rows_.put_in(rules_, tally_, member);
    if (!members.empty()) write();
}

void LiveBoard::write() {
    rows_.write(rules_, standings_);
    point_arrows(standings_, before_ ? &*before_ : nullptr);
}

}  // namespace core::contest
