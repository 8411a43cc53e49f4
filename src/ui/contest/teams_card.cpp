// The teams, with their targets.
#include "app/contest_board.h"
#include "core/contest/namesakes.h"
#include "core/contest/score.h"
#include "ui/added.h"
#include "ui/contest/field_grid.h"
#include "ui/contest/labelled.h"
#include "ui/contest/pager.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr GridColumn columns[] = {{"Team", 120}, {"Target (points)", 120, Align::Right}};

NodeId part(const Team& team, std::string_view word) {
    return make_id(make_id(0, "contest-team"), word, team.id);
}

std::string target_text(const Frame& frame, const Team& team, std::string_view none) {
    return team.target_milli == 0 ? std::string(none)
                                  : milli_text(team.target_milli, frame.state.environment.numbers);
}

void draw_name(Frame& frame, const Rect& rect, const Contest& contest, const Team& team,
               const std::string& name) {
    field_cell(frame, part(team, "name"), rect, {.name = name, .max_length = 100}, team.name,
               [&](const std::string& text) {
                   Team wanted = team;
                   wanted.name = text;
                   frame.emit(app::SetTeam{contest.id, wanted});
                   return std::string();
               });
}

void draw_target(Frame& frame, const Rect& rect, const Contest& contest, const Team& team,
                 const std::string& name) {
    field_cell(frame, part(team, "target"), rect,
               {.name = name,
                .help = "In points, for shares of a target. Empty: none.",
                .keyboard = a11y::Keyboard::Decimal,
                .align = Align::Right,
                .max_length = 40},
               target_text(frame, team, {}),
               accept_milli(frame, max_target_milli, [&](std::int64_t target) {
                   Team wanted = team;
                   wanted.target_milli = target;
                   frame.emit(app::SetTeam{contest.id, wanted});
               }));
}

void draw_row(Frame& frame, FieldGrid& grid, const Contest& contest, const Team& team,
              const Team& in_force, const std::string& shown, const std::string& number,
              NodeId add) {
    const bool frozen = is_frozen(contest);
    const std::string name = "Name of team " + number, target = "Target: " + shown,
                      remove = "Remove: " + shown;
    const GridCell cells[] = {
        {part(team, "name"),
         [&](const Rect& rect) { draw_name(frame, rect, contest, team, name); }},
        {part(team, "target"),
         [&](const Rect& rect) {
             if (frozen)
                 output(frame, part(team, "target"), target, target_text(frame, in_force, "–"),
                        type::body, frame.theme.text, rect, Align::Right);
             else
                 draw_target(frame, rect, contest, team, target);
         },
         frozen}};
    grid.add(
        part(team, "row"), cells, frozen ? std::function<void(Point)>() : [&](Point at) {
            if (!remove_button(frame, part(team, "remove"), at, remove)) return;
            frame.emit(app::RemoveTeam{contest.id, team.id});
            frame.scratch.focus_next = add;
        });
}

}  // namespace

float draw_teams_card(Frame& frame, Column column, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const bool frozen = is_frozen(contest);
    const app::LiveBoard* live = frozen ? app::live_board(frame.state, contest.id) : nullptr;
    const Contest& in_force = live != nullptr ? live->board.rules : contest;
    const NodeId id = make_id(0, "contest-teams", contest.id);
    const NodeId add = make_id(id, "add");
    TitledCard card(frame, id, column, "Teams");
    if (contest.teams.empty())
        card.say("none",
                 "No team yet. Add one here, or paste members with their teams below: then teams "
                 "are made with them.",
                 frame.theme.text, space::m);
    if (!contest.teams.empty()) {
        std::size_t& first = frame.scratch.contest_rules.first_team;
        if (focus_added(frame, add, contest.teams.size(), part(contest.teams.back(), "name")))
            first = contest.teams.size();  // the last page
        const PageOf page = page_of(first, contest.teams.size());
        FieldGrid grid(frame, make_id(id, "list"), card.column(), "Teams", columns);
        const std::vector<std::string> shown = names_of_teams(contest);
        for (std::size_t i = page.begin; i < page.end; ++i)
            draw_row(frame, grid, contest, contest.teams[i], in_force.teams[i], shown[i],
                     std::to_string(i + 1), add);
        card.take(grid.close() - card.at().y, space::s);
        card.take(
            draw_pager(frame, make_id(id, "pages"), card.at(), card.w(), "teams", page, first),
            page.all > items_a_page ? space::m : 0);
    }
    const bool full = contest.teams.size() >= max_teams;
    const ButtonLook look{.name = "Add team",
                          .icon = Icon::Plus,
                          .disabled = full,
                          .tooltip = full ? "A contest has at most 200 teams." : ""};
    const Point at = card.at();
    if (button(frame, add, {at.x, at.y, button_width(frame, look), frame.control_height()}, look)) {
        frame.emit(app::AddTeam{contest.id, {}});
        await_added(frame, add, contest.teams.size());
    }
    card.take(frame.control_height(), space::s);
    return card.close();
}

}  // namespace ui
