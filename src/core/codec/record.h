// Documents (whole or part) as one line of text: what storage, other tabs and files hold.
//   QD1 <crc32 of the payload, 8 hex digits> <payload: JSON>
// "QD1" names this envelope, which stays; what may change later is the payload's "format".
//   {"format":1,"kind":"plan","id":"<32 hex>","fields":{"quota":[7,"00000000000000ff",100000000]}}
// A field is [counter, author as 16 hex digits, value]; value is an integer, a string or null.
#pragma once

#include "core/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core::codec {

inline constexpr int record_format = 1;
inline constexpr std::size_t max_record_bytes = 4u << 20;
inline constexpr std::size_t max_record_fields = 100'000;
inline constexpr std::size_t max_key_bytes = 128;
inline constexpr std::size_t max_text_bytes = 400'000;  // 100,000 code points

// One record. Text that is no valid UTF-8 is written with U+FFFD in place of each wrong byte.
// Precondition: the document is within the caps above, else decode_record refuses what this writes.
std::string encode_record(const Document& document);

// As many records as the caps ask for, nearly always one: merged, in any order, they are the
// document again. Documents grow by merging, so a whole one may be larger than any part that it was
// made of.
std::vector<std::string> encode_records(const Document& document);
// The same, behind those that are there.
void append_records(std::vector<std::string>& records, const Document& document);

// Both keep the record's text out of the app: the caller puts it verbatim into quarantine.
struct Damaged {
    std::string reason;  // a clause for the user: "its checksum does not match"
    bool operator==(const Damaged&) const = default;
};
struct Newer {
    int format = 0;
    bool operator==(const Newer&) const = default;
};

using Decoded = std::variant<Document, Damaged, Newer>;

// Anything may arrive here: cut, changed, hostile, or from a newer version of us. Never aborts;
// works in time and memory proportional to the (capped) size.
Decoded decode_record(std::string_view text);

}  // namespace core::codec
