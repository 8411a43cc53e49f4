// The cells of one stage or activity in the shown week, the same in the table and in the blocks of
// a phone.
#pragma once

#include "ui/target/week_context.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace ui {

struct DoneRow {
    const WeekContext& context;
    std::size_t index;

    const core::target::Tracked& tracked() const { return context.progress.rows[index]; }
    std::int64_t done() const { return tracked().done[context.shown]; }  // in all
    std::int64_t typed() const { return context.typed[index]; }
    std::int64_t from_accounts() const { return done() - typed(); }
    std::optional<std::int64_t> goal() const {
        if (tracked().goals.empty()) return std::nullopt;
        return tracked().goals[context.shown];
    }
    std::optional<std::int64_t> to_go() const {
        if (!goal()) return std::nullopt;
        return *goal() > done() ? *goal() - done() : 0;
    }
    bool is_last() const { return index + 1 == context.progress.rows.size(); }
};

NodeId done_field_id(const DoneRow& row);

void draw_done_field(Frame& frame, const DoneRow& row, const Rect& rect);
void draw_add_one(Frame& frame, const DoneRow& row, const Rect& rect);  // a square
// How much is done up to today, in words, over as many lines as they take; returns the height.
float draw_standing(Frame& frame, const DoneRow& row, Point at, float w);
float standing_height(Frame& frame, const DoneRow& row, float w);

enum class DoneCount { Goal, Replanned, ToGo };
// The accessible name is "Goal: <name>" and so on.
void draw_done_count(Frame& frame, const DoneRow& row, DoneCount which, const Font& font,
                     const Rect& rect, Align align);
std::optional<std::int64_t> count_of(const DoneRow& row, DoneCount which);

}  // namespace ui
