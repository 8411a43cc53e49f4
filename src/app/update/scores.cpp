// Scores: entries added to a ledger, never edited (domain.md, Contests, rule 1). Taking one back is
// a reversal, also by undo.
#include "app/account_overviews.h"
#include "app/update/link.h"
#include "app/update/turn.h"
#include "core/contest/amendments.h"
#include "core/contest/discovery_credit.h"
#include "core/contest/ledger_document.h"
#include "core/contest/taking_back.h"
#include "core/date_words.h"
#include "core/utf8.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace app {

namespace {

using namespace core::contest;

// What one action adds to a ledger: all of it, or nothing and the reason.
class Batch {
public:
    Batch(Turn& turn, core::Id contest)
        : turn_(turn),
          document_(find_living(turn.state, core::Kind::Contest, contest)),
          book_(document_ == nullptr ? nullptr : &turn.state.decoded.contest(*document_)) {}

    bool is_possible() const { return book_ != nullptr && bool{turn_.moment.fresh}; }
    const Contest& contest() const { return book_->contest; }
    const Ledger& ledger() const { return book_->ledger; }

    void reverse(const Entry& entry, const std::string& note) {
        if (!reversed_.insert(entry.id).second) return;
        entries_.push_back(reversal_of(entry, {}, now_ms(), writer_name(turn_.state), note));
    }

    // `total_milli`: what counts of the member's metric on that night with it. False: refused, and
    // the batch with it.
    bool enter(Entry entry, std::int64_t total_milli) {
        entry.entered_at_ms = now_ms();
        entry.entered_by = writer_name(turn_.state);
        if (auto why = refused(entry, total_milli)) {
            if (refused_.empty()) refused_ = std::move(*why);
            return false;
        }
        entries_.push_back(std::move(entry));
        return true;
    }

    std::size_t size() const { return entries_.size(); }

    // Writes all of it as one step, or says why not. Returns whether something was written.
    bool finish(std::string name) {
        if (is_guest(turn_.state, book_->contest.id)) {
            tell(turn_, Tone::Caution,
                 "This contest came by a link and is not kept here. Nothing was entered; follow it "
                 "first.");
            return false;
        }
        if (refused_.empty() && ledger().entries().size() + entries_.size() > max_entries)
            refused_ = "The ledger is full: it holds 200,000 entries. Start the next contest.";
        if (!refused_.empty()) {
            tell(turn_, Tone::Caution, refused_ + " Nothing was entered.");
            return false;
        }
        if (entries_.empty()) return false;
        name_replacements();
        for (Entry& entry : entries_)
            if (!entry.id) entry.id = next_id();
        const core::Document part = entry_changes(*document_, entries_, next_stamp(turn_.state));
        write_undoable(turn_, *document_, part, std::move(name), Step::Closed);
        note_writer(turn_, book_->contest.id);
        return true;
    }

private:
    core::Id next_id() { return item_of(turn_, number_++); }

    // Where one score is put in place of others, it is named by them: another tab that puts them
    // right in the same way enters the same one, and its reversals say so.
    void name_replacements() {
        std::map<std::tuple<core::Id, core::Id, core::Date>, std::vector<Entry*>> reversals;
        const auto score_of = [](const Entry& entry) {
            return std::tuple(entry.member, entry.metric, entry.date);
        };
        for (Entry& entry : entries_)
            if (entry.reverses) reversals[score_of(entry)].push_back(&entry);
        std::set<std::uint32_t> claims;
        for (Entry& entry : entries_) {
            const auto replaced = reversals.find(score_of(entry));
            if (entry.id || entry.reverses || replaced == reversals.end()) continue;
            std::vector<core::Id> ids;
            for (const Entry* reversal : replaced->second) ids.push_back(reversal->reverses);
            const core::Id named = replacement_id(std::move(ids), entry.quantity_milli);
            if (ledger().find(named) == nullptr) {
                entry.id = named;
                for (Entry* reversal : replaced->second) {
                    const std::uint32_t claim = claim_number(named, reversal->reverses);
                    if (claims.insert(claim).second) reversal->id = item_of(turn_, claim);
                }
            }
            reversals.erase(replaced);
        }
    }

    std::int64_t now_ms() const { return std::max<std::int64_t>(turn_.moment.utc_ms, 0); }

    bool is_ahead(core::Date night) const {
        const LiveBoard& live = *live_board(turn_.state, book_->contest.id);
        return night > live.tonight ||
               (night == live.tonight && live.night_state == NightState::Ahead);
    }

    std::optional<std::string> refused(const Entry& entry, std::int64_t total_milli) {
        const Contest& contest = book_->contest;
        if (!contest.kicked_off_ms)
            return "The contest has not begun: kick it off, then enter scores.";
        if (!rules_ || rules_for_ != entry.date) {
            rules_ = in_force(contest, entry.date);
            rules_for_ = entry.date;
        }
        if (is_ahead(entry.date) && is_played(*rules_, entry.date))
            return "The night of " + core::format_short(entry.date) + " has not come yet.";
        if (const EntryFault fault = fault_of(*rules_, entry); fault != EntryFault::Nothing)
            return explain(*rules_, entry, fault);
        const Metric& metric = *find_metric(*rules_, entry.metric);
        if (metric.most_a_day_milli > 0 && total_milli > metric.most_a_day_milli)
            return "With this, " + shown_name(contest, *find_member(contest, entry.member)) +
                   " would be above the most that counts of \"" + shown_name(contest, metric) +
                   "\" on one day.";
        return std::nullopt;
    }

    Turn& turn_;
    const core::Document* document_;
    const ContestBook* book_;
    std::vector<Entry> entries_;
    std::set<core::Id> reversed_;
    std::optional<Contest> rules_;  // in force on ...
    core::Date rules_for_;
    std::uint32_t number_ = 0;
    std::string refused_;  // empty: nothing was
};

Entry entry_of(core::Id member, core::Id metric, core::Date night, std::int64_t quantity_milli) {
    Entry entry;
    entry.member = member;
    entry.metric = metric;
    entry.date = night;
    entry.quantity_milli = quantity_milli;
    return entry;
}

// Whether it changes anything. Replaces what stands by one entry. More than before is a further
// entry, so that nothing needs to be reversed for it.
bool set_score(Batch& batch, const WantedScore& wanted, core::Date night) {
    const Ledger& ledger = batch.ledger();
    const std::int64_t before = ledger.quantity_on(wanted.member, wanted.metric, night);
    if (wanted.quantity_milli == before || wanted.quantity_milli < 0) return false;
    if (wanted.quantity_milli < before)
        ledger.each_on(wanted.member, night, [&](const Entry& entry) {
            if (entry.metric == wanted.metric && ledger.stands(entry)) batch.reverse(entry, {});
        });
    const std::int64_t more =
        wanted.quantity_milli > before ? wanted.quantity_milli - before : wanted.quantity_milli;
    if (more > 0)
        batch.enter(entry_of(wanted.member, wanted.metric, night, more), wanted.quantity_milli);
    return true;
}

}  // namespace

void apply(Turn& turn, const SetScores& action) {
    Batch batch(turn, action.contest);
    if (!batch.is_possible()) return;
    std::size_t changed = 0;
    for (const WantedScore& wanted : action.scores)
        if (set_score(batch, wanted, action.night)) ++changed;
    const bool are_several = action.scores.size() > 1;
    const bool is_done = batch.finish(are_several ? "enter scores" : "enter score");
    // Several are pasted, and seen only where one looks.
    if (are_several && is_done)
        tell(turn, Tone::News, "Entered " + counted(turn, changed, "score") + ".", Offer::Undo);
    if (are_several && changed == 0)
        tell(turn, Tone::News, "These scores were there already. Nothing was entered.");
}

void apply(Turn& turn, const AddScore& action) {
    Batch batch(turn, action.contest);
    if (!batch.is_possible()) return;
    Entry entry = entry_of(action.member, action.metric, action.night, action.quantity_milli);
    entry.event_at_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
    const std::int64_t before =
        batch.ledger().quantity_on(action.member, action.metric, action.night);
    batch.enter(std::move(entry), before + action.quantity_milli);
    batch.finish("enter score");
}

void apply(Turn& turn, const ReverseEntry& action) {
    Batch batch(turn, action.contest);
    if (!batch.is_possible()) return;
    const Entry* entry = batch.ledger().find(action.entry);
    if (entry == nullptr || !batch.ledger().stands(*entry)) {
        tell(turn, Tone::Caution,
             "This entry does not count any more: it is a reversal, or reversed already. Nothing "
             "was changed.");
        return;
    }
    batch.reverse(*entry, core::clean_line(action.note, core::max_line_bytes));
    if (batch.finish("reverse entry"))
        tell(turn, Tone::News, "The entry is reversed; both stay in the ledger.", Offer::Undo);
}

void apply(Turn& turn, const ImportScores& action) {
    Batch batch(turn, action.contest);
    if (!batch.is_possible()) return;
    // What the preview counts: a score is of one member, metric and night, however many entries it
    // takes to put it right.
    std::set<std::tuple<core::Id, core::Id, core::Date>> scores;
    for (const core::Id& id : action.changes.reverse)
        if (const Entry* entry = batch.ledger().find(id);
            entry != nullptr && batch.ledger().stands(*entry)) {
            batch.reverse(*entry, {});
            scores.emplace(entry->member, entry->metric, entry->date);
        }
    // The preview has held each row against the most a day; what counts in all is not known here.
    for (const ScoreLine& line : action.changes.enter) {
        batch.enter(entry_of(line.member, line.metric, line.date, line.after_milli), 0);
        scores.emplace(line.member, line.metric, line.date);
    }
    if (batch.finish("import scores"))
        tell(
            turn, Tone::News,
            "Entered " + counted(turn, scores.size(), "score") + "." +
                (action.rows_left == 0 ? std::string()
                                       : " Not entered: " + counted(turn, action.rows_left, "row") +
                                             ", which can be put right and entered from the "
                                             "field that has them."),
            Offer::Undo);
}

void apply(Turn& turn, const EnterCredits& action) {
    Batch batch(turn, action.contest);
    if (!batch.is_possible()) return;
    const std::vector<core::discovery::Overview>& overviews = account_overviews(turn.state);
    for (const Credit& credit : action.credits) {
        const auto account =
            std::ranges::find(overviews, credit.account, &core::discovery::Overview::id);
        if (account == overviews.end()) continue;
        if (const Entry* stale =
                stale_credit(batch.contest(), batch.ledger(), *account, credit.outcome)) {
            batch.reverse(*stale, account->name);
            continue;
        }
        auto due =
            credit_due(batch.contest(), batch.ledger(), *account, credit.outcome, credit.member,
                       credit.metric, std::max<std::int64_t>(turn.moment.utc_ms, 0), {});
        if (due) batch.enter(std::move(*due), 0);
    }
    const std::size_t count = batch.size();
    if (batch.finish("enter what discovery brought"))
        tell(turn, Tone::News,
             "Entered " + counted(turn, count, "score") + " of what discovery brought.",
             Offer::Undo);
}

// Tonight is not one date: who looks at it still does when the next night has come.
void apply(Turn& turn, const ShowScoreNight& action) {
    const LiveBoard* live = live_board(turn.state, turn.state.selected_contest);
    turn.state.score_night = action.night;
    if (live != nullptr && live->tonight == action.night) turn.state.score_night.reset();
}

TakenBack take_back_entries(Turn& turn, core::Id contest, const std::vector<core::Id>& entries) {
    const core::Document* document = find_living(turn.state, core::Kind::Contest, contest);
    if (document == nullptr || !turn.moment.fresh) return {};
    const Ledger& ledger = turn.state.decoded.contest(*document).ledger;
    TakingBack taking = take_back(ledger, entries);
    TakenBack taken{{}, taking.is_shared};
    const std::size_t counted = taking.written.size();
    std::vector<Entry>& written = taking.written;
    std::ranges::move(taking.withdrawn, std::back_inserter(written));
    if (written.empty() || ledger.entries().size() + written.size() > max_entries) return taken;
    std::uint32_t number = 0;
    for (Entry& entry : written) {
        if (!entry.id) entry.id = item_of(turn, number++);
        entry.entered_at_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
        entry.entered_by = writer_name(turn.state);
    }
    for (std::size_t i = 0; i < counted; ++i) taken.written.push_back(written[i].id);
    write_part(turn, entry_changes(*document, written, next_stamp(turn.state)));
    mark_unbacked(turn);
    return taken;
}

}  // namespace app
