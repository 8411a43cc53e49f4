// Which changes of a quota are kept, and with what it was before.
#include "core/target/quota_change.h"

#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

const Date today{20'300};  // 31 July 2025

Plan of_quota(std::int64_t quota_minor) {
    Plan plan = sample_plan(quarter_of(today), 0);
    plan.quota_minor = quota_minor;
    return plan;
}

// The plan once another quota is typed into it.
Plan changed(const Plan& former, std::int64_t quota_minor, Date on = today) {
    Plan plan = former;
    plan.quota_minor = quota_minor;
    note_quota_change(plan, former, on);
    return plan;
}

}  // namespace

TEST_CASE("a quota that is changed while the period runs leaves what it was, once a day") {
    const Plan once = changed(of_quota(500), 700);
    CHECK(once.quota_changes == std::vector<QuotaChange>{{today, 500}});
    CHECK(changed(once, 900).quota_changes == once.quota_changes);
    CHECK(changed(once, 500).quota_changes.empty());
    const Date tomorrow = Date{today.days + 1};
    CHECK(changed(once, 900, tomorrow).quota_changes ==
          std::vector<QuotaChange>{{today, 500}, {tomorrow, 700}});
}

TEST_CASE("a quota typed for the first time is no change, and neither is one out of the period") {
    CHECK(changed(of_quota(0), 700).quota_changes.empty());
    CHECK(changed(of_quota(500), 500).quota_changes.empty());
    const Plan plan = of_quota(500);
    CHECK(changed(plan, 700, plan.start).quota_changes.empty());
    CHECK(changed(plan, 700, plan.end).quota_changes.size() == 1);
    CHECK(changed(plan, 700, Date{plan.end.days + 1}).quota_changes.empty());
}

TEST_CASE("a hundred changes are kept, and no more") {
    Plan plan = of_quota(500);
    plan.start = Date{today.days - 200};
    for (int day = 0; day < 110; ++day)
        plan = changed(plan, 501 + day, Date{today.days + day - 120});
    CHECK(plan.quota_changes.size() == max_quota_changes);
}
