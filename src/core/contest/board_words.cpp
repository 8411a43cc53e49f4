// Sentences and marks of a board.
#include "core/contest/board_words.h"

#include "core/contest/pack.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/fold_case.h"
#include "core/isolate.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace core::contest {
namespace {

using Wide = __int128;

constexpr Wide most = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t most_named = 3;  // leaders; of more, their number

std::string leader_name(const Contest& rules, bool is_team, std::size_t place) {
    if (!is_team) return isolated(shown_name(rules, rules.members[place]));
    const std::string name = shown_name(rules, rules.teams[place]);
    return fold_case(name).starts_with("team") ? isolated(name) : "Team " + isolated(name);
}

}  // namespace

bool has_scores(const Standings& standings) {
    const auto has_scored = [](const Standing& row) { return row.reach.has_scored; };
    return std::ranges::any_of(standings.members, has_scored) ||
           std::ranges::any_of(standings.teams, has_scored);
}

std::string leader_text(const Contest& rules, const Standings& standings, bool is_over,
                        const NumberStyle& style) {
    const bool is_team = !standings.teams.empty();
    const std::vector<Standing>& rows = is_team ? standings.teams : standings.members;
    std::vector<std::string> names;
    const Standing* first = nullptr;
    std::size_t leaders = 0;
    for (const Standing& row : rows) {
        if (row.rank != 1 || !row.reach.has_scored) continue;
        if (first == nullptr) first = &row;
        if (++leaders <= most_named) names.push_back(leader_name(rules, is_team, row.place));
    }
    if (first == nullptr) return "No scores yet";
    const std::string with = " with " + score_words(first->score, rules.mode, style);
    if (leaders == 1) return names[0] + (is_over ? " won" : " leads") + with;
    const std::string who = leaders <= most_named
                                ? list_text(names, "and")
                                : format_count(static_cast<std::int64_t>(leaders), style) +
                                      (is_team ? " teams" : " members");
    return who + (is_over ? " share the win" : " share the lead") + with;
}

std::string lead_text(const Contest& rules, const Standings& standings, const NumberStyle& style) {
    const bool is_team = !standings.teams.empty();
    const std::vector<Standing>& rows = is_team ? standings.teams : standings.members;
    const bool is_alone =
        rows.size() > 1 && rows[0].rank == 1 && rows[0].reach.has_scored && rows[1].rank > 1;
    if (!is_alone || rows[0].score == rows[1].score)
        return leader_text(rules, standings, false, style);
    return leader_name(rules, is_team, rows[0].place) + " leads by " +
           score_words(gap_between(rows[0].score, rows[1].score), rules.mode, style);
}

std::string night_title(const Contest& rules, Date night) {
    return "Night " + std::to_string(night.days - rules.start.days + 1) + " of " +
           std::to_string(days_of(rules)) + ", " + format_long(night);
}

std::string arrow_words(const Standing& row) {
    const auto places = [](std::int64_t count) {
        return std::to_string(count) + (count == 1 ? " place" : " places");
    };
    switch (row.arrow) {
        case Arrow::None: return {};
        case Arrow::Up: return "up " + places(row.climbed);
        case Arrow::Down: return "down " + places(-row.climbed);
        case Arrow::Same: return "same place";
        case Arrow::New: return "new";
    }
    return {};
}

std::string arrow_mark(const Standing& row) {
    std::string mark(arrow_text(row.arrow));
    if (row.arrow == Arrow::Up) mark += " " + std::to_string(row.climbed);
    if (row.arrow == Arrow::Down) mark += " " + std::to_string(-row.climbed);
    return mark;
}

Score gap_between(const Score& a, const Score& b) {
    const Score& more = a < b ? b : a;
    const Score& less = a < b ? a : b;
    const std::int64_t common = std::gcd(more.under, less.under);
    const Wide under = Wide{more.under} / common * less.under;
    const Wide over =
        Wide{more.over} * (less.under / common) - Wide{less.over} * (more.under / common);
    if (under <= most && over <= most) {
        const auto small_over = static_cast<std::int64_t>(over);
        const auto small_under = static_cast<std::int64_t>(under);
        const std::int64_t shared = std::gcd(small_over, small_under);
        return {small_over / shared, small_under / shared};
    }
    const Wide rounded = Wide{more.over} - Wide{less.over} * more.under / less.under;
    return {static_cast<std::int64_t>(std::min(rounded, most)), more.under};
}

std::optional<Score> to_go(const std::vector<Standing>& rows, std::size_t index) {
    const Standing& row = rows[index];
    if (row.rank == 0) return std::nullopt;
    for (std::size_t i = index; i-- > 0;)
        if (rows[i].rank < row.rank) return gap_between(row.score, rows[i].score);
    return std::nullopt;
}

std::string score_words(const Score& score, ScoringMode mode, const NumberStyle& style) {
    const std::string text = score_text(score, mode, style);
    if (mode == ScoringMode::PercentOfTarget) return text;
    return text + (text == "1" ? " point" : " points");
}

}  // namespace core::contest
