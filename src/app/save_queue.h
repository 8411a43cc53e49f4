// What is due to be written: one write under way at a time, the rest merged until it is answered.
#pragma once

#include "core/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class SaveStatus {
    Saved,  // everything acknowledged is in a completed transaction
    Saving,
    Failed,  // kept in memory, tried again
};

struct SaveQueue {
    std::vector<core::Document> waiting;  // parts, at most one a document
    std::vector<core::Document> under_way;
    std::uint64_t ticket = 0;       // of the write under way, or of the last one
    int failures = 0;               // in a row
    std::int64_t try_again_ms = 0;  // Unix time; meaningful after a failure
    std::string trouble;            // the last failure's reason
    bool operator==(const SaveQueue&) const = default;
};

void enqueue(SaveQueue& queue, const core::Document& part);

struct Write {
    std::uint64_t ticket = 0;
    std::vector<core::Document> parts;
    bool operator==(const Write&) const = default;
};

// The next write, which is then under way; nullopt while one is, when nothing waits, or while the
// pause after a failure lasts (1 s, doubling to 60 s).
std::optional<Write> take_due(SaveQueue& queue, std::int64_t now_ms);

// Answers to an older ticket than the one under way change nothing.
void acknowledge(SaveQueue& queue, std::uint64_t ticket);
void put_back(SaveQueue& queue, std::uint64_t ticket, std::string reason, std::int64_t now_ms);
void try_now(SaveQueue& queue);  // ends the pause

SaveStatus status_of(const SaveQueue& queue);

}  // namespace app
