// Keeps in Scratch what was reckoned of a board, until another one is shown.
#include "ui/contest/board_shown.h"

#include "app/contest_story.h"
#include "core/contest/words.h"

namespace ui {

using namespace core::contest;

namespace {

BoardKey key_of(const app::ContestBook& book, const app::LiveBoard& live, const app::Board& board,
                bool is_live) {
    return {book.contest.id, book.revision, board.standings.night, live.closed.size(), is_live};
}

}  // namespace

BoardShown board_shown(const Frame& frame, const app::ContestBook& book) {
    const core::Id id = book.contest.id;
    const app::LiveBoard& live = *app::live_board(frame.state, id);
    const app::Board& board = *app::shown_board(frame.state, id);
    const auto closed = app::shown_closed_night(frame.state, id);
    return {book, live, board, closed, key_of(book, live, board, &board == &live.board)};
}

BoardShown board_of_prizes(const Frame& frame, const app::ContestBook& book) {
    const core::Id id = book.contest.id;
    const app::LiveBoard& live = *app::live_board(frame.state, id);
    const std::optional<std::size_t> last = app::night_of_prizes(live);
    if (!last) return {book, live, live.board, last, key_of(book, live, live.board, true)};
    const app::Board& board = app::board_of_closed(frame.state, id, *last);
    return {book, live, board, last, key_of(book, live, board, false)};
}

const ShownStory& story_of(Frame& frame, const BoardShown& shown) {
    std::optional<ShownStory>& kept = frame.scratch.board.story;
    if (kept && kept->key == shown.key) return *kept;
    const Tally& tally = shown.board.tally;
    ShownStory story{shown.key, app::story_of_shown(frame.state, shown.book.contest.id),
                     std::vector<std::int64_t>(tally.teams(), 0)};
    const std::int32_t day = shown.standings().night.days - tally.start().days;
    for (std::size_t member = 0; 0 <= day && day < tally.days() && member < tally.members();
         ++member) {
        const std::int32_t team = tally.team_on(member, day);
        if (team >= 0)
            story.team_tonight[static_cast<std::size_t>(team)] += tally.score_on(member, day);
    }
    kept = std::move(story);
    return *kept;
}

const Need& need_of(Frame& frame, const BoardShown& shown, PrizeFor whom, std::size_t row) {
    std::optional<ShownNeed>& kept = frame.scratch.board.need;
    const core::Id who = rows_of(shown, whom)[row].id;
    if (kept && kept->key == shown.key && kept->whom == whom && kept->who == who) return kept->need;
    // A night that has closed is over, though it can be put right.
    const core::Date tonight = shown.live.tonight;
    const bool is_past =
        shown.live.night_state == NightState::Grace || shown.live.night_state == NightState::Final;
    kept = ShownNeed{shown.key, whom, who,
                     core::contest::need_of(shown.rules(), shown.book.ledger, shown.board.tally,
                                            shown.standings(), whom, row,
                                            core::Date{tonight.days + (is_past ? 1 : 0)})};
    return kept->need;
}

const std::vector<Standing>& rows_of(const BoardShown& shown, PrizeFor whom) {
    return whom == PrizeFor::Team ? shown.standings().teams : shown.standings().members;
}

std::string name_of(const BoardShown& shown, PrizeFor whom, const Standing& row) {
    return whom == PrizeFor::Team ? shown_name(shown.rules(), shown.rules().teams[row.place])
                                  : shown_name(shown.rules(), shown.rules().members[row.place]);
}

std::int64_t points_tonight(Frame& frame, const BoardShown& shown, PrizeFor whom,
                            const Standing& row) {
    if (whom == PrizeFor::Team) {
        const std::vector<std::int64_t>& teams = story_of(frame, shown).team_tonight;
        return row.place < teams.size() ? teams[row.place] : 0;
    }
    const Tally& tally = shown.board.tally;
    const std::int32_t day = shown.standings().night.days - tally.start().days;
    return 0 <= day && day < tally.days() ? tally.score_on(row.place, day) : 0;
}

std::string night_words(const BoardShown& shown) {
    if (shown.is_final()) return "The last night: the contest is over";
    if (shown.closed) return "Closed: as it was frozen on that night";
    const Contest& rules = shown.rules();
    switch (shown.is_past() ? NightState::Grace : shown.live.night_state) {
        case NightState::Ahead: return "It has not begun";
        case NightState::Open: return "Tonight, open until " + clock_text(rules.close_minute);
        case NightState::Grace:
            return "Closed, can be put right until " + clock_text(rules.grace_minute) +
                   " of the next day";
        case NightState::Final: return "Waits to be frozen";
    }
    return {};
}

}  // namespace ui
