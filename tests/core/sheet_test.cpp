// A page for paper, and its way to the browser.
#include "core/sheet.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace core;
using enum core::SheetColumn;

TEST_CASE("a sheet goes to the browser as flat texts, block by block") {
    Sheet sheet{"Acme recap", "Title", "1 July", {}};
    sheet.heading("Head");
    sheet.paragraph("Words");
    sheet.note("Small");
    sheet.list({"one", "two"});
    sheet.quote("said", "Ann", "1 Oct");
    sheet.table({Text, Number}, {{"Name", "Count"}, {"<b>", "3"}});
    using Texts = std::vector<std::string>;
    Texts wanted;
    for (const Texts& block :
         {Texts{"Acme recap", "Title", "1 July"}, Texts{"heading", "1", "Head"},
          Texts{"paragraph", "1", "Words"}, Texts{"note", "1", "Small"},
          Texts{"list", "2", "one", "two"}, Texts{"quote", "3", "said", "Ann", "1 Oct"},
          Texts{"table", "5", "tn", "Name", "Count", "<b>", "3"}})
        wanted.insert(wanted.end(), block.begin(), block.end());
    CHECK(fields_of(sheet) == wanted);
}

TEST_CASE("a list without items and a table without rows are left out") {
    Sheet sheet;
    sheet.list({});
    sheet.table({Text}, {});
    sheet.table({Text}, {{"Name"}});
    CHECK(sheet.blocks.empty());
}
