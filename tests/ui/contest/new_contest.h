// A contest that is being set up by hand.
#pragma once

#include "app/contest_book.h"
#include "ui/harness/page.h"

#include <string>

namespace tests {

inline void begin(Page& page) {
    page.click(Role::Tab, "Contests");
    page.click("New contest");
}

inline const core::contest::Contest& shown(const Page& page) {
    return app::shown_contest(page.state)->contest;
}

// The first metric, worth two points a unit.
inline void count_qbms(Page& page) {
    page.click("Add metric");
    page.enter("Metric 1", "QBM");
    page.enter("Points: QBM", "2");
}

inline void add_members(Page& page, const std::string& names) {
    page.type("Members to add", names);
    page.click("Add members");
}

}  // namespace tests
