// The card of the reps in its two forms.
#include "ui/target/reps_view.h"

#include "core/isolate.h"
#include "core/number.h"
#include "ui/added.h"
#include "ui/target/rep_cells.h"
#include "ui/target/rep_details.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Team;

// Below this the columns of the table would cut their numbers.
constexpr float table_from = 760;
constexpr float gap = 12, name_inset = 12, share_w = 84, least_number_w = 112, most_number_w = 170;
constexpr float prose_w = 520;  // about 75 characters

constexpr std::array numbers{RepNumber::WorkingDays, RepNumber::Outermost, RepNumber::ThisWeek,
                             RepNumber::Innermost};

std::optional<std::size_t> this_week(const Frame& frame, const Team& team) {
    const core::Date today = frame.state.today;
    const auto weeks = team.weeks();
    for (std::size_t i = 0; i < weeks.size(); ++i)
        if (weeks[i].first <= today && today <= weeks[i].last) return i;
    return std::nullopt;
}

class List {
public:
    List(Frame& frame, NodeId id, const Plan& plan, const Team& team, float w)
        : frame_(frame), id_(id), plan_(plan), team_(team), w_(w), week_(this_week(frame, team)) {
        std::size_t& first = frame.scratch.first_rep;
        const std::size_t last_page = (plan.reps.size() - 1) / reps_a_page * reps_a_page;
        first = std::min(first / reps_a_page * reps_a_page, last_page);
        begin_ = first;
        end_ = std::min(first + reps_a_page, plan.reps.size());
        if (w < table_from + (most_number_w - least_number_w) * numbers.size()) return;
        for (const RepNumber which : numbers)
            number_w_ = std::clamp(
                frame.paint.width_of(rep_number_caption(plan, which), type::secondary_strong),
                number_w_, most_number_w);
    }

    float draw(Point at) {
        float y = at.y;
        y += w_ >= table_from ? draw_table({at.x, y}) : draw_blocks({at.x, y});
        if (plan_.reps.size() > reps_a_page) y += space::s + draw_pages({at.x, y + space::s});
        return y - at.y;
    }

private:
    RepRow row(std::size_t index) const { return {plan_, team_, week_, index}; }
    float name_w() const {
        return w_ - share_w - number_w_ * numbers.size() - rep_buttons_width(frame_) -
               gap * static_cast<float>(numbers.size() + 2);
    }

    void head(NodeId heads, std::uint64_t number, const std::string& caption, const Rect& rect,
              Align align) {
        const Font& font = type::secondary_strong;
        frame_.paint.text_in(frame_.paint.shortened(caption, font, rect.w), font, rect, align,
                             frame_.theme.secondary);
        frame_.add({.id = make_id(heads, "head", number),
                    .role = a11y::Role::ColumnHeader,
                    .rect = rect,
                    .value = caption,
                    .lettering = lettering_of(font, align)});
    }

    float draw_heads(NodeId table, Point at) {
        constexpr float h = 36;
        const NodeId heads = make_id(table, "heads");
        frame_.open({.id = heads, .role = a11y::Role::Row, .rect = {at.x, at.y, w_, h}});
        head(heads, 0, "Rep", {at.x + name_inset, at.y, name_w() - name_inset, h}, Align::Left);
        float x = at.x + name_w() + gap;
        head(heads, 1, "Share", {x, at.y, share_w, h}, Align::Right);
        x += share_w + gap;
        for (const RepNumber which : numbers) {
            head(heads, 2 + static_cast<std::uint64_t>(which), rep_number_caption(plan_, which),
                 {x, at.y, number_w_, h}, Align::Right);
            x += number_w_ + gap;
        }
        frame_.add({.id = make_id(heads, "buttons"),
                    .role = a11y::Role::ColumnHeader,
                    .rect = {x, at.y, at.x + w_ - x, h},
                    .name = "More"});
        frame_.close();
        frame_.paint.line({at.x, at.y + h}, {at.x + w_, at.y + h}, frame_.theme.line,
                          frame_.theme.border);
        return h + 1;
    }

    template <class Draw>
    void cell(NodeId row_id, std::uint64_t number, const Rect& rect, const Draw& draw) {
        const NodeId id = make_id(row_id, "cell", number);
        frame_.open({.id = id,
                     .role = number == 0 ? a11y::Role::RowHeader : a11y::Role::Cell,
                     .rect = rect});
        draw(rect);
        frame_.close();
    }

    float draw_table_row(NodeId table, const RepRow& rep, Point at) {
        const NodeId id = row_id(table, rep);
        const float control = frame_.control_height();
        float h = control + space::s;
        frame_.open({.id = id, .role = a11y::Role::Row, .rect = {at.x, at.y, w_, h}});
        const float y = at.y + space::xs;
        cell(id, 0, {at.x, y, name_w(), control}, [&](const Rect& rect) {
            if (!rep.is_sum()) return draw_rep_name(frame_, rep, rect);
            text_line(frame_, make_id(id, "sum"), "Sum", type::body_strong, frame_.theme.text,
                      {rect.x + name_inset, rect.y, rect.w - name_inset, rect.h});
        });
        float x = at.x + name_w() + gap;
        cell(id, 1, {x, y, share_w, control}, [&](const Rect& rect) {
            if (!rep.is_sum()) draw_rep_share(frame_, rep, rect);
        });
        x += share_w + gap;
        for (const RepNumber which : numbers) {
            cell(
                id, 2 + static_cast<std::uint64_t>(which), {x, y, number_w_, control},
                [&](const Rect& rect) { draw_rep_number(frame_, rep, which, rect, Align::Right); });
            x += number_w_ + gap;
        }
        if (!rep.is_sum()) {
            cell(id, 9, {x, y, at.x + w_ - x, control},
                 [&](const Rect& rect) { draw_rep_buttons(frame_, rep, rect); });
            const Point below{at.x + name_inset, at.y + h};
            const float more_h = draw_more(rep, id, below, true);
            h += more_h;
            frame_.at(id).rect.h = h;
        }
        frame_.close();
        return h;
    }

    NodeId row_id(NodeId parent, const RepRow& rep) const {
        return rep.is_sum() ? make_id(parent, "sum") : make_id(parent, "rep", rep.rep().id);
    }

    // What is wrong with the row, and the details where they are open: in a table as a cell of its
    // own, so that it stays with its row.
    float draw_more(const RepRow& rep, NodeId id, Point at, bool in_table) {
        const std::string error = rep_error(frame_, rep);
        const bool open = frame_.scratch.opened_rep == rep.rep().id;
        if (error.empty() && !open) return 0;
        const float w = w_ - (in_table ? name_inset : 0);
        const NodeId more = make_id(id, "more");
        if (in_table)
            frame_.open({.id = more, .role = a11y::Role::Cell, .rect = {at.x, at.y, w, 0}});
        float y = at.y;
        if (!error.empty())
            y += paragraph(frame_, make_id(id, "error"), error, type::secondary, frame_.theme.bad,
                           {at.x, y}, w) +
                 space::s;
        if (open) y += draw_rep_details(frame_, rep, {at.x, y, w}) + space::m;
        if (in_table) {
            frame_.at(more).rect.h = y - at.y;
            frame_.close();
        }
        return y - at.y;
    }

    float draw_table(Point at) {
        const NodeId table = make_id(id_, "table");
        frame_.open(
            {.id = table, .role = a11y::Role::Table, .rect = {at.x, at.y, w_, 0}, .name = "Reps"});
        float y = at.y + draw_heads(table, at) + space::xs;
        for (std::size_t i = begin_; i < end_; ++i) y += draw_table_row(table, row(i), {at.x, y});
        frame_.paint.line({at.x, y}, {at.x + w_, y}, frame_.theme.line, frame_.theme.border);
        y += draw_table_row(table, row(plan_.reps.size()), {at.x, y});
        frame_.at(table).rect.h = y - at.y;
        frame_.close();
        return y - at.y;
    }

    // A number under its caption.
    float draw_figure(NodeId id, const RepRow& rep, RepNumber which, Point at, float w) {
        text_line(frame_, make_id(id, "caption", static_cast<std::uint64_t>(which)),
                  rep_number_caption(plan_, which), type::secondary, frame_.theme.secondary,
                  {at.x, at.y, w, type::secondary.line});
        draw_rep_number(frame_, rep, which, {at.x, at.y + type::secondary.line, w, type::body.line},
                        Align::Left);
        return type::secondary.line + type::body.line;
    }

    float draw_block(NodeId list, const RepRow& rep, Point at) {
        const NodeId id = row_id(list, rep);
        const float control = frame_.control_height();
        const float half = (w_ - space::m) / 2;
        const float right = at.x + half + space::m;
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w_, 0}});
        float y = at.y;
        if (rep.is_sum()) {
            text_line(frame_, make_id(id, "sum"), "Sum", type::body_strong, frame_.theme.text,
                      {at.x, y, w_, control});
            y += control;
        } else {
            const float buttons = rep_buttons_width(frame_);
            draw_rep_name(frame_, rep,
                          {at.x - name_inset, y, w_ + name_inset - buttons - space::xs, control});
            draw_rep_buttons(frame_, rep, {at.x, y, w_, control});
            y += control + space::xs;
            const NodeId share = rep_field_id(plan_, rep.rep().id, RepField::Share);
            y += label_above(frame_, share, "Share", {at.x, y}, half);
            draw_rep_share(frame_, rep, {at.x, y, half, control});
            y += control + space::s;
        }
        for (std::size_t i = 0; i < numbers.size(); i += 2) {
            draw_figure(id, rep, numbers[i], {at.x, y}, half);
            y += draw_figure(id, rep, numbers[i + 1], {right, y}, half) + space::s;
        }
        if (!rep.is_sum()) y += draw_more(rep, id, {at.x, y}, false);
        frame_.at(id).rect.h = y - at.y;
        frame_.close();
        return y - at.y;
    }

    float draw_blocks(Point at) {
        const NodeId list = make_id(id_, "list");
        frame_.open(
            {.id = list, .role = a11y::Role::List, .rect = {at.x, at.y, w_, 0}, .name = "Reps"});
        float y = at.y;
        for (std::size_t i = begin_; i < end_; ++i) {
            y += draw_block(list, row(i), {at.x, y}) + space::xs;
            frame_.paint.line({at.x, y}, {at.x + w_, y}, frame_.theme.line, frame_.theme.border);
            y += space::s;
        }
        y += draw_block(list, row(plan_.reps.size()), {at.x, y});
        frame_.at(list).rect.h = y - at.y;
        frame_.close();
        return y - at.y;
    }

    float draw_pages(Point at) {
        const auto& style = frame_.state.environment.numbers;
        const auto count = [&](std::size_t n) {
            return core::format_count(static_cast<std::int64_t>(n), style);
        };
        const float h = frame_.control_height();
        const ButtonLook previous{.name = "Previous reps", .disabled = begin_ == 0};
        const ButtonLook next{.name = "Next reps", .disabled = end_ == plan_.reps.size()};
        const float previous_w = button_width(frame_, previous);
        if (button(frame_, make_id(id_, "previous"), {at.x, at.y, previous_w, h}, previous))
            frame_.scratch.first_rep = begin_ - reps_a_page;
        const float next_x = at.x + previous_w + space::s;
        const float next_w = button_width(frame_, next);
        if (button(frame_, make_id(id_, "next"), {next_x, at.y, next_w, h}, next))
            frame_.scratch.first_rep = end_;
        const std::string shown =
            "Reps " + count(begin_ + 1) + " to " + count(end_) + " of " + count(plan_.reps.size());
        const float words_x = next_x + next_w + space::m;
        const bool beside = words_x + frame_.paint.width_of(shown, type::secondary) <= at.x + w_;
        const Rect words = beside ? Rect{words_x, at.y, at.x + w_ - words_x, h}
                                  : Rect{at.x, at.y + h, w_, type::secondary.line + space::s};
        text_line(frame_, make_id(id_, "shown"), shown, type::secondary, frame_.theme.secondary,
                  words);
        return words.y + words.h - at.y;
    }

    Frame& frame_;
    NodeId id_;
    const Plan& plan_;
    const Team& team_;
    float w_;
    float number_w_ = least_number_w;
    std::optional<std::size_t> week_;
    std::size_t begin_ = 0, end_ = 0;
};

NodeId added_rep(const Plan& plan) { return make_id(0, "add-rep", plan.id); }

// "QBM and POV" of the stages that nobody can do; empty: there is none.
std::string left_sentence(const Plan& plan, const Team& team) {
    std::vector<std::string> left;
    for (std::size_t i = 0; i < team.stages(); ++i)
        if (team.is_left(i)) left.push_back(core::isolated(plan.stages[i].name));
    if (left.empty()) return {};
    std::string names;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (i > 0) names += i + 1 == left.size() ? " and " : ", ";
        names += left[i];
    }
    return "Nobody with a share has a useful day for " + names +
           ", so nobody gets any of it. Give somebody a share or working days, or shorten the "
           "lags.";
}

}  // namespace

bool draw_add_rep(Frame& frame, NodeId id, Point at, const Plan& plan, bool primary) {
    const bool full = plan.reps.size() >= core::target::max_reps;
    const ButtonLook look{.name = "Add rep",
                          .kind = primary ? ButtonKind::Primary : ButtonKind::Secondary,
                          .icon = Icon::Plus,
                          .disabled = full,
                          .tooltip = full ? "A team has at most 200 reps." : ""};
    const bool pressed =
        button(frame, id, {at.x, at.y, button_width(frame, look), frame.control_height()}, look);
    if (!pressed) return false;
    frame.scratch.first_rep = plan.reps.size() / reps_a_page * reps_a_page;
    await_added(frame, added_rep(plan), plan.reps.size());
    frame.emit(app::AddRep{plan.id});
    return true;
}

float draw_reps(Frame& frame, Column column, const Plan& plan, const Team& team) {
    const NodeId id = make_id(0, "reps");
    const float padding = padding_of(frame);
    const float w = column.w - padding * 2;
    const float x = column.x + padding;
    float y = column.y + padding;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Team"});
    y += heading(frame, make_id(id, "title"), "The team", 2, type::section, {x, y}, w) + space::s;
    y += paragraph(frame, make_id(id, "how"),
                   "Each rep carries a part by share, over the rep's own working days. The parts "
                   "sum to the plan to the unit.",
                   type::secondary, frame.theme.secondary, {x, y}, std::min(w, prose_w)) +
         space::m;
    const std::string left = left_sentence(plan, team);
    if (!left.empty())
        y += paragraph(frame, make_id(id, "left"), left, type::body, frame.theme.caution, {x, y},
                       std::min(w, prose_w)) +
             space::m;
    focus_added(frame, added_rep(plan), plan.reps.size(),
                rep_field_id(plan, plan.reps.back().id, RepField::Name));
    y += List(frame, id, plan, team, w).draw({x, y}) + space::m;
    draw_add_rep(frame, make_id(id, "add"), {x, y}, plan, false);
    y += frame.control_height() + padding;
    frame.at(id).rect.h = y - column.y;
    frame.close();
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

}  // namespace ui
