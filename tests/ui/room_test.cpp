// What matters is not cut where there is room for it, or for a shorter form of it.
#include "core/discovery/account.h"
#include "ui/contest/played_contest.h"
#include "ui/harness/page.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace tests;

namespace {

Start small_phone() { return {.window = {360, 740}}; }
Start tablet() { return {.window = {768, 1024}}; }

float width_of(std::string_view text, const ui::Font& font) {
    Ruler ruler;
    return ruler.advance(text, {font.size, font.weight});
}

bool is_on_one_line(const Node& node, const ui::Font& font) {
    return node.rect.w >= width_of(node.value, font) - 0.5F;
}

float right_of(const Node& node) { return node.rect.x + node.rect.w; }

float bottom_of(const Node& node) { return node.rect.y + node.rect.h; }

void add_account(Page& page, const std::function<void(core::discovery::Figures&)>& change) {
    page.act(app::AddAccount{"Acme", {}});
    core::discovery::Figures figures;
    change(figures);
    page.act(app::SetFigures{app::shown_account(page.state)->id, figures});
    page.click(Role::Tab, "Gap");
}

}  // namespace

TEST_CASE("on a small phone the week's numbers and their captions are whole") {
    Page page(small_phone());
    page.enter("Quota", "30,000,000");
    page.click(Role::Tab, "Week");
    int captions = 0, numbers = 0;
    for (const Node* text : page.all(Role::Text)) {
        if (text->value != "From here") continue;
        ++captions;
        CHECK(is_on_one_line(*text, ui::type::secondary));
    }
    for (const Node* output : page.all(Role::Output)) {
        if (!output->name.starts_with("Goal: ") && !output->name.starts_with("To go: ")) continue;
        ++numbers;
        CHECK_MESSAGE(is_on_one_line(*output, ui::type::body), output->value);
    }
    CHECK(page.value_of("Goal: outreach touch").size() > 5);
    CHECK(captions > 0);
    CHECK(numbers > captions);
}

TEST_CASE("the ring about the button that adds one does not reach the field beside it") {
    for (const Start& start : {small_phone(), tablet(), Start{}}) {
        Page page(start);
        page.click(Role::Tab, "Week");
        const Node& field = page.get(Role::TextField, "Done: outreach touch");
        CHECK(page.get(Role::Button, "Add one: outreach touch").rect.x >= right_of(field) + 6);
    }
}

TEST_CASE("on a tablet the week names its activities whole, over two lines if it has to be") {
    Page page(tablet());
    page.click(Role::Tab, "Week");
    int seen = 0;
    for (const Node* text : page.all(Role::Text)) {
        if (text_of(*text) != "e-mail, new and follow-up") continue;
        ++seen;
        CHECK((text->rect.h > ui::type::body_strong.line ||
               is_on_one_line(*text, ui::type::body_strong)));
    }
    CHECK(seen == 1);
}

TEST_CASE("on a small phone the calendar's last useful days have their year") {
    Page page(small_phone());
    page.click(Role::Tab, "Calendar");
    int seen = 0;
    for (const Node* output : page.all(Role::Output)) {
        if (!output->name.starts_with("Last useful day: ")) continue;
        ++seen;
        CHECK_MESSAGE(is_on_one_line(*output, ui::type::secondary), output->value);
        CHECK(output->value.ends_with(" 2025"));
    }
    CHECK(seen > 0);
}

TEST_CASE("on a small phone the gap goes over two lines rather than lose its unit") {
    Page page(small_phone());
    add_account(page, [](core::discovery::Figures& figures) {
        figures.goal = 100;
        figures.plan = 40;
        figures.unit = "deliveries a week";
    });
    CHECK(text_of(page.get(Role::Output, "Gap")) == "60 deliveries a week");
    CHECK(page.get(Role::Output, "Gap").rect.h >= ui::type::answer_small.line * 2);
}

TEST_CASE("a gap that is too large to be reckoned does not ask for the value that is there") {
    Page page;
    add_account(page, [](core::discovery::Figures& figures) {
        figures.goal = core::discovery::max_number;
        figures.plan = 0;
        figures.unit_value_minor = core::discovery::max_value_minor;
    });
    CHECK(page.text_is_shown("too large to be reckoned"));
    CHECK(!page.text_is_shown("Write what one unit is worth"));
}

TEST_CASE("the list of accounts says what its shares are, and cuts none of them") {
    for (const ui::WindowSize size : {ui::WindowSize{360, 740}, {768, 1024}, {1440, 900}}) {
        Page page({.window = size});
        page.act(app::AddAccount{"Acme", {}});
        page.act(app::SelectAccount{});
        for (const char* lens : {"GPCT", "GPCTBA/C&I"}) {
            page.choose("Lens", lens);
            const auto heads = page.all(Role::RowHeader);
            CHECK(std::ranges::any_of(heads, [](const Node* head) {
                return head->value.starts_with("Buyer said it in") && head->rect.w >= 150;
            }));
            for (const Node* cell : page.all(Role::Cell)) {
                if (cell->value != "0%") continue;
                CHECK(cell->rect.w >=
                      width_of(size.width < 600 ? "100" : "100 %", ui::type::secondary) + 4);
            }
        }
    }
}

TEST_CASE("on a small phone an account's name has the room that its stage leaves") {
    Page page(small_phone());
    page.act(app::AddAccount{"Acme", {}});
    page.act(app::SelectAccount{});
    const Node& name = page.get(Role::Button, "Acme");
    for (const Node* cell : page.all(Role::Cell))
        if (cell->value == "Open") CHECK(cell->rect.x - right_of(name) <= 12.5F);
    CHECK(name.rect.w > 150);
}

TEST_CASE("on a small phone a member's name has the room that score and arrow leave") {
    Page page(small_phone());
    add_contest(page, {.member_name = "Member Lastname"});
    score(page, 1, {5, 3});
    const Node& name = page.get(Role::Button, "Member Lastname 1");
    CHECK(name.rect.w - 8 >= width_of(name.name, ui::type::body_strong));
}

TEST_CASE("the heads of scores name their metrics over two lines where one is too short") {
    Page page(tablet());
    add_contest(page, {.is_kicked_off = false});
    const core::Id id = page.state.selected_contest;
    for (const char* name : {"discovery call", "QBM accepted", "POV begun", "win back"})
        page.act(app::AddMetrics{id, {{{}, name, 1, 0}}});
    page.act(app::KickOff{id});
    page.act(app::ShowContestPage{app::ContestPage::Scores});
    bool seen = false;
    for (const Node* head : page.all(Role::ColumnHeader)) {
        if (!head->value.starts_with("discovery call")) continue;
        seen = true;
        CHECK(head->rect.h > 60);
    }
    CHECK(seen);
}

TEST_CASE("a prize's name has room for a dinner on a wide page") {
    Page page;
    core::contest::Prize prize;
    prize.name = "Dinner for the team";
    add_contest(page, {.prizes = {prize}, .is_kicked_off = false});
    page.act(app::ShowContestPage{app::ContestPage::Rules});
    CHECK(page.get(Role::TextField, "Prize 1").rect.w >= 160);
}

TEST_CASE("the heads of members' targets and days do not run together") {
    Page page;
    add_contest(page, {.is_kicked_off = false});
    page.act(app::ShowContestPage{app::ContestPage::Rules});
    const Node& days = page.get(Role::Text, "Plays");
    for (const Node* text : page.all(Role::Text))
        if (text->value == "Target (points)" && text->rect.y == days.rect.y)
            CHECK(days.rect.x - right_of(*text) >= 16);
}

TEST_CASE("the card of the leader's key ends well below its last button") {
    Page page;
    add_contest(page, {});
    page.act(app::ShowContestPage{app::ContestPage::Share});
    const Node& button = page.get(Role::Button, "Save the key as a file");
    CHECK(bottom_of(page.get(Role::Group, "The leader's key")) - bottom_of(button) >= 24);
}

TEST_CASE("the race says of how many it draws the first six") {
    Page page;
    add_contest(page, {.teams = 8, .members = 8});
    score(page, 1, {1'000, 2, 3, 4, 5, 6, 7, 8});
    page.pass_time(a_day_ms);
    CHECK(page.text_is_shown("The first 6 of 8."));
}

TEST_CASE("on a small phone the label over a new contact's name is whole") {
    for (const Start& start : {small_phone(), Start{}}) {
        Page page(start);
        add_account(page, [](core::discovery::Figures&) {});
        page.click(Role::Tab, "People");
        const Node& field = page.get(Role::TextField, "Name of the new contact");
        for (const Node* label : page.all(Role::Label)) {
            if (label->target != field.id) continue;
            CHECK(is_on_one_line(*label, ui::type::secondary_strong));
            CHECK(field.name.starts_with(label->value));
        }
    }
}
