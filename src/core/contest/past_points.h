// Last period's numbers as a table that is pasted, for the fairness preview: a row for each member,
// with their points of each day or week.
#pragma once

#include "core/contest/contest.h"
#include "core/number.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::contest {

struct PastPoints {
    std::vector<std::vector<std::int64_t>> milli;  // by the members' places; empty: no row
    std::size_t rows = 0;                          // that were read
    std::size_t without = 0;                       // members without a row
    std::vector<std::string> wrong;                // a sentence for each row that was left out
    bool operator==(const PastPoints&) const = default;
};

// Names are compared without their capitals; an empty cell is 0. A first row whose cells after the
// first are no numbers is its head, and so is passed over. Error: no table, or no row of it fits.
Result<PastPoints> read_past_points(const Contest& contest, std::string_view text,
                                    const NumberStyle& style);

}  // namespace core::contest
