// A plan's calendar in its document: work_week (bits), week_starts (0 is Monday), fiscal_month,
// fiscal_pattern, ramp_start, ramp_step, week_minutes, holiday/<ISO date> (its name), leave/<id>/
// {rep, first, last, name, gone}.
#include "core/target/plan_fields.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core::target {
namespace {

constexpr std::string_view holiday_prefix = "holiday/";
constexpr std::string_view leave_prefix = "leave/";

constexpr std::array<std::pair<FiscalPattern, std::string_view>, 4> patterns{{
    {FiscalPattern::Months, "months"},
    {FiscalPattern::Weeks445, "445"},
    {FiscalPattern::Weeks454, "454"},
    {FiscalPattern::Weeks544, "544"},
}};

FiscalPattern pattern_of(std::string_view text) {
    for (const auto& [pattern, word] : patterns)
        if (word == text) return pattern;
    return FiscalPattern::Months;
}

std::string text_of(FiscalPattern wanted) {
    for (const auto& [pattern, word] : patterns)
        if (pattern == wanted) return std::string(word);
    return {};
}

struct StoredLeave {
    Leave leave;
    bool gone = false;
};

// By id, as the keys are.
std::vector<StoredLeave> stored_leaves(const Document& document) {
    std::vector<StoredLeave> leaves;
    IdReader ids;
    each_field(document, leave_prefix,
               [&](std::string_view name, std::string_view field, const Value& value) {
                   const Id* id = field.empty() ? nullptr : ids.read(name);
                   if (id == nullptr) return;
                   if (leaves.empty() || leaves.back().leave.id != *id)
                       leaves.emplace_back().leave.id = *id;
                   StoredLeave& stored = leaves.back();
                   const std::string* words = std::get_if<std::string>(&value);
                   if (field == "gone") stored.gone = integer_of(value, 0, 1, 0) != 0;
                   if (words == nullptr) return;
                   if (field == "rep") parse_id(*words, stored.leave.rep);
                   if (field == "first") stored.leave.first = date_of_text(*words);
                   if (field == "last") stored.leave.last = date_of_text(*words);
                   if (field == "name") stored.leave.name = name_of(value);
               });
    return leaves;
}

std::vector<Leave> living_leaves(const Document& document) {
    std::vector<Leave> leaves;
    for (StoredLeave& stored : stored_leaves(document))
        if (!stored.gone) leaves.push_back(std::move(stored.leave));
    std::ranges::sort(leaves, before);
    if (leaves.size() > max_days_off) leaves.resize(max_days_off);
    return leaves;
}

void write_leave(Changes& changes, const StoredLeave& now, const Leave& wanted) {
    const std::string prefix = std::string(leave_prefix) + format_id(wanted.id) + "/";
    changes.write_if(now.gone, prefix + "gone", std::int64_t{0});
    changes.write_if(now.leave.rep != wanted.rep, prefix + "rep", format_id(wanted.rep));
    changes.write_if(now.leave.first != wanted.first, prefix + "first", format_iso(wanted.first));
    changes.write_if(now.leave.last != wanted.last, prefix + "last", format_iso(wanted.last));
    changes.write_if(now.leave.name != wanted.name, prefix + "name",
                     clean_line(wanted.name, max_name_bytes));
}

void write_leaves(Changes& changes, const Document& document, const std::vector<Leave>& now,
                  const std::vector<Leave>& wanted) {
    const std::vector<StoredLeave> stored = stored_leaves(document);
    const auto id_of = [](const StoredLeave& each) -> const Id& { return each.leave.id; };
    const auto has = [](const std::vector<Leave>& in, const Id& id) {
        return std::any_of(in.begin(), in.end(),
                           [&](const Leave& leave) { return leave.id == id; });
    };
    for (const Leave& leave : now)
        changes.write_if(!has(wanted, leave.id),
                         std::string(leave_prefix) + format_id(leave.id) + "/gone",
                         std::int64_t{1});
    for (const Leave& leave : wanted) {
        const auto before = std::ranges::lower_bound(stored, leave.id, {}, id_of);
        const bool known = before != stored.end() && before->leave.id == leave.id;
        write_leave(changes, known ? *before : StoredLeave{}, leave);
    }
}

std::vector<DayOff> stored_holidays(const Document& document) {
    std::vector<DayOff> holidays;
    each_field(document, holiday_prefix,
               [&](std::string_view date, std::string_view field, const Value& value) {
                   const std::optional<Date> day = find_date(date);
                   if (!field.empty() || !day) return;
                   if (!std::holds_alternative<std::string>(value)) return;
                   if (holidays.size() < max_days_off) holidays.push_back({*day, name_of(value)});
               });
    return holidays;
}

void write_holidays(Changes& changes, const std::vector<DayOff>& now,
                    const std::vector<DayOff>& wanted) {
    const auto key = [](Date date) { return std::string(holiday_prefix) + format_iso(date); };
    const auto find = [](const std::vector<DayOff>& in, Date date) {
        return std::find_if(in.begin(), in.end(),
                            [&](const DayOff& day) { return day.date == date; });
    };
    for (const DayOff& day : now)
        changes.write_if(find(wanted, day.date) == wanted.end(), key(day.date), std::monostate{});
    for (const DayOff& day : wanted) {
        const auto before = find(now, day.date);
        changes.write_if(before == now.end() || before->name != day.name, key(day.date),
                         clean_line(day.name, max_name_bytes));
    }
}

}  // namespace

void read_calendar(const Document& document, Plan& plan) {
    const Plan otherwise;
    const auto small = [&](std::string_view key, std::int64_t min, std::int64_t max,
                           std::int64_t value) {
        return static_cast<std::int32_t>(integer_at(document, key, min, max, value));
    };
    plan.week.days = static_cast<std::uint8_t>(small("work_week", 0, 127, otherwise.week.days));
    plan.week_starts = static_cast<Weekday>(small("week_starts", 0, 6, 0));
    plan.fiscal_year.first_month = small("fiscal_month", 1, 12, otherwise.fiscal_year.first_month);
    plan.fiscal_year.pattern = pattern_of(text_at(document, "fiscal_pattern"));
    plan.ramp.start_bp = small("ramp_start", 0, basis_points, otherwise.ramp.start_bp);
    plan.ramp.step_bp = small("ramp_step", 0, basis_points, otherwise.ramp.step_bp);
    plan.week_minutes = integer_at(document, "week_minutes", 0, max_minutes, 0);
    plan.holidays = stored_holidays(document);
    plan.leaves = living_leaves(document);
}

void write_calendar(Changes& changes, const Document& document, const Plan& now,
                    const Plan& wanted) {
    changes.write_if(now.week != wanted.week, "work_week", std::int64_t{wanted.week.days});
    changes.write_if(now.week_starts != wanted.week_starts, "week_starts",
                     static_cast<std::int64_t>(wanted.week_starts));
    changes.write_if(now.fiscal_year.first_month != wanted.fiscal_year.first_month, "fiscal_month",
                     std::int64_t{wanted.fiscal_year.first_month});
    changes.write_if(now.fiscal_year.pattern != wanted.fiscal_year.pattern, "fiscal_pattern",
                     text_of(wanted.fiscal_year.pattern));
    changes.write_if(now.ramp.start_bp != wanted.ramp.start_bp, "ramp_start",
                     std::int64_t{wanted.ramp.start_bp});
    changes.write_if(now.ramp.step_bp != wanted.ramp.step_bp, "ramp_step",
                     std::int64_t{wanted.ramp.step_bp});
    changes.write_if(now.week_minutes != wanted.week_minutes, "week_minutes", wanted.week_minutes);
    if (now.holidays != wanted.holidays) write_holidays(changes, now.holidays, wanted.holidays);
    if (now.leaves != wanted.leaves) write_leaves(changes, document, now.leaves, wanted.leaves);
}

}  // namespace core::target
