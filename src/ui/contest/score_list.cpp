// Name and points, then a line for each metric: what it is, how many, one more.
#include "ui/contest/score_list.h"

#include "core/contest/ledger_document.h"
#include "core/document.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::contest::Entry;

constexpr float count_w = 96, add_w = 56;
constexpr std::size_t most_rows = 20, least_rows = 4, most_lines = 80;
constexpr std::size_t newest_looked_at = 8;

// The entry that Undo would take back; nullptr: none, or more than one.
const Entry* entry_of_last_step(const Frame& frame, const ScoreSheet& sheet) {
    const auto& done = frame.state.history.done;
    if (done.empty() || done.back().parts.size() != 1) return nullptr;
    const app::UndoPart& part = done.back().parts.front();
    if (part.document != sheet.book.contest.id || part.after.size() != 1) return nullptr;
    const std::string& key = part.after.begin()->first;
    const auto& entries = sheet.book.ledger.entries();
    const std::size_t count = std::min(newest_looked_at, entries.size());
    for (std::size_t i = entries.size() - count; i < entries.size(); ++i)
        if (key == core::contest::entry_key(entries[i].id) && !entries[i].reverses)
            return &entries[i];
    return nullptr;
}

class List {
public:
    List(Frame& frame, NodeId id, Column column, const ScoreSheet& sheet)
        : frame_(frame),
          id_(id),
          column_(column),
          sheet_(sheet),
          last_(entry_of_last_step(frame, sheet)) {}

    float draw() {
        const std::size_t all = sheet_.listed.size();
        const std::size_t a_page =
            std::clamp(most_lines / sheet_.night.metrics.size(), least_rows, most_rows);
        std::size_t& first = frame_.scratch.contest_scores.first_row;
        first = std::min(first / a_page * a_page, (all - 1) / a_page * a_page);
        const std::size_t begin = first, end = std::min(begin + a_page, all);
        float y = column_.y;
        frame_.open({.id = id_,
                     .role = a11y::Role::List,
                     .rect = {column_.x, y, column_.w, 0},
                     .name = "Scores of the night"});
        for (std::size_t i = begin; i < end; ++i) y += draw_member(sheet_.listed[i], y);
        frame_.at(id_).rect.h = y - column_.y;
        frame_.close();
        if (all > a_page)
            y += draw_pager(frame_, make_id(id_, "rows"), {column_.x, y}, column_.w, "members",
                            &first, a_page, all) +
                 space::s;
        text_line(frame_, make_id(id_, "all"),
                  "All members: " + points_shown(frame_, sheet_.night.points_milli),
                  type::body_strong, frame_.theme.text, {column_.x, y, column_.w, type::body.line});
        return y + type::body.line - column_.y;
    }

private:
    float draw_member(std::size_t row, float y) {
        const ScoreRow& of = sheet_.night.rows[row];
        const NodeId id = make_id(id_, "row", of.member);
        const float top = y;
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {column_.x, y, column_.w, 0}});
        const std::string points = points_shown(frame_, of.points_milli);
        const float points_w =
            std::min(frame_.paint.width_of(points, type::body) + space::s, column_.w / 2);
        text_line(frame_, make_id(id, "name"), of.name, type::body_strong, frame_.theme.text,
                  {column_.x, y, column_.w - points_w, type::body.line});
        output(frame_, make_id(id, "points"), "Points of " + of.name, points, type::body,
               frame_.theme.secondary,
               {column_.x + column_.w - points_w, y, points_w, type::body.line}, Align::Right);
        y += type::body.line;
        if (of.team)
            y += text_line(frame_, make_id(id, "team"), of.team_name, type::secondary,
                           frame_.theme.secondary, {column_.x, y, column_.w, type::secondary.line});
        y += space::s;
        for (std::size_t i = 0; i < sheet_.night.metrics.size(); ++i)
            y += draw_metric(id, row, i, y);
        y += draw_row_errors(frame_, sheet_, row, {column_.x, y}, column_.w);
        if (last_ != nullptr && last_->member == of.member && last_->date == sheet_.night.night)
            y += draw_undo(id, y);
        frame_.at(id).rect.h = y - top;
        frame_.close();
        frame_.paint.line({column_.x, y + space::xs}, {column_.x + column_.w, y + space::xs},
                          frame_.theme.line, frame_.theme.border);
        return y - top + space::m;
    }

    float draw_metric(NodeId id, std::size_t row, std::size_t metric, float y) {
        const float h = frame_.control_height();
        const float right = column_.x + column_.w;
        const Rect add{right - add_w, y, add_w, h};
        const Rect count{add.x - space::s - count_w, y, count_w, h};
        text_line(frame_, make_id(id, "metric", metric), sheet_.night.metric_names[metric],
                  type::body, frame_.theme.text,
                  {column_.x, y + (h - type::body.line) / 2, count.x - space::s - column_.x,
                   type::body.line});
        draw_score_cell(frame_, sheet_, row, metric, count);
        draw_add_score(frame_, sheet_, row, metric, add);
        return h + space::s;
    }

    float draw_undo(NodeId id, float y) {
        const ButtonLook look{
            .name = "Take the last one back", .kind = ButtonKind::Quiet, .icon = Icon::Undo};
        const float w = std::min(button_width(frame_, look), column_.w);
        const float h = frame_.control_height();
        if (button(frame_, make_id(id, "undo"), {column_.x + column_.w - w, y, w, h}, look))
            frame_.emit(app::Undo{});
        return h + space::xs;
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    const ScoreSheet& sheet_;
    const Entry* last_;
};

}  // namespace

float draw_score_list(Frame& frame, NodeId parent, Column column, const ScoreSheet& sheet) {
    return List(frame, make_id(parent, "list"), column, sheet).draw();
}

}  // namespace ui
