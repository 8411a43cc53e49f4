// Counts out of tables: what is proposed, what is read, what is wrong and why.
#include "core/target/import_counts.h"

#include "core/import_dates.h"
#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/export.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace core;
using namespace core::target;

namespace {

const NumberStyle english{'.', ","};
const NumberStyle german{',', "."};

Date day(int year, int month, int of_month) {
    return date_of({year, month, of_month}).value_or(Date{});
}

// Weeks from Monday 2025-06-30 to Sunday 2025-09-28.
Plan sample() { return sample_plan({day(2025, 6, 30), day(2025, 9, 28)}, 0); }

Table table(std::string_view text) {
    const auto read = parse_table(text);
    REQUIRE(read.ok());
    return read.value();
}

Mapping proposed(const Plan& plan, std::string_view text, const NumberStyle& numbers = english,
                 DateOrder dates = DateOrder::YearMonthDay) {
    return propose_mapping(plan, table(text), numbers, dates);
}

CountImport import(const Plan& plan, std::string_view text, const NumberStyle& numbers = english,
                   DateOrder dates = DateOrder::YearMonthDay) {
    return import_counts(plan, table(text), proposed(plan, text, numbers, dates));
}

std::string reason(std::string_view cell, const NumberStyle& style = english) {
    Mapping mapping;
    const Plan plan = sample();
    mapping.columns = {{}, plan.stages[2].id};
    mapping.numbers = style;
    const CountImport read =
        import_counts(plan, {',', {{"2025-07-01", std::string(cell)}}}, mapping);
    return read.wrong.empty() ? std::string() : read.wrong.front().reason;
}

std::int64_t count_in(std::string_view cell, const NumberStyle& style) {
    Mapping mapping;
    const Plan plan = sample();
    mapping.columns = {{}, plan.stages[2].id};
    mapping.numbers = style;
    const CountImport read =
        import_counts(plan, {',', {{"2025-07-01", std::string(cell)}}}, mapping);
    return read.counts.size() == 1 ? read.counts.front().after : -1;
}

}  // namespace

TEST_CASE("a wide table's columns are found by the names of stages and activities") {
    const Plan plan = sample();
    const std::string text =
        "Report of 1 Q3,,,\nWeek,Discovery calls,qbm,Region\n2025-06-30,12,3,north\n";
    const Mapping mapping = proposed(plan, text);
    CHECK(mapping.header == 1);
    CHECK(mapping.date_column == 0);
    CHECK(mapping.layout == Layout::Wide);
    CHECK(mapping.columns == std::vector<Id>{{}, plan.stages[1].id, plan.stages[2].id, {}});
    const CountImport read = import(plan, text);
    CHECK(read.good_rows == 1);
    CHECK(read.weeks == 1);
    CHECK(read.counts == std::vector<CountChange>{{plan.start, plan.stages[1].id, 0, 12},
                                                  {plan.start, plan.stages[2].id, 0, 3}});
    CHECK(read.done == std::vector<Done>{{plan.start, plan.stages[1].id, 12},
                                         {plan.start, plan.stages[2].id, 3}});
}

TEST_CASE("a table without a header, and an empty one, propose nothing that fails") {
    const Plan plan = sample();
    CHECK_FALSE(proposed(plan, "2025-06-30,3\n2025-07-07,4\n").header);
    CHECK_FALSE(proposed(plan, "").header);
    CHECK(import(plan, "").counts.empty());
    CHECK(import(plan, "no dates at all,1\nx,2\n").counts.empty());
}

TEST_CASE(
    "a long table has a row a count, and unknown names are left out until they are assigned") {
    const Plan plan = sample();
    const std::string text =
        "Stage;Date;Count\nQBM;2025-06-30;2\nPOV;2025-07-01;1\nQBM;2025-07-04;3\nLost;2025-07-04;"
        "9\n";
    Mapping mapping = proposed(plan, text);
    CHECK(mapping.layout == Layout::Long);
    CHECK(mapping.stage_column == 0);
    CHECK(mapping.date_column == 1);
    CHECK(mapping.count_column == 2);
    CHECK(mapping.names == std::vector<NamedItem>{{"QBM", plan.stages[2].id},
                                                  {"POV", plan.stages[4].id},
                                                  {"Lost", {}}});
    CountImport read = import_counts(plan, table(text), mapping);
    CHECK(read.left_out_rows == 1);
    CHECK(read.counts == std::vector<CountChange>{{plan.start, plan.stages[2].id, 0, 5},
                                                  {plan.start, plan.stages[4].id, 0, 1}});
    mapping.names[2].item = plan.stages[5].id;
    read = import_counts(plan, table(text), mapping);
    CHECK(read.left_out_rows == 0);
    CHECK(read.counts.size() == 3);
}

TEST_CASE("without a count column each row is one, though rows have ids and amounts") {
    const Plan plan = sample();
    const std::string text =
        "Created,Stage,Deal id,Amount\n2025-07-01 09:15,QBM,17,60000\n"
        "2025-07-02T10:00:00Z,qbm,18,1\n2025-07-08 23:59,POV,19,2\n";
    const Mapping mapping = proposed(plan, text);
    CHECK(mapping.layout == Layout::Long);
    CHECK_FALSE(mapping.count_column);
    const CountImport read = import_counts(plan, table(text), mapping);
    CHECK(read.counts ==
          std::vector<CountChange>{{plan.start, plan.stages[2].id, 0, 2},
                                   {{plan.start.days + 7}, plan.stages[4].id, 0, 1}});
}

TEST_CASE("dates are read in the reader's order, unless only the other one fits") {
    const Plan plan = sample();
    const std::string american = "Date,QBM\n07/14/2025,3\n";
    CHECK(proposed(plan, american, english, DateOrder::DayMonthYear).dates ==
          DateOrder::MonthDayYear);
    const std::string both = "Date,QBM\n07/08/2025,3\n";
    CHECK(proposed(plan, both, english, DateOrder::DayMonthYear).dates == DateOrder::DayMonthYear);
    CHECK(proposed(plan, both, english, DateOrder::MonthDayYear).dates == DateOrder::MonthDayYear);
}

TEST_CASE("ISO weeks are the plan's weeks that hold their Thursday") {
    CHECK(parse_iso_week("2025-W40") == day(2025, 10, 2));
    CHECK(parse_iso_week("2025W40") == day(2025, 10, 2));
    CHECK(parse_iso_week("2025-w40-1") == day(2025, 9, 29));
    CHECK(parse_iso_week("2020-W53") == day(2020, 12, 31));
    CHECK(parse_iso_week("2026-W01") == day(2026, 1, 1));
    for (const char* wrong : {"2025-W53", "2025-W00", "2025-40", "W40", "2025-W40-8", "2025-W401"})
        CHECK_MESSAGE(parse_iso_week(wrong) == std::nullopt, wrong);
    Plan plan = sample();
    plan.week_starts = Weekday::Sunday;
    const CountImport read = import(plan, "Week,QBM\n2025-W28,3\n");
    REQUIRE(read.counts.size() == 1);
    CHECK(read.counts[0].week == day(2025, 7, 6));
}

TEST_CASE("counts are whole numbers in the mapping's style") {
    CHECK(count_in("12", english) == 12);
    CHECK(count_in("12.0", english) == 12);
    CHECK(count_in("1,234", english) == 1'234);
    CHECK(count_in(" 1 234 ", english) == 1'234);
    CHECK(count_in("12,0", german) == 12);
    CHECK(count_in("12,00", german) == 12);
    CHECK(count_in("1.234", german) == 1'234);
    CHECK(reason("12.5") == "\"12.5\" is no whole number.");
    CHECK(reason("12,5", german) == "\"12,5\" is no whole number.");
    CHECK(reason("-3") == "\"-3\" is negative.");
    CHECK(reason("many") == "\"many\" is no number.");
    CHECK(reason("12,5") == "\"12,5\" can mean 12.5 or 125.");
    CHECK(reason("9999999999999999") == "\"9999999999999999\" is too large.");
}

TEST_CASE("a table with decimal commas proposes them to a reader who writes points") {
    const Plan plan = sample();
    const std::string text = "Woche;QBM\n30.06.2025;12,0\n07.07.2025;3,0\n";
    const Mapping mapping = proposed(plan, text, english, DateOrder::MonthDayYear);
    CHECK(mapping.numbers == german);
    CHECK(mapping.dates == DateOrder::DayMonthYear);
    CHECK(import_counts(plan, table(text), mapping).counts.size() == 2);
}

TEST_CASE(
    "a wrong row is named with its number, its text and the reason, and none of it is taken") {
    const Plan plan = sample();
    const CountImport read = import(plan,
                                    "Week,QBM,POV\n2025-06-30,3,1\nTotal,9,9\n2025-07-07,4,lots\n"
                                    ",5,5\n2025-07-14,,2\n\n2024-01-01,1,1\n");
    CHECK(read.good_rows == 2);
    CHECK(read.outside_rows == 1);
    CHECK(read.wrong_rows == 3);
    CHECK(read.wrong ==
          std::vector<WrongRow>{{3, "Total | 9 | 9", "\"Total\" is no date."},
                                {4, "2025-07-07 | 4 | lots", "\"lots\" is no number."},
                                {5, "5 | 5", "It has no date."}});
    CHECK(read.counts.size() == 3);
}

TEST_CASE("the first hundred wrong rows are listed, and all are counted") {
    std::string text = "Week,QBM\n2025-06-30,1\n";
    for (int i = 0; i < 250; ++i) text += "soon," + std::to_string(i) + "\n";
    const CountImport read = import(sample(), text);
    CHECK(read.wrong_rows == 250);
    CHECK(read.wrong.size() == max_wrong_rows_shown);
    CHECK(read.good_rows == 1);
}

TEST_CASE("a week that touches the period belongs to it with all its days") {
    Plan plan = sample();
    plan.start = day(2025, 7, 1);
    plan.end = day(2025, 9, 30);
    const CountImport read = import(plan,
                                    "Day,QBM\n2025-06-29,1\n2025-06-30,2\n2025-10-05,4\n"
                                    "2025-10-06,8\n");
    CHECK(read.outside_rows == 2);
    CHECK(read.done == std::vector<Done>{{day(2025, 6, 30), plan.stages[2].id, 2},
                                         {day(2025, 9, 29), plan.stages[2].id, 4}});
}

TEST_CASE("replacing takes the weeks and items that are named, adding adds to them") {
    Plan plan = sample();
    const Id qbm = plan.stages[2].id;
    const Id pov = plan.stages[4].id;
    plan.done = {{{plan.start.days + 1}, qbm, 10},
                 {{plan.start.days + 2}, qbm, 1},
                 {{plan.start.days + 2}, pov, 5},
                 {{plan.start.days + 7}, qbm, 6}};
    std::ranges::sort(plan.done, [](const Done& a, const Done& b) {
        return std::pair(a.week, a.what) < std::pair(b.week, b.what);
    });
    const std::string text = "Week,QBM\n2025-06-30,3\n";
    Mapping mapping = proposed(plan, text);
    CountImport read = import_counts(plan, table(text), mapping);
    CHECK(read.counts == std::vector<CountChange>{{plan.start, qbm, 11, 3}});
    CHECK(read.done == std::vector<Done>{{{plan.start.days + 1}, qbm, 3},
                                         {{plan.start.days + 2}, pov, 5},
                                         {{plan.start.days + 7}, qbm, 6}});
    mapping.mode = CountMode::Add;
    read = import_counts(plan, table(text), mapping);
    CHECK(read.counts == std::vector<CountChange>{{plan.start, qbm, 11, 14}});
}

TEST_CASE("a zero takes a count away, an empty cell leaves it") {
    Plan plan = sample();
    plan.done = {{plan.start, plan.stages[2].id, 4}, {{plan.start.days + 7}, plan.stages[2].id, 5}};
    const CountImport read = import(plan, "Week,QBM,POV\n2025-06-30,0,\n2025-07-07,,1\n");
    CHECK(read.done == std::vector<Done>{{{plan.start.days + 7}, plan.stages[2].id, 5},
                                         {{plan.start.days + 7}, plan.stages[4].id, 1}});
}

TEST_CASE("a sum above what a plan holds makes the row wrong that reaches it") {
    const CountImport read =
        import(sample(), "Week,QBM\n2025-06-30,999999999999999\n2025-07-01,1\n2025-07-02,1\n");
    CHECK(read.good_rows == 2);
    REQUIRE(read.wrong_rows == 1);
    CHECK(read.wrong[0].row == 4);
    CHECK(read.counts[0].after == max_amount);
}

TEST_CASE("the weekly export read again gives the same counts, whatever the names") {
    tests::Random random(7);
    for (int round = 0; round < 200; ++round) {
        Plan plan = sample();
        plan.week_starts = static_cast<Weekday>(random.between(0, 6));
        plan.start.days += static_cast<std::int32_t>(random.between(0, 6));
        for (Stage& stage : plan.stages) {
            constexpr const char* names[] = {"call", "QBM goal", "=1+1", "a,\"b\"",
                                             "7",    "QBM",      "+x"};
            stage.name = names[random.between(0, 6)];
        }
        const std::vector<Counted> items = counted_items(plan);
        for (std::int32_t week = 0; week < 13; ++week) {
            const Date first{plan.start.days + week * 7};
            for (const Counted& item : items)
                if (random.between(0, 2) == 0)
                    plan.done.push_back({first, item.id, random.any_size(1'000'000)});
        }
        std::erase_if(plan.done, [](const Done& done) { return done.count == 0; });
        const CsvStyle style = csv_style_for({random.between(0, 1) == 0 ? '.' : ',', ""});
        const std::string text = weekly_csv(plan, require(plan), style);
        Plan empty = plan;
        empty.done.clear();
        const CountImport read = import(empty, text);
        CHECK(read.wrong_rows == 0);
        Plan again = plan;
        again.done = read.done;
        CHECK(weekly_csv(again, require(again), style) == text);
        CHECK(import(plan, text).done.size() == plan.done.size());
    }
}

TEST_CASE("the same import twice is the same as once where it replaces") {
    tests::Random random(11);
    for (int round = 0; round < 300; ++round) {
        Plan plan = sample();
        const std::vector<Counted> items = counted_items(plan);
        for (int i = 0; i < 20; ++i)
            plan.done.push_back(
                {{plan.start.days + static_cast<std::int32_t>(random.between(-3, 95))},
                 items[static_cast<std::size_t>(random.between(0, 9))].id,
                 random.between(1, 50)});
        std::ranges::sort(plan.done, [](const Done& a, const Done& b) {
            return std::pair(a.week, a.what) < std::pair(b.week, b.what);
        });
        plan.done.erase(std::unique(plan.done.begin(), plan.done.end(),
                                    [](const Done& a, const Done& b) {
                                        return a.week == b.week && a.what == b.what;
                                    }),
                        plan.done.end());
        Table any{',', {}};
        for (int row = 0; row < 30; ++row) {
            Cells cells{
                format_iso({plan.start.days + static_cast<std::int32_t>(random.between(-9, 99))})};
            for (int column = 0; column < 5; ++column)
                cells.push_back(random.between(0, 3) == 0 ? ""
                                                          : std::to_string(random.between(-1, 30)));
            any.rows.push_back(std::move(cells));
        }
        Mapping mapping;
        mapping.columns.resize(6);
        for (std::size_t i = 1; i < 6; ++i)
            mapping.columns[i] = items[static_cast<std::size_t>(random.between(0, 9))].id;
        const CountImport once = import_counts(plan, any, mapping);
        Plan after = plan;
        after.done = once.done;
        const CountImport twice = import_counts(after, any, mapping);
        CHECK(twice.done == once.done);
        for (const CountChange& change : twice.counts) CHECK(change.before == change.after);
        CHECK(std::ranges::is_sorted(once.done, [](const Done& a, const Done& b) {
            return std::pair(a.week, a.what) < std::pair(b.week, b.what);
        }));
    }
}
