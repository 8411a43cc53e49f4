// The reps of a plan in its document: rep/<id>/{name, share, week, ramp_start, ramp_step, order,
// gone}.
#include "core/ordered_items.h"
#include "core/target/plan_fields.h"

#include "core/utf8.h"

namespace core::target {
namespace {

bool read(Rep& rep, std::string_view field, const Value& value) {
    const auto share_bp = [&](std::int32_t otherwise) {
        return static_cast<std::int32_t>(integer_of(value, 0, basis_points, otherwise));
    };
    if (field == "name") {
        rep.name = name_of(value);
    } else if (field == "share") {
        rep.share = integer_of(value, 0, max_share, 1);
    } else if (field == "week") {
        rep.week.days = static_cast<std::uint8_t>(integer_of(value, 0, 127, WorkWeek{}.days));
    } else if (field == "ramp_start") {
        rep.ramp.start_bp = share_bp(Ramp{}.start_bp);
    } else if (field == "ramp_step") {
        rep.ramp.step_bp = share_bp(Ramp{}.step_bp);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Rep& now, const Rep& wanted) {
    changes.write_if(now.name != wanted.name, prefix + "name",
                     clean_line(wanted.name, max_name_bytes));
    changes.write_if(now.share != wanted.share, prefix + "share", wanted.share);
    changes.write_if(now.week != wanted.week, prefix + "week", std::int64_t{wanted.week.days});
    changes.write_if(now.ramp.start_bp != wanted.ramp.start_bp, prefix + "ramp_start",
                     std::int64_t{wanted.ramp.start_bp});
    changes.write_if(now.ramp.step_bp != wanted.ramp.step_bp, prefix + "ramp_step",
                     std::int64_t{wanted.ramp.step_bp});
}

constexpr ItemKind<Rep> reps{"rep/", max_reps, 0, read, write};

}  // namespace

void read_team(const Document& document, Plan& plan) { plan.reps = read_items(document, reps); }

void write_team(Changes& changes, const Document& document, const Plan& now, const Plan& wanted) {
    if (now.reps != wanted.reps) write_items(changes, document, reps, wanted.reps);
}

}  // namespace core::target
