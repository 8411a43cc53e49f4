// The share of one stage's items that reach the next, as people write it.
#include "core/target/rate.h"

#include "core/utf8.h"

#include <initializer_list>

namespace core::target {
namespace {

Error refuse(std::string message) { return {message.append(value_kept)}; }

std::string expected(const NumberStyle& style) {
    return "Write a percentage, such as " + format_scaled(25, 1, false, style) +
           ", or a pair, such as 1 in 30";
}

Error too_high() {
    return refuse("A rate can't be above 100 %; write how many of 100 reach the next stage.");
}
Error negative() { return refuse("A negative rate can't be used here; write 0 or more."); }

// Without the percent sign at the end, of whatever script, and the spaces around it.
std::string_view without_sign(std::string_view text) {
    std::string_view kept;
    const std::string_view whole = text;
    bool signed_already = false;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        const bool percent = c == '%' || c == 0xFF05 || c == 0x066A;
        if (is_space(c) || is_invisible(c) || (percent && !signed_already)) {
            signed_already = signed_already || percent;
            continue;
        }
        if (signed_already) return whole;  // something follows the sign: no number, says the parser
        kept = whole.substr(0, whole.size() - text.size());
    }
    return kept;
}

// Cuts "6 of 20" in two at the first of the words; false: none there.
bool cut_pair(std::string_view text, std::string_view& first, std::string_view& second) {
    for (const std::string_view word : {" out of ", " in ", " of ", "/"}) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) continue;
        first = text.substr(0, at);
        second = text.substr(at + word.size());
        return true;
    }
    return false;
}

Result<Rate> parse_pair(std::string_view first, std::string_view second, const NumberStyle& style) {
    const NumberReading over = read_number(first, 0, max_rate_denominator, style);
    const NumberReading under = read_number(second, 0, max_rate_denominator, style);
    for (const NumberReading& reading : {over, under}) {
        switch (reading.fault) {
            case NumberFault::Nothing: break;
            case NumberFault::Negative: return negative();
            case NumberFault::TooLarge:
                return refuse("A pair can't go above " + format_count(max_rate_denominator, style) +
                              "; write smaller numbers.");
            case NumberFault::Unclear:
                return refuse(expected(style) + "; " + reading.unclear + ".");
            case NumberFault::NoNumber:
            case NumberFault::TooPrecise:
                return refuse("Write a pair of whole numbers, such as 1 in 30.");
        }
    }
    if (under.value == 0)
        return refuse("Nothing can be counted out of 0; write a pair such as 1 in 30.");
    if (over.value > under.value) return too_high();
    return Rate{over.value, under.value};
}

}  // namespace

Result<Rate> parse_rate(std::string_view text, const NumberStyle& style) {
    std::string_view first;
    std::string_view second;
    if (cut_pair(text, first, second)) return parse_pair(first, second, style);

    constexpr int fine_decimals = 7;
    const std::string_view number = without_sign(text);
    NumberReading reading = read_number(number, 2, 100, style);
    // "33.333" could be a third or thirty thousand, but no rate is above 100 %.
    if (reading.fault == NumberFault::TooPrecise || reading.fault == NumberFault::Unclear) {
        const NumberReading fine = read_number(number, fine_decimals, 100, style);
        if (fine.fault == NumberFault::Nothing) return Rate{fine.value, fine_rate};
        if (reading.fault == NumberFault::TooPrecise) reading = fine;
    }
    switch (reading.fault) {
        case NumberFault::Nothing: return Rate{reading.value, basis_points};
        case NumberFault::TooLarge: return too_high();
        case NumberFault::Negative: return negative();
        case NumberFault::TooPrecise:
            return refuse("Write at most 7 decimals, such as " +
                          format_scaled(25, 1, false, style) +
                          ", or a pair for a finer rate, such as 1 in 30.");
        case NumberFault::Unclear: return refuse(expected(style) + "; " + reading.unclear + ".");
        case NumberFault::NoNumber: break;
    }
    return refuse(expected(style) + ".");
}

std::string format_rate(Rate rate, const NumberStyle& style) {
    if (rate.denominator == basis_points) return format_scaled(rate.numerator, 2, true, style);
    if (rate.denominator == fine_rate) return format_scaled(rate.numerator, 7, true, style);
    const std::string_view between = rate.numerator == 1 ? " in " : " of ";
    return format_count(rate.numerator, style).append(between) +
           format_count(rate.denominator, style);
}

}  // namespace core::target
