// Row by row: whose, and how much.
#include "core/contest/past_points.h"

#include "core/fold_case.h"
#include "core/table.h"
#include "core/utf8.h"

#include <map>
#include <optional>

namespace core::contest {
namespace {

constexpr std::int64_t most_points = max_entry_score_milli / milli;

std::string key_of(std::string_view name) {
    std::string line = fold_case(clean_line(name, max_line_bytes));
    while (!line.empty() && line.front() == ' ') line.erase(0, 1);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

bool is_number(const std::string& cell, const NumberStyle& style) {
    return !is_blank(cell) &&
           read_number(cell, 3, most_points, style).fault == NumberFault::Nothing;
}

bool is_head(const Cells& row, const NumberStyle& style) {
    for (std::size_t i = 1; i < row.size(); ++i)
        if (is_number(row[i], style)) return false;
    return true;
}

class Reading {
public:
    Reading(const Contest& contest, const NumberStyle& style) : style_(style) {
        past_.milli.resize(contest.members.size());
        for (std::size_t i = 0; i < contest.members.size(); ++i) {
            const std::string key = key_of(shown_name(contest, contest.members[i]));
            if (!places_.emplace(key, i).second) places_[key] = std::nullopt;
        }
    }

    void take(std::size_t number, const Cells& row) {
        const auto wrong = [&](const std::string& why) {
            past_.wrong.push_back("Row " + std::to_string(number) + " was left out: " + why);
        };
        const std::string name = clean_line(row.front(), max_line_bytes);
        const auto found = places_.find(key_of(row.front()));
        if (found == places_.end()) return wrong("nobody here is called \"" + name + "\".");
        if (!found->second) return wrong("several members are called \"" + name + "\".");
        std::vector<std::int64_t>& points = past_.milli[*found->second];
        if (!points.empty()) return wrong("\"" + name + "\" has a row already.");
        std::vector<std::int64_t> read;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const std::string& cell = row[i];
            if (!is_blank(cell) && !is_number(cell, style_))
                return wrong("\"" + clean_line(cell, 60) + "\" is no number of points.");
            read.push_back(is_blank(cell) ? 0 : read_number(cell, 3, most_points, style_).value);
        }
        if (read.empty()) return wrong("\"" + name + "\" has no numbers.");
        points = std::move(read);
        ++past_.rows;
    }

    PastPoints& past() { return past_; }

private:
    const NumberStyle& style_;
    PastPoints past_;
    std::map<std::string, std::optional<std::size_t>> places_;  // nullopt: of several
};

}  // namespace

Result<PastPoints> read_past_points(const Contest& contest, std::string_view text,
                                    const NumberStyle& style) {
    auto parsed = parse_table(text);
    if (!parsed) return parsed.error();
    const std::vector<Cells>& rows = parsed.value().rows;
    Reading reading(contest, style);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!is_blank(rows[i]) && !(i == 0 && is_head(rows[i], style)))
            reading.take(i + 1, rows[i]);
    PastPoints& past = reading.past();
    if (past.rows == 0)
        return Error{past.wrong.empty()
                         ? "There is no row with a name and numbers. Paste one for each member."
                         : "No row fits. " + past.wrong.front()};
    past.without = contest.members.size() - past.rows;
    return std::move(past);
}

}  // namespace core::contest
