// Deleting everything: what is not deleted yet is not said to be.
#include "app/door.h"
#include "app/harness/tab.h"

#include <doctest/doctest.h>

using namespace app;
using namespace tests;

TEST_CASE("what is left when not everything could be deleted is told, with what to do") {
    Tab tab(7);
    const auto news = news_of("erase_failed", {"the empty storage is there still"});
    REQUIRE(news);
    tab.act(*news);
    const Notice& notice = tab.state.notices.back();
    CHECK(notice.tone == Tone::Trouble);
    CHECK(notice.until_ms == 0);
    CHECK(notice.text ==
          "Not everything is deleted yet: the empty storage is there still. Close the other tabs "
          "of Quarterdeck; if this page then stays as it is, delete again. The next start deletes "
          "what is left, and nothing is saved until then.");
}
