// Documents of any fields come back from a link exactly, and nothing else does.
#include "core/link/snapshot.h"

#include "core/codec/record.h"
#include "core/link/round_trip.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace core;
using namespace core::link;
using tests::check_comes_back;
using tests::snapshot_of;

namespace {

Document with(std::string key, Value value, Stamp stamp = {1, 1}) {
    return {tests::id_of(1), Kind::Contest, {{std::move(key), {stamp, std::move(value)}}}};
}

}  // namespace

TEST_CASE("accounts and settings may not be linked") {
    CHECK(may_be_linked(Kind::Contest));
    CHECK(may_be_linked(Kind::Plan));
    CHECK(may_be_linked(Kind::QuestionBank));
    CHECK_FALSE(may_be_linked(Kind::Account));
    CHECK_FALSE(may_be_linked(Kind::Settings));
}

TEST_CASE("documents without fields come back with id and kind") {
    for (const Kind kind : {Kind::Contest, Kind::Plan, Kind::QuestionBank})
        check_comes_back({tests::id_of(3), kind, {}});
}

TEST_CASE("random documents come back") {
    tests::Random random(2);
    for (int round = 0; round < 30; ++round) {
        Document document = tests::random_document(random);
        for (int i = 0; i < 4; ++i) merge(document, tests::random_document(random));
        document.kind = round % 2 == 0 ? Kind::Plan : Kind::Contest;
        check_comes_back(document);
    }
}

TEST_CASE("values at their limits come back") {
    for (const std::int64_t integer : {INT64_MIN, INT64_MAX, INT64_MIN + 1, std::int64_t{-1}}) {
        Document document = with("a", integer);
        document.fields["b"] = {{1, 1}, std::int64_t{0}};
        document.fields["metric/" + format_id(tests::id_of(1)) + "/points"] = {{1, 1},
                                                                               -(integer / 3)};
        document.fields["metric/" + format_id(tests::id_of(2)) + "/points"] = {{1, 1}, integer};
        check_comes_back(document);
    }
    check_comes_back(with("a", Value{}));
    for (const std::string& text :
         {std::string(), std::string("- -"), std::string("a\0b", 3), std::string(60'000, 'x'),
          std::string("2025-07-01"), std::string("9999-12-31"), std::string("0001-01-01"),
          std::string("0000-12-31"), std::string(32, '0'), std::string(32, 'f'),
          std::string(32, 'F'), std::string(32, '0') + " -", format_id(tests::id_of(4)) + " -",
          std::string("- 2025-07-01"), format_id(tests::id_of(4)) + " 2025-07-01",
          std::string("\xFF\xFE")})
        check_comes_back(with("a", text));
}

TEST_CASE("stamps at their limits come back") {
    check_comes_back(with("a", {}, {0, 0}));
    check_comes_back(with("a", {}, {max_counter, UINT64_MAX}));
    check_comes_back(with("a", {}, {0, std::uint64_t{1} << 48}));
    Document document = with("a", {}, {max_counter, 1});
    document.fields["b"] = {{0, UINT64_MAX}, {}};
    document.fields["c"] = {{max_counter, 0}, {}};
    document.fields["team/" + std::string(10, 'f') + std::string(22, '0') + "/name"] = {
        {max_counter, 1}, std::string("x")};
    check_comes_back(document);
}

TEST_CASE("ids that do not follow from stamps come back, and so do those that nearly do") {
    Document document{tests::id_of(1), Kind::Contest, {}};
    const Stamp stamp{5, 0xFFFF'FFFF'FFFF};
    for (const char* id : {"ffffffffffff00000000000500000000", "ffffffffffff00000000000500000001",
                           "ffffffffffff000000000005ffffffff", "ffffffffffffffffffffffffffffffff",
                           "00000000000000000000000000000000", "00000000000000000000000000000001",
                           "ffffffffffff00000000000400000007", "0123456789abcdef0123456789abcdef"})
        document.fields["member/" + std::string(id) + "/name"] = {stamp, std::string(id)};
    check_comes_back(document);
}

TEST_CASE("keys of a newer version come back") {
    Document document{tests::id_of(1), Kind::Contest, {}};
    for (int i = 0; i < 300; ++i)
        document.fields["later" + std::to_string(i) + "/" + format_id(tests::id_of(200)) +
                        "/2025-07-01/x"] = {{2, 3}, std::int64_t{i}};
    document.fields["*/=#"] = {{2, 3}, std::string("=")};
    document.fields["="] = {{2, 3}, Value{}};
    check_comes_back(document);
    check_comes_back(with(std::string(codec::max_key_bytes, 'k'), {}));
    check_comes_back(with("*/" + std::string(codec::max_key_bytes - 2, 'k'), {}));
}

TEST_CASE("what is too large for a link says so, and is not written") {
    CHECK_FALSE(encode_snapshot(with(std::string(codec::max_key_bytes + 1, 'k'), {})).ok());
    CHECK_FALSE(encode_snapshot(with("", {})).ok());
    const Result<std::string> large =
        encode_snapshot(with("a", std::string(max_snapshot_text + 1, 'x')));
    REQUIRE_FALSE(large.ok());
    if (!large.ok()) CHECK(large.error().message.find("save it as a file") != std::string::npos);
}

TEST_CASE("a snapshot merged twice is merged once, and two merge in either order alike") {
    tests::Random random(4);
    for (int round = 0; round < 10; ++round) {
        const auto one = decode_snapshot(snapshot_of(tests::random_document(random)));
        const auto other = decode_snapshot(snapshot_of(tests::random_document(random)));
        REQUIRE(one.has_value());
        REQUIRE(other.has_value());
        if (!one || !other) return;
        Document both = *one;
        merge(both, *other);
        Document back = *other;
        merge(back, *one);
        CHECK((both == back));
        CHECK_FALSE(merge(both, *one));
        CHECK_FALSE(merge(both, *other));
    }
}

TEST_CASE("any bytes are no snapshot, and what they are told quickly") {
    tests::Random random(5);
    for (int round = 0; round < 30; ++round) {
        std::string bytes;
        for (std::int64_t left = random.any_size(3'000); left > 0; --left)
            bytes += static_cast<char>(random.between(-128, 127));
        const std::optional<Document> read = decode_snapshot(bytes);
        if (read) CHECK(encode_snapshot(*read).ok());
    }
    CHECK_FALSE(decode_snapshot(std::string(max_snapshot_bytes, '\0')).has_value());
    CHECK_FALSE(decode_snapshot(std::string(max_snapshot_bytes, '\xFF')).has_value());
}
