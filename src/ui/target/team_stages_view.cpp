// Stages by team, SDR and AE.
#include "ui/target/team_stages_view.h"

#include "core/number.h"
#include "ui/target/number_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

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
    constexpr float widest_number = 140, widest_name = 320;
    constexpr float gaps = NumberTable::gap * 3;
    const float number_w = std::min(widest_number, (w - gaps) / 4.4F);
    const float name_w = std::min(widest_name, w - gaps - number_w * 3);
    NumberTable table(frame, make_id(id, "table"), {x, y}, "Team per stage",
                      {{"Stage", name_w, Align::Left},
                       {"Team", number_w, Align::Right},
                       {"SDR", number_w, Align::Right},
                       {"AE", number_w, Align::Right}});
    const auto& style = frame.state.environment.numbers;
    for (std::size_t i = 0; i < team.stages(); ++i) {
        const core::target::Team::Part sum = team.sum(i);
        const std::array<NumberTable::Cell, 4> cells{{{plan.stages[i].name},
                                                      {core::format_count(sum.units, style)},
                                                      {core::format_count(sum.sdr_units, style)},
                                                      {core::format_count(sum.ae_units, style)}}};
        table.row(i, cells);
    }
    y += table.close() + padding;
    frame.at(id).rect.h = y - column.y;
    frame.close();
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

}  // namespace ui
