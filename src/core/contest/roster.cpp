// Line by line, with what is known by name.
#include "core/contest/roster.h"

#include "core/contest/digest.h"
#include "core/fold_case.h"
#include "core/take_until.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace core::contest {
namespace {

std::string trimmed(std::string_view text) {
    std::string line = clean_line(text, max_line_bytes);
    while (!line.empty() && (line.front() == ' ' || line.front() == '"')) line.erase(0, 1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '"')) line.pop_back();
    return is_blank(line) ? std::string() : line;
}

bool is_head(const std::string& name, const std::string& team) {
    const std::string head = fold_case(name);
    return (head == "name" || head == "member" || head == "rep") &&
           (team.empty() || fold_case(team) == "team");
}

class Reading {
public:
    explicit Reading(const Contest& contest) {
        for (const Member& member : contest.members) known_.insert(fold_case(member.name));
        for (const Team& team : contest.teams)
            if (!team.name.empty()) teams_.emplace(fold_case(team.name), team.id);
        free_members_ = max_members - std::min(max_members, contest.members.size());
        free_teams_ = max_teams - std::min(max_teams, contest.teams.size());
    }

    void take(std::size_t number, const std::string& name, const std::string& team) {
        const auto says = [&](const std::string& what) {
            roster_.said.push_back("Line " + std::to_string(number) + ": " + what);
        };
        if (name.empty()) return says("there is a team, but no name.");
        if (known_.contains(fold_case(name))) return says(name + " is there already.");
        if (!taken_.insert({fold_case(name), fold_case(team)}).second)
            return says(name +
                        " stands there twice and was added once. Two people of one name need "
                        "different teams, or names that tell them apart.");
        if (roster_.members.size() >= free_members_)
            return says("a contest has at most 2,000 members, so " + name + " was left out.");
        Member member;
        member.name = name;
        if (!team.empty()) {
            const Id id = team_of(team);
            if (!id) return says("a contest has at most 200 teams, so " + name + " was left out.");
            member.spells.push_back({{}, {}, id});
        }
        roster_.members.push_back(std::move(member));
    }

    // With "Ann Lee, East" the team is told from the name by being one that there is.
    bool ends_with_team(std::string_view line) const {
        const std::size_t comma = line.rfind(',');
        return comma != std::string_view::npos &&
               teams_.contains(fold_case(trimmed(line.substr(comma + 1))));
    }

    Roster& roster() { return roster_; }

private:
    Id team_of(const std::string& name) {
        const std::string folded = fold_case(name);
        if (const auto found = teams_.find(folded); found != teams_.end()) return found->second;
        if (roster_.teams.size() >= free_teams_) return {};
        const Id id = digest_of("roster/" + folded);
        roster_.teams.push_back({id, name, 0});
        teams_.emplace(folded, id);
        return id;
    }

    Roster roster_;
    std::set<std::string> known_;                          // of the contest
    std::set<std::pair<std::string, std::string>> taken_;  // name and team
    std::map<std::string, Id> teams_;
    std::size_t free_members_ = 0, free_teams_ = 0;
};

}  // namespace

Roster read_roster(const Contest& contest, std::string_view text) {
    Reading reading(contest);
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::string_view line = take_until(text, '\n');
        const char mark = line.find('\t') != std::string_view::npos ? '\t' : ';';
        const bool has_comma =
            line.find(mark) == std::string_view::npos && reading.ends_with_team(line);
        const std::size_t end =
            has_comma ? line.rfind(',') : std::min(line.find(mark), line.size());
        const std::string name = trimmed(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
        const std::string team = trimmed(take_until(line, mark));
        if (name.empty() && team.empty()) continue;
        if (number == 1 && is_head(name, team)) continue;
        reading.take(number, name, team);
    }
    return std::move(reading.roster());
}

}  // namespace core::contest
