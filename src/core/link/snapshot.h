// A document as few bytes as can be, for a link: all that it says, with its stamps, so that it
// merges as if it had come as a file.
#pragma once

#include "core/document.h"
#include "core/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core::link {

inline constexpr std::size_t max_snapshot_bytes = 750'000;  // about 1,000,000 letters
// Bytes of text in one. As a link of a few letters can ask for so many, this is what bounds the
// time to read it.
inline constexpr std::size_t max_snapshot_text = 250'000;

// Accounts are never put into a link (domain.md, Discovery, rule 11), nor are settings.
bool may_be_linked(Kind kind);

// Error: it is too large for a link. Precondition: may_be_linked(document.kind).
Result<std::string> encode_snapshot(const Document& document);

// nullopt: no such bytes come from encode_snapshot. Any bytes may arrive; never aborts, and works
// in bounded time and memory.
std::optional<Document> decode_snapshot(std::string_view bytes);

}  // namespace core::link
