// The boards of all nights in one go, the ledger counted by date, and the records' corrections.
#include "ui/contest/night_list.h"

#include "core/contest/amendments.h"
#include "core/contest/namesakes.h"
#include "core/contest/race.h"
#include "core/contest/score.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/isolate.h"
#include "core/number.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace ui {
namespace {

using namespace core::contest;

std::string name_in(const Contest& contest, const core::Id& id) {
    if (const Team* team = find_team(contest, id))
        return core::isolated(shown_name(contest, *team));
    if (const Member* member = find_member(contest, id))
        return core::isolated(shown_name(contest, *member));
    return "Somebody who is gone";
}

// Everybody who is first; more than two are counted.
void name_leaders(NightList& kept, const app::State& state, const Contest& rules,
                  const Race& race) {
    const auto& numbers = state.environment.numbers;
    for (std::size_t at = 0; at < race.nights.size(); ++at) {
        const std::int32_t place = race.nights[at].days - rules.start.days;
        if (place < 0 || place >= std::ssize(kept.lines)) continue;
        std::vector<const RaceLine*> first;
        for (const RaceLine& line : race.lines)
            if (line.rank[at] == 1) first.push_back(&line);
        if (first.empty()) continue;
        const Score& score = first.front()->score[at];
        // Where nobody has scored all are first, and nobody leads.
        if (score.over == 0 && rules.direction == Direction::HigherWins) continue;
        std::string text = name_in(rules, first.front()->id);
        if (first.size() == 2) text += " and " + name_in(rules, first.back()->id);
        if (first.size() > 2)
            text += " and " + core::format_count(std::ssize(first) - 1, numbers) + " others";
        kept.lines[static_cast<std::size_t>(place)].leader =
            text + ", " + score_text(score, rules.mode, numbers);
    }
}

void count_entries(NightList& kept, const Contest& rules, const Ledger& ledger) {
    for (const Entry& entry : ledger.entries()) {
        const std::int32_t place = entry.date.days - rules.start.days;
        if (!entry.reverses && place >= 0 && place < std::ssize(kept.lines))
            ++kept.lines[static_cast<std::size_t>(place)].entries;
    }
}

// "Ann: +1 QBM on 30 Oct 2025"
std::string correction_text(const app::State& state, const Contest& rules, const Cell& cell) {
    const auto& numbers = state.environment.numbers;
    const std::int64_t size = cell.quantity_milli < 0 ? -cell.quantity_milli : cell.quantity_milli;
    const Metric* metric = find_metric(rules, cell.metric);
    const std::string what =
        metric == nullptr ? milli_text(size, numbers) : count_text(size, *metric, rules, numbers);
    return name_in(rules, cell.member) + ": " + (cell.quantity_milli < 0 ? "−" : "+") + what +
           " on " + core::format_short(cell.date);
}

}  // namespace

const NightList& nights_of(NightList& kept, const app::State& state, const app::ContestBook& book,
                           const app::LiveBoard& live) {
    if (kept.contest == book.contest.id && kept.revision == book.revision &&
        kept.tonight == live.tonight && kept.in_grace == live.in_grace)
        return kept;
    kept = {book.contest.id, book.revision, live.tonight, live.in_grace, {}};
    Contest rules = in_force_at_end(book.contest);
    tell_namesakes_apart(rules, live.tonight);
    for (std::int32_t day = 0; day < days_of(rules); ++day)
        kept.lines.push_back({.night = {rules.start.days + day}});
    count_entries(kept, rules, book.ledger);
    name_leaders(kept, state, rules,
                 app::race_of(state, book.contest.id,
                              rules.teams.empty() ? PrizeFor::Member : PrizeFor::Team));
    const auto line_of = [&](core::Date night) -> NightLine* {
        const std::int32_t place = night.days - rules.start.days;
        if (place < 0 || place >= std::ssize(kept.lines)) return nullptr;
        return &kept.lines[static_cast<std::size_t>(place)];
    };
    for (const NightRecord* record : live.closed)
        if (NightLine* line = line_of(record->night))
            for (const Cell& cell : corrections(*record))
                line->corrections.push_back(correction_text(state, rules, cell));
    for (const core::Date night : book.nights.with_two_versions())
        if (NightLine* line = line_of(night)) line->had_two_versions = true;
    return kept;
}

}  // namespace ui
