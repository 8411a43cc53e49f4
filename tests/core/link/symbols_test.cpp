// Bits, numbers and texts come back as they were written, whatever the model expected.
#include "core/link/symbols.h"

#include "core/random_document.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace core::link;

namespace {

constexpr std::size_t much_text = 1'000'000;

// What `code` answers to a reader of what it wrote.
template <class Code>
auto read_again(const Code& code) {
    BitCoder writer = BitCoder::writer();
    Symbols written(writer, much_text);
    code(written);
    const std::string bytes = writer.finish();
    BitCoder reader = BitCoder::reader(bytes);
    Symbols symbols(reader, much_text);
    auto answer = code(symbols);
    CHECK_FALSE(symbols.has_failed());
    CHECK(reader.is_at_end());
    return answer;
}

}  // namespace

TEST_CASE("bits come back at every probability") {
    tests::Random random(1);
    std::vector<std::pair<bool, std::uint32_t>> bits;
    for (int i = 0; i < 20'000; ++i) {
        const auto one =
            static_cast<std::uint32_t>(random.between(0, 3) == 0 ? random.between(0, 1) * 0xFFFE + 1
                                                                 : random.between(1, 0xFFFF));
        bits.emplace_back(random.between(0, 1) != 0, one);
    }
    BitCoder writer = BitCoder::writer();
    for (const auto& [bit, one] : bits) CHECK(writer.code(bit, one) == bit);
    const std::string bytes = writer.finish();
    BitCoder reader = BitCoder::reader(bytes);
    int wrong = 0;
    for (const auto& [bit, one] : bits) wrong += reader.code(false, one) != bit;
    CHECK(wrong == 0);
    CHECK(reader.is_at_end());
}

TEST_CASE("expected bits cost nearly nothing") {
    BitCoder writer = BitCoder::writer();
    for (int i = 0; i < 10'000; ++i) writer.code(true, 0xFFFC);
    CHECK(writer.finish().size() <= 2);
}

TEST_CASE("a reader knows when it is asked for more than was written") {
    BitCoder reader = BitCoder::reader("x");
    CHECK_FALSE(reader.is_exhausted());
    for (int i = 0; i < 64; ++i) reader.code(false, 0x8000);
    CHECK(reader.is_exhausted());
}

TEST_CASE("a reader of too many bytes is not at the end") {
    BitCoder writer = BitCoder::writer();
    for (int i = 0; i < 100; ++i) writer.code(i % 3 == 0, 0x8000);
    const std::string bytes = writer.finish() + "x";
    BitCoder reader = BitCoder::reader(bytes);
    for (int i = 0; i < 100; ++i) CHECK(reader.code(false, 0x8000) == (i % 3 == 0));
    CHECK_FALSE(reader.is_at_end());
}

TEST_CASE("numbers of every size come back") {
    std::vector<std::uint64_t> numbers{0, UINT64_MAX, std::uint64_t{1} << 63};
    for (unsigned bit = 0; bit < 64; ++bit)
        for (std::uint64_t near = 0; near < 3; ++near)
            numbers.push_back((std::uint64_t{1} << bit) - 1 + near);
    CHECK(read_again([&](Symbols& symbols) {
              std::vector<std::uint64_t> read;
              for (const std::uint64_t number : numbers)
                  read.push_back(symbols.number(symbols.is_reader() ? 0 : number, {1, 2}));
              return read;
          }) == numbers);
}

TEST_CASE("integers of either sign come back, the outermost too") {
    std::vector<std::int64_t> integers{0, 1, -1, 63, -64, INT64_MIN, INT64_MAX, INT64_MIN + 1};
    tests::Random random(2);
    for (int i = 0; i < 300; ++i) integers.push_back(random.any_size(INT64_MAX) * (i % 2 * 2 - 1));
    CHECK(read_again([&](Symbols& symbols) {
              std::vector<std::int64_t> read;
              for (const std::int64_t integer : integers)
                  read.push_back(symbols.integer(symbols.is_reader() ? 0 : integer, {3}));
              return read;
          }) == integers);
}

TEST_CASE("flags, choices and raw bits come back") {
    tests::Random random(3);
    std::vector<std::uint64_t> wanted;
    for (int i = 0; i < 200; ++i) wanted.push_back(random.next());
    CHECK(read_again([&](Symbols& symbols) {
              std::vector<std::uint64_t> read;
              for (const std::uint64_t each : wanted) {
                  const std::uint64_t value = symbols.is_reader() ? 0 : each;
                  read.push_back(std::uint64_t{symbols.flag(value & 1, {4})} |
                                 std::uint64_t{symbols.choice(value >> 1 & 255, 8, {5})} << 1 |
                                 symbols.raw(value >> 9, 55) << 9);
              }
              return read;
          }) == wanted);
}

TEST_CASE("texts come back: empty ones, with NUL, in every script, long ones, and again") {
    tests::Random random(4);
    std::vector<std::string> texts{"",
                                   "a",
                                   std::string(1, '\0'),
                                   std::string("\0a\0\0", 4),
                                   "\xFF\xFE no UTF-8",
                                   std::string(5'000, 'x')};
    for (int i = 0; i < 40; ++i) texts.push_back(tests::random_text(random));
    texts.insert(texts.end(), texts.begin(), texts.begin() + 20);
    CHECK(read_again([&](Symbols& symbols) {
              std::vector<std::string> read;
              for (const std::string& text : texts) {
                  const std::string_view value = symbols.is_reader() ? "" : std::string_view(text);
                  read.push_back(symbols.text(value, name_field, much_text));
                  const std::string again = symbols.recent_text(value, 7);
                  CHECK(again == read.back());
              }
              return read;
          }) == texts);
}

TEST_CASE("more kinds of text than are remembered come back") {
    std::vector<std::string> texts;
    for (int i = 0; i < 200; ++i) texts.push_back(std::to_string(i * i % 80));
    CHECK(read_again([&](Symbols& symbols) {
              std::vector<std::string> read;
              for (const std::string& text : texts)
                  read.push_back(
                      symbols.recent_text(symbols.is_reader() ? "" : std::string_view(text), 7));
              return read;
          }) == texts);
}

TEST_CASE("text above the limit fails, on either side") {
    BitCoder writer = BitCoder::writer();
    Symbols enough(writer, 10);
    enough.text("0123456789", 8, much_text);
    CHECK_FALSE(enough.has_failed());
    enough.text("x", 8, much_text);
    CHECK(enough.has_failed());
    BitCoder again = BitCoder::writer();
    Symbols repeated(again, 10);
    repeated.recent_text("012345", 8);
    repeated.recent_text("012345", 8);
    CHECK(repeated.has_failed());
}
