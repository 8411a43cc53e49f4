// Delimited text: what people paste, what is refused, and what is written comes back.
#include "core/table.h"

#include "core/random.h"

#include <doctest/doctest.h>

using namespace core;

namespace {

using Rows = std::vector<Cells>;

Table table(std::string_view text) {
    const Result<Table> result = parse_table(text);
    REQUIRE_MESSAGE(result.ok(), text);
    return result.value();
}

Rows rows(std::string_view text) { return table(text).rows; }

std::string refusal(std::string_view text) {
    const Result<Table> result = parse_table(text);
    REQUIRE_FALSE(result.ok());
    return result.error().message;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (; times > 0; --times) text += part;
    return text;
}

}  // namespace

TEST_CASE("the separator is the one that every line agrees on") {
    CHECK(table("week,QBM\n2025-09-29,3\n") == Table{',', {{"week", "QBM"}, {"2025-09-29", "3"}}});
    CHECK(table("week;QBM\n29.9.2025;3").separator == ';');
    CHECK(table("week\tQBM\n29.9.2025\t3").separator == '\t');
    CHECK(table("one column\nand no more").separator == ',');
    CHECK(table("").separator == ',');
}

TEST_CASE("decimal commas separate nothing") {
    CHECK(rows("1,5;2,5") == Rows{{"1,5", "2,5"}});
    CHECK(rows("1,5;2,5\n3,5;4,5\n") == Rows{{"1,5", "2,5"}, {"3,5", "4,5"}});
    CHECK(rows("Name;Anteil\nAnna;1,5\nBen;2\n") ==
          Rows{{"Name", "Anteil"}, {"Anna", "1,5"}, {"Ben", "2"}});
    CHECK(rows("1,5\t2;5\n") == Rows{{"1,5", "2;5"}});
}

TEST_CASE("separators inside quotes do not count") {
    CHECK(rows("\"a;b;c\",d\n\"e;f;g\",h\n") == Rows{{"a;b;c", "d"}, {"e;f;g", "h"}});
    CHECK(rows("a,\"x\ty\"\nb,\"x\ty\"\n") == Rows{{"a", "x\ty"}, {"b", "x\ty"}});
}

TEST_CASE("of ragged lines the separator that most agree on counts") {
    CHECK(rows("Report;2025\na,b,c\nd,e,f\ng,h,i\n") ==
          Rows{{"Report;2025"}, {"a", "b", "c"}, {"d", "e", "f"}, {"g", "h", "i"}});
}

TEST_CASE("a first line that names the separator decides") {
    CHECK(table("sep=,\na;b,c\n") == Table{',', {{"a;b", "c"}}});
    CHECK(table("\xEF\xBB\xBFsep=;\r\na,b;c\r\n") == Table{';', {{"a,b", "c"}}});
    CHECK(rows("sep=x\na,b\n") == Rows{{"sep=x"}, {"a", "b"}});
}

TEST_CASE("quoted fields hold separators, doubled quotes and line breaks") {
    CHECK(rows("\"a, b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nc,,\"\"\n") ==
          Rows{{"a, b", "say \"hi\"", "two\r\nlines"}, {"c", "", ""}});
    CHECK(rows("\"\"\"\",x") == Rows{{"\"", "x"}});
}

TEST_CASE("a quote inside a field is a character, text after a closing quote is kept") {
    CHECK(rows("5\" pipe,a \"b\" c\n\"ab\"cd,e\n") ==
          Rows{{"5\" pipe", "a \"b\" c"}, {"abcd", "e"}});
}

TEST_CASE("every line end ends a line once") {
    for (const std::string_view text :
         {"a,b\nc,d", "a,b\rc,d\r", "a,b\r\nc,d\r\n", "a,b\nc,d\r\n\r\n"})
        CHECK_MESSAGE((rows(text) == Rows{{"a", "b"}, {"c", "d"}}), text);
    CHECK(rows("a,b\n\nc,d\n") == Rows{{"a", "b"}, {""}, {"c", "d"}});
}

TEST_CASE("a byte-order mark and blank lines at the end are dropped") {
    CHECK(rows("\xEF\xBB\xBF"
               "a,b\n") == Rows{{"a", "b"}});
    CHECK(rows("\xEF\xBB\xBF\"a\",b\n") == Rows{{"a", "b"}});
    CHECK(rows("a,b\n,\n , \n\n\n") == Rows{{"a", "b"}});
    CHECK(rows("\n\n").empty());
    CHECK(rows("").empty());
}

TEST_CASE("ragged rows stay ragged") {
    CHECK(rows("a,b,c\nd\ne,f\n") == Rows{{"a", "b", "c"}, {"d"}, {"e", "f"}});
}

TEST_CASE("NUL and what is no UTF-8 are repaired") {
    CHECK(rows(std::string_view("a\0b,\xFF\xC3,\xC3\xA9\n", 10)) ==
          Rows{{"a\uFFFDb", "\uFFFD\uFFFD", "é"}});
}

TEST_CASE("a quote that is never closed is refused with its line") {
    CHECK(refusal("a,b\r\n\"c\nd\",e\n\nf,\"g\nh,i\n") ==
          "The quote that opens in line 5 is never closed: add the closing quote, or take this one "
          "away. Nothing was read.");
    CHECK(refusal("\"").find("line 1 ") != std::string::npos);
    CHECK(refusal("sep=,\r\n\"").find("line 2 ") != std::string::npos);
}

TEST_CASE("a table of the largest size is read, one above is refused") {
    const std::string most_rows = repeated("a\n", max_table_rows);
    CHECK(rows(most_rows).size() == max_table_rows);
    CHECK(rows(most_rows + "\n , \n").size() == max_table_rows);
    CHECK(refusal(most_rows + "\na\n") ==
          "The table has more than 20,000 rows: leave out those that are not needed. Nothing was "
          "read.");

    const std::string most_columns = "a\n" + repeated("a,", max_table_columns - 1) + "a\n";
    CHECK(rows(most_columns)[1].size() == max_table_columns);
    CHECK(
        refusal("a\n" + repeated(",", max_table_columns) + "a\n") ==
        "Line 2 has more than 200 columns: leave out those that are not needed. Nothing was read.");

    const std::string longest = repeated("x", max_cell_bytes);
    CHECK(rows(longest) == Rows{{longest}});
    CHECK(
        refusal("a\n\"" + longest + "x\"") ==
        "A cell in line 2 is longer than 1,000 bytes: shorten it or leave its column out. Nothing "
        "was read.");

    const std::string line = repeated("x", 399) + "\n";
    CHECK(rows(repeated(line, max_table_bytes / line.size())).size() == 10'000);
    CHECK(refusal(repeated(line, max_table_bytes / line.size()) + "x") ==
          "The table is larger than 4 MB: leave out the columns and rows that are not needed. "
          "Nothing "
          "was read.");
}

TEST_CASE("UTF-16 is refused by name") {
    CHECK(refusal(std::string_view("\xFF\xFE"
                                   "a\0",
                                   4)) ==
          "The table is written in UTF-16: save it as CSV in UTF-8. Nothing was read.");
    CHECK(refusal("\xFE\xFF").find("UTF-16") != std::string::npos);
}

TEST_CASE("CSV is written with CRLF and quotes where they are needed") {
    CHECK(write_csv(
              Rows{{"a", "b c"}, {"d,e", "say \"hi\"", "two\nlines", ""}, {"f;g", "\ufeffh"}}) ==
          "a,b c\r\n\"d,e\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n\"f;g\",\"\ufeffh\"\r\n");
    CHECK(write_csv({}).empty());
    CHECK(write_csv(Rows{{"sep=", ""}}) == "\"sep=\",\r\n");
}

TEST_CASE("no cell runs as a formula") {
    for (const std::string_view text : {"=1+1", "+1-555-0100", "-", "-1+2", "@SUM(A1)", "=", "+",
                                        "-a", "-1.", "-1-", "+cmd", "＝1"})
        CHECK_MESSAGE((write_csv(Rows{{std::string(text)}}) == "'" + std::string(text) + "\r\n"),
                      text);
    CHECK(write_csv(Rows{{"\t=1", "\r=1", "\n=1", "=\"a\""}}) ==
          "\"'\t=1\",\"'\r=1\",\"'\n=1\",\"'=\"\"a\"\"\"\r\n");
    for (const std::string_view text : {"-5", "+3.5", "-2.5%", "+1 %", "5-3", "a=b", "", "'=1"})
        CHECK_MESSAGE((write_csv(Rows{{std::string(text)}}) == std::string(text) + "\r\n"), text);
    CHECK(write_csv(Rows{{"-1,000.50"}}) == "\"-1,000.50\"\r\n");
}

TEST_CASE("what is written comes back, but for the apostrophes") {
    tests::Random random(9);
    constexpr std::string_view parts[] = {"a",    "1", ",", ";",      "\t", "\"", "\r", "\n",
                                          "\"\"", " ", "é", "\ufeff", "=",  "-",  "'",  "sep=;"};
    for (int round = 0; round < 3'000; ++round) {
        Rows wanted(static_cast<std::size_t>(random.between(1, 5)));
        for (Cells& row : wanted) {
            row.resize(static_cast<std::size_t>(random.between(1, 4)));
            for (std::string& cell : row)
                for (std::int64_t left = random.between(0, 4); left > 0; --left)
                    cell += parts[random.next() % std::size(parts)];
        }
        wanted.back().back() += "end";  // the last row is not blank
        const std::string text = write_csv(wanted, round % 2 == 0 ? ',' : ';');
        Rows read = rows(text);
        for (std::size_t i = 0; i < read.size() && i < wanted.size(); ++i)
            for (std::size_t k = 0; k < read[i].size() && k < wanted[i].size(); ++k)
                if (read[i][k] == "'" + wanted[i][k]) read[i][k].erase(0, 1);
        REQUIRE_MESSAGE(read == wanted, text);
    }
}
