// Boards of closed nights: each record goes into one tally after those that it builds on.
#include "core/contest/amendments.h"
#include "core/contest/board_rows.h"
#include "core/contest/namesakes.h"
#include "core/contest/nights.h"
#include "core/contest/rank_order.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace core::contest {
namespace {

using Chain = std::vector<const NightRecord*>;

// Who plays for whom as the first `count` closings knew it, by date, then member.
std::vector<Seat> seats_of(const Chain& chain, std::size_t count) {
    std::map<std::pair<Date, Id>, Seat> seats;
    for (std::size_t i = 0; i < count; ++i)
        for (const Seat& seat : chain[i]->seats) seats[{seat.date, seat.member}] = seat;
    std::vector<Seat> known;
    for (const auto& [place, seat] : seats)
        if (seat.state != Seat::State::Gone) known.push_back(seat);
    return known;
}

void set_spells(Contest& rules, const std::vector<Seat>& seats) {
    const IdIndex members(rules.members);
    for (Member& member : rules.members) member.spells.clear();
    for (const Seat& seat : seats) {
        const std::uint32_t place = members.find(seat.member);
        if (place == IdIndex::none) continue;
        std::vector<Spell>& spells = rules.members[place].spells;
        if (seat.state == Seat::State::Plays)
            spells.push_back({seat.date, std::nullopt, seat.team});
        else if (!spells.empty())
            spells.back().to = Date{seat.date.days - 1};
    }
    // Without spells a member would play all the time.
    const Spell never{Date{std::numeric_limits<std::int32_t>::max()}, std::nullopt, {}};
    for (Member& member : rules.members)
        if (member.spells.empty()) member.spells = {never};
}

void add(Tally& tally, const NightRecord& record) {
    for (const Cell& cell : record.cells) tally.add(cell);
    for (const DayReach& reach : record.reaches) tally.set(reach);
}

// One night after the other. What changes between two of them is mostly the later one's day.
class Replay {
public:
    // Of the first `count` nights; 0: of none yet.
    Replay(const Contest& contest, const Chain& chain, std::size_t count)
        : contest_(contest), chain_(chain), count_(count) {
        if (count_ > 0) begin();
    }

    void next() {
        const NightRecord& record = *chain_[count_++];
        const bool same_rules = count_ > 1 && chain_[count_ - 2]->amendments == record.amendments &&
                                record.seats.empty();
        if (same_rules)
            take(record);
        else
            begin();
    }

    // The last thing that it is asked for.
    NightBoard hand_over(Standings standings) {
        tell_namesakes_apart(in_force_, night());
        return {std::move(in_force_), *std::move(tally_), std::move(standings)};
    }

    Standings board() {
        Standings standings;
        standings.night = night();
        rows_->write(in_force_, standings);
        return standings;
    }

private:
    Date night() const { return chain_[count_ - 1]->night; }

    void begin() {
        rules_ = rules_of(contest_, chain_, count_);
        tally_.emplace(rules_);
        for (std::size_t i = 0; i < count_; ++i) add(*tally_, *chain_[i]);
        begin_rows();
    }

    void begin_rows() {
        in_force_ = in_force(rules_, night());
        rows_.emplace(in_force_, *tally_, days_up_to(*tally_, night()));
    }

    void take(const NightRecord& record) {
        const Date former = chain_[count_ - 2]->night;
        const bool takes_force =
            std::ranges::any_of(rules_.amendments, [&](const Amendment& amendment) {
                return former < amendment.from && amendment.from <= record.night;
            });
        // Late fixes touch days that are on the board already.
        std::vector<std::size_t> touched;
        const auto touch = [&](const auto& item) {
            if (former < item.date) return;
            if (const auto member = tally_->find_member(item.member)) touched.push_back(*member);
        };
        if (!takes_force) {
            std::ranges::for_each(record.cells, touch);
            std::ranges::for_each(record.reaches, touch);
        }
        std::ranges::sort(touched);
        const auto rest = std::ranges::unique(touched);
        touched.erase(rest.begin(), rest.end());
        for (const std::size_t member : touched) rows_->take_out(*tally_, member);
        add(*tally_, record);
        if (takes_force) return begin_rows();
        for (const std::size_t member : touched) rows_->put_in(in_force_, *tally_, member);
        rows_->extend(in_force_, *tally_, days_up_to(*tally_, record.night));
    }

    const Contest& contest_;
    const Chain& chain_;
    std::size_t count_ = 0;
    Contest rules_;     // as the last closing knew them
    Contest in_force_;  // of them, those of its night
    std::optional<Tally> tally_;
    std::optional<BoardRows> rows_;
};

}  // namespace

Contest rules_of(const Contest& contest, const Chain& chain, std::size_t count) {
    const std::vector<Id>& known = chain[count - 1]->amendments;
    Contest rules = contest;
    std::erase_if(rules.amendments, [&](const Amendment& amendment) {
        return std::ranges::find(known, amendment.id) == known.end();
    });
    set_spells(rules, seats_of(chain, count));
    return rules;
}

Tally replay(const Contest& contest, const Chain& chain, std::size_t count) {
    Tally tally(rules_of(contest, chain, count));
    for (std::size_t i = 0; i < count; ++i) add(tally, *chain[i]);
    return tally;
}

NightBoard board_of_night(const Contest& contest, const Chain& chain, std::size_t count) {
    Replay replay(contest, chain, count - 1);
    std::optional<Standings> before;
    if (count > 1) before = replay.board();
    replay.next();
    Standings standings = replay.board();
    point_arrows(standings, before ? &*before : nullptr);
    return replay.hand_over(std::move(standings));
}

Standings standings_of_night(const Contest& contest, const Chain& chain, std::size_t count) {
    return board_of_night(contest, chain, count).standings;
}

std::vector<Standings> standings_of_nights(const Contest& contest, const Chain& chain) {
    Replay replay(contest, chain, 0);
    std::vector<Standings> boards;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        replay.next();
        boards.push_back(replay.board());
        point_arrows(boards.back(), i > 0 ? &boards[i - 1] : nullptr);
    }
    return boards;
}

}  // namespace core::contest
