// By the ranges of Unicode that hold scripts from right to left, and the marks that turn text.
#include "core/isolate.h"

#include "core/utf8.h"

namespace core {
namespace {

constexpr char32_t lri = 0x2066, rli = 0x2067, fsi = 0x2068, pdi = 0x2069;

bool turns(char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F || c == 0x202B || c == 0x202E || c == rli;
}

}  // namespace

std::string isolated(std::string_view name) {
    bool has_turned = false;
    std::string inside;
    for (std::string_view rest = name; !rest.empty();) {
        const std::string_view before = rest;
        const char32_t c = take_code_point(rest);
        has_turned = has_turned || turns(c);
        // One of its own could end ours.
        if (c < lri || c > pdi) inside += before.substr(0, before.size() - rest.size());
    }
    if (!has_turned) return std::string(name);
    return std::string(isolate_begin) + inside + std::string(isolate_end);
}

std::string with_isolates_closed(std::string_view text, int* carried) {
    int open = carried == nullptr ? 0 : *carried;
    std::string closed;
    for (int i = 0; i < open; ++i) closed += isolate_begin;
    closed += text;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (c == fsi) ++open;
        if (c == pdi && open > 0) --open;
    }
    for (int i = 0; i < open; ++i) closed += isolate_end;
    if (carried != nullptr) *carried = open;
    return closed;
}

}  // namespace core
