// Facts as a list, then buttons.
#include "ui/contest/pack_card.h"

#include "core/contest/story.h"
#include "ui/titled_card.h"
#include "ui/uncopied_view.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr std::size_t most_facts = 10;  // that are shown; the copied story has all

struct Way {
    app::PackWay way;
    ButtonLook look;
};

constexpr Way ways[] = {
    {app::PackWay::CopyText,
     {.name = "Copy the board",
      .kind = ButtonKind::Primary,
      .tooltip = "As text with arrows and the story, for a chat or a mail."}},
    {app::PackWay::CopyPicture,
     {.name = "Copy as picture", .tooltip = "To paste into a chat or a mail."}},
    {app::PackWay::SavePicture, {.name = "Save as picture", .tooltip = "As a PNG file."}},
    {app::PackWay::SaveText, {.name = "Save as text", .tooltip = "As a text file."}},
    {app::PackWay::CopyStory, {.name = "Copy the story", .tooltip = "The sentences alone."}},
    {app::PackWay::Print,
     {.name = "Print", .tooltip = "The whole board and the rules on paper, or as a PDF."}},
};

float draw_facts(Frame& frame, NodeId id, Point at, float w, const BoardShown& shown,
                 const std::vector<core::contest::StoryFact>& facts) {
    frame.open({.id = id,
                .role = a11y::Role::List,
                .rect = {at.x, at.y, w, 0},
                .name = "Story of the night"});
    float y = at.y;
    for (std::size_t i = 0; i < std::min(facts.size(), most_facts); ++i) {
        const NodeId item = make_id(id, "fact", i);
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, y, w, 0}});
        frame.paint.circle({at.x + 4, y + type::body.line / 2}, 3, frame.theme.accent);
        const std::string text =
            core::contest::tell(shown.rules(), facts[i], frame.state.environment.numbers);
        const float h = paragraph(frame, make_id(item, "text"), text, type::body, frame.theme.text,
                                  {at.x + space::l, y}, std::min(w - space::l, 520.0F));
        frame.at(item).rect.h = h;
        frame.close();
        y += h + space::xs;
    }
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_pack_card(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-pack");
    const core::Id contest = shown.book.contest.id;
    TitledCard card(frame, id, column, "Story of the night");
    const auto& facts = story_of(frame, shown).facts;
    if (facts.empty())
        card.say("none", "There is nothing to tell of this night yet.", frame.theme.secondary,
                 space::s);
    else
        card.take(draw_facts(frame, make_id(id, "facts"), card.at(), card.w(), shown, facts),
                  space::xs);
    if (facts.size() > most_facts)
        card.say("more", "The rest is in what is copied.", frame.theme.secondary, space::s);
    card.take(0, space::s);
    ButtonRow row(frame, card.column());
    for (const Way& way : ways)
        if (row.add(make_id(id, "way", static_cast<std::uint64_t>(way.way)), way.look))
            frame.emit(app::HandOutPack{contest, way.way});
    if (row.add(make_id(id, "csv"), {.name = "Save standings as CSV",
                                     .tooltip = "Every team and member, for a spreadsheet."}))
        frame.emit(app::ExportContest{contest, app::ContestExport::Standings});
    card.take(row.bottom() - card.at().y, 0);
    card.take(draw_uncopied(frame, id, card.at(), std::min(card.w(), 620.0F)), space::m);
    return card.close();
}

}  // namespace ui
