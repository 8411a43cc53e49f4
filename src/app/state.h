// Everything the app knows. Only update() changes it; views read it.
#pragma once

#include "app/backups.h"
#include "app/call.h"
#include "app/decoded.h"
#include "app/feeds.h"
#include "app/links.h"
#include "app/save_queue.h"
#include "app/undo.h"
#include "core/calendar.h"
#include "core/contest/zone.h"
#include "core/discovery/account.h"
#include "core/discovery/lens.h"
#include "core/discovery/question_bank.h"
#include "core/document.h"
#include "core/number.h"
#include "core/target/plan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class Place { Targets, Discovery, Contests, Data };
// The pages of a plan.
enum class TargetPage { Plan, Week, Chance, Calendar, Team, Compare };
// The pages of Discovery while no account is shown, and those of an account.
enum class DiscoveryPage { Accounts, Questions, InOut };
enum class AccountPage { Overview, Call, Facts, People, Gap, Agreed, Recap };
// The pages of a contest.
enum class ContestPage { Board, Scores, Ledger, Nights, Prizes, Rules, Share };
enum class ThemeChoice { System, Light, Dark, HighContrast };

// What the browser says of the reader and the device.
struct Environment {
    core::NumberStyle numbers;
    core::DateOrder date_order = core::DateOrder::YearMonthDay;
    bool prefers_dark = false;
    bool prefers_contrast = false;
    bool prefers_reduced_motion = false;
    bool coarse_pointer = false;  // touch: larger targets
    bool is_mac = false;          // names the command key in hints
    std::string zone;             // the IANA name of the reader's time zone; empty: not known
    bool operator==(const Environment&) const = default;
};

enum class Tone { News, Caution, Trouble };

// What a notice offers besides closing it.
enum class Offer { Nothing, BringBack, UndoImport, Undo, BackUp, UseNewVersion };

// A sentence at the bottom of the window. News goes by itself at `until_ms`; Caution and Trouble
// stay until they are dismissed.
struct Notice {
    std::uint32_t id = 0;
    Tone tone = Tone::News;
    std::string text;
    Offer offer = Offer::Nothing;
    std::int64_t until_ms = 0;  // 0: stays
    bool operator==(const Notice&) const = default;
};

// A table or a file of our own from outside, for the import to take up. `number` tells it from the
// one before.
struct ArrivedFile {
    std::uint32_t number = 0;  // 0: there was none
    std::string name;          // empty: pasted
    std::string text;          // emptied when it is not wanted any more
    bool operator==(const ArrivedFile&) const = default;
};

// A text that the browser did not let us copy.
struct Uncopied {
    std::string what;
    std::string text;
    bool operator==(const Uncopied&) const = default;
};

// What the browser says of a time zone, between these days.
struct KnownZone {
    core::contest::Zone zone;
    core::Date first;
    core::Date last;
    bool is_refused = false;  // the browser does not know it
    bool operator==(const KnownZone&) const = default;
};

// The board on a large screen.
struct Tv {
    core::Id contest;
    int page = 0;              // of as many as there are: it begins anew after the last
    std::int64_t turn_ms = 0;  // when it turns by itself
    bool operator==(const Tv&) const = default;
};

// Whether anything outlives the tab.
enum class Storage { Works, Unavailable };

struct State {
    std::map<core::Id, core::Document>
        documents;                              // every kind; deleted ones too, they are tombstones
    Decoded decoded;                            // of them
    Place place = Place::Targets;               // of this tab
    TargetPage target_page = TargetPage::Plan;  // of this tab
    core::Id selected_plan;                     // of this tab; zero: none
    core::Id compared_plan;                     // of this tab; zero: none
    core::Id selected_account;                  // of this tab; zero: the list of all
    core::discovery::Lens lens = core::discovery::Lens::Gpct;  // of this tab
    core::Id chosen_bank;  // to ask from, of this tab; zero or gone: the oldest
    DiscoveryPage discovery_page = DiscoveryPage::Accounts;  // of this tab
    AccountPage account_page = AccountPage::Overview;        // of this tab
    std::optional<Call> call;                                // of this tab
    core::Id selected_contest;                               // of this tab; zero: the list
    ContestPage contest_page = ContestPage::Board;           // of this tab
    std::optional<core::Date> score_night;                   // of this tab; nullopt: tonight
    std::optional<core::Date> board_night;                   // of this tab; nullopt: as it stands
    std::optional<Tv> tv;                                    // of this tab
    std::map<std::string, KnownZone, std::less<>> zones;     // those that were asked for
    std::vector<std::string> zone_names;                     // all that the browser knows
    bool zone_names_asked = false;
    Links links;  // of this tab
    Feeds feeds;  // of this tab
    Backups backups;
    Environment environment;
    UndoHistory history;
    SaveQueue saves;
    Storage storage = Storage::Works;
    std::string storage_trouble;  // why Unavailable, as a sentence for the user
    std::size_t quarantined = 0;  // stored records that could not be read and are kept verbatim
    bool persistence_granted = false;  // the browser promised not to clear our storage by itself
    bool persistence_asked = false;
    ArrivedFile arrived;               // of this tab
    std::optional<Uncopied> uncopied;  // of this tab
    std::vector<Notice> notices;
    std::uint32_t next_notice = 1;
    std::uint32_t save_notice = 0;  // the last notice about saving; 0: there was none
    bool told_of_unreadable =
        false;                  // records of other tabs that this one cannot read are reported once
    std::uint64_t author = 0;   // this tab, in stamps
    std::uint64_t counter = 0;  // the highest counter seen
    std::int64_t now_ms = 0;    // of the last action
    core::Date today;           // the user's own day, of the last action
    bool operator==(const State&) const = default;
};

// The settings are one document under this fixed id (settings.h names its keys).
core::Id settings_id();
ThemeChoice theme_choice(const State& state);

// Living plans, oldest first (ties by id), and the one that the place shows: the selected one, or
// the first where that is gone.
std::vector<core::target::Plan> living_plans(const State& state);
std::optional<core::target::Plan> shown_plan(const State& state);

// Living accounts and question banks, oldest first (ties by id), as there may be thousands with
// much in each: pointers into the state, valid until it changes. To list accounts in each frame:
// account_overviews.h.
std::vector<const core::discovery::Account*> living_accounts(const State& state);
std::vector<const core::discovery::QuestionBank*> living_banks(const State& state);

// nullptr: there is no such living one.
const core::discovery::Account* find_account(const State& state, core::Id account);
const core::discovery::QuestionBank* find_bank(const State& state, core::Id bank);

// The account that the place shows; nullptr: the list.
const core::discovery::Account* shown_account(const State& state);
// The chosen one of the banks, else the oldest; nullptr: there is none.
const core::discovery::QuestionBank* shown_bank(const State& state);
// The bank to ask from: that one, or the usual questions, with a zero id, where there is none.
const core::discovery::QuestionBank& bank_to_ask_from(const State& state);

// Living contests, oldest first (ties by id), archived ones among them; nullptr: there is none.
std::vector<const ContestBook*> living_contests(const State& state);
const ContestBook* find_contest(const State& state, core::Id contest);
// The contest that the place shows; nullptr: the list.
const ContestBook* shown_contest(const State& state);
// The table of its zone; nullptr: not known yet, or the browser does not know the zone.
const core::contest::Zone* zone_of(const State& state, const core::contest::Contest& contest);
bool is_zone_refused(const State& state, const core::contest::Contest& contest);
// Who enters scores on this device; empty: not said.
std::string writer_name(const State& state);

// A living document of that kind, or nullptr.
const core::Document* find_living(const State& state, core::Kind kind, core::Id id);

}  // namespace app
