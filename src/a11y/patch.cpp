// Compares two frames node by node and writes what the mirror has to change.
#include "a11y/patch.h"

#include "a11y/json_writer.h"

#include <map>
#include <unordered_map>

namespace a11y {
namespace {

std::string_view role_name(Role role) {
    switch (role) {
        case Role::Region: return "region";
        case Role::Navigation: return "navigation";
        case Role::Main: return "main";
        case Role::Banner: return "banner";
        case Role::Group: return "group";
        case Role::Heading: return "heading";
        case Role::Text: return "text";
        case Role::Label: return "label";
        case Role::Button: return "button";
        case Role::TabList: return "tab_list";
        case Role::Tab: return "tab";
        case Role::TabPanel: return "tab_panel";
        case Role::TextField: return "text_field";
        case Role::Choice: return "choice";
        case Role::RadioGroup: return "radio_group";
        case Role::Radio: return "radio";
        case Role::Switch: return "switch";
        case Role::Checkbox: return "checkbox";
        case Role::Slider: return "slider";
        case Role::Output: return "output";
        case Role::Picture: return "picture";
        case Role::Table: return "table";
        case Role::Row: return "row";
        case Role::ColumnHeader: return "column_header";
        case Role::RowHeader: return "row_header";
        case Role::Cell: return "cell";
        case Role::List: return "list";
        case Role::ListItem: return "list_item";
        case Role::Status: return "status";
        case Role::Alert: return "alert";
    }
    return "group";
}

using Index = std::unordered_map<NodeId, const Node*>;

Index index_of(const Tree& tree) {
    Index index;
    index.reserve(tree.nodes.size());
    for (const Node& node : tree.nodes) index.emplace(node.id, &node);
    return index;
}

struct Offset {
    float x = 0, y = 0;
    bool operator==(const Offset&) const = default;
};

// The mirror nests elements, so positions count from the parent.
Offset offset_in_parent(const Node& node, const Index& index) {
    const auto parent = index.find(node.parent);
    if (parent == index.end()) return {node.rect.x, node.rect.y};
    return {node.rect.x - parent->second->rect.x, node.rect.y - parent->second->rect.y};
}

bool same(const Node& a, const Index& a_index, const Node& b, const Index& b_index) {
    if (offset_in_parent(a, a_index) != offset_in_parent(b, b_index)) return false;
    Node moved = a;  // the place in the window does not matter, only the place in the parent
    moved.rect.x = b.rect.x;
    moved.rect.y = b.rect.y;
    return moved == b;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    json.key(key);
    json.text(text);
}

void write_integer(JsonWriter& json, std::string_view key, std::int64_t value,
                   std::int64_t unsaid = 0) {
    if (value == unsaid) return;
    json.key(key);
    json.integer(value);
}

void write_length(JsonWriter& json, std::string_view key, float value) {
    if (value == 0) return;
    json.key(key);
    json.eighths(value);
}

void write_flag(JsonWriter& json, std::string_view key, bool value) {
    if (!value) return;
    json.key(key);
    json.yes();
}

std::string_view name_of(Sort sort) {
    if (sort == Sort::Ascending) return "ascending";
    return sort == Sort::Descending ? "descending" : "none";
}

void write_node(JsonWriter& json, const Node& node, const Index& index) {
    const Offset offset = offset_in_parent(node, index);
    json.begin_object();
    json.key("id");
    json.integer(node.id);
    json.key("p");
    json.integer(node.parent);
    json.key("role");
    json.text(role_name(node.role));
    const std::pair<std::string_view, float> place[] = {
        {"x", offset.x}, {"y", offset.y}, {"w", node.rect.w}, {"h", node.rect.h}};
    for (const auto& [key, value] : place) {
        json.key(key);
        json.eighths(value);
    }
    write_text(json, "name", node.name);
    write_text(json, "value", node.value);
    write_text(json, "desc", node.description);
    write_text(json, "shortcut", node.shortcut);
    if (!node.options.empty()) {
        json.key("options");
        json.begin_array();
        for (const std::string& option : node.options) json.text(option);
        json.end_array();
    }
    write_integer(json, "chosen", node.chosen, -1);
    write_integer(json, "low", node.low);
    write_integer(json, "high", node.high);
    write_integer(json, "at", node.at);
    write_integer(json, "level", node.level);
    write_integer(json, "target", node.target);
    write_integer(json, "up", node.up);
    write_integer(json, "down", node.down);
    write_integer(json, "before", node.before);
    write_integer(json, "after", node.after);
    write_length(json, "height", node.content_height);
    write_length(json, "scroll", node.scroll);
    write_length(json, "covered", node.covered);
    if (node.keyboard != Keyboard::Text)
        write_text(json, "keyboard", node.keyboard == Keyboard::Decimal ? "decimal" : "numeric");
    write_flag(json, "secret", node.secret);
    if (node.expands != Expands::Not)
        write_text(json, "expanded", node.expands == Expands::Open ? "true" : "false");
    if (node.sort != Sort::Not) write_text(json, "sort", name_of(node.sort));
    write_integer(json, "max", node.max_length);
    write_length(json, "size", node.lettering.size);
    write_length(json, "line", node.lettering.line_height);
    write_integer(json, "weight", node.lettering.weight, 400);
    write_flag(json, "right", node.lettering.right);
    write_length(json, "left_inset", node.lettering.inset_left);
    write_length(json, "right_inset", node.lettering.inset_right);
    write_flag(json, "multiline", node.multiline);
    write_flag(json, "wraps", node.wraps);
    write_flag(json, "live", node.live);
    write_flag(json, "submits", node.submits);
    write_flag(json, "disabled", node.disabled);
    write_flag(json, "checked", node.checked);
    write_flag(json, "selected", node.selected);
    write_flag(json, "invalid", node.invalid);
    write_flag(json, "focusable", node.focusable);
    write_flag(json, "explains", node.explains);
    json.end_object();
}

using Children = std::map<NodeId, std::vector<NodeId>>;

Children children_of(const Tree& tree) {
    Children children;
    for (const Node& node : tree.nodes) children[node.parent].push_back(node.id);
    return children;
}

std::vector<NodeId> removed_ids(const Tree& before, const Index& after) {
    std::vector<NodeId> removed;
    for (const Node& node : before.nodes) {
        if (!after.contains(node.id)) removed.push_back(node.id);
    }
    return removed;
}

std::vector<const Node*> changed_nodes(const Index& before, const Tree& after,
                                       const Index& after_index) {
    std::vector<const Node*> changed;
    for (const Node& node : after.nodes) {
        const auto former = before.find(node.id);
        if (former == before.end() || !same(*former->second, before, node, after_index))
            changed.push_back(&node);
    }
    return changed;
}

void write_order(JsonWriter& json, const Tree& before, const Tree& after) {
    const Children former = children_of(before);
    bool begun = false;
    for (const auto& [parent, list] : children_of(after)) {
        const auto known = former.find(parent);
        if (known != former.end() && known->second == list) continue;
        if (!begun) {
            json.key("order");
            json.begin_array();
            begun = true;
        }
        json.begin_array();
        json.integer(parent);
        json.begin_array();
        for (const NodeId child : list) json.integer(child);
        json.end_array();
        json.end_array();
    }
    if (begun) json.end_array();
}

}  // namespace

std::string patch(const Tree& before, const Tree& after) {
    const Index former = index_of(before);
    const Index now = index_of(after);
    JsonWriter json;
    json.begin_object();
    if (const auto removed = removed_ids(before, now); !removed.empty()) {
        json.key("del");
        json.begin_array();
        for (const NodeId id : removed) json.integer(id);
        json.end_array();
    }
    if (const auto changed = changed_nodes(former, after, now); !changed.empty()) {
        json.key("set");
        json.begin_array();
        for (const Node* node : changed) write_node(json, *node, now);
        json.end_array();
    }
    write_order(json, before, after);
    if (after.focus != 0) {
        json.key("focus");
        json.integer(after.focus);
    }
    json.end_object();
    std::string text = json.take();
    return text == "{}" ? std::string() : text;
}

}  // namespace a11y
