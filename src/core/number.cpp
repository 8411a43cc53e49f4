// Numbers as people type and read them. Three steps: every script's digits and marks become a few
// plain characters; the marks get their one meaning, or the text is refused as unclear; the digits
// are added up.
#include "core/number.h"

#include "core/utf8.h"

#include <algorithm>
#include <limits>

namespace core {
namespace {

// The plain characters: digits, lower-case letters, '.', ',', '\'', ' ', '+', '-', and
constexpr char sure_decimal = 'D';  // a mark that is never a group mark (Arabic)
constexpr char sure_group = 'G';    // a mark that is never a decimal mark (Arabic)
constexpr char unknown = '?';

char plain_of(char32_t c) {
    if (const int digit = digit_of(c); digit >= 0) return static_cast<char>('0' + digit);
    if (is_space(c)) return ' ';
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || c == '.' || c == ',' || c == '+' || c == '-')
        return static_cast<char>(c);
    switch (c) {
        case 0xFF0E: return '.';
        case 0xFF0C: return ',';
        case 0x066B: return sure_decimal;
        case 0x066C: return sure_group;
        case '\'':
        case 0x2018:
        case 0x2019:
        case 0x02BC:
        case 0xFF07: return '\'';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2212:
        case 0xFE63:
        case 0xFF0D: return '-';
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
bool is_mark(char c) {
    return c == '.' || c == ',' || c == '\'' || c == ' ' || c == sure_decimal || c == sure_group;
}

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

// One mark, with one to three digits before it and three after, may be a group mark: "1.234", not
// "0.234".
bool looks_grouped(std::string_view before, std::string_view after) {
    return !before.empty() && before.size() <= 3 && before[0] != '0' && after.size() == 3;
}

// Takes the marks out of groups of three, or of lakh and crore: "12,34,567", with commas only.
bool take_groups(std::string_view text, char mark, std::string& digits) {
    std::size_t first = 0;
    std::size_t middle = 0;  // the size of every group between the first and the last; 0: none yet
    std::size_t start = 0;
    for (std::size_t group = 0;; ++group) {
        const std::size_t end = std::min(text.find(mark, start), text.size());
        const std::size_t size = end - start;
        digits += text.substr(start, size);
        if (group == 0) first = size;
        if (end == text.size())
            return group == 0 || (size == 3 && first >= 1 && first <= (middle == 2 ? 2U : 3U));
        if (group > 0) {
            const bool allowed = size == 3 || (size == 2 && mark == ',');
            if (!allowed || (middle != 0 && size != middle)) return false;
            middle = size;
        }
        start = end + 1;
    }
}

enum class Meaning { Group, Decimal, Unclear, Nonsense };

// A number's text around its last mark. Another kind of mark before it can only group.
struct Marked {
    std::string_view before;
    std::string_view after;
    char mark;
    char other;     // the kind of mark before it, 0 where there is none
    bool repeated;  // the last mark stands before too
};

// What the last mark means. `precision`: how many digits may follow a decimal mark.
Meaning meaning_of(const Marked& text, std::size_t precision, char decimal_mark, char group_mark) {
    const char mark = text.mark;
    const bool never_decimal = mark == ' ' || mark == '\'' || mark == sure_group;
    if (text.other != 0) {  // two kinds of mark: the last must be the decimal one
        if (text.repeated || never_decimal || text.other == sure_decimal) return Meaning::Nonsense;
        const bool point_or_comma = text.other == '.' || text.other == ',';
        if (mark == group_mark && !point_or_comma && text.after.size() == 3)
            return Meaning::Unclear;  // "1 234,567" where the comma groups: a slip, or a decimal
                                      // mark
        return Meaning::Decimal;
    }
    if (mark == sure_decimal) return text.repeated ? Meaning::Nonsense : Meaning::Decimal;
    if (text.repeated || never_decimal) return Meaning::Group;

    const bool grouped = looks_grouped(text.before, text.after);
    if (mark == decimal_mark)
        return grouped && text.after.size() > precision ? Meaning::Unclear : Meaning::Decimal;
    const bool zero_before = text.before.find_first_not_of('0') == std::string_view::npos;
    if (zero_before) return Meaning::Decimal;  // "0,5" and ",5": no group starts with a zero
    if (mark == group_mark) return grouped ? Meaning::Group : Meaning::Unclear;
    return grouped ? Meaning::Unclear : Meaning::Decimal;
}

struct Parts {
    NumberFault fault = NumberFault::NoNumber;
    std::string whole;  // digits only
    std::string fraction;
};

Parts split(std::string_view body, std::size_t precision, char decimal_mark, char group_mark) {
    Parts parts;
    const auto is_part = [](char c) { return is_digit(c) || is_mark(c); };
    if (!std::all_of(body.begin(), body.end(), is_part)) return parts;
    if (std::none_of(body.begin(), body.end(), is_digit)) return parts;

    std::size_t at = body.size();
    while (at > 0 && !is_mark(body[at - 1])) --at;
    if (at == 0) {
        parts.fault = NumberFault::Nothing;
        parts.whole = body;
        return parts;
    }
    const char mark = body[at - 1];
    Marked text{body.substr(0, at - 1), body.substr(at), mark, 0, false};
    for (const char c : text.before) {
        if (c == mark) text.repeated = true;
        if (is_mark(c) && c != mark && text.other == 0) text.other = c;
    }

    const Meaning meaning = meaning_of(text, precision, decimal_mark, group_mark);
    if (meaning == Meaning::Nonsense) return parts;
    // "12." is a decimal about to be typed; after any other mark something is missing.
    const bool about_to_go_on = meaning == Meaning::Decimal && mark == decimal_mark;
    if (text.after.empty() && !about_to_go_on) return parts;
    const std::string_view groups = meaning == Meaning::Group ? body : text.before;
    if (!take_groups(groups, text.other != 0 ? text.other : mark, parts.whole)) return parts;
    if (meaning != Meaning::Group) parts.fraction = text.after;

    parts.fault = NumberFault::Nothing;
    if (parts.fraction.size() > precision) parts.fault = NumberFault::TooPrecise;
    if (meaning == Meaning::Unclear) parts.fault = NumberFault::Unclear;
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

// `"1,5" can mean 1.5 or 15`
std::string both_readings(std::string_view text, const Parts& parts, std::string_view suffix,
                          const NumberStyle& style) {
    std::string says = "\"";
    says.append(trim(text)).append("\" can mean ").append(grouped(parts.whole, style.group));
    says.append(1, style.decimal).append(parts.fraction).append(suffix).append(" or ");
    says.append(grouped(parts.whole + parts.fraction, style.group)).append(suffix);
    return says;
}

}  // namespace

NumberReading read_number(std::string_view text, int decimals, std::int64_t max,
                          const NumberStyle& style) {
    const std::string plain = plain_text(text);
    std::string_view body = trim(plain);
    const bool minus = body.starts_with('-');
    if (minus || body.starts_with('+')) body = trim(body.substr(1));

    const std::string_view with_suffix = body;
    int power = 0;
    if (take_suffix(body, "bn"))
        power = 9;
    else if (take_suffix(body, "m"))
        power = 6;
    else if (take_suffix(body, "k"))
        power = 3;
    const std::string_view suffix = with_suffix.substr(body.size());

    const std::string group = plain_text(style.group);
    const auto precision = static_cast<std::size_t>(decimals + power);
    const Parts parts = split(body, precision, style.decimal, group.empty() ? '\0' : group[0]);

    NumberReading reading;
    reading.fault = parts.fault;
    if (parts.fault == NumberFault::Unclear) {
        constexpr std::size_t longest_quote = 24;
        if (plain.size() <= longest_quote)
            reading.unclear = both_readings(text, parts, suffix, style);
        else
            reading.fault = NumberFault::NoNumber;
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
    if (minus && (above || value > 0))
        reading.fault = NumberFault::Negative;
    else if (above)
        reading.fault = NumberFault::TooLarge;
    else
        reading.value = value;
    return reading;
}

Result<std::int64_t> parse_number(std::string_view text, int decimals, std::int64_t max,
                                  const NumberStyle& style) {
    const NumberReading reading = read_number(text, decimals, max, style);
    if (reading.fault == NumberFault::Nothing) return reading.value;

    const bool whole = decimals == 0;
    std::string message = whole ? "Write a whole number, such as " : "Write a number, such as ";
    message += format_count(std::min<std::int64_t>(max, 1'000'000), style);
    switch (reading.fault) {
        case NumberFault::Nothing:
        case NumberFault::NoNumber: message += "."; break;
        case NumberFault::Unclear: message += "; " + reading.unclear + "."; break;
        case NumberFault::TooPrecise:
            if (whole) {
                message += ", without decimals.";
            } else {
                const std::int64_t example = 12'345 * power_of_ten(decimals - 1);  // 1,234.50
                message = "Write at most " + std::to_string(decimals) + " decimals, such as " +
                          format_scaled(example, decimals, false, style) + ".";
            }
            break;
        case NumberFault::Negative:
            message = "A negative number can't be used here; write 0 or more.";
            break;
        case NumberFault::TooLarge:
            message = "That is above " + format_count(max, style) + "; write a smaller number.";
            break;
    }
    return Error{message.append(value_kept)};
}

std::string format_count(std::int64_t value, const NumberStyle& style) {
    return format_scaled(value, 0, false, style);
}

std::string format_scaled(std::int64_t scaled, int decimals, bool trim, const NumberStyle& style) {
    const bool negative = scaled < 0;
    // Unsigned, because the lowest integer has no positive counterpart.
    std::string digits = std::to_string(negative ? 0 - static_cast<std::uint64_t>(scaled)
                                                 : static_cast<std::uint64_t>(scaled));
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
