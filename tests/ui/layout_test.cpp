// Every screen in every size, theme and state: nothing overlaps, nothing is cut off, all has names.
#include <doctest/doctest.h>

#include <functional>

#include "app/settings.h"
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

using tests::Page;
using tests::Role;

namespace {

// The first two: windows of 1280x1024 and 1366x768 under a zoom of 400 %.
constexpr ui::WindowSize sizes[] = {{320, 256}, {341, 192},  {320, 568},  {360, 640},  {390, 844},
                                    {599, 800}, {600, 800},  {700, 900},  {820, 1100}, {899, 700},
                                    {900, 700}, {1024, 768}, {1440, 900}, {3840, 2160}};

core::target::Plan plan_of(const Page& page) {
    return app::shown_plan(page.state).value_or(core::target::Plan{});
}

void rename_stages(Page& page, const std::vector<std::string>& names) {
    const core::target::Plan plan = plan_of(page);
    for (std::size_t i = 0; i < plan.stages.size() && i < names.size(); ++i)
        page.act(app::RenameStage{plan.id, plan.stages[i].id, names[i]});
}

void fill_chain(Page& page) {
    const core::target::Plan plan = plan_of(page);
    for (std::size_t i = plan.stages.size(); i < core::target::max_stages; ++i)
        page.act(app::AddStage{plan.id, plan.stages.front().id});
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (; times > 0; --times) text += piece;
    return text;
}

void long_names(Page& page) {
    fill_chain(page);
    std::vector<std::string> names;
    for (int i = 0; i < 12; ++i)
        names.push_back(repeated(i % 2 ? "long name " : "unbreakable", 9) + "!");
    rename_stages(page, names);
    page.act(app::RenamePlan{plan_of(page).id, repeated("A very long plan name ", 5)});
}

void hostile_names(Page& page) {
    fill_chain(page);
    rename_stages(page,
                  {"نداء أول",
                   "\xE2\x80\xAE"
                   "desrever",
                   "👩‍👩‍👧‍👦🏁", "a\tb\nc\x01\x7f", "", " ", repeated("w", 200),
                   "\"'<b>&amp;", "Rate: POV", repeated("e\xCC\x81", 60), "\xFF\xFE", "POV"});
    page.act(app::RenamePlan{plan_of(page).id, "\xE2\x80\xAEnalp 🏁\n"});
}

void huge_numbers(Page& page) {
    const core::target::Plan plan = plan_of(page);
    page.act(app::SetQuota{plan.id, INT64_MAX});
    page.act(app::SetBooked{plan.id, 123'456'789'012'345});
    page.act(app::SetDealSize{plan.id, 100'000});
    page.act(app::SetPeriodStart{plan.id, {-719'162}});
    page.act(app::SetPeriodEnd{plan.id, {2'932'896}});
    for (const auto& stage : plan.stages)
        page.act(app::SetRate{plan.id, stage.id, {999'999, 1'000'000}});
}

void refused_texts(Page& page) {
    const std::vector<const a11y::Node*> found = page.all(Role::TextField);
    std::vector<std::string> names;
    for (const a11y::Node* node : found) {
        if (node->name != "Plan name") names.push_back(node->name);
    }
    for (const std::string& name : names)
        page.enter(name, name.starts_with("Stage ") ? "" : "one and a half, or rather two");
}

struct Situation {
    const char* name;
    std::function<void(Page&)> make;
};

const std::vector<Situation> situations{
    {"sample", [](Page&) {}},
    {"empty", [](Page& page) { page.click("Delete plan"); }},
    {"new plan", [](Page& page) { page.click("New plan"); }},
    {"goal of deals", [](Page& page) { page.click(Role::Radio, "Deals"); }},
    {"unreachable", [](Page& page) { page.enter("Rate: QBM", "0"); }},
    {"missing deal size", [](Page& page) { page.enter("Average deal size", ""); }},
    {"quota met", [](Page& page) { page.enter("Booked so far", "2000000"); }},
    {"long names", long_names},
    {"hostile names", hostile_names},
    {"huge numbers", huge_numbers},
    {"beyond",
     [](Page& page) {
         huge_numbers(page);
         page.act(app::SetDealSize{plan_of(page).id, 1});
     }},
    {"backwards", [](Page& page) { page.enter("Period end", "2024-01-01"); }},
    {"no code we know",
     [](Page& page) { page.act(app::SetCurrency{plan_of(page).id, {{'X', 'Y', 'Z'}}}); }},
    {"refused texts", refused_texts},
    {"all notices",
     [](Page& page) {
         page.setting.saving = tests::Saving::Fails;
         page.enter("Quota", "5");
         page.hear({"nonsense"});
         page.click("Delete plan");
     }},
};

void check_rules(Page& page, const std::string& where) {
    const ui::WindowSize window = page.setting.window;
    const bool touch = window.width < 600 || page.state.environment.coarse_pointer;
    const std::string at = where + ", " + std::to_string(static_cast<int>(window.width)) + "x" +
                           std::to_string(static_cast<int>(window.height)) +
                           (touch ? " touch" : "");
    for (const std::string& sentence : tests::broken_rules(page.tree(), window, touch))
        FAIL_CHECK(at, ": ", sentence);
}

void choose_theme(Page& page, app::ThemeChoice choice) { page.act(app::ChooseTheme{choice}); }

}  // namespace

TEST_CASE("every state of the targets keeps the rules in every size, with mouse and touch") {
    for (const Situation& situation : situations) {
        Page page;
        situation.make(page);
        for (const bool coarse : {false, true}) {
            app::Environment environment;
            environment.coarse_pointer = coarse;
            page.act(app::EnvironmentChanged{environment});
            for (const ui::WindowSize& size : sizes) {
                page.resize(size.width, size.height);
                check_rules(page, situation.name);
            }
        }
    }
}

TEST_CASE("the other places keep the rules in every size") {
    for (const std::string place : {"Discovery", "Contests"}) {
        Page page;
        page.click(Role::Tab, place);
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            check_rules(page, place);
        }
    }
}

TEST_CASE("a theme changes colours and no place of anything") {
    Page page;
    choose_theme(page, app::ThemeChoice::Light);
    for (const ui::WindowSize& size : sizes) {
        page.resize(size.width, size.height);
        choose_theme(page, app::ThemeChoice::Light);
        const a11y::Tree light = page.tree();
        for (const app::ThemeChoice choice :
             {app::ThemeChoice::Dark, app::ThemeChoice::HighContrast}) {
            choose_theme(page, choice);
            check_rules(page, std::string(app::name_of(choice)));
            REQUIRE(page.tree().nodes.size() == light.nodes.size());
            for (std::size_t i = 0; i < light.nodes.size(); ++i)
                CHECK(page.tree().nodes[i].rect == light.nodes[i].rect);
        }
    }
}

TEST_CASE("the same state drawn twice gives the same tree, and asks for nothing") {
    for (const Situation& situation : situations) {
        CAPTURE(situation.name);
        Page page;
        situation.make(page);
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            const a11y::Tree before = page.tree();
            const ui::Pass again = page.draw_again();
            CHECK(again.tree == before);
            CHECK(again.actions.empty());
            CHECK(again.wake_ms != 0);  // and nobody waits for a third
        }
    }
}

TEST_CASE("a page that becomes shorter is not left scrolled past its end") {
    Page page({.window = {390, 844}});
    page.scroll_to(100'000);
    const auto region = [&] { return *page.all(Role::Region).front(); };
    CHECK(region().scroll == region().content_height - region().rect.h);
    page.act(app::DeletePlan{plan_of(page).id});
    CHECK(region().scroll == std::max(0.0F, region().content_height - region().rect.h));
    page.scroll_to(-50);
    CHECK(region().scroll == 0);
}

TEST_CASE("scrolling moves the picture, not the tree") {
    Page page({.window = {390, 844}});
    const a11y::Rect before = page.get(Role::TextField, "Quota").rect;
    page.scroll_to(200);
    CHECK(page.get(Role::TextField, "Quota").rect == before);
    CHECK(page.all(Role::Region).front()->scroll == 200);
}

TEST_CASE("numbers of every language's style fit") {
    for (const core::NumberStyle& style :
         {core::NumberStyle{',', "."}, core::NumberStyle{',', "\xC2\xA0"},
          core::NumberStyle{'.', "'"}}) {
        Page page;
        huge_numbers(page);
        app::Environment environment;
        environment.numbers = style;
        page.act(app::EnvironmentChanged{environment});
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            check_rules(page, "numbers with " + style.group);
        }
    }
}
