// Hours, a mark, two digits of minutes, and perhaps a half of the day.
#include "core/contest/clock.h"

#include "core/fold_case.h"
#include "core/number.h"
#include "core/utf8.h"

#include <optional>
#include <string>

namespace core::contest {
namespace {

struct Typed {
    int hour = 0;
    int minute = 0;
    std::string half;  // "am", "pm" or nothing
};

// One or two digits of any script off the front; nullopt: there are none, or more.
std::optional<int> take_digits(std::string_view& text) {
    int value = 0, count = 0;
    while (!text.empty()) {
        std::string_view rest = text;
        const int digit = digit_of(take_code_point(rest));
        if (digit < 0) break;
        if (++count > 2) return std::nullopt;
        value = value * 10 + digit;
        text = rest;
    }
    if (count == 0) return std::nullopt;
    return value;
}

std::optional<Typed> read(std::string_view text) {
    Typed typed;
    const auto hour = take_digits(text);
    if (!hour) return std::nullopt;
    typed.hour = *hour;
    if (!text.empty() && (text.front() == ':' || text.front() == '.' || text.front() == 'h')) {
        text.remove_prefix(1);
        const std::string_view before = text;
        const auto minute = take_digits(text);
        // "9:5" is on its way to 9:50, or a slip.
        if (!minute || before.size() - text.size() < 2) return std::nullopt;
        typed.minute = *minute;
    }
    for (const char c : text)
        if (c != ' ' && c != '.') typed.half += c;
    return typed;
}

std::string without_spaces_around(std::string_view text) {
    std::string kept;
    std::string pending;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (is_invisible(c)) continue;
        if (is_space(c)) {
            if (!kept.empty()) pending += ' ';
            continue;
        }
        kept += pending;
        pending.clear();
        append_code_point(kept, c);
    }
    return kept;
}

Error refused(std::string why) {
    return {std::move(why) + "Write a time such as 23:59." + std::string(value_kept)};
}

}  // namespace

Result<std::int64_t> parse_clock(std::string_view text) {
    const std::string folded = fold_case(without_spaces_around(text));
    if (folded == "noon") return std::int64_t{12 * 60};
    if (folded == "midnight" || folded == "24:00")
        return refused(
            "Midnight can be either end of a day: 00:00 is its first minute, 23:59 its "
            "last. ");
    const std::optional<Typed> typed = read(folded);
    if (!typed || (!typed->half.empty() && typed->half != "am" && typed->half != "pm"))
        return refused("This is no time of the day. ");
    int hour = typed->hour;
    if (!typed->half.empty()) {
        if (hour < 1 || hour > 12) return refused("With am or pm, hours go from 1 to 12. ");
        hour = hour % 12 + (typed->half == "pm" ? 12 : 0);
    }
    if (hour > 23) return refused("Hours go from 0 to 23. ");
    if (typed->minute > 59) return refused("Minutes go from 00 to 59. ");
    return std::int64_t{hour} * 60 + typed->minute;
}

}  // namespace core::contest
