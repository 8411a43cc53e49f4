// The parts of an entry's text, in their order.
#include "core/contest/entry_text.h"

#include "core/contest/contest_fields.h"
#include "core/take_until.h"

namespace core::contest {

namespace {

// A time that no calendar holds is no time.
std::optional<std::int64_t> time_of(std::string_view text) {
    const std::optional<std::int64_t> ms = whole_number(text);
    return ms && 0 <= *ms && *ms <= last_created_ms ? ms : std::nullopt;
}

}  // namespace

std::string text_of(const Entry& entry) {
    std::string text = "1" + format_id(entry.member);
    const auto add = [&](std::string_view part) { text.append("\t").append(part); };
    add(format_id(entry.metric));
    add(std::to_string(entry.quantity_milli));
    add(format_iso(entry.date));
    add(std::to_string(entry.entered_at_ms));
    add(entry.event_at_ms ? std::to_string(*entry.event_at_ms) : "-");
    add(entry.reverses ? format_id(entry.reverses) : "-");
    add(tabless(entry.entered_by));
    add(tabless(entry.note));
    return text;
}

std::optional<Entry> entry_of(const Id& id, std::string_view text) {
    if (!text.starts_with('1')) return std::nullopt;
    text.remove_prefix(1);
    Entry entry;
    entry.id = id;
    bool good = parse_id(take_until(text, '\t'), entry.member);
    good = parse_id(take_until(text, '\t'), entry.metric) && good;
    const std::optional<std::int64_t> quantity = whole_number(take_until(text, '\t'));
    const std::optional<Date> date = find_date(take_until(text, '\t'));
    const std::optional<std::int64_t> entered = time_of(take_until(text, '\t'));
    const std::string_view event = take_until(text, '\t');
    const std::string_view reverses = take_until(text, '\t');
    if (!good || !quantity || !date || !entered) return std::nullopt;
    if (reverses != "-" && !parse_id(reverses, entry.reverses)) return std::nullopt;
    entry.quantity_milli = *quantity;
    entry.date = *date;
    entry.entered_at_ms = *entered;
    entry.event_at_ms = time_of(event);
    entry.entered_by = tabless(take_until(text, '\t'));
    entry.note = tabless(text);
    return entry;
}

}  // namespace core::contest
