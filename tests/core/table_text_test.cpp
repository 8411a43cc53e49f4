// Rows that become text again, for the field that they came from.
#include "core/table_text.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <iterator>

using namespace core;

TEST_CASE("rows become lines that a spreadsheet and a reader know") {
    const std::vector<Cells> rows{{"Name", "QBM"}, {"Ann", "=2"}, {"Bo, Jr", "say \"hi\""}, {"Cy"}};
    CHECK(text_of_rows(rows) == "Name\tQBM\nAnn\t=2\n\"Bo, Jr\"\t\"say \"\"hi\"\"\"\nCy\t");
    CHECK(text_of_rows({}).empty());
}

TEST_CASE("rows that became text come back, filled up to one width") {
    tests::Random random(9);
    constexpr std::string_view parts[] = {"a", "1", ",", ";",      "\t", "\"", "\r",   "\n",
                                          " ", "é", "=", "\ufeff", "-",  "'",  "sep=", "sep=;"};
    for (int round = 0; round < 3'000; ++round) {
        std::vector<Cells> wanted(static_cast<std::size_t>(random.between(1, 5)));
        std::size_t width = 0;
        for (Cells& row : wanted) {
            row.resize(static_cast<std::size_t>(random.between(1, 4)));
            width = std::max(width, row.size());
            for (std::string& cell : row)
                for (std::int64_t left = random.between(0, 4); left > 0; --left)
                    cell += parts[random.next() % std::size(parts)];
        }
        wanted.back().back() += "end";  // the last row is not blank
        const std::string text = text_of_rows(wanted);
        for (Cells& row : wanted) row.resize(width);
        const auto read = parse_table(text);
        REQUIRE_MESSAGE(read.ok(), text);
        REQUIRE_MESSAGE(read.value().rows == wanted, text);
    }
}
