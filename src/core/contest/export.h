// A contest as tables for other programs. Ungrouped digits, ISO dates, times in the contest's zone.
#pragma once

#include "core/contest/ledger.h"
#include "core/contest/standings.h"
#include "core/contest/zone.h"
#include "core/csv_style.h"

#include <string>
#include <string_view>

namespace core::contest {

// One line per entry, as the ledger has them: id, night, member, team on that night, metric,
// quantity, points for one, entered at and by, event at, note, the id it reverses, and whether it
// counts: "counts", "reversed", "reversal", or why not. Whoever and whatever is gone has its id.
std::string ledger_csv(const Contest& contest, const Ledger& ledger, const Zone& zone,
                       const CsvStyle& style);

// One line per team, then per member: list, rank, arrow, name, score, points. Scores as the board
// shows them, ranks empty where there is none.
std::string standings_csv(const Contest& rules, const Standings& standings, const CsvStyle& style);

// "<contest's name> <what>.<extension>" (core/file_name.h).
std::string file_name(const Contest& contest, std::string_view what, std::string_view extension);

}  // namespace core::contest
