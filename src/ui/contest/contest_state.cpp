// What the live board says of the night, as sentences.
#include "ui/contest/contest_state.h"

#include "app/contest_board.h"
#include "core/contest/kick_off.h"
#include "core/contest/rules_words.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/isolate.h"
#include "core/utf8.h"

namespace ui {
namespace {

using namespace core::contest;

std::string night_words(const Contest& rules, core::Date night) {
    return "Night " + std::to_string(night.days - rules.start.days + 1) + " of " +
           std::to_string(days_of(rules));
}

// The rows that a contest is about: its teams, or its members where it has none.
const std::vector<Standing>& rows_of(const app::Board& board) {
    return board.rules.teams.empty() ? board.standings.members : board.standings.teams;
}

std::string row_name(const app::Board& board, const Standing& row) {
    return core::isolated(board.rules.teams.empty()
                              ? shown_name(board.rules, board.rules.members[row.place])
                              : shown_name(board.rules, board.rules.teams[row.place]));
}

bool is_ahead(const Contest& contest, const app::LiveBoard& live) {
    return live.tonight == contest.start && live.night_state == NightState::Ahead;
}

}  // namespace

std::string name_in_list(const Contest& contest) {
    return core::is_blank(contest.name) ? "Untitled contest" : contest.name;
}

std::string state_words(const app::State& state, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    if (!contest.kicked_off_ms) return "Not begun";
    const app::LiveBoard& live = *app::live_board(state, contest.id);
    if (live.is_over) return "Over";
    if (is_ahead(contest, live)) return "Starts on " + core::format_short(contest.start);
    return night_words(live.board.rules, live.tonight);
}

std::string state_line(const app::State& state, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const std::string zone = contest.zone.empty() ? "UTC" : contest.zone;
    if (!contest.kicked_off_ms)
        return "Not begun. Planned for " + core::format_span({contest.start, contest.end}) + ", " +
               zone + ".";
    const app::LiveBoard& live = *app::live_board(state, contest.id);
    const Contest& rules = live.board.rules;
    const std::string close = clock_digits(rules.close_minute);
    std::string line;
    if (live.is_over) {
        line = "Over since " + core::format_short(rules.end) + ".";
    } else if (is_ahead(contest, live)) {
        line = "Starts on " + core::format_short(rules.start) + "; nights close at " + close + " " +
               zone + ".";
    } else if (live.night_state == NightState::Open || live.night_state == NightState::Ahead) {
        line = night_words(rules, live.tonight) + ", closes at " + close + " " + zone + ".";
    } else {
        line = night_words(rules, live.tonight) + " is closed and can be put right until " +
               clock_digits(rules.grace_minute) + " of the next day, " + zone + ".";
    }
    return rules.teams.empty() ? line : line + " Team score: " + mode_name(rules) + ".";
}

std::string leader_words(const app::State& state, const app::ContestBook& book) {
    if (!book.contest.kicked_off_ms) return {};
    const app::LiveBoard& live = *app::live_board(state, book.contest.id);
    const std::vector<Standing>& rows = rows_of(live.board);
    std::size_t first = 0;
    while (first < rows.size() && rows[first].rank == 1 && rows[first].reach.has_scored) ++first;
    if (first == 0) return {};
    const std::string name = row_name(live.board, rows.front());
    if (first == 1) return name + (live.is_over ? " won" : " leads");
    return name +
           (first == 2 ? " and " + row_name(live.board, rows[1])
                       : " and " + std::to_string(first - 1) + " others") +
           (live.is_over ? " share the first place" : " share the lead");
}

std::string missing_for_kick_off(const Contest& contest) {
    const auto refused = kick_off_refusal(contest);
    if (!refused) return {};
    // That nothing has begun is said beside it already.
    constexpr std::string_view known = " The contest has not begun, and can still be changed.";
    std::string why = refused->message;
    if (why.ends_with(known)) why.resize(why.size() - known.size());
    return why;
}

std::string clock_digits(std::int64_t minute) {
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace ui
