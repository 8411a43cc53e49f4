// The members, searched and in pages, and how to add more.
#include "app/contest_board.h"
#include "core/contest/namesakes.h"
#include "core/contest/words.h"
#include "core/fold_case.h"
#include "ui/contest/field_grid.h"
#include "ui/contest/member_row.h"
#include "ui/contest/members_paste.h"
#include "ui/contest/pager.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

// The places of those whose name or team is like the search, found once for each search, so that
// nobody goes while their name is edited.
const std::vector<std::size_t>& listed_members(RulesDraft& draft, const app::ContestBook& book) {
    const std::string key = std::to_string(book.contest.members.size()) + "/" + draft.member_search;
    if (draft.listed_key == key) return draft.listed;
    draft.listed_key = key;
    draft.listed.clear();
    const std::string wanted = core::fold_case(draft.member_search);
    const auto is_like = [&](const std::string& name) {
        return core::fold_case(name).find(wanted) != std::string::npos;
    };
    std::vector<core::Id> teams;
    for (const Team& team : book.contest.teams)
        if (is_like(team.name)) teams.push_back(team.id);
    for (std::size_t i = 0; i < book.contest.members.size(); ++i) {
        const Member& member = book.contest.members[i];
        const bool plays_there = std::ranges::any_of(member.spells, [&](const Spell& spell) {
            return std::ranges::find(teams, spell.team) != teams.end();
        });
        if (wanted.empty() || plays_there || is_like(member.name)) draft.listed.push_back(i);
    }
    return draft.listed;
}

// What keeps each member in the contest; empty: nothing does before the kick-off.
const std::vector<Trace>& traces_in(RulesDraft& draft, const app::ContestBook& book) {
    if (draft.traced == book.revision) return draft.traces;
    draft.traced = book.revision;
    draft.traces.clear();
    if (is_frozen(book.contest)) draft.traces = traces_of(book.contest, book.ledger, book.nights);
    return draft.traces;
}

// Of all members, as they are told apart wherever they are named.
const std::vector<std::string>& names_in(RulesDraft& draft, const app::ContestBook& book,
                                         core::Date day) {
    if (draft.named == book.revision && draft.named_on == day) return draft.names;
    draft.named = book.revision;
    draft.named_on = day;
    draft.names.clear();
    Contest apart = book.contest;
    tell_namesakes_apart(apart, day);
    for (const Member& member : apart.members) draft.names.push_back(shown_name(apart, member));
    return draft.names;
}

// Returns the height.
float draw_search(Frame& frame, NodeId id, Point at, float w) {
    RulesDraft& draft = frame.scratch.contest_rules;
    return field(frame, make_id(id, "search"), at, std::min(w, 320.0F),
                 {.name = "Search members",
                  .label = "Search",
                  .help = "By name or team.",
                  .max_length = 100},
                 draft.member_search, [&](const std::string& text) {
                     draft.member_search = text;
                     draft.first_member = 0;
                     return std::string();
                 });
}

// The list, or what is said where it is empty.
void draw_list(Frame& frame, TitledCard& card, const app::ContestBook& book) {
    RulesDraft& draft = frame.scratch.contest_rules;
    const Contest& contest = book.contest;
    const app::LiveBoard* live =
        is_frozen(contest) ? app::live_board(frame.state, contest.id) : nullptr;
    if (contest.members.size() > items_a_page || !draft.member_search.empty())
        card.take(draw_search(frame, card.id(), card.at(), card.w()), space::m);
    const std::vector<std::size_t>& listed = listed_members(draft, book);
    if (listed.empty())
        return card.say("nobody", "No member is like that. Change the search.", frame.theme.text,
                        space::m);
    const PageOf page = page_of(draft.first_member, listed.size());
    FieldGrid grid(frame, make_id(card.id(), "list"), card.column(), "Members", member_columns());
    const std::vector<Trace>& traces = traces_in(draft, book);
    const MemberRows rows{contest, live != nullptr ? live->board.rules : contest,
                          names_of_teams(contest),
                          names_in(draft, book, live != nullptr ? live->tonight : contest.start)};
    for (std::size_t i = page.begin; i < page.end; ++i)
        draw_member_row(frame, grid, rows, listed[i],
                        traces.empty() ? Trace::None : traces[listed[i]], members_paste_field());
    card.take(grid.close() - card.at().y, space::s);
    card.take(draw_pager(frame, make_id(card.id(), "pages"), card.at(), card.w(), "members", page,
                         draft.first_member),
              page.all > items_a_page ? space::m : 0);
}

}  // namespace

float draw_members_card(Frame& frame, Column column, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const std::string title = contest.members.empty()
                                  ? "Members"
                                  : count_of_text(static_cast<std::int64_t>(contest.members.size()),
                                                  "member", frame.state.environment.numbers);
    TitledCard card(frame, make_id(0, "contest-members", contest.id), column, title);
    if (contest.members.empty())
        card.say("none", "Nobody plays yet. Write a name a line, or paste your team's list.",
                 frame.theme.text, space::m);
    else
        draw_list(frame, card, book);
    if (contest.members.size() < max_members)
        card.take(draw_members_paste(frame, card.column(), book) - card.at().y, space::s);
    else
        card.say("full", "A contest has at most 2,000 members.", frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
