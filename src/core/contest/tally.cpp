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

// Now or by an amendment.
bool asks_teams_for_units(const Contest& contest) {
    const auto asks = [](const Prize& prize) {
        return prize.whom == PrizeFor::Team && prize.minimum_metric;
    };
    return std::ranges::any_of(contest.prizes, asks) ||
           std::ranges::any_of(contest.amendments, [](const Amendment& amendment) {
               return std::ranges::any_of(amendment.changes, [](const SettingChange& change) {
                   return change.key.starts_with("prize/");
               });
           });
}

}  // namespace

Tally::Tally(const Contest& contest)
    : start_(contest.start),
      member_count_(contest.members.size()),
      team_count_(contest.teams.size()),
      metric_count_(contest.metrics.size()),
      member_ids_(contest.members),
      metric_ids_(contest.metrics) {
    const Contest rules = without_people(contest);
    read_points(rules);
    read_tie_metrics(rules);
    const std::size_t cells = member_count_ * static_cast<std::size_t>(days_);
    days_of_members_.assign(cells, {0, 0, no_event});
    tie_quantities_.assign(tie_metrics_.size() * cells, 0);
    totals_.assign(member_count_ * metric_count_, 0);
    if (asks_teams_for_units(contest)) team_totals_.assign(team_count_ * metric_count_, 0);
    counts_more_ = tie_metrics_.size() > 1 || !team_totals_.empty();
    read_teams(contest);
}

// Spell by spell, as spell_on() reads them: of those that have begun the last one holds.
void Tally::read_teams(const Contest& contest) {
    team_on_.assign(days_of_members_.size(), no_team);
    const IdIndex teams(contest.teams);
    const auto day_of = [&](Date date) {
        const std::int64_t day = std::int64_t{date.days} - start_.days;
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(day, 0, days_));
    };
    for (std::size_t member = 0; member < member_count_; ++member) {
        const std::vector<Spell>& spells = contest.members[member].spells;
        if (spells.empty()) continue;
        const auto first = team_on_.begin() + static_cast<std::ptrdiff_t>(at(member, 0));
        std::fill_n(first, days_, not_playing);
        for (const Spell& spell : spells) {
            const std::int32_t from = spell.from ? day_of(*spell.from) : 0;
            const std::int32_t end =
                spell.to ? std::max(from, spell.to->days == std::numeric_limits<std::int32_t>::max()
                                              ? days_
                                              : day_of({spell.to->days + 1}))
                         : days_;
            const std::uint32_t team = spell.team ? teams.find(spell.team) : IdIndex::none;
            std::fill(first + from, first + end,
                      team == IdIndex::none ? no_team : static_cast<std::int32_t>(team));
            std::fill(first + end, first + days_, not_playing);
        }
    }
}

void Tally::read_points(const Contest& rules) {
    days_ = days_of(in_force_at_end(rules));
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

// Of the first rules and of those of each night from which the tie rule may be another.
void Tally::read_tie_metrics(const Contest& rules) {
    const auto take = [&](const Contest& current) {
        if (current.tie_rule != TieRule::MostOfMetric) return;
        const std::optional<std::size_t> metric = find_metric(current.tie_metric);
        if (metric && std::ranges::find(tie_metrics_, *metric) == tie_metrics_.end())
            tie_metrics_.push_back(*metric);
    };
    take(rules);
    for (const Amendment& amendment : rules.amendments)
        if (std::ranges::any_of(amendment.changes, [](const SettingChange& change) {
                return change.key.starts_with("tie");
            }))
            take(in_force(rules, amendment.from));
    if (!tie_metrics_.empty()) tie_metric_ = tie_metrics_.front();
}

std::size_t Tally::ties_of(const Contest& rules) const {
    if (rules.tie_rule != TieRule::MostOfMetric) return no_ties;
    const std::optional<std::size_t> metric = find_metric(rules.tie_metric);
    const auto found = metric ? std::ranges::find(tie_metrics_, *metric) : tie_metrics_.end();
    return found == tie_metrics_.end()
               ? no_ties
               : static_cast<std::size_t>(found - tie_metrics_.begin()) * member_count_;
}

std::optional<Tally::Place> Tally::place_of(const Id& member, const Id& metric, Date date) const {
    const std::int64_t day = std::int64_t{date.days} - start_.days;
    if (day < 0 || day >= days_) return std::nullopt;
    const std::uint32_t who = member_ids_.find(member);
    const std::uint32_t what = metric_ids_.find(metric);
    if (who == IdIndex::none || what == IdIndex::none) return std::nullopt;
    return Place{who, what, static_cast<std::int32_t>(day)};
}

// For every entry: calling it would take longer than what it does.
[[gnu::always_inline]] inline void Tally::count(const Place& place, std::int64_t quantity_milli) {
    const std::size_t cell = at(place.member, place.day);
    Day& day = days_of_members_[cell];
    add_to(day.score, bounded_product(quantity_milli, points_on(place.metric, place.day)));
    add_to(day.quantity, quantity_milli);
    add_to(totals_[place.member * metric_count_ + place.metric], quantity_milli);
    if (tie_metric_ == place.metric) add_to(tie_quantities_[cell], quantity_milli);
    if (counts_more_) count_more(place, quantity_milli);
}

// What few contests ask for: out of the way of all the others.
void Tally::count_more(const Place& place, std::int64_t quantity_milli) {
    for (std::size_t ties = 1; ties < tie_metrics_.size(); ++ties)
        if (tie_metrics_[ties] == place.metric)
            add_to(tie_quantities_[at(ties * member_count_ + place.member, place.day)],
                   quantity_milli);
    if (const std::int32_t team = team_on(place.member, place.day);
        team >= 0 && !team_totals_.empty())
        add_to(team_totals_[static_cast<std::size_t>(team) * metric_count_ + place.metric],
               quantity_milli);
}

void Tally::note_time(const Place& place, const Entry& entry) {
    if (points_on(place.metric, place.day) == 0) return;
    std::int64_t& time = days_of_members_[at(place.member, place.day)].time;
    if (!entry.event_at_ms || time == unknown_time)
        time = unknown_time;
    else
        time = std::max(time, *entry.event_at_ms);
}

bool Tally::counts(const Entry& entry, const Place& place) const {
    const std::int64_t points = points_on(place.metric, place.day);
    return team_on(place.member, place.day) != not_playing && entry.quantity_milli > 0 &&
           entry.quantity_milli <= max_quantity_milli &&
           // Dividing takes as long as all the rest, and is hardly ever needed.
           (entry.quantity_milli <= max_entry_score_milli / max_points || points == 0 ||
            entry.quantity_milli <= max_entry_score_milli / points);
}

bool Tally::add(const Ledger& ledger, const Entry& entry) {
    if (entry.reverses) {
        const Entry* target = ledger.find(entry.reverses);
        // Only the first reversal takes something back.
        return target != nullptr && !target->reverses && ledger.reversals_of(target->id) == 1 &&
               take_back(ledger, *target);
    }
    const auto place = place_of(entry.member, entry.metric, entry.date);
    if (!place || !counts(entry, *place) || ledger.is_reversed(entry.id)) return false;
    count(*place, entry.quantity_milli);
    note_time(*place, entry);
    return true;
}

void Tally::add(const Ledger& ledger, std::span<const Entry> fresh) {
    IdIndex added;
    IdIndex reversed;
    std::vector<std::size_t> times;  // that a fresh one reverses it
    for (const Entry& entry : fresh) {
        added.add(entry.id);
        if (!entry.reverses) {
            add(ledger, entry);
            continue;
        }
        const std::uint32_t place = reversed.find_or_add(entry.reverses);
        if (place == times.size()) times.push_back(0);
        ++times[place];
    }
    for (std::uint32_t place = 0; place < times.size(); ++place) {
        const Entry* target = ledger.find(reversed[place]);
        // What came together with its reversal never counted, nor did what was reversed before.
        if (target != nullptr && !target->reverses && !added.contains(target->id) &&
            ledger.reversals_of(target->id) == times[place])
            take_back(ledger, *target);
    }
}

bool Tally::take_back(const Ledger& ledger, const Entry& target) {
    const auto place = place_of(target.member, target.metric, target.date);
    if (!place || !counts(target, *place)) return false;
    count(*place, -target.quantity_milli);
    days_of_members_[at(place->member, place->day)].time = no_event;
    ledger.each_on(target.member, target.date, [&](const Entry& other) {
        if (!ledger.stands(other)) return;
        const auto same_day = place_of(other.member, other.metric, other.date);
        if (same_day && counts(other, *same_day)) note_time(*same_day, other);
    });
    return true;
}

void Tally::add(const Cell& cell) {
    const auto place = place_of(cell.member, cell.metric, cell.date);
    if (!place) return;
    count(*place, cell.quantity_milli);
    std::int64_t& time = days_of_members_[at(place->member, place->day)].time;
    if (time == no_event && points_on(place->metric, place->day) > 0) time = unknown_time;
}

void Tally::set(const DayReach& reached) {
    const std::optional<std::size_t> member = find_member(reached.member);
    const std::int64_t day = std::int64_t{reached.date.days} - start_.days;
    if (member && 0 <= day && day < days_)
        days_of_members_[at(*member, static_cast<std::int32_t>(day))].time =
            reached.at_ms < 0 ? unknown_time : reached.at_ms;
}

Reach Tally::reach_on(std::size_t member, std::int32_t day) const {
    Reach reach;
    const auto& [score, quantity, time] = days_of_members_[at(member, day)];
    if (score <= 0) return reach;
    reach.has_scored = true;
    reach.day = {start_.days + day};
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
