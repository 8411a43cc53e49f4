// What storage holds, as it is read.
#pragma once

#include "core/codec/record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

// One stored text with the name by which storage can find it again ("journal/17",
// "snapshot/3/ab..").
struct StoredRecord {
    std::string source;
    std::string text;
    // What decode() has found in it; the text is then no longer kept.
    std::optional<core::codec::Decoded> decoded = {};
};

// Decodes it, if that has not been done: while storage is still fetching the next records, there
// is time for it.
void decode(StoredRecord& record);

struct Stored {
    bool available = true;
    std::string trouble;  // why not, as a clause
    std::vector<StoredRecord>
        records;  // both snapshot generations and the whole journal, any order
    std::vector<StoredRecord> quarantine;
    std::uint64_t journal_end = 0;  // the highest journal number read
    std::size_t journal_length = 0;
    bool was_cleared = false;  // something was kept here once, and is gone
    bool persistent = false;   // storage is already granted persistence
};

}  // namespace app
