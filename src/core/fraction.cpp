// Exact non-negative fractions, reduced before they are multiplied so that numbers stay small.
#include "core/fraction.h"

#include <cassert>
#include <numeric>

namespace core {
namespace {

Natural natural_of(std::int64_t value) {
    assert(value >= 0);
    return Natural(value < 0 ? 0U : static_cast<std::uint64_t>(value));
}

Natural quotient(const Natural& a, const Natural& b) {
    if (b == Natural(1)) return a;
    return divmod(a, b).quotient;
}

std::optional<std::int64_t> divide_up(const Natural& a, const Natural& b) {
    const Natural::Division division = divmod(a, b);
    if (division.remainder.is_zero()) return division.quotient.to_int64();
    return (division.quotient + Natural(1)).to_int64();
}

}  // namespace

Fraction::Fraction(std::int64_t whole) : numerator_(natural_of(whole)) {}

Fraction::Fraction(std::int64_t numerator, std::int64_t denominator) {
    assert(denominator > 0);
    const Natural over = natural_of(numerator);
    const Natural under = natural_of(denominator);
    const Natural common = gcd(over, under);
    numerator_ = quotient(over, common);
    denominator_ = quotient(under, common);
}

// (a / over_a) x (b / over_b), where both are in lowest terms: only crosswise can factors be
// shared.
Fraction Fraction::product(const Natural& a, const Natural& b, const Natural& over_a,
                           const Natural& over_b) {
    if (a.is_small() && b.is_small() && over_a.is_small() && over_b.is_small()) {
        const std::uint64_t first = std::gcd(a.small(), over_b.small());
        const std::uint64_t second = std::gcd(b.small(), over_a.small());
        Fraction result;
        result.numerator_ = Natural(a.small() / first) * Natural(b.small() / second);
        result.denominator_ = Natural(over_a.small() / second) * Natural(over_b.small() / first);
        return result;
    }
    const Natural first = gcd(a, over_b);
    const Natural second = gcd(b, over_a);
    Fraction result;
    result.numerator_ = quotient(a, first) * quotient(b, second);
    result.denominator_ = quotient(over_a, second) * quotient(over_b, first);
    return result;
}

Fraction operator*(const Fraction& a, const Fraction& b) {
    return Fraction::product(a.numerator_, b.numerator_, a.denominator_, b.denominator_);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
    assert(!b.numerator_.is_zero());
    return Fraction::product(a.numerator_, b.denominator_, a.denominator_, b.numerator_);
}

Fraction operator+(const Fraction& a, const Fraction& b) {
    const Natural common = gcd(a.denominator_, b.denominator_);
    const Natural a_rest = quotient(a.denominator_, common);
    const Natural sum = a.numerator_ * quotient(b.denominator_, common) + b.numerator_ * a_rest;
    const Natural shared = gcd(sum, common);  // what the sum can still share with the denominator
    Fraction result;
    result.numerator_ = quotient(sum, shared);
    result.denominator_ = a_rest * quotient(b.denominator_, shared);
    return result;
}

Fraction operator-(const Fraction& a, const Fraction& b) {
    assert(a >= b);
    const Natural common = gcd(a.denominator_, b.denominator_);
    const Natural a_rest = quotient(a.denominator_, common);
    const Natural difference =
        a.numerator_ * quotient(b.denominator_, common) - b.numerator_ * a_rest;
    if (difference.is_zero()) return {};
    const Natural shared = gcd(difference, common);
    Fraction result;
    result.numerator_ = quotient(difference, shared);
    result.denominator_ = a_rest * quotient(b.denominator_, shared);
    return result;
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
}

std::optional<std::int64_t> Fraction::floor() const {
    return quotient(numerator_, denominator_).to_int64();
}

std::optional<std::int64_t> Fraction::ceil() const { return divide_up(numerator_, denominator_); }

std::optional<std::int64_t> Fraction::ceil_of_share(std::int64_t multiplier,
                                                    std::int64_t divisor) const {
    assert(multiplier > 0 && divisor > 0);
    return divide_up(numerator_ * natural_of(multiplier), denominator_ * natural_of(divisor));
}

}  // namespace core
