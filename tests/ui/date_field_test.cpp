// Fields for days say how a day is written, in the reader's own order.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

Start start_for(core::DateOrder order, core::NumberStyle numbers) {
    Start start;
    start.environment.date_order = order;
    start.environment.numbers = std::move(numbers);
    return start;
}

struct Reader {
    core::DateOrder order;
    core::NumberStyle numbers;
    const char* example;
};

const Reader readers[] = {{core::DateOrder::DayMonthYear, {',', "."}, "31.1.2025"},
                          {core::DateOrder::DayMonthYear, {'.', ","}, "31/1/2025"},
                          {core::DateOrder::MonthDayYear, {'.', ","}, "1/31/2025"},
                          {core::DateOrder::YearMonthDay, {'.', ","}, "2025-01-31"}};

}  // namespace

TEST_CASE("every empty day field has a hint in the reader's order, and takes what it says") {
    for (const Reader& reader : readers) {
        Page page(start_for(reader.order, reader.numbers));
        const std::string iso = "2025-01-31";
        const std::string hint =
            "Such as " + iso + (reader.example == iso ? "" : " or " + std::string(reader.example)) +
            ".";
        page.act(app::AddAccount{"Acme", {}});
        const core::Id account = page.state.selected_account;
        page.act(app::AddMeeting{account, {}});
        page.act(app::AddStep{account, {}});
        page.act(app::AddAct{account, {}});
        const std::pair<const char*, const char*> fields[] = {
            {"Gap", "Goal by"}, {"Agreed", "Proof starts"}, {"People", "Day: meeting 1"}};
        for (const auto& [tab, name] : fields) {
            page.click(Role::Tab, tab);
            CHECK_MESSAGE(page.description_of(name).find(hint) != std::string::npos, name);
        }
        page.click(Role::Tab, "Gap");
        page.enter("Goal by", reader.example);
        CHECK(app::shown_account(page.state)->figures.goal_date == core::date_of({2025, 1, 31}));
    }
}

TEST_CASE("a refused day says how one is written, and a good one how it is typed") {
    Page page(start_for(core::DateOrder::MonthDayYear, {'.', ","}));
    CHECK(page.description_of("Period start") == "Tuesday 1 July 2025 (7/1/2025)");
    page.enter("Period start", "31/1/2025");
    CHECK(page.description_of("Period start") ==
          "Write a date such as 2025-01-31 or 1/31/2025. Kept: 2025-07-01.");
    page.enter("Period start", "7/2/2025");
    CHECK(app::shown_plan(page.state)->start == core::date_of({2025, 7, 2}));
    Page iso;
    CHECK(iso.description_of("Period start") == "Tuesday 1 July 2025");
}
