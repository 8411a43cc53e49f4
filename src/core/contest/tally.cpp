// Dense tables, so that 100,000 entries are 100,000 additions.
#include "core/contest/tally.h"

#include "core/contest/amendments.h"

#include <algorithm>
#include <limits>

namespace core::contest {
namespace {

constexpr std::int64_t no_event = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t unknown_time = no_event + 1;
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 4;

// Of what others wrote: honest numbers stay far below.
std::int64_t bounded_product(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    if (!__builtin_mul_overflow(a, b, &product) && -most <= product && product <= most)
        return product;
    return a < 0 ? -most : most;
}

void add_to(std::int64_t& sum, std::int64_t amount) {
    sum = std::clamp(sum + std::clamp(amount, -most, most), -most, most);
}

// Only what the points of the metrics and the length depend on: members are many.
Contest without_people(const Contest& contest) {
    Contest rules;
    rules.start = contest.start;
    rules.end = contest.end;
    rules.tie_rule = contest.tie_rule;
    rules.tie_metric = contest.tie_metric;
    rules.metrics = contest.metrics;
    rules.amendments = contest.amendments;
    return rules;
}

}  // namespace

Tally::Key Tally::key_of(const Id& id) {
    Key key;
    for (std::size_t i = 0; i < 8; ++i) {
        key.first = key.first << 8 | id.bytes[i];
        key.second = key.second << 8 | id.bytes[8 + i];
    }
    return key;
}

template <class Items>
Tally::Index Tally::index_of(const Items& items) {
    Index index;
    index.reserve(items.size());
    for (const auto& item : items)
        index.emplace_back(key_of(item.id), static_cast<std::uint32_t>(index.size()));
    std::ranges::sort(index);
    return index;
}

Tally::Tally(const Contest& contest)
    : start_(contest.start),
      member_count_(contest.members.size()),
      team_count_(contest.teams.size()),
      metric_count_(contest.metrics.size()),
      member_ids_(index_of(contest.members)),
      metric_ids_(index_of(contest.metrics)) {
    read_points(contest);
    const std::size_t cells = member_count_ * static_cast<std::size_t>(days_);
    scores_.assign(cells, 0);
    quantities_.assign(cells, 0);
    times_.assign(cells, no_event);
    if (tie_metric_) tie_quantities_.assign(cells, 0);
    totals_.assign(member_count_ * metric_count_, 0);

    team_on_.resize(cells);
    const Index teams = index_of(contest.teams);
    for (std::size_t member = 0; member < member_count_; ++member) {
        const Member& who = contest.members[member];
        Id former;
        std::int32_t place = no_team;  // of the former day's team
        for (std::int32_t day = 0; day < days_; ++day) {
            const Date date{start_.days + day};
            const Id team = contest::team_on(who, date);
            if (team != former) {
                const std::optional<std::size_t> found = find(teams, team);
                place = found ? static_cast<std::int32_t>(*found) : no_team;
                former = team;
            }
            const bool plays = team || is_eligible(who, date);
            team_on_[at(member, day)] = plays ? place : not_playing;
        }
    }
}

void Tally::read_points(const Contest& contest) {
    const Contest rules = without_people(contest);
    const Contest last = in_force_at_end(rules);
    days_ = days_of(last);
    if (last.tie_rule == TieRule::MostOfMetric) tie_metric_ = find_metric(last.tie_metric);
    points_.resize(metric_count_ * static_cast<std::size_t>(days_));
    Contest current = rules;
    for (std::int32_t day = 0; day < days_; ++day) {
        const Date date{start_.days + day};
        const bool is_new =
            day == 0 ||
            std::ranges::find(rules.amendments, date, &Amendment::from) != rules.amendments.end();
        if (is_new) current = in_force(rules, date);
        for (std::size_t metric = 0; metric < metric_count_; ++metric)
            points_[metric * static_cast<std::size_t>(days_) + static_cast<std::size_t>(day)] =
                current.metrics[metric].points;
    }
}

std::optional<std::size_t> Tally::find(const Index& index, const Id& id) {
    const Key key = key_of(id);
    const auto found = std::ranges::lower_bound(index, key, {}, &Index::value_type::first);
    if (found == index.end() || found->first != key) return std::nullopt;
    return found->second;
}

std::optional<Tally::Place> Tally::place_of(const Id& member, const Id& metric, Date date) const {
    const std::int64_t day = std::int64_t{date.days} - start_.days;
    if (day < 0 || day >= days_) return std::nullopt;
    const std::optional<std::size_t> who = find_member(member);
    const std::optional<std::size_t> what = find_metric(metric);
    if (!who || !what) return std::nullopt;
    return Place{*who, *what, static_cast<std::int32_t>(day)};
}

void Tally::count(const Place& place, std::int64_t quantity_milli) {
    const std::size_t cell = at(place.member, place.day);
    const std::int64_t score = bounded_product(quantity_milli, points_on(place.metric, place.day));
    add_to(scores_[cell], score);
    add_to(quantities_[cell], quantity_milli);
    add_to(totals_[place.member * metric_count_ + place.metric], quantity_milli);
    if (tie_metric_ == place.metric) add_to(tie_quantities_[cell], quantity_milli);
}

void Tally::note_time(const Place& place, const Entry& entry) {
    if (points_on(place.metric, place.day) == 0) return;
    std::int64_t& time = times_[at(place.member, place.day)];
    if (!entry.event_at_ms || time == unknown_time)
        time = unknown_time;
    else
        time = std::max(time, *entry.event_at_ms);
}

bool Tally::add(const Ledger& ledger, const Entry& entry) {
    const auto counts = [&](const Entry& each, const Place& place) {
        const std::int64_t points = points_on(place.metric, place.day);
        return team_on(place.member, place.day) != not_playing && each.quantity_milli > 0 &&
               each.quantity_milli <= max_quantity_milli &&
               (points == 0 || each.quantity_milli <= max_entry_score_milli / points);
    };
    if (!entry.reverses) {
        const auto place = place_of(entry.member, entry.metric, entry.date);
        if (!ledger.stands(entry) || !place || !counts(entry, *place)) return false;
        count(*place, entry.quantity_milli);
        note_time(*place, entry);
        return true;
    }
    const Entry* target = ledger.find(entry.reverses);
    if (target == nullptr || target->reverses) return false;
    const auto place = place_of(target->member, target->metric, target->date);
    if (!place || !counts(*target, *place)) return false;
    // Only the first reversal takes something back.
    for (const Entry& other : ledger.entries())
        if (other.reverses == target->id && other.id != entry.id) return false;
    count(*place, -target->quantity_milli);
    times_[at(place->member, place->day)] = no_event;
    for (const Entry& other : ledger.entries())
        if (other.member == target->member && other.date == target->date && ledger.stands(other))
            if (const auto same_day = place_of(other.member, other.metric, other.date);
                same_day && counts(other, *same_day))
                note_time(*same_day, other);
    return true;
}

void Tally::add(const Cell& cell) {
    const auto place = place_of(cell.member, cell.metric, cell.date);
    if (!place) return;
    count(*place, cell.quantity_milli);
    std::int64_t& time = times_[at(place->member, place->day)];
    if (points_on(place->metric, place->day) > 0) time = unknown_time;
}

void Tally::set(const DayReach& reached) {
    const std::optional<std::size_t> member = find_member(reached.member);
    const std::int64_t day = std::int64_t{reached.date.days} - start_.days;
    if (member && 0 <= day && day < days_)
        times_[at(*member, static_cast<std::int32_t>(day))] =
            reached.at_ms < 0 ? unknown_time : reached.at_ms;
}

Reach Tally::reach_on(std::size_t member, std::int32_t day) const {
    Reach reach;
    if (score_on(member, day) <= 0) return reach;
    reach.has_scored = true;
    reach.day = {start_.days + day};
    const std::int64_t time = times_[at(member, day)];
    if (time != no_event && time != unknown_time) reach.at_ms = time;
    return reach;
}

Tally tally_of(const Contest& contest, const Ledger& ledger, std::optional<Date> last) {
    Tally tally(contest);
    for (const Entry& entry : ledger.entries())
        if (!entry.reverses && (!last || entry.date <= *last)) tally.add(ledger, entry);
    return tally;
}

}  // namespace core::contest
