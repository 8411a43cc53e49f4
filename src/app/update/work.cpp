// What is done week by week, and the weekly activities beside the chain.
#include "app/update/plan_edit.h"
#include "core/target/defaults.h"
#include "core/target/done.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace app {

namespace {

using core::target::Activity;
using core::target::Done;
using core::target::Plan;

auto place_of(const Done& done) { return std::tie(done.week, done.what); }

void tell_that_it_is_full(Turn& turn) {
    tell(turn, Tone::Caution,
         "A plan has at most " + std::to_string(core::target::max_activities) +
             " activities. Remove one before you add another.");
}

}  // namespace

void apply(Turn& turn, const SetDone& action) {
    edit_plan(turn, action.plan, "change what was done", Step::Open, [&](Plan& plan) {
        auto& all = plan.done;
        // A week has one count: what an import wrote under another day of it is part of that.
        const auto week = done_week_at(plan, action.done.week);
        std::erase_if(all, [&](const Done& done) {
            return week && done.what == action.done.what && done.week != action.done.week &&
                   done_week_at(plan, done.week) == week;
        });
        const auto place = std::lower_bound(
            all.begin(), all.end(), action.done,
            [](const Done& a, const Done& b) { return place_of(a) < place_of(b); });
        const bool is_there = place != all.end() && place_of(*place) == place_of(action.done);
        const std::int64_t count = within(action.done.count, core::target::max_amount);
        if (is_there && count == 0) {
            all.erase(place);
        } else if (is_there) {
            place->count = count;
        } else if (count > 0) {
            all.insert(place, {action.done.week, action.done.what, count});
        }
    });
}

void apply(Turn& turn, const ImportDone& action) {
    if (find_plan(turn.state, action.plan) == nullptr) return;
    edit_plan(turn, action.plan, "import counts", Step::Closed,
              [&](Plan& plan) { plan.done = action.done; });
    tell(turn, Tone::News,
         "Imported " + counted(turn, action.counts, "count") + " from " +
             counted(turn, action.weeks, "week") + ".",
         Offer::UndoImport);
}

void apply(Turn& turn, const AddActivity& action) {
    edit_plan(turn, action.plan, "add activity", Step::Closed, [&](Plan& plan) {
        if (plan.activities.size() >= core::target::max_activities)
            return tell_that_it_is_full(turn);
        plan.activities.push_back({turn.moment.fresh, "New activity", 0, 0});
    });
}

void apply(Turn& turn, const AddUsualActivities& action) {
    edit_plan(turn, action.plan, "add activities", Step::Closed, [&](Plan& plan) {
        std::array<core::Id, core::target::default_activity_count> ids;
        std::uint8_t number = 0;
        for (core::Id& id : ids) id = derived_id(turn.moment.fresh, ++number);
        for (const Activity& activity : core::target::default_activities(ids)) {
            if (plan.activities.size() >= core::target::max_activities)
                return tell_that_it_is_full(turn);
            plan.activities.push_back(activity);
        }
    });
}

void apply(Turn& turn, const SetActivity& action) {
    edit_plan(turn, action.plan, "change activity", Step::Open, [&](Plan& plan) {
        const auto activity = std::ranges::find(plan.activities, action.activity.id, &Activity::id);
        if (activity == plan.activities.end()) return;
        activity->name = core::clean_line(action.activity.name, core::target::max_name_bytes);
        activity->weekly = within(action.activity.weekly, core::target::max_amount);
        activity->minutes = within(action.activity.minutes, core::target::max_minutes);
    });
}

void apply(Turn& turn, const RemoveActivity& action) {
    edit_plan(turn, action.plan, "remove activity", Step::Closed, [&](Plan& plan) {
        std::erase_if(plan.activities,
                      [&](const Activity& activity) { return activity.id == action.activity; });
    });
}

}  // namespace app
