// Lines of a table, padded by code points.
#include "core/contest/pack.h"

#include "core/contest/rules_words.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/isolate.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>

namespace core::contest {
namespace {

constexpr std::size_t name_width = 24;

std::size_t length_of(std::string_view text) {
    std::size_t length = 0;
    for (; !text.empty(); ++length) take_code_point(text);
    return length;
}

// Without the marks around a name from right to left, which take no room.
std::size_t shown_length_of(std::string_view text) {
    std::size_t length = 0;
    while (!text.empty()) {
        const std::string_view before = text;
        take_code_point(text);
        const std::string_view mark = before.substr(0, before.size() - text.size());
        if (mark != isolate_begin && mark != isolate_end) ++length;
    }
    return length;
}

// What tells namesakes apart stands at the end, in brackets, and is not what is cut.
std::string shortened(std::string_view name) {
    constexpr std::size_t end_width = 10;
    const std::size_t length = length_of(name);
    if (length <= name_width) return std::string(name);
    const std::size_t end = name.ends_with(')') ? end_width : 0;
    std::string begin, rest;
    for (std::size_t i = 0; i < length; ++i) {
        const auto point = take_code_point(name);
        if (i + 1 + end < name_width) append_code_point(begin, point);
        if (i >= length - end) append_code_point(rest, point);
    }
    return begin + "…" + rest;
}

using Line = std::array<std::string, 4>;  // rank, arrow, name, score

void add_table(std::string& text, std::vector<Line> lines) {
    Line::size_type last = 3;
    std::array<std::size_t, 4> widths{};
    for (const Line& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], shown_length_of(line[i]));
    for (const Line& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string padding(widths[i] - shown_length_of(line[i]), ' ');
            const bool right = i == 0 || i == last;
            text += (i > 0 ? "  " : "") + (right ? padding + line[i] : line[i] + padding);
        }
        text += "\n";
    }
}

template <class Items>
std::vector<Line> lines_of(const Contest& rules, const std::vector<Standing>& rows,
                           const Items& items, std::size_t most, ScoringMode mode,
                           const NumberStyle& style) {
    std::vector<Line> lines;
    for (const Standing& row : rows) {
        if (lines.size() == most) break;
        lines.push_back({row.rank > 0 ? std::to_string(row.rank) : "–",
                         std::string(arrow_text(row.arrow)),
                         isolated(shortened(shown_name(rules, items[row.place]))),
                         score_text(row.score, mode, style)});
    }
    return lines;
}

}  // namespace

std::string_view arrow_text(Arrow arrow) {
    switch (arrow) {
        case Arrow::None: return "";
        case Arrow::Up: return "▲";
        case Arrow::Down: return "▼";
        case Arrow::Same: return "=";
        case Arrow::New: return "NEW";
    }
    return "";
}

std::string pack_text(const Contest& rules, const Standings& standings,
                      const std::vector<StoryFact>& story, std::size_t most,
                      const NumberStyle& style) {
    const std::int32_t number = standings.night.days - rules.start.days + 1;
    std::string text = (rules.name.empty() ? "Contest" : rules.name) + "\nNight " +
                       std::to_string(number) + " of " + std::to_string(days_of(rules)) + ", " +
                       format_short(standings.night) + "\n";
    if (!standings.teams.empty()) {
        text += "\nTeams (" + mode_name(rules) + ")\n";
        add_table(text, lines_of(rules, standings.teams, rules.teams, standings.teams.size(),
                                 rules.mode, style));
    }
    if (!standings.members.empty() && most > 0) {
        text += "\nMembers\n";
        add_table(text, lines_of(rules, standings.members, rules.members, most, rules.mode, style));
        if (standings.members.size() > most)
            text += "and " + std::to_string(standings.members.size() - most) + " more\n";
    }
    if (!story.empty()) text += "\n";
    for (const StoryFact& fact : story) text += tell(rules, fact, style) + "\n";
    return text;
}

}  // namespace core::contest
