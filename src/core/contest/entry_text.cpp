// The parts of an entry's text, in their order.
#include "core/contest/entry_text.h"

#include "core/contest/contest_fields.h"
#include "core/take_until.h"

#include <array>
#include <charconv>

namespace core::contest {

namespace {

std::optional<std::int64_t> time_of(std::string_view text) {
    const std::optional<std::int64_t> ms = whole_number(text);
    return ms && is_entry_time(*ms) ? ms : std::nullopt;
}

void append_number(std::string& text, std::int64_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

}  // namespace

bool is_entry_time(std::int64_t utc_ms) { return 0 <= utc_ms && utc_ms <= last_created_ms; }

// Thousands of entries are written for one link, so no part makes a text of its own.
std::string text_of(const Entry& entry) {
    constexpr std::size_t most_of_numbers = 160;
    std::string text;
    text.reserve(most_of_numbers + entry.entered_by.size() + entry.note.size());
    text += '1';
    append_id(text, entry.member);
    text += '\t';
    append_id(text, entry.metric);
    text += '\t';
    append_number(text, entry.quantity_milli);
    text += '\t';
    text += format_iso(entry.date);
    text += '\t';
    append_number(text, entry.entered_at_ms);
    text += '\t';
    if (entry.event_at_ms)
        append_number(text, *entry.event_at_ms);
    else
        text += '-';
    text += '\t';
    if (entry.reverses)
        append_id(text, entry.reverses);
    else
        text += '-';
    text += '\t';
    text += tabless(entry.entered_by);
    text += '\t';
    text += tabless(entry.note);
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
