// Reckons boards when they are asked for. The live one is made anew after each change; a closed one
// only when the contest itself changed, or the chain of its nights.
#include "app/contest_board.h"

#include "app/state.h"
#include "core/contest/amendments.h"
#include "core/contest/live_board.h"
#include "core/contest/namesakes.h"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <utility>

namespace app {

namespace {

using namespace core::contest;

core::Date last_day(const Contest& contest) {
    return {contest.start.days + std::max(days_of(contest), 1) - 1};
}

// The night that what happens now belongs to, within the contest, whose last night is `last`.
core::Date tonight_of(const State& state, const Contest& contest, core::Date last) {
    const Zone* zone = zone_of(state, contest);
    const core::Date night = zone != nullptr ? night_at(contest, *zone, state.now_ms) : state.today;
    return std::clamp(night, contest.start, last);
}

NightState state_of_night(const State& state, const Contest& contest, core::Date night) {
    const Zone* zone = zone_of(state, contest);
    if (zone != nullptr) return night_state(contest, *zone, night, state.now_ms);
    return state.today < night    ? NightState::Ahead
           : state.today == night ? NightState::Open
                                  : NightState::Grace;
}

}  // namespace

namespace {

// Stays where it is.
struct ClosedBoard {
    core::contest::NightBoard night;
    Board board{night.rules, night.tally, night.standings};
};

// Of a night that is over and can still be put right. Stays where it is.
struct GraceBoard {
    core::contest::Contest rules;
    const core::contest::Tally& tally;  // the live one
    core::contest::Standings standings;
    Board board{rules, tally, standings};
};

}  // namespace

struct ContestBoards::Kept {
    std::uint64_t dated = 0;  // the rules revision of the book that `last` is of; 0: of none
    core::Date last;          // the last night, as amended
    // The book that `standing` was made from, and how many of its fresh entries it has.
    std::uint64_t revision = 0;  // 0: none is made
    std::uint64_t rules_revision = 0;
    std::size_t taken = 0;
    std::optional<core::contest::LiveBoard> standing;
    std::optional<app::LiveBoard> live;
    // What the closed boards follow from.
    std::optional<Contest> contest;
    std::vector<core::Id> chain;
    std::vector<std::unique_ptr<ClosedBoard>> closed;
    std::optional<std::vector<Standings>> nights;  // of all closed ones
    std::array<std::optional<Race>, 2> races;
    std::vector<std::unique_ptr<GraceBoard>> grace;

    void forget_open_nights() {
        races = {};
        grace.clear();
    }
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
    kept.closed.clear();
    kept.closed.resize(chain.size());
    kept.nights.reset();
}

const Board& closed_board(Kept& kept, const Contest& contest,
                          const std::vector<const NightRecord*>& chain, std::size_t index) {
    std::unique_ptr<ClosedBoard>& closed = kept.closed.at(index);
    if (closed == nullptr)
        closed = std::make_unique<ClosedBoard>(board_of_night(contest, chain, index + 1));
    return closed->board;
}

void make_live(Kept& kept, const ContestBook& book, core::Date tonight) {
    const Contest& contest = book.contest;
    std::vector<const NightRecord*> chain = book.nights.chain();
    keep_chain(kept, contest, chain);
    // On the last evening of a contest whose nights are all closed, its last arrows stay.
    std::size_t before = chain.size();
    while (before > 0 && chain[before - 1]->night >= tonight) --before;
    const auto& standing = kept.standing.emplace(
        contest, book.ledger, tonight,
        before == 0 ? nullptr : &closed_board(kept, contest, chain, before - 1).standings);
    const bool is_over = !chain.empty() && chain.back()->night >= kept.last;
    // There is one result: what is put right after the end changes neither board nor prizes.
    const Board board = is_over ? closed_board(kept, contest, chain, chain.size() - 1)
                                : Board{standing.rules(), standing.tally(), standing.standings()};
    kept.live.emplace(
        app::LiveBoard{tonight, NightState::Ahead, std::move(chain), board, is_over, {}});
}

// None while the zone is not known: nor is then when their grace ends.
std::vector<core::Date> nights_in_grace(const State& state, const Contest& contest,
                                        const app::LiveBoard& live) {
    std::vector<core::Date> nights;
    const Zone* zone = zone_of(state, contest);
    if (zone == nullptr || !contest.kicked_off_ms) return nights;
    core::Date first = contest.start;
    if (!live.closed.empty()) first = {std::max(first.days, live.closed.back()->night.days + 1)};
    for (core::Date night{live.tonight.days - 1}; first <= night; --night.days) {
        if (night_state(contest, *zone, night, state.now_ms) != NightState::Grace) break;
        nights.push_back(night);
    }
    std::ranges::reverse(nights);
    return nights;
}

// Takes entries that came to the ledger into the board that is there. False: more has changed.
bool take_fresh(Kept& kept, const ContestBook& book) {
    if (kept.rules_revision != book.rules_revision || kept.taken > book.fresh.size()) return false;
    kept.standing->take(book.ledger, std::span(book.fresh).subspan(kept.taken));
    return true;
}

}  // namespace

const app::LiveBoard* live_board(const State& state, core::Id id) {
    const ContestBook* book = find_contest(state, id);
    if (book == nullptr) return nullptr;
    Kept& kept = state.decoded.boards().kept(id);
    if (kept.dated != book->rules_revision) {
        kept.last = last_day(in_force_at_end(book->contest));
        kept.dated = book->rules_revision;
    }
    const core::Date tonight = tonight_of(state, book->contest, kept.last);
    const bool is_same_night = kept.live && kept.live->tonight == tonight;
    if (!is_same_night || kept.revision != book->revision) {
        if (!is_same_night || !take_fresh(kept, *book)) make_live(kept, *book, tonight);
        kept.revision = book->revision;
        kept.rules_revision = book->rules_revision;
        kept.taken = book->fresh.size();
        kept.forget_open_nights();
    }
    kept.live->night_state = state_of_night(state, book->contest, tonight);
    std::vector<core::Date> in_grace = nights_in_grace(state, book->contest, *kept.live);
    if (kept.live->in_grace != in_grace) {  // where nobody closes it, time alone ends a grace
        kept.live->in_grace = std::move(in_grace);
        kept.forget_open_nights();
    }
    return &*kept.live;
}

const Board& board_of_closed(const State& state, core::Id id, std::size_t index) {
    const app::LiveBoard& live = *live_board(state, id);
    return closed_board(state.decoded.boards().kept(id), find_contest(state, id)->contest,
                        live.closed, index);
}

std::optional<std::size_t> shown_closed_night(const State& state, core::Id id) {
    const app::LiveBoard* live = live_board(state, id);
    if (live == nullptr || !state.board_night) return std::nullopt;
    const auto found = std::ranges::find(live->closed, *state.board_night, &NightRecord::night);
    if (found == live->closed.end()) return std::nullopt;
    return static_cast<std::size_t>(found - live->closed.begin());
}

namespace {

const Board& grace_board(Kept& kept, const Contest& contest, core::Date night) {
    for (const auto& grace : kept.grace)
        if (grace->standings.night == night) return grace->board;
    const app::LiveBoard& live = *kept.live;
    Contest rules = in_force(contest, night);
    tell_namesakes_apart(rules, night);
    Standings standings = standings_of(rules, live.board.tally, night);
    point_arrows(standings,
                 live.closed.empty()
                     ? nullptr
                     : &closed_board(kept, contest, live.closed, live.closed.size() - 1).standings);
    return kept.grace
        .emplace_back(
            std::make_unique<GraceBoard>(std::move(rules), live.board.tally, std::move(standings)))
        ->board;
}

}  // namespace

const Board* shown_board(const State& state, core::Id id) {
    const app::LiveBoard* live = live_board(state, id);
    if (live == nullptr) return nullptr;
    const std::optional<std::size_t> closed = shown_closed_night(state, id);
    if (closed) return &board_of_closed(state, id, *closed);
    if (!state.board_night ||
        std::ranges::find(live->in_grace, *state.board_night) == live->in_grace.end())
        return &live->board;
    return &grace_board(state.decoded.boards().kept(id), find_contest(state, id)->contest,
                        *state.board_night);
}

std::optional<std::size_t> night_of_prizes(const app::LiveBoard& live) {
    if (!live.is_over || live.closed.empty()) return std::nullopt;
    return live.closed.size() - 1;
}

const Race& race_of(const State& state, core::Id id, PrizeFor whom) {
    const app::LiveBoard& live = *live_board(state, id);
    Kept& kept = state.decoded.boards().kept(id);
    std::optional<Race>& race = kept.races[whom == PrizeFor::Team ? 0 : 1];
    if (race) return *race;
    const Contest& contest = find_contest(state, id)->contest;
    if (!kept.nights) kept.nights = standings_of_nights(contest, live.closed);
    std::vector<Standings> boards = *kept.nights;
    for (const core::Date night : live.in_grace)
        boards.push_back(grace_board(kept, contest, night).standings);
    if (live.closed.empty() || live.closed.back()->night < live.tonight)
        boards.push_back(live.board.standings);
    race = core::contest::race_of(boards, whom, live.closed.size());
    return *race;
}

}  // namespace app
