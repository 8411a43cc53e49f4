// At most a few lines of the words; the editor shows them all.
#include "ui/discovery/fact_row.h"

#include "core/date_words.h"
#include "core/discovery/evidence.h"
#include "core/utf8.h"
#include "ui/discovery/account_words.h"
#include "ui/discovery/fact_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::discovery::Fact;
using core::discovery::Level;

constexpr std::size_t longest_shown = 280;  // bytes

std::string words_of(const Fact& fact) {
    if (!core::is_blank(fact.quote))
        return "“" + core::clean_line(fact.quote, longest_shown) +
               (fact.quote.size() > longest_shown ? "…" : "") + "”";
    const std::string& text = core::is_blank(fact.shown) ? fact.note : fact.shown;
    if (core::is_blank(text)) return "Nothing is written down.";
    return core::clean_line(text, longest_shown) + (text.size() > longest_shown ? "…" : "");
}

// "Buyer said, Ann Lee, 3 Nov 2026"
std::string source_of(const FactPlace& place) {
    const Level level = core::discovery::level_of(place.account, place.fact);
    std::string text(core::discovery::name_of(level));
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    const std::string who = name_of_contact(place.account, place.fact.contact);
    if (!who.empty()) text += ", " + who;
    if (place.fact.date) text += ", " + core::format_short(*place.fact.date);
    const std::string lacks =
        core::discovery::lacks_text(core::discovery::lacks_of(place.account, place.fact));
    if (!lacks.empty()) text += ". It lacks " + lacks + ", so it does not count as said.";
    return text;
}

}  // namespace

float draw_fact_row(Frame& frame, Column column, const FactPlace& place) {
    const NodeId id = place.id();
    const std::string name = "Edit fact: " + place.label();
    const ButtonLook edit{.name = name, .caption = "Edit", .kind = ButtonKind::Quiet};
    const float edit_w = button_width(frame, edit);
    const float w = column.w - edit_w - space::s;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {column.x, column.y, column.w, 0}});
    float y = column.y;
    y += paragraph(frame, make_id(id, "words"), words_of(place.fact), type::body, frame.theme.text,
                   {column.x, y}, w);
    const bool lacks = core::discovery::lacks_of(place.account, place.fact).any();
    y += paragraph(frame, make_id(id, "source"), source_of(place), type::secondary,
                   lacks ? frame.theme.caution : frame.theme.secondary, {column.x, y}, w);
    if (button(frame, make_id(id, "edit"),
               {column.x + column.w - edit_w, column.y, edit_w, frame.control_height()}, edit)) {
        frame.scratch.opened_fact = place.fact.id;
        frame.scratch.focus_next = fact_words_field(place);
    }
    const float h = std::max(y - column.y, frame.control_height());
    frame.at(id).rect.h = h;
    frame.close();
    return h;
}

}  // namespace ui
