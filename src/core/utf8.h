// Text from outside, one code point at a time: digits, spaces and marks of every script; clean
// names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

inline constexpr char32_t replacement = 0xFFFD;  // stands for what is no UTF-8

// Takes the first code point off `text`, which must not be empty. A byte that begins no valid code
// point (overlong forms, surrogates and cut sequences included) gives `replacement` and is taken
// alone.
char32_t take_code_point(std::string_view& text);
void append_code_point(std::string& text, char32_t code_point);

bool is_space(char32_t code_point);  // spaces, no-break and thin ones, tab, line ends
bool is_invisible(
    char32_t code_point);  // direction marks and zero-width marks, as spreadsheets paste them
bool is_blank(std::string_view text);  // nothing but spaces and invisible marks
int digit_of(char32_t code_point);  // 0 to 9: ASCII, full-width, Arabic-Indic, Devanagari; else -1

// One line of valid UTF-8 of at most `max_bytes`, cut between code points: control characters and
// line separators are removed, what is no UTF-8 becomes U+FFFD. A clean line stays as it is.
std::string clean_line(std::string_view text, std::size_t max_bytes);

// The same for text of several lines: line feeds and tabs stay; CR LF, CR and the separators of
// lines and paragraphs become line feeds.
std::string clean_text(std::string_view text, std::size_t max_bytes);

}  // namespace core
