// What the eye remembers of the page of rules: what is searched, open, pasted and compared. Of one
// contest: another begins anew.
#pragma once

#include "a11y/tree.h"
#include "core/contest/roster.h"
#include "core/contest/traces.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui {

// A share of wins for each scoring mode.
struct FairnessRow {
    std::string name;
    bool is_team = false;
    std::vector<std::string> shares;
    std::vector<bool> flagged;
};

struct FairnessDraft {
    std::string text;   // the numbers that were pasted
    std::string error;  // why they can't be played
    std::vector<std::string> notes;
    std::vector<std::string> modes;
    std::vector<FairnessRow> rows;
    std::size_t shown = 0;       // of the rows; 0: the first page
    std::uint64_t revision = 0;  // of the contest that was played
};

// A board by the rules without and with a change.
struct BoardChange {
    std::string name;
    std::string before, after;  // "2. 1,250"
    bool is_moved = false;
};

// What was compared last, kept until the contest or the change is another.
struct ComparedBoards {
    std::string key;
    std::vector<BoardChange> rows;
};

// The new value of one setting (amend_given.h).
struct AmendGiven {
    int setting = -1;  // of those on offer; -1: none is chosen
    core::Id which;    // whose
    int option = -1;   // where the new value is chosen
    std::string text;  // where it is typed; and how many of the best count
};

// What the form of an amendment says, made once for each of its states: it takes the whole contest
// by the rules before it and after it.
struct AmendSaid {
    std::string key;                                    // of the state; empty: of none
    std::optional<core::contest::Amendment> amendment;  // nullopt: nothing yet that could be made
    bool is_unfinished = false;                         // the change in the fields lacks something
    std::string refused;                                // why it can't be made; empty: it can
    std::string words;                                  // what it would say
    std::vector<std::string> taken;                     // each change that it has already
};

struct AmendDraft {
    bool is_open = false;
    std::vector<AmendGiven> taken;  // each of another setting
    AmendGiven open;                // in the fields, which have its text
    std::string change_error;       // why that was not taken
    std::string error;              // why the amendment was not made
    AmendSaid said;
    ComparedBoards boards;
};

struct RulesDraft {
    core::Id contest;

    std::string member_search;
    std::string listed_key;           // what `listed` was found by
    std::vector<std::size_t> listed;  // members by their places
    std::size_t first_member = 0;     // of those that are listed
    core::Id opened_member;           // whose dates are shown; zero: nobody's
    std::uint64_t traced = 0;         // the revision that `traces` are of
    std::vector<core::contest::Trace> traces;
    std::uint64_t named = 0;  // the revision that `names` are of, and the day
    core::Date named_on{};
    std::vector<std::string> names;  // of all members, as they are told apart

    std::string pasted_members;
    std::string roster_key;  // what `roster` was read from
    core::contest::Roster roster;
    std::vector<std::string> pasted_says;  // of the lines that added nobody

    a11y::NodeId awaited_field = 0;  // gets the focus once the page shows it; 0: none

    std::size_t first_team = 0, first_prize = 0;  // of those that are listed

    bool plan_points_open = false;
    core::Id points_plan;  // zero: the first

    FairnessDraft fairness;

    AmendDraft amend;
    std::string amended_key;                             // what `amended_says` was made of
    std::vector<std::vector<std::string>> amended_says;  // of each amendment
    core::Id opened_amendment;                           // whose boards are shown; zero: none
    ComparedBoards amendment_boards;
};

}  // namespace ui
