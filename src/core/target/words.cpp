// Shares, chances and hours as people read them.
#include "core/target/words.h"

#include <algorithm>
#include <cmath>

namespace core::target {

std::string rate_text(Rate rate, const NumberStyle& style) {
    return format_rate(rate, style) + (is_counted(rate) ? "" : " %");
}

std::string percent_text(const Fraction& share, const NumberStyle& style) {
    const Fraction half(1, 2);
    const std::int64_t hundredths =
        (share * Fraction(basis_points) + half).floor().value_or(basis_points);
    return format_scaled(hundredths, 2, true, style) + " %";
}

std::string chance_text(double chance) {
    if (chance >= 1) return "100 %";
    const auto percent = static_cast<std::int64_t>(std::lround(chance * 100));
    if (percent >= 100) return "over 99 %";
    if (percent <= 0) return chance > 0 ? "under 1 %" : "0 %";
    return std::to_string(percent) + " %";
}

std::string hours_text(std::int64_t minutes, const NumberStyle& style) {
    if (minutes < 60) return format_count(minutes, style) + (minutes == 1 ? " minute" : " minutes");
    const std::int64_t tenths = minutes / 6 + (minutes % 6 >= 3 ? 1 : 0);
    return format_scaled(tenths, 1, true, style) + (tenths == 10 ? " hour" : " hours");
}

}  // namespace core::target
