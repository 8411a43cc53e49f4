// Text to table to preview, each step only when the one before has changed.
#include "ui/contest/score_import_draft.h"

#include "core/contest/amendments.h"
#include "core/table_text.h"
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
    draft.rest = draft.import.open_rows;
    for (const GoodRow& good : draft.import.good)
        if (good.date > tonight) draft.rest.push_back(good.row);
    std::ranges::sort(draft.rest);
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

bool keep_rest(ScoreImportDraft& draft) {
    if (!draft.table || draft.rest.empty()) return false;
    ScoreMapping& mapping = draft.mapping;
    std::vector<core::Cells> rows;
    if (mapping.header) rows.push_back(draft.table->rows[*mapping.header]);
    std::vector<RowMember> said;
    for (const std::size_t row : draft.rest) {
        const auto answer = std::ranges::find(mapping.rows, row, &RowMember::row);
        if (answer != mapping.rows.end()) said.push_back({rows.size(), answer->member});
        rows.push_back(draft.table->rows[row]);
    }
    mapping.rows = std::move(said);
    if (mapping.header) mapping.header = 0;
    draft.is_rest = true;
    draft.text = core::text_of_rows(rows);
    draft.source.clear();
    draft.seen.reset();
    draft.trouble.clear();
    draft.table = table_of_text(draft, draft.text);
    return true;
}

std::string_view way_to_put_right(const ScoreImportDraft& draft) {
    return draft.text.empty()
               ? "Put them right in the file and import it again, or enter the others first: these "
                 "rows then stay in the field above."
               : "Put them right in the field above, or enter the others first: these rows stay "
                 "there.";
}

void close(ScoreImportDraft& draft) {
    const std::uint32_t arrived = draft.arrived;
    draft = {};
    draft.arrived = arrived;
}

}  // namespace ui
