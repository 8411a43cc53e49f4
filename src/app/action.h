// Everything that can happen: what the user asks for (imperative) and what the outside tells
// (past).
#pragma once

#include "app/backup_action.h"
#include "app/contest_action.h"
#include "app/discovery_action.h"
#include "app/feed_action.h"
#include "app/link_action.h"
#include "app/shell_action.h"
#include "app/state.h"
#include "core/currency.h"
#include "core/discovery/outcome_days.h"
#include "core/document.h"
#include "core/target/plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace app {

// Comes with every action, so that update() needs no clock and no randomness.
struct Moment {
    std::int64_t utc_ms = 0;
    core::Date today;
    core::Id fresh;                // a new random id; further ids of one action are derived from it
    std::int64_t next_day_ms = 0;  // when the user's next day begins; 0: not known
};

// -- asked for by the user
struct NewPlan {};
struct AddSamplePlan {};
struct SelectPlan {
    core::Id plan;
};
struct DeletePlan {
    core::Id plan;
};
struct RenamePlan {
    core::Id plan;
    std::string name;
};
struct SetGoal {
    core::Id plan;
    core::target::Goal goal;
};
struct SetQuota {
    core::Id plan;
    std::int64_t quota_minor;
};
struct SetBooked {
    core::Id plan;
    std::int64_t booked_minor;
};
struct SetDealSize {
    core::Id plan;
    std::int64_t deal_size_minor;
};
struct SetCurrency {
    core::Id plan;
    core::Currency currency;
};  // keeps the amounts as read: 5.00 becomes 5
struct SetDeals {
    core::Id plan;
    std::int64_t deals;
};
struct SetPeriodStart {
    core::Id plan;
    core::Date start;
};
struct SetPeriodEnd {
    core::Id plan;
    core::Date end;
};
struct AddStage {
    core::Id plan;
    core::Id before;
};  // outside `before`; zero: at the inner end
struct RenameStage {
    core::Id plan;
    core::Id stage;
    std::string name;
};
struct SetRate {
    core::Id plan;
    core::Id stage;
    core::target::Rate to_next;
};
struct SetSdrShare {
    core::Id plan;
    core::Id stage;
    std::int32_t share_bp;
};
struct MoveStage {
    core::Id plan;
    core::Id stage;
    int steps;
};  // below 0: outward
struct RemoveStage {
    core::Id plan;
    core::Id stage;
};

// -- the plan's other numbers
struct SetStageCount {
    core::Id plan;
    core::Id stage;
    std::int64_t units;
};  // core/target/either_end.h
struct Hold {
    core::Id plan;
    core::target::Held held;
};
struct SetLevel {
    core::Id plan;
    core::target::Level level;
};
struct SetGoalStage {
    core::Id plan;
    core::Id stage;
};
struct SetGoalUnits {
    core::Id plan;
    std::int64_t units;
};
enum class StageNumber { LagDays, Minutes, Open };
struct SetStageNumber {
    core::Id plan;
    core::Id stage;
    StageNumber which;
    std::int64_t value;
};
struct SetPipeline {
    core::Id plan;
    std::int64_t pipeline_minor;
};
struct SetWinRate {
    core::Id plan;
    core::target::Rate rate;
};
// Where what the plan's accounts come to counts. Another outcome that the plan had count there
// counts in none.
struct SetOutcomeStage {
    core::Id plan;
    core::discovery::Outcome outcome;
    core::Id stage;  // zero: in none
};

// -- its calendar
struct SetPeriod {
    core::Id plan;
    core::Period period;
};
struct SetWorkWeek {
    core::Id plan;
    core::WorkWeek week;
};
struct SetWeekStart {
    core::Id plan;
    core::Weekday starts;
};
struct SetFiscalYear {
    core::Id plan;
    core::FiscalYear year;
};
struct AddHolidays {
    core::Id plan;
    std::vector<core::target::DayOff> days;
};  // those that are not there yet
struct RenameHoliday {
    core::Id plan;
    core::Date date;
    std::string name;
};
struct RemoveHoliday {
    core::Id plan;
    core::Date date;
};
struct AddLeave {
    core::Id plan;
    core::target::Leave leave;
};  // gets an id
struct SetLeave {
    core::Id plan;
    core::target::Leave leave;
};
struct RemoveLeave {
    core::Id plan;
    core::Id leave;
};
struct SetRamp {
    core::Id plan;
    core::target::Ramp ramp;
};
struct SetWeekMinutes {
    core::Id plan;
    std::int64_t minutes;
};

// -- its work
struct SetDone {
    core::Id plan;
    core::target::Done done;
};
struct ImportDone {
    core::Id plan;
    std::vector<core::target::Done> done;  // all that the plan has afterwards
    std::size_t counts = 0;                // that were read, and ...
    std::size_t weeks = 0;                 // ... of how many weeks: for the notice
};
struct AddActivity {
    core::Id plan;
};
struct AddUsualActivities {
    core::Id plan;
};
struct SetActivity {
    core::Id plan;
    core::target::Activity activity;
};
struct RemoveActivity {
    core::Id plan;
    core::Id activity;
};

// -- its team
struct AddRep {
    core::Id plan;
};
struct SetRep {
    core::Id plan;
    core::target::Rep rep;
};
struct RemoveRep {
    core::Id plan;
    core::Id rep;
};

// -- its way in and out
enum class Export { Summary, PlanTable, WeeklyCounts, Print };
struct ExportPlan {
    core::Id plan;
    Export what;
};
struct AskForFile {};      // to import
struct ForgetFile {};      // the one that arrived is imported, or not wanted
struct ForgetUncopied {};  // its text was copied by hand

struct DuplicatePlan {
    core::Id plan;
};
struct AbandonEditing {};  // what was typed into this field so far is taken back, without a redo
struct FinishEditing {};   // a field was left: the next edit of it is a new undo step
struct Undo {};
struct Redo {};
struct DismissNotice {
    std::uint32_t notice;
};
struct TrySavingAgain {};

// -- told by the outside
struct EnvironmentChanged {
    Environment environment;
};
struct Saved {
    std::uint64_t ticket;
};
struct SaveFailed {
    std::uint64_t ticket;
    std::string reason;
};  // a clause: "the disk is full"
struct RecordsArrived {
    std::vector<std::string> records;
};  // another tab saved these
struct TimePassed {};  // a WakeAt is due
struct TextCopied {
    std::string what;
};
struct CopyFailed {
    std::string what;
    std::string text;
};  // the browser does not let us: the user can
struct FileSaved {
    std::string name;
};
struct FileChosen {
    std::string name;  // empty: pasted
    std::string text;
};  // asked for, dropped on the page or pasted into it
struct FileRefused {
    std::string name;
    std::string reason;
};  // a clause: "it is larger than 4 MB"

// The kinds of action. An action remembers the place of its kind among them.
template <class... Kind>
struct ActionKinds {
    template <class T>
    static constexpr bool have = (std::is_same_v<T, Kind> || ...);

    // From zero, in the order below.
    template <class T>
    static constexpr std::size_t place_of() {
        std::size_t place = 0;
        (void)((std::is_same_v<T, Kind> || (++place, false)) || ...);
        return place;
    }

    // What `of(const T*)` answers for a null pointer of each kind, in order.
    template <class Of>
    static constexpr auto each(Of of) {
        return std::array{of(static_cast<const Kind*>(nullptr))...};
    }
};

using AnyAction = ActionKinds<
    GoTo, ChooseTheme, NewPlan, AddSamplePlan, SelectPlan, DeletePlan, RenamePlan, SetGoal,
    SetQuota, SetBooked, SetDealSize, SetCurrency, SetDeals, SetPeriodStart, SetPeriodEnd, AddStage,
    RenameStage, SetRate, SetSdrShare, MoveStage, RemoveStage, SetStageCount, Hold, SetLevel,
    SetGoalStage, SetGoalUnits, SetStageNumber, SetPipeline, SetWinRate, SetOutcomeStage, SetPeriod,
    SetWorkWeek, SetWeekStart, SetFiscalYear, AddHolidays, RenameHoliday, RemoveHoliday, AddLeave,
    SetLeave, RemoveLeave, SetRamp, SetWeekMinutes, SetDone, ImportDone, AddActivity,
    AddUsualActivities, SetActivity, RemoveActivity, AddRep, SetRep, RemoveRep, AddAccount,
    ImportAccounts, AddSampleAccounts, RemoveSampleAccounts, SelectAccount, DeleteAccount,
    RenameAccount, SetAccountPlan, SetAccountNote, SetFigures, SetAccountCurrency, SetOutcome,
    ShowLens, StartCall, SetCallSpeaker, ShowQuestion, EndCall, ShowDiscoveryPage, ShowAccountPage,
    AddContact, SetContact, RemoveContact, AddAct, SetAct, RemoveAct, AddMeeting, SetMeeting,
    RemoveMeeting, AddFact, SetFact, RemoveFact, SetAnswer, MarkQuestion, SetQuestionNote,
    SetExitCard, AddCriterion, SetCriterion, RemoveCriterion, AddStep, SetStep, RemoveStep,
    ProposeSteps, HandOutRecap, NewBank, ChooseBank, RenameBank, DeleteBank, AddQuestion,
    SetQuestion, RetireQuestion, AddContest, AddSampleContest, RemoveSampleContests, SelectContest,
    DeleteContest, DuplicateContest, ArchiveContest, ShowContestPage, SetContest, AddMetrics,
    SetMetric, RemoveMetric, AddTeam, SetTeam, RemoveTeam, AddMembers, SetMember, RemoveMember,
    AddPrize, SetPrize, RemovePrize, KickOff, Amend, SetScores, AddScore, ReverseEntry,
    ImportScores, EnterCredits, SetWriterName, ShowScoreNight, ShowBoardNight, StartTv, StopTv,
    TurnTv, HandOutPack, ExportContest, ZoneRead, ZoneRefused, ZonesListed, ScreenLeft, MakeLink,
    MakeNightLink, CloseLink, HandOutLink, BackUpKey, RestoreKey, ForgetKeyFile, TakeIn, LeaveOut,
    Follow, CloseGuest, LinkBaseTold, LinkOpened, LinkRefused, LinkSigned, LinkUnsigned,
    LinkChecked, LinkPassedOn, PassOnFailed, KeyBackedUp, KeyRestored, KeyRefused, PublishFeed,
    StopPublishing, SaveFeedFile, LinkToFeed, LeaveFeed, LookAgain, FeedArrived, FeedUnchanged,
    FeedAbsent, FeedWritten, FeedRefused, FeedFailed, FeedProbed, FeedListed, FeedRemoved,
    NetworkCame, BackUp, ChooseBackupFile, AllowBackupFile, ForgetBackupFile, SealBackups,
    OpenBackup, RestoreBackup, LeaveBackup, AskToPersist, SaveSetAside, EraseAll, UseNewVersion,
    BackupWaysTold, BackupSaved, BackupFailed, BackupOpened, BackupRefused, KeysRestored,
    StorageReported, EverythingErased, EraseFailed, StorageCleared, NewVersionCame, ExportAccounts,
    ExportBank, ImportRecords, ExportPlan, AskForFile, ForgetFile, ForgetUncopied, ShowPage,
    DuplicatePlan, CompareWith, AbandonEditing, FinishEditing, Undo, Redo, DismissNotice,
    TrySavingAgain, EnvironmentChanged, Saved, SaveFailed, RecordsArrived, StorageAnswered,
    PageLeft, PersistenceAnswered, TimePassed, TextCopied, CopyFailed, FileSaved, FileChosen,
    FileRefused, WentBack>;

// Any one of these, and not to be changed: a copy shares what it holds.
//
// Not a std::variant, for the compiler's sake: to build a variant of so many kinds was nine tenths
// of each view's compile time.
class Action {
public:
    template <class T>
        requires(AnyAction::have<T>)
    Action(T action)
        : place_(AnyAction::place_of<T>()), held_(std::make_shared<const T>(std::move(action))) {}

    // The place of its kind in AnyAction.
    std::size_t place() const { return place_; }

    // Null where it is of another kind. Valid as long as the action.
    template <class T>
    const T* get_if() const {
        return place_ == AnyAction::place_of<T>() ? static_cast<const T*>(held_.get()) : nullptr;
    }

private:
    std::size_t place_;
    std::shared_ptr<const void> held_;
};

}  // namespace app
