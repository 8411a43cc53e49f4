// Numbers as people type and read them. Three steps: every script's digits and marks become a few plain
// characters; the marks get their one meaning, or the text is refused as unclear; the digits are added up.
#include "core/number.h"

#include "core/utf8.h"

#include <algorithm>
#include <limits>

namespace core {
namespace {

// The plain characters: digits, lower-case letters, '.', ',', '\'', ' ', '+', '-', and
constexpr char sure_decimal = 'D';   // a mark that is never a group mark (Arabic)
constexpr char sure_group = 'G';     // a mark that is never a decimal mark (Arabic)
constexpr char unknown = '?';

char plain_of(char32_t c) {
    if (const int digit = digit_of(c); digit >= 0) return static_cast<char>('0' + digit);
    if (is_space(c)) return ' ';
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || c == '.' || c == ',' || c == '+' || c == '-') return static_cast<char>(c);
    switch (c) {
        case 0xFF0E: return '.';
        case 0xFF0C: return ',';
        case 0x066B: return sure_decimal;
        case 0x066C: return sure_group;
        case '\'': case 0x2018: case 0x2019: case 0x02BC: case 0xFF07: return '\'';
        case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212: case 0xFE63: case 0xFF0D: return '-';
        case 0xFF0B: return '+';
        default: return unknown;
    }
}

std::string plain_text(std::string_view text) {
    std::string plain;
    while (!text.empty())
        if (const char32_t c = take_code_point(text); !is_invisible(c)) plain += plain_of(c);
    return plain;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == '.' || c == ',' || c == '\'' || c == ' ' || c == sure_decimal || c == sure_group; }

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text = trim(text.substr(0, text.size() - suffix.size()));
    return true;
}

// One mark, with one to three digits before it and three after, may be a group mark: "1.234", not "0.234".
bool looks_grouped(std::string_view before, std::string_view after) {
    return !before.empty() && before.size() <= 3 && before[0] != '0' && after.size() == 3;
}

// Groups of three, or of lakh and crore (twos before the last three). Takes the marks out.
bool take_groups(std::string_view text, char mark, std::string& digits) {
    std::size_t group = 0;
    std::size_t first = 0;
    std::size_t middle = 0;   // the size of all groups between the first and the last, 0 while there is none
    for (std::size_t start = 0;; ++group) {
        const std::size_t end = std::min(text.find(mark, start), text.size());
        const std::size_t size = end - start;
        digits += text.substr(start, size);
        if (group == 0) first = size;
        if (end == text.size()) return group == 0 || (size == 3 && first >= 1 && first <= (middle == 2 ? 2U : 3U));
        if (group > 0) {
            if ((size != 2 && size != 3) || (middle != 0 && size != middle)) return false;
            middle = size;
        }
        start = end + 1;
    }
}

struct Parts {
    NumberFault fault = NumberFault::NoNumber;
    std::string whole;      // digits only
    std::string fraction;
};

// Gives each mark of `body` its meaning. `precision`: how many digits may follow a decimal mark.
Parts split(std::string_view body, std::size_t precision, char decimal_mark, char group_mark) {
    Parts parts;
    const auto is_part = [](char c) { return is_digit(c) || is_mark(c); };
    if (!std::all_of(body.begin(), body.end(), is_part) || !std::any_of(body.begin(), body.end(), is_digit)) return parts;

    const auto last = std::find_if(body.rbegin(), body.rend(), is_mark);
    if (last == body.rend()) {
        parts.fault = NumberFault::Nothing;
        parts.whole = body;
        return parts;
    }
    const char mark = *last;
    const std::size_t at = static_cast<std::size_t>(body.rend() - last) - 1;
    const std::string_view before = body.substr(0, at);
    const std::string_view after = body.substr(at + 1);
    const auto other = std::find_if(before.begin(), before.end(), [&](char c) { return is_mark(c) && c != mark; });
    const bool repeated = before.find(mark) != std::string_view::npos;
    const bool never_decimal = mark == ' ' || mark == '\'' || mark == sure_group;

    enum class Meaning { Group, Decimal, Unclear } meaning = Meaning::Decimal;
    char group = mark;
    if (other != before.end()) {   // two kinds of mark: the last must be the decimal one
        if (repeated || never_decimal || *other == sure_decimal) return parts;
        group = *other;
        if (mark == group_mark && *other != '.' && *other != ',' && after.size() == 3) meaning = Meaning::Unclear;
    } else if (repeated || never_decimal) {
        if (mark == sure_decimal) return parts;
        meaning = Meaning::Group;
    } else if (mark == decimal_mark || mark == sure_decimal) {
        if (mark != sure_decimal && after.size() > precision && looks_grouped(before, after)) meaning = Meaning::Unclear;
    } else if (before.find_first_not_of('0') == std::string_view::npos) {
        meaning = Meaning::Decimal;   // ",5" and "0,5": no group starts with a zero
    } else if (mark == group_mark) {
        meaning = looks_grouped(before, after) ? Meaning::Group : Meaning::Unclear;
    } else if (looks_grouped(before, after)) {
        meaning = Meaning::Unclear;
    }

    const bool unfinished = after.empty() && (meaning == Meaning::Group || (mark != decimal_mark && mark != sure_decimal));
    if (unfinished || !take_groups(meaning == Meaning::Group ? body : before, group, parts.whole)) return parts;
    if (meaning != Meaning::Group) parts.fraction = after;
    parts.fault = meaning == Meaning::Unclear ? NumberFault::Unclear
                  : parts.fraction.size() > precision ? NumberFault::TooPrecise : NumberFault::Nothing;
    return parts;
}

std::string grouped(std::string_view digits, std::string_view mark) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += mark;
        text += digits[i];
    }
    return text;
}

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

}  // namespace

NumberReading read_number(std::string_view text, int decimals, std::int64_t max, const NumberStyle& style) {
    const std::string plain = plain_text(text);
    std::string_view body = trim(plain);
    const bool minus = body.starts_with('-');
    if (minus || body.starts_with('+')) body = trim(body.substr(1));

    const std::string_view with_suffix = body;
    const int power = take_suffix(body, "bn") ? 9 : take_suffix(body, "m") ? 6 : take_suffix(body, "k") ? 3 : 0;
    const std::string_view suffix = with_suffix.substr(body.size());

    const std::string group = plain_text(style.group);
    const auto precision = static_cast<std::size_t>(decimals + power);
    const Parts parts = split(body, precision, style.decimal, group.empty() ? '\0' : group[0]);

    NumberReading reading;
    reading.fault = parts.fault;
    if (parts.fault == NumberFault::Unclear) {
        constexpr std::size_t longest_quote = 24;
        if (plain.size() > longest_quote) {
            reading.fault = NumberFault::NoNumber;
            return reading;
        }
        std::string& says = reading.unclear;
        says = "\"";
        says.append(trim(plain)).append("\" can mean ").append(grouped(parts.whole, style.group));
        says.append(1, style.decimal).append(parts.fraction).append(suffix).append(" or ");
        says.append(grouped(parts.whole + parts.fraction, style.group)).append(suffix);
    }
    if (reading.fault != NumberFault::Nothing) return reading;

    const std::int64_t limit = max * power_of_ten(decimals);
    std::string digits = parts.whole + parts.fraction;
    digits.append(precision - parts.fraction.size(), '0');
    std::int64_t value = 0;
    bool above = false;
    for (const char c : digits) {
        const std::int64_t digit = c - '0';
        above = above || value > (limit - digit) / 10 || digit > limit;
        if (above) break;
        value = value * 10 + digit;
    }
    const bool zero = !above && value == 0;
    reading.fault = minus && !zero ? NumberFault::Negative : above ? NumberFault::TooLarge : NumberFault::Nothing;
    reading.value = reading.fault == NumberFault::Nothing ? value : 0;
    return reading;
}

Result<std::int64_t> parse_number(std::string_view text, int decimals, std::int64_t max, const NumberStyle& style) {
    const NumberReading reading = read_number(text, decimals, max, style);
    const std::string whole = "Write a whole number, such as " + format_count(std::min<std::int64_t>(max, 1'000'000), style);
    const std::string scaled = "Write a number, such as " + format_count(std::min<std::int64_t>(max, 1'000'000), style);
    const std::string& expected = decimals == 0 ? whole : scaled;
    std::string message;
    switch (reading.fault) {
        case NumberFault::Nothing: return reading.value;
        case NumberFault::NoNumber: message = expected + "."; break;
        case NumberFault::Unclear: message = expected + "; " + reading.unclear + "."; break;
        case NumberFault::TooPrecise:
            message = decimals == 0 ? whole + ", without decimals."
                                    : "Write at most " + std::to_string(decimals) + (decimals == 1 ? " decimal" : " decimals") +
                                          ", such as " + format_scaled(12345 * power_of_ten(decimals) / 10, decimals, false, style) + ".";
            break;
        case NumberFault::Negative: message = "A negative number can't be used here; write 0 or more."; break;
        case NumberFault::TooLarge:
            message = "That is above " + format_count(max, style) + "; write a smaller number.";
            break;
    }
    return Error{message.append(value_kept)};
}

std::string format_count(std::int64_t value, const NumberStyle& style) { return format_scaled(value, 0, false, style); }

std::string format_scaled(std::int64_t scaled, int decimals, bool trim, const NumberStyle& style) {
    const bool negative = scaled < 0;
    // Unsigned, because the lowest integer has no positive counterpart.
    std::string digits = std::to_string(negative ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled));
    const auto after = static_cast<std::size_t>(decimals);
    if (digits.size() <= after) digits.insert(0, after + 1 - digits.size(), '0');

    std::string fraction = digits.substr(digits.size() - after);
    if (trim) fraction.resize(fraction.find_last_not_of('0') + 1);
    std::string text = negative ? "-" : "";
    text += grouped(std::string_view(digits).substr(0, digits.size() - after), style.group);
    if (!fraction.empty()) (text += style.decimal) += fraction;
    return text;
}

}  // namespace core
