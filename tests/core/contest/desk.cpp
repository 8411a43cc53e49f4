// A document that contests are written into, and contests as a leader could make them.
#include "core/contest/desk.h"

#include <algorithm>
#include <utility>

namespace tests {

using namespace core;
using namespace core::contest;

std::size_t ContestDesk::write(const Contest& wanted) {
    const Document part = contest_changes(document, wanted, {++counter, 7});
    merge(document, part);
    return part.fields.size();
}

void ContestDesk::put(std::string key, Value value) {
    document.fields[std::move(key)] = {{++counter, 7}, std::move(value)};
}

Date first_day() { return day(2025, 10, 27); }

Date day_of_contest(int number) { return {first_day().days + number - 1}; }

Contest sample_contest() {
    Contest contest;
    contest.id = id_of(1);
    contest.name = "Autumn sprint";
    contest.purpose = "More first meetings that are worth having.";
    contest.created_ms = 1'761'000'000'000;
    contest.zone = "America/New_York";
    contest.start = first_day();
    contest.end = day_of_contest(14);
    contest.metrics = {{id_of(calls), "call", 1, 0}, {id_of(qbms), "QBM", 10, 0}};
    contest.teams = {{id_of(reds), "Reds", 0}, {id_of(blues), "Blues", 0}};
    const auto add = [&](std::uint64_t id, std::string name, std::uint64_t team) {
        contest.members.push_back({id_of(id), std::move(name), 0, {{{}, {}, id_of(team)}}});
    };
    add(cora, "Cora", reds);
    add(dan, "Dan", reds);
    add(eve, "Eve", reds);
    add(finn, "Finn", blues);
    add(gus, "Gus", blues);
    contest.prizes = {{id_of(401), "", PrizeFor::Team, 1, 50'000, 0, {}}};
    return contest;
}

Contest plain_contest(std::size_t members, int days, std::size_t teams) {
    Contest contest;
    contest.id = id_of(1);
    contest.zone = "UTC";
    contest.start = first_day();
    contest.end = day_of_contest(days);
    contest.metrics = {{id_of(calls), "call", 1, 0}};
    for (std::size_t i = 0; i < teams; ++i)
        contest.teams.push_back({id_of(200 + i), "Team " + std::to_string(i + 1), 0});
    for (std::size_t i = 0; i < members; ++i)
        contest.members.push_back({id_of(1'000 + i),
                                   "Rep " + std::to_string(i + 1),
                                   0,
                                   {{{}, {}, contest.teams[i % teams].id}}});
    return contest;
}

Entry entry(std::uint64_t id, std::uint64_t member, std::uint64_t metric, std::int64_t units,
            int day_number) {
    Entry made;
    made.id = id_of(id);
    made.member = id_of(member);
    made.metric = id_of(metric);
    made.quantity_milli = units * milli;
    made.date = day_of_contest(day_number);
    made.entered_at_ms = made.date.days * 86'400'000LL + 75'600'000;
    made.entered_by = "Lee";
    return made;
}

Ledger ledger_of(const std::vector<Entry>& entries) {
    Ledger ledger;
    for (const Entry& each : entries) ledger.add(each);
    return ledger;
}

std::vector<Entry> any_entries(Random& random, const Contest& contest, int count,
                               std::uint64_t first_id) {
    std::vector<Entry> entries;
    const std::int64_t days = contest.end.days - contest.start.days + 1;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t id = first_id + static_cast<std::uint64_t>(i);
        if (!entries.empty() && random.between(0, 6) == 0) {
            const Entry& target = entries[random.next() % entries.size()];
            entries.push_back(
                reversal_of(target, id_of(id), target.entered_at_ms + 1'000, "Lee", "typed wrong"));
            continue;
        }
        Entry made =
            entry(id, 1, 1, random.between(1, 9),
                  static_cast<int>(random.between(1, random.between(0, 9) == 0 ? days + 2 : days)));
        made.member = random.between(0, 30) == 0
                          ? id_of(77'777)
                          : contest.members[random.next() % contest.members.size()].id;
        made.metric = contest.metrics[random.next() % contest.metrics.size()].id;
        made.quantity_milli = made.quantity_milli * random.between(1, 2) / 2;
        if (random.between(0, 2) == 0) made.event_at_ms = made.entered_at_ms - random.between(0, 9);
        entries.push_back(made);
    }
    return entries;
}

namespace {

std::string any_name(Random& random) {
    std::string text = any_words(random);
    std::erase_if(text, [](char c) { return c == '\n' || c == '\t'; });
    return text;
}

Member any_member(Random& random, const Contest& contest) {
    Member member{id_of(static_cast<std::uint64_t>(random.between(3'000, 9'000))),
                  any_name(random),
                  random.any_size(1'000'000),
                  {}};
    for (int i = 0; i < random.between(0, 3); ++i) {
        Spell spell;
        if (i > 0) spell.from = day_of_contest(3 * i);
        if (random.between(0, 2) == 0) spell.to = day_of_contest(3 * i + 1);
        if (!contest.teams.empty() && random.between(0, 3) > 0)
            spell.team = contest.teams[random.next() % contest.teams.size()].id;
        member.spells.push_back(spell);
    }
    return member;
}

template <class Item>
void move_or_drop(Random& random, std::vector<Item>& items) {
    if (items.size() < 2) return;
    const auto at = items.begin() + static_cast<std::ptrdiff_t>(random.next() % items.size());
    if (random.between(0, 1) == 0)
        items.erase(at);
    else
        std::swap(items.front(), *at);
}

}  // namespace

Contest any_edit(Random& random, Contest contest) {
    switch (random.between(0, 13)) {
        case 0: contest.name = any_name(random); break;
        case 1: contest.purpose = any_words(random); break;
        case 2: contest.end.days += static_cast<std::int32_t>(random.between(-1, 3)); break;
        case 3: contest.mode = static_cast<ScoringMode>(random.between(0, 4)); break;
        case 4: contest.tie_rule = static_cast<TieRule>(random.between(0, 2)); break;
        case 5: contest.prize_policy = static_cast<PrizePolicy>(random.between(0, 4)); break;
        case 6: contest.close_minute = random.between(0, 1'439); break;
        case 7: contest.members.push_back(any_member(random, contest)); break;
        case 8: move_or_drop(random, contest.members); break;
        case 9:
            contest.metrics.push_back({id_of(static_cast<std::uint64_t>(random.between(110, 900))),
                                       any_name(random), random.any_size(max_points), 0});
            break;
        case 10: move_or_drop(random, contest.metrics); break;
        case 11: move_or_drop(random, contest.teams); break;
        case 12:
            if (!contest.members.empty()) {
                Member& member = contest.members[random.next() % contest.members.size()];
                member.spells = any_member(random, contest).spells;
            }
            break;
        default:
            contest.prizes.push_back({id_of(static_cast<std::uint64_t>(random.between(410, 900))),
                                      any_name(random),
                                      static_cast<PrizeFor>(random.between(0, 1)),
                                      random.between(1, 3),
                                      random.any_size(1'000'000),
                                      0,
                                      {}});
    }
    const auto by_id = [](const auto& a, const auto& b) { return a.id == b.id; };
    const auto distinct = [&](auto& items) {
        for (std::size_t i = 0; i < items.size(); ++i)
            for (std::size_t k = items.size(); k-- > i + 1;)
                if (by_id(items[i], items[k])) items.erase(items.begin() + static_cast<int>(k));
    };
    distinct(contest.members);
    distinct(contest.metrics);
    distinct(contest.prizes);
    if (contest.metrics.size() > max_metrics) contest.metrics.resize(max_metrics);
    return contest;
}

}  // namespace tests
