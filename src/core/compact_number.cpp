// Long numbers in short: three digits and a unit.
#include "core/compact_number.h"

#include <array>
#include <cstdint>

namespace core {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t least_digits = 5;
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::array<std::string_view, 6> units{"", "k", "M", "bn", "tn", "qd"};

// The digits of a whole number written with `group` between them, if it is nothing else.
std::optional<std::string> digits_of(std::string_view text, std::string_view group) {
    std::string found;
    while (!text.empty()) {
        if (digits.find(text.front()) != std::string_view::npos) {
            found += text.front();
            text.remove_prefix(1);
        } else if (!group.empty() && text.starts_with(group)) {
            text.remove_prefix(group.size());
        } else {
            return std::nullopt;
        }
    }
    return found;
}

}  // namespace

std::optional<std::string> compact_number(std::string_view text, const NumberStyle& style) {
    const std::size_t begin = text.find_first_of(digits);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t end = text.find_last_of(digits) + 1;
    const auto found = digits_of(text.substr(begin, end - begin), style.group);
    if (!found || found->size() < least_digits || found->size() > 18) return std::nullopt;

    // Three digits, rounded half up; 999,500 has become 1,000 of its unit, and so 1 of the next.
    std::size_t count = found->size();
    std::int64_t three = (*found)[3] >= '5' ? 1 : 0;
    for (std::size_t i = 0, place = 100; i < 3; ++i, place /= 10)
        three += static_cast<std::int64_t>(place) * ((*found)[i] - '0');
    if (three == 1'000) {
        three = 100;
        ++count;
    }
    const std::size_t unit = (count - 1) / 3;
    const int decimals = 2 - static_cast<int>((count - 1) % 3);
    return std::string(text.substr(0, begin)) + format_scaled(three, decimals, true, style) +
           std::string(no_break_space) + std::string(units[unit]) + std::string(text.substr(end));
}

}  // namespace core
