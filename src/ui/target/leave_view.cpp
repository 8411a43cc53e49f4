// Rows of leaves and the form under them.
#include "ui/target/leave_view.h"

#include "core/date_words.h"
#include "core/target/calendar_words.h"
#include "ui/accept.h"
#include "ui/date_field.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Leave;
using core::target::Plan;

constexpr float gap = 8, date_w = 124;
constexpr float one_line_from = 440;

std::string owner_of(const Plan& plan, const core::Id& rep) {
    if (!rep) return {};
    const auto found = std::ranges::find(plan.reps, rep, &core::target::Rep::id);
    return found == plan.reps.end() ? "a rep who is gone" : found->name;
}

// The fields and the button of one leave are named after it.
std::string label_of(const Leave& leave) {
    return leave.name.empty() ? core::format_span({leave.first, leave.last}) : leave.name;
}

NodeId leave_id(const Plan& plan, const core::Id& leave, std::string_view word) {
    return make_id(make_id(0, "leave", plan.id), word, leave);
}

void draw_day(Frame& frame, const Plan& plan, const Leave& leave, bool first, const Rect& rect) {
    const std::string name = (first ? "First day: " : "Last day: ") + label_of(leave);
    const core::Date now = first ? leave.first : leave.last;
    const std::string help = day_note(frame, now);
    date_cell(frame, leave_id(plan, leave.id, first ? "first" : "last"), rect,
              {.name = name, .help = help}, now, [&](const std::string& text) -> std::string {
                  Leave changed = leave;
                  std::string error = accept_date(frame, [&](core::Date date) {
                      (first ? changed.first : changed.last) = date;
                  })(text);
                  if (error.empty() && changed.last < changed.first)
                      error = first ? "The leave would begin after its last day. Change the last "
                                      "day first. Kept: the last good date."
                                    : "The leave would end before its first day. Kept: the last "
                                      "good date.";
                  if (error.empty()) frame.emit(app::SetLeave{plan.id, changed});
                  return error;
              });
}

void draw_name(Frame& frame, const Plan& plan, const Leave& leave, const Rect& rect) {
    const std::string name = "Name of leave: " + label_of(leave);
    field_cell(frame, leave_id(plan, leave.id, "name"), rect, {.name = name, .max_length = 100},
               leave.name, [&](const std::string& text) {
                   Leave changed = leave;
                   changed.name = text;
                   frame.emit(app::SetLeave{plan.id, changed});
                   return std::string();
               });
}

void draw_remove(Frame& frame, const Plan& plan, const Leave& leave, NodeId focus_next, Point at) {
    const std::string name = "Remove leave: " + label_of(leave);
    if (!remove_button(frame, leave_id(plan, leave.id, "remove"), at, name)) return;
    frame.scratch.focus_next = focus_next;
    frame.emit(app::RemoveLeave{plan.id, leave.id});
}

float draw_errors(Frame& frame, const Plan& plan, const Leave& leave, Point at, float w) {
    float y = at.y;
    for (const std::string_view word : {"first", "last"}) {
        const NodeId id = leave_id(plan, leave.id, word);
        y += note_below(frame, id, {}, field_error(frame, id), {at.x, y}, w);
    }
    return y - at.y;
}

// In one line where the width allows it, else in two; under it what the leave takes.
float draw_row(Frame& frame, const Plan& plan, const Leave& leave, std::string_view whose,
               NodeId focus_next, Point at, float w) {
    const NodeId row = leave_id(plan, leave.id, "row");
    const float h = frame.control_height();
    const bool one_line = w >= one_line_from;
    const float day_w = one_line ? date_w : (w - gap) / 2;
    frame.open({.id = row, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    draw_day(frame, plan, leave, true, {at.x, at.y, day_w, h});
    draw_day(frame, plan, leave, false, {at.x + day_w + gap, at.y, day_w, h});
    Point next{at.x + (day_w + gap) * 2, at.y};
    if (!one_line) next = {at.x, at.y + h + gap};
    const float right = at.x + w - h;
    draw_name(frame, plan, leave, {next.x, next.y, right - gap - next.x, h});
    draw_remove(frame, plan, leave, focus_next, {right, next.y});
    float y = next.y + h;
    y += draw_errors(frame, plan, leave, {at.x, y}, w);
    std::string note = core::format_span({leave.first, leave.last}) + ", " +
                       core::target::leave_note(plan, leave, frame.state.environment.numbers);
    if (!whose.empty()) note = std::string(whose) + ": " + note;
    y += note_below(frame, leave_id(plan, leave.id, "note"), note, {}, {at.x, y}, w);
    frame.at(row).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// The form: what it says is wrong with what was typed keeps it from adding anything.
class Form {
public:
    Form(Frame& frame, const Plan& plan, const core::Id& rep)
        : frame_(frame),
          plan_(plan),
          rep_(rep),
          suffix_(rep ? ": " + owner_of(plan, rep) : std::string()),
          first_(leave_id(plan, rep, "new-first")),
          last_(leave_id(plan, rep, "new-last")),
          name_(leave_id(plan, rep, "new-name")) {}

    NodeId first_field() const { return first_; }

    float draw(Point at, float w) {
        const bool one_line = w >= one_line_from;
        const float half = (w - gap) / 2;
        const float day_w = one_line ? date_w : half;
        float h = draw_date(first_, "First day of leave", day_hint(frame_), at, day_w);
        h = std::max(h, draw_date(last_, "Last day of leave", "Empty: one day.",
                                  {at.x + day_w + gap, at.y}, day_w));
        Point next{at.x + (day_w + gap) * 2, at.y};
        if (!one_line) next = {at.x, at.y + h + gap};
        const std::string name = "Leave name" + suffix_;
        const float name_h = entry_field(frame_, name_, next, at.x + w - next.x,
                                         {.name = name, .label = "Leave name", .max_length = 100},
                                         [](const std::string&) { return std::string(); });
        float y = one_line ? at.y + std::max(h, name_h) : next.y + name_h;
        y += gap;
        const bool full = plan_.leaves.size() >= core::target::max_days_off;
        const std::string add_name = "Add leave" + suffix_;
        const ButtonLook look{.name = add_name,
                              .caption = "Add leave",
                              .icon = Icon::Plus,
                              .disabled = full,
                              .tooltip = full ? "A plan has at most 1,000 leaves." : ""};
        const float button_w = std::min(w, button_width(frame_, look));
        const bool pressed = button(frame_, leave_id(plan_, rep_, "add"),
                                    {at.x, y, button_w, frame_.control_height()}, look);
        const bool entered =
            !full && (entry_submitted(frame_, first_) || entry_submitted(frame_, last_) ||
                      entry_submitted(frame_, name_));
        if (pressed || entered) add();
        return y + frame_.control_height() - at.y;
    }

private:
    float draw_date(NodeId id, std::string_view label, std::string_view help, Point at, float w) {
        const std::string name = std::string(label) + suffix_;
        return entry_field(frame_, id, at, w,
                           {.name = name, .label = label, .help = help, .max_length = 40},
                           [&](const std::string& text) {
                               return text.empty() ? std::string() : date_error(text);
                           });
    }

    std::string date_error(const std::string& text) {
        const auto date = core::parse_date(text, frame_.state.environment.date_order);
        return date ? std::string() : day_refusal(frame_);
    }

    void add() {
        for (const NodeId id : {first_, last_})
            if (!field_error(frame_, id).empty()) return refuse_entry(frame_, id);
        const auto order = frame_.state.environment.date_order;
        const auto first = core::parse_date(entry_text(frame_, first_), order);
        if (!first) return refuse_entry(frame_, first_, day_refusal(frame_));
        const auto last = core::parse_date(entry_text(frame_, last_), order);
        if (last && *last < *first)
            return refuse_entry(frame_, last_,
                                "The leave would end before its first day. Nothing was added; "
                                "change one of the two.");
        frame_.emit(app::AddLeave{
            plan_.id, {{}, rep_, *first, last.value_or(*first), entry_text(frame_, name_)}});
        for (const NodeId id : {first_, last_, name_}) clear_entry(frame_, id);
        frame_.scratch.focus_next = first_;
    }

    Frame& frame_;
    const Plan& plan_;
    core::Id rep_;
    std::string suffix_;
    NodeId first_, last_, name_;
};

float draw_rows(Frame& frame, NodeId list, std::string_view name, const Plan& plan,
                const std::vector<const Leave*>& leaves, NodeId focus_next, Point at, float w) {
    if (leaves.empty()) return 0;
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {at.x, at.y, w, 0},
                .name = std::string(name)});
    float y = at.y;
    for (const Leave* leave : leaves) {
        const bool named = leave->rep && name == "Leave of the reps";
        y += draw_row(frame, plan, *leave, named ? owner_of(plan, leave->rep) : std::string(),
                      focus_next, {at.x, y}, w) +
             space::m;
    }
    frame.at(list).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_leave_editor(Frame& frame, Column column, const Plan& plan, const core::Id& rep) {
    std::vector<const Leave*> own;
    for (const Leave& leave : plan.leaves)
        if (leave.rep == rep) own.push_back(&leave);
    Form form(frame, plan, rep);
    const std::string name = rep ? "Leave of " + owner_of(plan, rep) : "Leave";
    const float rows = draw_rows(frame, leave_id(plan, rep, "list"), name, plan, own,
                                 form.first_field(), {column.x, column.y}, column.w);
    return rows + form.draw({column.x, column.y + rows}, column.w);
}

float draw_leave(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "calendar-leave", plan.id);
    TitledCard card(frame, id, column, "Leave");
    if (plan.leaves.empty())
        card.say("none",
                 "No leave yet. Its days are no working days: the weeks around them carry "
                 "the goal.",
                 frame.theme.secondary, space::m);
    card.take(draw_leave_editor(frame, card.column(), plan, {}), space::m);
    std::vector<const Leave*> others;
    for (const Leave& leave : plan.leaves)
        if (leave.rep) others.push_back(&leave);
    card.take(draw_rows(frame, make_id(id, "reps"), "Leave of the reps", plan, others,
                        leave_id(plan, {}, "new-first"), card.at(), card.w()),
              0);
    return card.close();
}

}  // namespace ui
