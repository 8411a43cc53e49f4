// The ledger as it is read, looked through, reversed and taken along.
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;
using a11y::Verb;

namespace {

void open_ledger(Page& page) { page.click(Role::Tab, "Ledger"); }

std::vector<std::string> members_shown(const Page& page) {
    std::vector<std::string> names;
    for (const Node* node : page.all(Role::RowHeader)) names.push_back(node->value);
    return names;
}

}  // namespace

TEST_CASE("an empty ledger says where its entries come from") {
    Page page;
    make_contest(page, {"Ann"});
    open_ledger(page);
    CHECK(page.text_is_shown("No score was entered yet."));
    CHECK(page.get(Role::Button, "Save ledger as CSV").disabled);
}

TEST_CASE("each entry says whose, what, how many, when and by whom, the newest first") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    page.act(app::SetWriterName{"Lea"});
    enter_score(page, "Ann", "QBM", 2);
    enter_score(page, "Bo", "Call", 7, -1);
    open_ledger(page);
    CHECK(members_shown(page) == std::vector<std::string>{"Bo", "Ann"});
    std::vector<std::string> cells;  // but those around a control
    for (const Node* node : page.all(Role::Cell))
        if (!node->value.empty()) cells.push_back(node->value);
    CHECK(cells == std::vector<std::string>{"30 Jun 2025", "Call", "7", "7", "Counts",
                                            "Entered 1 Jul 2025, 00:00, by Lea", "1 Jul 2025",
                                            "QBM", "2", "20", "Counts",
                                            "Entered 1 Jul 2025, 00:00, by Lea"});
    CHECK(page.text_is_shown("2 entries"));
}

TEST_CASE("an entry is reversed with a note, and both stay") {
    Page page;
    make_contest(page, {"Ann"});
    enter_score(page, "Ann", "QBM", 2);
    open_ledger(page);
    page.click("Reverse: Ann, 2 QBM, 1 Jul 2025");
    CHECK(page.is_focused("Why (optional)"));
    page.type("Why (optional)", "Was Bo's");
    page.click("Reverse entry");
    CHECK(members_shown(page).size() == 2);
    CHECK(page.has(Role::Cell, "Takes an entry back"));
    CHECK(page.has(Role::Cell, "Reversed"));
    CHECK(page.text_is_shown("Note: Was Bo's"));
    CHECK_FALSE(page.has(Role::Button, "Reverse: Ann, 2 QBM, 1 Jul 2025"));
    page.press_undo();
    CHECK(members_shown(page).size() == 3);
    CHECK(page.has(Role::Cell, "Counts"));
}

TEST_CASE("a reversal that was begun can be left") {
    Page page;
    make_contest(page, {"Ann"});
    enter_score(page, "Ann", "QBM", 2);
    open_ledger(page);
    page.click("Reverse: Ann, 2 QBM, 1 Jul 2025");
    page.click("Keep it");
    CHECK_FALSE(page.has(Role::TextField, "Why (optional)"));
    CHECK(members_shown(page).size() == 1);
}

TEST_CASE("entries are found by text, member, night and kind") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Ann", "QBM", 2);
    enter_score(page, "Ann", "QBM", 1);  // a reversal, and one more
    enter_score(page, "Bo", "Call", 3, -1);
    open_ledger(page);
    CHECK(members_shown(page).size() == 4);
    page.choose("Entries", "Those that count");
    CHECK(members_shown(page).size() == 2);
    page.choose("Entries", "Reversed");
    CHECK(members_shown(page).size() == 1);
    page.choose("Entries", "Reversals");
    CHECK(members_shown(page).size() == 1);
    page.choose("Entries", "Outside of the rules");
    CHECK(page.text_is_shown("No entry is like that."));
    page.choose("Entries", "All");
    page.choose("Night", "30 Jun 2025");
    CHECK(members_shown(page) == std::vector<std::string>{"Bo"});
    page.choose("Night", "All nights");
    page.choose("Member", "Ann");
    CHECK(members_shown(page).size() == 3);
    page.choose("Member", "Everybody");
    page.type("Search", "CALL");
    CHECK(members_shown(page) == std::vector<std::string>{"Bo"});
}

TEST_CASE("an entry outside of the rules says why it does not count") {
    Page page;
    make_contest(page, {"Ann"});
    enter_score(page, "Ann", "Call", 2);
    core::contest::Member ann = contest_of(page).contest.members.front();
    ann.spells.front().to = core::Date{page.state.today.days - 1};
    page.act(app::SetMember{contest_of(page).contest.id, ann});
    open_ledger(page);
    page.choose("Entries", "Outside of the rules");
    CHECK(page.has(Role::Cell, "–"));
    CHECK(members_shown(page) == std::vector<std::string>{"Ann"});
}

TEST_CASE("a long ledger is read a page at a time") {
    Page page;
    const std::vector<std::string> names = numbered_names(120);
    make_contest(page, names);
    app::SetScores all{contest_of(page).contest.id, page.state.today, {}};
    for (const auto& member : contest_of(page).contest.members)
        all.scores.push_back({member.id, metric_called(page, "Call"), 1'000});
    page.act(all);
    open_ledger(page);
    CHECK(members_shown(page).size() == 50);
    CHECK(page.text_is_shown("Entries 1 to 50 of 120"));
    page.click("Older entries");
    page.click("Older entries");
    CHECK(page.text_is_shown("Entries 101 to 120 of 120"));
    CHECK(page.get(Role::Button, "Older entries").disabled);
    page.click("Newer entries");
    CHECK(page.text_is_shown("Entries 51 to 100 of 120"));
}

TEST_CASE("the ledger is taken along as CSV") {
    Page page;
    make_contest(page, {"Ann"});
    enter_score(page, "Ann", "QBM", 2);
    open_ledger(page);
    page.click("Save ledger as CSV");
    REQUIRE(page.handed_out.size() == 1);
    CHECK(std::get<app::SaveFile>(page.handed_out.front()).media_type == "text/csv");
}

TEST_CASE("the ledger says what raising and lowering a score adds to it, as they do") {
    Page page;
    make_contest(page, {"Ann"});
    enter_score(page, "Ann", "Call", 4);
    enter_score(page, "Ann", "Call", 6);
    CHECK(contest_of(page).ledger.entries().back().quantity_milli == 2 * core::contest::milli);
    enter_score(page, "Ann", "Call", 3);
    CHECK(contest_of(page).ledger.entries().size() == 5);  // both taken back, and the new score
    open_ledger(page);
    CHECK(
        page.text_is_shown("A score that is raised gets an entry of the difference; one that is "
                           "lowered has its entries taken back, and the new score is entered."));
}
