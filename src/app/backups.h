// How this device is backed up, a backup that has arrived, and what the browser says of storage.
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct State;

struct BackupWays {
    bool can_keep_file = false;  // the browser lets a page write to a file of the user's
    bool is_sealed = false;      // backups are encrypted, with a key that this browser holds
    std::string file;            // the one that is kept up to date; empty: none
    bool may_write = false;      // in this session
    bool operator==(const BackupWays&) const = default;
};

struct StorageReport {
    std::uint64_t used_bytes = 0;
    std::uint64_t quota_bytes = 0;  // 0: the browser does not say
    bool opens_offline = false;
    bool is_one_file = false;  // the page was opened from the disk
    std::string version;       // of the site's files
    bool operator==(const StorageReport&) const = default;
};

// A backup from outside, until the user has decided.
struct ArrivedBackup {
    std::string name;
    std::string sealed;  // its text, while the passphrase is not known
    bool is_opening = false;
    std::string refusal;                    // why not, as a sentence; empty: it is not refused
    std::vector<core::Document> documents;  // by id
    std::string made;                       // the day, as it says
    std::size_t keys = 0;                   // with which contests' links are signed
    std::size_t left_out = 0;
    std::string why_left_out;  // the first of them, as a clause
    bool operator==(const ArrivedBackup&) const = default;
};

struct Backups {
    BackupWays ways;
    std::optional<StorageReport> report;
    std::optional<ArrivedBackup> arrived;
    bool is_asking = false;  // whether the file that is kept up to date may be written to
    bool is_writing = false;
    bool is_awaited = false;       // the reader has asked for one, and hears of it
    std::string unbacked_before;   // what it had been when the writing began
    std::int64_t write_at_ms = 0;  // to the file that is kept up to date; 0: nothing is due
    std::uint32_t reminder = 0;    // the notice
    bool starts_anew = false;      // once everything is saved: for a new version
    bool operator==(const Backups&) const = default;
};

struct LastBackup {
    core::Date day;
    std::string place;  // the file's name
    bool operator==(const LastBackup&) const = default;
};
std::optional<LastBackup> last_backup(const State& state);

// The day from which on there is something that no backup has; nullopt: there is nothing.
std::optional<core::Date> unbacked_since(const State& state);

// Why a backup should be made now, as a sentence; empty: it need not be.
std::string why_back_up(const State& state);

bool is_sealed_backup(std::string_view text);

// What restoring would do to one document.
enum class Fate { Comes, ComesBack, Changes, Stays, Goes, Refused };
struct RestoreLine {
    core::Id document;
    core::Kind kind = core::Kind::Plan;
    std::string name;
    Fate fate = Fate::Stays;
    std::size_t fields = 0;  // that change
    bool operator==(const RestoreLine&) const = default;
};
// Whether replacing deletes a document, as the backup does not hold it.
bool would_go(const State& state, const ArrivedBackup& backup, const core::Document& held);
// Of each document that is no settings: those of the backup, then those that would go.
std::vector<RestoreLine> restore_lines(const State& state, const ArrivedBackup& backup,
                                       bool replaces);

}  // namespace app
