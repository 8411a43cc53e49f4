// A file that is kept up to date, and what becomes of its next writing when it is kept no more.
#include "app/harness/tab.h"

#include <doctest/doctest.h>

using namespace app;
using namespace tests;

TEST_CASE("nothing is written by itself once a file is not kept up to date any more") {
    for (const bool is_forgotten : {true, false}) {
        Tab tab(7);
        Disk disk;
        tab.settle(disk);
        const auto first =
            asked<SaveBackup>(tab.act(BackupWaysTold{{true, false, "q.json", true}}));
        REQUIRE(first.size() == 1);
        tab.act(BackupSaved{"q.json"});
        tab.act(NewPlan{});
        if (is_forgotten) tab.act(BackupWaysTold{{true, false, "", false}});
        tab.pass(30'000);
        CHECK(asked<SaveBackup>(tab.act(TimePassed{})).size() == (is_forgotten ? 0 : 1));
    }
}
