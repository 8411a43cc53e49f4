// The members, searched and in pages, and how to add more.
#include "app/contest_board.h"
#include "core/contest/words.h"
#include "core/fold_case.h"
#include "core/number.h"
#include "ui/contest/field_grid.h"
#include "ui/contest/member_row.h"
#include "ui/contest/members_paste.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

// Each is some ten nodes, in the picture and in the mirror.
constexpr std::size_t members_a_page = 20;

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

// "21 to 40 of 2,000", and the buttons to the others. Returns the height.
float draw_pages(Frame& frame, NodeId id, Point at, float w, std::size_t end, std::size_t all) {
    std::size_t& first = frame.scratch.contest_rules.first_member;
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number),
                                  frame.state.environment.numbers);
    };
    const float h = frame.control_height();
    text_line(frame, make_id(id, "page"),
              count(first + 1) + " to " + count(end) + " of " + count(all), type::secondary,
              frame.theme.secondary, {at.x, at.y, w - h * 2 - space::s, h});
    const ButtonLook before{.name = "Previous members",
                            .kind = ButtonKind::Quiet,
                            .icon = Icon::Left,
                            .icon_only = true,
                            .disabled = first == 0};
    const ButtonLook after{.name = "Next members",
                           .kind = ButtonKind::Quiet,
                           .icon = Icon::Right,
                           .icon_only = true,
                           .disabled = end == all};
    if (button(frame, make_id(id, "before"), {at.x + w - h * 2 - space::xs, at.y, h, h}, before))
        first -= members_a_page;
    if (button(frame, make_id(id, "after"), {at.x + w - h, at.y, h, h}, after)) first = end;
    return h;
}

// The list, or what is said where it is empty.
void draw_list(Frame& frame, TitledCard& card, const app::ContestBook& book) {
    RulesDraft& draft = frame.scratch.contest_rules;
    const Contest& contest = book.contest;
    const app::LiveBoard* live =
        is_frozen(contest) ? app::live_board(frame.state, contest.id) : nullptr;
    if (contest.members.size() > members_a_page || !draft.member_search.empty())
        card.take(draw_search(frame, card.id(), card.at(), card.w()), space::m);
    const std::vector<std::size_t>& listed = listed_members(draft, book);
    if (listed.empty())
        return card.say("nobody", "No member is like that. Change the search.", frame.theme.text,
                        space::m);
    std::size_t& first = draft.first_member;
    first = std::min(first / members_a_page * members_a_page,
                     (listed.size() - 1) / members_a_page * members_a_page);
    const std::size_t begin = first;
    const std::size_t end = std::min(begin + members_a_page, listed.size());
    FieldGrid grid(frame, make_id(card.id(), "list"), card.column(), "Members", member_columns());
    for (std::size_t i = begin; i < end; ++i)
        draw_member_row(frame, grid, contest, live != nullptr ? live->board.rules : contest,
                        listed[i], members_paste_field());
    card.take(grid.close() - card.at().y, space::s);
    if (listed.size() > members_a_page)
        card.take(
            draw_pages(frame, make_id(card.id(), "pages"), card.at(), card.w(), end, listed.size()),
            space::m);
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
