// A plan's weekly work in its document: activity/<id>/{name, weekly, minutes, order, gone},
// done/<ISO date of the week>/<id of a stage or activity> (a count), quota_from/<ISO date> (the
// quota before that day, in minor units), counts/<qbm, winnable, pov or won> (the id of the stage
// in which accounts' outcomes count; empty: in none).
#include "core/ordered_items.h"
#include "core/target/plan_document.h"
#include "core/target/plan_fields.h"
#include "core/utf8.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace core::target {
namespace {

constexpr std::string_view done_prefix = "done/";
constexpr std::string_view quota_prefix = "quota_from/";
// By the number of core::discovery::Outcome.
constexpr std::string_view outcome_keys[] = {"counts/qbm", "counts/winnable", "counts/pov",
                                             "counts/won"};
static_assert(std::size(outcome_keys) == std::tuple_size_v<OutcomeStages>);
constexpr std::size_t most_done = 20'000;  // a hostile document may hold more

bool read(Activity& activity, std::string_view field, const Value& value) {
    if (field == "name") {
        activity.name = name_of(value);
    } else if (field == "weekly") {
        activity.weekly = integer_of(value, 0, max_amount, 0);
    } else if (field == "minutes") {
        activity.minutes = integer_of(value, 0, max_minutes, 0);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Activity& now,
           const Activity& wanted) {
    changes.write_if(now.name != wanted.name, prefix + "name",
                     clean_line(wanted.name, max_name_bytes));
    changes.write_if(now.weekly != wanted.weekly, prefix + "weekly", wanted.weekly);
    changes.write_if(now.minutes != wanted.minutes, prefix + "minutes", wanted.minutes);
}

constexpr ItemKind<Activity> activities{"activity/", max_activities, 0, read, write};

auto place_of(const Done& done) { return std::tie(done.week, done.what); }

std::vector<Done> stored_done(const Document& document) {
    std::vector<Done> all;
    std::string_view last_week;  // a week's keys are neighbours in the map
    std::optional<Date> day;
    each_field(document, done_prefix,
               [&](std::string_view week, std::string_view what, const Value& value) {
                   if (week != last_week) day = find_date(week);
                   last_week = week;
                   Id id;
                   if (!day || !parse_id(what, id) || !id) return;
                   const std::int64_t count = integer_of(value, 0, max_amount, 0);
                   if (count > 0 && all.size() < most_done) all.push_back({*day, id, count});
               });
    std::sort(all.begin(), all.end(),
              [](const Done& a, const Done& b) { return place_of(a) < place_of(b); });
    return all;
}

void write_done(Changes& changes, const std::vector<Done>& now, const std::vector<Done>& wanted) {
    const auto key = [](const Done& done) {
        return std::string(done_prefix) + format_iso(done.week) + "/" + format_id(done.what);
    };
    auto before = now.begin();
    for (const Done& done : wanted) {
        for (; before != now.end() && place_of(*before) < place_of(done); ++before)
            changes.write(key(*before), std::int64_t{0});
        const bool known = before != now.end() && place_of(*before) == place_of(done);
        changes.write_if(!known || before->count != done.count, key(done), done.count);
        if (known) ++before;
    }
    for (; before != now.end(); ++before) changes.write(key(*before), std::int64_t{0});
}

std::vector<QuotaChange> stored_quota_changes(const Document& document, std::int64_t max_minor) {
    std::vector<QuotaChange> all;
    each_field(document, quota_prefix,
               [&](std::string_view date, std::string_view field, const Value& value) {
                   const std::optional<Date> day = find_date(date);
                   if (!field.empty() || !day) return;
                   if (!std::holds_alternative<std::int64_t>(value)) return;
                   if (all.size() < max_quota_changes)
                       all.push_back({*day, integer_of(value, 0, max_minor, 0)});
               });
    return all;
}

void write_quota_changes(Changes& changes, const std::vector<QuotaChange>& now,
                         const std::vector<QuotaChange>& wanted) {
    const auto key = [](Date date) { return std::string(quota_prefix) + format_iso(date); };
    const auto find = [](const std::vector<QuotaChange>& in, Date date) {
        return std::find_if(in.begin(), in.end(),
                            [&](const QuotaChange& change) { return change.on == date; });
    };
    for (const QuotaChange& change : now)
        changes.write_if(find(wanted, change.on) == wanted.end(), key(change.on), std::monostate{});
    for (const QuotaChange& change : wanted) {
        const auto before = find(now, change.on);
        changes.write_if(before == now.end() || before->former_minor != change.former_minor,
                         key(change.on), change.former_minor);
    }
}

OutcomeStages stored_outcome_stages(const Document& document) {
    OutcomeStages stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const std::string* text = find_text(document, outcome_keys[i]);
        Id id;
        if (text != nullptr && (text->empty() || parse_id(*text, id))) stages[i] = id;
    }
    return stages;
}

void write_outcome_stages(Changes& changes, const OutcomeStages& now, const OutcomeStages& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (now[i] == wanted[i]) continue;
        Value value;
        if (wanted[i]) value = *wanted[i] ? format_id(*wanted[i]) : std::string();
        changes.write(std::string(outcome_keys[i]), std::move(value));
    }
}

}  // namespace

void read_work(const Document& document, Plan& plan) {
    plan.activities = read_items(document, activities);
    plan.done = stored_done(document);
    plan.outcome_stages = stored_outcome_stages(document);
    plan.quota_changes = stored_quota_changes(document, max_amount * minor_per_unit(plan.currency));
}

void write_work(Changes& changes, const Document& document, const Plan& now, const Plan& wanted) {
    if (now.activities != wanted.activities)
        write_items(changes, document, activities, wanted.activities);
    if (now.done != wanted.done) write_done(changes, now.done, wanted.done);
    write_outcome_stages(changes, now.outcome_stages, wanted.outcome_stages);
    if (now.quota_changes != wanted.quota_changes)
        write_quota_changes(changes, now.quota_changes, wanted.quota_changes);
}

std::optional<Date> week_counted_at(std::string_view key) {
    if (!key.starts_with(done_prefix)) return std::nullopt;
    key.remove_prefix(done_prefix.size());
    return find_date(key.substr(0, key.find('/')));
}

}  // namespace core::target
