// Long numbers in short: at most three digits and a unit.
#include "core/compact_number.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace core {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t least_digits = 5, most_digits = 18;
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::array<std::string_view, 6> units{"", "k", "M", "bn", "tn", "qd"};

bool is_digit(char c) { return digits.find(c) != std::string_view::npos; }

// The digits before the decimal mark of a number as format_count writes it, if `text` is nothing
// else: those in somebody's name have no group between them. Those after the mark are less than the
// shortest form shows.
std::optional<std::string> digits_of(std::string_view text, const NumberStyle& style) {
    const std::size_t mark = text.rfind(style.decimal);
    if (mark != std::string_view::npos && style.group != std::string_view(&style.decimal, 1)) {
        const std::string_view after = text.substr(mark + 1);
        if (!std::ranges::all_of(after, is_digit)) return std::nullopt;
        text = text.substr(0, mark);
    }
    const std::string_view written = text;
    std::string found;
    while (!text.empty()) {
        if (is_digit(text.front())) {
            found += text.front();
            text.remove_prefix(1);
        } else if (!style.group.empty() && text.starts_with(style.group)) {
            text.remove_prefix(style.group.size());
        } else {
            return std::nullopt;
        }
    }
    if (found.size() > most_digits) return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : found) value = value * 10 + (digit - '0');
    if (format_count(value, style) != written) return std::nullopt;
    return found;
}

}  // namespace

std::optional<std::string> compact_number(std::string_view text, const NumberStyle& style,
                                          int most_decimals) {
    const std::size_t begin = text.find_first_of(digits);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t end = text.find_last_of(digits) + 1;
    const auto found = digits_of(text.substr(begin, end - begin), style);
    if (!found || found->size() < least_digits) return std::nullopt;

    // Rounded half up by the digit after those that are kept; 999,500 has become 1,000 of its unit,
    // and so 1 of the next.
    std::size_t unit = (found->size() - 1) / 3;
    const std::size_t whole = found->size() - unit * 3;
    const int decimals = std::min(most_decimals, 3 - static_cast<int>(whole));
    const std::size_t kept = whole + static_cast<std::size_t>(decimals);
    std::int64_t value = 0;
    for (std::size_t i = 0; i < kept; ++i) value = value * 10 + ((*found)[i] - '0');
    if ((*found)[kept] >= '5') ++value;
    if (decimals == 0 && value == 1'000) {
        value = 1;
        ++unit;
    }
    if (unit == units.size()) return std::nullopt;
    return std::string(text.substr(0, begin)) + format_scaled(value, decimals, true, style) +
           std::string(no_break_space) + std::string(units[unit]) + std::string(text.substr(end));
}

}  // namespace core
