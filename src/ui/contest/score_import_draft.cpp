// Text to table to preview, each step only when the one before has changed.
#include "ui/contest/score_import_draft.h"

#include "core/contest/amendments.h"
#include "ui/import_text.h"

#include <algorithm>
#include <utility>

namespace ui {

using namespace core::contest;

void take_score_table(ScoreImportDraft& draft, std::string_view text, const Contest& contest,
                      const core::NumberStyle& numbers, core::DateOrder dates) {
    draft.seen.reset();
    draft.trouble.clear();
    draft.table = table_of_text(draft, text);
    if (!draft.table) return;
    draft.mapping = propose_mapping(contest, *draft.table, numbers, dates);
}

void look_at_scores(ScoreImportDraft& draft, const app::ContestBook& book, core::Date night,
                    core::Date tonight) {
    const ScoreImportDraft::Seen wanted{draft.mapping, book.revision, night, tonight};
    if (draft.seen == wanted) return;
    draft.seen = wanted;
    const Contest rules = in_force(book.contest, night);
    draft.import = import_scores(rules, book.ledger, *draft.table, draft.mapping, night);
    draft.ahead = std::erase_if(draft.import.lines,
                                [&](const ScoreLine& line) { return line.date > tonight; });
    // Row by row, and in a row as the contest has its metrics.
    std::ranges::stable_sort(draft.import.lines, {}, [&](const ScoreLine& line) {
        const auto metric = std::ranges::find(rules.metrics, line.metric, &Metric::id);
        return std::pair(line.row, metric - rules.metrics.begin());
    });
    draft.changes = changes_of(draft.import, book.ledger, draft.mapping.mode);
    // What was answered is asked on, so that an answer can be changed.
    draft.asked = draft.import.unclear;
    if (draft.mapping.names.empty() && draft.mapping.rows.empty()) return;
    ScoreMapping unanswered = draft.mapping;
    unanswered.names.clear();
    unanswered.rows.clear();
    draft.asked = import_scores(rules, book.ledger, *draft.table, unanswered, night).unclear;
}

void close(ScoreImportDraft& draft) {
    const std::uint32_t arrived = draft.arrived;
    draft = {};
    draft.arrived = arrived;
}

}  // namespace ui
