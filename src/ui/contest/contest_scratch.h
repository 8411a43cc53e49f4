// What only the eye needs to remember of a contest's scores, ledger and nights.
#pragma once

#include "core/document.h"
#include "ui/contest/credit_list.h"
#include "ui/contest/ledger_lines.h"
#include "ui/contest/night_list.h"
#include "ui/contest/score_import_draft.h"
#include "ui/contest/score_night.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace ui {

struct ContestScores {
    core::Id contest;  // that the rest is of
    ScoreNight night;
    std::optional<core::Date> seen_night;  // whose scores the reader has in view
    a11y::NodeId next_cell = 0;            // to which Enter leads, until the focus is there
    std::string search;
    bool by_name = false;                         // else by team
    std::size_t first_row = 0, first_metric = 0;  // of those that are listed
    ScoreImportDraft import;
    std::string paste_refusal;  // why numbers that were pasted were not entered

    CreditList credits;
    core::Id credit_member;                                             // chosen last
    std::array<core::Id, core::discovery::all_outcomes.size()> metric;  // for each outcome
    std::size_t first_credit = 0;

    LedgerLines ledger;
    LedgerFilter filter;
    std::size_t first_entry = 0;
    core::Id reversing;  // whose reversal is asked for; zero: none

    NightList nights;
    std::optional<std::size_t> first_night;         // nullopt: the page with tonight
    std::optional<core::Date> link_night;           // whose scores are sent; nullopt: as entered
    std::map<std::uint32_t, std::string> searches;  // of selects with many members, by their ids
};

// Forgets all of it where it is of another contest.
void turn_to(ContestScores& scores, core::Id contest);

}  // namespace ui
