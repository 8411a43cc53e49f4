// The cells of a member, and under them the dates while they are open.
#include "ui/contest/member_row.h"

#include "app/contest_board.h"
#include "core/contest/score.h"
#include "ui/contest/labelled.h"
#include "ui/contest/member_spells.h"
#include "ui/contest/rules_edit.h"
#include "ui/contest/team_choice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr GridColumn columns[] = {{"Member", 110},
                                  {"Team", 128},
                                  {"Target (points)", 104, Align::Right},
                                  {"Plays", 92, Align::Left, space::m}};

NodeId part(const Member& member, std::string_view word) {
    return make_id(make_id(0, "contest-member"), word, member.id);
}

class Row {
public:
    Row(Frame& frame, const MemberRows& rows, std::size_t index, Trace trace)
        : frame_(frame),
          contest_(rows.contest),
          team_names_(rows.team_names),
          member_(contest_.members[index]),
          rules_(rows.in_force.members[index]),
          trace_(trace),
          frozen_(is_frozen(contest_)),
          team_is_text_(frozen_ || member_.spells.size() > 1),
          shown_(rows.names[index]),
          number_(std::to_string(index + 1)) {}

    void draw(FieldGrid& grid, NodeId after_removal) {
        const bool is_open = frame_.scratch.contest_rules.opened_member == member_.id;
        const GridCell cells[] = {
            {part(member_, "name"), [&](const Rect& rect) { draw_name(rect); }},
            {part(member_, "team"), [&](const Rect& rect) { draw_team(rect); }, team_is_text_},
            {part(member_, "target"), [&](const Rect& rect) { draw_target(rect); }, frozen_},
            {part(member_, "dates"), [&](const Rect& rect) { draw_dates(rect, is_open); }, true}};
        std::function<void(Point)> remove;
        if (trace_ == Trace::None) remove = [&](Point at) { draw_remove(at, after_removal); };
        std::function<float(Column)> spells;
        if (is_open)
            spells = [&](Column column) {
                column.y += space::s;
                return draw_member_spells(frame_, column, contest_, team_names_, member_, shown_,
                                          trace_) +
                       space::s;
            };
        grid.add(part(member_, "row"), cells, remove, spells);
    }

private:
    template <class Change>
    void change(const Change& change) {
        Member wanted = member_;
        change(wanted);
        frame_.emit(app::SetMember{contest_.id, wanted});
    }

    void draw_name(const Rect& rect) {
        const std::string name = "Name of member " + number_;
        field_cell(frame_, part(member_, "name"), rect, {.name = name, .max_length = 100},
                   member_.name, [&](const std::string& text) {
                       change([&](Member& wanted) { wanted.name = text; });
                       return std::string();
                   });
    }

    // One after the other, as they play for them.
    std::string teams_text() const {
        std::string text;
        for (const Spell& spell : member_.spells) {
            const Team* team = find_team(contest_, spell.team);
            if (!text.empty()) text += ", ";
            text += team == nullptr
                        ? "no team"
                        : team_names_[static_cast<std::size_t>(team - contest_.teams.data())];
        }
        return text.empty() ? "No team" : text;
    }

    void draw_team(const Rect& rect) {
        const NodeId id = part(member_, "team");
        const std::string name = "Team: " + shown_;
        if (team_is_text_)
            return output(frame_, id, name, teams_text(), type::body, frame_.theme.text, rect,
                          Align::Left);
        const core::Id chosen = member_.spells.empty() ? core::Id{} : member_.spells.front().team;
        const auto picked = team_choice(frame_, id, rect, name, contest_, team_names_, chosen);
        if (!picked) return;
        change([&](Member& wanted) {
            if (wanted.spells.empty()) wanted.spells.push_back({});
            wanted.spells.front().team = *picked;
        });
    }

    std::string target_text(const Member& member, std::string_view none) const {
        return member.target_milli == 0
                   ? std::string(none)
                   : milli_text(member.target_milli, frame_.state.environment.numbers);
    }

    void draw_target(const Rect& rect) {
        const NodeId id = part(member_, "target");
        const std::string name = "Target: " + shown_;
        if (frozen_)
            return output(frame_, id, name, target_text(rules_, "–"), type::body, frame_.theme.text,
                          rect, Align::Right);
        field_cell(frame_, id, rect,
                   {.name = name,
                    .help = "In points, for shares of a target. Empty: none.",
                    .keyboard = a11y::Keyboard::Decimal,
                    .align = Align::Right,
                    .max_length = 40},
                   target_text(member_, {}),
                   accept_milli(frame_, max_target_milli, [&](std::int64_t target) {
                       change([&](Member& wanted) { wanted.target_milli = target; });
                   }));
    }

    void draw_dates(const Rect& rect, bool is_open) {
        const std::string name = (is_open ? "Hide dates: " : "Dates: ") + shown_;
        bool has_dates = member_.spells.size() > 1;
        for (const Spell& spell : member_.spells) has_dates = has_dates || spell.from || spell.to;
        const ButtonLook look{.name = name,
                              .caption = is_open     ? "Hide dates"
                                         : has_dates ? "On dates"
                                                     : "All days",
                              .kind = ButtonKind::Quiet};
        if (!button(frame_, part(member_, "dates"), rect, look)) return;
        frame_.scratch.contest_rules.opened_member = is_open ? core::Id{} : member_.id;
    }

    void draw_remove(Point at, NodeId after_removal) {
        const std::string name = "Remove: " + shown_;
        if (!remove_button(frame_, part(member_, "remove"), at, name)) return;
        frame_.emit(app::RemoveMember{contest_.id, member_.id});
        frame_.scratch.focus_next = after_removal;
    }

    Frame& frame_;
    const Contest& contest_;
    const std::vector<std::string>& team_names_;
    const Member& member_;
    const Member& rules_;  // with its amendments
    Trace trace_;
    bool frozen_, team_is_text_;
    std::string shown_, number_;
};

}  // namespace

std::span<const GridColumn> member_columns() { return columns; }

void draw_member_row(Frame& frame, FieldGrid& grid, const MemberRows& rows, std::size_t index,
                     Trace trace, NodeId after_removal) {
    Row(frame, rows, index, trace).draw(grid, after_removal);
}

}  // namespace ui
