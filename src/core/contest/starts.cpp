// Each start as a table row.
#include "core/contest/starts.h"

#include "core/contest/amendments.h"
#include "core/contest/digest.h"

#include <algorithm>
#include <span>

namespace core::contest {
namespace {

struct StartMetric {
    std::string_view name;
    std::int64_t points;
};

constexpr std::array prospecting{StartMetric{"call", 1}, StartMetric{"conversation", 5},
                                 StartMetric{"meeting booked", 20}};
constexpr std::array qbm{StartMetric{"QBM accepted", 10}, StartMetric{"discovery call", 2}};
constexpr std::array sprint{StartMetric{"winnable opportunity", 10}, StartMetric{"POV", 20},
                            StartMetric{"QBM accepted", 5}};
constexpr std::array clean_up{StartMetric{"stale deal moved or closed", 1}};

struct StartInfo {
    std::string_view name;
    std::string_view description;
    std::string_view purpose;
    std::span<const StartMetric> metrics;
    std::int32_t days;
    bool on_monday;
    std::string_view prize;
};

StartInfo info_of(Start start) {
    switch (start) {
        case Start::ProspectingDay:
            return {"Prospecting day",
                    "One day on which everybody calls new people.",
                    "Everybody talks to new people, together, on one day.",
                    prospecting,
                    1,
                    false,
                    "Lunch for the team"};
        case Start::QbmWeek:
            return {"QBM week",
                    "A week for meetings that are held and accepted, not just booked.",
                    "More qualified business meetings: held, with a pain and a champion.",
                    qbm,
                    5,
                    true,
                    "Dinner for the team"};
        case Start::PipelineSprint:
            return {"Pipeline sprint",
                    "Three weeks that fill the pipeline with what can be won.",
                    "More winnable opportunities and proofs of value in the pipeline.",
                    sprint,
                    19,
                    true,
                    "A day out for the team"};
        case Start::CleanUp:
            return {"Clean-up",
                    "A week in which stale deals get a next step or are closed.",
                    "No deal without a next step: move it or close it.",
                    clean_up,
                    5,
                    true,
                    "Breakfast for the team"};
    }
    return {};
}

Date next_day(Date today, bool on_monday) {
    Date day{today.days + 1};
    const auto fits = [&] {
        const Weekday weekday = weekday_of(day);
        return on_monday ? weekday == Weekday::Monday
                         : weekday != Weekday::Saturday && weekday != Weekday::Sunday;
    };
    while (!fits()) ++day.days;
    return day;
}

}  // namespace

std::string_view name_of(Start start) { return info_of(start).name; }
std::string_view description_of(Start start) { return info_of(start).description; }

Contest start_contest(Start start, const Id& id, Date today, std::string zone, Currency currency,
                      std::int64_t created_ms) {
    const StartInfo info = info_of(start);
    const auto part_id = [&](std::string_view list, std::size_t number) {
        return digest_of(format_id(id) + "/" + std::string(list) + "/" + std::to_string(number));
    };
    Contest contest;
    contest.id = id;
    contest.name = info.name;
    contest.purpose = info.purpose;
    contest.created_ms = created_ms;
    contest.zone = std::move(zone);
    contest.currency = currency;
    contest.start = next_day(today, info.on_monday);
    contest.end = {contest.start.days + info.days - 1};
    contest.mode = ScoringMode::AverageOfAll;  // teams need not be of one size
    for (const StartMetric& metric : info.metrics)
        contest.metrics.push_back({part_id("metric", contest.metrics.size()),
                                   std::string(metric.name), metric.points, 0});
    for (const std::string_view name : {"Team A", "Team B"})
        contest.teams.push_back({part_id("team", contest.teams.size()), std::string(name), 0});
    Prize prize;
    prize.id = part_id("prize", 0);
    prize.name = info.prize;
    contest.prizes = {prize};
    return contest;
}

Contest next_contest(const Contest& contest, const Id& id, Date first, std::int64_t created_ms,
                     std::int64_t seed) {
    Contest next = in_force_at_end(contest);
    const Date last = next.end;
    const std::int32_t days = std::max(days_of(next), 1);
    next.id = id;
    next.is_sample = false;
    next.created_ms = created_ms;
    next.start = first;
    next.end = {first.days + days - 1};
    next.kicked_off_ms.reset();
    next.is_archived = false;
    next.amendments.clear();
    next.wheel_seed = seed;
    std::erase_if(next.members, [&](const Member& member) { return !is_eligible(member, last); });
    for (Member& member : next.members) {
        const Id team = team_on(member, last);
        member.spells.clear();
        if (team) member.spells.push_back({{}, {}, team});
    }
    return next;
}

}  // namespace core::contest
