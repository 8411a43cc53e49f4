// Scores out of tables: what would go where, what is unclear, what is wrong; and tables of them.
#include "core/contest/import_scores.h"

#include "core/contest/desk.h"
#include "core/contest/export.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

const NumberStyle english{'.', ","};

Table table(std::string_view text) {
    const auto read = parse_table(text);
    REQUIRE(read.ok());
    return read.value();
}

ScoreImport import(const Contest& contest, const Ledger& ledger, std::string_view text) {
    const Table read = table(text);
    return import_scores(contest, ledger, read,
                         propose_mapping(contest, read, english, DateOrder::YearMonthDay),
                         day_of_contest(2));
}

// The ledger with what the import would write.
Ledger written(const ScoreImport& import, Ledger ledger, PasteMode mode = PasteMode::Replace) {
    const ScoreChanges changes = changes_of(import, ledger, mode);
    std::uint64_t id = 50'000 + ledger.entries().size();
    for (const Id& reversed : changes.reverse)
        ledger.add(reversal_of(*ledger.find(reversed), id_of(++id), 5, "Lee", ""));
    for (const ScoreLine& line : changes.enter) {
        Entry made = entry(++id, 1, 1, 1, 1);
        made.member = line.member;
        made.metric = line.metric;
        made.date = line.date;
        made.quantity_milli = line.after_milli;
        ledger.add(made);
    }
    return ledger;
}

}  // namespace

TEST_CASE("a block with headers goes to the metrics of those names, in any order") {
    const ScoreImport read = import(sample_contest(), {},
                                    "Name\tQBM\tNote\tCalls\ncora\t2\tx\t15\n"
                                    "DAN \t\t\t8\n");
    CHECK(read.good.size() == 2);
    CHECK(read.wrong_rows == 0);
    CHECK((read.lines == std::vector<ScoreLine>{
                             {0 + 1, id_of(cora), id_of(calls), day_of_contest(2), 0, 15 * milli},
                             {0 + 1, id_of(cora), id_of(qbms), day_of_contest(2), 0, 2 * milli},
                             {0 + 2, id_of(dan), id_of(calls), day_of_contest(2), 0, 8 * milli}}));
}

TEST_CASE("a block without headers has the metrics in the contest's order, if it has as many") {
    CHECK(import(sample_contest(), {}, "Cora\t15\t2\nDan\t8\t0.5\n").lines.size() == 4);
    CHECK(import(sample_contest(), {}, "Cora\t15\nDan\t8\n").lines.empty());
}

TEST_CASE("a cell that is no number makes its row wrong, and not its column another") {
    const ScoreImport headed =
        import(sample_contest(), {}, "Name\tQBM\tCalls\ncora\tn/a\t15\ndan\t3\t8\n");
    CHECK(headed.wrong_rows == 1);
    CHECK(headed.good.size() == 1);
    CHECK(headed.lines.size() == 2);
    const ScoreImport bare = import(sample_contest(), {}, "cora\tn/a\t15\ndan\t3\t8\neve\t1\t2\n");
    CHECK(bare.wrong_rows == 1);
    CHECK(bare.good.size() == 2);
}

TEST_CASE("two members of one name stay two: the rows wait until somebody says who is who") {
    Contest contest = sample_contest();
    contest.members[1].name = "Cora";
    const Table read = table("Cora\t15\t2\nCora\t3\t0\nEve\t1\t0\n");
    ScoreMapping mapping = propose_mapping(contest, read, english, DateOrder::YearMonthDay);
    const ScoreImport unclear = import_scores(contest, {}, read, mapping, day_of_contest(1));
    CHECK(unclear.good.size() == 1);
    REQUIRE(unclear.unclear.size() == 1);
    CHECK(unclear.unclear[0].is_shared);
    CHECK((unclear.unclear[0].rows == std::vector<std::size_t>{0, 1}));
    CHECK((unclear.unclear[0].members == std::vector{id_of(cora), id_of(dan)}));
    mapping.rows = {{0, id_of(dan)}, {1, id_of(cora)}};
    const ScoreImport clear = import_scores(contest, {}, read, mapping, day_of_contest(1));
    CHECK(clear.unclear.empty());
    CHECK((clear.lines[0].member == id_of(dan)));
    CHECK(clear.lines[0].after_milli == 15 * milli);
}

TEST_CASE("an unknown name is asked about with who it could be, or left out") {
    Contest contest = sample_contest();
    contest.members[0].name = "Cora Lind";
    const Table read = table("C. Lind\t15\t2\nNobody\t1\t1\n");
    ScoreMapping mapping = propose_mapping(contest, read, english, DateOrder::YearMonthDay);
    const ScoreImport asked = import_scores(contest, {}, read, mapping, day_of_contest(1));
    REQUIRE(asked.unclear.size() == 2);
    CHECK((asked.unclear[0].members == std::vector{id_of(cora)}));
    CHECK_FALSE(asked.unclear[0].is_shared);
    CHECK(asked.unclear[1].members.empty());
    mapping.names = {{"c. lind", id_of(cora)}, {"Nobody", {}}};
    const ScoreImport said = import_scores(contest, {}, read, mapping, day_of_contest(1));
    CHECK(said.good.size() == 1);
    CHECK(said.left_out_rows == 1);
    CHECK(said.unclear.empty());
}

TEST_CASE("a stranger could be whoever shares a word with the name, in the contest's order") {
    Contest contest = sample_contest();
    contest.members[1].name = "Ann Berg";
    contest.members[3].name = "berg, Carl";
    contest.members[4].name = "Carl Ann";
    const ScoreImport asked =
        import(contest, {}, "Carl Berg\t1\t1\nann x\t1\t1\nCARL  berg\t2\t2\nDora\t1\t1\n");
    REQUIRE(asked.unclear.size() == 3);
    CHECK((asked.unclear[0].members == std::vector{id_of(dan), id_of(finn), id_of(gus)}));
    CHECK((asked.unclear[0].rows == std::vector<std::size_t>{0, 2}));
    CHECK((asked.unclear[1].members == std::vector{id_of(dan), id_of(gus)}));
    CHECK(asked.unclear[2].members.empty());
}

TEST_CASE("each row is a good one of its night, an open one, left out or blank") {
    Contest contest = sample_contest();
    const Table read = table(
        "Day,Name,Calls\n2025-10-28,Cora,3\n2025-10-28,Who,3\n,,\n2025-10-28,Eve,many\n"
        "2025-10-28,Other,1\n2025-10-29,Dan,4\n");
    ScoreMapping mapping = propose_mapping(contest, read, english, DateOrder::YearMonthDay);
    mapping.names = {{"Other", {}}};
    const ScoreImport said = import_scores(contest, {}, read, mapping, day_of_contest(1));
    CHECK((said.good == std::vector<GoodRow>{{1, day_of_contest(2)}, {6, day_of_contest(3)}}));
    CHECK((said.open_rows == std::vector<std::size_t>{2, 4}));
    CHECK(said.left_out_rows == 1);
}

TEST_CASE("rows outside of the dates, or with what is no number, are refused with the reason") {
    const ScoreImport read = import(sample_contest(), {},
                                    "Day,Name,Calls\n2025-10-28,Cora,3\n2025-12-01,Dan,3\n"
                                    "2025-10-28,Eve,many\n2025-10-28,Finn,1.2345\n,Gus,1\n");
    CHECK(read.good.size() == 1);
    std::vector<std::string> reasons;
    for (const WrongRow& row : read.wrong) reasons.push_back(row.reason);
    CHECK(
        (reasons == std::vector<std::string>{
                        "The contest runs from 27 Oct to 9 Nov 2025, and 1 Dec 2025 lies outside.",
                        "\"many\" is no number.", "\"1.2345\" has more than three decimals.",
                        "It has no date."}));
}

TEST_CASE("the same paste twice is the same as once, and another replaces it by reversal") {
    const Contest contest = sample_contest();
    const Ledger start = ledger_of({entry(1, cora, calls, 5, 2), entry(2, cora, calls, 6, 2)});
    const std::string_view block = "Cora\t15\t2\nDan\t8\t0\n";
    const Ledger once = written(import(contest, start, block), start);
    CHECK(once.entries().size() == 2 + 2 + 3);
    const ScoreChanges again = changes_of(import(contest, once, block), once, PasteMode::Replace);
    CHECK((again == ScoreChanges{}));
    const Ledger cleared = written(import(contest, once, "Cora\t0\t2\n"), once);
    const Tally tally = tally_of(contest, cleared);
    CHECK(tally.quantity(0, 0) == 0);
    CHECK(tally.quantity(0, 1) == 2 * milli);
    CHECK(tally.quantity(1, 0) == 8 * milli);
}

TEST_CASE("with Add a paste comes on top") {
    const Contest contest = sample_contest();
    const Ledger start = ledger_of({entry(1, cora, calls, 5, 2)});
    const Table block = table("Cora\t15\t2\nCora\t1\t0\n");
    ScoreMapping mapping = propose_mapping(contest, block, english, DateOrder::YearMonthDay);
    mapping.mode = PasteMode::Add;
    const ScoreImport read = import_scores(contest, start, block, mapping, day_of_contest(2));
    const Ledger more = written(read, start, PasteMode::Add);
    CHECK(tally_of(contest, more).quantity(0, 0) == 21 * milli);
    CHECK(more.entries().size() == 3);
}

TEST_CASE("whatever a table and a mapping hold, the import ends and keeps the rules") {
    Random random(91);
    const Contest contest = sample_contest();
    constexpr std::string_view cells[] = {"Cora", "dan", "x",          "",     "3",
                                          "0.5",  "-1",  "2025-10-28", "Name", "Calls",
                                          "QBM",  "1e9", "2025-13-40", "語"};
    for (int run = 0; run < 2'000; ++run) {
        Table block;
        for (int i = 0; i < random.between(0, 6); ++i) {
            Cells row;
            for (int k = 0; k < random.between(1, 5); ++k)
                row.emplace_back(cells[random.next() % std::size(cells)]);
            block.rows.push_back(row);
        }
        ScoreMapping mapping = propose_mapping(contest, block, english, DateOrder::YearMonthDay);
        if (random.between(0, 1) == 0) mapping.name_column = random.next() % 6;
        if (random.between(0, 1) == 0) mapping.columns = {id_of(calls), id_of(qbms), id_of(9)};
        const Ledger ledger = ledger_of(any_entries(random, contest, 6));
        const ScoreImport read = import_scores(contest, ledger, block, mapping, day_of_contest(3));
        const Ledger after = written(read, ledger);
        for (const ScoreLine& line : read.lines) {
            std::int64_t sum = 0;
            for (const Entry& each : after.entries())
                if (after.stands(each) && each.member == line.member &&
                    each.metric == line.metric && each.date == line.date)
                    sum += each.quantity_milli;
            CHECK(sum == line.after_milli);
        }
    }
}

TEST_CASE("the ledger and the standings are tables") {
    const Contest contest = sample_contest();
    Ledger ledger = ledger_of({entry(1, cora, calls, 5, 1), entry(2, 999, calls, 1, 1)});
    ledger.add(reversal_of(*ledger.find(id_of(1)), id_of(3), 1'761'600'000'000, "Mo", "=1+1"));
    const auto rows = table(ledger_csv(contest, ledger, {}, {})).rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[1][2] == "Cora");
    CHECK(rows[1][3] == "Reds");
    CHECK(rows[1][7] == "2025-10-27 21:00");
    CHECK(rows[1].back() == "reversed");
    CHECK(rows[2].back() == "The contest has no such member.");
    CHECK(rows[3][10] == "'=1+1");
    CHECK(rows[3].back() == "reversal");
    Standings standings = standings_of(contest, tally_of(contest, ledger), day_of_contest(1));
    const auto board = table(standings_csv(contest, standings, {})).rows;
    CHECK(board.size() == 8);
    CHECK((board[1] == Cells{"Team", "1", "", "Reds", "0", "0"}));
    CHECK(file_name(contest, "ledger", "csv") == "Autumn sprint ledger.csv");
}
