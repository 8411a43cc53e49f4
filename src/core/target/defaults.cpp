// The plan that a new user meets and the one that "New plan" gives.
#include "core/target/defaults.h"

namespace core::target {
namespace {

struct DefaultStage {
    std::string_view name;
    std::int64_t rate_bp;       // to the next stage
    std::int32_t sdr_share_bp;  // the first half of the chain is shared, the second is the AE's
};

constexpr DefaultStage chain[default_stage_count] = {
    {"outreach touch", 200, 6'000},
    {"discovery call", 4'000, 6'000},
    {"QBM", 2'500, 6'000},
    {"winnable opportunity", 6'000, 0},
    {"POV", 5'000, 0},
    {"won deal", 10'000, 0},
};

struct DefaultActivity {
    std::string_view name;
    std::int64_t weekly;
};

constexpr DefaultActivity weekly_goals[default_activity_count] = {
    {"target account", 10},
    {"in-person meeting", 5},
    {"referral or introduction call", 5},
    {"e-mail, new and follow-up", 100},
    {"new call", 20},
};

constexpr Id id_of(const char (&text)[17]) {
    Id id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(text[i]);
    return id;
}

constexpr Id sample_id = id_of("sample quarter 1");
constexpr DefaultIds sample_ids = {
    {id_of("sample stage 1.1"), id_of("sample stage 1.2"), id_of("sample stage 1.3"),
     id_of("sample stage 1.4"), id_of("sample stage 1.5"), id_of("sample stage 1.6")},
    {id_of("sample activ 1.1"), id_of("sample activ 1.2"), id_of("sample activ 1.3"),
     id_of("sample activ 1.4"), id_of("sample activ 1.5")},
};

}  // namespace

std::vector<Activity> default_activities(const std::array<Id, default_activity_count>& ids) {
    std::vector<Activity> activities;
    for (std::size_t i = 0; i < default_activity_count; ++i)
        activities.push_back(
            {ids[i], std::string(weekly_goals[i].name), weekly_goals[i].weekly, 0});
    return activities;
}

Plan default_plan(Id id, const DefaultIds& ids, Period period, std::int64_t created_ms) {
    Plan plan;
    plan.id = id;
    plan.created_ms = created_ms;
    plan.deal_size_minor = 60'000 * minor_per_unit(plan.currency);
    plan.start = period.first;
    plan.end = period.last;
    for (std::size_t i = 0; i < default_stage_count; ++i)
        plan.stages.push_back({ids.stages[i],
                               std::string(chain[i].name),
                               {chain[i].rate_bp, basis_points},
                               chain[i].sdr_share_bp});
    plan.activities = default_activities(ids.activities);
    return plan;
}

Plan sample_plan(Period period, std::int64_t created_ms) {
    Plan plan = default_plan(sample_id, sample_ids, period, created_ms);
    plan.name = "Sample quarter";
    plan.is_sample = true;
    plan.quota_minor = 1'000'000 * minor_per_unit(plan.currency);
    return plan;
}

}  // namespace core::target
