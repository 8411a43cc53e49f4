// A plan as tables and as a summary: exact text, and names that stay names.
#include "core/target/export.h"

#include "core/table.h"
#include "core/target/defaults.h"
#include "core/target/progress.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

Plan sample() {
    const Date first = date_of({2025, 6, 30}).value_or(Date{});
    return sample_plan({first, {first.days + 90}}, 0);
}

std::vector<Cells> rows(const std::string& csv) {
    const auto table = parse_table(csv);
    REQUIRE(table.ok());
    return table.value().rows;
}

std::string summary(const Plan& plan) {
    return summary_markdown(plan, require(plan), NumberStyle{});
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a plan's table has each stage's need, pace and split in plain digits") {
    const Plan plan = sample();
    const auto table = rows(plan_csv(plan, require(plan), CsvStyle{}));
    REQUIRE(table.size() == 7);
    CHECK(table[0] == Cells{"Stage", "Rate to next", "Needed", "A week", "A working day", "SDR",
                            "AE", "Last useful day"});
    CHECK(table[1][0] == "outreach touch");
    CHECK(table[1][1] == "2 %");
    CHECK(table[1][2] == "28334");
    CHECK(table[6][0] == "won deal");
    CHECK(table[6][1].empty());
    CHECK(table[6][2] == "17");
    CHECK(table[6][7] == "2025-09-26");
}

TEST_CASE("where the comma is the decimal mark, columns are separated by semicolons") {
    Plan plan = sample();
    plan.stages[0].to_next = {250, basis_points};
    plan.stages[2].name = "QBM, held; or so";
    const CsvStyle style = csv_style_for({',', "."});
    const std::string csv = plan_csv(plan, require(plan), style);
    CHECK(csv.starts_with("Stage;Rate to next;Needed;A week;A working day;SDR;AE;Last useful day"));
    const auto table = rows(csv);
    REQUIRE(table.size() == 7);
    CHECK(table[1][1] == "2,5 %");
    CHECK(table[3][0] == "QBM, held; or so");
    CHECK(rows(plan_csv(plan, require(plan), CsvStyle{}))[1][1] == "2.5 %");
    CHECK(weekly_csv(plan, require(plan), style).starts_with("Week;outreach touch;"));
}

TEST_CASE("a counted rate is written so that no spreadsheet takes it for a date") {
    Plan plan = sample();
    plan.stages[4].to_next = {6, 20};
    CHECK(rows(plan_csv(plan, require(plan), CsvStyle{}))[5][1] == "6 of 20");
    plan.stages[4].to_next = {1, 3};
    CHECK(rows(plan_csv(plan, require(plan), CsvStyle{}))[5][1] == "1 in 3");
}

TEST_CASE("stages that can't be reached have empty cells") {
    Plan plan = sample();
    plan.stages[2].to_next.numerator = 0;
    const auto table = rows(plan_csv(plan, require(plan), CsvStyle{}));
    CHECK(table[1][2].empty());
    CHECK(table[6][2] == "17");
    CHECK(holds(summary(plan), "| outreach touch | 2 % | out of reach |  |"));
}

TEST_CASE("the weekly table has a row a week, what was done, then the goals") {
    Plan plan = sample();
    plan.done.push_back({plan.start, plan.stages[2].id, 7});
    plan.done.push_back({{plan.start.days + 2}, plan.stages[2].id, 1});
    const auto table = rows(weekly_csv(plan, require(plan), CsvStyle{}));
    REQUIRE(table.size() == 14);
    CHECK(table[0][0] == "Week");
    CHECK(table[0][3] == "QBM");
    const std::size_t goal = 1 + counted_items(plan).size() + 2;
    CHECK(table[0][goal] == "QBM goal");
    CHECK(table[1][0] == "2025-06-30");
    CHECK(table[1][3] == "8");
    CHECK(table[2][3] == "0");
    std::int64_t sum = 0;
    for (std::size_t i = 1; i < table.size(); ++i) sum += std::stoll(table[i][goal]);
    CHECK(sum == 227);
}

TEST_CASE("an activity's goals in the weekly counts are those of its weeks") {
    Plan plan = sample();
    plan.ramp = {5'000, 2'500};
    plan.activities.resize(1);
    plan.activities[0].weekly = 100;
    const Requirement requirement = require(plan);
    const auto table = rows(weekly_csv(plan, requirement, CsvStyle{}));
    CHECK(table[1].back() == "50");
    CHECK(table[2].back() == "75");
    CHECK(table[3].back() == "100");
    const Progress progress = progress_of(plan, requirement, plan.start);
    for (std::size_t i = 0; i < progress.weeks.size(); ++i)
        CHECK(table[i + 1].back() == std::to_string(progress.rows.back().goals[i]));
}

TEST_CASE("the summary is Markdown that says the plan in a sentence, a table and its assumptions") {
    const std::string text = summary(sample());
    CHECK(text.starts_with("## Sample quarter\n\n17 deals mean 28,334 outreach touches: "));
    CHECK(holds(text,
                "\n| Stage | Rate to next | Needed | A week |\n| --- | ---: | ---: | ---: |\n"
                "| outreach touch | 2 % | 28,334 | "));
    CHECK(holds(text, "\n| won deal |  | 17 | 2 |\n"));
    CHECK(holds(text, "- Goal: $1,000,000, of which $0 is booked, at $60,000 a deal\n"));
    CHECK(holds(text, "- Period: 2025-06-30 to 2025-09-28, 65 working days\n"));
}

TEST_CASE("a plan without numbers has a summary too") {
    Plan plan = sample();
    plan.quota_minor = 0;
    plan.name = "";
    const std::string text = summary(plan);
    CHECK(text.starts_with("## Untitled plan\n\nType a quota to see what it takes.\n"));
}

TEST_CASE("no name is markup in the summary") {
    Plan plan = sample();
    plan.name = "# a\nb";
    plan.stages[0].name = "x | y";
    CHECK(summary(plan).starts_with("## \\# ab\n"));
    CHECK(holds(summary(plan), "| x \\| y | 2 % |"));
}

TEST_CASE("a file's name keeps letters of every script and nothing that a system refuses") {
    Plan plan = sample();
    CHECK(file_name(plan, "plan", "csv") == "Sample quarter plan.csv");
    plan.name = "../a:b\\c*?\"<>|";
    CHECK(file_name(plan, "plan", "csv") == "a b c plan.csv");
    plan.name = "Größe 目標";
    CHECK(file_name(plan, "plan", "csv") == "Größe 目標 plan.csv");
    plan.name =
        "\xE2\x80\xAE"
        "cod.exe";
    CHECK(file_name(plan, "plan", "csv") == "cod exe plan.csv");
    plan.name = " . ";
    CHECK(file_name(plan, "plan", "csv") == "Plan plan.csv");
    plan.name = std::string(300, 'x');
    CHECK(file_name(plan, "plan", "csv").size() == 60 + 9);
}
