// Currencies: how many decimals each has, and money as text.
#include "core/currency.h"

#include "core/utf8.h"

namespace core {
namespace {

constexpr Currency code(const char (&text)[4]) { return {{text[0], text[1], text[2]}}; }

// The common ones first, then by code. Every currency that has not two decimals must be here, as
// one that is missing counts as having two. Source: ISO 4217 list one, 2024.
constexpr CurrencyInfo table[] = {
    {code("USD"), "US dollar", "$", 2},
    {code("EUR"), "Euro", "€", 2},
    {code("GBP"), "Pound sterling", "£", 2},
    {code("AED"), "UAE dirham", "AED", 2},
    {code("ARS"), "Argentine peso", "ARS", 2},
    {code("AUD"), "Australian dollar", "AUD", 2},
    {code("BGN"), "Bulgarian lev", "BGN", 2},
    {code("BHD"), "Bahraini dinar", "BHD", 3},
    {code("BIF"), "Burundian franc", "BIF", 0},
    {code("BRL"), "Brazilian real", "R$", 2},
    {code("CAD"), "Canadian dollar", "CAD", 2},
    {code("CHF"), "Swiss franc", "CHF", 2},
    {code("CLP"), "Chilean peso", "CLP", 0},
    {code("CNY"), "Chinese yuan", "CNY", 2},
    {code("COP"), "Colombian peso", "COP", 2},
    {code("CZK"), "Czech koruna", "CZK", 2},
    {code("DJF"), "Djiboutian franc", "DJF", 0},
    {code("DKK"), "Danish krone", "DKK", 2},
    {code("EGP"), "Egyptian pound", "EGP", 2},
    {code("GNF"), "Guinean franc", "GNF", 0},
    {code("HKD"), "Hong Kong dollar", "HKD", 2},
    {code("HUF"), "Hungarian forint", "HUF", 2},
    {code("IDR"), "Indonesian rupiah", "IDR", 2},
    {code("ILS"), "Israeli new shekel", "₪", 2},
    {code("INR"), "Indian rupee", "₹", 2},
    {code("IQD"), "Iraqi dinar", "IQD", 3},
    {code("ISK"), "Icelandic krona", "ISK", 0},
    {code("JOD"), "Jordanian dinar", "JOD", 3},
    {code("JPY"), "Japanese yen", "JPY", 0},
    {code("KES"), "Kenyan shilling", "KES", 2},
    {code("KMF"), "Comorian franc", "KMF", 0},
    {code("KRW"), "South Korean won", "₩", 0},
    {code("KWD"), "Kuwaiti dinar", "KWD", 3},
    {code("LYD"), "Libyan dinar", "LYD", 3},
    {code("MAD"), "Moroccan dirham", "MAD", 2},
    {code("MXN"), "Mexican peso", "MXN", 2},
    {code("MYR"), "Malaysian ringgit", "MYR", 2},
    {code("NGN"), "Nigerian naira", "₦", 2},
    {code("NOK"), "Norwegian krone", "NOK", 2},
    {code("NZD"), "New Zealand dollar", "NZD", 2},
    {code("OMR"), "Omani rial", "OMR", 3},
    {code("PHP"), "Philippine peso", "₱", 2},
    {code("PKR"), "Pakistani rupee", "PKR", 2},
    {code("PLN"), "Polish zloty", "PLN", 2},
    {code("PYG"), "Paraguayan guarani", "PYG", 0},
    {code("QAR"), "Qatari riyal", "QAR", 2},
    {code("RON"), "Romanian leu", "RON", 2},
    {code("RSD"), "Serbian dinar", "RSD", 2},
    {code("RWF"), "Rwandan franc", "RWF", 0},
    {code("SAR"), "Saudi riyal", "SAR", 2},
    {code("SEK"), "Swedish krona", "SEK", 2},
    {code("SGD"), "Singapore dollar", "SGD", 2},
    {code("THB"), "Thai baht", "THB", 2},
    {code("TND"), "Tunisian dinar", "TND", 3},
    {code("TRY"), "Turkish lira", "TRY", 2},
    {code("TWD"), "New Taiwan dollar", "TWD", 2},
    {code("UAH"), "Ukrainian hryvnia", "UAH", 2},
    {code("UGX"), "Ugandan shilling", "UGX", 0},
    {code("VND"), "Vietnamese dong", "₫", 0},
    {code("VUV"), "Vanuatu vatu", "VUV", 0},
    {code("XAF"), "Central African CFA franc", "XAF", 0},
    {code("XOF"), "West African CFA franc", "XOF", 0},
    {code("XPF"), "CFP franc", "XPF", 0},
    {code("ZAR"), "South African rand", "ZAR", 2},
};

const CurrencyInfo* find(Currency currency) {
    for (const CurrencyInfo& info : table)
        if (info.currency == currency) return &info;
    return nullptr;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string_view trim(std::string_view text) {
    for (std::string_view rest = text; !rest.empty() && is_space(take_code_point(rest));)
        text = rest;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Takes `word` (upper case where it has letters) off either end.
bool take_either_end(std::string_view& text, std::string_view word) {
    if (text.size() < word.size()) return false;
    const auto matches = [&](std::size_t at) {
        for (std::size_t i = 0; i < word.size(); ++i)
            if (upper(text[at + i]) != word[i]) return false;
        return true;
    };
    if (matches(0)) {
        text.remove_prefix(word.size());
    } else if (matches(text.size() - word.size())) {
        text.remove_suffix(word.size());
    } else {
        return false;
    }
    return true;
}

}  // namespace

std::span<const CurrencyInfo> currencies() { return table; }

Result<Currency> parse_currency(std::string_view text) {
    const std::string_view trimmed = trim(text);
    Currency currency;
    bool letters = trimmed.size() == currency.code.size();
    for (std::size_t i = 0; letters && i < trimmed.size(); ++i) {
        currency.code[i] = upper(trimmed[i]);
        letters = currency.code[i] >= 'A' && currency.code[i] <= 'Z';
    }
    if (letters) return currency;
    return Error{std::string("Write a currency code of three letters, such as USD or EUR.")
                     .append(value_kept)};
}

int decimals_of(Currency currency) {
    const CurrencyInfo* info = find(currency);
    return info != nullptr ? info->decimals : 2;
}

std::string_view symbol_of(const Currency& currency) {
    const CurrencyInfo* info = find(currency);
    return info != nullptr ? info->symbol : currency.text();
}

std::int64_t minor_per_unit(Currency currency) {
    std::int64_t minor = 1;
    for (int i = decimals_of(currency); i > 0; --i) minor *= 10;
    return minor;
}

Result<std::int64_t> parse_amount(std::string_view text, Currency currency, std::int64_t max,
                                  const NumberStyle& style) {
    std::string_view number = trim(text);
    if (!take_either_end(number, currency.text())) take_either_end(number, symbol_of(currency));
    return parse_number(number, decimals_of(currency), max, style);
}

std::string format_amount(std::int64_t minor, Currency currency, const NumberStyle& style) {
    const std::int64_t per_unit = minor_per_unit(currency);
    if (minor % per_unit == 0) return format_count(minor / per_unit, style);
    return format_scaled(minor, decimals_of(currency), false, style);
}

std::string format_money(std::int64_t minor, Currency currency, const NumberStyle& style) {
    const std::string_view symbol = symbol_of(currency);
    std::string text = minor < 0 ? "-" : "";
    text += symbol;
    if (symbol == currency.text()) text += "\u00A0";
    std::string amount = format_amount(minor, currency, style);
    if (minor < 0) amount.erase(0, 1);
    return text += amount;
}

}  // namespace core
