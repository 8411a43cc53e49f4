// The quick reader and the one for any record, against each other.
#include "core/codec/record_scan.h"

#include "core/codec/record.h"
#include "core/codec/record_reader.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using core::Document;
using core::codec::read_payload;
using core::codec::scan_payload;

namespace {

constexpr std::size_t header_bytes = 13;

std::string payload_of(const Document& document) {
    return core::codec::encode_record(document).substr(header_bytes);
}

// It may leave anything to the other one, but it never answers otherwise.
bool agree(const std::string& payload) {
    const std::optional<Document> scanned = scan_payload(payload);
    if (!scanned) return true;
    const auto read = read_payload(payload);
    const auto* document = std::get_if<Document>(&read);
    return document != nullptr && *document == *scanned;
}

}  // namespace

TEST_CASE("what is written here is read by the quick reader, as the other one reads it") {
    tests::Random random(11);
    for (int round = 0; round < 2'000; ++round) {
        Document document = tests::random_document(random);
        // The two largest numbers have more digits than the quick reader takes.
        for (auto& [key, field] : document.fields) {
            auto* number = std::get_if<std::int64_t>(&field.value);
            if (number != nullptr) *number %= 1'000'000'000;
        }
        const std::string payload = payload_of(document);
        const std::optional<Document> scanned = scan_payload(payload);
        REQUIRE(scanned.has_value());
        CHECK(*scanned == document);
        CHECK(read_payload(payload) == decltype(read_payload(payload)){document});
    }
}

TEST_CASE(
    "a mark, a letter of another script and a broken byte are found at every place of a text") {
    for (std::size_t length = 1; length <= 20; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            for (const std::string_view mark : {"\"", "\\", "\x01", "\x1F", "é", "’", "😀"}) {
                Document document{{{1}}, core::Kind::Plan, {}};
                std::string text(length, '~');
                text.replace(at, 1, mark);
                document.fields["a"] = {{1, 1}, text};
                document.fields["b"] = {{1, 2}, text + text};
                document.fields["c"] = {{2, 2}, std::string()};
                const std::optional<Document> scanned = scan_payload(payload_of(document));
                REQUIRE(scanned.has_value());
                CHECK(*scanned == document);
            }
            std::string broken =
                payload_of({{{1}}, core::Kind::Plan, {{"a", {{1, 1}, std::string(length, '~')}}}});
            broken[broken.find('~') + at] = '\xC0';
            CHECK_FALSE(scan_payload(broken));
            broken[broken.find('\xC0')] = '\x1F';
            CHECK_FALSE(scan_payload(broken));
        }
    }
}

TEST_CASE("the quick reader never takes what the other one refuses, nor reads it otherwise") {
    tests::Random random(12);
    const std::string marks = R"({}[]",:0123456789-.eE\u nulltruefalse format kind id fields)";
    for (int round = 0; round < 20'000; ++round) {
        std::string payload = payload_of(tests::random_document(random));
        for (std::int64_t left = random.between(1, 3); left > 0 && !payload.empty(); --left) {
            const auto at = static_cast<std::size_t>(
                random.between(0, static_cast<std::int64_t>(payload.size()) - 1));
            const char mark = random.between(0, 3) == 0
                                  ? static_cast<char>(random.between(-128, 127))
                                  : marks[static_cast<std::size_t>(random.between(
                                        0, static_cast<std::int64_t>(marks.size()) - 1))];
            switch (random.between(0, 3)) {
                case 0: payload[at] = mark; break;
                case 1: payload.insert(at, 1, mark); break;
                case 2: payload.erase(at, 1); break;
                default: payload.resize(at + 1); break;
            }
        }
        CHECK(agree(payload));
    }
}

TEST_CASE("a payload that is written in another way is left to the other reader") {
    const std::string id = "\"id\":\"d0000000000000000000000000000001\"";
    const auto with = [&](const std::string& fields) {
        return "{\"format\":1,\"kind\":\"plan\"," + id + ",\"fields\":{" + fields + "}}";
    };
    const std::string stamp = "[1,\"0000000000000001\",";
    REQUIRE(scan_payload(with("\"a\":" + stamp + "1]")));
    CHECK_FALSE(scan_payload(with("\"a\":[-0,\"0000000000000001\",1]")));
    for (const std::string& fields : std::vector<std::string>{
             "\"b\":" + stamp + "1],\"a\":" + stamp + "1]",         // not in order
             "\"a\":" + stamp + "1],\"a\":" + stamp + "1]",         // twice
             "\"a\": " + stamp + "1]",                              // spaced
             "\"a\":" + stamp + "01]",                              // a zero in front
             "\"a\":" + stamp + "1.0]",                             // no whole number
             "\"a\":" + stamp + "9223372036854775807]",             // many digits
             "\"a\":" + stamp + "9223372036854775808]",             // too many
             "\"a\":" + stamp + "\"\\n\"]",                         // a short escape
             "\"a\":" + stamp + "\"\\ud800\"]",                     // half a pair
             "\"a\":" + stamp + "\"\\ud800\\u0041\"]",              // of another
             "\"a\":" + stamp + "\"\xC0\x80\"]",                    // no UTF-8
             "\"a\":[4611686018427387905,\"0000000000000001\",1]",  // a forged clock
             "\"a\":[-1,\"0000000000000001\",1]",
             "\"\":" + stamp + "1]",
             "\"a\":" + stamp + "1],",
         }) {
        CAPTURE(fields);
        CHECK_FALSE(scan_payload(with(fields)));
    }
    CHECK_FALSE(scan_payload(""));
    CHECK_FALSE(scan_payload(with("") + " "));
    CHECK_FALSE(scan_payload("{" + id + ",\"format\":1,\"kind\":\"plan\",\"fields\":{}}"));
}
