// Times by the clocks of the contest.
#include "ui/contest/feed_words.h"

#include "core/contest/zone.h"
#include "core/number.h"
#include "ui/contest/night_words.h"

namespace ui {
namespace {

using core::link::FeedWay;

std::string clock_text(const app::State& state, const core::contest::Contest& contest,
                       std::int64_t at_ms) {
    const core::contest::Zone* zone = app::zone_of(state, contest);
    return minute_text((zone == nullptr ? core::contest::Zone() : *zone).local_of(at_ms).minute);
}

std::string_view step_words(app::FeedStep step) {
    using app::FeedStep;
    switch (step) {
        case FeedStep::Probe: return "Finding out what the server can do …";
        case FeedStep::Read:
        case FeedStep::CheckBoard: return "Reading what is there …";
        case FeedStep::List:
        case FeedStep::ReadFile: return "Reading the scores of others …";
        case FeedStep::Sign: return "Signing …";
        case FeedStep::Write: return "Writing …";
        case FeedStep::ReadBack: return "Reading it back …";
        case FeedStep::Wait: return "Others are writing, too: waiting for a moment …";
    }
    return {};
}

}  // namespace

FeedState feed_state(const app::State& state, const core::contest::Contest& contest) {
    const app::Feeds& feeds = state.feeds;
    if (feeds.job)
        return {feeds.job->contest == contest.id ? std::string(step_words(feeds.job->step))
                                                 : "Another contest is being published."};
    if (!feeds.trouble.empty()) return {feeds.trouble, true};
    if (feeds.published != contest.id || feeds.published_ms == 0) return {};
    return {"Published at " + clock_text(state, contest, feeds.published_ms) + "."};
}

FeedState watch_state(const app::State& state, const core::contest::Contest& contest) {
    const app::FeedWatch& watch = state.feeds.watch;
    if (watch.contest != contest.id || watch.address.empty()) return {};
    const std::string host = app::feed_host(watch.address);
    const std::string last = watch.read_ms == 0
                                 ? std::string()
                                 : "last read at " + clock_text(state, contest, watch.read_ms);
    if (!watch.trouble.empty())
        return {"The board at " + host + " could not be taken in: " + watch.trouble +
                    ". You see the last good one" + (last.empty() ? "" : ", " + last) + ".",
                true};
    if (last.empty()) return {"The board stands at " + host + " and is being read …"};
    const std::string text = "The board stands at " + host + ", " + last + ".";
    const app::FeedReview& review = state.feeds.review;
    if (review.contest != contest.id || review.unread == 0) return {text};
    return {text + " Of the scores that others put there, " +
                core::format_count(static_cast<std::int64_t>(review.unread),
                                   state.environment.numbers) +
                (review.unread == 1 ? " batch" : " batches") +
                " can't be read here and stayed there: ask the senders for a link.",
            true};
}

std::string stale_words(const app::State& state, const core::contest::Contest& contest) {
    const app::FeedWatch& watch = state.feeds.watch;
    if (watch.contest != contest.id || watch.trouble.empty()) return {};
    if (watch.read_ms == 0) return "Its address can't be read now: this may not be the newest.";
    return "As of " + clock_text(state, contest, watch.read_ms) +
           ": its address can't be read now.";
}

}  // namespace ui
