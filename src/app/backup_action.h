// What happens with backups, and with what the browser keeps of the app.
#pragma once

#include "app/backups.h"
#include "app/stored.h"

#include <cstddef>
#include <string>

namespace app {

// -- out
struct BackUp {};            // to the file that is kept up to date, else to the downloads
struct ChooseBackupFile {};  // that is kept up to date from now on
struct AllowBackupFile {};   // the browser asks anew in each session
struct ForgetBackupFile {};  // it stays as it is
struct SealBackups {
    std::string passphrase;
};  // those to come; empty: not any more

// -- in
struct OpenBackup {
    std::string passphrase;
};
enum class RestoreWay { Merge, Replace };
struct RestoreBackup {
    RestoreWay way;
};
struct LeaveBackup {};  // the one that arrived goes, and nothing is changed

// -- what is kept
struct AskToPersist {};
struct SaveSetAside {};
struct EraseAll {};
struct UseNewVersion {};

// -- told by the outside
struct StorageAnswered {
    Stored stored;
};  // it did not in time for the start, which told that it is unavailable
struct PageLeft {};  // or hidden: it may never come back
struct PersistenceAnswered {
    bool granted;
};
struct BackupWaysTold {
    BackupWays ways;
};
struct BackupSaved {
    std::string place;  // the file's name
};
struct BackupFailed {
    std::string reason;  // a clause
};
struct BackupOpened {
    std::string text;
    std::size_t keys = 0;
};
struct BackupRefused {
    std::string reason;
};
struct KeysRestored {
    std::size_t count = 0;
};
struct StorageReported {
    StorageReport report;
};
struct EverythingErased {};  // by EraseAll, before this start
struct EraseFailed {
    std::string left;  // a clause: what is not deleted yet, and why
};
struct StorageCleared {};  // while this tab was open
struct NewVersionCame {};

}  // namespace app
