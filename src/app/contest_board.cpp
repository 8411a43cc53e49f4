// Reckons boards when they are asked for. The live one is made anew after each change; a closed one
// only when the contest itself changed, or the chain of its nights.
#include "app/contest_board.h"

#include "app/state.h"
#include "core/contest/amendments.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace app {

namespace {

using namespace core::contest;

core::Date last_day(const Contest& contest) {
    return {contest.start.days + std::max(days_of(contest), 1) - 1};
}

// The night that what happens now belongs to, within the contest.
core::Date tonight_of(const State& state, const Contest& contest) {
    const Zone* zone = zone_of(state, contest);
    const core::Date night = zone != nullptr ? night_at(contest, *zone, state.now_ms) : state.today;
    return std::clamp(night, contest.start, last_day(contest));
}

NightState state_of_night(const State& state, const Contest& contest, core::Date night) {
    const Zone* zone = zone_of(state, contest);
    if (zone != nullptr) return night_state(contest, *zone, night, state.now_ms);
    return state.today < night    ? NightState::Ahead
           : state.today == night ? NightState::Open
                                  : NightState::Grace;
}

}  // namespace

struct ContestBoards::Kept {
    std::uint64_t revision = 0;  // of the book that `live` was made from; 0: none is made
    std::optional<LiveBoard> live;
    // What the closed boards follow from.
    std::optional<Contest> contest;
    std::vector<core::Id> chain;
    std::vector<std::optional<Board>> closed;
    std::optional<std::vector<Standings>> nights;  // of all closed ones
    std::array<std::optional<Race>, 2> races;
};

ContestBoards::ContestBoards() = default;
ContestBoards::~ContestBoards() = default;
// Follows from the documents: a copy makes its own when it is asked.
ContestBoards::ContestBoards(const ContestBoards&) {}
ContestBoards& ContestBoards::operator=(const ContestBoards&) {
    kept_.clear();
    return *this;
}

ContestBoards::Kept& ContestBoards::kept(core::Id contest) const {
    std::shared_ptr<Kept>& kept = kept_[contest];
    if (kept == nullptr) kept = std::make_shared<Kept>();
    return *kept;
}

void ContestBoards::forget(core::Id contest) { kept_.erase(contest); }

namespace {

using Kept = ContestBoards::Kept;

void keep_chain(Kept& kept, const Contest& contest, const std::vector<const NightRecord*>& chain) {
    const bool is_same = kept.contest == contest &&
                         std::ranges::equal(kept.chain, chain, {}, {},
                                            [](const NightRecord* night) { return night->id; });
    if (is_same) return;
    kept.contest = contest;
    kept.chain.clear();
    for (const NightRecord* night : chain) kept.chain.push_back(night->id);
    kept.closed.assign(chain.size(), std::nullopt);
    kept.nights.reset();
}

const Board& closed_board(Kept& kept, const Contest& contest,
                          const std::vector<const NightRecord*>& chain, std::size_t index) {
    std::optional<Board>& board = kept.closed.at(index);
    if (!board)
        board = Board{rules_of(contest, chain, index + 1), replay(contest, chain, index + 1),
                      standings_of_night(contest, chain, index + 1)};
    return *board;
}

LiveBoard make_live(const State& state, const ContestBook& book, Kept& kept) {
    const Contest& contest = book.contest;
    const core::Date tonight = tonight_of(state, contest);
    std::vector<const NightRecord*> chain = book.nights.chain();
    keep_chain(kept, contest, chain);
    Board board{in_force(contest, tonight), tally_of(contest, book.ledger, tonight), {}};
    board.standings = standings_of(board.rules, board.tally, tonight);
    // On the last evening of a contest whose nights are all closed, its last arrows stay.
    std::size_t before = chain.size();
    while (before > 0 && chain[before - 1]->night >= tonight) --before;
    point_arrows(board.standings,
                 before == 0 ? nullptr : &closed_board(kept, contest, chain, before - 1).standings);
    const bool is_over = !chain.empty() && chain.back()->night >= last_day(contest);
    return {tonight, state_of_night(state, contest, tonight), std::move(chain), std::move(board),
            is_over};
}

}  // namespace

const LiveBoard* live_board(const State& state, core::Id id) {
    const ContestBook* book = find_contest(state, id);
    if (book == nullptr) return nullptr;
    Kept& kept = state.decoded.boards().kept(id);
    const core::Date tonight = tonight_of(state, book->contest);
    if (!kept.live || kept.revision != book->revision || kept.live->tonight != tonight) {
        kept.live = make_live(state, *book, kept);
        kept.revision = book->revision;
        kept.races = {};
    }
    kept.live->night_state = state_of_night(state, book->contest, tonight);
    return &*kept.live;
}

const Board& board_of_closed(const State& state, core::Id id, std::size_t index) {
    const LiveBoard& live = *live_board(state, id);
    return closed_board(state.decoded.boards().kept(id), find_contest(state, id)->contest,
                        live.closed, index);
}

std::optional<std::size_t> shown_closed_night(const State& state, core::Id id) {
    const LiveBoard* live = live_board(state, id);
    if (live == nullptr || !state.board_night) return std::nullopt;
    const auto found = std::ranges::find(live->closed, *state.board_night, &NightRecord::night);
    if (found == live->closed.end()) return std::nullopt;
    return static_cast<std::size_t>(found - live->closed.begin());
}

const Board* shown_board(const State& state, core::Id id) {
    const LiveBoard* live = live_board(state, id);
    if (live == nullptr) return nullptr;
    const std::optional<std::size_t> closed = shown_closed_night(state, id);
    return closed ? &board_of_closed(state, id, *closed) : &live->board;
}

const Race& race_of(const State& state, core::Id id, PrizeFor whom) {
    const LiveBoard& live = *live_board(state, id);
    Kept& kept = state.decoded.boards().kept(id);
    std::optional<Race>& race = kept.races[whom == PrizeFor::Team ? 0 : 1];
    if (race) return *race;
    const Contest& contest = find_contest(state, id)->contest;
    if (!kept.nights) kept.nights = standings_of_nights(contest, live.closed);
    std::vector<Standings> boards = *kept.nights;
    if (live.closed.empty() || live.closed.back()->night < live.tonight)
        boards.push_back(live.board.standings);
    race = core::contest::race_of(boards, whom);
    return *race;
}

}  // namespace app
