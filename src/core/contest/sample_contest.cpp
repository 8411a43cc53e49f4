// The sample's people and the scores of its nights.
#include "core/contest/sample_contest.h"

#include "core/contest/digest.h"
#include "core/draws.h"

#include <array>
#include <string_view>
#include <utility>

namespace core::contest {
namespace {

constexpr std::array<std::string_view, 4> teams{"North", "South", "East", "West"};
constexpr std::array<std::string_view, 20> people{
    "Ada Okafor",   "Ben Castillo",  "Chloé Martin",   "Dmitri Volkov", "Emi Tanaka",
    "Farid Rahimi", "Grace Boateng", "Hugo Lindqvist", "Inês Duarte",   "Jonas Weber",
    "Kavya Iyer",   "Liam Byrne",    "Mina Park",      "Noah Fischer",  "Olga Nowak",
    "Pedro Alves",  "Quinn Harper",  "Rosa Jiménez",   "Samir Haddad",  "Tara Novak"};
constexpr std::int32_t nights = 6;
constexpr std::int64_t ms_a_day = 86'400'000;
constexpr std::int64_t evening_ms = 19 * 3'600'000;

Id sample_id(std::string_view part, std::size_t number) {
    return digest_of("sample contest/" + std::string(part) + "/" + std::to_string(number));
}

Entry entry_of(std::size_t number, const Member& member, const Metric& metric,
               std::int64_t quantity, Date date) {
    Entry entry;
    entry.id = sample_id("entry", number);
    entry.member = member.id;
    entry.metric = metric.id;
    entry.quantity_milli = quantity * milli;
    entry.date = date;
    entry.entered_at_ms = date.days * ms_a_day + evening_ms + static_cast<std::int64_t>(number);
    entry.entered_by = "Sample";
    return entry;
}

}  // namespace

SampleContest sample_of(Date today, std::int64_t created_ms, std::string zone, Currency currency) {
    SampleContest sample;
    Contest& contest = sample.contest;
    contest.id = sample_id("contest", 0);
    contest.name = "Sample contest";
    contest.purpose = "More first meetings that are worth having.";
    contest.is_sample = true;
    contest.created_ms = created_ms;
    contest.zone = std::move(zone);
    contest.currency = currency;
    contest.start = {today.days - nights};
    contest.end = {contest.start.days + 13};
    contest.mode = ScoringMode::AverageOfAll;
    contest.tie_rule = TieRule::FirstToReach;
    contest.wheel_seed = 20'251'027;
    contest.kicked_off_ms = contest.start.days * ms_a_day;
    contest.metrics = {{sample_id("metric", 0), "call", 1, 0},
                       {sample_id("metric", 1), "discovery call", 5, 0},
                       {sample_id("metric", 2), "QBM accepted", 25, 0}};
    for (const std::string_view name : teams)
        contest.teams.push_back({sample_id("team", contest.teams.size()), std::string(name), 0});
    for (const std::string_view name : people) {
        const std::size_t number = contest.members.size();
        const Id team = contest.teams[number % teams.size()].id;
        contest.members.push_back(
            {sample_id("member", number), std::string(name), 0, {{{}, {}, team}}});
    }
    contest.prizes = {{sample_id("prize", 0), "Dinner for the team", PrizeFor::Team, 1, 0, 0, {}},
                      {sample_id("prize", 1), "Voucher", PrizeFor::Member, 1, 10'000, 0, {}}};

    Draws draws(7);
    for (std::int32_t night = 0; night < nights; ++night)
        for (const Member& member : contest.members) {
            const Date date{contest.start.days + night};
            const std::array<std::uint64_t, 3> did{draws.below(25), draws.below(4),
                                                   draws.below(5) / 4};
            for (std::size_t metric = 0; metric < did.size(); ++metric)
                if (did[metric] > 0)
                    sample.entries.push_back(
                        entry_of(sample.entries.size(), member, contest.metrics[metric],
                                 static_cast<std::int64_t>(did[metric]), date));
        }
    const Entry& wrong = sample.entries[sample.entries.size() / 2];
    sample.entries.push_back(reversal_of(wrong, sample_id("reversal", 0),
                                         wrong.entered_at_ms + ms_a_day, "Sample",
                                         "Was counted twice"));
    return sample;
}

}  // namespace core::contest
