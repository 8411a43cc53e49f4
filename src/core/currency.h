// Currencies: how many decimals each has, and money as text.
#pragma once

#include "core/number.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core {

// An ISO 4217 code. One that is not in `currencies()` counts as having two decimals.
struct Currency {
    std::array<char, 3> code{'U', 'S', 'D'};
    bool operator==(const Currency&) const = default;
    std::string_view text() const& { return {code.data(), code.size()}; }
    std::string_view text() const&& = delete;  // what it shows would be gone
};

struct CurrencyInfo {
    Currency currency;
    std::string_view name;    // "US dollar"
    std::string_view symbol;  // "$"; the code itself where a symbol would be ambiguous
    int decimals;             // 0, 2 or 3
};

std::span<const CurrencyInfo> currencies();              // in the order to offer them
Result<Currency> parse_currency(std::string_view code);  // three letters of either case
int decimals_of(Currency currency);

// "$"; the currency's own code where it has no symbol that all read alike. Valid as long as
// `currency`.
std::string_view symbol_of(const Currency& currency);
std::string_view symbol_of(Currency&&) = delete;

// 10^decimals.
std::int64_t minor_per_unit(Currency currency);

// Minor units from what parse_number accepts, with the currency's symbol or code before or after
// it:
// "$1,000,000", "CHF 1.5m", "60 000 €". `max` is in whole units.
Result<std::int64_t> parse_amount(std::string_view text, Currency currency, std::int64_t max,
                                  const NumberStyle& style);
// "1,000,000" or "1,000,000.50": decimals only where they are not zero.
std::string format_amount(std::int64_t minor, Currency currency, const NumberStyle& style);
// With the symbol first, whatever the locale: "$1,000,000", "€1.000.000", "CHF 1'000" (no-break
// space).
std::string format_money(std::int64_t minor, Currency currency, const NumberStyle& style);

}  // namespace core
