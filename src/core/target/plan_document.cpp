// Plan <-> Document. Reading repairs; writing touches only what the user changed, so that what
// another tab or a newer version wrote is not overwritten with what this one happened to see.
#include "core/target/plan_document.h"

#include "core/target/plan_fields.h"
#include "core/utf8.h"

#include <string>

namespace core::target {
namespace {

constexpr Words<Goal, 3> goals{
    {{Goal::Revenue, "revenue"}, {Goal::Deals, "deals"}, {Goal::Stage, "stage"}}};
constexpr Words<Held, 2> helds{{{Held::Rates, "rates"}, {Held::Goal, "goal"}}};
constexpr Words<Level, 3> levels{
    {{Level::Middle, "middle"}, {Level::Low, "low"}, {Level::High, "high"}}};

void change_amount(Changes& changes, const Document& document, std::string_view key,
                   std::int64_t now, std::int64_t wanted, bool new_currency) {
    // What is allowed depends on the currency: with a new one, a value that was cut on reading
    // would come back.
    const std::int64_t* stored = find_integer(document, key);
    const bool was_cut = new_currency && stored != nullptr && *stored != wanted;
    changes.write_if(now != wanted || was_cut, std::string(key), wanted);
}

void write_goal(Changes& changes, const Document& document, const Plan& now, const Plan& wanted) {
    const bool new_currency = now.currency != wanted.currency;
    changes.write_if(now.goal != wanted.goal, "goal", word_of(goals, wanted.goal));
    changes.write_if(new_currency, "currency", std::string(wanted.currency.text()));
    change_amount(changes, document, "quota", now.quota_minor, wanted.quota_minor, new_currency);
    change_amount(changes, document, "booked", now.booked_minor, wanted.booked_minor, new_currency);
    change_amount(changes, document, "deal_size", now.deal_size_minor, wanted.deal_size_minor,
                  new_currency);
    change_amount(changes, document, "pipeline", now.pipeline_minor, wanted.pipeline_minor,
                  new_currency);
    changes.write_if(now.deals != wanted.deals, "deals", wanted.deals);
    changes.write_if(now.goal_stage != wanted.goal_stage, "goal_stage",
                     format_id(wanted.goal_stage));
    changes.write_if(now.goal_units != wanted.goal_units, "goal_units", wanted.goal_units);
    changes.write_if(now.held != wanted.held, "held", word_of(helds, wanted.held));
    changes.write_if(now.level != wanted.level, "level", word_of(levels, wanted.level));
    changes.write_if(now.win_rate != wanted.win_rate, "win_rate", text_of(wanted.win_rate));
}

}  // namespace

Plan plan_of(const Document& document) {
    Plan plan;
    plan.id = document.id;
    plan.name = clean_line(text_at(document, "name"), max_name_bytes);
    plan.is_sample = integer_at(document, "sample", 0, 1, 0) != 0;
    plan.created_ms = integer_at(document, "created", 0, last_created_ms, 0);
    plan.goal = choice_of(goals, text_at(document, "goal"));
    plan.currency = currency_at(document, "currency");
    const std::int64_t max_minor = max_amount * minor_per_unit(plan.currency);
    plan.quota_minor = integer_at(document, "quota", 0, max_minor, 0);
    plan.booked_minor = integer_at(document, "booked", 0, max_minor, 0);
    plan.deal_size_minor = integer_at(document, "deal_size", 0, max_minor, 0);
    plan.pipeline_minor = integer_at(document, "pipeline", 0, max_minor, 0);
    plan.deals = integer_at(document, "deals", 0, max_amount, 0);
    parse_id(text_at(document, "goal_stage"), plan.goal_stage);
    plan.goal_units = integer_at(document, "goal_units", 0, max_amount, 0);
    plan.held = choice_of(helds, text_at(document, "held"));
    plan.level = choice_of(levels, text_at(document, "level"));
    plan.win_rate = rate_of_text(text_at(document, "win_rate"));
    plan.start = date_of_text(text_at(document, "start"));
    plan.end = date_of_text(text_at(document, "end"));
    read_calendar(document, plan);
    read_stages(document, plan);
    read_work(document, plan);
    read_team(document, plan);
    return plan;
}

Document plan_changes(const Document& document, const Plan& now, const Plan& wanted, Stamp stamp) {
    Changes changes(document, stamp);
    changes.write_if(now.name != wanted.name, "name", clean_line(wanted.name, max_name_bytes));
    changes.write_if(now.is_sample != wanted.is_sample, "sample", std::int64_t{wanted.is_sample});
    changes.write_if(now.created_ms != wanted.created_ms, "created", wanted.created_ms);
    write_goal(changes, document, now, wanted);
    changes.write_if(now.start != wanted.start, "start", format_iso(wanted.start));
    changes.write_if(now.end != wanted.end, "end", format_iso(wanted.end));
    write_calendar(changes, document, now, wanted);
    write_stages(changes, document, now, wanted);
    write_work(changes, document, now, wanted);
    write_team(changes, document, now, wanted);
    return changes.take();
}

Document plan_changes(const Document& document, const Plan& wanted, Stamp stamp) {
    return plan_changes(document, plan_of(document), wanted, stamp);
}

}  // namespace core::target
