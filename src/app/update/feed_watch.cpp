// The feed of the contest that is shown: read at once, then again and again as long as it is open.
#include "app/update/feed.h"
#include "core/contest/digest.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::link::Cargo;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t on_tv_ms = minute_ms;
constexpr std::int64_t on_page_ms = 5 * minute_ms;
constexpr std::int64_t at_most_ms = 30 * minute_ms;

// The contest on the screen; zero: none.
core::Id open_contest(const State& state) {
    if (state.tv) return state.tv->contest;
    if (state.place != Place::Contests) return {};
    const ContestBook* book = shown_contest(state);
    return book == nullptr ? core::Id() : book->contest.id;
}

std::int64_t interval_of(const State& state) { return state.tv ? on_tv_ms : on_page_ms; }

// A tenth earlier or later than `ms`.
std::int64_t about(const Turn& turn, std::int64_t ms) {
    return ms * 9 / 10 + ms * 2 / 10 * jitter(turn) / 1'000;
}

// Twice as long after each failure in a row.
void plan_next(Turn& turn) {
    FeedWatch& watch = turn.state.feeds.watch;
    constexpr std::uint32_t most_doublings = 5;
    watch.every_ms = interval_of(turn.state);
    const std::int64_t wait =
        std::min(watch.every_ms << std::min(watch.failures, most_doublings), at_most_ms);
    watch.due_ms = turn.state.now_ms + about(turn, wait);
    turn.effects.push_back(WakeAt{watch.due_ms});
}

void was_read(Turn& turn) {
    FeedWatch& watch = turn.state.feeds.watch;
    watch.ticket = 0;
    if (watch.failures > 0) watch.trouble.clear();
    watch.failures = 0;
    watch.read_ms = turn.state.now_ms;
    plan_next(turn);
}

// The contest that this address belongs to here; zero: none.
core::Id contest_at(const State& state, const std::string& address) {
    for (const ContestBook* book : living_contests(state))
        if (feed_address(state, book->contest.id) == address) return book->contest.id;
    return {};
}

void refuse_opening(Turn& turn, const std::string& address, const std::string& reason) {
    tell(turn, Tone::Caution,
         "The board at " + feed_host(address) + " was not read: " + reason +
             ". Nothing was changed here; open the link again later, or ask for a link that holds "
             "the board itself.");
}

// The board of a link that names an address.
void open_board(Turn& turn, FeedOpening opening, const FeedArrived& news) {
    const auto feed = core::link::decode_feed(news.text);
    if (!feed) return refuse_opening(turn, opening.address, feed.error().message);
    if (feed.value().board.empty())
        return refuse_opening(turn, opening.address, "no board has been published there yet");
    const core::Result<ReadLink> read = read_link(turn.state, feed.value().board, 0);
    if (!read) {
        tell(turn, Tone::Caution, read.error().message);
        return;
    }
    ReadLink board = read.value();
    board.incoming.feed = opening.address;
    FeedWatch& watch = turn.state.feeds.watch;
    watch = {};
    watch.contest = board.incoming.document.id;
    watch.address = opening.address;
    watch.etag = news.etag;
    was_read(turn);
    open_link(turn, std::move(board));
}

// Takes in the board that is watched, where its leader has signed it.
void take_in_board(Turn& turn, const IncomingLink& board) {
    State& state = turn.state;
    const core::Id contest = board.document.id;
    if (!is_guest(state, contest)) return merge_news(turn, news_in(state, board.document));
    core::Document& shown = state.documents.at(contest);
    if (!merge(shown, board.document)) return;
    state.decoded.forget(contest);
    keep_nights(turn);
}

// Whether it is signed as the board on the screen is.
bool is_of_same_leader(const State& state, const IncomingLink& board, Signer signer) {
    if (is_guest(state, board.document.id))
        return signer != Signer::CannotCheck && board.key == state.links.guest.key;
    return signer == Signer::Leader;
}

void read_board(Turn& turn, const std::string& fragment) {
    FeedWatch& watch = turn.state.feeds.watch;
    core::Result<ReadLink> read = read_link(turn.state, fragment, 0);
    if (!read) {
        watch.trouble = "the board there can't be read";
        return;
    }
    ReadLink board = read.value();
    if (board.incoming.cargo != Cargo::Contest || board.incoming.document.id != watch.contest) {
        watch.trouble = "another contest's board is there now";
        return;
    }
    if (!board.check) {
        // Who looks at a board that nobody signed has been told so.
        const bool was_unsigned =
            is_guest(turn.state, watch.contest) && turn.state.links.guest.signer == Signer::Nobody;
        if (was_unsigned) return take_in_board(turn, board.incoming);
        watch.trouble = "the board there is not signed, so it was not taken in";
        return;
    }
    board.check->ticket = board.incoming.ticket = ++turn.state.links.last_ticket;
    watch.arriving = std::move(board.incoming);
    turn.effects.push_back(std::move(*board.check));
}

}  // namespace

std::int64_t jitter(const Turn& turn) {
    const State& state = turn.state;
    const core::Id digest = core::contest::digest_of(std::to_string(state.author) + " " +
                                                     std::to_string(state.links.last_ticket) + " " +
                                                     std::to_string(state.now_ms));
    return (digest.bytes[0] * 256 + digest.bytes[1]) % 1'000;
}

void open_feed(Turn& turn, std::string address) {
    State& state = turn.state;
    const bool is_text = std::ranges::all_of(
        address, [](char letter) { return static_cast<unsigned char>(letter) > ' '; });
    if (address.empty() || address.size() > max_feed_address || !is_text) {
        tell(turn, Tone::Caution,
             "This link names no address that a board could stand at. Nothing was changed here; "
             "ask for the link again.");
        return;
    }
    if (const core::Id contest = contest_at(state, address)) {
        show_contest(turn, contest, ContestPage::Board);
        state.feeds.watch = {};  // read anew at the end of this turn
        return;
    }
    state.feeds.opening = {std::move(address), ++state.links.last_ticket};
    turn.effects.push_back(
        GetFeed{state.feeds.opening->ticket, state.feeds.opening->address, {}, {}});
    tell(turn, Tone::News,
         "Reading the board at " + feed_host(state.feeds.opening->address) + " …");
}

void keep_feed_watch(Turn& turn) {
    State& state = turn.state;
    FeedWatch& watch = state.feeds.watch;
    const core::Id contest = open_contest(state);
    const std::string_view address = contest ? feed_address(state, contest) : std::string_view();
    if (address.empty()) {
        // The feed of a link that was opened just now is on its way to the screen.
        const bool arrives = state.links.incoming && !state.links.incoming->feed.empty();
        if (watch.contest && !arrives) watch = {};
        return;
    }
    if (watch.contest != contest || watch.address != address) {
        watch = {};
        watch.contest = contest;
        watch.address = address;
    }
    show_review(turn);
    if (watch.ticket != 0 || watch.arriving) return;
    if (watch.every_ms > interval_of(state) && watch.failures == 0) plan_next(turn);
    if (state.now_ms < watch.due_ms) return;
    watch.ticket = ++state.links.last_ticket;
    turn.effects.push_back(GetFeed{watch.ticket, watch.address, watch.etag, {}});
}

bool watch_arrived(Turn& turn, const FeedArrived& news) {
    Feeds& feeds = turn.state.feeds;
    if (feeds.opening && feeds.opening->ticket == news.ticket) {
        open_board(turn, *std::exchange(feeds.opening, std::nullopt), news);
        return true;
    }
    if (news.ticket != feeds.watch.ticket) return false;
    const auto feed = core::link::decode_feed(news.text);
    feeds.watch.trouble.clear();
    if (!feed) {
        feeds.watch.etag.clear();
        was_read(turn);
        feeds.watch.trouble = feed.error().message;
        return true;
    }
    feeds.watch.etag = news.etag;
    was_read(turn);
    if (!feed.value().board.empty()) read_board(turn, feed.value().board);
    const core::Id& contest = feeds.watch.contest;
    if (leads(turn.state, contest)) review_batches(turn, contest, feed.value().batches);
    return true;
}

bool watch_failed(Turn& turn, std::uint64_t ticket, const std::string& reason) {
    Feeds& feeds = turn.state.feeds;
    if (feeds.opening && feeds.opening->ticket == ticket) {
        refuse_opening(turn, std::exchange(feeds.opening, std::nullopt)->address, reason);
        return true;
    }
    if (ticket != feeds.watch.ticket) return false;
    feeds.watch.ticket = 0;
    feeds.watch.trouble = reason;
    ++feeds.watch.failures;
    plan_next(turn);
    return true;
}

bool watch_checked(Turn& turn, const LinkChecked& news) {
    FeedWatch& watch = turn.state.feeds.watch;
    if (!watch.arriving || watch.arriving->ticket != news.ticket) return false;
    const IncomingLink board = *std::exchange(watch.arriving, std::nullopt);
    const Signer signer = signer_of(turn.state, board, news.result);
    if (news.result == Checked::Bad)
        watch.trouble = "the board there was changed since it was signed, so it was not taken in";
    else if (!is_of_same_leader(turn.state, board, signer))
        watch.trouble = "the board there is not signed by its leader, so it was not taken in";
    else
        take_in_board(turn, board);
    return true;
}

void apply(Turn& turn, const LookAgain&) {
    FeedWatch& watch = turn.state.feeds.watch;
    if (watch.ticket != 0) return;
    watch.due_ms = 0;
    watch.etag.clear();  // all of it, as it may look otherwise from here by now
}

void apply(Turn& turn, const NetworkCame&) {
    FeedWatch& watch = turn.state.feeds.watch;
    if (watch.failures > 0) watch.due_ms = 0;
}

void apply(Turn& turn, const FeedUnchanged& action) {
    if (action.ticket != 0 && action.ticket == turn.state.feeds.watch.ticket) was_read(turn);
}

void apply(Turn& turn, const FeedArrived& action) {
    if (action.ticket != 0 && !watch_arrived(turn, action)) job_arrived(turn, action);
}

void apply(Turn& turn, const FeedFailed& action) {
    if (action.ticket != 0 && !watch_failed(turn, action.ticket, action.reason))
        job_failed(turn, action.ticket, action.reason);
}

bool feed_checked(Turn& turn, const LinkChecked& news) {
    return watch_checked(turn, news) || review_checked(turn, news) || job_checked(turn, news);
}

}  // namespace app
