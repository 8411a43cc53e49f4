// Who plays when, and who is who.
#include "core/contest/contest.h"

#include "core/contest/id_index.h"

#include <string_view>

namespace core::contest {
namespace {

template <class Item>
const Item* find(const std::vector<Item>& items, const Id& id) {
    for (const Item& item : items)
        if (same_id(item.id, id)) return &item;
    return nullptr;
}

template <class Item>
std::string name_or_number(const std::vector<Item>& items, const Item& item,
                           std::string_view otherwise) {
    if (!item.name.empty()) return item.name;
    const Item* const found = find(items, item.id);
    const auto place =
        found == nullptr ? items.size() : static_cast<std::size_t>(found - items.data());
    return std::string(otherwise) + " " + std::to_string(place + 1);
}

}  // namespace

const Spell* spell_on(const Member& member, Date date) {
    const Spell* latest = nullptr;
    for (const Spell& spell : member.spells)
        if (!spell.from || *spell.from <= date) latest = &spell;
    return latest != nullptr && latest->to && *latest->to < date ? nullptr : latest;
}

bool is_eligible(const Member& member, Date date) {
    return member.spells.empty() || spell_on(member, date) != nullptr;
}

Id team_on(const Member& member, Date date) {
    const Spell* spell = spell_on(member, date);
    return spell == nullptr ? Id{} : spell->team;
}

const Metric* find_metric(const Contest& contest, const Id& id) {
    return find(contest.metrics, id);
}
const Team* find_team(const Contest& contest, const Id& id) { return find(contest.teams, id); }
const Member* find_member(const Contest& contest, const Id& id) {
    return find(contest.members, id);
}

std::string shown_name(const Contest& contest, const Metric& metric) {
    return name_or_number(contest.metrics, metric, "Metric");
}
std::string shown_name(const Contest& contest, const Team& team) {
    return name_or_number(contest.teams, team, "Team");
}
std::string shown_name(const Contest& contest, const Member& member) {
    return name_or_number(contest.members, member, "Member");
}

}  // namespace core::contest
