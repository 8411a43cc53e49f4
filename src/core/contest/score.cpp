// Exact ratios, by products of 128 bits.
#include "core/contest/score.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace core::contest {
namespace {

using Wide = __int128;

constexpr Wide most = std::numeric_limits<std::int64_t>::max();

}  // namespace

std::strong_ordering operator<=>(const Score& a, const Score& b) {
    if (a.under == b.under) return a.over <=> b.over;
    const Wide left = Wide{a.over} * b.under;
    const Wide right = Wide{b.over} * a.under;
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

Score operator+(const Score& a, const Score& b) {
    const std::int64_t common = std::gcd(a.under, b.under);
    const Wide under = Wide{a.under} / common * b.under;
    if (under <= most) {
        const Wide left = Wide{a.over} * (b.under / common);
        const Wide right = Wide{b.over} * (a.under / common);
        if (left <= most && right <= most && left + right <= most) {
            const auto over = static_cast<std::int64_t>(left + right);
            const std::int64_t shared = std::gcd(over, static_cast<std::int64_t>(under));
            return {over / shared, static_cast<std::int64_t>(under) / shared};
        }
    }
    const Wide rounded = Wide{a.over} + Wide{b.over} * a.under / b.under;
    return {static_cast<std::int64_t>(std::min(rounded, most)), a.under};
}

std::string score_text(const Score& score, ScoringMode mode, const NumberStyle& style) {
    // In hundredths of what is shown: points are thousandths, and a target counts 100 percent.
    const bool is_percent = mode == ScoringMode::PercentOfTarget;
    const Wide scaled = is_percent ? Wide{score.over} * 10'000 : Wide{score.over};
    const Wide divisor = is_percent ? Wide{score.under} : Wide{score.under} * 10;
    const Wide hundredths = std::min((scaled * 2 + divisor) / (divisor * 2), most);
    const std::string text = format_scaled(static_cast<std::int64_t>(hundredths), 2, true, style);
    return is_percent ? text + " %" : text;
}

std::string milli_text(std::int64_t amount_milli, const NumberStyle& style) {
    return format_scaled(amount_milli, 3, true, style);
}

}  // namespace core::contest
