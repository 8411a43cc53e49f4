// Strips what tables put around dates and names.
#include "core/import_dates.h"

#include "core/utf8.h"

namespace core {
namespace {

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take_number(std::string_view& text, std::size_t digits, int& number) {
    if (text.size() < digits) return false;
    number = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (!is_digit(text[i])) return false;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return true;
}

// "2025-07-01 14:30", "2025-07-01T14:30:00Z", "1.7.2025, 8:15": the text before the time.
std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return {};
    std::size_t at = colon;
    while (at > 0 && is_digit(text[at - 1])) --at;
    if (at == colon || at == 0 || colon - at > 2) return {};
    const char before = text[at - 1];
    if (before != ' ' && before != 'T' && before != 't') return {};
    text = trim(text.substr(0, at - 1));
    if (text.ends_with(',')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string plain_name(std::string_view text) {
    std::string name;
    bool gap = false;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (is_invisible(c)) continue;
        if (is_space(c) || c == '_') {
            gap = !name.empty();
            continue;
        }
        if (c == '\'' && name.empty() && !gap) continue;
        if (gap) name += ' ';
        gap = false;
        append_code_point(name, c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return name;
}

std::optional<Date> parse_iso_week(std::string_view text) {
    text = trim(text);
    int year = 0;
    int week = 0;
    if (!take_number(text, 4, year)) return std::nullopt;
    while (text.starts_with('-') || text.starts_with(' ')) text.remove_prefix(1);
    if (!text.starts_with('W') && !text.starts_with('w')) return std::nullopt;
    text.remove_prefix(1);
    if (!take_number(text, 2, week) && !take_number(text, 1, week)) return std::nullopt;
    int day = 0;
    if (text.starts_with('-')) {
        text.remove_prefix(1);
        if (!take_number(text, 1, day) || day < 1 || day > 7) return std::nullopt;
    }
    if (!text.empty()) return std::nullopt;

    // Week 1 holds 4 January, and a year has as many weeks as Thursdays.
    const std::optional<Date> in_first = date_of({year, 1, 4});
    if (!in_first || week < 1) return std::nullopt;
    const std::int32_t monday = in_first->days - static_cast<int>(weekday_of(*in_first));
    const Date thursday{monday + (week - 1) * 7 + 3};
    if (civil_of(thursday).year != year) return std::nullopt;
    return day == 0 ? thursday : Date{thursday.days - 4 + day};
}

std::optional<Date> parse_import_date(std::string_view text, DateOrder order) {
    if (const auto date = parse_date(text, order)) return date;
    if (const std::string_view day = without_time(text); !day.empty())
        if (const auto date = parse_date(day, order)) return date;
    return parse_iso_week(text);
}

}  // namespace core
