// A link's fragment: what is in it, how long it must be, and who signed it.
//   #c1.<base64url>     c = contest, p = plan, b = question bank, e = entries; 1 = format version
// In it: the length of all that follows the sum, as a varint; the CRC-32 of the first letter and
// all that follows; a byte of flags; the payload; the key and the signature where the flags name
// them.
#pragma once

#include "core/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace core::link {

inline constexpr int link_format = 1;
inline constexpr std::size_t key_bytes = 32;        // Ed25519
inline constexpr std::size_t signature_bytes = 64;  // likewise
inline constexpr std::size_t max_link_letters = 1'500'000;

enum class Cargo { Contest, Plan, Bank, Entries };

Cargo cargo_of(Kind kind);  // Precondition: may_be_linked(kind)

struct Envelope {
    Cargo cargo = Cargo::Contest;
    std::string payload;    // snapshot.h, or entry_batch.h
    std::string key;        // empty: not in it
    std::string signature;  // empty: not signed
    bool operator==(const Envelope&) const = default;
};

// What a signature is made of and checked against. `subject`: the document's id.
std::string signed_bytes(Cargo cargo, const Id& subject, std::string_view payload);

// Without the "#".
std::string encode_envelope(const Envelope& envelope);

// Why a fragment can't be used, as a sentence for the user.
struct BadLink {
    enum class Fault { NotOurs, Cut, Damaged, Newer, TooLong };
    Fault fault = Fault::NotOurs;
    std::string message;
    bool operator==(const BadLink&) const = default;
};

// Anything may arrive here: damaged, cut, hostile, or from a newer version of us. What a chat has
// put behind the link is left out. `letters_before`: of the address in front of the fragment, so
// that a cut is told in the characters that people see.
std::variant<Envelope, BadLink> decode_envelope(std::string_view fragment,
                                                std::size_t letters_before = 0);

}  // namespace core::link
