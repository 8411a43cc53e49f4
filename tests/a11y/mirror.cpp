// Reads patches with a JSON library that is not ours, and knows from patch.h alone what they mean.
#include "a11y/mirror.h"

#include <algorithm>
#include <cmath>

namespace tests {

using a11y::Node;
using a11y::NodeId;
using nlohmann::json;

namespace {

NodeId id_in(const json& value) {
    const auto* id = value.get_ptr<const json::number_unsigned_t*>();
    return id == nullptr ? 0 : static_cast<NodeId>(*id);
}

const json& member(const json& object, const char* key) {
    static const json none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

double to_eighths(float value) { return static_cast<double>(std::lround(value * 8)) / 8; }

// The node as patch.h says that it is written.
json expected(const Node& node, const Node* parent) {
    constexpr const char* roles[] = {
        "region",     "navigation", "main",        "banner",    "group",  "heading",
        "text",       "label",      "button",      "tab_list",  "tab",    "tab_panel",
        "text_field", "choice",     "radio_group", "radio",     "switch", "checkbox",
        "slider",     "output",     "picture",     "table",     "row",    "column_header",
        "row_header", "cell",       "list",        "list_item", "status", "alert",
    };
    json said = {{"id", node.id},
                 {"p", node.parent},
                 {"role", roles[static_cast<std::size_t>(node.role)]},
                 {"x", to_eighths(node.rect.x - (parent == nullptr ? 0 : parent->rect.x))},
                 {"y", to_eighths(node.rect.y - (parent == nullptr ? 0 : parent->rect.y))},
                 {"w", to_eighths(node.rect.w)},
                 {"h", to_eighths(node.rect.h)}};
    const auto add = [&](const char* key, const json& value, const json& unsaid) {
        if (value != unsaid) said[key] = value;
    };
    add("name", node.name, "");
    add("value", node.value, "");
    add("desc", node.description, "");
    add("options", node.options, json::array());
    add("chosen", node.chosen, -1);
    add("low", node.low, 0);
    add("high", node.high, 0);
    add("at", node.at, 0);
    add("level", node.level, 0);
    add("target", node.target, 0);
    add("up", node.up, 0);
    add("down", node.down, 0);
    add("before", node.before, 0);
    add("after", node.after, 0);
    if (node.content_height != 0) said["height"] = to_eighths(node.content_height);
    if (node.scroll != 0) said["scroll"] = to_eighths(node.scroll);
    if (node.covered != 0) said["covered"] = to_eighths(node.covered);
    if (node.expands == a11y::Expands::Closed) said["expanded"] = "false";
    if (node.expands == a11y::Expands::Open) said["expanded"] = "true";
    if (node.keyboard == a11y::Keyboard::Decimal) said["keyboard"] = "decimal";
    if (node.keyboard == a11y::Keyboard::Numeric) said["keyboard"] = "numeric";
    if (node.sort == a11y::Sort::Unsorted) said["sort"] = "none";
    if (node.sort == a11y::Sort::Ascending) said["sort"] = "ascending";
    if (node.sort == a11y::Sort::Descending) said["sort"] = "descending";
    add("max", node.max_length, 0);
    if (node.lettering.size != 0) said["size"] = to_eighths(node.lettering.size);
    if (node.lettering.line_height != 0) said["line"] = to_eighths(node.lettering.line_height);
    add("weight", node.lettering.weight, 400);
    add("right", int{node.lettering.right}, 0);
    if (node.lettering.inset_left != 0) said["left_inset"] = to_eighths(node.lettering.inset_left);
    if (node.lettering.inset_right != 0)
        said["right_inset"] = to_eighths(node.lettering.inset_right);
    add("multiline", int{node.multiline}, 0);
    add("disabled", int{node.disabled}, 0);
    add("checked", int{node.checked}, 0);
    add("selected", int{node.selected}, 0);
    add("invalid", int{node.invalid}, 0);
    add("live", int{node.live}, 0);
    add("focusable", int{node.focusable}, 0);
    add("explains", int{node.explains}, 0);
    return said;
}

}  // namespace

bool Mirror::remove(const json& ids) {
    for (const json& entry : ids) {
        const NodeId id = id_in(entry);
        if (id == 0 || elements_.erase(id) == 0) return false;
        for (auto& [parent, element] : elements_) std::erase(element.children, id);
    }
    return true;
}

bool Mirror::set(const json& nodes) {
    for (const json& node : nodes) {
        const NodeId id = id_in(member(node, "id"));
        if (id == 0) return false;
        elements_[id].said = node;
    }
    return true;
}

bool Mirror::order(const json& lists) {
    for (const json& list : lists) {
        if (!list.is_array() || list.size() != 2) return false;
        const auto parent = elements_.find(id_in(list[0]));
        if (parent == elements_.end()) return false;
        std::vector<NodeId> children;
        for (const json& entry : list[1]) {
            const NodeId id = id_in(entry);
            if (id == 0 || !elements_.contains(id)) return false;
            for (auto& [other, element] : elements_) std::erase(element.children, id);
            children.push_back(id);
        }
        parent->second.children = children;
    }
    return true;
}

bool Mirror::apply(const std::string& patch) {
    focus = 0;
    if (patch.empty()) return true;
    const json told = json::parse(patch, nullptr, false);
    if (!told.is_object()) return false;
    focus = id_in(member(told, "focus"));
    return remove(member(told, "del")) && set(member(told, "set")) && order(member(told, "order"));
}

std::string Mirror::difference(const a11y::Tree& tree) const {
    std::map<NodeId, std::vector<NodeId>> children;
    for (const Node& node : tree.nodes) {
        children[node.parent].push_back(node.id);
        const auto found = elements_.find(node.id);
        if (found == elements_.end()) return std::to_string(node.id) + " is missing";
        const json wanted = expected(node, a11y::find(tree, node.parent));
        if (found->second.said != wanted)
            return "shows " +
                   found->second.said.dump(-1, ' ', false, json::error_handler_t::replace) +
                   " for " + wanted.dump(-1, ' ', false, json::error_handler_t::replace);
    }
    if (elements_.size() != tree.nodes.size() + 1) return "shows what is gone";
    for (const auto& [id, element] : elements_) {
        if (element.children != children[id]) return "another order below " + std::to_string(id);
    }
    return {};
}

}  // namespace tests
