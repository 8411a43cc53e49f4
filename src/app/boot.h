// What was stored -> the first State.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

// One stored text with the name by which storage can find it again ("journal/17",
// "snapshot/3/ab..").
struct StoredRecord {
    std::string source;
    std::string text;
};

struct Stored {
    bool available = true;
    std::string trouble;  // why not, as a clause
    std::vector<StoredRecord>
        records;  // both snapshot generations and the whole journal, any order
    std::vector<StoredRecord> quarantine;
    std::uint64_t journal_end = 0;  // the highest journal number read
    std::size_t journal_length = 0;
    bool persistent = false;  // storage is already granted persistence
};

struct Booted {
    State state;
    Effects effects;
};

inline constexpr std::size_t compact_after = 200;  // journal records

// Merges everything that decodes; what does not is quarantined and reported in a notice. The very
// first start (nothing stored at all, storage works or not) brings the sample plan. `author` is
// random.
Booted boot(const Stored& stored, const Environment& environment, std::uint64_t author,
            const Moment& moment);

}  // namespace app
