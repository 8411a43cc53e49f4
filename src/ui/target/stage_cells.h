// The cells of one stage, the same in the table and in the blocks of a phone.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/frame.h"

#include <string>

namespace ui {

// One stage of one plan, with what its cells need to be drawn anywhere.
struct StageRow {
    const core::target::Plan& plan;
    const core::target::Requirement& requirement;
    std::size_t index;

    const core::target::Stage& stage() const { return plan.stages[index]; }
    bool is_last() const { return index + 1 == plan.stages.size(); }
    // What the stage at `at` needs; nullptr: there are no numbers.
    const core::target::StageNeed* need_at(std::size_t at) const {
        return at < requirement.stages.size() ? &requirement.stages[at] : nullptr;
    }
    const core::target::StageNeed* need() const { return need_at(index); }
    bool has_count_at(std::size_t at) const {
        const auto* need = need_at(at);
        return need != nullptr && need->reach == core::target::Reach::Reachable;
    }
};

enum class StageField { Name, Rate, SdrShare, Count };

NodeId stage_field_id(const core::target::Plan& plan, std::size_t index, StageField field);

void draw_name_cell(Frame& frame, const StageRow& row, const Rect& rect);
void draw_rate_cell(Frame& frame, const StageRow& row,
                    const Rect& rect);  // nothing for the last stage
void draw_share_cell(Frame& frame, const StageRow& row, const Rect& rect);
// What is needed, and the field over it that edits the chain from this end.
void draw_needed(Frame& frame, const StageRow& row, const Rect& rect, Align align);

// "28,334", or "–" where there is none.
std::string needed_text(const StageRow& row, std::int64_t core::target::StageNeed::* count,
                        const core::NumberStyle& numbers);

// Out, in, remove; ends at the rect's right edge.
void draw_stage_buttons(Frame& frame, const StageRow& row, const Rect& rect);
float stage_buttons_width(const Frame& frame);

// What is wrong in this row's fields, as one sentence; empty: nothing.
std::string row_error(const Frame& frame, const StageRow& row);

// How far a counted rate may be off, as a sentence; empty for percentages.
std::string band_note(const StageRow& row, const core::NumberStyle& numbers);

}  // namespace ui
