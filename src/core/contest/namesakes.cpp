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

// The names that are shown, and how many bear each.
template <class Item>
std::map<std::string, std::size_t> bearers_of(const Contest& contest,
                                              const std::vector<Item>& items) {
    std::map<std::string, std::size_t> bearers;
    for (const Item& item : items) ++bearers[shown_name(contest, item)];
    return bearers;
}

std::set<std::string> only_names(const std::map<std::string, std::size_t>& bearers) {
    std::set<std::string> names;
    for (const auto& [name, count] : bearers)
        if (count == 1) names.insert(name);
    return names;
}

}  // namespace

std::vector<std::string> names_of_teams(const Contest& contest) {
    const auto bearers = bearers_of(contest, contest.teams);
    std::set<std::string> taken = only_names(bearers);
    std::map<std::string, std::size_t> numbers;  // the last one given, from 2 on
    std::vector<std::string> names;
    for (const Team& team : contest.teams) {
        const std::string name = shown_name(contest, team);
        std::string told = name;
        std::size_t& number = numbers.try_emplace(name, 1).first->second;
        if (bearers.at(name) > 1)
            while (!taken.insert(told).second) told = name + " (" + std::to_string(++number) + ")";
        names.push_back(std::move(told));
    }
    return names;
}

void tell_namesakes_apart(Contest& contest, Date day) {
    std::vector<std::string> teams = names_of_teams(contest);
    for (std::size_t i = 0; i < teams.size(); ++i)
        if (shown_name(contest, contest.teams[i]) != teams[i])
            contest.teams[i].name = std::move(teams[i]);
    const auto bearers = bearers_of(contest, contest.members);
    if (bearers.size() == contest.members.size()) return;
    std::set<std::string> taken = only_names(bearers);
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
