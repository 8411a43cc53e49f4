// The entries of the night, added up by member and metric.
#include "ui/contest/score_night.h"

#include "core/contest/amendments.h"
#include "core/contest/namesakes.h"
#include "core/fold_case.h"
#include "core/utf8.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace ui {
namespace {

using namespace core::contest;

// Metrics of one name are told apart by their place.
void name_metrics(ScoreNight& kept, const Contest& rules) {
    for (const Metric& metric : rules.metrics) {
        std::string name = shown_name(rules, metric);
        if (std::ranges::find(kept.metric_names, name) != kept.metric_names.end())
            name += ", no. " + std::to_string(kept.metric_names.size() + 1);
        kept.metric_names.push_back(std::move(name));
    }
}

void read_members(ScoreNight& kept, const Contest& rules) {
    for (const Member& member : rules.members) {
        if (!is_eligible(member, kept.night)) continue;
        ScoreRow row{.member = member.id, .name = shown_name(rules, member)};
        row.search_name = core::fold_case(row.name);
        row.team = team_on(member, kept.night);
        if (const Team* team = find_team(rules, row.team)) {
            row.team_name = shown_name(rules, *team);
            kept.has_teams = true;
        } else {
            row.team = {};
        }
        row.counts.resize(rules.metrics.size());
        kept.rows.push_back(std::move(row));
    }
}

// What has a fault does not count, whoever wrote it.
void read_entries(ScoreNight& kept, const Ledger& ledger) {
    std::unordered_map<core::Id, std::size_t, IdHash> places;
    for (std::size_t i = 0; i < kept.rows.size(); ++i) places.emplace(kept.rows[i].member, i);
    kept.totals.assign(kept.metrics.size(), 0);
    for (const Entry& entry : ledger.entries()) {
        if (entry.date != kept.night || !ledger.stands(entry)) continue;
        const auto place = places.find(entry.member);
        const auto metric = std::ranges::find(kept.metrics, entry.metric, &Metric::id);
        if (place == places.end() || metric == kept.metrics.end()) continue;
        if (entry.quantity_milli <= 0 || entry.quantity_milli > max_quantity_milli) continue;
        if (metric->points > 0 && entry.quantity_milli > max_entry_score_milli / metric->points)
            continue;
        const auto column = static_cast<std::size_t>(metric - kept.metrics.begin());
        ScoreRow& row = kept.rows[place->second];
        row.counts[column] += entry.quantity_milli;
        row.points_milli += entry.quantity_milli * metric->points;
        kept.totals[column] += entry.quantity_milli;
        kept.points_milli += entry.quantity_milli * metric->points;
    }
}

void put_in_order(ScoreNight& kept, const Contest& rules) {
    kept.by_name.resize(kept.rows.size());
    std::iota(kept.by_name.begin(), kept.by_name.end(), std::size_t{0});
    std::ranges::stable_sort(kept.by_name, {}, [&](std::size_t i) -> const std::string& {
        return kept.rows[i].search_name;
    });
    std::unordered_map<core::Id, std::size_t, IdHash> teams;
    for (const Team& team : rules.teams) teams.emplace(team.id, teams.size());
    kept.by_team = kept.by_name;
    std::ranges::stable_sort(kept.by_team, {}, [&](std::size_t i) {
        const auto team = teams.find(kept.rows[i].team);
        return team == teams.end() ? teams.size() : team->second;
    });
}

}  // namespace

const ScoreNight& score_night_of(ScoreNight& kept, const app::ContestBook& book, core::Date night) {
    const auto key = [](const ScoreNight& of) {
        return std::tie(of.contest, of.revision, of.night);
    };
    ScoreNight wanted{.contest = book.contest.id, .revision = book.revision, .night = night};
    if (key(kept) == key(wanted)) return kept;
    kept = std::move(wanted);
    Contest rules = in_force(book.contest, night);
    tell_namesakes_apart(rules, night);
    kept.metrics = rules.metrics;
    name_metrics(kept, rules);
    read_members(kept, rules);
    read_entries(kept, book.ledger);
    put_in_order(kept, rules);
    return kept;
}

std::vector<std::size_t> listed_rows(const ScoreNight& night, bool by_team,
                                     std::string_view search) {
    const std::vector<std::size_t>& order = by_team ? night.by_team : night.by_name;
    if (core::is_blank(search)) return order;
    const std::string wanted = core::fold_case(search);
    std::vector<std::size_t> listed;
    for (const std::size_t i : order)
        if (night.rows[i].search_name.find(wanted) != std::string::npos) listed.push_back(i);
    return listed;
}

}  // namespace ui
