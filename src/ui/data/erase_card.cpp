// The words have to be typed: a click alone is made too easily.
#include "ui/data/erase_card.h"

#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr std::string_view words = "delete everything";

// As phones write it: with a capital, or a space behind it.
bool is_meant(std::string text) {
    text = core::clean_line(text, 100);
    while (text.ends_with(' ')) text.pop_back();
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text == words;
}

}  // namespace

float draw_erase_card(Frame& frame, Column column) {
    std::string& typed = frame.scratch.data.erase_words;
    const NodeId id = make_id(0, "erase");
    TitledCard card(frame, id, column, "Delete everything");
    card.say("what",
             "Plans, accounts, contests, the keys that sign their links and all settings, from "
             "this browser, in every tab. There is no undo. Backup files, links that were shared "
             "and boards at an address stay where they are.",
             frame.theme.text, space::m);
    card.take(field(frame, make_id(id, "words"), card.at(), std::min(card.w(), 420.0F),
                    {.name = "Type: delete everything",
                     .label = "Type: delete everything",
                     .max_length = 100},
                    typed, accept_text(typed)),
              space::m);
    const bool meant = is_meant(typed);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "erase"),
                {.name = "Delete everything", .kind = ButtonKind::Danger, .disabled = !meant}) &&
        meant) {
        frame.emit(app::EraseAll{});
        typed.clear();
    }
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

}  // namespace ui
