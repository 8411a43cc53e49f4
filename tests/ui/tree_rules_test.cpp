// Each rule of trees can fail: a good tree, broken in one way after the other.
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

#include <functional>

using a11y::Node;
using a11y::Role;
using a11y::Tree;

namespace {

Tree good_tree() {
    return {
        {{.id = 1, .role = Role::Region, .rect = {0, 0, 300, 200}, .content_height = 400},
         {.id = 2, .parent = 1, .role = Role::Group, .rect = {10, 10, 280, 380}, .name = "Inputs"},
         {.id = 3,
          .parent = 2,
          .role = Role::Label,
          .rect = {20, 20, 90, 18},
          .value = "Quota",
          .target = 4},
         {.id = 4, .parent = 2, .role = Role::TextField, .rect = {20, 40, 90, 44}, .name = "Quota"},
         {.id = 5,
          .parent = 2,
          .role = Role::TextField,
          .rect = {120, 40, 90, 44},
          .name = "Booked"},
         {.id = 6, .parent = 2, .role = Role::Text, .rect = {20, 340, 90, 18}, .value = "Below"},
         {.id = 7, .role = Role::Button, .rect = {20, 40, 44, 44}, .name = "Floats"}}};
}

std::string broken(const std::function<void(std::vector<Node>&)>& change, bool touch = true) {
    Tree tree = good_tree();
    change(tree.nodes);
    std::string all;
    for (const std::string& sentence : tests::broken_rules(tree, {300, 200}, touch))
        all += sentence + "; ";
    return all;
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a good tree breaks no rule") {
    CHECK(broken([](auto&) {}) == "");
}

TEST_CASE("each broken rule is found and told") {
    CHECK(says(broken([](auto& nodes) { nodes[4].id = 4; }), "is not its own"));
    CHECK(says(broken([](auto& nodes) { nodes[3].parent = 99; }), "before its parent"));
    CHECK(says(broken([](auto& nodes) { std::swap(nodes[1], nodes[3]); }), "before its parent"));
    CHECK(says(broken([](auto& nodes) { nodes[2].target = 99; }), "not there"));
    CHECK(says(broken([](auto& nodes) { nodes[3].name = " "; }), "has no name"));
    CHECK(says(broken([](auto& nodes) { nodes[4].name = "Quota"; }), "neighbour"));
    CHECK(says(broken([](auto& nodes) { nodes[3].rect.w = 20; }), "too small"));
    CHECK(says(broken([](auto& nodes) { nodes[3].rect.h = 36; }), "too small"));
    CHECK(broken([](auto& nodes) { nodes[3].rect.h = 36; }, false) == "");
    CHECK(says(broken([](auto& nodes) { nodes[4].rect.x = 250; }), "at the side"));
    CHECK(says(broken([](auto& nodes) { nodes[5].rect.x = -30; }), "at the side"));
    CHECK(says(broken([](auto& nodes) { nodes[0].content_height = 350; }), "below"));
    CHECK(says(broken([](auto& nodes) { nodes[4].rect.x = 100; }), "overlap"));
    CHECK(says(broken([](auto& nodes) { nodes[2].rect.y = 30; }), "overlap"));
    CHECK(says(broken([](auto& nodes) { nodes[5].rect = nodes[2].rect; }), "overlap"));
}
