// Reads lists of holidays, line by line.
#include "core/holiday_lists.h"

#include "core/take_until.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace core {
namespace {

bool take_word(std::string_view& line, std::string_view word) {
    if (!line.starts_with(word) || line.size() <= word.size()) return false;
    line.remove_prefix(word.size());
    return true;
}

std::optional<Date> exact_date(std::string_view text) {
    const std::optional<Date> date = parse_date(text, DateOrder::YearMonthDay);
    return date && format_iso(*date) == text ? date : std::nullopt;
}

std::optional<int> year_of(std::string_view text) {
    int year = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool whole = fault == std::errc{} && end == text.data() + text.size();
    return whole && year >= 1900 && year <= 9999 ? std::optional(year) : std::nullopt;
}

// False: the line says nothing that belongs into a list.
bool take_line(HolidayList& list, std::string_view line) {
    if (take_word(line, "country ")) {
        list.country = line;
        return true;
    }
    if (take_word(line, "source ")) {
        list.source = line;
        return true;
    }
    if (take_word(line, "law ")) {
        list.law_year = year_of(line).value_or(0);
        return list.law_year != 0;
    }
    std::vector<Date> dates;
    for (std::string_view rest = line; !rest.empty(); line = rest) {
        const std::optional<Date> date = exact_date(take_until(rest, ' '));
        if (!date) break;
        dates.push_back(*date);
    }
    for (const Date date : dates) list.days.push_back({date, std::string(line)});
    return !dates.empty() && !line.empty();
}

}  // namespace

Result<HolidayList> parse_holiday_list(std::string_view text) {
    HolidayList list;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = take_until(text, '\n');
        if (!take_line(list, line))
            return Error{"Line " + std::to_string(number) + " of a list of holidays says \"" +
                         std::string(line) + "\". Expected: dates such as 2026-01-01 and a name."};
    }
    if (list.country.empty() || list.source.empty() || list.law_year == 0 || list.days.empty())
        return Error{
            "A list of holidays needs its country, its source, the year of the law, and "
            "at least one day."};
    std::ranges::sort(list.days, {}, &Holiday::date);
    const auto twice = std::ranges::adjacent_find(list.days, {}, &Holiday::date);
    if (twice != list.days.end())
        return Error{"The list of holidays of " + list.country + " has " + format_iso(twice->date) +
                     " twice."};
    return list;
}

std::span<const HolidayList> holiday_lists() {
    static const std::vector<HolidayList> lists = [] {
        std::vector<HolidayList> read;
        for (const std::string_view text : holiday_texts()) {
            const Result<HolidayList> list = parse_holiday_list(text);
            if (list) read.push_back(list.value());
        }
        return read;
    }();
    return lists;
}

}  // namespace core
