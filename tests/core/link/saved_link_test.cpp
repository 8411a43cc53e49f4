// Links that were sent once are read for ever.
#include "core/codec/record.h"
#include "core/link/envelope.h"
#include "core/link/snapshot.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <variant>

using namespace core;
using namespace core::link;

namespace {

// The one line of a file in tests/saved.
std::string saved_line(const std::string& name) {
    std::ifstream file(QUARTERDECK_TESTS_DIR "/saved/" + name, std::ios::binary);
    REQUIRE(file.good());
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("a link of format 1 is read as the day it was sent") {
    const auto read = decode_envelope(saved_line("link-1.txt"));
    const auto* envelope = std::get_if<Envelope>(&read);
    REQUIRE(envelope != nullptr);
    if (envelope == nullptr) return;
    CHECK(envelope->cargo == Cargo::Contest);
    CHECK(envelope->key == std::string(key_bytes, 'k'));
    CHECK(envelope->signature == std::string(signature_bytes, 's'));
    const auto saved = codec::decode_record(saved_line("link-1-contest.txt"));
    const auto* contest = std::get_if<Document>(&saved);
    REQUIRE(contest != nullptr);
    if (contest != nullptr) CHECK((decode_snapshot(envelope->payload) == *contest));
}
