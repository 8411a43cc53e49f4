// An account's figures in its document: goal_number, plan_number, unit, goal_date, plan_date,
// currency (ISO code), unit_value (minor units), timeline, budget_date.
#include "core/discovery/account_fields.h"

namespace core::discovery {
namespace {

std::optional<std::int64_t> number_at(const Document& document, std::string_view key) {
    if (find_integer(document, key) == nullptr) return std::nullopt;
    return integer_at(document, key, 0, max_number, 0);
}

Value value_of_number(const std::optional<std::int64_t>& number) {
    return number ? Value(*number) : Value();
}

}  // namespace

void read_figures(const Document& document, Account& account) {
    Figures& figures = account.figures;
    figures.goal = number_at(document, "goal_number");
    figures.plan = number_at(document, "plan_number");
    figures.unit = line_of(Value(std::string(text_at(document, "unit"))));
    figures.goal_date = day_at(document, "goal_date");
    figures.plan_date = day_at(document, "plan_date");
    figures.currency = currency_at(document, "currency");
    figures.unit_value_minor = integer_at(document, "unit_value", 0, max_value_minor, 0);
    figures.timeline = day_at(document, "timeline");
    figures.budget_date = day_at(document, "budget_date");
}

void write_figures(Changes& changes, const Account& account_now, const Account& account_wanted) {
    const Figures& now = account_now.figures;
    const Figures& wanted = account_wanted.figures;
    changes.write_if(now.goal != wanted.goal, "goal_number", value_of_number(wanted.goal));
    changes.write_if(now.plan != wanted.plan, "plan_number", value_of_number(wanted.plan));
    write_line(changes, "unit", now.unit, wanted.unit);
    changes.write_if(now.goal_date != wanted.goal_date, "goal_date", value_of(wanted.goal_date));
    changes.write_if(now.plan_date != wanted.plan_date, "plan_date", value_of(wanted.plan_date));
    changes.write_if(now.currency != wanted.currency, "currency",
                     std::string(wanted.currency.text()));
    changes.write_if(now.unit_value_minor != wanted.unit_value_minor, "unit_value",
                     wanted.unit_value_minor);
    changes.write_if(now.timeline != wanted.timeline, "timeline", value_of(wanted.timeline));
    changes.write_if(now.budget_date != wanted.budget_date, "budget_date",
                     value_of(wanted.budget_date));
}

}  // namespace core::discovery
