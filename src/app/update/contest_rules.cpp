// The rules of a contest and who plays; the kick-off that freezes them, and amendments after it.
#include "app/update/amounts.h"
#include "app/update/contest_edit.h"
#include "core/contest/kick_off.h"
#include "core/contest/spell_overlap.h"
#include "core/contest/traces.h"
#include "core/date_words.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace app {

namespace {

using namespace core::contest;

// What a contest has several of.
template <class Item>
struct Items {
    std::vector<Item> Contest::* list;
    std::size_t most;
    const char* name;  // of one
    const char* plural;
};

constexpr Items<Metric> metrics{&Contest::metrics, max_metrics, "metric", "metrics"};
constexpr Items<Team> teams{&Contest::teams, max_teams, "team", "teams"};
constexpr Items<Member> members{&Contest::members, max_members, "member", "members"};
constexpr Items<Prize> prizes{&Contest::prizes, max_prizes, "prize", "prizes"};

// Whether so many more may be there; says so where not.
template <class Item>
bool has_room(Turn& turn, const Contest& contest, const Items<Item>& items, std::size_t added) {
    if ((contest.*items.list).size() + added <= items.most) return true;
    tell(turn, Tone::Caution,
         "A contest has at most " + std::to_string(items.most) + " " + items.plural +
             ". Nothing was added; remove some first.");
    return false;
}

template <class Item>
void add_items(Turn& turn, core::Id id, const Items<Item>& items, std::vector<Item> added) {
    if (!turn.moment.fresh || added.empty()) return;
    std::uint32_t number = 0;
    for (Item& item : added) {
        item.id = item_of(turn, number++);
        clean(item);
    }
    const std::string name = std::string("add ") + (added.size() == 1 ? items.name : items.plural);
    edit_contest(turn, id, name, Step::Closed, [&](Contest& contest) {
        if (has_room(turn, contest, items, added.size()))
            std::ranges::move(added, std::back_inserter(contest.*items.list));
    });
}

// And the new teams that they play for, as one step.
void add_members(Turn& turn, core::Id id, std::vector<Member> added, std::vector<Team> made) {
    if (!turn.moment.fresh || added.empty()) return;
    std::uint32_t number = 0;
    for (Member& member : added) member.id = item_of(turn, number++);
    for (Team& team : made) {
        const core::Id wanted = std::exchange(team.id, item_of(turn, number++));
        clean(team);
        for (Member& member : added)
            for (Spell& spell : member.spells)
                if (spell.team == wanted) spell.team = team.id;
    }
    for (Member& member : added) clean(member);
    edit_contest(turn, id, added.size() == 1 ? "add member" : "add members", Step::Closed,
                 [&](Contest& contest) {
                     if (!has_room(turn, contest, teams, made.size()) ||
                         !has_room(turn, contest, members, added.size()))
                         return;
                     std::ranges::move(made, std::back_inserter(contest.teams));
                     std::ranges::move(added, std::back_inserter(contest.members));
                 });
}

template <class Item>
void set_item(Turn& turn, core::Id id, const Items<Item>& items, Item item) {
    clean(item);
    edit_contest(turn, id, std::string("change ") + items.name, Step::Open, [&](Contest& contest) {
        std::vector<Item>& list = contest.*items.list;
        const auto found = std::ranges::find(list, item.id, &Item::id);
        if (found != list.end()) *found = std::move(item);
    });
}

template <class Item>
void remove_item(Turn& turn, core::Id id, const Items<Item>& items, core::Id gone) {
    const ContestBook* book = find_contest(turn.state, id);
    if (book == nullptr) return;
    const std::vector<Item>& list = book->contest.*items.list;
    const auto found = std::ranges::find(list, gone, &Item::id);
    if (found == list.end()) return;
    const std::string told =
        std::string("Removed ") + items.name +
        (core::is_blank(found->name) ? " without a name." : " " + found->name + ".");
    edit_contest(
        turn, id, std::string("remove ") + items.name, Step::Closed, [&](Contest& contest) {
            std::erase_if(contest.*items.list, [&](const Item& item) { return item.id == gone; });
            if constexpr (std::is_same_v<Item, Team>) {
                for (Member& member : contest.members)
                    for (Spell& spell : member.spells)
                        if (spell.team == gone) spell.team = {};
            }
            if constexpr (std::is_same_v<Item, Metric>) {
                if (contest.tie_metric == gone) {
                    contest.tie_metric = {};
                    if (contest.tie_rule == TieRule::MostOfMetric)
                        contest.tie_rule = TieRule::Shared;
                }
                for (Prize& prize : contest.prizes) {
                    if (prize.minimum_metric != gone) continue;
                    prize.minimum_metric = {};
                    prize.minimum_milli = 0;
                }
            }
        });
    // After the step, which withdraws the offers to undo another one.
    const std::vector<Item>& left = find_contest(turn.state, id)->contest.*items.list;
    if (std::ranges::find(left, gone, &Item::id) == left.end())
        tell(turn, Tone::News, told, Offer::BringBack);
}

// Who joins a contest that is under way counts from tonight on (domain.md, Contests, rule 7).
void join_tonight(const LiveBoard& board, const Contest& contest, Member& member) {
    if (board.tonight <= contest.start) return;
    if (member.spells.empty()) member.spells.push_back({});
    if (!member.spells.front().from) member.spells.front().from = board.tonight;
}

// The member with the teams of `wanted` from tonight on, and its own until then; nullopt: more than
// teams differ, or there is no room for it.
std::optional<Member> changing_tonight(const LiveBoard& board, const Member& former,
                                       const Member& wanted) {
    Member changing = former;
    if (changing.spells.empty()) changing.spells.push_back({});
    Member same_teams = wanted;
    if (changing.spells.size() != wanted.spells.size() || changing.spells.size() >= max_spells)
        return std::nullopt;
    for (std::size_t i = 0; i < wanted.spells.size(); ++i)
        same_teams.spells[i].team = changing.spells[i].team;
    if (same_teams != changing) return std::nullopt;
    for (std::size_t i = 0; i < wanted.spells.size(); ++i) {
        if (wanted.spells[i].team == changing.spells[i].team) continue;
        if (spell_on(changing, board.tonight) != &changing.spells[i]) return std::nullopt;
        Spell next = wanted.spells[i];
        next.from = board.tonight;
        changing.spells[i].to = core::Date{board.tonight.days - 1};
        changing.spells.insert(changing.spells.begin() + static_cast<std::ptrdiff_t>(i) + 1, next);
        return changing;
    }
    return std::nullopt;
}

}  // namespace

void clean(Contest& contest) {
    contest.name = clean_name(contest.name);
    contest.purpose = core::clean_text(contest.purpose, max_text_bytes);
    contest.zone = clean_name(contest.zone);
    contest.close_minute = within(contest.close_minute, minutes_a_day - 1);
    contest.grace_minute = within(contest.grace_minute, minutes_a_day - 1);
    contest.best_n =
        std::clamp<std::int64_t>(contest.best_n, 1, static_cast<std::int64_t>(max_members));
    contest.wheel_seed = within(contest.wheel_seed, std::int64_t{0xFFFF'FFFF});
}

void clean(Metric& metric) {
    metric.name = clean_name(metric.name);
    metric.points = within(metric.points, max_points);
    metric.most_a_day_milli = within(metric.most_a_day_milli, max_quantity_milli);
}

void clean(Team& team) {
    team.name = clean_name(team.name);
    team.target_milli = within(team.target_milli, max_target_milli);
}

void clean(Member& member) {
    member.name = clean_name(member.name);
    member.target_milli = within(member.target_milli, max_target_milli);
    for (Spell& spell : member.spells) {
        spell.from = in_calendar(spell.from);
        spell.to = in_calendar(spell.to);
    }
    std::ranges::stable_sort(member.spells, {}, &Spell::from);
    const auto repeated = std::ranges::unique(member.spells, {}, &Spell::from);
    member.spells.erase(repeated.begin(), repeated.end());
    if (member.spells.size() > max_spells) member.spells.resize(max_spells);
}

void clean(Prize& prize) {
    prize.name = clean_name(prize.name);
    prize.place = std::clamp<std::int64_t>(prize.place, 1, max_place);
    prize.amount_minor = within(prize.amount_minor, max_prize_minor);
    prize.minimum_milli = within(prize.minimum_milli, max_target_milli);
}

void tell_that_rules_are_frozen(Turn& turn) {
    tell(turn, Tone::Caution,
         "The rules are frozen since the kick-off, so nothing was changed. Amend them instead: "
         "an amendment is numbered, says from which night it holds, and is shown to everybody.");
}

void apply(Turn& turn, const SetContest& action) {
    const ContestBook* book = find_contest(turn.state, action.contest.id);
    if (book == nullptr) return;
    const Contest now = book->contest;
    Contest wanted = action.contest;
    clean(wanted);
    wanted.is_sample = now.is_sample;
    wanted.created_ms = now.created_ms;
    wanted.kicked_off_ms = now.kicked_off_ms;
    wanted.is_archived = now.is_archived;
    wanted.metrics = now.metrics;
    wanted.teams = now.teams;
    wanted.members = now.members;
    wanted.prizes = now.prizes;
    for (Prize& prize : wanted.prizes)
        prize.amount_minor = within(in_minor_of(prize.amount_minor, minor_per_unit(now.currency),
                                                minor_per_unit(wanted.currency)),
                                    max_prize_minor);
    wanted.amendments = now.amendments;
    const bool is_text = now.name != wanted.name || now.purpose != wanted.purpose;
    edit_contest(turn, now.id,
                 now.name != wanted.name         ? "rename contest"
                 : now.purpose != wanted.purpose ? "change purpose"
                                                 : "change rules",
                 is_text ? Step::Open : Step::Closed,
                 [&](Contest& contest) { contest = std::move(wanted); });
    keep_nights(turn);
}

void apply(Turn& turn, const AddMetrics& action) {
    add_items(turn, action.contest, metrics, action.metrics);
}
void apply(Turn& turn, const SetMetric& action) {
    set_item(turn, action.contest, metrics, action.metric);
}
void apply(Turn& turn, const RemoveMetric& action) {
    remove_item(turn, action.contest, metrics, action.metric);
}
void apply(Turn& turn, const AddTeam& action) {
    add_items(turn, action.contest, teams, {action.team});
}
void apply(Turn& turn, const SetTeam& action) {
    set_item(turn, action.contest, teams, action.team);
}
void apply(Turn& turn, const RemoveTeam& action) {
    remove_item(turn, action.contest, teams, action.team);
}
void apply(Turn& turn, const AddMembers& action) {
    std::vector<Member> added = action.members;
    const ContestBook* book = find_contest(turn.state, action.contest);
    if (book != nullptr && book->contest.kicked_off_ms)
        for (Member& member : added)
            join_tonight(*live_board(turn.state, action.contest), book->contest, member);
    add_members(turn, action.contest, std::move(added), action.teams);
}
// What nights that are closed were played by stays (domain.md, Contests, rules 7 and 9).
void apply(Turn& turn, const SetMember& action) {
    const ContestBook* book = find_contest(turn.state, action.contest);
    const Member* former = book == nullptr ? nullptr : find_member(book->contest, action.member.id);
    if (former == nullptr) return;
    if (const auto overlap = new_overlap(*former, action.member)) {
        tell(turn, Tone::Caution,
             shown_name(book->contest, *former) + " would play twice " + days_text(*overlap) +
                 ", by two dates that overlap. Nothing was changed; let one end before the other "
                 "begins.");
        return;
    }
    const LiveBoard& board = *live_board(turn.state, action.contest);
    if (!rewrites_closed_nights(book->contest, *former, action.member, board.closed))
        return set_item(turn, action.contest, members, action.member);
    const std::string last = core::format_short(board.closed.back()->night);
    const std::string who = shown_name(book->contest, *former);
    if (const auto changing = changing_tonight(board, *former, action.member)) {
        const std::string tonight = core::format_short(board.tonight);
        set_item(turn, action.contest, members, *changing);
        tell(turn, Tone::News,
             who + " changes the team on " + tonight +
                 ". What was scored before stays where it was.");
        return;
    }
    tell(turn, Tone::Caution,
         "The nights up to " + last +
             " are closed, and who played for whom then stays. Nothing of " + who +
             " was changed; choose dates after that.");
}
void apply(Turn& turn, const RemoveMember& action) {
    const ContestBook* book = find_contest(turn.state, action.contest);
    const Member* member = book == nullptr ? nullptr : find_member(book->contest, action.member);
    if (member == nullptr) return;
    if (book->contest.kicked_off_ms) {
        const auto place = static_cast<std::size_t>(member - book->contest.members.data());
        const Trace trace = traces_of(book->contest, book->ledger, book->nights)[place];
        if (trace != Trace::None) {
            tell(turn, Tone::Caution,
                 why_stays(book->contest, *member, trace) +
                     " Nobody was removed; write a last day in the member's dates instead.");
            return;
        }
    }
    remove_item(turn, action.contest, members, action.member);
}
void apply(Turn& turn, const AddPrize& action) {
    add_items(turn, action.contest, prizes, {action.prize});
}
void apply(Turn& turn, const SetPrize& action) {
    set_item(turn, action.contest, prizes, action.prize);
}
void apply(Turn& turn, const RemovePrize& action) {
    remove_item(turn, action.contest, prizes, action.prize);
}

void apply(Turn& turn, const KickOff& action) {
    const core::Document* former = find_living(turn.state, core::Kind::Contest, action.contest);
    if (former == nullptr || refuse_for_guest(turn, action.contest)) return;
    const Contest now = turn.state.decoded.contest(*former).contest;
    if (const auto refused = kick_off_refusal(now)) {
        tell(turn, Tone::Caution, refused->message);
        return;
    }
    Contest wanted = now;
    wanted.kicked_off_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
    write_undoable(turn, *former, contest_changes(*former, now, wanted, next_stamp(turn.state)),
                   "kick off contest", Step::Closed);
    tell(turn, Tone::News,
         "The contest is kicked off: its rules are frozen, and its nights close by themselves.",
         Offer::Undo);
    keep_nights(turn);
}

void apply(Turn& turn, const Amend& action) {
    const core::Document* former = find_living(turn.state, core::Kind::Contest, action.contest);
    if (former == nullptr || !turn.moment.fresh || refuse_for_guest(turn, action.contest)) return;
    const ContestBook& book = turn.state.decoded.contest(*former);
    Amendment amendment = action.amendment;
    amendment.id = item_of(turn, 0);
    amendment.made_at_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
    amendment.made_by = writer_name(turn.state);
    amendment.reason = core::clean_line(amendment.reason, core::max_line_bytes);
    const std::vector<const NightRecord*> closed = book.nights.chain();
    const core::Date first_open =
        closed.empty() ? book.contest.start : core::Date{closed.back()->night.days + 1};
    if (const auto refused = refusal(book.contest, amendment, first_open)) {
        tell(turn, Tone::Caution, refused->message);
        return;
    }
    Contest wanted = book.contest;
    wanted.amendments.push_back(std::move(amendment));
    const std::size_t number = wanted.amendments.size();
    // An amendment is announced to everybody, so it is not taken back: the next one is made.
    write_part(turn, contest_changes(*former, book.contest, wanted, next_stamp(turn.state)));
    tell(turn, Tone::News,
         "Amendment " + std::to_string(number) + " holds from " +
             core::format_short(action.amendment.from) + " on.");
    note_lasting(turn.state.history,
                 "Amendment " + std::to_string(number) +
                     " was left as it is, as it was announced to everybody: make another one that "
                     "changes it back. Undo once more takes back what came before it.");
    keep_nights(turn);
}

}  // namespace app
