// The stages of a plan's chain in its document: stage/<id>/{name, rate, sdr_share, lag, minutes,
// open, order, gone}.
#include "core/ordered_items.h"
#include "core/target/plan_fields.h"

#include "core/utf8.h"

namespace core::target {
namespace {

bool read(Stage& stage, std::string_view field, const Value& value) {
    if (field == "name") {
        stage.name = name_of(value);
    } else if (field == "rate") {
        const std::string* pair = std::get_if<std::string>(&value);
        if (pair != nullptr) stage.to_next = rate_of_text(*pair);
    } else if (field == "sdr_share") {
        stage.sdr_share_bp = static_cast<std::int32_t>(integer_of(value, 0, basis_points, 0));
    } else if (field == "lag") {
        stage.lag_days = integer_of(value, 0, max_lag_days, 0);
    } else if (field == "minutes") {
        stage.minutes = integer_of(value, 0, max_minutes, 0);
    } else if (field == "open") {
        stage.open = integer_of(value, 0, max_amount, 0);
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Stage& now, const Stage& wanted) {
    changes.write_if(now.name != wanted.name, prefix + "name",
                     clean_line(wanted.name, max_name_bytes));
    changes.write_if(now.to_next != wanted.to_next, prefix + "rate", text_of(wanted.to_next));
    changes.write_if(now.sdr_share_bp != wanted.sdr_share_bp, prefix + "sdr_share",
                     std::int64_t{wanted.sdr_share_bp});
    changes.write_if(now.lag_days != wanted.lag_days, prefix + "lag", wanted.lag_days);
    changes.write_if(now.minutes != wanted.minutes, prefix + "minutes", wanted.minutes);
    changes.write_if(now.open != wanted.open, prefix + "open", wanted.open);
}

// The last stage, which the goal counts, is always shown.
constexpr ItemKind<Stage> stages{"stage/", max_stages, 1, read, write};

}  // namespace

void read_stages(const Document& document, Plan& plan) {
    plan.stages = read_items(document, stages);
}

void write_stages(Changes& changes, const Document& document, const Plan& now, const Plan& wanted) {
    if (now.stages != wanted.stages) write_items(changes, document, stages, wanted.stages);
}

}  // namespace core::target
