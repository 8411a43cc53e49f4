// Entering a night's scores: by keyboard in a grid, by thumb on a phone, and from discovery.
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;
using a11y::Verb;

namespace {

std::size_t entries_of(const Page& page) { return contest_of(page).ledger.entries().size(); }

const Node& cell(const Page& page, std::string_view name) {
    return page.get(Role::TextField, name);
}

}  // namespace

TEST_CASE("before the kick-off the page says so and leads to the rules") {
    Page page;
    make_contest(page, {"Ann"}, false);
    CHECK(page.has(Role::Heading, "The contest has not begun"));
    page.click("Go to the rules");
    CHECK(page.state.contest_page == app::ContestPage::Rules);
}

TEST_CASE("before its first day a contest takes no scores and says when it starts") {
    Page page;
    make_contest(page, {"Ann"}, false);
    core::contest::Contest contest = contest_of(page).contest;
    contest.start = {page.state.today.days + 1};
    page.act(app::SetContest{contest});
    page.act(app::KickOff{contest.id});
    CHECK(page.has(Role::Heading, "It starts on 2 Jul 2025"));
}

TEST_CASE("a number is written once, when its cell is left, and not with each key") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    page.type_keys("Ann, Call", "12");
    CHECK(entries_of(page) == 0);
    CHECK(page.value_of("Ann, Call") == "12");
    page.blur();
    CHECK(entries_of(page) == 1);
    CHECK(contest_of(page).ledger.entries().front().quantity_milli == 12'000);
    CHECK(page.value_of("Ann, Call") == "12");
    page.enter("Ann, Call", "12");
    CHECK(entries_of(page) == 1);
}

TEST_CASE("Enter writes a number and goes on to the next row, and the arrows know all neighbours") {
    Page page;
    make_contest(page, {"Ann", "Bo", "Cy"});  // Reds: Ann, Cy; Blues: Bo
    page.type("Ann, QBM", "2");
    page.press(Verb::Submit);
    CHECK(entries_of(page) == 1);
    CHECK(page.is_focused("Cy, QBM"));
    page.type("Cy, QBM", "1");
    page.press(Verb::Submit);
    CHECK(page.is_focused("Bo, QBM"));
    page.press(Verb::Submit);
    CHECK(page.is_focused("Bo, QBM"));
    CHECK(entries_of(page) == 2);

    const Node& middle = cell(page, "Cy, Call");
    CHECK(middle.up == cell(page, "Ann, Call").id);
    CHECK(middle.down == cell(page, "Bo, Call").id);
    CHECK(middle.before == cell(page, "Cy, QBM").id);
    CHECK(middle.after == 0);
}

TEST_CASE("points and totals follow, for each member and each metric") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    page.enter("Ann, QBM", "2");
    page.enter("Bo, QBM", "0.5");
    page.enter("Bo, Call", "7");
    CHECK(page.value_of("Bo, QBM") == "0.5");
    std::vector<std::string> cells;  // but those around a control
    for (const Node* node : page.all(Role::Cell))
        if (!node->value.empty()) cells.push_back(node->value);
    CHECK(cells == std::vector<std::string>{"20", "12", "2.5", "7", "32"});
}

TEST_CASE("a wrong text stays in its cell with a sentence, and Escape puts back what counts") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    page.enter("Ann, Call", "3");
    page.enter("Ann, Call", "many");
    CHECK(page.is_invalid("Ann, Call"));
    CHECK(page.value_of("Ann, Call") == "many");
    CHECK(page.text_is_shown("Call: "));
    CHECK(entries_of(page) == 1);
    page.focus("Ann, Call");
    page.press(Verb::Cancel);
    CHECK_FALSE(page.is_invalid("Ann, Call"));
    CHECK(page.value_of("Ann, Call") == "3");
    page.type("Ann, Call", "9");
    page.press(Verb::Cancel);
    page.blur();
    CHECK(page.value_of("Ann, Call") == "3");
    CHECK(entries_of(page) == 1);
}

TEST_CASE(
    "a wrong text in an empty cell says that nothing was entered, as there is nothing to keep") {
    Page page;
    make_contest(page, {"Ann"});
    page.enter("Ann, Call", "x");
    CHECK(page.description_of("Ann, Call").ends_with(" Nothing was entered."));
    CHECK(page.description_of("Ann, Call").find("Kept") == std::string::npos);
}

TEST_CASE("numbers pasted into a cell go in from it on, to the right and down, as one step") {
    Page page;
    make_contest(page, {"Ann", "Bo", "Cy"});  // Reds: Ann, Cy; Blues: Bo
    page.enter("Cy, Call", "7");
    page.focus("Ann, QBM");
    page.paste("1\t10\r\n2\t\r\n3\t30\r\n");
    CHECK(page.value_of("Ann, QBM") == "1");
    CHECK(page.value_of("Ann, Call") == "10");
    CHECK(page.value_of("Cy, QBM") == "2");
    CHECK(page.value_of("Cy, Call").empty());
    CHECK(page.value_of("Bo, QBM") == "3");
    CHECK(page.value_of("Bo, Call") == "30");
    CHECK(page.is_focused("Ann, QBM"));
    CHECK(page.notices() == std::vector<std::string>{"Entered 6 scores."});
    page.press_undo();
    CHECK(page.value_of("Ann, QBM").empty());
    CHECK(page.value_of("Bo, Call").empty());
    CHECK(page.value_of("Cy, Call") == "7");
}

TEST_CASE("pasted numbers that do not fit, or are none, are refused as a whole and in words") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    const std::pair<std::string, std::string> blocks[] = {
        {"1\t10\n2\t20\n3\t30", "The block is larger than what is left"},
        {"1\t2\t3\n1\t2\t3", "The block is larger than what is left"},
        {"1\t10\n2\t5/6", "Bo, Call: "},
        {"1\t10\n9\t20", "Bo, QBM: At most 5 QBM count"}};
    for (const auto& [block, why] : blocks) {
        INFO(block);
        page.focus("Ann, QBM");
        page.paste(block);
        CHECK(page.text_is_shown(why));
        CHECK(page.text_is_shown("Nothing was entered."));
        CHECK(page.all(Role::Alert).size() == 1);
        CHECK(entries_of(page) == 0);
    }
    page.type("Ann, QBM", "1");
    CHECK(page.all(Role::Alert).empty());
}

TEST_CASE("names pasted into a cell are a table to import, and Cancel leads back to the cell") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    page.focus("Bo, Call");
    page.paste("Ann\t1\t10\nBo\t2\t20");
    CHECK(page.has(Role::Heading, "Scores from a table"));
    page.click("Cancel");
    CHECK(page.is_focused("Bo, Call"));
    CHECK(entries_of(page) == 0);
}

TEST_CASE("more than counts on a day is refused in the cell") {
    Page page;
    make_contest(page, {"Ann"});
    page.enter("Ann, QBM", "6");
    CHECK(page.is_invalid("Ann, QBM"));
    CHECK(page.description_of("Ann, QBM").starts_with("At most 5 QBM count"));
    page.enter("Ann, QBM", "5");
    CHECK_FALSE(page.is_invalid("Ann, QBM"));
    CHECK(entries_of(page) == 1);
}

TEST_CASE("an emptied cell takes the score back, and undo gives it again") {
    Page page;
    make_contest(page, {"Ann"});
    page.enter("Ann, QBM", "2");
    page.enter("Ann, QBM", "");
    CHECK(page.value_of("Ann, QBM").empty());
    CHECK(entries_of(page) == 2);
    page.press_undo();
    CHECK(page.value_of("Ann, QBM") == "2");
}

TEST_CASE("undo while a number is typed takes back the typing and nothing else") {
    Page page;
    make_contest(page, {"Ann"});
    page.enter("Ann, QBM", "2");
    page.type("Ann, QBM", "4");
    page.press_undo();
    CHECK(page.value_of("Ann, QBM") == "2");
    CHECK(entries_of(page) == 1);
}

TEST_CASE("last night can be put right, and a closed night says what an entry becomes") {
    Page page;
    make_contest(page, {"Ann"});
    CHECK(page.has(Role::Heading, "Tonight, 1 Jul 2025"));
    page.click("Previous night");
    CHECK(page.has(Role::Heading, "30 Jun 2025"));
    CHECK(page.text_is_shown("can be put right until noon on 1 Jul 2025"));
    page.choose("Night", "29 Jun 2025, closed");
    CHECK(
        page.text_is_shown("This night is closed: what you enter here counts on tonight's board"));
    page.enter("Ann, QBM", "1");
    CHECK(contest_of(page).ledger.entries().back().date == core::Date{page.state.today.days - 2});
    page.choose("Night", "Tonight");
    CHECK(page.value_of("Ann, QBM").empty());
    CHECK_FALSE(page.state.score_night);
}

namespace {

void wait_for_the_next_night(Page& page) {
    ++page.today.days;
    page.pass_time(core::contest::ms_a_day);
    page.act(app::TimePassed{});
}

}  // namespace

TEST_CASE("a number that is typed when the next night begins is entered for its own night") {
    Page page;
    make_contest(page, {"Ann"});
    const core::Date night = page.state.today;
    page.type("Ann, QBM", "2");
    wait_for_the_next_night(page);
    CHECK(page.is_focused("Ann, QBM"));
    CHECK(page.value_of("Ann, QBM") == "2");
    CHECK(page.has(Role::Heading, "1 Jul 2025"));
    CHECK(page.text_is_shown("The next night has begun. This one stays here while you type"));
    page.blur();
    REQUIRE(entries_of(page) == 1);
    CHECK(contest_of(page).ledger.entries().back().date == night);
    CHECK(page.has(Role::Heading, "Tonight, 2 Jul 2025"));
    CHECK(page.value_of("Ann, QBM").empty());
}

TEST_CASE(
    "a cell that is only entered stays when the next night begins, and so does a wrong text") {
    Page page;
    make_contest(page, {"Ann", "Cy"});
    page.focus("Ann, QBM");
    wait_for_the_next_night(page);
    page.type("Ann, QBM", "1");
    page.press(Verb::Submit);
    CHECK(page.is_focused("Cy, QBM"));
    page.enter("Cy, QBM", "many");
    CHECK(page.has(Role::Heading, "1 Jul 2025"));
    CHECK(page.is_invalid("Cy, QBM"));
    page.choose("Night", "Tonight");
    CHECK(page.has(Role::Heading, "Tonight, 2 Jul 2025"));
    CHECK(page.value_of("Cy, QBM").empty());
    page.click("Previous night");
    CHECK(page.value_of("Ann, QBM") == "1");
    CHECK(page.value_of("Cy, QBM") == "many");
}

TEST_CASE("where nothing is typed the next night is shown as soon as it begins") {
    Page page;
    make_contest(page, {"Ann"});
    page.enter("Ann, QBM", "2");
    wait_for_the_next_night(page);
    CHECK(page.has(Role::Heading, "Tonight, 2 Jul 2025"));
}

TEST_CASE("only who plays on that night is listed") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    core::contest::Member bo = contest_of(page).contest.members[1];
    bo.spells.front().to = core::Date{page.state.today.days - 1};
    page.act(app::SetMember{contest_of(page).contest.id, bo});
    CHECK_FALSE(page.has(Role::TextField, "Bo, QBM"));
    page.click("Previous night");
    CHECK(page.has(Role::TextField, "Bo, QBM"));
}

TEST_CASE("members are found by name, and listed by team or by name") {
    Page page;
    make_contest(page, {"Zoë", "Ann", "Max"});
    const auto names = [&] {
        std::vector<std::string> found;
        for (const Node* node : page.all(Role::RowHeader)) found.push_back(node->value);
        return found;
    };
    CHECK(names() ==
          std::vector<std::string>{"Reds", "Max", "Zoë", "Blues", "Ann", "All 3 members"});
    page.click(Role::Radio, "By name");
    CHECK(names() == std::vector<std::string>{"Ann", "Max", "Zoë", "All 3 members"});
    page.type("Find a member", "zo");
    CHECK(names() == std::vector<std::string>{"Zoë", "All 3 members"});
    page.type("Find a member", "nobody");
    CHECK(page.text_is_shown("Nobody who plays on this night is called like that."));
}

TEST_CASE("who enters is said in the ledger") {
    Page page;
    make_contest(page, {"Ann"});
    page.enter("Your name in the ledger", "Lea");
    page.enter("Ann, QBM", "1");
    CHECK(contest_of(page).ledger.entries().back().entered_by == "Lea");
}

TEST_CASE("2,000 members cost a frame what a page of them costs") {
    Page page;
    make_contest(page, numbered_names(2'000));
    CHECK(page.tree().nodes.size() < 700);
    CHECK(page.text_is_shown("1 to 50 of 2,000"));
    page.click("Next members");
    CHECK(page.text_is_shown("51 to 100 of 2,000"));
    page.type("Find a member", "2999");
    CHECK(page.has(Role::TextField, "Member 2999, QBM"));
}

TEST_CASE("metrics that have no room beside each other are turned to") {
    Page page;
    make_contest(page, {"Ann"}, false);
    std::vector<core::contest::Metric> more;
    for (int i = 0; i < 18; ++i) more.push_back({{}, "Metric " + std::to_string(i), 1, 0});
    page.act(app::AddMetrics{contest_of(page).contest.id, more});
    page.act(app::KickOff{contest_of(page).contest.id});
    CHECK(page.has(Role::TextField, "Ann, QBM"));
    CHECK_FALSE(page.has(Role::TextField, "Ann, Metric 17"));
    page.click("Next metrics");
    page.click("Next metrics");
    CHECK(page.has(Role::TextField, "Ann, Metric 17"));
}

TEST_CASE("on a phone one more is one press, and so is taking it back") {
    Page page({.window = {390, 844}});
    make_contest(page, {"Ann", "Bo"});
    page.click("Add one: Ann, QBM");
    page.click("Add one: Ann, QBM");
    CHECK(page.value_of("Ann, QBM") == "2");
    CHECK(page.value_of("Points of Ann") == "20 points");
    CHECK(contest_of(page).ledger.entries().back().event_at_ms.has_value());
    page.click("Take the last one back");
    CHECK(page.value_of("Ann, QBM") == "1");
    CHECK(entries_of(page) == 3);
    page.enter("Bo, Call", "4");
    CHECK(page.value_of("Points of Bo") == "4 points");
}

TEST_CASE("on a phone one more of another night has no time of its own") {
    Page page({.window = {390, 844}});
    make_contest(page, {"Ann"});
    page.click("Previous night");
    page.click("Add one: Ann, QBM");
    CHECK(page.value_of("Ann, QBM") == "1");
    CHECK_FALSE(contest_of(page).ledger.entries().back().event_at_ms.has_value());
}

TEST_CASE("what discovery has brought is entered once, and reversed where it is taken back") {
    Page page;
    page.act(app::AddAccount{"Acme", {}});
    const core::Id account = app::shown_account(page.state)->id;
    page.act(app::SetOutcome{account, app::Milestone::Won, page.state.today});
    make_contest(page, {"Ann", "Bo"});
    REQUIRE(page.has(Role::Heading, "From discovery"));
    CHECK(page.get(Role::Button, "Enter: Acme, Win").disabled);
    page.choose("Whose score", "Bo");
    page.choose("\"Win\" counts as", "QBM");
    page.click("Enter: Acme, Win");
    CHECK(page.value_of("Bo, QBM") == "1");
    CHECK_FALSE(page.has(Role::Heading, "From discovery"));
    page.act(app::SetOutcome{account, app::Milestone::Won, {}});
    page.act(app::GoTo{app::Place::Contests});
    page.click("Reverse: Acme, Win");
    CHECK(page.value_of("Bo, QBM").empty());
    CHECK_FALSE(page.has(Role::Heading, "From discovery"));
}
