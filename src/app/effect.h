// Everything that can be asked of the outside, as values that a test can compare.
#pragma once

#include "app/feed_action.h"
#include "app/picture.h"
#include "core/sheet.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace app {

// One strict transaction: all or nothing. Answered by Saved or SaveFailed with the same ticket; the
// other tabs get the records after the transaction is complete.
struct SaveRecords {
    std::uint64_t ticket = 0;
    std::vector<std::string> records;  // codec::encode_record
    bool operator==(const SaveRecords&) const = default;
};

// Keeps at once, beside storage, what storage has not answered for yet: a page that is closed has
// no time for a transaction. The next start writes it to the journal.
struct StashRecords {
    std::vector<std::string> records;
    bool operator==(const StashRecords&) const = default;
};

// Writes a new generation of snapshots and drops what the generation before the last no longer
// needs. `covers`: the journal number up to which these snapshots hold everything.
struct Compact {
    std::uint64_t covers = 0;
    std::vector<std::string> records;
    bool operator==(const Compact&) const = default;
};

// Moves stored records, verbatim, to where they are kept but not loaded as data.
struct MoveToQuarantine {
    std::vector<std::string> sources;  // StoredRecord::source
    bool operator==(const MoveToQuarantine&) const = default;
};

// Quarantined records that this version could read and has saved anew.
struct DropFromQuarantine {
    std::vector<std::string> sources;
    bool operator==(const DropFromQuarantine&) const = default;
};

// Asks for storage that the browser does not clear by itself. Answered by PersistenceAnswered.
struct AskForPersistence {
    bool operator==(const AskForPersistence&) const = default;
};

// Answered by TimePassed at or after that time.
struct WakeAt {
    std::int64_t utc_ms = 0;
    bool operator==(const WakeAt&) const = default;
};

// Puts a text on the clipboard. Answered by TextCopied or CopyFailed with the same `what`.
struct CopyText {
    std::string text;
    std::string what;  // "the summary": for the answer's sentence
    bool operator==(const CopyText&) const = default;
};

// Hands a file to the browser's downloads. Answered by FileSaved.
struct SaveFile {
    std::string name;
    std::string media_type;
    std::string text;
    bool operator==(const SaveFile&) const = default;
};

// Lets the user choose a text file. Answered by FileChosen or FileRefused, or by nothing where the
// user chooses none.
struct ChooseFile {
    bool operator==(const ChooseFile&) const = default;
};

// Opens the browser's print dialog with this sheet alone on the page.
struct PrintSheet {
    core::Sheet sheet;
    bool operator==(const PrintSheet&) const = default;
};

// Asks for a time zone's table between two days. Answered by ZoneRead or ZoneRefused.
struct ReadZone {
    std::string name;
    std::int32_t first_day = 0;  // from 1970-01-01
    std::int32_t last_day = 0;
    bool operator==(const ReadZone&) const = default;
};

// Asks for the names of all time zones. Answered by ZonesListed.
struct ListZones {
    bool operator==(const ListZones&) const = default;
};

// Lets the page fill the screen, or not any more. ScreenLeft tells when the browser leaves it by
// itself.
struct FillScreen {
    bool fill = true;
    bool operator==(const FillScreen&) const = default;
};

// A picture as the browser draws it (picture.h). Copied is answered by TextCopied or CopyFailed,
// saved by FileSaved.
struct CopyPicture {
    Picture picture;
    std::string what;
    bool operator==(const CopyPicture&) const = default;
};
struct SavePicture {
    Picture picture;
    std::string name;  // of the PNG file
    bool operator==(const SavePicture&) const = default;
};

// Asks for a contest's signature of bytes, all texts in base64url; its key is made at the first
// time. Answered by LinkSigned or LinkUnsigned with the same ticket.
struct SignLink {
    std::uint64_t ticket = 0;
    std::string contest;  // as core::format_id writes it
    std::string bytes;
    bool operator==(const SignLink&) const = default;
};
// Answered by LinkChecked with the same ticket.
struct CheckLink {
    std::uint64_t ticket = 0;
    std::string key;
    std::string signature;
    std::string bytes;
    bool operator==(const CheckLink&) const = default;
};
// Opens the system's own sheet for sharing. Answered by LinkPassedOn, PassOnFailed or, where the
// user changes their mind, by nothing.
struct PassOn {
    std::string title;
    std::string text;
    std::string address;
    bool operator==(const PassOn&) const = default;
};
// Answered by KeyBackedUp or KeyRefused, and KeyRestored or KeyRefused.
struct SealKey {
    std::string contest;
    std::string passphrase;
    bool operator==(const SealKey&) const = default;
};
struct OpenKey {
    std::string text;
    std::string passphrase;
    bool operator==(const OpenKey&) const = default;
};

// Reads a feed at an address of the user's. `etag`: of the version that is here; empty: none is.
// Answered by FeedArrived, FeedUnchanged, FeedAbsent or FeedFailed with the same ticket.
struct GetFeed {
    std::uint64_t ticket = 0;
    std::string address;
    std::string etag;
    FeedLogin login;
    bool operator==(const GetFeed&) const = default;
};
// Writes it where it still is the version `etag`; empty: where there is none yet; "*": in any case.
// Answered by FeedWritten, FeedRefused or FeedFailed.
struct PutFeed {
    std::uint64_t ticket = 0;
    std::string address;
    std::string text;
    FeedLogin login;
    std::string etag;
    bool operator==(const PutFeed&) const = default;
};
// Finds out what the server does for writers. Answered by FeedProbed or FeedFailed.
struct ProbeFeed {
    std::uint64_t ticket = 0;
    std::string address;
    FeedLogin login;
    bool operator==(const ProbeFeed&) const = default;
};
// Finds the files of batches beside a feed. Answered by FeedListed or FeedFailed.
struct ListFeed {
    std::uint64_t ticket = 0;
    std::string address;
    FeedLogin login;
    bool operator==(const ListFeed&) const = default;
};
// Answered by FeedRemoved or FeedFailed.
struct RemoveFeed {
    std::uint64_t ticket = 0;
    std::string address;
    FeedLogin login;
    bool operator==(const RemoveFeed&) const = default;
};

// Writes everything to a file: the one that is kept up to date, or one in the downloads. The page
// encrypts it first where that was asked for. Answered by BackupSaved or BackupFailed.
struct SaveBackup {
    bool to_kept_file = false;
    std::string name;  // of the one in the downloads
    std::string text;
    bool operator==(const SaveBackup&) const = default;
};
// Each is answered by BackupWaysTold.
struct KeepBackupFile {
    std::string name;  // that is proposed
    bool operator==(const KeepBackupFile&) const = default;
};
struct AskToWriteBackup {
    bool operator==(const AskToWriteBackup&) const = default;
};
struct DropBackupFile {
    bool operator==(const DropBackupFile&) const = default;
};
struct SetBackupSeal {
    std::string passphrase;  // empty: no seal
    bool operator==(const SetBackupSeal&) const = default;
};
// Answered by BackupOpened or BackupRefused.
struct UnsealBackup {
    std::string text;
    std::string passphrase;
    bool operator==(const UnsealBackup&) const = default;
};
// Those of the backup that was opened last. Answered by KeysRestored.
struct RestoreKeys {
    bool operator==(const RestoreKeys&) const = default;
};
// Answered by StorageReported.
struct ReportStorage {
    bool operator==(const ReportStorage&) const = default;
};
// Stored records that can't be read, verbatim, as a download. Answered by FileSaved.
struct SaveQuarantine {
    bool operator==(const SaveQuarantine&) const = default;
};
// Deletes all that this browser keeps for the site, and starts every tab anew.
struct EraseStorage {
    bool operator==(const EraseStorage&) const = default;
};
struct StartAnew {
    bool operator==(const StartAnew&) const = default;
};

// The reader has gone from one thing to another (whereabouts.h, as text), so that the browser's
// Back leads back there; answered by WentBack when the reader uses it.
struct RememberWay {
    std::string from;
    std::string to;
    bool operator==(const RememberWay&) const = default;
};

// A board that came by the link that was opened last is looked at and kept nowhere: the page holds
// the link, so that a reload of this tab shows it again; or the board is kept or closed, and the
// page forgets the link.
struct HoldLink {
    bool hold = false;
    bool operator==(const HoldLink&) const = default;
};

using Effect =
    std::variant<SaveRecords, StashRecords, Compact, MoveToQuarantine, DropFromQuarantine,
                 AskForPersistence, WakeAt, CopyText, SaveFile, ChooseFile, PrintSheet, ReadZone,
                 ListZones, FillScreen, CopyPicture, SavePicture, SignLink, CheckLink, PassOn,
                 SealKey, OpenKey, GetFeed, PutFeed, ProbeFeed, ListFeed, RemoveFeed, SaveBackup,
                 KeepBackupFile, AskToWriteBackup, DropBackupFile, SetBackupSeal, UnsealBackup,
                 RestoreKeys, ReportStorage, SaveQuarantine, EraseStorage, StartAnew, RememberWay,
                 HoldLink>;
using Effects = std::vector<Effect>;

}  // namespace app
