// Who and what a contest is played with, in its document: metric/<id>/{name, points, most_a_day,
// order, gone}, team/<id>/{name, target, order, gone}, member/<id>/{name, target, in/<day>, order,
// gone}. "in/start" and "in/2025-07-01" say from when; the value is "<team or -> <last day or ->",
// and an empty one means that the spell is taken back.
#include "core/contest/contest_fields.h"
#include "core/ordered_items.h"
#include "core/take_until.h"

#include <algorithm>

namespace core::contest {
namespace {

constexpr std::string_view spell_prefix = "in/";

std::string_view key_of(const std::optional<Date>& from, std::string& iso) {
    if (!from) return "start";
    iso = format_iso(*from);
    return iso;
}

std::string spell_text(const Spell& spell) {
    return (spell.team ? format_id(spell.team) : "-") + " " +
           (spell.to ? format_iso(*spell.to) : "-");
}

void put_spell(Member& member, const std::optional<Date>& from, std::string_view text) {
    const auto place = std::ranges::lower_bound(member.spells, from, {}, &Spell::from);
    const bool is_there = place != member.spells.end() && place->from == from;
    if (text.empty()) {
        if (is_there) member.spells.erase(place);
        return;
    }
    Spell spell;
    spell.from = from;
    parse_id(take_until(text, ' '), spell.team);
    spell.to = find_date(text);
    if (is_there)
        *place = spell;
    else if (member.spells.size() < max_spells)
        member.spells.insert(place, spell);
}

bool read(Metric& metric, std::string_view field, const Value& value) {
    if (field == "name") {
        metric.name = line_of(value);
    } else if (field == "points") {
        metric.points = integer_of(value, 0, max_points, Metric{}.points);
    } else if (field == "most_a_day") {
        metric.most_a_day_milli = integer_of(value, 0, max_quantity_milli, 0);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Metric& now, const Metric& wanted) {
    write_line(changes, prefix + "name", now.name, wanted.name);
    changes.write_if(now.points != wanted.points, prefix + "points", wanted.points);
    changes.write_if(now.most_a_day_milli != wanted.most_a_day_milli, prefix + "most_a_day",
                     wanted.most_a_day_milli);
}

bool read(Team& team, std::string_view field, const Value& value) {
    if (field == "name") {
        team.name = line_of(value);
    } else if (field == "target") {
        team.target_milli = integer_of(value, 0, max_target_milli, 0);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Team& now, const Team& wanted) {
    write_line(changes, prefix + "name", now.name, wanted.name);
    changes.write_if(now.target_milli != wanted.target_milli, prefix + "target",
                     wanted.target_milli);
}

bool read(Member& member, std::string_view field, const Value& value) {
    if (field == "name") {
        member.name = line_of(value);
    } else if (field == "target") {
        member.target_milli = integer_of(value, 0, max_target_milli, 0);
    } else if (field.starts_with(spell_prefix)) {
        const std::string_view from = field.substr(spell_prefix.size());
        const std::optional<Date> day = find_date(from);
        if (!day && from != "start") return false;
        put_spell(member, day, text_of(value));
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Member& now, const Member& wanted) {
    write_line(changes, prefix + "name", now.name, wanted.name);
    changes.write_if(now.target_milli != wanted.target_milli, prefix + "target",
                     wanted.target_milli);
    const std::string spells = prefix + std::string(spell_prefix);
    std::string iso;
    for (const Spell& spell : now.spells)
        changes.write_if(
            std::ranges::find(wanted.spells, spell.from, &Spell::from) == wanted.spells.end(),
            spells + std::string(key_of(spell.from, iso)), std::string());
    for (const Spell& spell : wanted.spells)
        changes.write_if(std::ranges::find(now.spells, spell) == now.spells.end(),
                         spells + std::string(key_of(spell.from, iso)), spell_text(spell));
}

constexpr ItemKind<Metric> metrics{"metric/", max_metrics, 0, read, write};
constexpr ItemKind<Team> teams{"team/", max_teams, 0, read, write};
constexpr ItemKind<Member> members{"member/", max_members, 0, read, write};

template <class Item>
bool read_into(std::vector<Item>& items, const Id& id, std::string_view field, const Value& value) {
    const auto item = std::ranges::find(items, id, &Item::id);
    return item != items.end() && read(*item, field, value);
}

}  // namespace

void read_sides(const Document& document, Contest& contest, const Stays& stays) {
    contest.metrics = read_items(document, metrics, stays);
    contest.teams = read_items(document, teams, stays);
    contest.members = read_items(document, members, stays);
}

void write_sides(Changes& changes, const Document& document, const Contest& now,
                 const Contest& wanted) {
    if (now.metrics != wanted.metrics) write_items(changes, document, metrics, wanted.metrics);
    if (now.teams != wanted.teams) write_items(changes, document, teams, wanted.teams);
    if (now.members != wanted.members) write_items(changes, document, members, wanted.members);
}

bool read_item_field(Contest& contest, std::string_view key, const Value& value) {
    const std::string_view list = take_until(key, '/');
    Id id;
    if (!parse_id(take_until(key, '/'), id)) return false;
    if (list == "metric") return read_into(contest.metrics, id, key, value);
    if (list == "team") return read_into(contest.teams, id, key, value);
    if (list == "member") return read_into(contest.members, id, key, value);
    const auto prize = std::ranges::find(contest.prizes, id, &Prize::id);
    return list == "prize" && prize != contest.prizes.end() && read_prize_field(*prize, key, value);
}

}  // namespace core::contest
