// What both sides have agreed in an account's document: step/<id>/{side, owner, date, text, done,
// order, gone}, pov_first, pov_last (ISO dates), if_met, criterion/<id>/{list, name, owner, target,
// measured, signed_by, must, passed, order, gone}.
#include "core/discovery/account_fields.h"
#include "core/ordered_items.h"

namespace core::discovery {
namespace {

constexpr Words<Side, 2> sides{{{Side::Ours, "ours"}, {Side::Theirs, "theirs"}}};
constexpr Words<CriterionList, 2> lists{
    {{CriterionList::Technical, "technical"}, {CriterionList::Financial, "financial"}}};

bool read(Step& step, std::string_view field, const Value& value) {
    if (field == "side") {
        step.side = choice_of(sides, text_of(value));
    } else if (field == "owner") {
        step.owner = line_of(value);
    } else if (field == "date") {
        step.date = day_of(value);
    } else if (field == "text") {
        step.text = phrase_of(value);
    } else if (field == "done") {
        step.done = integer_of(value, 0, 1, 0) != 0;
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Step& now, const Step& wanted) {
    changes.write_if(now.side != wanted.side, prefix + "side", word_of(sides, wanted.side));
    write_line(changes, prefix + "owner", now.owner, wanted.owner);
    changes.write_if(now.date != wanted.date, prefix + "date", value_of(wanted.date));
    write_phrase(changes, prefix + "text", now.text, wanted.text);
    changes.write_if(now.done != wanted.done, prefix + "done", std::int64_t{wanted.done});
}

bool read(Criterion& criterion, std::string_view field, const Value& value) {
    if (field == "list") {
        criterion.list = choice_of(lists, text_of(value));
    } else if (field == "name") {
        criterion.name = line_of(value);
    } else if (field == "owner") {
        criterion.owner = line_of(value);
    } else if (field == "target") {
        criterion.target = phrase_of(value);
    } else if (field == "measured") {
        criterion.measured = phrase_of(value);
    } else if (field == "signed_by") {
        criterion.signed_by = line_of(value);
    } else if (field == "must") {
        criterion.is_must = integer_of(value, 0, 1, 1) != 0;
    } else if (field == "passed") {
        criterion.passed = integer_of(value, 0, 1, 0) != 0;
    } else {
        return false;
    }
    return true;
}

void write(Changes& changes, const std::string& prefix, const Criterion& now,
           const Criterion& wanted) {
    changes.write_if(now.list != wanted.list, prefix + "list", word_of(lists, wanted.list));
    write_line(changes, prefix + "name", now.name, wanted.name);
    write_line(changes, prefix + "owner", now.owner, wanted.owner);
    write_phrase(changes, prefix + "target", now.target, wanted.target);
    write_phrase(changes, prefix + "measured", now.measured, wanted.measured);
    write_line(changes, prefix + "signed_by", now.signed_by, wanted.signed_by);
    changes.write_if(now.is_must != wanted.is_must, prefix + "must", std::int64_t{wanted.is_must});
    changes.write_if(now.passed != wanted.passed, prefix + "passed", std::int64_t{wanted.passed});
}

constexpr ItemKind<Step> steps{"step/", max_steps, 0, read, write};
constexpr ItemKind<Criterion> criteria{"criterion/", max_criteria, 0, read, write};

}  // namespace

void read_steps(const Document& document, Account& account) {
    account.steps = read_items(document, steps);
    account.card.first = day_at(document, "pov_first");
    account.card.last = day_at(document, "pov_last");
    account.card.if_met = phrase_of(Value(std::string(text_at(document, "if_met"))));
    account.card.criteria = read_items(document, criteria);
}

void write_steps(Changes& changes, const Document& document, const Account& now,
                 const Account& wanted) {
    if (now.steps != wanted.steps) write_items(changes, document, steps, wanted.steps);
    changes.write_if(now.card.first != wanted.card.first, "pov_first", value_of(wanted.card.first));
    changes.write_if(now.card.last != wanted.card.last, "pov_last", value_of(wanted.card.last));
    write_phrase(changes, "if_met", now.card.if_met, wanted.card.if_met);
    if (now.card.criteria != wanted.card.criteria)
        write_items(changes, document, criteria, wanted.card.criteria);
}

}  // namespace core::discovery
