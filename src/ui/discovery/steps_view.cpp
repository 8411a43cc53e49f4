// The steps by date, the usual ones on request, and what is overdue.
#include "ui/discovery/steps_view.h"

#include "core/calendar.h"
#include "core/discovery/action_plan.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/added.h"
#include "ui/date_field.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggle.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Side;
using core::discovery::Step;

NodeId step_part(std::string_view word, const Step& step) {
    return make_id(make_id(0, "step"), word, step.id);
}

class Row {
public:
    Row(Frame& frame, const Account& account, const Step& step, std::size_t number, NodeId add)
        : frame_(frame), account_(account), step_(step), number_(number), add_(add) {}

    float draw(Point at, float w) {
        const NodeId id = part("row");
        const float size = frame_.control_height();
        const float label_h = type::secondary_strong.line + space::xs;
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
        const Part parts[] = {
            {128, 0, [&](Point place, float width) { return draw_day(place, width); }},
            {220, 3,
             [&](Point place, float width) {
                 return draw_text("text", "Step", &Step::text, 2'000, place, width);
             }},
            {150, 1,
             [&](Point place, float width) {
                 return draw_text("owner", "Owner", &Step::owner, 100, place, width);
             }},
            {150, 0, [&](Point place, float width) { return draw_side(place, width); }},
            {80, 0, [&](Point place, float width) { return draw_done(place, width); }}};
        const float y = at.y + draw_parts({at.x, at.y, w - size - space::s}, parts);
        draw_remove({at.x + w - size, at.y + label_h});
        frame_.at(id).rect.h = y - at.y;
        frame_.close();
        return y - at.y;
    }

private:
    NodeId part(std::string_view word) const { return step_part(word, step_); }
    std::string name(std::string_view what) const {
        return std::string(what) + ": step " + std::to_string(number_);
    }

    template <class Change>
    void change(const Change& change) {
        Step step = step_;
        change(step);
        frame_.emit(app::SetStep{account_.id, std::move(step)});
    }

    float draw_day(Point at, float w) {
        const std::string field_name = name("By");
        return date_field(frame_, part("day"), at, w, {.name = field_name, .label = "By"},
                          step_.date,
                          accept_date_or_none(frame_, [this](std::optional<core::Date> date) {
                              change([&](Step& step) { step.date = date; });
                          }));
    }

    float draw_text(std::string_view word, std::string_view what, std::string Step::* text,
                    int longest, Point at, float w) {
        const std::string field_name = name(what);
        return field(frame_, part(word), at, w,
                     {.name = field_name, .label = what, .max_length = longest}, step_.*text,
                     [&, text](const std::string& typed) {
                         change([&](Step& step) { step.*text = typed; });
                         return std::string();
                     });
    }

    float draw_side(Point at, float w) {
        const NodeId id = part("side");
        const float label = label_above(frame_, id, "Side", at, w);
        const int picked =
            segmented(frame_, id, {at.x, at.y + label, w, frame_.control_height()}, name("Side"),
                      {"Ours", "Theirs"}, static_cast<int>(step_.side));
        if (picked >= 0) change([&](Step& step) { step.side = static_cast<Side>(picked); });
        return label + frame_.control_height();
    }

    float draw_done(Point at, float w) {
        const float label = type::secondary_strong.line + space::xs;
        if (toggle(frame_, part("done"), {at.x, at.y + label, w, frame_.control_height()},
                   name("Done"), "Done", step_.done))
            change([](Step& step) { step.done = !step.done; });
        return label + frame_.control_height();
    }

    void draw_remove(Point at) {
        const std::string button_name = name("Remove");
        if (!remove_button(frame_, part("remove"), at, button_name)) return;
        frame_.scratch.focus_next = add_;
        frame_.emit(app::RemoveStep{account_.id, step_.id});
    }

    Frame& frame_;
    const Account& account_;
    const Step& step_;
    std::size_t number_;
    NodeId add_;
};

void draw_buttons(Frame& frame, NodeId id, TitledCard& card, const Account& account) {
    ButtonRow row(frame, card.column());
    const bool full = account.steps.size() >= core::discovery::max_steps;
    const bool has_time =
        account.figures.timeline && *account.figures.timeline >= frame.state.today;
    const NodeId add = make_id(id, "add");
    if (!account.steps.empty())
        focus_added(frame, add, account.steps.size(), step_part("text", account.steps.back()));
    if (row.add(add, {.name = "Add step",
                      .icon = Icon::Plus,
                      .disabled = full,
                      .tooltip = full ? "An account has at most 200 steps." : ""})) {
        await_added(frame, add, account.steps.size());
        frame.emit(app::AddStep{account.id, {}});
    }
    if (row.add(make_id(id, "propose"),
                {.name = "Propose the usual steps",
                 .disabled = full || !has_time,
                 .tooltip = has_time ? "Each so many working days before the timeline; those that "
                                       "are there already stay as they are."
                                     : "Say on Gap by when it has to work: the steps are laid "
                                       "backwards from there."}))
        frame.emit(app::ProposeSteps{account.id});
    if (!account.steps.empty() &&
        row.add(make_id(id, "print"), {.name = "Print",
                                       .tooltip = "The steps of both sides on paper, or as a PDF. "
                                                  "Nothing else of the account is on it."}))
        frame.emit(app::ExportAccounts{app::AccountExport::Steps, account.id});
    card.take(row.bottom() - card.at().y, space::l);
}

}  // namespace

float draw_steps(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "steps");
    TitledCard card(frame, id, column, "Mutual action plan");
    if (account.steps.empty())
        card.say(
            "none",
            "Steps with an owner and a day on both sides, from the day on which it has to work "
            "backwards. A deal without steps of theirs is a hope.",
            frame.theme.secondary, space::m);
    const std::string overdue = core::discovery::overdue_text(account.steps, frame.state.today);
    if (!overdue.empty())
        card.take(paragraph(frame, make_id(id, "overdue"), overdue, type::body, frame.theme.caution,
                            card.at(), std::min(card.w(), 620.0F)),
                  space::m);
    draw_buttons(frame, id, card, account);
    if (account.steps.empty()) return card.close();
    std::vector<Step> steps = account.steps;
    core::discovery::sort_steps(steps);
    const Point top = card.at();
    const NodeId list = make_id(id, "list");
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Steps"});
    for (std::size_t i = 0; i < steps.size(); ++i)
        card.take(
            Row(frame, account, steps[i], i + 1, make_id(id, "add")).draw(card.at(), card.w()),
            space::l);
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
    return card.close();
}

}  // namespace ui
