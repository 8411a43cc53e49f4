// Counts the names first: nearly always there is nothing to do.
#include "core/contest/namesakes.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace core::contest {
namespace {

// Of the day, or the last one of who does not play on it; empty: none.
std::string team_name(const Contest& contest, const Member& member, Date day) {
    Id id = team_on(member, day);
    if (!id && !is_eligible(member, day)) id = member.spells.back().team;
    const Team* team = find_team(contest, id);
    return team == nullptr ? std::string() : shown_name(contest, *team);
}

}  // namespace

void tell_namesakes_apart(Contest& contest, Date day) {
    std::map<std::string, std::size_t> bearers;
    for (const Member& member : contest.members) ++bearers[shown_name(contest, member)];
    if (bearers.size() == contest.members.size()) return;
    std::set<std::string> taken;
    for (const auto& [name, count] : bearers)
        if (count == 1) taken.insert(name);
    std::map<std::string, std::size_t> numbers;  // the last one given, from 2 on
    for (Member& member : contest.members) {
        const std::string name = shown_name(contest, member);
        if (bearers.at(name) == 1) continue;
        std::string team = team_name(contest, member, day);
        std::string told = team.empty() ? name : name + " (" + team + ")";
        std::size_t& number = numbers.try_emplace(told, 1).first->second;
        while (!taken.insert(told).second)
            told = name + " (" + (team.empty() ? "" : team + ", ") + std::to_string(++number) + ")";
        member.name = told;
    }
}

}  // namespace core::contest
