// The board of the night that is being played, kept up to date entry by entry: with 2,000 members
// and 100,000 entries one more takes a fraction of a millisecond, not all of them again.
#pragma once

#include "core/contest/board_rows.h"
#include "core/contest/standings.h"
#include "core/contest/tally.h"

#include <optional>
#include <span>

namespace core::contest {

// Always the same as
//     standings_of(in_force(contest, night), tally_of(contest, ledger), night)
// with the arrows of point_arrows(), of the ledger with all that was taken.
//
// How a cache keeps one: beside the ledger of the document. After apply(ledger, merged, part)
// (ledger_document.h) has told what is fresh, take(ledger, fresh); make a new one where the ledger
// was read anew, where `part` changed anything else of the contest, where a night has closed and
// where the night is another.
class LiveBoard {
public:
    // `before`: the board of the last closed night; nullptr: none is closed.
    LiveBoard(const Contest& contest, const Ledger& ledger, Date night, const Standings* before);

    // `ledger` holds all of `fresh` by now, and what else it holds was there or taken before.
    void take(const Ledger& ledger, std::span<const Entry> fresh);

    // In force on the night, with members of one name told apart.
    const Contest& rules() const { return rules_; }
    const Tally& tally() const { return tally_; }
    const Standings& standings() const { return standings_; }

private:
    void write();

    Contest rules_;
    Tally tally_;
    BoardRows rows_;
    std::optional<Standings> before_;
    Standings standings_;
};

}  // namespace core::contest
