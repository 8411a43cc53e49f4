// What IndexedDB holds, in memory. Several tabs may share one.
#pragma once

#include "app/effect.h"
#include "app/stored.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tests {

struct Disk {
    std::vector<app::StoredRecord> records;
    std::vector<app::StoredRecord> quarantine;
    std::uint64_t journal_end = 0;
    std::size_t journal_length = 0;

    void save(const std::vector<std::string>& texts);
    // What moves or compacts records; others are left to the caller.
    void run(const app::Effect& effect);
    app::Stored read() const;
};

}  // namespace tests
