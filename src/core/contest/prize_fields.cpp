// The prizes of a contest in its document: prize/<id>/{name, whom, place, amount, minimum,
// minimum_metric, order, gone}; and its amendments: amendment/<id>, one text that is written once.
#include "core/contest/contest_fields.h"
#include "core/ordered_items.h"
#include "core/take_until.h"

#include <algorithm>
#include <tuple>

namespace core::contest {
namespace {

constexpr std::string_view amendment_prefix = "amendment/";

constexpr Words<PrizeFor, 2> winners{{{PrizeFor::Team, "team"}, {PrizeFor::Member, "member"}}};

void write(Changes& changes, const std::string& prefix, const Prize& now, const Prize& wanted) {
    write_line(changes, prefix + "name", now.name, wanted.name);
    changes.write_if(now.whom != wanted.whom, prefix + "whom", word_of(winners, wanted.whom));
    changes.write_if(now.place != wanted.place, prefix + "place", wanted.place);
    changes.write_if(now.amount_minor != wanted.amount_minor, prefix + "amount",
                     wanted.amount_minor);
    changes.write_if(now.minimum_milli != wanted.minimum_milli, prefix + "minimum",
                     wanted.minimum_milli);
    changes.write_if(now.minimum_metric != wanted.minimum_metric, prefix + "minimum_metric",
                     value_of(wanted.minimum_metric));
}

constexpr ItemKind<Prize> prizes{"prize/", max_prizes, 0, read_prize_field, write};

// "1<from> <made at>\t<made by>\t<reason>", then a line for each change: "<key>\t<i or s><value>".
std::string text_of(const Amendment& amendment) {
    std::string text = "1" + format_iso(amendment.from) + " " +
                       std::to_string(amendment.made_at_ms) + "\t" + tabless(amendment.made_by) +
                       "\t" + tabless(amendment.reason, max_text_bytes);
    for (const SettingChange& change : amendment.changes) {
        text += "\n" + change.key + "\t";
        if (const auto* number = std::get_if<std::int64_t>(&change.value))
            text += "i" + std::to_string(*number);
        else
            text += "s" + tabless(core::text_of(change.value), max_text_bytes);
    }
    return text;
}

std::optional<Amendment> amendment_of(const Id& id, std::string_view text) {
    if (!text.starts_with('1')) return std::nullopt;
    text.remove_prefix(1);
    Amendment amendment;
    amendment.id = id;
    std::string_view head = take_until(text, '\n');
    const std::optional<Date> from = find_date(take_until(head, ' '));
    const std::optional<std::int64_t> made = whole_number(take_until(head, '\t'));
    if (!from || !made || *made < 0 || *made > last_created_ms) return std::nullopt;
    amendment.from = *from;
    amendment.made_at_ms = *made;
    amendment.made_by = tabless(take_until(head, '\t'));
    amendment.reason = tabless(head, max_text_bytes);
    while (!text.empty() && amendment.changes.size() < max_amendment_changes) {
        std::string_view line = take_until(text, '\n');
        SettingChange change{std::string(take_until(line, '\t')), {}};
        if (line.starts_with('s')) {
            change.value = tabless(line.substr(1), max_text_bytes);
        } else if (const auto number =
                       whole_number(line.substr(std::min<std::size_t>(1, line.size())));
                   line.starts_with('i') && number) {
            change.value = *number;
        } else {
            return std::nullopt;
        }
        amendment.changes.push_back(std::move(change));
    }
    return amendment;
}

}  // namespace

bool read_prize_field(Prize& prize, std::string_view field, const Value& value) {
    if (field == "name") {
        prize.name = line_of(value);
    } else if (field == "whom") {
        prize.whom = choice_of(winners, core::text_of(value));
    } else if (field == "place") {
        prize.place = integer_of(value, 1, max_place, 1);
    } else if (field == "amount") {
        prize.amount_minor = integer_of(value, 0, max_prize_minor, 0);
    } else if (field == "minimum") {
        prize.minimum_milli = integer_of(value, 0, max_target_milli, 0);
    } else if (field == "minimum_metric") {
        prize.minimum_metric = id_of(value);
    } else {
        return false;
    }
    return true;
}

void read_prizes(const Document& document, Contest& contest) {
    contest.prizes = read_items(document, prizes);
}

void write_prizes(Changes& changes, const Document& document, const Contest& now,
                  const Contest& wanted) {
    if (now.prizes != wanted.prizes) write_items(changes, document, prizes, wanted.prizes);
}

void read_amendments(const Document& document, Contest& contest) {
    IdReader ids;
    each_field(document, amendment_prefix,
               [&](std::string_view name, std::string_view field, const Value& value) {
                   const Id* id = field.empty() ? ids.read(name) : nullptr;
                   if (id == nullptr) return;
                   if (const auto amendment = amendment_of(*id, core::text_of(value)))
                       contest.amendments.push_back(*amendment);
               });
    std::ranges::sort(contest.amendments, {}, [](const Amendment& amendment) {
        return std::tie(amendment.made_at_ms, amendment.id);
    });
    if (contest.amendments.size() > max_amendments) contest.amendments.resize(max_amendments);
}

void write_amendments(Changes& changes, const Contest& now, const Contest& wanted) {
    for (const Amendment& amendment : wanted.amendments)
        changes.write_if(
            std::ranges::find(now.amendments, amendment.id, &Amendment::id) == now.amendments.end(),
            std::string(amendment_prefix).append(format_id(amendment.id)), text_of(amendment));
}

}  // namespace core::contest
