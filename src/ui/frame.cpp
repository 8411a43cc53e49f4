// Builds the tree of one pass, and handles the requests that every control shares.
#include "ui/frame.h"

#include <algorithm>
#include <cassert>

namespace ui {
namespace {

constexpr std::int64_t tooltip_delay_ms = 450;

Shape shape_of(WindowSize window) {
    if (window.width < 600) return Shape::Phone;
    return window.width < 900 ? Shape::Narrow : Shape::Wide;
}

}  // namespace

Frame::Frame(const app::State& the_state, Scratch& the_scratch, Painter& painter, WindowSize size,
             const a11y::Request* request)
    : state(the_state),
      scratch(the_scratch),
      paint(painter),
      theme(theme_for(the_state)),
      window(size),
      shape(shape_of(size)),
      touch(the_state.environment.coarse_pointer || shape == Shape::Phone),
      request_(request) {
    tree_.nodes.reserve(256);
}

NodeId Frame::parent() const { return parents_.empty() ? 0 : parents_.back(); }

void Frame::open(a11y::Node node) {
    const NodeId id = node.id;
    add(std::move(node));
    parents_.push_back(id);
}

void Frame::close() {
    assert(!parents_.empty());
    parents_.pop_back();
}

a11y::Node& Frame::add(a11y::Node node) {
    assert(node.id != 0);
    node.parent = parent();
    tree_.nodes.push_back(std::move(node));
    return tree_.nodes.back();
}

a11y::Node& Frame::at(NodeId id) {
    const auto found = std::find_if(tree_.nodes.rbegin(), tree_.nodes.rend(),
                                    [&](const a11y::Node& node) { return node.id == id; });
    assert(found != tree_.nodes.rend());
    return *found;
}

bool Frame::asked(NodeId id, a11y::Verb verb) const {
    return request_ != nullptr && request_->id == id && request_->verb == verb;
}

void Frame::tooltip(NodeId id, const Rect& rect, std::string_view sentence) {
    if (sentence.empty()) return;
    const bool hovered = is_hovered(id) && scratch.pressed == 0;
    if (!hovered && !shows_focus(id)) return;
    if (hovered) {
        const std::int64_t rest = scratch.hovered_since_ms + tooltip_delay_ms - scratch.now_ms;
        if (rest > 0) return wake_in(rest);
    }
    tooltip_ = {rect, std::string(sentence)};
}

void Frame::wake_in(std::int64_t ms) {
    if (wake_ms_ < 0 || ms < wake_ms_) wake_ms_ = ms;
}

NodeId make_id(NodeId parent, std::string_view word, std::uint64_t number) {
    NodeId hash = 2166136261U ^ parent;  // FNV-1a
    const auto stir = [&](std::uint8_t byte) { hash = (hash ^ byte) * 16777619U; };
    stir(static_cast<std::uint8_t>(parent >> 24));
    for (const char c : word) stir(static_cast<std::uint8_t>(c));
    for (int shift = 0; shift < 64; shift += 8) stir(static_cast<std::uint8_t>(number >> shift));
    return hash == 0 ? 1 : hash;
}

NodeId make_id(NodeId parent, std::string_view word, const core::Id& id) {
    std::uint64_t number = 0;
    for (const std::uint8_t byte : id.bytes) number = number * 1099511628211U ^ byte;
    return make_id(parent, word, number);
}

std::vector<app::Action> take_common_request(Scratch& scratch, const a11y::Request& request) {
    using a11y::Verb;
    const auto draft = scratch.drafts.find(request.id);
    switch (request.verb) {
        case Verb::Focus:
            scratch.focused = request.id;
            scratch.focus_visible = request.number != 0;
            return {};
        case Verb::Blur:
            if (scratch.focused == request.id) scratch.focused = 0;
            // A refused one waits to be put right, and one that waits for this to be taken.
            if (draft != scratch.drafts.end() && draft->second.error.empty() &&
                !draft->second.waits)
                scratch.drafts.erase(draft);
            return {app::FinishEditing{}};
        case Verb::Scroll: scratch.scrolls[request.id] = std::max(0.0F, request.number); return {};
        case Verb::Submit:
            if (draft == scratch.drafts.end() || !draft->second.error.empty() ||
                draft->second.waits)
                return {};
            scratch.drafts.erase(draft);
            return {app::FinishEditing{}};
        case Verb::Cancel:  // the field's own: it knows what it began with
        case Verb::Activate:
        case Verb::SetText:
        case Verb::Choose:
        case Verb::Slide:
        case Verb::Paste: return {};
    }
    return {};
}

const Theme& theme_for(const app::State& state) {
    const app::Environment& environment = state.environment;
    switch (app::theme_choice(state)) {
        case app::ThemeChoice::Light: return theme_of(Palette::Light);
        case app::ThemeChoice::Dark: return theme_of(Palette::Dark);
        case app::ThemeChoice::HighContrast:
            return theme_of(environment.prefers_dark ? Palette::HighContrastDark
                                                     : Palette::HighContrastLight);
        case app::ThemeChoice::System: break;
    }
    if (environment.prefers_contrast) {
        return theme_of(environment.prefers_dark ? Palette::HighContrastDark
                                                 : Palette::HighContrastLight);
    }
    return theme_of(environment.prefers_dark ? Palette::Dark : Palette::Light);
}

}  // namespace ui
