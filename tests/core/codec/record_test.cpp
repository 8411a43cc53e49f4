// Records: the exact round trip, and refusal of everything that is not one.
#include "core/codec/record.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace core;
using namespace core::codec;

namespace {

// Written apart from record.cpp, so that a wrong table there does not agree with itself.
std::uint32_t crc_bit_by_bit(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

// A record that is right but for what its payload says.
std::string record_of(const std::string& payload) {
    std::string record = "QD1 ";
    const std::uint32_t crc = crc_bit_by_bit(payload);
    for (int shift = 28; shift >= 0; shift -= 4) record += "0123456789abcdef"[(crc >> shift) & 15];
    return record + " " + payload;
}

std::string with_fields(const std::string& fields) {
    return record_of(
        R"({"format":1,"kind":"plan","id":"d0000000000000000000000000000001","fields":)" + fields +
        "}");
}

bool is_damaged(std::string_view record) {
    const Decoded decoded = decode_record(record);
    const auto* damaged = std::get_if<Damaged>(&decoded);
    return damaged != nullptr && !damaged->reason.empty();
}

Document example() {
    Document document{tests::id_of(1), Kind::Plan, {}};
    document.fields["quota"] = {{7, 0xff}, std::int64_t{100'000'000}};
    document.fields["name"] = {{8, 0xff}, std::string("Zoë \"Q3\" 語\n")};
    document.fields["deals"] = {{9, 0xff}, Value{}};
    return document;
}

}  // namespace

TEST_CASE("the checksum is the CRC-32 of zip and Ethernet") {
    CHECK(crc_bit_by_bit("123456789") ==
          0xCBF43926u);  // the check value that the standard's catalogue gives
    CHECK(encode_record(Document{tests::id_of(1), Kind::Plan, {}}) == with_fields("{}"));
}

TEST_CASE("a record is one line of text in the documented form") {
    Document document{tests::id_of(1), Kind::Plan, {}};
    document.fields["quota"] = {{7, 0xff}, std::int64_t{100'000'000}};
    CHECK(encode_record(document) == with_fields(R"({"quota":[7,"00000000000000ff",100000000]})"));
    CHECK(encode_record(example()).find('\n') == std::string::npos);
}

TEST_CASE("every document comes back exactly as it was written") {
    tests::Random random(2);
    for (int round = 0; round < 3'000; ++round) {
        Document document = tests::random_document(random);
        document.kind = static_cast<Kind>(random.between(0, 4));
        document.fields["edge"] = {
            {static_cast<std::uint64_t>(random.any_size(std::int64_t{1} << 62)), random.next()},
            random.any_size(INT64_MAX)};
        REQUIRE(decode_record(encode_record(document)) == Decoded{document});
    }
}

TEST_CASE("the largest numbers that a field may hold come back exactly") {
    Document document{tests::id_of(1), Kind::Settings, {}};
    document.fields["low"] = {{0, 0}, std::int64_t{INT64_MIN}};
    document.fields["high"] = {{max_counter, UINT64_MAX}, std::int64_t{INT64_MAX}};
    CHECK(decode_record(encode_record(document)) == Decoded{document});
}

TEST_CASE("text that is no UTF-8 is written with a replacement mark and can be read") {
    Document document{tests::id_of(1), Kind::Plan, {}};
    document.fields["name"] = {{1, 1}, std::string("a\xFFz\xC3")};
    const Decoded decoded = decode_record(encode_record(document));
    const auto* read = std::get_if<Document>(&decoded);
    REQUIRE(read != nullptr);
    CHECK(*find_text(*read, "name") == "a\xEF\xBF\xBDz\xEF\xBF\xBD");
}

TEST_CASE("no change of a single byte is taken for data") {
    const std::string good = encode_record(example());
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed = good;
            changed[i] = static_cast<char>(byte);
            if (changed == good) continue;
            REQUIRE(is_damaged(changed));
        }
    }
}

TEST_CASE("no cut record is taken for data, nor one with something before or after it") {
    const std::string good = encode_record(example());
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK(is_damaged(good.substr(0, length)));
    CHECK(is_damaged(good + " "));
    CHECK(is_damaged(good + std::string(1, '\0')));
    CHECK(is_damaged(" " + good));
    CHECK(is_damaged(good + good));
}

TEST_CASE("a whole number that does not fit is refused, never rounded") {
    CHECK(is_damaged(with_fields(R"({"a":[1,"0000000000000001",12345678901234567890]})")));
    CHECK(
        is_damaged(with_fields(R"({"a":[1,"0000000000000001",123456789012345678901234567890]})")));
    CHECK(is_damaged(with_fields(R"({"a":[1,"0000000000000001",9223372036854775808]})")));
    CHECK(is_damaged(with_fields(R"({"a":[1,"0000000000000001",-9223372036854775809]})")));
    CHECK(is_damaged(with_fields(R"({"a":[1,"0000000000000001",1.5]})")));
    CHECK(is_damaged(with_fields(R"({"a":[1,"0000000000000001",1e3]})")));
    CHECK(is_damaged(with_fields(R"({"a":[1.0,"0000000000000001",1]})")));
    CHECK(is_damaged(with_fields(R"({"a":[-1,"0000000000000001",1]})")));
    CHECK(is_damaged(with_fields(R"({"a":[4611686018427387905,"0000000000000001",1]})")));
    CHECK(is_damaged(with_fields(R"({"a":[18446744073709551615,"0000000000000001",1]})")));
}

TEST_CASE("a field that is not exactly counter, author and value is refused") {
    for (const char* fields : {R"({"a":[]})",
                               R"({"a":[1]})",
                               R"({"a":[1,"0000000000000001"]})",
                               R"({"a":[1,"0000000000000001",1,1]})",
                               R"({"a":[1,"0000000000000001",true]})",
                               R"({"a":[1,"0000000000000001",[]]})",
                               R"({"a":[1,"0000000000000001",{}]})",
                               R"({"a":[1,"000000000000001",1]})",
                               R"({"a":[1,"00000000000000ZZ",1]})",
                               R"({"a":[1,"00000000000000FF",1]})",
                               R"({"a":[1,1,1]})",
                               R"({"a":["1","0000000000000001",1]})",
                               R"({"a":[null,"0000000000000001",1]})",
                               R"({"a":1})",
                               R"({"a":null})",
                               R"({"a":{"b":[1,"0000000000000001",1]}})",
                               R"({"":[1,"0000000000000001",1]})",
                               R"({"a":[1,"0000000000000001",1],"a":[1,"0000000000000001",1]})",
                               "[]",
                               "null",
                               "1",
                               R"("x")"}) {
        CAPTURE(fields);
        CHECK(is_damaged(with_fields(fields)));
    }
}

TEST_CASE("a payload without one of its parts, or with a strange one, is refused") {
    const std::string id = R"("id":"d0000000000000000000000000000001")";
    for (const std::string& payload : std::vector<std::string>{
             "{}",
             R"({"format":1})",
             R"({"format":1,"kind":"plan",)" + id + "}",
             R"({"kind":"plan",)" + id + R"(,"fields":{}})",
             R"({"format":1,"kind":"plan","fields":{}})",
             R"({"format":1,)" + id + R"(,"fields":{}})",
             R"({"format":0,"kind":"plan",)" + id + R"(,"fields":{}})",
             R"({"format":-2,"kind":"plan",)" + id + R"(,"fields":{}})",
             R"({"format":"1","kind":"plan",)" + id + R"(,"fields":{}})",
             R"({"format":1,"kind":"plane",)" + id + R"(,"fields":{}})",
             R"({"format":1,"kind":1,)" + id + R"(,"fields":{}})",
             R"({"format":1,"kind":"plan","id":"d0","fields":{}})",
             R"({"format":1,"kind":"plan","id":"00000000000000000000000000000000","fields":{}})",
             R"({"format":1,"kind":"plan",)" + id + R"(,"fields":{},"more":1})",
             R"({"format":1,"kind":"plan",)" + id + R"(,"fields":{},"fields":{}})",
             R"({"format":1,"format":1,"kind":"plan",)" + id + R"(,"fields":{}})",
             "[]",
             "",
             "null",
             R"({"format":1,"kind":"plan",)" + id + R"(,"fields":{}},)"}) {
        CAPTURE(payload);
        CHECK(is_damaged(record_of(payload)));
    }
}

TEST_CASE("wrong UTF-8 and raw control characters are refused") {
    CHECK(is_damaged(with_fields("{\"a\":[1,\"0000000000000001\",\"\xFF\"]}")));
    CHECK(is_damaged(with_fields("{\"a\":[1,\"0000000000000001\",\"\xC0\x80\"]}")));
    CHECK(is_damaged(with_fields("{\"a\":[1,\"0000000000000001\",\"\xED\xA0\x80\"]}")));
    CHECK(is_damaged(with_fields("{\"\xC3\":[1,\"0000000000000001\",1]}")));
    CHECK(is_damaged(with_fields("{\"a\":[1,\"0000000000000001\",\"\\ud800\"]}")));
    CHECK(is_damaged(with_fields("{\"a\":[1,\"0000000000000001\",\"\t\"]}")));
    CHECK(is_damaged(with_fields(std::string("{}\0", 3))));
    CHECK(is_damaged(with_fields(std::string("{}}\0{", 5))));
    CHECK(is_damaged(record_of("\xEF\xBB\xBF{}")));
}

TEST_CASE("nesting bombs are refused without a deep stack") {
    for (const std::size_t depth : {4u, 1'000u, 1'000'000u}) {
        CHECK(is_damaged(with_fields(std::string(depth, '['))));
        CHECK(is_damaged(
            with_fields(R"({"a":)" + std::string(depth, '[') + std::string(depth, ']') + "}")));
        std::string objects;
        for (std::size_t i = 0; i < depth / 2; ++i) objects += R"({"a":)";
        CHECK(is_damaged(with_fields(objects)));
        CHECK(is_damaged(record_of(objects + "1" + std::string(depth / 2, '}'))));
    }
}

TEST_CASE("what is larger than the caps is refused") {
    const auto key_of = [](std::size_t bytes) {
        return "{\"" + std::string(bytes, 'k') + "\":[1,\"0000000000000001\",1]}";
    };
    CHECK_FALSE(is_damaged(with_fields(key_of(max_key_bytes))));
    CHECK(is_damaged(with_fields(key_of(max_key_bytes + 1))));
    const auto text_of = [](std::size_t bytes) {
        return "{\"a\":[1,\"0000000000000001\",\"" + std::string(bytes, 't') + "\"]}";
    };
    CHECK_FALSE(is_damaged(with_fields(text_of(max_text_bytes))));
    CHECK(is_damaged(with_fields(text_of(max_text_bytes + 1))));
    CHECK(is_damaged(with_fields("{" + std::string(max_record_bytes, ' ') + "}")));
    const auto count_of = [](std::size_t count) {
        std::string fields = "{";
        for (std::size_t i = 0; i < count; ++i)
            fields += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\":[1,\"0000000000000001\",1]";
        return fields + "}";
    };
    CHECK_FALSE(is_damaged(with_fields(count_of(max_record_fields))));
    CHECK(is_damaged(with_fields(count_of(max_record_fields + 1))));
}

TEST_CASE("a record of a newer format is newer, whatever else it holds and wherever it says so") {
    for (const char* payload :
         {R"({"format":2})", R"({"format":2,"kind":"robot","id":7,"fields":[[[[[[1.5]]]]]]})",
          R"({"kind":"robot","format":2,"id":"?"})",
          R"({"new":{"deep":[[[[[{"a":1e9}]]]]]},"format":2})",
          R"({"fields":{"a":[1,2,3,4,[5]],"":true},"more":false,"format":2})",
          R"({"format":2,"fields":{"a":99999999999999999999}})"}) {
        CAPTURE(payload);
        CHECK(decode_record(record_of(payload)) == Decoded{Newer{2}});
    }
    CHECK(decode_record(record_of(R"({"format":9223372036854775807})")) ==
          Decoded{Newer{INT32_MAX}});
    CHECK(is_damaged(record_of(R"({"format":99999999999999999999})")));
}

TEST_CASE("a document that is too large for one record becomes several that merge into it again") {
    Document many{tests::id_of(1), Kind::Plan, {}};
    for (std::size_t i = 0; i < max_record_fields + 5; ++i)
        many.fields["f" + std::to_string(i)] = {{1, 1}, std::int64_t{1}};
    Document large{tests::id_of(1), Kind::Plan, {}};
    for (int i = 0; i < 16; ++i)
        large.fields["f" + std::to_string(i)] = {
            {1, 1}, std::string(max_text_bytes, i % 4 == 0 ? 'x' : '\n')};
    for (const Document& document : {many, large}) {
        const std::vector<std::string> records = encode_records(document);
        CHECK(records.size() > 1);
        Document again{document.id, document.kind, {}};
        for (const std::string& record : records) {
            const Decoded decoded = decode_record(record);
            const auto* part = std::get_if<Document>(&decoded);
            REQUIRE(part != nullptr);
            if (part != nullptr) merge(again, *part);
        }
        CHECK(again == document);
    }
    CHECK(encode_records(example()) == std::vector<std::string>{encode_record(example())});
    CHECK(encode_records(Document{tests::id_of(1), Kind::Plan, {}}).size() == 1);
}

TEST_CASE("random bytes and random mixtures of JSON's own marks never stop the decoder") {
    tests::Random random(3);
    const std::string marks = R"({}[]",:0123456789-.eE\u nulltruefalse format kind id fields)";
    for (int round = 0; round < 20'000; ++round) {
        std::string payload = "{";
        for (std::int64_t left = random.between(0, 60); left > 0; --left) {
            payload += random.between(0, 9) == 0
                           ? static_cast<char>(random.between(-128, 127))
                           : marks[static_cast<std::size_t>(
                                 random.between(0, static_cast<std::int64_t>(marks.size()) - 1))];
        }
        const Decoded decoded = decode_record(record_of(payload));
        REQUIRE_FALSE(std::holds_alternative<Document>(decoded));
    }
}

TEST_CASE("a file of record format 1 is read as the day it was written") {
    std::ifstream file(QUARTERDECK_TESTS_DIR "/saved/record-format-1.txt", std::ios::binary);
    REQUIRE(file.good());
    std::string saved((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    REQUIRE(!saved.empty());
    saved.pop_back();  // the line's end

    Document expected{tests::id_of(1), Kind::Plan, {}};
    expected.fields["booked"] = {{4, 0x0123456789abcdef}, std::int64_t{6'500'000}};
    expected.fields["currency"] = {{1, 0}, std::string("EUR")};
    expected.fields["deals"] = {{12, 0xffffffffffffffff}, Value{}};
    expected.fields["deleted"] = {{3, 0xff}, std::int64_t{0}};
    expected.fields["name"] = {{7, 0xff}, std::string("Zoë's \"Q3\" 🏁 हिन्दी\n\\")};
    expected.fields["stage/d00000000000000000000000000000aa/rate"] = {{9, 0xff},
                                                                      std::string("200/10000")};
    expected.fields["unknown/later/key"] = {{4611686018427387904, 1}, std::int64_t{INT64_MIN}};
    CHECK(decode_record(saved) == Decoded{expected});
    // As it is written since, letter by letter.
    std::string written = saved.substr(std::string_view("QD1 01234567 ").size());
    const auto escape = [&](std::string_view letters, std::string_view escaped) {
        const std::size_t at = written.find(letters);
        REQUIRE(at != std::string::npos);
        written.replace(at, letters.size(), escaped);
    };
    escape("🏁", R"(\ud83c\udfc1)");
    escape("हिन्दी", R"(\u0939\u093f\u0928\u094d\u0926\u0940)");
    CHECK(encode_record(expected) == record_of(written));
}

TEST_CASE(
    "few letters above Latin 1 are escaped, so that a browser keeps a byte for each of the "
    "others") {
    const auto written = [](const std::string& text) {
        Document document{tests::id_of(1), Kind::Plan, {}};
        document.fields["name"] = {{1, 1}, text};
        std::string record = encode_record(document);
        CHECK(decode_record(record) == Decoded{document});
        return record;
    };
    CHECK(written("Zoë’s 🏁").find(R"("Zoë\u2019s \ud83c\udfc1")") != std::string::npos);
    CHECK(written("Zoë").find(R"("Zoë")") != std::string::npos);
    std::string mostly_wide;
    for (int i = 0; i < 100; ++i) mostly_wide += "語";
    CHECK(written(mostly_wide).find(mostly_wide) != std::string::npos);
}
