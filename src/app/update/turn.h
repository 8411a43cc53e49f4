// One update under way, and the few ways in which it may change data and tell the user. Internal to
// update() and boot(), which share them so that a part is stamped, merged and queued in one place.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Turn {
    State& state;
    const Moment& moment;
    Effects effects{};
    bool write_in_any_case = false;  // the user asked for it, though storage is unavailable
};

// -- documents (documents.cpp)

// The stamp of the next write; absorbing what it stamps moves the clock on.
core::Stamp next_stamp(const State& state);

// Merges a document from anywhere into the state and keeps the clock ahead of it. False: refused,
// as a document of another kind has this id already (only a forged one can), and nothing was
// changed.
bool absorb(State& state, const core::Document& document);
bool absorb(State& state, core::Document&& document);

// Absorbs and queues. Empty parts do nothing.
void write_part(Turn& turn, const core::Document& part);
void write_setting(Turn& turn, std::string_view key, core::Value value);

// A living plan's document, or nullptr.
const core::Document* find_plan(const State& state, core::Id plan);

// The part that deletes a document, or brings it back.
core::Document deletion(const core::Document& document, bool deleted, core::Stamp stamp);

// Writes a document that is new whole, as one undoable step. It counts as one that was deleted:
// undoing its making deletes it again and keeps its fields, so that doing it again brings it back
// whole.
void write_new(Turn& turn, const core::Document& made, std::string name);

// Of the present quarter, as far as it has come.
core::target::Plan sample_of(const Moment& moment);

// Further random ids of one action. `number` from 1; the first 255 differ from `fresh` in one byte.
core::Id derived_id(core::Id fresh, std::uint32_t number);

// Ids of what this turn's next write adds to a document, each with another number: a link needs no
// room for them (core/item_id.h).
core::Id item_of(const Turn& turn, std::uint32_t number);

// At the end of every turn: the write that is due, as an effect.
void write_what_is_due(Turn& turn);

// A count was typed into a chain, and the field is left: says so where the goal is another since.
void tell_of_typed_goal(Turn& turn);  // stages.cpp

// -- undoable changes (history.cpp)

enum class Step {
    Open,    // a text or number field: the next keystroke joins it
    Closed,  // complete at once
};

// Writes `part` as a change by the user that can be undone by `name`.
void write_undoable(Turn& turn, const core::Document& former, const core::Document& part,
                    std::string name, Step step);

// Parts of different documents that are one such step, in one transaction.
struct Together {
    std::vector<core::Document> parts;
    std::vector<UndoPart> changes;  // what taking it back undoes, and doing it again does

    void change(const core::Document& former, core::Document part);
    // A document that is not there yet, as write_new makes it.
    void make(core::Document made, core::Stamp stamp);
    // One that comes from outside: what marks it alive stays as it was there.
    void bring(core::Document brought, core::Stamp stamp);
};
// Does nothing where there is no part.
void write_together(Turn& turn, Together together, std::string name);

// -- places (shell.cpp)
void select_plan(Turn& turn, core::Id plan);  // zero: none
void go_to(Turn& turn, Place place);
void select_account(Turn& turn, core::Id account);                  // zero: the list
void select_contest(Turn& turn, core::Id contest);                  // zero: the list
void show_contest(Turn& turn, core::Id contest, ContestPage page);  // and go there
core::Id neighbour_of(const State& state,
                      core::Id plan);  // which to show when it is gone; zero: none

// -- notices (notices.cpp)

// A sentence that is there already is replaced, not said twice. Returns the notice's id.
std::uint32_t tell(Turn& turn, Tone tone, std::string text, Offer offer = Offer::Nothing);
// "1 account", "1,200 accounts".
std::string counted(const Turn& turn, std::size_t count, std::string_view one);
// The name of a file from outside, for a sentence: "crm.csv" in quotes, or "The file".
std::string shown_file_name(const std::string& name);
void withdraw(State& state, std::uint32_t notice);
// "Undo" in a notice must undo what the notice is about: when a further change is made, it goes.
void withdraw_offers_of_undo(State& state);
void expire_notices(State& state);

// -- contests (contest_nights.cpp)

// Asks for the tables of time zones that contests need, closes the nights that are due, and asks to
// be woken for the next one. Whoever may have brought or changed a contest calls it, and so does
// the clock.
void keep_nights(Turn& turn);

// Turns the page of the large screen when its time has come (tv.cpp).
void turn_tv(Turn& turn);

// What was written to take entries back, to be taken back in its turn.
struct TakenBack {
    std::vector<core::Id> written;
    bool is_shared = false;  // another tab has done some of it, too: that stayed
};

// Takes entries of a contest back that were added together, however they came: scores are reversed,
// and what a reversal had taken away is entered again. (scores.cpp)
TakenBack take_back_entries(Turn& turn, core::Id contest, const std::vector<core::Id>& entries);

// -- backups (backups.cpp)

// Something was changed that the last backup does not have.
void mark_unbacked(Turn& turn);
// Says so when a backup should be made, once a day; and writes to the file that is kept up to date
// when that is due.
void keep_backups(Turn& turn);
// A file from outside is a backup: it waits on the page of data until it is decided on.
void take_backup(Turn& turn, const FileChosen& file);
// After a new version was asked for: starts it, once everything is saved.
void start_anew_when_saved(Turn& turn);

// -- storage (storage.cpp)
std::string unavailable_text(std::string_view reason);  // Stored::trouble as State::storage_trouble

// -- what each action does, one overload each; declared here, so that a missing one fails to link
void apply(Turn& turn, const GoTo& action);
void apply(Turn& turn, const WentBack& action);
void apply(Turn& turn, const ChooseTheme& action);
void apply(Turn& turn, const EnvironmentChanged& action);

void apply(Turn& turn, const NewPlan& action);
void apply(Turn& turn, const AddSamplePlan& action);
void apply(Turn& turn, const SelectPlan& action);
void apply(Turn& turn, const DeletePlan& action);
void apply(Turn& turn, const RenamePlan& action);
void apply(Turn& turn, const SetGoal& action);
void apply(Turn& turn, const SetQuota& action);
void apply(Turn& turn, const SetBooked& action);
void apply(Turn& turn, const SetDealSize& action);
void apply(Turn& turn, const SetCurrency& action);
void apply(Turn& turn, const SetDeals& action);
void apply(Turn& turn, const SetPeriodStart& action);
void apply(Turn& turn, const SetPeriodEnd& action);

void apply(Turn& turn, const AddStage& action);
void apply(Turn& turn, const RenameStage& action);
void apply(Turn& turn, const SetRate& action);
void apply(Turn& turn, const SetSdrShare& action);
void apply(Turn& turn, const MoveStage& action);
void apply(Turn& turn, const RemoveStage& action);

void apply(Turn& turn, const SetStageCount& action);
void apply(Turn& turn, const Hold& action);
void apply(Turn& turn, const SetLevel& action);
void apply(Turn& turn, const SetGoalStage& action);
void apply(Turn& turn, const SetGoalUnits& action);
void apply(Turn& turn, const SetStageNumber& action);
void apply(Turn& turn, const SetPipeline& action);
void apply(Turn& turn, const SetWinRate& action);
void apply(Turn& turn, const SetOutcomeStage& action);
void apply(Turn& turn, const SetPeriod& action);
void apply(Turn& turn, const SetWorkWeek& action);
void apply(Turn& turn, const SetWeekStart& action);
void apply(Turn& turn, const SetFiscalYear& action);
void apply(Turn& turn, const AddHolidays& action);
void apply(Turn& turn, const RenameHoliday& action);
void apply(Turn& turn, const RemoveHoliday& action);
void apply(Turn& turn, const AddLeave& action);
void apply(Turn& turn, const SetLeave& action);
void apply(Turn& turn, const RemoveLeave& action);
void apply(Turn& turn, const SetRamp& action);
void apply(Turn& turn, const SetWeekMinutes& action);
void apply(Turn& turn, const SetDone& action);
void apply(Turn& turn, const ImportDone& action);
void apply(Turn& turn, const AddActivity& action);
void apply(Turn& turn, const AddUsualActivities& action);
void apply(Turn& turn, const SetActivity& action);
void apply(Turn& turn, const RemoveActivity& action);
void apply(Turn& turn, const AddRep& action);
void apply(Turn& turn, const SetRep& action);
void apply(Turn& turn, const RemoveRep& action);
void apply(Turn& turn, const ExportPlan& action);
void apply(Turn& turn, const AskForFile& action);
void apply(Turn& turn, const ForgetFile& action);
void apply(Turn& turn, const ForgetUncopied& action);
void apply(Turn& turn, const ShowPage& action);
void apply(Turn& turn, const DuplicatePlan& action);
void apply(Turn& turn, const CompareWith& action);

void apply(Turn& turn, const AddAccount& action);
void apply(Turn& turn, const AddSampleAccounts& action);
void apply(Turn& turn, const RemoveSampleAccounts& action);
void apply(Turn& turn, const ImportAccounts& action);
void apply(Turn& turn, const SelectAccount& action);
void apply(Turn& turn, const DeleteAccount& action);
void apply(Turn& turn, const RenameAccount& action);
void apply(Turn& turn, const SetAccountPlan& action);
void apply(Turn& turn, const SetAccountNote& action);
void apply(Turn& turn, const SetFigures& action);
void apply(Turn& turn, const SetAccountCurrency& action);
void apply(Turn& turn, const SetOutcome& action);
void apply(Turn& turn, const ShowLens& action);
void apply(Turn& turn, const ShowDiscoveryPage& action);
void apply(Turn& turn, const ShowAccountPage& action);
void apply(Turn& turn, const StartCall& action);
void apply(Turn& turn, const SetCallSpeaker& action);
void apply(Turn& turn, const ShowQuestion& action);
void apply(Turn& turn, const EndCall& action);
void apply(Turn& turn, const AddContact& action);
void apply(Turn& turn, const SetContact& action);
void apply(Turn& turn, const RemoveContact& action);
void apply(Turn& turn, const AddAct& action);
void apply(Turn& turn, const SetAct& action);
void apply(Turn& turn, const RemoveAct& action);
void apply(Turn& turn, const AddMeeting& action);
void apply(Turn& turn, const SetMeeting& action);
void apply(Turn& turn, const RemoveMeeting& action);
void apply(Turn& turn, const AddFact& action);
void apply(Turn& turn, const SetFact& action);
void apply(Turn& turn, const RemoveFact& action);
void apply(Turn& turn, const SetAnswer& action);
void apply(Turn& turn, const MarkQuestion& action);
void apply(Turn& turn, const SetQuestionNote& action);
void apply(Turn& turn, const SetExitCard& action);
void apply(Turn& turn, const AddCriterion& action);
void apply(Turn& turn, const SetCriterion& action);
void apply(Turn& turn, const RemoveCriterion& action);
void apply(Turn& turn, const AddStep& action);
void apply(Turn& turn, const SetStep& action);
void apply(Turn& turn, const RemoveStep& action);
void apply(Turn& turn, const ProposeSteps& action);
void apply(Turn& turn, const HandOutRecap& action);
void apply(Turn& turn, const NewBank& action);
void apply(Turn& turn, const ChooseBank& action);
void apply(Turn& turn, const RenameBank& action);
void apply(Turn& turn, const DeleteBank& action);
void apply(Turn& turn, const AddQuestion& action);
void apply(Turn& turn, const SetQuestion& action);
void apply(Turn& turn, const RetireQuestion& action);
void apply(Turn& turn, const ExportAccounts& action);
void apply(Turn& turn, const ExportBank& action);
void apply(Turn& turn, const ImportRecords& action);

void apply(Turn& turn, const AddContest& action);
void apply(Turn& turn, const AddSampleContest& action);
void apply(Turn& turn, const RemoveSampleContests& action);
void apply(Turn& turn, const SelectContest& action);
void apply(Turn& turn, const DeleteContest& action);
void apply(Turn& turn, const DuplicateContest& action);
void apply(Turn& turn, const ArchiveContest& action);
void apply(Turn& turn, const ShowContestPage& action);
void apply(Turn& turn, const SetContest& action);
void apply(Turn& turn, const AddMetrics& action);
void apply(Turn& turn, const SetMetric& action);
void apply(Turn& turn, const RemoveMetric& action);
void apply(Turn& turn, const AddTeam& action);
void apply(Turn& turn, const SetTeam& action);
void apply(Turn& turn, const RemoveTeam& action);
void apply(Turn& turn, const AddMembers& action);
void apply(Turn& turn, const SetMember& action);
void apply(Turn& turn, const RemoveMember& action);
void apply(Turn& turn, const AddPrize& action);
void apply(Turn& turn, const SetPrize& action);
void apply(Turn& turn, const RemovePrize& action);
void apply(Turn& turn, const KickOff& action);
void apply(Turn& turn, const Amend& action);
void apply(Turn& turn, const SetScores& action);
void apply(Turn& turn, const AddScore& action);
void apply(Turn& turn, const ReverseEntry& action);
void apply(Turn& turn, const ImportScores& action);
void apply(Turn& turn, const EnterCredits& action);
void apply(Turn& turn, const SetWriterName& action);
void apply(Turn& turn, const ShowScoreNight& action);
void apply(Turn& turn, const ShowBoardNight& action);
void apply(Turn& turn, const StartTv& action);
void apply(Turn& turn, const StopTv& action);
void apply(Turn& turn, const TurnTv& action);
void apply(Turn& turn, const HandOutPack& action);
void apply(Turn& turn, const ExportContest& action);
void apply(Turn& turn, const ZoneRead& action);
void apply(Turn& turn, const ZoneRefused& action);
void apply(Turn& turn, const ZonesListed& action);
void apply(Turn& turn, const ScreenLeft& action);

void apply(Turn& turn, const MakeLink& action);
void apply(Turn& turn, const MakeNightLink& action);
void apply(Turn& turn, const CloseLink& action);
void apply(Turn& turn, const HandOutLink& action);
void apply(Turn& turn, const BackUpKey& action);
void apply(Turn& turn, const RestoreKey& action);
void apply(Turn& turn, const ForgetKeyFile& action);
void apply(Turn& turn, const TakeIn& action);
void apply(Turn& turn, const LeaveOut& action);
void apply(Turn& turn, const Follow& action);
void apply(Turn& turn, const CloseGuest& action);
void apply(Turn& turn, const LinkBaseTold& action);
void apply(Turn& turn, const LinkOpened& action);
void apply(Turn& turn, const LinkRefused& action);
void apply(Turn& turn, const LinkSigned& action);
void apply(Turn& turn, const LinkUnsigned& action);
void apply(Turn& turn, const LinkChecked& action);
void apply(Turn& turn, const LinkPassedOn& action);
void apply(Turn& turn, const PassOnFailed& action);
void apply(Turn& turn, const KeyBackedUp& action);
void apply(Turn& turn, const KeyRestored& action);
void apply(Turn& turn, const KeyRefused& action);

void apply(Turn& turn, const PublishFeed& action);
void apply(Turn& turn, const StopPublishing& action);
void apply(Turn& turn, const SaveFeedFile& action);
void apply(Turn& turn, const LinkToFeed& action);
void apply(Turn& turn, const LeaveFeed& action);
void apply(Turn& turn, const LookAgain& action);
void apply(Turn& turn, const FeedArrived& action);
void apply(Turn& turn, const FeedUnchanged& action);
void apply(Turn& turn, const FeedAbsent& action);
void apply(Turn& turn, const FeedWritten& action);
void apply(Turn& turn, const FeedRefused& action);
void apply(Turn& turn, const FeedFailed& action);
void apply(Turn& turn, const FeedProbed& action);
void apply(Turn& turn, const FeedListed& action);
void apply(Turn& turn, const FeedRemoved& action);
void apply(Turn& turn, const NetworkCame& action);

void apply(Turn& turn, const BackUp& action);
void apply(Turn& turn, const ChooseBackupFile& action);
void apply(Turn& turn, const AllowBackupFile& action);
void apply(Turn& turn, const ForgetBackupFile& action);
void apply(Turn& turn, const SealBackups& action);
void apply(Turn& turn, const OpenBackup& action);
void apply(Turn& turn, const RestoreBackup& action);
void apply(Turn& turn, const LeaveBackup& action);
void apply(Turn& turn, const AskToPersist& action);
void apply(Turn& turn, const SaveSetAside& action);
void apply(Turn& turn, const EraseAll& action);
void apply(Turn& turn, const UseNewVersion& action);
void apply(Turn& turn, const BackupWaysTold& action);
void apply(Turn& turn, const BackupSaved& action);
void apply(Turn& turn, const BackupFailed& action);
void apply(Turn& turn, const BackupOpened& action);
void apply(Turn& turn, const BackupRefused& action);
void apply(Turn& turn, const KeysRestored& action);
void apply(Turn& turn, const StorageReported& action);
void apply(Turn& turn, const EverythingErased& action);
void apply(Turn& turn, const EraseFailed& action);
void apply(Turn& turn, const StorageCleared& action);
void apply(Turn& turn, const NewVersionCame& action);

void apply(Turn& turn, const AbandonEditing& action);
void apply(Turn& turn, const FinishEditing& action);
void apply(Turn& turn, const Undo& action);
void apply(Turn& turn, const Redo& action);

void apply(Turn& turn, const DismissNotice& action);

void apply(Turn& turn, const TrySavingAgain& action);
void apply(Turn& turn, const Saved& action);
void apply(Turn& turn, const SaveFailed& action);
void apply(Turn& turn, const RecordsArrived& action);
void apply(Turn& turn, const StorageAnswered& action);  // boot.cpp
void apply(Turn& turn, const PageLeft& action);
void apply(Turn& turn, const PersistenceAnswered& action);
void apply(Turn& turn, const TimePassed& action);

void apply(Turn& turn, const TextCopied& action);
void apply(Turn& turn, const CopyFailed& action);
void apply(Turn& turn, const FileSaved& action);
void apply(Turn& turn, const FileChosen& action);
void apply(Turn& turn, const FileRefused& action);

}  // namespace app
