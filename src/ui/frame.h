// What a view reads and where it emits: one pass over the screen.
#pragma once

#include "a11y/tree.h"
#include "app/action.h"
#include "app/state.h"
#include "ui/painter.h"
#include "ui/scratch.h"
#include "ui/theme.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ui {

// look.md, "Page": the rail on the left, narrow in between, the bar at the bottom.
enum class Shape { Phone, Narrow, Wide };

struct WindowSize {
    float width = 0;  // CSS px
    float height = 0;
};

class Frame {
public:
    // `request`: what the reader asked for, at most one a pass, so that each finds the state that
    // the one before has left.
    Frame(const app::State& state, Scratch& scratch, Painter& paint, WindowSize window,
          const a11y::Request* request);

    const app::State& state;
    Scratch& scratch;
    Painter& paint;
    const Theme& theme;
    const WindowSize window;
    const Shape shape;
    const bool touch;

    core::Id rules_of = {};  // the contest whose rules the fields are of that are drawn now

    float control_height() const { return touch ? 44.0F : 36.0F; }
    const Font& text_font() const { return touch ? type::body_touch : type::body; }  // in fields

    // The tree, in reading order. open() makes the node the parent of what follows until close().
    void open(a11y::Node node);
    void close();
    a11y::Node& add(a11y::Node node);  // a leaf; valid until the next node
    a11y::Node& at(NodeId id);         // a node of this pass, to complete it; must exist
    bool has(NodeId id) const { return a11y::find(tree_, id) != nullptr; }  // so far
    NodeId parent() const;

    bool asked(NodeId id, a11y::Verb verb) const;
    const a11y::Request* request() const { return request_; }
    void emit(app::Action action) { actions_.push_back(std::move(action)); }

    bool is_hovered(NodeId id) const { return scratch.hovered == id; }
    bool is_pressed(NodeId id) const { return scratch.pressed == id && scratch.hovered == id; }
    bool is_focused(NodeId id) const { return scratch.focused == id; }
    bool shows_focus(NodeId id) const { return scratch.focused == id && scratch.focus_visible; }

    // A sentence on hover and on keyboard focus, drawn over everything else at the end.
    void tooltip(NodeId id, const Rect& rect, std::string_view sentence);
    struct Tooltip {
        Rect rect;  // of the control, in window coordinates
        std::string sentence;
    };
    const Tooltip* shown_tooltip() const { return tooltip_.sentence.empty() ? nullptr : &tooltip_; }

    void wake_in(std::int64_t ms);                     // draw again then, for a tooltip's delay
    std::int64_t wake_ms() const { return wake_ms_; }  // below 0: no need

    a11y::Tree take_tree() { return std::move(tree_); }
    std::vector<app::Action> take_actions() { return std::move(actions_); }

private:
    const a11y::Request* request_;
    a11y::Tree tree_;
    std::vector<NodeId> parents_;
    std::vector<app::Action> actions_;
    Tooltip tooltip_;
    std::int64_t wake_ms_ = -1;
};

// A name that stays the same from frame to frame: of the parent's and a word, and for repeated
// things a number.
NodeId make_id(NodeId parent, std::string_view word, std::uint64_t number = 0);
NodeId make_id(NodeId parent, std::string_view word, const core::Id& id);

// Focus, blur, scrolling and Escape change only Scratch, for every view alike. Call before the
// views draw. Returns the actions that follow (an edit is finished when its field is left).
std::vector<app::Action> take_common_request(Scratch& scratch, const a11y::Request& request);

const Theme& theme_for(const app::State& state);

}  // namespace ui
