// Patches: a mirror that applies them shows the tree, and they say no more than they must.
#include "a11y/patch.h"

#include <doctest/doctest.h>

#include "a11y/mirror.h"
#include "core/random.h"

using namespace a11y;
using nlohmann::json;
using tests::Mirror;
using tests::Random;

namespace {

bool maybe(Random& random) { return random.between(0, 3) == 0; }

float length(Random& random) { return static_cast<float>(random.between(-40, 4'000)) / 16; }

std::string words(Random& random) {
    static const std::string pieces[] = {"a",        "\"",   "\\", "\n", "\t", std::string(1, '\0'),
                                         "\x1f",     "\x7f", "é",  "語", "🏁", "\xE2\x80\xA8",
                                         "</script>"};
    std::string text;
    for (std::int64_t left = random.between(0, 4); left > 0; --left)
        text += pieces[random.between(0, 12)];
    return text;
}

Node random_node(Random& random, NodeId id, NodeId parent) {
    Node node{.id = id, .parent = parent};
    node.role = static_cast<Role>(random.between(0, static_cast<int>(Role::Alert)));
    node.rect = {length(random), length(random), length(random), length(random)};
    if (maybe(random)) node.name = words(random);
    if (maybe(random)) node.value = words(random);
    if (maybe(random)) node.description = words(random);
    if (maybe(random)) node.options = {words(random), words(random)};
    if (maybe(random)) node.chosen = static_cast<int>(random.between(-1, 2));
    if (maybe(random)) node.low = static_cast<int>(random.between(-5, 5));
    if (maybe(random)) node.high = static_cast<int>(random.between(0, 100));
    if (maybe(random)) node.at = static_cast<int>(random.between(-5, 100));
    if (maybe(random)) node.level = static_cast<int>(random.between(0, 3));
    if (maybe(random)) node.target = static_cast<NodeId>(random.between(0, 20));
    if (maybe(random)) node.up = 4'000'000'000U;
    if (maybe(random)) node.down = static_cast<NodeId>(random.between(0, 20));
    if (maybe(random)) node.before = static_cast<NodeId>(random.between(0, 20));
    if (maybe(random)) node.after = static_cast<NodeId>(random.between(0, 20));
    if (maybe(random)) node.content_height = length(random);
    if (maybe(random)) node.scroll = length(random);
    if (maybe(random)) node.covered = length(random);
    if (maybe(random)) node.expands = static_cast<Expands>(random.between(0, 2));
    if (maybe(random)) node.keyboard = static_cast<Keyboard>(random.between(0, 2));
    if (maybe(random)) node.max_length = static_cast<int>(random.between(0, 200));
    if (maybe(random)) node.lettering = {15, 22.5F, 600, true, length(random), length(random)};
    node.disabled = maybe(random);
    node.checked = maybe(random);
    node.selected = maybe(random);
    node.invalid = maybe(random);
    node.live = maybe(random);
    node.focusable = maybe(random);
    node.sort = static_cast<a11y::Sort>(random.below(4));
    node.explains = maybe(random);
    return node;
}

// Few ids, so that two trees have many nodes in common, at other places.
Tree random_tree(Random& random) {
    Tree tree;
    for (std::int64_t left = random.between(0, 12); left > 0; --left) {
        const auto id = static_cast<NodeId>(random.between(1, 16));
        if (find(tree, id) != nullptr) continue;
        const auto above = static_cast<std::size_t>(random.between(0, std::ssize(tree.nodes)));
        const NodeId parent = above == tree.nodes.size() ? 0 : tree.nodes[above].id;
        tree.nodes.push_back(random_node(random, id, parent));
    }
    return tree;
}

// The same with a few things changed, as from one frame to the next.
Tree changed(Random& random, Tree tree) {
    for (Node& node : tree.nodes) {
        if (maybe(random)) node = random_node(random, node.id, node.parent);
    }
    return tree;
}

Tree small_tree() {
    return {{{.id = 1, .role = Role::Group, .rect = {10, 20, 300, 200}, .name = "Inputs"},
             {.id = 2, .parent = 1, .role = Role::TextField, .rect = {20, 30, 90, 36}, .name = "Q"},
             {.id = 3, .parent = 1, .role = Role::Button, .rect = {20, 80, 90, 36}, .name = "B"}}};
}

json parsed(const std::string& patch) { return json::parse(patch, nullptr, false); }

}  // namespace

TEST_CASE("patches from one tree to the next leave the mirror showing the last") {
    Random random(1);
    Mirror mirror;
    Tree shown;
    for (int i = 0; i < 3'000; ++i) {
        const Tree next = maybe(random) ? random_tree(random) : changed(random, shown);
        const std::string patch = a11y::patch(shown, next);
        REQUIRE(mirror.apply(patch));
        const std::string difference = mirror.difference(next);
        REQUIRE_MESSAGE(difference.empty(), difference, " after ", patch);
        if (!difference.empty()) return;
        shown = next;
    }
}

TEST_CASE("equal trees need no patch") {
    Random random(2);
    for (int i = 0; i < 300; ++i) {
        const Tree tree = random_tree(random);
        CHECK(patch(tree, tree).empty());
    }
    CHECK(patch({}, {}).empty());
    CHECK_FALSE(patch({}, small_tree()).empty());
}

TEST_CASE("every member of a node is told when it changes") {
    const Tree before = small_tree();
    const auto told = [&](auto change) {
        Tree after = before;
        change(after.nodes[1]);
        const json patch = parsed(a11y::patch(before, after));
        return patch.size() == 1 && patch.contains("set") && patch["set"].size() == 1 &&
               patch["set"][0]["id"] == 2;
    };
    CHECK(told([](Node& node) { node.role = Role::Button; }));
    CHECK(told([](Node& node) { node.rect.x += 0.5F; }));
    CHECK(told([](Node& node) { node.rect.h += 1; }));
    CHECK(told([](Node& node) { node.name = "Other"; }));
    CHECK(told([](Node& node) { node.value = "5"; }));
    CHECK(told([](Node& node) { node.description = "Help"; }));
    CHECK(told([](Node& node) { node.options = {"a"}; }));
    CHECK(told([](Node& node) { node.chosen = 0; }));
    CHECK(told([](Node& node) { node.low = 50; }));
    CHECK(told([](Node& node) { node.high = 99; }));
    CHECK(told([](Node& node) { node.at = 80; }));
    CHECK(told([](Node& node) { node.scroll = 3; }));
    CHECK(told([](Node& node) { node.disabled = true; }));
    CHECK(told([](Node& node) { node.invalid = true; }));
    CHECK(told([](Node& node) { node.live = true; }));
    CHECK(told([](Node& node) { node.lettering.size = 13; }));
}

TEST_CASE("what moves with its parent is not told again") {
    const Tree before = small_tree();
    Tree after = before;
    for (Node& node : after.nodes) node.rect.y += 100;
    const json patch = parsed(a11y::patch(before, after));
    REQUIRE(patch["set"].size() == 1);
    CHECK(patch["set"][0]["id"] == 1);
    CHECK_FALSE(patch.contains("order"));

    Mirror mirror;
    REQUIRE(mirror.apply(a11y::patch({}, before)));
    REQUIRE(mirror.apply(a11y::patch(before, after)));
    CHECK(mirror.difference(after).empty());
}

TEST_CASE("a change of order tells the order and no node") {
    const Tree before = small_tree();
    Tree after = before;
    std::swap(after.nodes[1], after.nodes[2]);
    CHECK(parsed(patch(before, after)) == json{{"order", {{1, {3, 2}}}}});
}

TEST_CASE("what is gone is named, with all that was in it") {
    const Tree before = small_tree();
    CHECK(parsed(patch(before, {})) == json{{"del", {1, 2, 3}}});
    Tree after = before;
    after.nodes.pop_back();
    const json told = parsed(patch(before, after));
    CHECK(told["del"] == json{3});
    CHECK_FALSE(told.contains("set"));
}

TEST_CASE("the focus is told whenever it is wanted, though nothing else has changed") {
    Tree tree = small_tree();
    tree.focus = 2;
    CHECK(parsed(patch(tree, tree)) == json{{"focus", 2}});
    CHECK(parsed(patch(small_tree(), tree)) == json{{"focus", 2}});
}

TEST_CASE("positions are told to an eighth of a pixel, on either side of zero") {
    Tree tree = small_tree();
    tree.nodes[1].rect.x = tree.nodes[0].rect.x - 1.26F;
    tree.nodes[1].rect.y = tree.nodes[0].rect.y + 0.125F;
    tree.nodes[2].rect.x = tree.nodes[0].rect.x - 0.5F;
    const json told = parsed(patch({}, tree));
    REQUIRE(told["set"].size() == 3);
    CHECK(told["set"][1]["x"] == -1.25);
    CHECK(told["set"][1]["y"] == 0.125);
    CHECK(told["set"][2]["x"] == -0.5);
}

TEST_CASE("quotes, backslashes and control characters arrive as they are") {
    std::string all = "\"\\/</script>\x7f\xE2\x80\xA8🏁";
    for (char c = 0; c < 0x20; ++c) all += c;
    Tree tree = small_tree();
    tree.nodes[1].value = all;
    tree.nodes[1].options = {all, "\""};
    const std::string patch = a11y::patch({}, tree);
    const json told = parsed(patch);
    REQUIRE(told.is_object());
    CHECK(told["set"][1]["value"] == all);
    CHECK(told["set"][1]["options"][0] == all);
    CHECK(std::none_of(patch.begin(), patch.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
}

TEST_CASE("what is no UTF-8 becomes a replacement character and breaks nothing") {
    const std::string wrong[] = {"\xFF",         "\x80",         "\xC0\x80",
                                 "\xE2\x82",     "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                 "\xF0\x9F\x8F", "\xC3"};
    for (const std::string& bytes : wrong) {
        Tree tree = small_tree();
        tree.nodes[1].value = "a" + bytes;  // a cut sequence must not swallow the quote after it
        const json told = parsed(patch({}, tree));
        REQUIRE(told.is_object());
        const auto value = told["set"][1]["value"].get<std::string>();
        CHECK(value.starts_with("a\xEF\xBF\xBD"));
        CHECK(told["set"][1]["name"] == "Q");
    }
}
