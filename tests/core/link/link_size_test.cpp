// Links stay as short as issue 6 asks for.
#include "core/contest/contest_document.h"
#include "core/link/entry_batch.h"
#include "core/link/envelope.h"
#include "core/link/link_contest.h"
#include "core/link/round_trip.h"

#include <doctest/doctest.h>

#include <string>

using namespace core;
using namespace core::link;

namespace {

std::size_t letters_of_contest(const tests::LinkSize& size) {
    const Document document = tests::link_contest(size).document;
    tests::check_comes_back(document);
    return encode_envelope({Cargo::Contest, tests::snapshot_of(document),
                            std::string(key_bytes, 'k'), std::string(signature_bytes, 's')})
        .size();
}

}  // namespace

TEST_CASE("20 nights of 50 reps take 0.36 of what deflated JSON takes") {
    CHECK(letters_of_contest({"", 5, 50, 20, 2}) <= 3'148);
}

TEST_CASE("the standings of 40 reps take less than 900 characters") {
    CHECK(letters_of_contest({"", 4, 40, 1, 1}) < 900);
}

TEST_CASE("a day of one team takes less than 180 characters with its signature") {
    const Document document = tests::link_contest({"", 5, 50, 2, 2}).document;
    const Document day = tests::last_day_of(document, 10);
    CHECK(day.fields.size() >= 10);
    const contest::Contest contest = contest::contest_of(document);
    const Result<std::string> bytes = encode_entries(contest, day);
    REQUIRE(bytes.ok());
    if (!bytes.ok()) return;
    CHECK((decode_entries(contest, bytes.value()).part == day));
    CHECK(encode_envelope({Cargo::Entries, bytes.value(), "", std::string(signature_bytes, 's')})
              .size() < 180);
}
