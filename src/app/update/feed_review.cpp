// Batches of scores that others have put at a leader's address: checked, and shown as one.
#include "app/update/feed.h"
#include "core/contest/digest.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::link::Cargo;

bool has_all(const State& state, const core::Document& entries) {
    return news_in(state, entries).fields.empty();
}

bool is_known(const State& state, const core::Id& digest) {
    const FeedReview& review = state.feeds.review;
    return std::ranges::find(state.feeds.reviewed, digest) != state.feeds.reviewed.end() ||
           std::ranges::find(review.digests, digest) != review.digests.end() ||
           std::ranges::find(review.checking, digest, &FeedBatch::digest) !=
               review.checking.end() ||
           (state.links.incoming && std::ranges::find(state.links.incoming->batches, digest) !=
                                        state.links.incoming->batches.end());
}

// The entries of a line, where it is a batch of this contest.
const core::Document* entries_of(const core::Id& contest, const core::Result<ReadLink>& read) {
    if (!read) return nullptr;
    const IncomingLink& batch = read.value().incoming;
    return batch.cargo == Cargo::Entries && batch.document.id == contest ? &batch.document
                                                                         : nullptr;
}

void gather(FeedReview& review, FeedBatch&& batch, bool is_signed) {
    if (review.gathered.fields.empty())
        review.gathered = std::move(batch.entries);
    else
        merge(review.gathered, batch.entries);
    review.digests.push_back(batch.digest);
    review.all_are_signed = review.all_are_signed && is_signed;
}

}  // namespace

bool is_settled(const State& state, const core::Id& contest, const std::string& line) {
    const auto& reviewed = state.feeds.reviewed;
    if (std::ranges::find(reviewed, core::contest::digest_of(line)) != reviewed.end()) return true;
    const core::Result<ReadLink> read = read_link(state, line, 0);
    const core::Document* entries = entries_of(contest, read);
    return entries != nullptr && has_all(state, *entries);
}

void review_batches(Turn& turn, const core::Id& contest, const std::vector<std::string>& lines) {
    State& state = turn.state;
    FeedReview& review = state.feeds.review;
    if (review.contest != contest) review = {};
    review.contest = contest;
    review.unread = 0;
    for (const std::string& line : lines) {
        const core::Id digest = core::contest::digest_of(line);
        if (is_known(state, digest)) continue;
        core::Result<ReadLink> read = read_link(state, line, 0);
        const core::Document* entries = entries_of(contest, read);
        if (entries == nullptr) {
            ++review.unread;
            continue;
        }
        if (has_all(state, *entries)) {
            state.feeds.reviewed.push_back(digest);  // for good, and to read it again takes a while
            continue;
        }
        FeedBatch batch{digest, *entries, 0};
        if (!read.value().check) {
            gather(review, std::move(batch), false);
            continue;
        }
        CheckLink check = *read.value().check;
        check.ticket = batch.ticket = ++state.links.last_ticket;
        review.checking.push_back(std::move(batch));
        turn.effects.push_back(std::move(check));
    }
}

bool review_checked(Turn& turn, const LinkChecked& news) {
    FeedReview& review = turn.state.feeds.review;
    const auto found = std::ranges::find(review.checking, news.ticket, &FeedBatch::ticket);
    if (found == review.checking.end()) return false;
    FeedBatch batch = std::move(*found);
    review.checking.erase(found);
    // What was changed since it was signed stays at the address, and is not shown.
    if (news.result == Checked::Bad)
        ++review.unread;
    else
        gather(review, std::move(batch), news.result == Checked::Good);
    return true;
}

void show_review(Turn& turn) {
    State& state = turn.state;
    FeedReview& review = state.feeds.review;
    if (state.links.incoming || !review.checking.empty() || review.gathered.fields.empty()) return;
    if (find_contest(state, review.contest) == nullptr) {
        review = {};
        return;
    }
    IncomingLink incoming;
    incoming.cargo = Cargo::Entries;
    incoming.document = std::move(review.gathered);
    incoming.signer = review.all_are_signed ? Signer::FirstSight : Signer::CannotCheck;
    incoming.feed = feed_address(state, review.contest);
    incoming.batches = std::move(review.digests);
    state.links.incoming = std::move(incoming);
    const std::size_t unread = review.unread;
    const core::Id contest = review.contest;
    review = {};
    review.contest = contest;
    review.unread = unread;
}

void note_reviewed(State& state, const IncomingLink& incoming) {
    auto& reviewed = state.feeds.reviewed;
    reviewed.insert(reviewed.end(), incoming.batches.begin(), incoming.batches.end());
}

}  // namespace app
