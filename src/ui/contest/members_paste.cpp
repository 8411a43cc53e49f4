// The text, what would become of it, and the button.
#include "ui/contest/members_paste.h"

#include "core/contest/words.h"
#include "ui/contest/rules_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t most_said = 5;

// Read once for each text and contest.
const Roster& roster_of(RulesDraft& draft, const app::ContestBook& book) {
    const std::string key = std::to_string(book.revision) + "/" + draft.pasted_members;
    if (draft.roster_key != key) {
        draft.roster_key = key;
        draft.roster = read_roster(book.contest, draft.pasted_members);
    }
    return draft.roster;
}

std::string summary_of(const Frame& frame, const Roster& roster) {
    const auto count = [&](std::size_t number, std::string_view name) {
        return count_of_text(static_cast<std::int64_t>(number), name,
                             frame.state.environment.numbers);
    };
    if (roster.members.empty()) return "This adds nobody.";
    std::string text = "This adds " + count(roster.members.size(), "member");
    if (roster.teams.empty()) return text + ".";
    std::vector<std::string> names;
    for (const Team& team : roster.teams)
        if (names.size() < most_said) names.push_back("\"" + team.name + "\"");
    text += " and " + count(roster.teams.size(), "new team") + ": ";
    for (std::size_t i = 0; i < names.size(); ++i) text += (i > 0 ? ", " : "") + names[i];
    return text + (roster.teams.size() > names.size() ? " and more." : ".");
}

float say_lines(Frame& frame, NodeId id, Column column, const std::vector<std::string>& lines) {
    const std::size_t shown = std::min(lines.size(), most_said);
    for (std::size_t i = 0; i < shown; ++i)
        column.y += paragraph(frame, make_id(id, "said", i), lines[i], type::secondary,
                              frame.theme.caution, {column.x, column.y}, column.w);
    if (lines.size() > shown)
        column.y += paragraph(frame, make_id(id, "said-more"),
                              "And " + std::to_string(lines.size() - shown) + " more like these.",
                              type::secondary, frame.theme.caution, {column.x, column.y}, column.w);
    return column.y + space::s;
}

}  // namespace

NodeId members_paste_field() { return make_id(0, "contest-members-paste"); }

float draw_members_paste(Frame& frame, Column column, const app::ContestBook& book) {
    RulesDraft& draft = frame.scratch.contest_rules;
    const NodeId id = members_paste_field();
    const std::string before = draft.pasted_members;
    column.y +=
        text_area(frame, id, {column.x, column.y}, column.w,
                  {.name = "Members to add",
                   .help = is_frozen(book.contest)
                               ? "A name a line, or two columns: name and team. Who joins now "
                                 "counts from tonight on."
                               : "A name a line, or two columns from a spreadsheet: name and "
                                 "team. Teams that are new are made.",
                   .lines = 4},
                  before, &draft.pasted_members) +
        space::s;
    const bool is_empty = draft.pasted_members.find_first_not_of(" \n\t\r") == std::string::npos;
    if (draft.pasted_members != before) draft.pasted_says.clear();
    if (is_empty && !draft.pasted_says.empty())
        column.y = say_lines(frame, id, column, draft.pasted_says);
    const Roster none;
    const Roster& roster = is_empty ? none : roster_of(draft, book);
    if (!is_empty) {
        column.y += output_lines(frame, make_id(id, "summary"), "Members that would be added",
                                 summary_of(frame, roster), type::secondary, frame.theme.secondary,
                                 {column.x, column.y}, column.w) +
                    space::xs;
        if (!roster.said.empty()) column.y = say_lines(frame, id, column, roster.said);
    }
    const ButtonLook look{.name = "Add members",
                          .icon = Icon::Plus,
                          .disabled = roster.members.empty(),
                          .tooltip = is_empty ? "Write or paste names above first." : ""};
    if (button(frame, make_id(id, "add"),
               {column.x, column.y, button_width(frame, look), frame.control_height()}, look)) {
        frame.emit(app::AddMembers{book.contest.id, roster.members, roster.teams});
        draft.pasted_says = roster.said;
        draft.pasted_members.clear();
        frame.scratch.focus_next = id;
    }
    return column.y + frame.control_height();
}

}  // namespace ui
