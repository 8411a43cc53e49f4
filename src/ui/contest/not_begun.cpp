// A card with a sentence and a way on.
#include "ui/contest/not_begun.h"

#include "core/date_words.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {

float draw_not_begun(Frame& frame, NodeId id, Column column, std::string_view what) {
    TitledCard card(frame, id, column, "The contest has not begun");
    card.take(paragraph(frame, make_id(id, "what"), what, type::body, frame.theme.text, card.at(),
                        std::min(card.w(), 560.0F)),
              space::l);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "rules"), {.name = "Go to the rules", .kind = ButtonKind::Primary}))
        frame.emit(app::ShowContestPage{app::ContestPage::Rules});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

float draw_starts_later(Frame& frame, NodeId id, Column column,
                        const core::contest::Contest& contest) {
    TitledCard card(frame, id, column, "It starts on " + core::format_short(contest.start));
    card.take(paragraph(frame, make_id(id, "what"),
                        "Its rules are frozen. Scores can be entered from its first day on.",
                        type::body, frame.theme.text, card.at(), std::min(card.w(), 560.0F)),
              space::s);
    return card.close();
}

}  // namespace ui
