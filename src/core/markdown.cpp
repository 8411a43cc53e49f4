// Text that Markdown shows as it is: every mark that could mean something is escaped.
#include "core/markdown.h"

#include "core/utf8.h"

namespace core {

std::string escape_markdown(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]()<>#|~&!";
    std::string escaped;
    const std::string line = clean_line(text, text.size() * 3);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view rest = std::string_view(line).substr(i);
        // Bare addresses become links by themselves.
        const bool opens_address =
            rest.starts_with("://") || rest.starts_with('@') ||
            (rest.starts_with('.') && i >= 3 &&
             (line.substr(i - 3, 3) == "www" || line.substr(i - 3, 3) == "WWW"));
        // At the start of a line these make lists, rules and underlines.
        const bool opens_block = i == 0 && (rest.starts_with('-') || rest.starts_with('+') ||
                                            rest.starts_with('=') || rest.starts_with(':'));
        const bool is_mark = marks.find(rest.front()) != std::string_view::npos;
        if (is_mark || opens_address || opens_block) escaped += '\\';
        escaped += rest.front();
    }
    // "1. " at the start of a line numbers a list.
    const std::size_t number = escaped.find_first_not_of("0123456789");
    if (number != std::string::npos && number > 0 && (escaped[number] == '.'))
        escaped.insert(number, 1, '\\');
    return escaped;
}

}  // namespace core
