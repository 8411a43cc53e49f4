// The card of holidays: lists to add from, the plan's own rows, a form for one's own.
#include "ui/target/holidays_view.h"

#include "core/date_words.h"
#include "core/holiday_lists.h"
#include "core/number.h"
#include "core/target/calendar_words.h"
#include "core/target/plan_calendar.h"
#include "ui/date_field.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::HolidayList;
using core::target::DayOff;
using core::target::Plan;

constexpr float gap = 8, date_w = 170, form_date_w = 150;
constexpr float one_line_from = 420;

// The list that the reader has chosen; nullptr: none yet.
const HolidayList* chosen_list(const Frame& frame, NodeId choice_id) {
    const auto lists = core::holiday_lists();
    const auto found =
        std::ranges::find(lists, entry_text(frame, choice_id), &HolidayList::country);
    return found == lists.end() ? nullptr : &*found;
}

std::string years_of(const HolidayList& list) {
    return std::to_string(list.first_year()) + " and " + std::to_string(list.last_year());
}

std::string list_sentence(const HolidayList* list) {
    if (list == nullptr)
        return "Public holidays of a few countries, to start from: check them and edit.";
    return "Public holidays of " + years_of(*list) + " as the law of " +
           std::to_string(list->law_year) + " has them (" + list->source +
           "). Check them and edit: regions and companies have others.";
}

// What pressing the button does, or why it does nothing.
std::string adding_sentence(const Plan& plan, const HolidayList& list, std::size_t count,
                            const core::NumberStyle& numbers) {
    if (plan.end < plan.start) return "The period ends before it starts: no holiday is in it.";
    const std::string period = core::format_span(core::target::period_of(plan));
    const int first = core::civil_of(plan.start).year;
    const int last = core::civil_of(plan.end).year;
    if (last < list.first_year() || first > list.last_year())
        return "The list has " + years_of(list) + ", and the period is " + period +
               ": there is nothing to add.";
    std::string text = count == 0 ? "Of this list the plan has all that are in the period"
                                  : "Adds " + core::format_count(count, numbers) +
                                        ": those in the period that are not there yet";
    if (first < list.first_year() || last > list.last_year())
        text += ". The list has " + years_of(list) + " only, the period goes further";
    return text + ".";
}

void draw_lists(Frame& frame, NodeId id, const Plan& plan, TitledCard& card) {
    const auto& numbers = frame.state.environment.numbers;
    const NodeId choice_id = make_id(id, "list");
    std::vector<std::string> names{"Choose a country"};
    for (const HolidayList& list : core::holiday_lists()) names.push_back(list.country);
    const auto chosen = std::ranges::find(names, entry_text(frame, choice_id));
    const float h = frame.control_height();
    card.take(label_above(frame, choice_id, "Holiday list", card.at(), card.w()), 0);
    const int picked =
        choice(frame, choice_id, {card.at().x, card.at().y, card.w(), h}, "Holiday list", names,
               chosen == names.end() ? 0 : static_cast<int>(chosen - names.begin()));
    if (picked >= 0) keep_entry(frame, choice_id, names[static_cast<std::size_t>(picked)]);
    card.take(h, space::xs);
    const HolidayList* list = chosen_list(frame, choice_id);
    card.say("source", list_sentence(list), frame.theme.secondary, space::s);
    const std::vector<DayOff> days =
        list == nullptr ? std::vector<DayOff>{} : core::target::holidays_to_add(plan, *list);
    if (list != nullptr)
        card.say("adding", adding_sentence(plan, *list, days.size(), numbers), frame.theme.text,
                 space::s);
    const ButtonLook add{.name = "Add holidays",
                         .icon = Icon::Plus,
                         .disabled = days.empty(),
                         .tooltip = list == nullptr ? "Choose a list first." : ""};
    if (button(frame, make_id(id, "add-list"),
               {card.at().x, card.at().y, button_width(frame, add), h}, add))
        frame.emit(app::AddHolidays{plan.id, days});
    card.take(h, space::l);
}

NodeId row_id(NodeId id, core::Date date, std::string_view word) {
    return make_id(id, word, static_cast<std::uint32_t>(date.days));
}

std::string label_of(const DayOff& day) {
    return day.name.empty() ? core::format_short(day.date) : day.name;
}

// The date above its weekday, which says too where the day takes nothing away; grey then.
float draw_date(Frame& frame, NodeId id, const Plan& plan, const DayOff& day, Point at, float w) {
    const std::string note = core::target::holiday_note(plan, day);
    std::string below = core::name_of(core::weekday_of(day.date));
    if (note == "outside the period")
        below += ", " + note;
    else if (!note.empty())
        below += ", off anyway";
    text_line(frame, row_id(id, day.date, "date"), core::format_short(day.date), type::body,
              note.empty() ? frame.theme.text : frame.theme.secondary,
              {at.x, at.y, w, type::body.line});
    text_line(frame, row_id(id, day.date, "note"), below, type::secondary, frame.theme.secondary,
              {at.x, at.y + type::body.line, w, type::secondary.line});
    return type::body.line + type::secondary.line;
}

float draw_row(Frame& frame, NodeId id, const Plan& plan, const DayOff& day, NodeId focus_next,
               Point at, float w) {
    const NodeId row = row_id(id, day.date, "row");
    const float h = frame.control_height();
    const bool one_line = w >= one_line_from;
    frame.open({.id = row, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const float date_h = draw_date(frame, id, plan, day, at, one_line ? date_w : w);
    const Point field_at = one_line ? Point{at.x + date_w + gap, at.y + (date_h - h) / 2}
                                    : Point{at.x, at.y + date_h + space::xs};
    const float right = at.x + w - h;
    const std::string name = "Name of holiday: " + core::format_short(day.date);
    field_cell(frame, row_id(id, day.date, "name"),
               {field_at.x, field_at.y, right - gap - field_at.x, h},
               {.name = name, .max_length = 100}, day.name, [&](const std::string& text) {
                   frame.emit(app::RenameHoliday{plan.id, day.date, text});
                   return std::string();
               });
    const std::string remove = "Remove holiday: " + label_of(day);
    if (remove_button(frame, row_id(id, day.date, "remove"), {right, field_at.y}, remove)) {
        frame.scratch.focus_next = focus_next;
        frame.emit(app::RemoveHoliday{plan.id, day.date});
    }
    const float height = std::max(date_h, field_at.y + h - at.y);
    frame.at(row).rect.h = height;
    frame.close();
    return height;
}

void draw_rows(Frame& frame, NodeId id, const Plan& plan, NodeId form_date, TitledCard& card) {
    if (plan.holidays.empty()) {
        card.say("none", "No holidays yet: every day of the work week counts.",
                 frame.theme.secondary, space::m);
        return;
    }
    const NodeId list = make_id(id, "days");
    const float top = card.at().y;
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {card.at().x, top, card.w(), 0},
                .name = "Holidays"});
    for (std::size_t i = 0; i < plan.holidays.size(); ++i) {
        const bool is_last = i + 1 == plan.holidays.size();
        const NodeId next = is_last ? form_date : row_id(id, plan.holidays[i + 1].date, "remove");
        card.take(draw_row(frame, id, plan, plan.holidays[i], next, card.at(), card.w()), space::s);
    }
    frame.at(list).rect.h = card.at().y - top;
    frame.close();
    card.take(0, space::s);
}

std::string date_error(const Frame& frame, const std::string& text) {
    const bool good =
        text.empty() || core::parse_date(text, frame.state.environment.date_order).has_value();
    return good ? std::string() : day_refusal(frame);
}

void add_own(Frame& frame, const Plan& plan, NodeId date_id, NodeId name_id) {
    if (!field_error(frame, date_id).empty()) return refuse_entry(frame, date_id);
    const auto date =
        core::parse_date(entry_text(frame, date_id), frame.state.environment.date_order);
    if (!date) return refuse_entry(frame, date_id, day_refusal(frame));
    const auto there = std::ranges::find(plan.holidays, *date, &DayOff::date);
    if (there != plan.holidays.end())
        return refuse_entry(frame, date_id,
                            "That day is a holiday already: " + label_of(*there) + ".");
    frame.emit(app::AddHolidays{plan.id, {{*date, entry_text(frame, name_id)}}});
    clear_entry(frame, date_id);
    clear_entry(frame, name_id);
    frame.scratch.focus_next = date_id;
}

void draw_form(Frame& frame, NodeId id, const Plan& plan, TitledCard& card) {
    const NodeId date_id = make_id(id, "new-date");
    const NodeId name_id = make_id(id, "new-name");
    card.pair(
        form_date_w, space::s,
        [&](Point at, float w) {
            const std::string hint = day_hint(frame);
            return entry_field(
                frame, date_id, at, w,
                {.name = "Holiday date", .label = "Holiday date", .help = hint, .max_length = 40},
                [&](const std::string& text) { return date_error(frame, text); });
        },
        [&](Point at, float w) {
            return entry_field(frame, name_id, at, w,
                               {.name = "Holiday name", .label = "Holiday name", .max_length = 100},
                               [](const std::string&) { return std::string(); });
        });
    const bool full = plan.holidays.size() >= core::target::max_days_off;
    const ButtonLook add{.name = "Add holiday",
                         .icon = Icon::Plus,
                         .disabled = full,
                         .tooltip = full ? "A plan has at most 1,000 holidays." : ""};
    const float h = frame.control_height();
    const bool pressed = button(frame, make_id(id, "add-own"),
                                {card.at().x, card.at().y, button_width(frame, add), h}, add);
    const bool entered =
        !full && (entry_submitted(frame, date_id) || entry_submitted(frame, name_id));
    if (pressed || entered) add_own(frame, plan, date_id, name_id);
    card.take(h, space::s);
}

}  // namespace

float draw_holidays(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "calendar-holidays", plan.id);
    TitledCard card(frame, id, column, "Holidays");
    draw_lists(frame, id, plan, card);
    draw_rows(frame, id, plan, make_id(id, "new-date"), card);
    draw_form(frame, id, plan, card);
    return card.close();
}

}  // namespace ui
