// The fields of one change in an amendment: which setting, whose, and its new value.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/contest/amend_setting.h"
#include "ui/contest/rules_draft.h"
#include "ui/frame.h"

#include <optional>
#include <string>

namespace ui {

class AmendChange {
public:
    // `rules`: those in force, by which the new value is compared.
    AmendChange(Frame& frame, NodeId form, const core::contest::Contest& rules)
        : frame_(frame), draft_(frame.scratch.contest_rules.amend), rules_(rules), id_(form) {}

    float draw(Column column);  // returns the bottom
    bool is_begun() const { return draft_.open.setting >= 0; }
    // What the fields say; nullopt: something is missing.
    std::optional<AmendGiven> given() const;
    // The select of the new value still shows the present one.
    bool keeps_value() const;
    void focus_value();
    void focus_setting();
    void clear();

private:
    NodeId part(std::string_view word) const { return make_id(id_, word); }
    NodeId value_id() const;
    AmendSetting setting() const { return static_cast<AmendSetting>(draft_.open.setting); }
    bool needs_member() const { return setting() == AmendSetting::MemberTarget; }
    bool needs_subject() const;
    bool counts_best() const;
    bool needs_tie_metric() const;
    Point at() const { return {column_.x, column_.y}; }
    const core::NumberStyle& numbers() const { return frame_.state.environment.numbers; }

    const core::contest::Member* member_called(const std::string& text) const;

    void draw_setting();
    void draw_subject();
    void draw_member();
    void draw_value();
    void draw_text();
    void draw_best_n();
    void draw_tie_metric();

    Frame& frame_;
    AmendDraft& draft_;
    const core::contest::Contest& rules_;
    NodeId id_;
    Column column_;
};

}  // namespace ui
