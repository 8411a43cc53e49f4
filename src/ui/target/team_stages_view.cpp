// Stages by team, SDR and AE.
#include "ui/target/team_stages_view.h"

#include "core/number.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace ui {

float draw_team_stages(Frame& frame, Column column, const core::target::Plan& plan,
                       const core::target::Team& team) {
    const NodeId id = make_id(0, "team-stages");
    const float padding = padding_of(frame);
    const float w = column.w - padding * 2;
    const float x = column.x + padding;
    float y = column.y + padding;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Per stage"});
    y += heading(frame, make_id(id, "title"), "Per stage", 2, type::section, {x, y}, w) + space::s;
    constexpr float widest = 720, widest_number = 140;
    const float table_w = std::min(w, widest);
    const float number_w = std::min(widest_number, table_w / 4.6F);
    const std::array<TableColumn, 4> columns{
        {{"Stage", 0, Align::Left}, {"Team", number_w}, {"SDR", number_w}, {"AE", number_w}}};
    const auto& style = frame.state.environment.numbers;
    std::vector<TableLine> lines;
    bool is_reachable = true;
    for (std::size_t i = 0; i < team.stages(); ++i) {
        const bool has_numbers = team.reach(i) == core::target::Reach::Reachable;
        is_reachable = is_reachable && has_numbers;
        const auto text = [&](std::int64_t units) {
            return has_numbers ? core::format_count(units, style) : std::string("–");
        };
        const core::target::Team::Part sum = team.sum(i);
        lines.push_back(
            {{plan.stages[i].name, text(sum.units), text(sum.sdr_units), text(sum.ae_units)}});
    }
    y +=
        plain_table(frame, make_id(id, "table"), {x, y}, table_w, "Team per stage", columns, lines);
    if (!is_reachable)
        y += space::s + paragraph(frame, make_id(id, "unreachable"),
                                  "Where there is a dash the goal can't be reached; the page Plan "
                                  "says why.",
                                  type::secondary, frame.theme.caution, {x, y + space::s}, w);
    y += padding;
    frame.at(id).rect.h = y - column.y;
    frame.close();
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

}  // namespace ui
