// The rules one by one, in words that name the nodes that break them.
#include "ui/tree_rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "ui/harness/page.h"

namespace tests {

using a11y::NodeId;
using a11y::Rect;
using a11y::Tree;

namespace {

constexpr float slack = 1;  // pixels that may be lost to rounding

bool is_interactive(const Node& node) {
    switch (node.role) {
        case Role::Button:
        case Role::Tab:
        case Role::TextField:
        case Role::Choice:
        case Role::Radio:
        case Role::Switch:
        case Role::Checkbox:
        case Role::Slider: return true;
        default: return false;
    }
}

// Words that lie on the page by themselves.
bool is_text(const Node& node) {
    switch (node.role) {
        case Role::Text:
        case Role::Label:
        case Role::Heading:
        case Role::Output:
        case Role::ColumnHeader:
        case Role::Cell: return !node.value.empty();
        default: return false;
    }
}

bool overlap(const Rect& a, const Rect& b, float allowed) {
    const float w = std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x);
    const float h = std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y);
    return w > allowed && h > allowed;
}

std::string place(const Node& node) {
    const auto whole = [](float value) { return std::to_string(std::lround(value)); };
    return tests::described(node) + " at " + whole(node.rect.x) + "," + whole(node.rect.y) + " " +
           whole(node.rect.w) + "x" + whole(node.rect.h);
}

class Check {
public:
    Check(const Tree& tree, ui::WindowSize window, bool touch)
        : tree_(tree), window_(window), touch_(touch) {
        for (const Node& node : tree.nodes) nodes_.emplace(node.id, &node);
    }

    std::vector<std::string> run() {
        structure();
        if (!broken_.empty()) return broken_;  // what follows walks up the parents
        lists();
        names();
        for (const Node& node : tree_.nodes) {
            if (is_interactive(node)) size(node);
            if (is_interactive(node) || is_text(node)) inside(node);
        }
        overlaps();
        return broken_;
    }

private:
    void structure() {
        std::set<NodeId> seen{0};
        for (const Node& node : tree_.nodes) {
            if (!seen.contains(node.parent)) says(described(node) + " comes before its parent");
            if (!seen.insert(node.id).second)
                says("the id of " + described(node) + " is not its own");
        }
        for (const Node& node : tree_.nodes) {
            for (const NodeId target : {node.target, node.up, node.down, node.before, node.after}) {
                if (!seen.contains(target)) says(described(node) + " leads to what is not there");
            }
        }
    }

    // Assistive technology counts a list's items: one that has only other things in it is none.
    void lists() {
        std::set<NodeId> with_items;
        for (const Node& node : tree_.nodes)
            if (node.role == Role::ListItem) with_items.insert(node.parent);
        for (const Node& node : tree_.nodes)
            if (node.role == Role::List && !with_items.contains(node.id))
                says(place(node) + " is a list without items");
    }

    void names() {
        std::set<std::tuple<NodeId, Role, std::string>> taken;
        for (const Node& node : tree_.nodes) {
            if (!is_interactive(node)) continue;
            if (node.name.find_first_not_of(' ') == std::string::npos)
                says(place(node) + " has no name");
            if (!taken.insert({node.parent, node.role, node.name}).second)
                says(place(node) + " has a name that its neighbour has");
        }
    }

    void size(const Node& node) {
        const bool needs_height = touch_ && node.role != Role::Radio && node.role != Role::Switch;
        if (node.rect.w < 24 || node.rect.h < (needs_height ? 44 : 24))
            says(place(node) + " is too small");
    }

    // Nothing is cut off: sideways ever, and downwards where nothing scrolls.
    void inside(const Node& node) {
        const Node* region = region_of(node);
        const Rect& rect = node.rect;
        const Rect room = region == nullptr
                              ? Rect{0, 0, window_.width, window_.height}
                              : Rect{region->rect.x, region->rect.y, region->rect.w,
                                     std::max(region->rect.h, region->content_height)};
        if (rect.x < room.x - slack || rect.x + rect.w > room.x + room.w + slack)
            says(place(node) + " is cut off at the side");
        if (rect.y < room.y - slack || rect.y + rect.h > room.y + room.h + slack)
            says(place(node) + " is cut off above or below");
    }

    void overlaps() {
        std::map<const Node*, std::vector<const Node*>> layers;  // notices float above the page
        for (const Node& node : tree_.nodes) {
            if (!is_interactive(node) && !is_text(node)) continue;
            std::vector<const Node*>& layer = layers[region_of(node)];
            for (const Node* other : layer) {
                if (other->role == Role::Output && other->target == node.id) continue;
                const bool targets = is_interactive(node) && is_interactive(*other);
                if (overlap(node.rect, other->rect, targets ? 0.01F : slack))
                    says(place(*other) + " and " + place(node) + " overlap");
            }
            layer.push_back(&node);
        }
    }

    const Node* region_of(const Node& node) const {
        const Node* above = &node;
        while (above->parent != 0) {
            above = nodes_.at(above->parent);
            if (above->role == Role::Region) return above;
        }
        return nullptr;
    }

    void says(std::string sentence) { broken_.push_back(std::move(sentence)); }

    const Tree& tree_;
    ui::WindowSize window_;
    bool touch_;
    std::map<NodeId, const Node*> nodes_;
    std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_rules(const Tree& tree, ui::WindowSize window, bool touch) {
    return Check(tree, window, touch).run();
}

}  // namespace tests
