// Contests: made, chosen, put away, deleted.
#include "app/settings.h"
#include "app/update/contest_edit.h"
#include "core/contest/digest.h"
#include "core/contest/ledger_document.h"
#include "core/contest/sample_contest.h"
#include "core/utf8.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace app {

namespace {

using namespace core::contest;

constexpr std::int32_t days_of_new = 14;

std::string zone_of_reader(const State& state) {
    return state.environment.zone.empty() ? "UTC" : state.environment.zone;
}

// For the wheel: it is published with the rules, so it need not be secret, only not chosen.
std::int64_t seed_of(const core::Id& fresh) {
    std::int64_t seed = 0;
    for (std::size_t i = 0; i < 4; ++i) seed = seed << 8 | fresh.bytes[i];
    return seed;
}

core::Currency usual_currency(const State& state) {
    const std::optional<core::target::Plan> plan = shown_plan(state);
    return plan ? plan->currency : core::Currency{};
}

std::string free_name(const State& state) {
    const std::vector<const ContestBook*> contests = living_contests(state);
    for (std::size_t number = contests.size() + 1;; ++number) {
        const std::string name = "Contest " + std::to_string(number);
        if (std::ranges::none_of(
                contests, [&](const ContestBook* book) { return book->contest.name == name; }))
            return name;
    }
}

// "QBM week" -> "QBM week 2" -> "QBM week 3".
std::string name_of_next(const std::string& name) {
    const std::size_t space = name.rfind(' ');
    std::uint32_t number = 0;
    if (space != std::string::npos) {
        const char* end = name.data() + name.size();
        const auto [stopped, fault] = std::from_chars(name.data() + space + 1, end, number);
        if (fault == std::errc() && stopped == end && number > 0 && number < 1'000)
            return name.substr(0, space + 1) + std::to_string(number + 1);
    }
    return name.empty() ? name : name + " 2";
}

Contest empty_contest(const State& state, const core::Id& id) {
    Contest contest;
    contest.id = id;
    contest.name = free_name(state);
    contest.zone = zone_of_reader(state);
    contest.start = {state.today.days + 1};
    contest.end = {contest.start.days + days_of_new - 1};
    contest.currency = usual_currency(state);
    return contest;
}

void make(Turn& turn, const Contest& contest, std::string name) {
    const core::Document empty{contest.id, core::Kind::Contest, {}};
    write_new(turn, contest_changes(empty, contest, next_stamp(turn.state)), std::move(name));
    show_contest(turn, contest.id, ContestPage::Rules);
}

bool is_free(const Turn& turn) {
    return turn.moment.fresh && !turn.state.documents.contains(turn.moment.fresh);
}

std::string shown_contest_name(const Contest& contest) {
    return contest.name.empty() ? "Untitled contest" : contest.name;
}

}  // namespace

void show_contest(Turn& turn, core::Id contest, ContestPage page) {
    select_contest(turn, contest);
    apply(turn, ShowContestPage{page});
    go_to(turn, Place::Contests);
}

void select_contest(Turn& turn, core::Id contest) {
    if (turn.state.selected_contest != contest) {
        turn.state.score_night.reset();
        turn.state.board_night.reset();
    }
    turn.state.selected_contest = contest;
    write_setting(turn, contest_key, contest ? core::Value{format_id(contest)} : core::Value{});
}

void apply(Turn& turn, const AddContest& action) {
    if (!is_free(turn)) return;
    const State& state = turn.state;
    const core::Id& fresh = turn.moment.fresh;
    const std::int64_t now_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
    Contest contest = action.start
                          ? start_contest(*action.start, fresh, state.today, zone_of_reader(state),
                                          usual_currency(state), now_ms)
                          : empty_contest(state, fresh);
    contest.created_ms = now_ms;
    contest.wheel_seed = seed_of(fresh);
    std::uint32_t number = 0;
    for (Metric& metric : contest.metrics) metric.id = item_of(turn, number++);
    for (Team& team : contest.teams) team.id = item_of(turn, number++);
    for (Prize& prize : contest.prizes) prize.id = item_of(turn, number++);
    if (!core::is_blank(action.name)) contest.name = action.name;
    clean(contest);
    make(turn, contest, "add contest");
    keep_nights(turn);
}

void apply(Turn& turn, const AddSampleContest&) {
    State& state = turn.state;
    const SampleContest sample =
        core::contest::sample_of(state.today, std::max<std::int64_t>(turn.moment.utc_ms, 0),
                                 zone_of_reader(state), usual_currency(state));
    const core::Id id = sample.contest.id;
    const core::Stamp stamp = next_stamp(state);
    const auto held = state.documents.find(id);
    Together together;
    if (held == state.documents.end()) {
        core::Document made = contest_changes({id, core::Kind::Contest, {}}, sample.contest, stamp);
        merge(made, entry_changes(made, sample.entries, stamp));
        together.make(std::move(made), stamp);
    } else if (held->second.kind == core::Kind::Contest && is_deleted(held->second)) {
        together.change(held->second, deletion(held->second, false, stamp));
    }
    write_together(turn, std::move(together), "add sample contest");
    show_contest(turn, id, ContestPage::Board);
    keep_nights(turn);
}

void apply(Turn& turn, const RemoveSampleContests&) {
    Together together;
    const core::Stamp stamp = next_stamp(turn.state);
    bool is_shown = false;
    for (const ContestBook* book : living_contests(turn.state)) {
        if (!book->contest.is_sample) continue;
        const core::Document& document = turn.state.documents.at(book->contest.id);
        together.change(document, deletion(document, true, stamp));
        is_shown = is_shown || turn.state.selected_contest == book->contest.id;
    }
    write_together(turn, std::move(together), "remove sample contest");
    if (is_shown) select_contest(turn, {});
}

void apply(Turn& turn, const SelectContest& action) {
    if (!action.contest || find_contest(turn.state, action.contest) != nullptr)
        select_contest(turn, action.contest);
}

void apply(Turn& turn, const DeleteContest& action) {
    const core::Document* document = find_living(turn.state, core::Kind::Contest, action.contest);
    if (document == nullptr) return;
    if (is_guest(turn.state, action.contest)) return apply(turn, CloseGuest{});
    const std::string name = shown_contest_name(turn.state.decoded.contest(*document).contest);
    write_undoable(turn, *document, deletion(*document, true, next_stamp(turn.state)),
                   "delete contest", Step::Closed);
    if (turn.state.selected_contest == action.contest) select_contest(turn, {});
    tell(turn, Tone::News, "Deleted " + name + ".", Offer::BringBack);
}

void apply(Turn& turn, const DuplicateContest& action) {
    const ContestBook* book = find_contest(turn.state, action.contest);
    if (book == nullptr || !is_free(turn)) return;
    const Contest& last = book->contest;
    const core::Date after_end{in_force_at_end(last).end.days + 1};
    core::Date first = std::max(after_end, turn.state.today);
    while (weekday_of(first) != weekday_of(last.start)) ++first.days;
    Contest next =
        next_contest(last, turn.moment.fresh, first, std::max<std::int64_t>(turn.moment.utc_ms, 0),
                     seed_of(turn.moment.fresh));
    next.name = name_of_next(last.name);
    clean(next);
    make(turn, next, "duplicate contest");
    keep_nights(turn);
}

void apply(Turn& turn, const ArchiveContest& action) {
    edit_contest(turn, action.contest,
                 action.is_archived ? "archive contest" : "take contest out of the archive",
                 Step::Closed, [&](Contest& contest) { contest.is_archived = action.is_archived; });
}

void apply(Turn& turn, const ShowContestPage& action) {
    turn.state.contest_page = action.page;
    write_setting(turn, contest_page_key, std::string(name_of(action.page)));
}

void apply(Turn& turn, const ShowBoardNight& action) { turn.state.board_night = action.night; }

void apply(Turn& turn, const SetWriterName& action) {
    write_setting(turn, writer_key, core::clean_line(action.name, core::max_line_bytes));
}

}  // namespace app
