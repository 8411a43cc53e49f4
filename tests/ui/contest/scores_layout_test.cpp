// The pages of scores, ledger and nights in every size and state: nothing overlaps, nothing is cut
// off.
#include "ui/contest/small_contest.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

constexpr ui::WindowSize sizes[] = {{320, 568}, {360, 640},  {390, 844},  {599, 800},
                                    {700, 900}, {1024, 768}, {1440, 900}, {3840, 2160}};

void check_all_sizes(Page& page, const std::string& what) {
    for (const bool coarse : {false, true}) {
        app::Environment environment;
        environment.coarse_pointer = coarse;
        page.act(app::EnvironmentChanged{environment});
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            const bool touch = size.width < 600 || coarse;
            for (const std::string& broken : broken_rules(page.tree(), size, touch))
                FAIL_CHECK(what, ", ", static_cast<int>(size.width),
                           touch ? " wide, touch: " : " wide: ", broken);
        }
    }
    page.resize(1440, 900);
}

std::string long_name() {
    std::string name = "A very long name ";
    for (int i = 0; i < 7; ++i) name += "unbreakable";
    return name;
}

const std::string hostile_name =
    "\xE2\x80\xAE"
    "desrever نداء 👩‍👩‍👧‍👦 \"'<b>&amp;";

}  // namespace

TEST_CASE("scores keep the rules before, during and with wrong numbers, whatever the names") {
    for (const std::string& name : {std::string(), long_name(), hostile_name}) {
        Page page;
        make_contest(page, {name, name + "2", name, "Bo"}, false);
        check_all_sizes(page, "not begun, " + name);
        core::contest::Contest contest = contest_of(page).contest;
        page.act(app::AddMetrics{contest.id, {{{}, name, 1'000'000'000, 0}, {{}, name, 0, 0}}});
        page.act(app::KickOff{contest.id});
        page.act(app::AddAccount{name, {}});
        page.act(app::SetOutcome{app::shown_account(page.state)->id, app::Milestone::Won,
                                 page.state.today});
        page.act(app::GoTo{app::Place::Contests});
        check_all_sizes(page, "scores, " + name);
        enter_score(page, "Bo", "Call", 999'999);
        page.enter("Bo, Call", "what");
        check_all_sizes(page, "a wrong score, " + name);
        page.click("Previous night");
        check_all_sizes(page, "another night, " + name);
    }
}

TEST_CASE("an import of scores keeps the rules with unclear, wrong and good rows") {
    Page page;
    make_contest(page, {"Ann Lee", "Bo", "Sam", "Sam", hostile_name});
    page.act(app::FileChosen{"", "Name\tDate\tQBM\tCall\t" + long_name() +
                                     "\nAnn\t2025-07-01\t1\t2\tx\nSam\t2025-07-01"
                                     "\t1\t\t\nSam\t2025-07-01\t2\t\t\nBo\t2025-07-01\tmany\t\t\n" +
                                     hostile_name + "\t2025-06-30\t5\t7\t\n" + long_name() +
                                     "\t2025-07-01\t1\t\t\n"});
    CHECK(page.has(Role::Heading, "Names that are unclear"));
    check_all_sizes(page, "an import");
}

TEST_CASE("the ledger keeps the rules, also while an entry is about to be reversed") {
    for (const std::string& name : {std::string(), long_name(), hostile_name}) {
        Page page;
        make_contest(page, {"Ann", name});
        page.act(app::SetWriterName{name});
        enter_score(page, "Ann", "QBM", 2);
        enter_score(page, "Ann", "QBM", 1);
        enter_score(page, name, "Call", 123'456'789);
        page.click(Role::Tab, "Ledger");
        check_all_sizes(page, "ledger, " + name);
        page.click("Reverse: Ann, 1 QBM, 1 Jul 2025");
        check_all_sizes(page, "a reversal, " + name);
        page.type("Search", "zzz");
        check_all_sizes(page, "an empty search");
    }
}

TEST_CASE("the nights keep the rules") {
    Page page;
    make_contest(page, {"Ann", long_name()});
    enter_score(page, long_name(), "QBM", 2, -2);
    enter_score(page, "Ann", "QBM", 2, -1);
    page.pass_time(13 * 3'600'000);
    page.click(Role::Tab, "Nights");
    check_all_sizes(page, "nights");
}

TEST_CASE("with 2,000 members the pages keep the rules") {
    Page page;
    make_contest(page, numbered_names(2'000));
    enter_score(page, "Member 1001", "Call", 3);
    check_all_sizes(page, "scores of 2,000");
    page.click(Role::Tab, "Ledger");
    check_all_sizes(page, "ledger of 2,000");
}
