// Walks back from the newest entry until the page is full.
#include "ui/contest/ledger_lines.h"

#include "app/contest_board.h"
#include "core/contest/amendments.h"
#include "core/contest/namesakes.h"
#include "core/contest/score.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/fold_case.h"
#include "core/utf8.h"
#include "ui/contest/night_words.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace ui {
namespace {

using namespace core::contest;

// Whether entries pass a filter, with what is the same for all of them looked up once.
class Sieve {
public:
    Sieve(const app::ContestBook& book, const LedgerFilter& filter)
        : ledger_(book.ledger),
          filter_(filter),
          rules_(in_force_at_end(book.contest)),
          text_(core::is_blank(filter.text) ? std::string() : core::fold_case(filter.text)) {
        for (const Member& member : rules_.members) {
            members_.emplace(member.id, &member);
            if (!text_.empty() && says(shown_name(rules_, member))) named_.insert(member.id);
        }
        for (const Metric& metric : rules_.metrics)
            if (!text_.empty() && says(shown_name(rules_, metric))) named_.insert(metric.id);
    }

    bool passes(const Entry& entry) const {
        if (filter_.member && entry.member != filter_.member) return false;
        if (filter_.night && entry.date != *filter_.night) return false;
        if (!is_of_kind(entry)) return false;
        return text_.empty() || named_.contains(entry.member) || named_.contains(entry.metric) ||
               says(entry.note) || says(entry.entered_by);
    }

private:
    bool says(const std::string& text) const {
        return !text.empty() && core::fold_case(text).find(text_) != std::string::npos;
    }

    bool is_of_kind(const Entry& entry) const {
        switch (filter_.kind) {
            case EntryKind::All: return true;
            case EntryKind::Reversals: return bool{entry.reverses};
            case EntryKind::Reversed: return !entry.reverses && ledger_.is_reversed(entry.id);
            case EntryKind::Counts: return ledger_.stands(entry) && !is_faulty(entry);
            case EntryKind::Faulty: return ledger_.stands(entry) && is_faulty(entry);
        }
        return true;
    }

    // As fault_of says it, without looking through all members for each entry.
    bool is_faulty(const Entry& entry) const {
        const auto member = members_.find(entry.member);
        const Metric* metric = find_metric(rules_, entry.metric);
        if (member == members_.end() || metric == nullptr) return true;
        if (!is_played(rules_, entry.date) || !is_eligible(*member->second, entry.date))
            return true;
        if (entry.quantity_milli <= 0 || entry.quantity_milli > max_quantity_milli) return true;
        return metric->points > 0 && entry.quantity_milli > max_entry_score_milli / metric->points;
    }

    const Ledger& ledger_;
    const LedgerFilter& filter_;
    const Contest rules_;
    const std::string text_;
    std::unordered_map<core::Id, const Member*, IdHash> members_;
    std::unordered_set<core::Id, IdHash> named_;  // members and metrics that have the text
};

class Writer {
public:
    Writer(const app::State& state, const app::ContestBook& book)
        : numbers_(state.environment.numbers),
          book_(book),
          tonight_(app::live_board(state, book.contest.id)->tonight),
          zone_(app::zone_of(state, book.contest)) {}

    LedgerLine line(const Entry& entry) {
        const Contest& rules = rules_on(entry.date);
        const Member* member = find_member(rules, entry.member);
        const Metric* metric = find_metric(rules, entry.metric);
        LedgerLine line;
        line.entry = entry;
        line.member = member == nullptr ? "Somebody who is gone" : shown_name(rules, *member);
        line.metric = metric == nullptr ? "What does not count" : shown_name(rules, *metric);
        line.quantity = milli_text(entry.quantity_milli, numbers_);
        line.entered = entered(entry);
        const EntryFault fault = fault_of(rules, entry);
        line.can_be_reversed = book_.ledger.stands(entry);
        line.counts = line.can_be_reversed && fault == EntryFault::Nothing;
        line.points = line.counts ? milli_text(entry.quantity_milli * metric->points, numbers_)
                                  : std::string("–");
        const Entry* reversed = book_.ledger.find(entry.reverses);
        line.state = reversed && reversed->reverses ? "Ends a reversal"
                     : entry.reverses               ? "Takes an entry back"
                     : !line.can_be_reversed        ? "Reversed"
                     : fault == EntryFault::Nothing ? "Counts"
                                                    : explain(rules, entry, fault);
        return line;
    }

private:
    const Contest& rules_on(core::Date night) {
        // Without amendments those of one day are as good as those of another.
        if (book_.contest.amendments.empty()) night = tonight_;
        const auto found = rules_.find(night);
        if (found != rules_.end()) return found->second;
        Contest rules = in_force(book_.contest, night);
        tell_namesakes_apart(rules, tonight_);
        return rules_.emplace(night, std::move(rules)).first->second;
    }

    std::string entered(const Entry& entry) const {
        const Zone::Local at = (zone_ == nullptr ? Zone() : *zone_).local_of(entry.entered_at_ms);
        std::string text = core::format_short(at.date) + ", " + minute_text(at.minute);
        if (!entry.entered_by.empty()) text += ", by " + entry.entered_by;
        return text;
    }

    const core::NumberStyle& numbers_;
    const app::ContestBook& book_;
    core::Date tonight_;
    const Zone* zone_;
    std::map<core::Date, Contest> rules_;
};

}  // namespace

const std::vector<LedgerLine>& LedgerLines::of(const app::State& state,
                                               const app::ContestBook& book,
                                               const LedgerFilter& filter, std::size_t first,
                                               std::size_t count) {
    const std::vector<Entry>& entries = book.ledger.entries();
    const bool is_zone_known = app::zone_of(state, book.contest) != nullptr;
    const bool is_same = contest_ == book.contest.id && revision_ == book.revision &&
                         filter_ == filter && is_zone_known_ == is_zone_known;
    if (is_same && first_ == first && count_ == count) return lines_;
    if (!is_same) {
        contest_ = book.contest.id;
        revision_ = book.revision;
        is_zone_known_ = is_zone_known;
        filter_ = filter;
        found_.clear();
        left_ = entries.size();
    }
    first_ = first;
    count_ = count;
    const std::size_t wanted = first + count + 1;
    if (found_.size() < wanted && left_ > 0) {
        const Sieve sieve(book, filter_);
        while (found_.size() < wanted && left_ > 0)
            if (sieve.passes(entries[--left_])) found_.push_back(left_);
    }
    has_more_ = found_.size() >= wanted;
    all_ = filter_ == LedgerFilter{} ? std::optional(entries.size())
           : left_ == 0              ? std::optional(found_.size())
                                     : std::nullopt;
    lines_.clear();
    Writer writer(state, book);
    for (std::size_t i = first; i < std::min(first + count, found_.size()); ++i)
        lines_.push_back(writer.line(entries[found_[i]]));
    return lines_;
}

}  // namespace ui
