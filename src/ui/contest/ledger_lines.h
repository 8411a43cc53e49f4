// The ledger as lines to read, the newest first: found as far as they are asked for, and kept.
#pragma once

#include "app/contest_book.h"
#include "app/state.h"
#include "core/calendar.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui {

enum class EntryKind { All, Counts, Reversed, Reversals, Faulty };

struct LedgerFilter {
    std::string text;  // in the names, the note or who entered it
    core::Id member;   // zero: anybody
    std::optional<core::Date> night;
    EntryKind kind = EntryKind::All;
    bool operator==(const LedgerFilter&) const = default;
};

struct LedgerLine {
    core::contest::Entry entry;
    std::string member;
    std::string metric;
    std::string quantity;
    std::string points;   // "–" where it counts none
    std::string entered;  // "3 Nov 2025, 21:04, by Ann"
    std::string state;    // "Counts", "Reversed", "Takes back 2 QBMs of 3 Nov 2025", or why not
    bool counts = false;
    bool can_be_reversed = false;
};

class LedgerLines {
public:
    // The lines from `first` on, at most `count`. Looks at no more entries than that takes.
    const std::vector<LedgerLine>& of(const app::State& state, const app::ContestBook& book,
                                      const LedgerFilter& filter, std::size_t first,
                                      std::size_t count);
    // Of those asked for last: whether there are more behind them, and how many there are in all
    // where that is known.
    bool has_more() const { return has_more_; }
    std::optional<std::size_t> all() const { return all_; }

private:
    core::Id contest_;
    std::uint64_t revision_ = 0;
    bool is_zone_known_ = false;
    LedgerFilter filter_;
    std::vector<std::size_t> found_;  // places in the ledger, the newest first
    std::size_t left_ = 0;            // entries before this place have not been looked at
    std::size_t first_ = 0, count_ = 0;
    std::vector<LedgerLine> lines_;
    bool has_more_ = false;
    std::optional<std::size_t> all_;
};

}  // namespace ui
