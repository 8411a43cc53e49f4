// Currencies: decimals, symbols, and money typed with them.
#include "core/currency.h"

#include <doctest/doctest.h>

#include <set>

using namespace core;

namespace {

const NumberStyle english{'.', ","};
const NumberStyle german{',', "."};
constexpr std::int64_t max = 1'000'000'000'000'000;

Currency of(std::string_view code) {
    return parse_currency(code).ok() ? parse_currency(code).value() : Currency{{'?', '?', '?'}};
}

}  // namespace

TEST_CASE("a currency has 0, 2 or 3 decimals, and an unknown one 2") {
    CHECK(decimals_of(of("USD")) == 2);
    CHECK(decimals_of(of("JPY")) == 0);
    CHECK(decimals_of(of("KWD")) == 3);
    CHECK(decimals_of(of("XYZ")) == 2);
    CHECK(minor_per_unit(of("USD")) == 100);
    CHECK(minor_per_unit(of("JPY")) == 1);
    CHECK(minor_per_unit(of("KWD")) == 1'000);
}

TEST_CASE("every currency on offer has its own code and a name") {
    std::set<std::string_view> codes;
    for (const CurrencyInfo& info : currencies()) {
        CHECK(codes.insert(info.currency.text()).second);
        CHECK(of(info.currency.text()) == info.currency);
        CHECK_FALSE(info.name.empty());
        CHECK_FALSE(info.symbol.empty());
        CHECK((info.decimals == 0 || info.decimals == 2 || info.decimals == 3));
    }
    CHECK(currencies().front().currency == Currency{});
}

TEST_CASE("two currencies share no symbol") {
    std::set<std::string_view> symbols;
    for (const CurrencyInfo& info : currencies())
        CHECK_MESSAGE(symbols.insert(info.symbol).second, info.symbol);
}

TEST_CASE("a currency code is three letters of either case") {
    CHECK(of(" eur ") == Currency{{'E', 'U', 'R'}});
    CHECK(of("SEK") == Currency{{'S', 'E', 'K'}});
    for (const std::string_view text : {"", "EU", "EURO", "E1R", "€", "É1"})
        CHECK_MESSAGE(!parse_currency(text).ok(), text);
    CHECK(parse_currency("??").error().message ==
          "Write a currency code of three letters, such as USD or EUR. Kept: the last good value.");
}

TEST_CASE("money shows decimals only where they are not zero") {
    CHECK(format_amount(100'000'000, of("USD"), english) == "1,000,000");
    CHECK(format_amount(100'000'050, of("USD"), english) == "1,000,000.50");
    CHECK(format_amount(100'000'050, of("EUR"), german) == "1.000.000,50");
    CHECK(format_amount(1'234, of("JPY"), english) == "1,234");
    CHECK(format_amount(1'234, of("KWD"), english) == "1.234");
}

TEST_CASE("money has its symbol first, and a code stands apart") {
    CHECK(format_money(100'000'000, of("USD"), english) == "$1,000,000");
    CHECK(format_money(100'000, of("CHF"), {'.', "'"}) == "CHF\u00A01'000");
    CHECK(format_money(-5'050, of("EUR"), english) == "-€50.50");
    CHECK(format_money(500, of("XYZ"), english) == "XYZ\u00A05");
}

TEST_CASE("an amount may be typed with its currency's symbol or code at either end") {
    for (const std::string_view text : {"$1,000,000", "1,000,000 $", "USD 1,000,000", "1000000usd",
                                        "$ 1m", " $1,000,000.00 ", "\u00A0$1 000 000"}) {
        const Result<std::int64_t> amount = parse_amount(text, of("USD"), max, english);
        CHECK_MESSAGE(amount.ok(), text);
        if (amount.ok()) CHECK_MESSAGE(amount.value() == 100'000'000, text);
    }
    CHECK(parse_amount("60.000 €", of("EUR"), max, german).value() == 6'000'000);
    CHECK(parse_amount("CHF\u00A01’000", of("CHF"), max, {'.', "’"}).value() == 100'000);
    CHECK(parse_amount("1,234", of("JPY"), max, english).value() == 1'234);
    CHECK(parse_amount("1.234", of("KWD"), max, english).value() == 1'234);
}

TEST_CASE("an amount in another currency is refused") {
    CHECK_FALSE(parse_amount("€5", of("USD"), max, english).ok());
    CHECK_FALSE(parse_amount("$", of("USD"), max, english).ok());
    CHECK_FALSE(parse_amount("$5$", of("USD"), max, english).ok());
    CHECK_FALSE(parse_amount("$-5", of("USD"), max, english).ok());
    CHECK_FALSE(parse_amount("1.5", of("JPY"), max, english).ok());
}

TEST_CASE("money that is written is read back") {
    for (const CurrencyInfo& info : currencies())
        for (const NumberStyle& style : {english, german})
            for (const std::int64_t minor :
                 {std::int64_t{0}, std::int64_t{1}, std::int64_t{123'456'789}, max}) {
                const std::string text = format_money(minor, info.currency, style);
                const Result<std::int64_t> read = parse_amount(text, info.currency, max, style);
                CHECK_MESSAGE(read.ok(), text);
                if (read.ok()) CHECK_MESSAGE(read.value() == minor, text);
            }
}

TEST_CASE("a currency that we do not know has its code for a symbol") {
    const Currency unknown{{'Q', 'Q', 'Q'}};
    CHECK(symbol_of(unknown) == "QQQ");
    CHECK(symbol_of(currencies().front().currency) == "$");
}
