// One pass over the ledger and one over the closed nights.
#include "core/contest/traces.h"

#include "core/isolate.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace core::contest {
namespace {

// On a day on which it plays; zero: for no team. nullopt: it does not play.
std::optional<Id> part_on(const Member& member, Date day) {
    if (!is_eligible(member, day)) return std::nullopt;
    return team_on(member, day);
}

}  // namespace

IdIndex named_in(const Ledger& ledger, const Nights& nights) {
    IdIndex named;
    for (const auto& [id, record] : nights.records()) {
        for (const Cell& cell : record.cells) {
            named.find_or_add(cell.member);
            named.find_or_add(cell.metric);
        }
        for (const Seat& seat : record.seats) {
            named.find_or_add(seat.member);
            named.find_or_add(seat.team);
        }
    }
    for (const Entry& entry : ledger.entries()) {
        named.find_or_add(entry.member);
        named.find_or_add(entry.metric);
    }
    return named;
}

std::vector<Trace> traces_of(const Contest& contest, const Ledger& ledger, const Nights& nights) {
    const IdIndex members(contest.members);
    std::vector<Trace> traces(contest.members.size(), Trace::None);
    const auto leave = [&](const Id& member, Trace trace) {
        if (const std::uint32_t place = members.find(member); place != IdIndex::none)
            traces[place] = trace;
    };
    for (const auto& [id, record] : nights.records()) {
        for (const Cell& cell : record.cells) leave(cell.member, Trace::ClosedNight);
        for (const Seat& seat : record.seats) leave(seat.member, Trace::ClosedNight);
    }
    for (const Entry& entry : ledger.entries()) leave(entry.member, Trace::Entries);
    return traces;
}

bool removes_traced(const Contest& before, const Contest& after, const Ledger& ledger,
                    const Nights& nights) {
    const IdIndex left(after.members);
    const auto stays = [&](const Member& member) { return left.contains(member.id); };
    if (std::ranges::all_of(before.members, stays)) return false;
    const std::vector<Trace> traces = traces_of(before, ledger, nights);
    for (std::size_t i = 0; i < traces.size(); ++i)
        if (traces[i] != Trace::None && !stays(before.members[i])) return true;
    return false;
}

bool rewrites_closed_nights(const Contest& contest, const Member& former, const Member& wanted,
                            const std::vector<const NightRecord*>& closed) {
    if (!contest.kicked_off_ms || closed.empty() || former.spells == wanted.spells) return false;
    for (Date day = contest.start; day <= closed.back()->night; ++day.days)
        if (part_on(former, day) != part_on(wanted, day)) return true;
    return false;
}

bool rewrites_closed_nights(const Contest& before, const Contest& after,
                            const std::vector<const NightRecord*>& closed) {
    const IdIndex members(after.members);
    return std::ranges::any_of(before.members, [&](const Member& former) {
        const std::uint32_t place = members.find(former.id);
        return place != IdIndex::none &&
               rewrites_closed_nights(before, former, after.members[place], closed);
    });
}

std::string why_stays(const Contest& contest, const Member& member, Trace trace) {
    const std::string who = isolated(shown_name(contest, member));
    switch (trace) {
        case Trace::None: return {};
        case Trace::Entries:
            return "There are entries for " + who + " in the ledger, and they stay.";
        case Trace::ClosedNight:
            return who + " is on the board of a night that is closed, and that stays as it was.";
    }
    return {};
}

}  // namespace core::contest
