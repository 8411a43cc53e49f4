// Days, weekdays and working days, without a clock and without a time zone.
#include "core/calendar.h"

#include "core/utf8.h"

#include <array>
#include <cstddef>

namespace core {
namespace {

constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};
constexpr std::string_view day_names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Both ways count in eras of 400 years that begin on 1 March, so that the leap day is a year's last
// (Howard Hinnant, "chrono-compatible low-level date algorithms").
constexpr std::int64_t days_per_era = 146'097;
constexpr std::int64_t era_start = 719'468;  // days from 0000-03-01 to 1970-01-01

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::string padded(int value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

// A date's text as three or four words: numbers and names, without what stands between them.
struct Word {
    std::string letters;  // lower case; empty for a number
    int number = 0;
    std::size_t digits = 0;
};

struct Words {
    std::array<Word, 4> items;
    std::size_t count = 0;
    bool valid = true;
};

Words words_of(std::string_view text) {
    Words words;
    enum class Last { Gap, Number, Letters } last = Last::Gap;
    const auto start = [&](Last kind) {
        if (last == kind) return;
        last = kind;
        if (words.count == words.items.size())
            words.valid = false;
        else
            ++words.count;
    };
    while (!text.empty() && words.valid) {
        const char32_t c = take_code_point(text);
        if (is_invisible(c)) continue;
        if (const int digit = digit_of(c); digit >= 0) {
            start(Last::Number);
            Word& word = words.items[words.count - 1];
            words.valid = words.valid && word.digits < 4;
            if (words.valid) {
                word.number = word.number * 10 + digit;
                ++word.digits;
            }
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            start(Last::Letters);
            if (words.valid) words.items[words.count - 1].letters += static_cast<char>(c | 0x20);
        } else if (is_space(c) || c == '.' || c == ',' || c == '/' || c == '-' || c == 0x2010 ||
                   c == 0x2011) {
            last = Last::Gap;
        } else {
            words.valid = false;
        }
    }
    return words;
}

// The place of the one name that begins with `letters` (three at least), or -1.
template <std::size_t N>
int find_name(const std::string_view (&names)[N], std::string_view letters) {
    if (letters.size() < 3) return -1;
    for (std::size_t i = 0; i < N; ++i) {
        if (letters.size() > names[i].size()) continue;
        bool same = true;
        for (std::size_t k = 0; k < letters.size(); ++k)
            same = same && static_cast<char>(names[i][k] | 0x20) == letters[k];
        if (same) return static_cast<int>(i);
    }
    return -1;
}

std::optional<int> year_of(const Word& word) {
    if (word.digits == 4) return word.number;
    if (word.digits == 2) return 2000 + word.number;
    return std::nullopt;
}

std::optional<Date> date_from(const Word& year, int month, const Word& day) {
    const std::optional<int> full_year = year_of(year);
    if (!full_year || day.digits == 0 || day.digits > 2) return std::nullopt;
    return date_of({*full_year, month, day.number});
}

std::optional<Date> date_of_numbers(const Word& a, const Word& b, const Word& c, DateOrder order) {
    if (a.digits == 0 || b.digits == 0 || b.digits > 2 || c.digits == 0) return std::nullopt;
    if (a.digits == 4) return date_from(a, b.number, c);
    switch (order) {
        case DateOrder::DayMonthYear: return date_from(c, b.number, a);
        case DateOrder::MonthDayYear:
            return a.digits > 2 ? std::nullopt : date_from(c, a.number, b);
        case DateOrder::YearMonthDay: break;
    }
    if (c.digits < 4) return date_from(a, b.number, c);
    // A year at the end is foreign to this reader: taken where day and month can't be mistaken.
    if (a.digits > 2 || (a.number <= 12 && b.number <= 12 && a.number != b.number))
        return std::nullopt;
    return a.number > 12 ? date_from(c, b.number, a) : date_from(c, a.number, b);
}

}  // namespace

std::optional<Date> date_of(const CivilDate& civil) {
    if (civil.year < 1 || civil.year > 9999 || civil.month < 1 || civil.month > 12)
        return std::nullopt;
    if (civil.day < 1 || civil.day > days_in_month(civil.year, civil.month)) return std::nullopt;
    const std::int64_t year = civil.year - (civil.month <= 2 ? 1 : 0);
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_year = (153 * ((civil.month + 9) % 12) + 2) / 5 + civil.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Date{static_cast<std::int32_t>(era * days_per_era + day_of_era - era_start)};
}

CivilDate civil_of(Date date) {
    const std::int64_t days = date.days + era_start;
    const std::int64_t era = floor_divide(days, days_per_era);
    const std::int64_t day_of_era = days - era * days_per_era;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t march_month = (5 * day_of_year + 2) / 153;
    const std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
    const std::int64_t day = day_of_year - (153 * march_month + 2) / 5 + 1;
    const std::int64_t year = era * 400 + year_of_era + (month <= 2 ? 1 : 0);
    return {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

Weekday weekday_of(Date date) {
    const std::int64_t since_monday =
        static_cast<std::int64_t>(date.days) + 3;  // day 0 was a Thursday
    return static_cast<Weekday>(since_monday - 7 * floor_divide(since_monday, 7));
}

std::optional<Date> parse_date(std::string_view text, DateOrder order) {
    const Words words = words_of(text);
    if (!words.valid || words.count < 3) return std::nullopt;

    std::array<Word, 4> rest = words.items;
    std::size_t count = words.count;
    const int weekday = find_name(day_names, rest[0].letters);
    if (weekday >= 0) {
        rest = {words.items[1], words.items[2], words.items[3], {}};
        --count;
    }
    if (count != 3) return std::nullopt;

    const int first_month = find_name(month_names, rest[0].letters);
    const int second_month = find_name(month_names, rest[1].letters);
    std::optional<Date> date;
    if (first_month >= 0)
        date = date_from(rest[2], first_month + 1, rest[1]);
    else if (second_month >= 0 && rest[0].digits == 4)
        date = date_from(rest[0], second_month + 1, rest[2]);
    else if (second_month >= 0)
        date = date_from(rest[2], second_month + 1, rest[0]);
    else
        date = date_of_numbers(rest[0], rest[1], rest[2], order);

    // A weekday that is not the date's own says that one of the two is a slip.
    if (date && weekday >= 0 && weekday_of(*date) != static_cast<Weekday>(weekday))
        return std::nullopt;
    return date;
}

std::string format_iso(Date date) {
    const CivilDate civil = civil_of(date);
    if (0 <= civil.year && civil.year <= 9'999) {
        std::string text = "0000-00-00";
        const auto put = [&](std::size_t last, int number) {
            for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
        };
        put(3, civil.year);
        put(6, civil.month);
        put(9, civil.day);
        return text;
    }
    return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2);
}

std::string format_long(Date date) {
    const CivilDate civil = civil_of(date);
    std::string text(day_names[static_cast<std::size_t>(weekday_of(date))]);
    text.append(" ").append(std::to_string(civil.day)).append(" ");
    text.append(month_names[static_cast<std::size_t>(civil.month - 1)]);
    return text.append(" ").append(std::to_string(civil.year));
}

std::int64_t working_days(Date first, Date last) {
    if (last < first) return 0;
    const std::int64_t days = static_cast<std::int64_t>(last.days) - first.days + 1;
    std::int64_t working = days / 7 * 5;
    int weekday = static_cast<int>(weekday_of(first));
    for (std::int64_t i = 0; i < days % 7; ++i, weekday = (weekday + 1) % 7)
        if (weekday <= static_cast<int>(Weekday::Friday)) ++working;
    return working;
}

Period quarter_of(Date date) {
    const CivilDate civil = civil_of(date);
    const int first_month = (civil.month - 1) / 3 * 3 + 1;
    const int last_month = first_month + 2;
    const CivilDate first{civil.year, first_month, 1};
    const CivilDate last{civil.year, last_month, days_in_month(civil.year, last_month)};
    return {date_of(first).value_or(date), date_of(last).value_or(date)};
}

}  // namespace core
