// Keys without their ids and days.
#include "core/link/key_form.h"

#include "core/random_document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace core;
using namespace core::link;

namespace {

const std::string some_id = format_id(tests::id_of(7));

void check_comes_back(const std::string& key) {
    const KeyForm parts = take_apart(key);
    CAPTURE(key);
    CAPTURE(parts.form);
    CHECK(put_together(parts) == key);
    const KeyNeeds needs = needs_of(parts.form);
    CHECK(needs.ids == parts.ids.size());
    CHECK(needs.days == parts.days.size());
}

}  // namespace

TEST_CASE("a form has a mark for each id and each day") {
    const KeyForm parts = take_apart("member/" + some_id + "/in/2025-07-01");
    CHECK(parts.form == "member/*/in/#");
    REQUIRE(parts.ids.size() == 1);
    CHECK((parts.ids[0] == tests::id_of(7)));
    REQUIRE(parts.days.size() == 1);
    CHECK((parts.days[0] == Date{20'270}));
}

TEST_CASE("every key comes back") {
    for (const char* key :
         {"name",       "a/b",      "/",          "//",         "a/",         "/a",
          "*",          "#",        "=",          "=a",         "==",         "a/*/b",
          "a/#",        "*/*",      "a=b",        "a/=",        "=*",         "=/#",
          "2025-07-01", "2025-7-1", "0001-01-01", "9999-12-31", "2025-02-30", "0000-00-00"})
        check_comes_back(key);
    for (const std::string& key :
         {some_id, "x/" + some_id, some_id + "/" + some_id, "x/" + some_id.substr(1), some_id + "0",
          "=/" + some_id, "*/" + some_id, "#/2025-07-01/" + some_id, std::string(32, '0'),
          "x/" + std::string(32, 'A')})
        check_comes_back(key);
    tests::Random random(1);
    for (int round = 0; round < 1'000; ++round)
        for (const auto& [key, field] : tests::random_document(random).fields)
            check_comes_back(key);
}

TEST_CASE("every key of segments that look alike comes back") {
    tests::Random random(2);
    const std::vector<std::string> segments{"*", "#",  "=",        "",      "2025-07-01", some_id,
                                            "a", "=a", "2025-7-1", "order", "night"};
    for (int round = 0; round < 3'000; ++round) {
        std::string key;
        for (std::int64_t left = random.between(1, 4); left > 0; --left)
            key += segments[random.next() % segments.size()] + (left > 1 ? "/" : "");
        check_comes_back(key);
    }
}

TEST_CASE("a form that asks for other than it got gives no key") {
    CHECK(put_together({"member/*/name", {}, {}}).empty());
    CHECK(put_together({"member/*/name", {tests::id_of(1), tests::id_of(2)}, {}}).empty());
    CHECK(put_together({"holiday/#", {tests::id_of(1)}, {}}).empty());
}

TEST_CASE("the forms that both sides know are few, and no two are alike") {
    const auto& forms = usual_forms();
    CHECK(forms.size() < 255);
    CHECK(std::set(forms.begin(), forms.end()).size() == forms.size());
}
