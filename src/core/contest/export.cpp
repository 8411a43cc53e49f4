// Tables row by row.
#include "core/contest/export.h"

#include "core/contest/amendments.h"
#include "core/contest/pack.h"
#include "core/file_name.h"
#include "core/table.h"

#include <map>

namespace core::contest {
namespace {

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_text(const Zone& zone, std::int64_t at_ms) {
    const Zone::Local local = zone.local_of(at_ms);
    return format_iso(local.date) + " " + two_digits(local.minute / 60) + ":" +
           two_digits(local.minute % 60);
}

template <class Item>
std::string name_or_id(const Contest& contest, const Item* item, const Id& id) {
    return item == nullptr ? format_id(id) : shown_name(contest, *item);
}

// The item of an id, by an index of the list.
template <class Item>
const Item* find_in(const std::vector<Item>& items, const IdIndex& index, const Id& id) {
    const std::uint32_t place = index.find(id);
    return place == IdIndex::none ? nullptr : &items[place];
}

std::string state_text(const Contest& contest, const Ledger& ledger, const Member* member,
                       const Metric* metric, const Entry& entry) {
    if (entry.reverses) return "reversal";
    if (ledger.is_reversed(entry.id)) return "reversed";
    const EntryFault fault = fault_of(contest, member, metric, entry);
    return fault == EntryFault::Nothing ? "counts" : explain(contest, entry, fault);
}

}  // namespace

std::string ledger_csv(const Contest& contest, const Ledger& ledger, const Zone& zone,
                       const CsvStyle& style) {
    std::vector<Cells> rows{{"Id", "Night", "Member", "Team", "Metric", "Quantity",
                             "Points for one", "Entered at", "Entered by", "Happened at", "Note",
                             "Reverses", "State"}};
    const IdIndex members(contest.members);
    const IdIndex teams(contest.teams);
    std::map<Date, Contest> rules;  // of each night; without amendments those of the contest
    for (const Entry& entry : ledger.entries()) {
        auto night = rules.find(entry.date);
        if (!contest.amendments.empty() && night == rules.end())
            night = rules.emplace(entry.date, in_force(contest, entry.date)).first;
        const Contest& now = night == rules.end() ? contest : night->second;
        const Member* member = find_in(now.members, members, entry.member);
        const Metric* metric = find_metric(now, entry.metric);
        const Id team_id = member == nullptr ? Id{} : team_on(*member, entry.date);
        const Team* team = find_in(now.teams, teams, team_id);
        rows.push_back(
            {format_id(entry.id), format_iso(entry.date), name_or_id(now, member, entry.member),
             team == nullptr ? "" : shown_name(now, *team), name_or_id(now, metric, entry.metric),
             milli_text(entry.quantity_milli, style.numbers),
             metric == nullptr ? "" : std::to_string(metric->points),
             time_text(zone, entry.entered_at_ms), entry.entered_by,
             entry.event_at_ms ? time_text(zone, *entry.event_at_ms) : "", entry.note,
             entry.reverses ? format_id(entry.reverses) : "",
             state_text(now, ledger, member, metric, entry)});
    }
    return write_csv(rows, style.separator);
}

std::string standings_csv(const Contest& rules, const Standings& standings, const CsvStyle& style) {
    std::vector<Cells> rows{{"List", "Rank", "Arrow", "Name", "Score", "Points"}};
    const auto add = [&](std::string_view list, const Standing& row, std::string name) {
        rows.push_back({std::string(list), row.rank > 0 ? std::to_string(row.rank) : "",
                        std::string(arrow_text(row.arrow)), std::move(name),
                        score_text(row.score, rules.mode, style.numbers),
                        milli_text(row.points_milli, style.numbers)});
    };
    for (const Standing& row : standings.teams)
        add("Team", row, shown_name(rules, rules.teams[row.place]));
    for (const Standing& row : standings.members)
        add("Member", row, shown_name(rules, rules.members[row.place]));
    return write_csv(rows, style.separator);
}

std::string file_name(const Contest& contest, std::string_view what, std::string_view extension) {
    return core::file_name(contest.name, "Contest", what, extension);
}

}  // namespace core::contest
