// Ids as text, and the laws of merge that every copy of a document relies on.
#include "core/document.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace core;

namespace {

Document merged(Document a, const Document& b) {
    merge(a, b);
    return a;
}

Document with_field(std::string key, Stamp stamp, Value value) {
    Document document{tests::id_of(1), Kind::Plan, {}};
    document.fields[std::move(key)] = {stamp, std::move(value)};
    return document;
}

}  // namespace

TEST_CASE("ids are ordered by their bytes, the first one first") {
    tests::Random random(5);
    for (int round = 0; round < 2'000; ++round) {
        Id a;
        for (std::uint8_t& byte : a.bytes) byte = static_cast<std::uint8_t>(random.between(0, 255));
        Id b = a;
        CHECK(a == b);
        CHECK((a <=> b) == std::strong_ordering::equal);
        for (auto i = static_cast<std::size_t>(random.between(0, 15)); i < b.bytes.size(); ++i)
            b.bytes[i] = static_cast<std::uint8_t>(random.between(0, 255));
        CHECK((a == b) == (a.bytes == b.bytes));
        CHECK((a <=> b) == (a.bytes <=> b.bytes));
    }
    CHECK_FALSE(Id{});
    CHECK(tests::id_of(1));
    CHECK(Id{{1}});
}

TEST_CASE("an id is written as 32 lower-case hex digits and read back") {
    const Id id{{0x00, 0x01, 0x7f, 0x80, 0xab, 0xcd, 0xef, 0xff, 1, 2, 3, 4, 5, 6, 7, 8}};
    CHECK(format_id(id) == "00017f80abcdefff0102030405060708");
    Id read;
    CHECK(parse_id(format_id(id), read));
    CHECK(read == id);
    CHECK_FALSE(Id{});
    CHECK(static_cast<bool>(id));
}

TEST_CASE("text that is no id leaves the id as it was") {
    const Id before = tests::id_of(7);
    const std::string good = format_id(tests::id_of(9));
    for (const std::string& text : std::vector<std::string>{
             "", "0", good.substr(1), good + "0", "0x" + good.substr(2), std::string(32, 'g'),
             "ABCDEFABCDEFABCDEFABCDEFABCDEFAB", std::string(32, '\0'), " " + good.substr(1)}) {
        Id id = before;
        CHECK_FALSE(parse_id(text, id));
        CHECK(id == before);
    }
}

TEST_CASE("the later stamp wins, first by counter and then by author") {
    const Document old = with_field("quota", {3, 9}, std::int64_t{1});
    CHECK(merged(old, with_field("quota", {4, 1}, std::int64_t{2})).fields ==
          with_field("quota", {4, 1}, std::int64_t{2}).fields);
    CHECK(merged(old, with_field("quota", {2, 99}, std::int64_t{2})) == old);
    CHECK(merged(old, with_field("quota", {3, 8}, std::int64_t{2})) == old);
    CHECK(merged(old, with_field("quota", {3, 10}, std::int64_t{0})).fields ==
          with_field("quota", {3, 10}, std::int64_t{0}).fields);
}

TEST_CASE("with equal stamps the larger value wins: absent, then integers, then texts") {
    const std::vector<Value> ascending = {Value{},         std::int64_t{-5}, std::int64_t{7},
                                          std::string(""), std::string("a"), std::string("b")};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            const Document both = merged(with_field("k", {1, 1}, ascending[i]),
                                         with_field("k", {1, 1}, ascending[j]));
            CHECK(both.fields.at("k").value == ascending[std::max(i, j)]);
        }
    }
}

TEST_CASE("merge says whether anything changed") {
    Document document = with_field("a", {2, 1}, std::int64_t{1});
    CHECK_FALSE(merge(document, document));
    CHECK_FALSE(merge(document, with_field("a", {1, 1}, std::int64_t{5})));
    CHECK(merge(document, with_field("b", {1, 1}, Value{})));
    CHECK(merge(document, with_field("a", {3, 1}, std::int64_t{1})));
}

TEST_CASE("merge is commutative, associative and idempotent whatever arrives") {
    tests::Random random(1);
    for (int round = 0; round < 5'000; ++round) {
        const Document a = tests::random_document(random);
        const Document b = tests::random_document(random);
        const Document c = tests::random_document(random);
        REQUIRE(merged(a, b) == merged(b, a));
        REQUIRE(merged(merged(a, b), c) == merged(a, merged(b, c)));
        REQUIRE(merged(a, a) == a);
        REQUIRE(merged(merged(a, b), b) == merged(a, b));
    }
}

TEST_CASE("a value is found under its key only in its own type") {
    Document document = with_field("count", {1, 1}, std::int64_t{5});
    merge(document, with_field("name", {1, 1}, std::string("north")));
    merge(document, with_field("gone", {1, 1}, Value{}));
    REQUIRE(find_integer(document, "count") != nullptr);
    CHECK(*find_integer(document, "count") == 5);
    REQUIRE(find_text(document, "name") != nullptr);
    CHECK(*find_text(document, "name") == "north");
    CHECK(find_text(document, "count") == nullptr);
    CHECK(find_integer(document, "name") == nullptr);
    CHECK(find_integer(document, "gone") == nullptr);
    CHECK(find_text(document, "gone") == nullptr);
    CHECK(find_text(document, "absent") == nullptr);
}

TEST_CASE("a document is deleted when its key holds 1 and at no other time") {
    const auto deleted = [](Value value) {
        return is_deleted(with_field(std::string(deleted_key), {1, 1}, std::move(value)));
    };
    CHECK(deleted(std::int64_t{1}));
    CHECK_FALSE(deleted(std::int64_t{0}));
    CHECK_FALSE(deleted(std::int64_t{2}));
    CHECK_FALSE(deleted(std::string("1")));
    CHECK_FALSE(deleted(Value{}));
    CHECK_FALSE(is_deleted(Document{}));
}

TEST_CASE("the highest counter of a document is that of its newest field") {
    CHECK(highest_counter(Document{}) == 0);
    Document document = with_field("a", {7, 1}, std::int64_t{1});
    merge(document, with_field("b", {3, 99}, std::int64_t{1}));
    CHECK(highest_counter(document) == 7);
}
