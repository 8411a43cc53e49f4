// Unsigned integers of a fixed capacity: schoolbook arithmetic with a short way for 64 bits.
#include "core/natural.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <numeric>

namespace core {
namespace {

constexpr std::uint32_t low(std::uint64_t value) { return static_cast<std::uint32_t>(value); }
constexpr std::uint32_t high(std::uint64_t value) {
    return static_cast<std::uint32_t>(value >> 32);
}

}  // namespace

// Sets the size to that of the highest limb that is not zero, looking from `size` down.
void Natural::shrink_from(std::size_t size) {
    while (size > 0 && limbs_[size - 1] == 0) --size;
    size_ = static_cast<std::uint32_t>(size);
}

std::optional<std::int64_t> Natural::to_int64() const {
    constexpr auto max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!is_small() || small() > max) return std::nullopt;
    return static_cast<std::int64_t>(small());
}

std::strong_ordering operator<=>(const Natural& a, const Natural& b) {
    if (a.size_ != b.size_) return a.size_ <=> b.size_;
    for (std::size_t i = a.size_; i-- > 0;)
        if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
    return std::strong_ordering::equal;
}

Natural operator+(const Natural& a, const Natural& b) {
    Natural sum;
    const std::size_t size = std::max(a.size_, b.size_);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < size; ++i) {
        carry += static_cast<std::uint64_t>(a.limbs_[i]) + b.limbs_[i];
        sum.limbs_[i] = low(carry);
        carry >>= 32;
    }
    const bool fits = carry == 0 || size < Natural::capacity;
    assert(fits);
    if (carry != 0 && fits) sum.limbs_[size] = low(carry);
    sum.shrink_from(std::min(size + 1, Natural::capacity));
    return sum;
}

Natural operator-(const Natural& a, const Natural& b) {
    assert(a >= b);
    Natural difference;
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < a.size_; ++i) {
        const std::uint64_t step = static_cast<std::uint64_t>(a.limbs_[i]) - b.limbs_[i] - borrow;
        difference.limbs_[i] = low(step);
        borrow = step >> 63;
    }
    difference.shrink_from(a.size_);
    return difference;
}

Natural operator*(const Natural& a, const Natural& b) {
    Natural product;
    for (std::size_t i = 0; i < a.size_; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.size_ || carry != 0; ++j) {
            const std::uint64_t factor = j < b.size_ ? b.limbs_[j] : 0;
            if (i + j >= Natural::capacity) {
                assert(carry == 0 && factor == 0);  // overflow
                break;
            }
            carry += a.limbs_[i] * factor + product.limbs_[i + j];
            product.limbs_[i + j] = low(carry);
            carry >>= 32;
        }
    }
    product.shrink_from(std::min<std::size_t>(a.size_ + b.size_, Natural::capacity));
    return product;
}

Natural::Division divmod(const Natural& a, const Natural& b) {
    assert(!b.is_zero());
    if (b.is_zero()) return {};
    if (a.is_small() && b.is_small())
        return {Natural(a.small() / b.small()), Natural(a.small() % b.small())};
    if (a < b) return {Natural(), a};
    if (b.size_ == 1) return Natural::divide_by_limb(a, b.limbs_[0]);
    return Natural::divide_long(a, b);
}

Natural::Division Natural::divide_by_limb(const Natural& a, std::uint32_t b) {
    Division result;
    std::uint64_t rest = 0;
    for (std::size_t i = a.size_; i-- > 0;) {
        rest = rest << 32 | a.limbs_[i];
        result.quotient.limbs_[i] = low(rest / b);
        rest %= b;
    }
    result.quotient.shrink_from(a.size_);
    result.remainder = Natural(rest);
    return result;
}

// Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D. Precondition: a >= b, b has
// at least two limbs.
Natural::Division Natural::divide_long(const Natural& a, const Natural& b) {
    const std::size_t n = b.size_;
    const std::size_t m = a.size_ - n;
    const int shift = std::countl_zero(b.limbs_[n - 1]);

    // Both shifted left so that the divisor's highest bit is set; the dividend gets one limb more.
    std::array<std::uint32_t, capacity> v{};
    std::array<std::uint32_t, capacity + 1> u{};
    for (std::size_t i = n; i-- > 0;)
        v[i] = high((static_cast<std::uint64_t>(b.limbs_[i]) << 32 | (i > 0 ? b.limbs_[i - 1] : 0U))
                    << shift);
    for (std::size_t i = a.size_; i-- > 0;)
        u[i] = high((static_cast<std::uint64_t>(a.limbs_[i]) << 32 | (i > 0 ? a.limbs_[i - 1] : 0U))
                    << shift);
    u[a.size_] = high(static_cast<std::uint64_t>(a.limbs_[a.size_ - 1]) << shift);

    Division result;
    for (std::size_t j = m + 1; j-- > 0;) {
        const std::uint64_t top = static_cast<std::uint64_t>(u[j + n]) << 32 | u[j + n - 1];
        std::uint64_t guess = top / v[n - 1];
        std::uint64_t rest = top % v[n - 1];
        while (high(guess) != 0 ||
               low(guess) * static_cast<std::uint64_t>(v[n - 2]) > (rest << 32 | u[j + n - 2])) {
            --guess;
            rest += v[n - 1];
            if (high(rest) != 0) break;
        }

        std::uint64_t carry = 0;
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < n; ++i) {
            carry += guess * v[i];
            const std::uint64_t step = static_cast<std::uint64_t>(u[i + j]) - low(carry) - borrow;
            u[i + j] = low(step);
            borrow = step >> 63;
            carry >>= 32;
        }
        const std::uint64_t step = static_cast<std::uint64_t>(u[j + n]) - carry - borrow;
        u[j + n] = low(step);

        if (step >> 63 != 0) {  // the guess was one too large: add the divisor back
            --guess;
            std::uint64_t back = 0;
            for (std::size_t i = 0; i < n; ++i) {
                back += static_cast<std::uint64_t>(u[i + j]) + v[i];
                u[i + j] = low(back);
                back >>= 32;
            }
            u[j + n] += low(back);
        }
        result.quotient.limbs_[j] = low(guess);
    }
    result.quotient.shrink_from(m + 1);

    for (std::size_t i = 0; i < n; ++i)
        result.remainder.limbs_[i] =
            low((static_cast<std::uint64_t>(u[i + 1]) << 32 | u[i]) >> shift);
    result.remainder.shrink_from(n);
    return result;
}

Natural gcd(const Natural& a, const Natural& b) {
    if (a.is_small() && b.is_small()) return Natural(std::gcd(a.small(), b.small()));
    Natural x = a;
    Natural y = b;
    while (!(x.is_small() && y.is_small())) {
        if (y.is_zero()) return x;
        const Natural rest = divmod(x, y).remainder;
        x = y;
        y = rest;
    }
    return Natural(std::gcd(x.small(), y.small()));
}

}  // namespace core
