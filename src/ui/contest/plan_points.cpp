// A plan, how much money is a point, and the stages with their worth.
#include "ui/contest/plan_points.h"

#include "core/contest/points_from_plan.h"
#include "core/contest/words.h"
#include "core/currency.h"
#include "ui/contest/labelled.h"
#include "ui/widgets/button.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;
using core::target::Plan;

constexpr std::int64_t most_a_point = 1'000'000'000;

class PlanPoints {
public:
    PlanPoints(Frame& frame, NodeId id, Column column, const Contest& contest)
        : frame_(frame), id_(id), column_(column), contest_(contest) {}

    float draw() {
        const float top = column_.y;
        const std::vector<Plan> plans = app::living_plans(frame_.state);
        if (plans.empty()) {
            say("There is no plan yet. Make one under Targets, then come back.");
            return column_.y - top;
        }
        const Plan& plan = plans[draw_choice(plans)];
        const std::int64_t minor = draw_rate(plan);
        const std::vector<StagePoints> stages = points_from_plan(plan, minor);
        if (stages.empty()) {
            say("This plan has no deal size, so nothing is worth money. Fill it in under Targets.");
            return column_.y - top;
        }
        draw_stages(plan, stages);
        const std::vector<Metric> added = metrics_of(stages);
        const std::string name =
            added.empty() ? "All stages are there"
                          : "Add " + count_of_text(static_cast<std::int64_t>(added.size()), "stage",
                                                   frame_.state.environment.numbers);
        const ButtonLook look{.name = name, .disabled = added.empty()};
        if (button(frame_, make_id(id_, "take"),
                   {column_.x, column_.y, button_width(frame_, look), frame_.control_height()},
                   look)) {
            frame_.emit(app::AddMetrics{contest_.id, added});
            frame_.scratch.contest_rules.plan_points_open = false;
        }
        column_.y += frame_.control_height();
        return column_.y - top;
    }

private:
    void say(std::string_view sentence) {
        column_.y += paragraph(frame_, make_id(id_, "says"), sentence, type::secondary,
                               frame_.theme.text, {column_.x, column_.y}, column_.w);
    }

    std::size_t draw_choice(const std::vector<Plan>& plans) {
        core::Id& wanted = frame_.scratch.contest_rules.points_plan;
        std::vector<std::string> names;
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            names.push_back(plans[i].name.empty() ? "Untitled plan" : plans[i].name);
            if (plans[i].id == wanted) chosen = i;
        }
        int picked = -1;
        column_.y +=
            labelled_choice(frame_, make_id(id_, "plan"), {column_.x, column_.y}, column_.w, "Plan",
                            "Plan for points", names, static_cast<int>(chosen), &picked) +
            space::m;
        if (picked >= 0) wanted = plans[static_cast<std::size_t>(picked)].id;
        return chosen;
    }

    // How much money is a point, in minor units.
    std::int64_t draw_rate(const Plan& plan) {
        const std::int64_t unit = core::minor_per_unit(plan.currency);
        const NodeId field_id = make_id(id_, "rate");
        const auto read = [&](const std::string& text) {
            return core::parse_amount(text, plan.currency, most_a_point,
                                      frame_.state.environment.numbers);
        };
        if (entry_text(frame_, field_id).empty())
            keep_entry(
                frame_, field_id,
                core::format_amount(unit * 100, plan.currency, frame_.state.environment.numbers));
        column_.y +=
            entry_field(frame_, field_id, {column_.x, column_.y}, std::min(column_.w, 220.0F),
                        {.name = "Money a point stands for",
                         .label = "A point stands for",
                         .suffix = plan.currency.text(),
                         .keyboard = a11y::Keyboard::Decimal,
                         .align = Align::Right,
                         .max_length = 40},
                        [&](const std::string& text) -> std::string {
                            const auto amount = read(text);
                            if (!amount) return amount.error().message;
                            return amount.value() > 0 ? std::string()
                                                      : "Write an amount above 0, such as 100.";
                        }) +
            space::m;
        const auto amount = read(entry_text(frame_, field_id));
        return amount && amount.value() > 0 ? amount.value() : unit * 100;
    }

    void draw_stages(const Plan& plan, const std::vector<StagePoints>& stages) {
        const auto& numbers = frame_.state.environment.numbers;
        const TableColumn columns[] = {{"Stage", 100, Align::Left}, {"Points", 72}, {"Worth", 100}};
        // A narrow page has no room for the money behind the points.
        const std::size_t fitting = column_.w >= least_table_width(columns) ? 3 : 2;
        std::vector<TableLine> lines;
        for (const StagePoints& stage : stages) {
            const auto minor = (stage.value_minor + core::Fraction(1, 2)).floor();
            TableLine line{{stage.name, core::format_count(stage.points, numbers),
                            minor ? core::format_money(*minor, plan.currency, numbers) : "–"}};
            line.cells.resize(fitting);
            lines.push_back(std::move(line));
        }
        column_.y += plain_table(frame_, make_id(id_, "stages"), {column_.x, column_.y}, column_.w,
                                 "Points from the plan", std::span(columns).first(fitting), lines) +
                     space::m;
    }

    // Those that are not there by name, and are worth something.
    std::vector<Metric> metrics_of(const std::vector<StagePoints>& stages) const {
        std::vector<Metric> added;
        for (const StagePoints& stage : stages) {
            const bool is_there = std::ranges::any_of(
                contest_.metrics, [&](const Metric& metric) { return metric.name == stage.name; });
            if (!is_there && stage.points > 0 &&
                contest_.metrics.size() + added.size() < max_metrics)
                added.push_back({{}, stage.name, stage.points, 0});
        }
        return added;
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    const Contest& contest_;
};

}  // namespace

float draw_plan_points(Frame& frame, NodeId parent, Column column, const Contest& contest) {
    const NodeId id = make_id(parent, "plan-points");
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Points from the plan"});
    const float h = PlanPoints(frame, id, column, contest).draw();
    frame.at(id).rect.h = h;
    frame.close();
    return h;
}

}  // namespace ui
