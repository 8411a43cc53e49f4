// Nights close by themselves: when the app opens, when their time has come, and when a contest is
// brought or changed (domain.md, Contests, rules 2 and 3).
#include "app/update/turn.h"
#include "core/contest/amendments.h"
#include "core/contest/nights.h"
#include "core/contest/zone.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace core::contest;

// So much more of a zone than a contest asks for, so that moving its days asks for nothing.
constexpr std::int32_t spare_days = 400;

void ask_for_zone(Turn& turn, const Contest& contest) {
    State& state = turn.state;
    if (contest.zone.empty()) return;
    const auto known = state.zones.find(contest.zone);
    if (known != state.zones.end() && known->second.is_refused) return;
    if (zone_of(state, contest) != nullptr) return;
    const core::Date first{std::min(contest.start, state.today).days - spare_days};
    const core::Date last{std::max(contest.end, state.today).days + spare_days};
    const ReadZone asked{contest.zone, first.days, last.days};
    if (std::ranges::find(turn.effects, Effect{asked}) == turn.effects.end())
        turn.effects.push_back(asked);
}

void close_what_is_due(Turn& turn, const ContestBook& book, const Zone& zone) {
    const std::vector<core::Date> due =
        nights_due(book.contest, book.nights, zone, turn.state.now_ms);
    if (due.empty()) return;
    Nights nights = book.nights;
    const std::vector<NightRecord> records = close_nights(book.contest, book.ledger, nights, due);
    write_part(turn, night_changes(turn.state.documents.at(book.contest.id), records,
                                   next_stamp(turn.state)));
}

// When the board changes by itself next: a night closes, its grace is over, or the next begins.
void wake_for_next(Turn& turn, const Contest& made, const Zone& zone) {
    const Contest contest = in_force_at_end(made);
    const std::int64_t now_ms = turn.state.now_ms;
    const core::Date tonight = night_at(contest, zone, now_ms);
    std::int64_t next = 0;
    const auto consider = [&](std::int64_t at) {
        if (at > now_ms && (next == 0 || at < next)) next = at;
    };
    for (const std::int32_t back : {1, 0}) {
        const core::Date night{tonight.days - back};
        if (!is_played(contest, night)) continue;
        consider(closes_at(contest, zone, night));
        consider(final_at(contest, zone, night));
    }
    if (tonight < contest.start) consider(zone.start_of_day(contest.start));
    if (next != 0) turn.effects.push_back(WakeAt{next});
}

}  // namespace

void keep_nights(Turn& turn) {
    // By id: closing writes, which may move what a pointer points to.
    std::vector<core::Id> ids;
    for (const ContestBook* book : living_contests(turn.state)) ids.push_back(book->contest.id);
    if (!ids.empty() && !std::exchange(turn.state.zone_names_asked, true))
        turn.effects.push_back(ListZones{});
    for (const core::Id& id : ids) {
        const ContestBook* book = find_contest(turn.state, id);
        ask_for_zone(turn, book->contest);
        const Zone* zone = zone_of(turn.state, book->contest);
        if (zone == nullptr || !book->contest.kicked_off_ms) continue;
        // Whoever leads a contest closes its nights, for all who follow it.
        if (!is_led_elsewhere(turn.state, id)) close_what_is_due(turn, *book, *zone);
        wake_for_next(turn, find_contest(turn.state, id)->contest, *zone);
    }
}

void apply(Turn& turn, const ZoneRead& action) {
    auto table = Zone::from_table(action.first_offset_minutes, action.transitions);
    if (!table) return apply(turn, ZoneRefused{action.name});
    turn.state.zones[action.name] = {std::move(table.value()), action.first, action.last};
    keep_nights(turn);
}

void apply(Turn& turn, const ZoneRefused& action) {
    turn.state.zones[action.name] = {{}, {}, {}, true};
    tell(turn, Tone::Caution,
         "This browser does not know the time zone \"" + action.name +
             "\", so it closes no nights of contests there. Nothing was changed; open them in a "
             "newer browser, or choose another zone before the kick-off.");
}

void apply(Turn& turn, const ZonesListed& action) { turn.state.zone_names = action.names; }

}  // namespace app
