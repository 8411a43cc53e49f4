// The text as it would be sent, and the ways to send it.
#include "ui/discovery/recap_page.h"

#include "core/discovery/recap.h"
#include "ui/titled_card.h"
#include "ui/uncopied_view.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;

constexpr float prose_w = 620;
constexpr std::size_t most_shown = 200;  // lines

struct Way {
    app::RecapWay way;
    ButtonLook look;
};

constexpr Way ways[] = {
    {app::RecapWay::CopyText,
     {.name = "Copy recap", .kind = ButtonKind::Primary, .tooltip = "As plain text, for a mail."}},
    {app::RecapWay::CopyMarkdown,
     {.name = "Copy as Markdown", .tooltip = "For a chat or a document."}},
    {app::RecapWay::Print, {.name = "Print", .tooltip = "On paper, or as a PDF."}},
};

// Line by line: an empty one is a space between paragraphs.
void draw_text(Frame& frame, NodeId id, TitledCard& card, std::string_view text) {
    const float w = std::min(card.w(), prose_w);
    for (std::size_t number = 0; !text.empty(); ++number) {
        if (number == most_shown) {
            card.say("more", "The rest is in what is copied or printed.", frame.theme.secondary,
                     space::s);
            return;
        }
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            card.take(0, space::s);
            continue;
        }
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        const float x = indent > 0 ? space::l : 0;
        const Font& font = number == 0   ? type::strong
                           : indent == 0 ? type::body_strong
                                         : type::body;
        card.take(paragraph(frame, make_id(id, "line", number), line.substr(indent), font,
                            frame.theme.text, {card.at().x + x, card.at().y}, w - x),
                  0);
    }
}

}  // namespace

float draw_recap_page(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "recap");
    TitledCard card(frame, id, column, "Recap for the buyer");
    card.say("what",
             "Their own words with the person and the day, and the gap in their numbers. No score, "
             "flag or note of ours can enter it.",
             frame.theme.secondary, space::m);
    const std::string text =
        core::discovery::recap(account, frame.state.today, core::discovery::RecapFormat::Text,
                               frame.state.environment.numbers);
    if (text.empty()) {
        card.take(paragraph(frame, make_id(id, "none"),
                            "There is nothing to recap yet. Note what the buyer said on a call or "
                            "under Facts, with the person and the day.",
                            type::body, frame.theme.text, card.at(), std::min(card.w(), prose_w)),
                  space::s);
        return card.close();
    }
    ButtonRow row(frame, card.column());
    for (const Way& way : ways)
        if (row.add(make_id(id, "way", static_cast<std::uint64_t>(way.way)), way.look))
            frame.emit(app::HandOutRecap{account.id, way.way});
    card.take(row.bottom() - card.at().y, space::s);
    card.take(draw_uncopied(frame, id, card.at(), std::min(card.w(), prose_w)), space::m);
    draw_text(frame, id, card, text);
    card.take(0, space::s);
    return card.close();
}

}  // namespace ui
