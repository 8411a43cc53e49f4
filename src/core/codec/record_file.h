// Documents as a file that people keep and pass on: records in an envelope that is JSON.
//   {"quarterdeck":1,"records":["QD1 ...","QD1 ..."]}
// A backup is one that says when it was made: {"quarterdeck":1,"made":"2026-11-29","records":[...]}
#pragma once

#include "core/codec/record.h"
#include "core/document.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core::codec {

inline constexpr int file_format = 1;
inline constexpr std::size_t max_file_bytes = 32'000'000;
inline constexpr std::size_t max_backup_bytes = 128'000'000;

// As many files as the cap asks for, nearly always one: merged, in any order, they are the
// documents again. Text that is no valid UTF-8 is written with U+FFFD in place of each wrong byte.
std::vector<std::string> encode_files(std::span<const Document* const> documents);

// All of them in one file. Precondition: `made` is a line of plain ASCII without quotes, such as a
// date. Above max_backup_bytes nothing of ours reads it again: the caller says so.
std::string encode_backup(std::span<const Document* const> documents, std::string_view made);

struct RecordFile {
    std::vector<Document> documents;  // by id, each once: its records merged
    std::size_t newer = 0;            // records that only a newer version of us can read
    std::size_t damaged = 0;          // records that cannot be read, and a file that is cut: 1
    std::string reason;               // of the first damaged one, as a clause
    std::string made = {};            // of a backup, in whatever words; empty: it says nothing
    bool operator==(const RecordFile&) const = default;
};

// Whether a text is meant to be such a file, in order or not; else it may be a table.
bool is_record_file(std::string_view text);

// Whether such a file is meant to be a backup.
bool is_backup_file(std::string_view text);

// Anything may arrive here: what can be read is read, the rest is counted. Damaged: none of it is
// ours, or it is above `max_bytes`, max_backup_bytes at most. Never aborts; works in time and
// memory proportional to the size.
std::variant<RecordFile, Damaged, Newer> decode_file(std::string_view text,
                                                     std::size_t max_bytes = max_file_bytes);

}  // namespace core::codec
