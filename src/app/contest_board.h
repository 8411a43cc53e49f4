// A contest as it stands: its board tonight and on each closed night, reckoned when it is first
// asked for and kept until the contest, its zone or the night changes.
#pragma once

#include "core/contest/nights.h"
#include "core/contest/race.h"
#include "core/contest/standings.h"
#include "core/contest/tally.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app {

struct State;

// A board with what it was reckoned from; all of it is kept elsewhere.
struct Board {
    // In force on that night, with members of one name told apart.
    const core::contest::Contest& rules;
    const core::contest::Tally& tally;
    const core::contest::Standings& standings;  // with arrows
};

struct LiveBoard {
    // The night that what happens now belongs to, within the days of the contest: before its start
    // the first, after its end the last.
    core::Date tonight;
    core::contest::NightState night_state = core::contest::NightState::Ahead;  // of `tonight`
    std::vector<const core::contest::NightRecord*> closed;  // the first night first
    Board board;  // up to tonight; once the contest is over, its last closed night's for ever
    bool is_over = false;  // its last night is closed for good
    // Nights before tonight that are over and can still be put right, the first night first.
    std::vector<core::Date> in_grace;

    // Whether it is the board of the last night, which is closed for good.
    bool is_final(const Board& shown) const {
        return is_over && !closed.empty() && closed.back()->night == shown.standings.night;
    }
};

// nullptr: there is no such living contest. Valid until the state changes. While the zone's table
// is not known yet, nights are those of the reader's own day.
const LiveBoard* live_board(const State& state, core::Id contest);

// The board of the `index`-th closed night from 0, the same for ever. Precondition: the contest
// lives and index < closed.size().
const Board& board_of_closed(const State& state, core::Id contest, std::size_t index);

// What the place shows: the night that was chosen (ShowBoardNight), closed or in its grace, else
// the live one; nullptr as above. A night in its grace is as it stands, with arrows against the
// last closed one.
const Board* shown_board(const State& state, core::Id contest);
// The place of the shown night among the closed ones; nullopt: it is not closed.
std::optional<std::size_t> shown_closed_night(const State& state, core::Id contest);

// The place of the last night among the closed ones, by whose board prizes are given, once the
// contest is over; nullopt: it is not, and they would be by the live one.
std::optional<std::size_t> night_of_prizes(const LiveBoard& live);

// All closed nights, those in their grace, and tonight.
const core::contest::Race& race_of(const State& state, core::Id contest,
                                   core::contest::PrizeFor whom);

// What these keep. A part of Decoded, which is told of every change.
class ContestBoards {
public:
    struct Kept;
    ContestBoards();
    ~ContestBoards();
    ContestBoards(const ContestBoards& other);
    ContestBoards& operator=(const ContestBoards& other);
    Kept& kept(core::Id contest) const;
    void forget(core::Id contest);

private:
    mutable std::map<core::Id, std::shared_ptr<Kept>> kept_;
};

}  // namespace app
