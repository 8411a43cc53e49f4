// Random documents for property tests: few ids, keys, stamps and values, so that they often
// collide.
#pragma once

#include "core/document.h"
#include "core/random.h"

#include <string>

namespace tests {

inline core::Id id_of(std::uint8_t number) {
    core::Id id;
    id.bytes[0] = 0xD0;
    id.bytes[15] = number;
    return id;
}

inline std::string random_text(Random& random) {
    // Valid UTF-8 of one to four bytes a code point, quotes, escapes and control characters among
    // them.
    static const std::string pieces[] = {"a",
                                         "Z",
                                         "\"",
                                         "\\",
                                         "/",
                                         std::string(1, '\0'),
                                         "\x1f",
                                         "\n",
                                         "é",
                                         "\x7f",
                                         "\xE2\x80\xA8",
                                         "語",
                                         "नि",
                                         "🏁",
                                         "\xF4\x8F\xBF\xBF"};
    std::string text;
    for (std::int64_t left = random.between(0, 6); left > 0; --left)
        text += pieces[random.between(0, 14)];
    return text;
}

inline core::Value random_value(Random& random) {
    switch (random.between(0, 5)) {
        case 0: return {};
        case 1: return random_text(random);
        case 2: return std::int64_t{INT64_MIN};
        case 3: return std::int64_t{INT64_MAX};
        default: return random.between(-3, 3);
    }
}

inline core::Document random_document(Random& random, core::Id id = id_of(1)) {
    core::Document document{id, core::Kind::Plan, {}};
    for (std::int64_t left = random.between(0, 6); left > 0; --left) {
        const std::string key = random.between(0, 9) == 0
                                    ? "k" + random_text(random)
                                    : std::string(1, "abcdef"[random.between(0, 5)]);
        document.fields[key] = {{static_cast<std::uint64_t>(random.between(0, 3)),
                                 static_cast<std::uint64_t>(random.between(0, 2))},
                                random_value(random)};
    }
    return document;
}

}  // namespace tests
