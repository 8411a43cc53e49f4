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

// Gives each name once: who alone bears one keeps it.
class Names {
public:
    explicit Names(const std::map<std::string, std::size_t>& bearers) {
        for (const auto& [name, count] : bearers)
            if (count == 1) taken_.insert(name);
    }

    // The name, or the first of `numbered(2)`, `numbered(3)` ... that nobody has.
    template <class Numbered>
    std::string take(std::string name, Numbered numbered) {
        std::size_t& number = numbers_.try_emplace(name, 1).first->second;
        while (!taken_.insert(name).second) name = numbered(std::to_string(++number));
        return name;
    }

private:
    std::set<std::string> taken_;
    std::map<std::string, std::size_t> numbers_;  // the last one given, from 2 on
};

}  // namespace

std::vector<std::string> names_of_teams(const Contest& contest) {
    const auto bearers = bearers_of(contest, contest.teams);
    Names given(bearers);
    std::vector<std::string> names;
    for (const Team& team : contest.teams) {
        const std::string name = shown_name(contest, team);
        names.push_back(bearers.at(name) == 1 ? name
                                              : given.take(name, [&](const std::string& number) {
                                                    return name + " (" + number + ")";
                                                }));
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
    Names given(bearers);
    for (Member& member : contest.members) {
        const std::string name = shown_name(contest, member);
        if (bearers.at(name) == 1) continue;
        const std::string team = team_name(contest, member, day);
        member.name = given.take(
            team.empty() ? name : name + " (" + team + ")", [&](const std::string& number) {
                return name + " (" + (team.empty() ? "" : team + ", ") + number + ")";
            });
    }
}

}  // namespace core::contest
