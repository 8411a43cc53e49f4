// The parts of a board from the winner to the rules.
#include "core/contest/standings_sheet.h"

#include "core/contest/board_words.h"
#include "core/contest/prize_words.h"
#include "core/contest/prizes.h"
#include "core/contest/rules_words.h"
#include "core/contest/words.h"
#include "core/file_name.h"

#include <utility>

namespace core::contest {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using enum SheetColumn;

template <class Items>
void add_ranks(Sheet& sheet, const Contest& rules, const std::vector<Standing>& standings,
               const Items& items, bool is_final, const NumberStyle& style) {
    // Elsewhere the score is the points.
    const bool has_points = rules.mode != ScoringMode::Total;
    std::vector<SheetColumn> columns{Number, Text, Number};
    Rows rows{{"Rank", "Name", "Score"}};
    const auto add_column = [&](SheetColumn column, const char* head) {
        columns.push_back(column);
        rows[0].emplace_back(head);
    };
    if (has_points) add_column(Number, "Points");
    if (!is_final) add_column(Text, "Moved");
    for (const Standing& row : standings) {
        rows.push_back({row.rank > 0 ? std::to_string(row.rank) : "–",
                        shown_name(rules, items[row.place]),
                        score_text(row.score, rules.mode, style)});
        if (has_points) rows.back().push_back(milli_text(row.points_milli, style));
        if (!is_final) rows.back().push_back(arrow_mark(row));
    }
    sheet.table(std::move(columns), std::move(rows));
}

template <class Items>
void add_prizes(Sheet& sheet, const char* title, const Contest& rules, const Awards& given,
                PrizeFor whom, const Items& items, const NumberStyle& style) {
    if (given.awards.empty() && given.unmet.empty()) return;
    sheet.heading(title);
    Rows rows{{"Place", "Name", "Prize", "Why"}};
    for (const Award& award : given.awards)
        rows.push_back({ordinal(award.rank), shown_name(rules, items[award.place]),
                        award_text(rules, award, style), award_reason(rules, award, whom, style)});
    sheet.table({Text, Text, Text, Text}, std::move(rows));
    std::vector<std::string> unmet;
    for (const Unmet& each : given.unmet)
        unmet.push_back(prize_title(rules, rules.prizes[each.prize], style) + ". " +
                        unmet_reason(rules, each, style));
    sheet.list(std::move(unmet));
}

}  // namespace

Sheet standings_sheet(const Contest& rules, const Tally& tally, const Standings& standings,
                      bool is_final, const NumberStyle& style) {
    Sheet sheet{file_stem(rules.name, "Contest",
                          is_final ? "final standings" : "board " + format_iso(standings.night)),
                rules.name.empty() ? "Contest" : rules.name,
                night_title(rules, standings.night),
                {}};
    sheet.paragraph(leader_text(rules, standings, is_final, style) + ".");
    if (!standings.teams.empty()) sheet.heading("Teams: " + mode_name(rules));
    add_ranks(sheet, rules, standings.teams, rules.teams, is_final, style);
    if (!standings.members.empty()) sheet.heading("Members");
    add_ranks(sheet, rules, standings.members, rules.members, is_final, style);
    if (is_final) {
        const auto given = [&](PrizeFor whom) { return awards_of(rules, tally, standings, whom); };
        add_prizes(sheet, "Prizes for teams", rules, given(PrizeFor::Team), PrizeFor::Team,
                   rules.teams, style);
        add_prizes(sheet, "Prizes for members", rules, given(PrizeFor::Member), PrizeFor::Member,
                   rules.members, style);
    }
    sheet.heading("The rules");
    sheet.list(rules_in_words(rules, style));
    return sheet;
}

}  // namespace core::contest
