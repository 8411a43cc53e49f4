// Rows of a day and a sentence, and the field that adds one of today.
#include "ui/discovery/acts_view.h"

#include "core/calendar.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/date_field.h"
#include "ui/discovery/account_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/text.h"

#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Act;
using core::discovery::Contact;

constexpr float date_w = 124;

struct Place {
    const Account& account;
    const Contact& champion;
    const Act& act;
    std::size_t number;  // among the champion's, from 1

    NodeId part(std::string_view word) const { return make_id(make_id(0, "act"), word, act.id); }
    std::string name(std::string_view what) const {
        return std::string(what) + " " + std::to_string(number) + ": " + shown_name(champion);
    }
};

// Returns the height. On a narrow page the sentence goes under its day.
float draw_act(Frame& frame, const Place& place, NodeId new_field, Point at, float w) {
    const float h = frame.control_height();
    const bool one_line = w >= 400;
    const NodeId id = place.part("row");
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const std::string day_name = place.name("Day of act"), text_name = place.name("Act");
    const auto change = [&](const auto& change_act) {
        Act act = place.act;
        change_act(act);
        frame.emit(app::SetAct{place.account.id, act});
    };
    date_cell(frame, place.part("day"), {at.x, at.y, date_w, h}, {.name = day_name}, place.act.date,
              accept_date_or_none(frame, [&](std::optional<core::Date> date) {
                  change([&](Act& act) { act.date = date; });
              }));
    const std::string remove_name = place.name("Remove act");
    if (remove_button(frame, place.part("remove"), {at.x + w - h, at.y}, remove_name)) {
        frame.scratch.focus_next = new_field;
        frame.emit(app::RemoveAct{place.account.id, place.act.id});
    }
    const Rect text = one_line
                          ? Rect{at.x + date_w + space::s, at.y, w - date_w - h - space::s * 2, h}
                          : Rect{at.x, at.y + h + space::xs, w, h};
    field_cell(frame, place.part("text"), text, {.name = text_name, .max_length = 20'000},
               place.act.text, [&](const std::string& typed) {
                   change([&](Act& act) { act.text = typed; });
                   return std::string();
               });
    float y = text.y + h;
    y += note_below(frame, place.part("day"), {}, field_error(frame, place.part("day")), {at.x, y},
                    w);
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_acts(Frame& frame, Column column, const Account& account, const Contact& champion) {
    const NodeId id = make_id(make_id(0, "acts"), "list", champion.id);
    const NodeId entry = make_id(id, "new");
    float y = column.y;
    std::size_t number = 0;
    for (const Act& act : account.acts) {
        if (act.contact != champion.id) continue;
        if (number == 0)
            frame.open({.id = id,
                        .role = a11y::Role::List,
                        .rect = {column.x, y, column.w, 0},
                        .name = "Acts of championing: " + shown_name(champion)});
        y += draw_act(frame, {account, champion, act, ++number}, entry, {column.x, y}, column.w) +
             space::s;
    }
    if (number > 0) {
        frame.at(id).rect.h = y - column.y;
        frame.close();
    }
    const std::string name = "New act of championing: " + shown_name(champion);
    const std::string add_name = "Add act: " + shown_name(champion);
    const ButtonLook add{.name = add_name, .caption = "Add"};
    const float add_w = button_width(frame, add);
    const float h = entry_field(frame, entry, {column.x, y}, column.w - add_w - space::s,
                                {.name = name,
                                 .label = "What they did for us",
                                 .help = "Such as: opened a door, shared a number, spoke for us.",
                                 .max_length = 20'000},
                                [](const std::string&) { return std::string(); });
    const float label_h = type::secondary_strong.line + space::xs;
    const bool pressed =
        button(frame, make_id(id, "add"),
               {column.x + column.w - add_w, y + label_h, add_w, frame.control_height()}, add);
    y += h;
    if (!pressed && !entry_submitted(frame, entry)) return y - column.y;
    const std::string text = entry_text(frame, entry);
    if (core::is_blank(text)) {
        refuse_entry(frame, entry, "Write what they did first. Nothing was added.");
        return y - column.y;
    }
    Act act;
    act.contact = champion.id;
    act.date = frame.state.today;
    act.text = text;
    frame.emit(app::AddAct{account.id, act});
    clear_entry(frame, entry);
    frame.scratch.focus_next = entry;
    return y - column.y;
}

}  // namespace ui
