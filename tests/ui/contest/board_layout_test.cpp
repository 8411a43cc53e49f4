// The board, its prizes and the large screen in every size: nothing overlaps, nothing is cut off.
#include "ui/contest/played_contest.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

constexpr ui::WindowSize sizes[] = {{320, 568},  {390, 844},   {700, 900},  {1024, 768},
                                    {1440, 900}, {1920, 1080}, {3840, 2160}};

const std::string long_name =
    "A very long name unbreakableunbreakableunbreakableunbreakableunbreakable";
const std::string hostile_name =
    "\xE2\x80\xAE"
    "desrever نداء 👩‍👩‍👧‍👦 \"'<b>&amp;";

void check_rules(const Page& page, const std::string& where) {
    const ui::WindowSize window = page.setting.window;
    const bool touch = window.width < 600 || page.state.environment.coarse_pointer;
    for (const std::string& broken : broken_rules(page.tree(), window, touch))
        FAIL_CHECK(where, ", ", static_cast<int>(window.width), " wide", touch ? ", touch: " : ": ",
                   broken);
}

void check_sizes(Page& page, const std::string& where) {
    for (const bool coarse : {false, true}) {
        app::Environment environment;
        environment.coarse_pointer = coarse;
        environment.prefers_reduced_motion = true;
        page.act(app::EnvironmentChanged{environment});
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            check_rules(page, where);
        }
    }
    page.resize(1440, 900);
}

std::vector<core::contest::Prize> prizes(const std::string& name) {
    using core::contest::PrizeFor;
    return {{{}, name, PrizeFor::Team, 1, 100'000, 0, {}},
            {{}, name, PrizeFor::Member, 1, 50'001, 0, {}},
            {{}, name, PrizeFor::Member, 2, 0, 0, {}},
            {{}, name, PrizeFor::Member, 3, 10'000, 1'000'000, {}}};
}

ContestSetting setting_of(const std::string& name) {
    return {.teams = 14,
            .members = 40,
            .name = name,
            .team_name = name + " team",
            .member_name = name + " rep",
            .mode = core::contest::ScoringMode::AverageOfAll,
            .prizes = prizes(name)};
}

}  // namespace

TEST_CASE("contest board keeps the rules in every size, with mouse and touch") {
    for (const std::string& name : {std::string(), long_name, hostile_name}) {
        Page page;
        add_contest(page, setting_of(name));
        check_sizes(page, "an empty board of " + name);
        score(page, 1, {5, 5, 1, 2, 700'000});
        page.pass_time(a_day_ms * 3 / 2);
        score(page, 2, {0, 9, 0, 0, 3, 2});
        check_sizes(page, "a board of " + name);
        page.click(Role::Radio, "Members");
        page.click(Role::Radio, "Scores");
        const auto& contest = app::shown_contest(page.state)->contest;
        page.click(core::contest::shown_name(contest, contest.members[0]));
        check_sizes(page, "a board with an open row of " + name);
        page.click("Night before");
        check_sizes(page, "a closed board of " + name);
    }
}

TEST_CASE("contest prizes keep the rules in every size, before and after the end") {
    for (const std::string& name : {std::string("x"), long_name, hostile_name}) {
        Page page;
        add_contest(page, setting_of(name));
        page.act(app::ShowContestPage{app::ContestPage::Prizes});
        check_sizes(page, "prizes to win of " + name);
        score(page, 1, {5, 5, 1, 2});
        check_sizes(page, "provisional prizes of " + name);
        page.pass_time(a_day_ms * 4);
        check_sizes(page, "covered prizes of " + name);
        page.click("Reveal next");
        page.click("Spin the wheel");
        check_sizes(page, "a ceremony of " + name);
        page.click("Reveal all");
        check_sizes(page, "all prizes of " + name);
    }
}

TEST_CASE("contest on a large screen keeps the rules in every size, on every page") {
    for (const std::string& name : {std::string(), long_name, hostile_name}) {
        Page page;
        add_contest(page, setting_of(name));
        score(page, 1, {5, 5, 1, 2, 700'000});
        page.pass_time(a_day_ms * 3 / 2);
        page.click("Show on TV");
        for (int i = 0; i < 8; ++i) {
            check_sizes(page, "TV page " + std::to_string(i) + " of " + name);
            page.click("Next page");
        }
        page.state.notices = {{901, app::Tone::Caution, "Short."},
                              {902, app::Tone::Trouble, "Not saved: " + long_name + "."}};
        for (int i = 0; i < 8; ++i) {
            check_sizes(page, "TV page " + std::to_string(i) + " with notices, of " + name);
            page.click("Next page");
        }
    }
}
