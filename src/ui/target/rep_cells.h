// The cells of one rep, the same in the table and in the blocks of a phone.
#pragma once

#include "core/target/plan.h"
#include "core/target/team.h"
#include "ui/frame.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace ui {

// A page of the list: the mirror has a node for all that is listed, and two hundred reps would be
// more than two thousand of them to compare on every key.
inline constexpr std::size_t reps_a_page = 25;

// One rep of one plan; at the index after the last rep, the sum of all.
struct RepRow {
    const core::target::Plan& plan;
    const core::target::Team& team;
    std::optional<std::size_t> week;  // the one that holds today
    std::size_t index;

    bool is_sum() const { return index == plan.reps.size(); }
    const core::target::Rep& rep() const { return plan.reps[index]; }
    std::string name() const;  // what the reader calls it; "Rep 3" without a name
};

enum class RepField { Name, Share, RampStart, RampStep };
NodeId rep_field_id(const core::target::Plan& plan, const core::Id& rep, RepField field);

void draw_rep_name(Frame& frame, const RepRow& row, const Rect& rect);
void draw_rep_share(Frame& frame, const RepRow& row, const Rect& rect);

// What follows for the rep.
enum class RepNumber { WorkingDays, Outermost, ThisWeek, Innermost };
std::string rep_number_caption(const core::target::Plan& plan, RepNumber which);
void draw_rep_number(Frame& frame, const RepRow& row, RepNumber which, const Rect& rect,
                     Align align);

// Opens the details and removes; ends at the rect's right edge.
void draw_rep_buttons(Frame& frame, const RepRow& row, const Rect& rect);
float rep_buttons_width(const Frame& frame);

// What is wrong in this row's fields, as sentences; empty: nothing.
std::string rep_error(const Frame& frame, const RepRow& row);

}  // namespace ui
