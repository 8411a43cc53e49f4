// What only the eye needs to remember between frames: drafts of fields, focus, hover, scroll. Never
// saved.
#pragma once

#include "a11y/tree.h"
#include "core/calendar.h"
#include "core/codec/qr.h"
#include "core/discovery/account_list.h"
#include "core/discovery/fact.h"
#include "core/document.h"
#include "core/target/plan.h"
#include "core/target/team.h"
#include "ui/contest/board_scratch.h"
#include "ui/contest/contest_scratch.h"
#include "ui/contest/contests_draft.h"
#include "ui/contest/rules_draft.h"
#include "ui/data/data_draft.h"
#include "ui/discovery/account_import_draft.h"
#include "ui/target/import_draft.h"
#include "ui/typing.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ui {

using a11y::NodeId;

// The text of a field while it is edited, or as long as it does not parse.
struct Draft {
    std::string text;
    // The committed text when the editing began: a refused text takes the plan back to it.
    std::string origin;
    // The committed text that the draft belongs to: when that changes from outside, the draft goes.
    std::string basis;
    bool settling = false;  // the draft was just accepted: the next committed text is its basis
    std::string error;      // what is wrong with it; empty: it was accepted
    bool waits = false;     // nothing of it is taken before its field is left
    std::string name = {};  // of its field
    core::Id rules = {};  // of the contest whose rules it is of, while it is refused; zero: of none
};

// A question that changes no plan: "with 40 QBM a month, what do I close?"
struct WhatIfDraft {
    core::Id stage{};  // of the shown plan, else the view chooses one
    core::Id rate{};   // the stage whose rate may change; the same
    std::int64_t count = 40;
    int every = 1;  // core::target::Every
};

// Where the facts come from that are added next.
struct FactSource {
    core::discovery::Level level = core::discovery::Level::BuyerSaid;
    core::Id contact{};              // zero: nobody was chosen
    std::optional<core::Date> date;  // none: today
};

// Where and as whom a board is published.
struct FeedDraft {
    core::Id contest;  // zero: nothing is in it yet
    std::string address;
    std::string user;
    std::string password;
    bool remember = false;
};

// A team's parts and the plan that they are of, so that drawing it again splits nothing again.
struct SplitPlan {
    core::target::Plan plan;
    core::target::Team team;
};

// What is added moves the focus to itself once there are so many.
struct Awaited {
    NodeId add = 0;  // the button that adds; 0: nothing is awaited
    std::size_t count = 0;
};

struct Scratch {
    std::map<NodeId, Draft> drafts;
    Typing typing;
    std::map<NodeId, float> scrolls;
    NodeId focused = 0;
    bool focus_visible = false;  // the focus came by keyboard: show a ring
    NodeId focus_next = 0;       // move the focus there when the frame is done
    Awaited awaited;
    NodeId notice_button = 0;  // of a notice, with the focus; 0: it is elsewhere
    NodeId before_notice = 0;  // had the focus before that, and gets it back
    // The question whose answer ended with Enter, or the account whose call has just begun: the
    // answer of the question that follows gets the focus.
    core::Id answered_question;
    bool to_call_question = false;   // the question that a call shows next gets the focus
    std::map<NodeId, NodeId> pages;  // of each scrolled region: the page that it showed
    // "New plan" was pressed: the goal of the plan that follows this one gets the focus.
    bool awaits_new_plan = false;
    core::Id plan_before_new{};
    int wanted_chance = 80;  // percent
    WhatIfDraft what_if;
    ImportDraft import;
    std::optional<core::Date> week_looked_at;  // a day of it; none: the present one
    std::size_t steps_undone = 0;              // when the page of the week was last drawn
    core::Id plotted;                          // the stage or activity in the week's plot
    NodeId hovered = 0;
    NodeId pressed = 0;
    bool used = false;  // what is hovered was pressed since the pointer came to it
    std::int64_t hovered_since_ms = 0;
    std::int64_t now_ms = 0;

    // -- the team's page
    std::size_t first_rep = 0;  // of the reps that are listed
    core::Id opened_rep{};      // whose details are open; zero: nobody's
    core::Id shown_rep{};       // whose weeks are shown; zero: the team's
    core::Id shown_stage{};     // of the weeks, where there is room for one only; zero: the first
    std::optional<SplitPlan> split;

    // -- the list of accounts, and what is brought in
    AccountImportDraft account_import;
    core::discovery::ListQuery account_query;  // all but its lens
    std::size_t first_account = 0;             // of those that are listed

    core::Id opened_question{};  // of the bank; zero: none

    // -- an account
    FactSource fact_source;  // of the facts that are added
    core::Id opened_fact{};  // whose parts are shown as fields; zero: none

    core::Id call_speaker{};      // whom the next call is with; zero: not chosen
    std::size_t call_length = 1;  // of those on offer
    std::string call_refusal;     // why the answer was not taken

    // -- links
    std::vector<core::Id> link_left_out;  // entries of the opened link that are not wanted
    FeedDraft feed;                       // of the contest that is shown
    std::string key_passphrase;           // of a key that is saved or read; gone once it is used
    std::string qr_text;                  // the link that `qr` shows
    std::optional<core::codec::QrCode> qr;

    BoardScratch board;            // of the contest that is shown
    ContestScores contest_scores;  // and the ledger and nights of a contest
    // -- contests
    ContestsDraft contests;
    RulesDraft contest_rules;

    // -- the page of data
    DataDraft data;

    // -- the page of two plans
    bool only_differences = false;

    // What the pointer is over and what it holds down; 0: nothing.
    void point(NodeId over, NodeId down) {
        if (over != hovered) {
            hovered_since_ms = now_ms;
            used = false;
        }
        hovered = over;
        pressed = down;
        used = used || down != 0;
    }
};

}  // namespace ui
