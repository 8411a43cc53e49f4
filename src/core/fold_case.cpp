// Small letters for capitals, by the blocks of Unicode in which they stand.
#include "core/fold_case.h"

#include "core/utf8.h"

namespace core {
namespace {

bool is_within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// In these a capital is followed by its small letter, and has an even number or an odd one.
char32_t fold_pair(char32_t c, bool even) { return c % 2 == (even ? 0 : 1) ? c + 1 : c; }

char32_t fold_latin(char32_t c) {
    if (is_within(c, 'A', 'Z')) return c + 32;
    if (is_within(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
    if (c == 0x130) return 'i';  // with a dot, in Turkish
    if (c == 0x178) return 0xFF;
    if (c == 0x1E9E) return 0xDF;
    if (is_within(c, 0x100, 0x12F) || is_within(c, 0x132, 0x137) || is_within(c, 0x14A, 0x177) ||
        is_within(c, 0x218, 0x21B))
        return fold_pair(c, true);
    if (is_within(c, 0x139, 0x148) || is_within(c, 0x179, 0x17E)) return fold_pair(c, false);
    return c;
}

char32_t fold_greek(char32_t c) {
    if (is_within(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
    if (c == 0x386) return 0x3AC;
    if (is_within(c, 0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    return c == 0x3C2 ? 0x3C3 : c;
}

char32_t fold_cyrillic(char32_t c) {
    if (is_within(c, 0x400, 0x40F)) return c + 80;
    if (is_within(c, 0x410, 0x42F)) return c + 32;
    if (is_within(c, 0x460, 0x481) || is_within(c, 0x48A, 0x4BF)) return fold_pair(c, true);
    return c;
}

char32_t fold(char32_t c) {
    if (is_within(c, 0x370, 0x3FF)) return fold_greek(c);
    return is_within(c, 0x400, 0x52F) ? fold_cyrillic(c) : fold_latin(c);
}

}  // namespace

std::string fold_case(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    while (!text.empty()) append_code_point(folded, fold(take_code_point(text)));
    return folded;
}

}  // namespace core
