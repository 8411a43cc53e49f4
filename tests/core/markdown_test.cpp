// Text of the user's in Markdown.
#include "core/markdown.h"

#include <doctest/doctest.h>

using namespace core;

TEST_CASE("no text is markup") {
    CHECK(escape_markdown("plain words, 50 % and more: 1-2") == "plain words, 50 % and more: 1-2");
    CHECK(escape_markdown("**bold** _it_ `code` ~no~") ==
          "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~no\\~");
    CHECK(escape_markdown("[a](b) <img src=x> a|b # & !") ==
          "\\[a\\]\\(b\\) \\<img src=x\\> a\\|b \\# \\& \\!");
    CHECK(escape_markdown("https://example.org www.example.org a@b") ==
          "https\\://example.org www\\.example.org a\\@b");
    CHECK(escape_markdown("- item") == "\\- item");
    CHECK(escape_markdown("1. item") == "1\\. item");
    CHECK(escape_markdown("two\nlines") == "twolines");
}
