// Unsigned integers of a fixed capacity, so that exact fractions cost no allocation.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace core {

// Room for 768 bits, 1.5 x 10^231. What needs it: a plan has at most 12 stages, so 11 rates with
// denominators up to 10^9, and a need is carried on only while it is at most 10^15. One need is
// then at most 10^15 x 10^99 over 10^99 (10^99 = (10^9)^11), one step more 10^123 over 10^99. The
// largest intermediate is the cross product of two needs, in a comparison or a sum: 10^114 x 10^99
// x 2, below 10^214; the factors of a week and of a period's days (5, 4 x 10^6) leave it below
// 10^222. A result that does not fit is our bug: it asserts, and never writes outside the limbs.
class Natural {
public:
    static constexpr std::size_t capacity = 24;  // limbs of 32 bits: wasm multiplies 32 x 32 -> 64

    constexpr Natural() = default;
    explicit constexpr Natural(std::uint64_t value)
        : limbs_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)},
          size_(value == 0           ? 0U
                : (value >> 32) == 0 ? 1U
                                     : 2U) {}

    constexpr bool is_zero() const { return size_ == 0; }
    // Nearly every number fits in 64 bits; is_small() says so, and small() is its value.
    constexpr bool is_small() const { return size_ <= 2; }
    constexpr std::uint64_t small() const {
        return limbs_[0] | static_cast<std::uint64_t>(limbs_[1]) << 32;
    }
    std::optional<std::int64_t> to_int64() const;  // nullopt: does not fit

    bool operator==(const Natural&) const = default;
    friend std::strong_ordering operator<=>(const Natural& a, const Natural& b);
    friend Natural operator+(const Natural& a, const Natural& b);
    friend Natural operator-(const Natural& a, const Natural& b);  // precondition: a >= b
    friend Natural operator*(const Natural& a, const Natural& b);

    struct Division;
    friend Division divmod(const Natural& a, const Natural& b);  // precondition: b > 0
    friend Natural gcd(const Natural& a, const Natural& b);      // gcd(0, b) is b

private:
    void shrink_from(std::size_t size);
    static Division divide_by_limb(const Natural& a, std::uint32_t b);
    static Division divide_long(const Natural& a, const Natural& b);

    std::array<std::uint32_t, capacity> limbs_{};  // least first; zero from size_ on
    std::uint32_t size_ = 0;
};

struct Natural::Division {
    Natural quotient;
    Natural remainder;
};

Natural::Division divmod(const Natural& a, const Natural& b);
Natural gcd(const Natural& a, const Natural& b);

}  // namespace core
