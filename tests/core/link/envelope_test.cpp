// What a link says of itself: whole, cut, changed, of a newer version, or none of ours.
#include "core/link/envelope.h"

#include "core/link/base64url.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

#include <string>

using namespace core;
using namespace core::link;

namespace {

using Fault = BadLink::Fault;

std::string some_bytes(std::size_t count, std::uint64_t seed) {
    tests::Random random(seed);
    std::string bytes;
    while (bytes.size() < count) bytes += static_cast<char>(random.between(-128, 127));
    return bytes;
}

Envelope some_envelope(std::size_t payload = 300) {
    return {Cargo::Contest, some_bytes(payload, 1), some_bytes(key_bytes, 2),
            some_bytes(signature_bytes, 3)};
}

bool is_read_as(const Envelope& wanted, std::string_view fragment) {
    const auto read = decode_envelope(fragment);
    const auto* envelope = std::get_if<Envelope>(&read);
    return envelope != nullptr && *envelope == wanted;
}

// Nothing where it is read.
std::optional<BadLink> refusal_of(std::string_view fragment, std::size_t letters_before = 0) {
    const auto read = decode_envelope(fragment, letters_before);
    const auto* bad = std::get_if<BadLink>(&read);
    return bad == nullptr ? std::nullopt : std::optional(*bad);
}

bool is(Fault fault, std::string_view fragment) {
    const auto refusal = refusal_of(fragment);
    return refusal && refusal->fault == fault && refusal->message.ends_with('.');
}

}  // namespace

TEST_CASE("envelopes come back, of every cargo, with and without key and signature") {
    for (const Cargo cargo : {Cargo::Contest, Cargo::Plan, Cargo::Bank, Cargo::Entries})
        for (const bool with_key : {false, true})
            for (const bool is_signed : {false, true})
                for (const std::size_t payload : {0, 1, 2, 3, 100, 127, 128, 20'000}) {
                    Envelope envelope = some_envelope(payload);
                    envelope.cargo = cargo;
                    if (!with_key) envelope.key.clear();
                    if (!is_signed) envelope.signature.clear();
                    CHECK(is_read_as(envelope, encode_envelope(envelope)));
                }
}

TEST_CASE("a link's first letters say what it is and of which format") {
    const auto begins = [](Cargo cargo) {
        return encode_envelope({cargo, "x", "", ""}).substr(0, 3);
    };
    CHECK(begins(Cargo::Contest) == "c1.");
    CHECK(begins(Cargo::Plan) == "p1.");
    CHECK(begins(Cargo::Bank) == "b1.");
    CHECK(begins(Cargo::Entries) == "e1.");
    CHECK(cargo_of(Kind::Contest) == Cargo::Contest);
    CHECK(cargo_of(Kind::Plan) == Cargo::Plan);
    CHECK(cargo_of(Kind::QuestionBank) == Cargo::Bank);
}

TEST_CASE("a cut link says where it was cut and how long it was") {
    for (const std::size_t payload : {3, 4, 5, 200}) {
        const std::string link = encode_envelope(some_envelope(payload));
        for (std::size_t length = 0; length < link.size(); ++length) {
            CAPTURE(length);
            const auto refusal = refusal_of(link.substr(0, length), 30);
            REQUIRE(refusal.has_value());
            if (!refusal) return;
            if (length < 2) {
                CHECK(refusal->fault == Fault::NotOurs);
                continue;
            }
            CHECK(refusal->fault == Fault::Cut);
            // Two bytes of length are there.
            if (length >= 6)
                CHECK(refusal->message.find("cut at " + std::to_string(30 + length) + " of " +
                                            std::to_string(30 + link.size()) + " characters") !=
                      std::string::npos);
        }
    }
}

TEST_CASE("long links are counted with thousands apart") {
    const std::string link = encode_envelope(some_envelope(3'000));
    const auto refusal = refusal_of(link.substr(0, 3'980));
    REQUIRE(refusal.has_value());
    CHECK(refusal->message.starts_with("This link was cut at 3,980 of 4,1"));
}

TEST_CASE("what a chat puts behind a link is left out") {
    const Envelope envelope = some_envelope();
    for (const char* behind : {".", ",", ")", ">", "\n", " and more", "?utm=1", "\xE2\x80\xA6", "!",
                               "\"", "_", "-", "__", "*", "a", "Abc", "AAAA"})
        CHECK(is_read_as(envelope, encode_envelope(envelope) + behind));
}

TEST_CASE("a cut link with a mark behind it is a cut link") {
    const std::string link = encode_envelope(some_envelope());
    CHECK(is(Fault::Cut, link.substr(0, 200) + "\xE2\x80\xA6"));
    CHECK(is(Fault::Cut, link.substr(0, 201) + "..."));
    CHECK(is(Fault::Cut, link.substr(0, 202) + "\n" + link.substr(202)));
}

TEST_CASE("every single letter that is changed is noticed") {
    const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (const std::size_t payload : {20, 21, 22}) {
        const Envelope envelope = some_envelope(payload);
        const std::string link = encode_envelope(envelope);
        for (std::size_t at = 0; at < link.size(); ++at)
            for (const char letter : alphabet) {
                std::string changed = link;
                if (changed[at] == letter) continue;
                changed[at] = letter;
                CAPTURE(changed);
                CHECK(refusal_of(changed).has_value());
            }
    }
}

TEST_CASE("a link of a newer format names both formats") {
    for (const char* fragment : {"c2.AAAA", "e12.x", "p9999.", "c2"}) {
        const auto refusal = refusal_of(fragment);
        REQUIRE(refusal.has_value());
        CHECK(refusal->fault == Fault::Newer);
        const std::string text = fragment;
        CHECK(refusal->message.find("of format " + text.substr(1, text.find('.') - 1) + ",") !=
              std::string::npos);
        CHECK(refusal->message.find("reads format 1.") != std::string::npos);
    }
}

TEST_CASE("a fragment of somebody else is none of ours") {
    for (const char* fragment :
         {"", "c", "c.", "c.AAAA", "x1.AAAA", "top", "feed=https://example.org/a", "1.AAAA",
          "c1a.A", "c12345.A", "C1.AAAA", " c1.AAAA", "#c1.AAAA", "c-1.A", "c1 .AA", ".",
          "contests"})
        CHECK(is(Fault::NotOurs, fragment));
}

TEST_CASE("lengths that no link has are refused") {
    const auto with_head = [](std::string head) {
        return "c1." + encode_base64url(head + std::string(40, 'x'));
    };
    CHECK(is(Fault::Damaged, with_head("\xFF\xFF\xFF\xFF\xFF")));
    CHECK(is(Fault::Damaged, with_head("\xFF\xFF\xFF\x7F")));
    CHECK(is(Fault::Damaged, "c1." + encode_base64url(std::string(5, '\0'))));
    CHECK(is(Fault::Cut, with_head("\xFF\x7F")));
    CHECK(is(Fault::TooLong, "c1." + std::string(max_link_letters, 'A')));
}

TEST_CASE("what is signed differs by cargo, subject and payload") {
    const Id one = tests::id_of(1);
    const std::string bytes = signed_bytes(Cargo::Contest, one, "payload");
    CHECK(bytes == signed_bytes(Cargo::Contest, one, "payload"));
    CHECK(bytes != signed_bytes(Cargo::Entries, one, "payload"));
    CHECK(bytes != signed_bytes(Cargo::Contest, tests::id_of(2), "payload"));
    CHECK(bytes != signed_bytes(Cargo::Contest, one, "payloa"));
}
