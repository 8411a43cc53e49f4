// Weeks by stages, as many stages as there is room for.
#include "ui/target/team_weeks_view.h"

#include "core/number.h"
#include "core/target/summary.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Team;

constexpr float week_w = 150, least_number_w = 84, most_number_w = 140, gap = 12;

// Whose weeks: a rep's index, or nullopt for the team.
std::optional<std::size_t> shown_rep(const Frame& frame, const Plan& plan) {
    const auto found =
        std::ranges::find(plan.reps, frame.scratch.shown_rep, &core::target::Rep::id);
    if (found == plan.reps.end()) return std::nullopt;
    return static_cast<std::size_t>(found - plan.reps.begin());
}

std::size_t shown_stage(const Frame& frame, const Plan& plan, const Team& team) {
    const auto found =
        std::ranges::find(plan.stages, frame.scratch.shown_stage, &core::target::Stage::id);
    const auto index = static_cast<std::size_t>(found - plan.stages.begin());
    return index < team.stages() ? index : 0;
}

// Labelled selects, side by side where there is room.
class Choices {
public:
    Choices(Frame& frame, Point at, float w)
        : frame_(frame), at_(at), w_(w), each_w_(std::min(w, 260.0F)), next_(at) {}

    int draw(NodeId id, std::string_view name, const std::vector<std::string>& options,
             std::size_t chosen) {
        if (next_.x + each_w_ > at_.x + w_) next_ = {at_.x, bottom_ + space::m};
        const float label = label_above(frame_, id, name, next_, each_w_);
        const Rect rect{next_.x, next_.y + label, each_w_, frame_.control_height()};
        next_.x += each_w_ + space::l;
        bottom_ = rect.y + rect.h;
        return choice(frame_, id, rect, name, options, static_cast<int>(chosen));
    }
    float height() const { return bottom_ - at_.y; }

private:
    Frame& frame_;
    Point at_;
    float w_, each_w_;
    Point next_;
    float bottom_ = 0;
};

void choose_whose(Frame& frame, Choices& choices, NodeId id, const Plan& plan,
                  std::optional<std::size_t> rep) {
    std::vector<std::string> names{"Whole team"};
    for (std::size_t i = 0; i < plan.reps.size(); ++i)
        names.push_back(plan.reps[i].name.empty() ? "Rep " + std::to_string(i + 1)
                                                  : plan.reps[i].name);
    const int picked =
        choices.draw(make_id(id, "whose"), "Show weeks of", names, rep ? *rep + 1 : 0);
    if (picked < 0) return;
    frame.scratch.shown_rep =
        picked == 0 ? core::Id{} : plan.reps[static_cast<std::size_t>(picked) - 1].id;
}

void choose_stage(Frame& frame, Choices& choices, NodeId id, const Plan& plan, const Team& team,
                  std::size_t stage) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < team.stages(); ++i) names.push_back(plan.stages[i].name);
    const int picked = choices.draw(make_id(id, "stage"), "Stage of the weeks", names, stage);
    if (picked >= 0) frame.scratch.shown_stage = plan.stages[static_cast<std::size_t>(picked)].id;
}

// Equal, but a caption that is longer than its share takes from those that are shorter.
std::vector<float> number_widths(Frame& frame, const std::vector<std::string>& captions,
                                 float share) {
    std::vector<float> widths;
    float missing = 0;
    float spare = 0;
    for (const std::string& caption : captions) {
        widths.push_back(frame.paint.width_of(caption, type::secondary_strong) + 1);
        missing += std::max(0.0F, widths.back() - share);
        spare += std::max(0.0F, share - widths.back());
    }
    const float taken = missing <= spare && spare > 0 ? missing / spare : 0;
    for (float& width : widths)
        width = width > share && taken > 0 ? width : share - taken * std::max(0.0F, share - width);
    return widths;
}

float draw_weeks(Frame& frame, NodeId id, Point at, float w, const Plan& plan, const Team& team,
                 std::optional<std::size_t> rep, const std::vector<std::size_t>& stages) {
    const auto text = [&](std::size_t stage, std::int64_t units) {
        return team.reach(stage) == core::target::Reach::Reachable
                   ? core::format_count(units, frame.state.environment.numbers)
                   : std::string("–");
    };
    const auto count = static_cast<float>(stages.size());
    std::vector<std::string> captions;
    for (const std::size_t stage : stages)
        captions.push_back(core::target::plural(plan.stages[stage].name, 2));
    const std::vector<float> widths =
        number_widths(frame, captions, std::min(most_number_w, (w - week_w) / count - gap));
    std::vector<TableColumn> columns{{"Week", week_w, Align::Left}};
    for (std::size_t i = 0; i < captions.size(); ++i) columns.push_back({captions[i], widths[i]});

    const core::Date today = frame.state.today;
    const auto weeks = team.weeks();
    std::vector<TableLine> lines;
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        const auto& [first, last] = weeks[week];
        const bool is_now = first <= today && today <= last;
        TableLine line{{std::to_string(week + 1) +
                        (is_now ? ": this week" : ": from " + core::format_iso(first))}};
        for (const std::size_t stage : stages) {
            const auto weekly = rep ? team.weekly(*rep, stage) : team.weekly_sum(stage);
            line.cells.push_back(text(stage, weekly[week]));
        }
        if (is_now) line.inks.assign(line.cells.size(), Ink::Accent);
        lines.push_back(std::move(line));
    }
    TableLine sum{{"Sum"}, true};
    for (const std::size_t stage : stages)
        sum.cells.push_back(
            text(stage, rep ? team.part(*rep, stage).units : team.sum(stage).units));
    lines.push_back(std::move(sum));
    return plain_table(frame, make_id(id, "table"), at, least_table_width(columns), "Weeks",
                       columns, lines);
}

}  // namespace

float draw_team_weeks(Frame& frame, Column column, const Plan& plan, const Team& team) {
    const NodeId id = make_id(0, "team-weeks");
    const float padding = padding_of(frame);
    const float w = column.w - padding * 2;
    const float x = column.x + padding;
    float y = column.y + padding;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Per week"});
    y += heading(frame, make_id(id, "title"), "Per week", 2, type::section, {x, y}, w) + space::s;
    const auto rep = shown_rep(frame, plan);
    const std::size_t stage = shown_stage(frame, plan, team);
    const auto stages_w = (least_number_w + gap) * static_cast<float>(team.stages());
    const bool all_fit = week_w + stages_w <= w;
    Choices choices(frame, {x, y}, w);
    choose_whose(frame, choices, id, plan, rep);
    if (!all_fit) choose_stage(frame, choices, id, plan, team, stage);
    y += choices.height() + space::m;
    std::vector<std::size_t> stages;
    for (std::size_t i = 0; i < team.stages(); ++i)
        if (all_fit || i == stage) stages.push_back(i);
    y += draw_weeks(frame, id, {x, y}, w, plan, team, rep, stages) + padding;
    frame.at(id).rect.h = y - column.y;
    frame.close();
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

}  // namespace ui
