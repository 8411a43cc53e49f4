// Every page of discovery in every size and state: nothing overlaps, nothing is cut off.
#include "app/harness/random_discovery_edit.h"
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

#include <functional>

using namespace tests;

namespace {

constexpr ui::WindowSize sizes[] = {{320, 568}, {360, 640},  {390, 844},  {599, 800},
                                    {700, 900}, {1024, 768}, {1440, 900}, {3840, 2160}};
constexpr const char* tabs[] = {"Overview", "Call", "Facts", "People", "Gap", "Agreed", "Recap"};

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (; times > 0; --times) text += piece;
    return text;
}

void check_rules(const Page& page, const std::string& where) {
    const ui::WindowSize window = page.setting.window;
    const bool touch = window.width < 600 || page.state.environment.coarse_pointer;
    for (const std::string& broken : broken_rules(page.tree(), window, touch))
        FAIL_CHECK(where, ", ", static_cast<int>(window.width), " wide", touch ? ", touch: " : ": ",
                   broken);
}

// An account with one of everything, all of it named `name`.
void add_full_account(Page& page, const std::string& name) {
    using namespace core::discovery;
    page.act(app::AddAccount{name, {}});
    const core::Id id = app::shown_account(page.state)->id;
    page.act(app::AddContact{id, {{}, name, name, all_roles, name}});
    const core::Id person = app::shown_account(page.state)->contacts.front().id;
    page.act(app::AddContact{id, {{}, name + "2", "", 0, ""}});
    page.act(app::AddAct{id, {{}, person, page.state.today, name}});
    Meeting meeting;
    meeting.name = name;
    meeting.state = MeetingState::Accepted;
    page.act(app::AddMeeting{id, meeting});
    page.act(app::AddMeeting{id, {}});
    for (const Slot slot : all_slots) {
        Fact fact;
        fact.slot = slot;
        fact.level = static_cast<Level>(1 + static_cast<int>(slot) % 3);
        fact.quote = fact.note = fact.shown = name;
        fact.contact = person;
        fact.date = page.state.today;
        page.act(app::AddFact{id, fact});
    }
    Figures figures;
    figures.goal = max_number;
    figures.plan = 1;
    figures.unit = name;
    figures.unit_value_minor = max_value_minor;
    figures.timeline = core::Date{page.state.today.days + 200};
    figures.budget_date = core::Date{page.state.today.days + 300};
    page.act(app::SetFigures{id, figures});
    for (const CriterionList list : {CriterionList::Technical, CriterionList::Financial}) {
        Criterion criterion;
        criterion.list = list;
        criterion.name = criterion.owner = criterion.target = name;
        page.act(app::AddCriterion{id, criterion});
    }
    page.act(app::ProposeSteps{id});
    page.act(app::AddStep{id, {}});
    page.act(app::SetAccountNote{id, repeated(name + "\n", 40)});
}

const std::string long_name = "A very long name " + repeated("unbreakable", 7);
const std::string hostile_name =
    "\xE2\x80\xAE"
    "desrever نداء 👩‍👩‍👧‍👦 \"'<b>&amp;";

}  // namespace

TEST_CASE("every page of an account keeps the rules in every size, with mouse and touch") {
    for (const std::string& name : {std::string(), long_name, hostile_name}) {
        Page page;
        page.click(Role::Tab, "Discovery");
        if (name.empty())
            page.click("New account");
        else
            add_full_account(page, name);
        for (const bool coarse : {false, true}) {
            app::Environment environment;
            environment.coarse_pointer = coarse;
            page.act(app::EnvironmentChanged{environment});
            for (const char* tab : tabs) {
                page.click(Role::Tab, tab);
                for (const ui::WindowSize& size : sizes) {
                    page.resize(size.width, size.height);
                    check_rules(page, std::string(tab) + " of " + name);
                }
            }
        }
    }
}

TEST_CASE("a call, an open fact and an open question keep the rules in every size") {
    Page page;
    page.click(Role::Tab, "Discovery");
    add_full_account(page, long_name);
    page.click(Role::Tab, "Facts");
    page.click("Edit fact: Goals 1");
    page.choose("How we know: Goals 1", "Buyer showed");
    for (const ui::WindowSize& size : sizes) {
        page.resize(size.width, size.height);
        check_rules(page, "an open fact");
    }
    page.click(Role::Tab, "Call");
    page.click("Start call");
    page.type("Their words", repeated("more words ", 100));
    for (const ui::WindowSize& size : sizes) {
        page.resize(size.width, size.height);
        check_rules(page, "a call");
    }
    page.click("All accounts");
    page.click(Role::Tab, "Questions");
    page.click("Make them ours");
    page.click("Edit question: Goals 1");
    for (const ui::WindowSize& size : sizes) {
        page.resize(size.width, size.height);
        check_rules(page, "an open question");
    }
}

TEST_CASE("the list keeps the rules through every lens, in every size, with mouse and touch") {
    Page page;
    page.click(Role::Tab, "Discovery");
    add_full_account(page, long_name);
    add_full_account(page, hostile_name);
    for (int i = 0; i < 60; ++i) page.act(app::AddAccount{"Account " + std::to_string(i), {}});
    page.click("All accounts");
    for (const bool coarse : {false, true}) {
        app::Environment environment;
        environment.coarse_pointer = coarse;
        page.act(app::EnvironmentChanged{environment});
        for (const char* lens : {"GPCT", "GPCTBA/C&I", "BANT", "MEDDPICC"}) {
            page.choose("Lens", lens);
            for (const ui::WindowSize& size : sizes) {
                page.resize(size.width, size.height);
                check_rules(page, lens);
            }
        }
    }
}

TEST_CASE("a table that is brought in keeps the rules in every size, with good and wrong rows") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click("Try with sample data");
    page.click(Role::Tab, "In and out");
    page.type("Table of accounts",
              "Account Name,First Name,Last Name,Title,Close Date,Buying Role,Other\n" + long_name +
                  ",Ann," + long_name + "," + long_name + ",2026-01-31,Champion;Budget Holder,x\n" +
                  ",Bo,Chen,,,,\nAcme,,,,soon,,\n" + hostile_name + ",,,,,,\n");
    CHECK(page.has(Role::Output, "Result of the import"));
    for (const bool coarse : {false, true}) {
        app::Environment environment;
        environment.coarse_pointer = coarse;
        page.act(app::EnvironmentChanged{environment});
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            check_rules(page, "an import");
        }
    }
}

TEST_CASE("whatever is done to accounts, their pages keep the rules and draw the same twice") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Random random(seed);
        Page page({.window = sizes[seed % 7], .author = seed});
        page.click(Role::Tab, "Discovery");
        for (int i = 0; i < 60; ++i) {
            page.act(random_discovery_edit(page.state, random));
            page.act(app::ShowAccountPage{static_cast<app::AccountPage>(random.between(0, 6))});
            check_rules(page, "seed " + std::to_string(seed) + ", step " + std::to_string(i));
            const a11y::Tree before = page.tree();
            CHECK(page.draw_again().tree == before);
        }
    }
}
