// Small words.
#include "core/contest/words.h"

#include "core/contest/score.h"
#include "core/isolate.h"
#include "core/target/summary.h"

namespace core::contest {

std::string count_text(std::int64_t quantity_milli, const Metric& metric, const Contest& contest,
                       const NumberStyle& style) {
    const bool is_one = quantity_milli == milli;
    return milli_text(quantity_milli, style) + " " +
           isolated(target::plural(shown_name(contest, metric), is_one ? 1 : 2));
}

std::string count_of_text(std::int64_t count, std::string_view name, const NumberStyle& style) {
    return target::count_of(count, name, style);
}

std::string list_text(const std::vector<std::string>& items, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " " + std::string(last) + " " : ", ";
        text += items[i];
    }
    return text;
}

std::string clock_text(std::int64_t minute) {
    if (minute == 0) return "midnight";
    if (minute == minutes_a_day / 2) return "noon";
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(minute / 60) + ":" + two(minute % 60);
}

std::string ordinal(std::int64_t number) {
    const std::int64_t last = number % 10;
    const bool is_teen = number / 10 % 10 == 1;
    return std::to_string(number) + (is_teen || last == 0 || last > 3 ? "th"
                                     : last == 1                      ? "st"
                                     : last == 2                      ? "nd"
                                                                      : "rd");
}

}  // namespace core::contest
