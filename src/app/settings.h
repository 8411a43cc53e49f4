// The settings document: what the user chose for the app itself, as text under a few keys.
#pragma once

#include "app/state.h"

#include <string_view>

namespace app {

inline constexpr std::string_view theme_key =
    "theme";  // "system", "light", "dark" or "high-contrast"
inline constexpr std::string_view place_key =
    "place";  // "targets", "discovery", "contests" or "data"
inline constexpr std::string_view plan_key = "plan";  // the id of the plan shown last; absent: none

inline constexpr std::string_view account_key = "account";     // likewise; absent: the list of all
inline constexpr std::string_view bank_key = "question-bank";  // likewise; absent: the oldest
inline constexpr std::string_view lens_key = "lens";           // core::discovery::name_of(Lens)
inline constexpr std::string_view discovery_page_key = "discovery-page";  // name_of(DiscoveryPage)
inline constexpr std::string_view account_page_key = "account-page";      // name_of(AccountPage)

inline constexpr std::string_view contest_key = "contest";            // likewise
inline constexpr std::string_view contest_page_key = "contest-page";  // name_of(ContestPage)
inline constexpr std::string_view writer_key = "writer";  // who enters scores on this device

inline constexpr std::string_view page_key =
    "page";  // "plan", "week", "chance", "calendar", "team" or "compare"

// Backups (backups.h). "<the day's number> <name of the file>", of the last.
inline constexpr std::string_view backup_key = "backup";
inline constexpr std::string_view unbacked_key =
    "unbacked";  // the number of the day from which on there is something that no backup has
inline constexpr std::string_view asked_to_back_up_key = "asked-to-back-up";  // of the last day

// Whether a setting belongs into a backup. Names and passwords for servers stay on this device; who
// leads which contest goes with the keys, which only encrypted backups hold.
bool is_for_backup(std::string_view key, bool is_sealed);

// What stands under a key; empty: nothing. Valid until the settings change.
std::string_view setting(const State& state, std::string_view key);

std::string_view name_of(ThemeChoice choice);
std::string_view name_of(Place place);
std::string_view name_of(TargetPage page);
std::string_view name_of(DiscoveryPage page);  // "accounts", "questions" or "in-out"
std::string_view name_of(AccountPage page);    // "overview", "call", "facts", ...
std::string_view name_of(ContestPage page);    // "board", "scores", ...

// What has that name; the first of its kind where nothing has.
Place place_named(std::string_view name);
TargetPage target_page_named(std::string_view name);
DiscoveryPage discovery_page_named(std::string_view name);
AccountPage account_page_named(std::string_view name);
ContestPage contest_page_named(std::string_view name);

// Where the tab before this one stood. Absent or unknown: Targets, each place's first page, no
// plan, no account, no contest, GPCT.
Place stored_place(const State& state);
TargetPage stored_page(const State& state);
DiscoveryPage stored_discovery_page(const State& state);
AccountPage stored_account_page(const State& state);
core::Id stored_plan(const State& state);
core::Id stored_account(const State& state);
ContestPage stored_contest_page(const State& state);
core::Id stored_contest(const State& state);
core::Id stored_bank(const State& state);
core::discovery::Lens stored_lens(const State& state);

}  // namespace app
