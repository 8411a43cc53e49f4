// Names from right to left in sentences from left to right.
#include "core/isolate.h"

#include <doctest/doctest.h>

using core::isolated;
using core::with_isolates_closed;

TEST_CASE("a name from left to right stays as it is, byte for byte") {
    for (const std::string_view name :
         {"", "Ann", "Zoë Müller", "李雷", "Иван", "🎄 Team", "Ann\u2069"})
        CHECK(isolated(name) == name);
}

TEST_CASE("a name with something from right to left stands between isolates") {
    CHECK(isolated("فاطمة الزهراء") == "\u2068فاطمة الزهراء\u2069");
    CHECK(isolated("Ann שרה 2") == "\u2068Ann שרה 2\u2069");
    CHECK(isolated("Ann\u202E") == "\u2068Ann\u202E\u2069");
}

TEST_CASE("no sign in a name ends its isolate, and isolating twice is isolating once") {
    CHECK(isolated("שרה\u2069 10") == "\u2068שרה 10\u2069");
    CHECK(isolated(isolated("שרה")) == isolated("שרה"));
}

TEST_CASE("a cut text ends what it began, and the next line begins it again") {
    CHECK(with_isolates_closed("plain…") == "plain…");
    CHECK(with_isolates_closed("by \u2068שר…") == "by \u2068שר…\u2069");
    int carried = 0;
    CHECK(with_isolates_closed("by \u2068שרה", &carried) == "by \u2068שרה\u2069");
    CHECK(carried == 1);
    CHECK(with_isolates_closed("כהן\u2069, 10 points", &carried) == "\u2068כהן\u2069, 10 points");
    CHECK(carried == 0);
}
