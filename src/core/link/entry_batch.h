// Entries of a contest that the other side has, alone: a day's link, or a reply.
#pragma once

#include "core/contest/contest.h"
#include "core/document.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core::link {

// Which contest a batch is of: the first bytes of its id. Two contests of one device hardly ever
// share them, and the signature covers the whole id.
inline constexpr std::size_t contest_hint_bytes = 4;

// `part`: only entries of that contest, as entry_changes writes them. Error: too large.
// Precondition: part.id is contest.id.
Result<std::string> encode_entries(const contest::Contest& contest, const Document& part);

// Whether bytes may be entries of that contest.
bool is_batch_of(const contest::Contest& contest, std::string_view bytes);

enum class BatchFault {
    Damaged,
    OtherItems,  // this copy of the contest has other metrics or members than the writer's
};

// What was encoded. Any bytes may arrive, as for decode_snapshot.
struct Batch {
    std::optional<Document> part;
    BatchFault fault = BatchFault::Damaged;  // where there is no part
};
Batch decode_entries(const contest::Contest& contest, std::string_view bytes);

}  // namespace core::link
