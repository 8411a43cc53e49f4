// Short words for dates, taken from the long ones, so that each name is written down once.
#include "core/date_words.h"

namespace core {
namespace {

std::string word_of(const std::string& text, int place) {
    std::size_t begin = 0;
    for (; place > 0; --place) begin = text.find(' ', begin) + 1;
    return text.substr(begin, text.find(' ', begin) - begin);
}

std::string day_and_month(Date date) {
    const CivilDate civil = civil_of(date);
    return std::to_string(civil.day) + " " + name_of_month(civil.month).substr(0, 3);
}

}  // namespace

std::string format_short(Date date) {
    const int year = civil_of(date).year;
    return day_and_month(date) + " " + std::to_string(year);
}

std::string format_span(Period period) {
    if (period.first == period.last) return format_short(period.first);
    const bool one_year = civil_of(period.first).year == civil_of(period.last).year;
    return (one_year ? day_and_month(period.first) : format_short(period.first)) + " to " +
           format_short(period.last);
}

std::string format_numeric(Date date, DateOrder order, char separator) {
    if (order == DateOrder::YearMonthDay) return format_iso(date);
    const CivilDate civil = civil_of(date);
    const bool day_first = order == DateOrder::DayMonthYear;
    const std::string first = std::to_string(day_first ? civil.day : civil.month);
    const std::string second = std::to_string(day_first ? civil.month : civil.day);
    return first + separator + second + separator + std::to_string(civil.year);
}

std::string name_of(Weekday day) {
    constexpr int a_monday = 4;  // 5 January 1970
    return word_of(format_long({a_monday + static_cast<int>(day)}), 0);
}

std::string name_of_month(int month) {
    return word_of(format_long(date_of({1970, month, 1}).value_or(Date{})), 2);
}

}  // namespace core
