// What no file system refuses, and no program runs.
#include "core/file_name.h"

#include "core/utf8.h"

namespace core {

std::string file_stem(std::string_view name, std::string_view otherwise, std::string_view what) {
    constexpr std::size_t most_bytes = 60;
    std::string fit;
    while (!name.empty()) {
        const char32_t c = take_code_point(name);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '_' ||
                            (c >= 0xC0 && c != replacement && !is_invisible(c) && !is_space(c));
        append_code_point(fit, letter ? c : U' ');
    }
    fit = clean_line(fit, most_bytes);
    fit.erase(0, fit.find_first_not_of(" -"));
    fit.erase(fit.find_last_not_of(' ') + 1);
    if (fit.empty()) fit = otherwise;
    return fit.append(" ").append(what);
}

std::string file_name(std::string_view name, std::string_view otherwise, std::string_view what,
                      std::string_view extension) {
    return file_stem(name, otherwise, what).append(".").append(extension);
}

}  // namespace core
