// What the user asks for with contests. What names a contest or a part that is not there (any more)
// does nothing. An added part gets a fresh id, whatever id it comes with; texts, numbers and days
// are brought within the limits of core/contest. What a kick-off freezes is refused in words after
// it (core/contest/amendments.h).
#pragma once

#include "core/calendar.h"
#include "core/contest/contest.h"
#include "core/contest/import_scores.h"
#include "core/contest/starts.h"
#include "core/contest/zone.h"
#include "core/discovery/outcome_days.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class ContestPage;

// -- contests
struct AddContest {
    std::optional<core::contest::Start> start;  // nullopt: an empty one, of two weeks from tomorrow
    std::string name;                           // blank: the start's, or "Contest 1"
};  // in the reader's time zone; shows its rules
struct AddSampleContest {};
struct RemoveSampleContests {};
struct SelectContest {
    core::Id contest;  // zero: the list of all
};
struct DeleteContest {
    core::Id contest;
};
struct DuplicateContest {
    core::Id contest;
};  // as the next one, from the day after its end or from today on
struct ArchiveContest {
    core::Id contest;
    bool is_archived;
};
struct ShowContestPage {
    ContestPage page;
};  // of this tab

// -- its rules
struct SetContest {
    core::contest::Contest contest;
};  // what it has once: name, purpose, days, modes, policies; its lists stay as they are, and
    // prizes as many units of another currency
struct AddMetrics {
    core::Id contest;
    std::vector<core::contest::Metric> metrics;
};
struct SetMetric {
    core::Id contest;
    core::contest::Metric metric;
};
struct RemoveMetric {
    core::Id contest;
    core::Id metric;
};
struct AddTeam {
    core::Id contest;
    core::contest::Team team;
};
struct SetTeam {
    core::Id contest;
    core::contest::Team team;
};
struct RemoveTeam {
    core::Id contest;
    core::Id team;
};  // its members play in no team
struct AddMembers {
    core::Id contest;
    std::vector<core::contest::Member> members;
    std::vector<core::contest::Team> teams = {};  // new ones, which spells name by these ids
};
struct SetMember {
    core::Id contest;
    core::contest::Member member;
};
struct RemoveMember {
    core::Id contest;
    core::Id member;
};
struct AddPrize {
    core::Id contest;
    core::contest::Prize prize;
};
struct SetPrize {
    core::Id contest;
    core::contest::Prize prize;
};
struct RemovePrize {
    core::Id contest;
    core::Id prize;
};
struct KickOff {
    core::Id contest;
};  // refused in words while nobody can score
struct Amend {
    core::Id contest;
    core::contest::Amendment amendment;  // gets its id, its time and who made it
};

// -- its scores: entries, all of one action together
struct WantedScore {
    core::Id member;
    core::Id metric;
    std::int64_t quantity_milli = 0;  // that counts from now on; 0: nothing
};
struct SetScores {
    core::Id contest;
    core::Date night;
    std::vector<WantedScore> scores;
};  // what stands there is reversed where it differs, and what is wanted entered
struct AddScore {
    core::Id contest;
    core::Id member;
    core::Id metric;
    core::Date night;
    std::int64_t quantity_milli = core::contest::milli;
};  // it happens now: the entry has the time
struct ReverseEntry {
    core::Id contest;
    core::Id entry;
    std::string note;
};
struct ImportScores {
    core::Id contest;
    core::contest::ScoreChanges changes;
    std::size_t rows_left = 0;  // of the table, which are not entered and wait for another word
};
struct Credit {
    core::Id account;
    core::discovery::Outcome outcome = core::discovery::Outcome::Qbm;
    core::Id member;
    core::Id metric;
};
struct EnterCredits {
    core::Id contest;
    std::vector<Credit> credits;
};  // those that are due (core/contest/discovery_credit.h)
struct SetWriterName {
    std::string name;
};  // who enters scores on this device, as the ledger says it
struct ShowScoreNight {
    core::Date night;
};  // of this tab: whose scores are entered
struct ShowBoardNight {
    std::optional<core::Date> night;  // a closed one; nullopt: as it stands now
};  // of this tab

// -- the board on a large screen, of this tab
struct StartTv {
    core::Id contest;
};
struct StopTv {};
struct TurnTv {
    int pages;  // below 0: back
};

// -- ways out; the way in is ImportRecords
enum class PackWay {
    CopyText,
    SaveText,
    CopyStory,
    CopyPicture,
    SavePicture,
    Print,
    PrintFinal  // the last night's, by which prizes are given
};
struct HandOutPack {
    core::Id contest;
    PackWay way;
};  // of the night that the board shows
enum class ContestExport {
    Ledger,     // CSV
    Standings,  // CSV
    Records     // JSON: everything, to be imported again
};
struct ExportContest {
    core::Id contest;
    ContestExport what;
};

// -- told by the outside
struct ZoneRead {
    std::string name;
    core::Date first;  // between these days its table is complete
    core::Date last;
    std::int32_t first_offset_minutes = 0;
    std::vector<core::contest::Transition> transitions;
};
struct ZoneRefused {
    std::string name;
};  // this browser does not know it
struct ZonesListed {
    std::vector<std::string> names;
};
struct ScreenLeft {};  // the browser has left the full screen

}  // namespace app
