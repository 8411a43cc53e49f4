// A card for each start, with what it is good for and its button.
#include "ui/contest/contest_starts.h"

#include "ui/card_flow.h"
#include "ui/contest/rules_page.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"

#include <string>

namespace ui {
namespace {

using core::contest::Start;

struct StartCard {
    std::string_view title;
    std::string_view says;
    std::optional<Start> start;
};

float draw_start(Frame& frame, NodeId id, Column column, const StartCard& start) {
    TitledCard card(frame, id, column, start.title);
    card.say("says", start.says, frame.theme.text, space::m);
    const std::string name = "Begin: " + std::string(start.title);
    const ButtonLook look{.name = name, .caption = "Begin with this"};
    const Point at = card.at();
    if (button(frame, make_id(id, "begin"),
               {at.x, at.y, button_width(frame, look), frame.control_height()}, look))
        begin_contest(frame, {start.start, {}});
    card.take(frame.control_height(), space::s);
    return card.close();
}

}  // namespace

void begin_contest(Frame& frame, const app::AddContest& action) {
    frame.scratch.contests.starts_open = false;
    frame.emit(action);
    frame.scratch.focus_next = contest_name_field();
}

float draw_contest_starts(Frame& frame, NodeId parent, Column column, bool with_empty) {
    CardFlow flow(column);
    const auto add = [&](std::uint64_t number, const StartCard& start) {
        flow.add([&](Column place) {
            return draw_start(frame, make_id(parent, "start", number), place, start);
        });
    };
    for (const Start start : core::contest::all_starts)
        add(static_cast<std::uint64_t>(start),
            {core::contest::name_of(start), core::contest::description_of(start), start});
    if (with_empty)
        add(core::contest::all_starts.size(),
            {"Your own",
             "Two weeks from tomorrow, with nothing set: you say what counts, who "
             "plays and what is won.",
             std::nullopt});
    return flow.bottom();
}

}  // namespace ui
