// The list, the head and the rules in every size and state: nothing overlaps, nothing is cut off.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;
using namespace core::contest;

namespace {

constexpr ui::WindowSize sizes[] = {{320, 568}, {390, 844},  {599, 800},
                                    {700, 900}, {1024, 768}, {1440, 900}};

void check_rules(const Page& page, const std::string& where) {
    const ui::WindowSize window = page.setting.window;
    const bool touch = window.width < 600 || page.state.environment.coarse_pointer;
    for (const std::string& broken : broken_rules(page.tree(), window, touch))
        FAIL_CHECK(where, ", ", static_cast<int>(window.width), " wide", touch ? ", touch: " : ": ",
                   broken);
}

void check_all_sizes(Page& page, const std::string& where) {
    for (const bool coarse : {false, true}) {
        app::Environment environment;
        environment.coarse_pointer = coarse;
        page.act(app::EnvironmentChanged{environment});
        for (const ui::WindowSize& size : sizes) {
            page.setting.window = size;
            page.resize(size.width, size.height);
            check_rules(page, where);
        }
    }
}

// One of everything, all of it named `name`.
void add_full_contest(Page& page, const std::string& name) {
    page.act(app::AddContest{{}, name});
    Contest contest = app::shown_contest(page.state)->contest;
    contest.purpose = name;
    contest.mode = ScoringMode::BestN;
    page.act(app::SetContest{contest});
    page.act(app::AddMetrics{contest.id, {{{}, name, max_points, max_quantity_milli}, {}}});
    contest = app::shown_contest(page.state)->contest;
    contest.tie_rule = TieRule::MostOfMetric;
    contest.tie_metric = contest.metrics[0].id;
    page.act(app::SetContest{contest});
    for (int i = 0; i < 3; ++i) page.act(app::AddTeam{contest.id, {{}, name, max_target_milli}});
    contest = app::shown_contest(page.state)->contest;
    std::vector<Member> members(30, Member{{}, name, max_target_milli, {}});
    members[0].spells = {{{}, core::Date{first_of_july.days + 3}, contest.teams[0].id},
                         {core::Date{first_of_july.days + 5}, {}, contest.teams[1].id}};
    page.act(app::AddMembers{contest.id, members});
    for (int i = 0; i < 2; ++i) {
        Prize prize;
        prize.name = name;
        prize.whom = i == 0 ? PrizeFor::Team : PrizeFor::Member;
        prize.amount_minor = max_prize_minor;
        prize.minimum_milli = 5'000;
        prize.minimum_metric = contest.metrics[0].id;
        page.act(app::AddPrize{contest.id, prize});
    }
}

const std::string long_name =
    "A very long name unbreakableunbreakableunbreakableunbreakableunbreakableunbreakable";
const std::string hostile_name =
    "\xE2\x80\xAE"
    "desrever نداء 👩‍👩‍👧‍👦 \"'<b>&amp;";

}  // namespace

TEST_CASE("the list of contests keeps the rules in every size, empty, full and archived") {
    Page page;
    page.click(Role::Tab, "Contests");
    check_all_sizes(page, "an empty list");
    for (const std::string& name : {std::string(" "), long_name, hostile_name})
        page.act(app::AddContest{{}, name});
    page.act(app::ArchiveContest{app::shown_contest(page.state)->contest.id, true});
    page.act(app::AddSampleContest{});
    page.click("All contests");
    page.click("Show archived contests (1)");
    page.click("New contest");
    page.act(app::FileChosen{"a long name of a file.json", "{\"quarterdeck\":1,\"records\":[]}"});
    check_all_sizes(page, "a list");
}

TEST_CASE("the rules keep the rules in every size before the kick-off, whatever the names") {
    for (const std::string& name : {std::string(), long_name, hostile_name}) {
        Page page;
        page.click(Role::Tab, "Contests");
        add_full_contest(page, name);
        page.click("More actions");
        page.click("Points from the plan");
        const auto dates = [&] {
            for (const Node* node : page.all(Role::Button))
                if (node->name.starts_with("Dates: ")) return node->name;
            return std::string();
        }();
        if (!dates.empty() && name.empty()) page.click(dates);
        page.type("Time zone", "e");
        page.type("Members to add", name + "\t" + name + "\n" + name);
        page.enter("Nights close at", "late");
        check_all_sizes(page, "rules of " + name);
    }
}

TEST_CASE("a fairness table keeps the rules in every size") {
    Page page;
    page.click(Role::Tab, "Contests");
    page.click("New contest");
    page.type("Members to add", "Ann\tNorth\nBo\tSouth\n" + long_name + "\tSouth");
    page.click("Add members");
    page.type("Last period's numbers", "Ann;1;2\nBo;3;1\nx;4\n" + long_name + ";100;200");
    page.click("Preview fairness");
    CHECK(page.has(Role::Output, "Fairness"));
    check_all_sizes(page, "a fairness table");
}

TEST_CASE("the rules keep the rules in every size after the kick-off, with amendments") {
    Page page;
    page.click(Role::Tab, "Contests");
    add_full_contest(page, long_name);
    page.act(app::KickOff{app::shown_contest(page.state)->contest.id});
    Amendment amendment;
    amendment.from = {first_of_july.days + 2};
    amendment.reason = long_name;
    amendment.changes = {{"mode", std::string("total")}};
    page.act(app::Amend{app::shown_contest(page.state)->contest.id, amendment});
    REQUIRE(app::shown_contest(page.state)->contest.amendments.size() == 1);
    page.click("Standings before and after amendment 1");
    page.click("Amend the rules");
    page.choose("What changes", "Points for one unit");
    page.type("New value", "12");
    check_all_sizes(page, "an amendment");
    page.click("Add another change");
    page.choose("What changes", "Most a day");
    page.click("Add another change");
    CHECK(page.has(Role::List, "Changes in this amendment"));
    check_all_sizes(page, "an amendment of several settings");
    page.choose("What changes", "Target of a member");
    check_all_sizes(page, "an amendment of a member");
}

TEST_CASE("the page of rules draws the same twice") {
    Page page;
    page.click(Role::Tab, "Contests");
    add_full_contest(page, "Name");
    const a11y::Tree before = page.tree();
    CHECK(page.draw_again().tree == before);
    page.act(app::KickOff{app::shown_contest(page.state)->contest.id});
    const a11y::Tree after = page.tree();
    CHECK(page.draw_again().tree == after);
}
