// Name, where it is, who leads, and what can be done with it.
#include "ui/contest/contest_card.h"

#include "core/contest/words.h"
#include "core/date_words.h"
#include "ui/contest/contest_state.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <string>

namespace ui {
namespace {

using core::contest::Contest;

std::string who_and_when(const Frame& frame, const Contest& contest) {
    const auto& numbers = frame.state.environment.numbers;
    const auto count = [&](std::size_t number, std::string_view name) {
        return core::contest::count_of_text(static_cast<std::int64_t>(number), name, numbers);
    };
    std::string text = core::format_span({contest.start, contest.end}) + ". ";
    text += contest.members.empty() ? "Nobody plays yet" : count(contest.members.size(), "member");
    if (!contest.teams.empty()) text += " in " + count(contest.teams.size(), "team");
    return text + "." + (contest.is_sample ? " Sample data." : "");
}

}  // namespace

float draw_contest_card(Frame& frame, NodeId parent, Column column, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const NodeId id = make_id(parent, "contest", contest.id);
    const std::string name = name_in_list(contest);
    TitledCard card(frame, id, column, name);
    const std::string leader = leader_words(frame.state, book);
    card.take(
        paragraph(frame, make_id(id, "state"),
                  state_words(frame.state, book) + (leader.empty() ? "." : ". " + leader + "."),
                  type::body_strong, frame.theme.text, card.at(), card.w()),
        space::xs);
    card.say("who", who_and_when(frame, contest), frame.theme.secondary, space::m);
    const std::string open = "Open: " + name, next = "Duplicate as the next one: " + name,
                      archive =
                          (contest.is_archived ? "Take out of the archive: " : "Archive: ") + name,
                      remove = "Delete: " + name;
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "open"), {.name = open, .caption = "Open"}))
        frame.emit(app::SelectContest{contest.id});
    if (row.add(make_id(id, "next"), {.name = next,
                                      .caption = "Duplicate",
                                      .kind = ButtonKind::Quiet,
                                      .tooltip = "Makes the same contest again, as the next one."}))
        frame.emit(app::DuplicateContest{contest.id});
    if (row.add(make_id(id, "archive"), {.name = archive,
                                         .caption = contest.is_archived ? "Take out" : "Archive",
                                         .kind = ButtonKind::Quiet}))
        frame.emit(app::ArchiveContest{contest.id, !contest.is_archived});
    if (row.add(
            make_id(id, "delete"),
            {.name = remove, .kind = ButtonKind::Quiet, .icon = Icon::Trash, .icon_only = true}))
        frame.emit(app::DeleteContest{contest.id});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

}  // namespace ui
