// A reader who does anything at all: the tree keeps its rules, undo leads back, a reload loses
// nothing.
#include <doctest/doctest.h>

#include "ui/harness/page.h"
#include "ui/tree_rules.h"

using tests::Page;
using tests::Random;
using tests::Role;

namespace {

constexpr ui::WindowSize sizes[] = {{360, 640}, {820, 1100}, {1440, 900}};

std::string any_text(Random& random) {
    static const std::string texts[] = {"",         "0",          "5",   "100",        "1000000",
                                        "1 in 50",  "33.3",       "-1",  "2025-07-31", "x",
                                        "won deal", "2026-01-01", "1e9", "500k",       "نداء",
                                        "1.000,5",  "101",        "🏁",  "\x01",       "0.01"};
    return texts[random.between(0, 19)];
}

std::string name_at(const std::vector<const a11y::Node*>& nodes, Random& random) {
    return nodes[static_cast<std::size_t>(random.between(0, std::ssize(nodes) - 1))]->name;
}

// By name, as a reader does; what shares its name with another is left alone.
bool is_alone(const Page& page, Role role, const std::string& name) {
    int alike = 0;
    for (const a11y::Node* node : page.all(role)) alike += node->name == name;
    return alike == 1;
}

void step(Page& page, Random& random) {
    const auto roll = random.between(0, 12);
    const Role role = roll < 4     ? Role::TextField
                      : roll < 8   ? Role::Button
                      : roll == 8  ? Role::Radio
                      : roll == 9  ? Role::Choice
                      : roll == 12 ? Role::Slider
                                   : Role::Tab;
    if (roll == 10) return random.between(0, 2) == 0 ? page.press_redo() : page.press_undo();
    const auto there = page.all(role);
    if (there.empty()) return page.click(Role::Tab, "Targets");
    const std::string name = name_at(there, random);
    if (!is_alone(page, role, name)) return;
    if (role == Role::TextField) {
        page.type(name, any_text(random));
        if (random.between(0, 1) == 0) page.blur();
    } else if (role == Role::Slider) {
        page.slide(name, static_cast<int>(random.between(0, 120)));
    } else if (role == Role::Choice) {
        const auto& options = page.get(role, name).options;
        page.choose(name,
                    options[static_cast<std::size_t>(random.between(0, std::ssize(options) - 1))]);
    } else {
        page.click(role, name);
    }
}

// What the data says, without the drafts of refused texts.
std::vector<core::target::Plan> data_of(const Page& page) { return app::living_plans(page.state); }

}  // namespace

TEST_CASE("whatever a reader does, the tree keeps its rules") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Random random(seed);
        Page page({.window = sizes[seed % 3], .author = seed});
        for (int i = 0; i < 80; ++i) {
            step(page, random);
            const auto broken = tests::broken_rules(page.tree(), page.setting.window,
                                                    page.setting.window.width < 600);
            for (const std::string& sentence : broken)
                FAIL_CHECK("seed ", seed, ", step ", i, ": ", sentence);
            if (!broken.empty()) break;
        }
    }
}

TEST_CASE("whatever a reader does, a reload shows the same plans") {
    for (std::uint64_t seed = 100; seed < 112; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Page page({.author = seed});
        for (int i = 0; i < 60; ++i) step(page, random);
        const auto last = data_of(page);
        page.reload();
        CHECK(data_of(page) == last);
    }
}

TEST_CASE("whatever a reader does, undo leads back to the start and redo to the end") {
    for (std::uint64_t seed = 200; seed < 212; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Page page({.author = seed});
        const auto first = data_of(page);
        for (int i = 0; i < 60; ++i) step(page, random);
        while (!page.state.history.undone.empty()) page.act(app::Redo{});
        const auto last = data_of(page);
        while (!page.state.history.done.empty()) page.act(app::Undo{});
        CHECK(data_of(page) == first);
        while (!page.state.history.undone.empty()) page.act(app::Redo{});
        CHECK(data_of(page) == last);
    }
}
