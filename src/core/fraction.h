// Exact non-negative fractions, wide enough for a chain of twelve stages.
#pragma once

#include "core/natural.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace core {

// Always in lowest terms, denominator above 0. Inputs within the limits of target::Plan never
// overflow (natural.h has the bound); an overflow is our bug and asserts.
class Fraction {
public:
    Fraction() = default;  // 0
    explicit Fraction(std::int64_t whole);
    Fraction(std::int64_t numerator, std::int64_t denominator);  // numerator >= 0, denominator > 0

    friend Fraction operator+(const Fraction& a, const Fraction& b);
    friend Fraction operator-(const Fraction& a, const Fraction& b);  // precondition: a >= b
    friend Fraction operator*(const Fraction& a, const Fraction& b);
    friend Fraction operator/(const Fraction& a, const Fraction& b);  // precondition: b > 0
    friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);
    bool operator==(const Fraction&) const = default;

    // nullopt when the result does not fit.
    std::optional<std::int64_t> floor() const;
    std::optional<std::int64_t> ceil() const;
    // ceil(this x multiplier / divisor), without reducing in between. Both at least 1.
    std::optional<std::int64_t> ceil_of_share(std::int64_t multiplier, std::int64_t divisor) const;

private:
    static Fraction product(const Natural& a, const Natural& b, const Natural& over_a,
                            const Natural& over_b);

    Natural numerator_{0};
    Natural denominator_{1};
};

}  // namespace core
