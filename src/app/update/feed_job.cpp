// Publishing step by step: what is at the address is read, put together with what is here, written
// where nobody has written in between, and read back.
#include "app/update/feed.h"
#include "app/update/feed_text.h"
#include "app/update/link.h"
#include "core/file_name.h"
#include "core/link/entry_batch.h"
#include "core/link/snapshot.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::link::Cargo;
using core::link::Feed;
using core::link::FeedWay;

constexpr std::uint32_t most_tries = 12;

FeedJob& job_of(Turn& turn) { return *turn.state.feeds.job; }

// Whether the job has asked with this ticket. It ends where its contest has gone.
bool is_jobs(State& state, std::uint64_t ticket) {
    std::optional<FeedJob>& job = state.feeds.job;
    if (ticket == 0 || !job || job->ticket != ticket) return false;
    if (find_contest(state, job->contest) == nullptr) job.reset();
    return job.has_value();
}

// The next thing that is asked, with a ticket of its own.
template <class Asked>
void ask(Turn& turn, FeedStep step, Asked effect) {
    FeedJob& job = job_of(turn);
    job.step = step;
    effect.ticket = job.ticket = ++turn.state.links.last_ticket;
    turn.effects.push_back(std::move(effect));
}

// `why`: a clause.
void fail(Turn& turn, const std::string& why) {
    Feeds& feeds = turn.state.feeds;
    const bool is_followed = app::is_followed(turn.state, feeds.job->contest);
    feeds.trouble = "Not published: " + why + ". " +
                    (is_followed ? "Your scores are kept here; publish them again, or send them by "
                                   "a link."
                                 : "All that you entered is kept here; publish again later, or "
                                   "send a link that holds the board.");
    feeds.job.reset();
}

void read(Turn& turn) {
    FeedJob& job = job_of(turn);
    job.files.clear();
    job.read_files.clear();
    job.unread_files = 0;
    ask(turn, FeedStep::Read, GetFeed{0, job.address, {}, job.login});
}

void again(Turn& turn) {
    FeedJob& job = job_of(turn);
    if (++job.tries > most_tries)
        return fail(turn, "others wrote to the address at the same time, " +
                              std::to_string(most_tries) + " times in a row");
    constexpr std::uint32_t most_doublings = 4;
    job.step = FeedStep::Wait;
    job.ticket = 0;
    job.due_ms =
        turn.state.now_ms + ((100 + jitter(turn)) << std::min(job.tries - 1, most_doublings)) / 2;
    turn.effects.push_back(WakeAt{job.due_ms});
}

std::vector<std::string> batches_found(const FeedJob& job) {
    std::vector<std::string> lines = job.found.batches;
    for (const auto& [file, batches] : job.read_files)
        lines.insert(lines.end(), batches.begin(), batches.end());
    return lines;
}

void sign(Turn& turn, Cargo cargo, const core::Result<std::string>& payload) {
    if (!payload) return fail(turn, lower_first(payload.error().message));
    FeedJob& job = job_of(turn);
    job.payload = payload.value();
    ask(turn, FeedStep::Sign, signing_of(cargo, job.contest, job.payload));
}

void sign_board(Turn& turn) {
    sign(turn, Cargo::Contest,
         core::link::encode_snapshot(turn.state.documents.at(job_of(turn).contest)));
}

// What a follower has entered and the board at the address has not.
void sign_scores(Turn& turn) {
    FeedJob& job = job_of(turn);
    const core::Document part = own_entries(turn.state, job.contest, job.board);
    job.entries = part.fields.size();
    if (part.fields.empty()) {
        turn.state.feeds.job.reset();
        turn.state.feeds.trouble.clear();
        tell(turn, Tone::News,
             "The board at the address has all the scores that you entered here.");
        return;
    }
    sign(turn, Cargo::Entries,
         core::link::encode_entries(find_contest(turn.state, job.contest)->contest, part));
}

void read_next_file(Turn& turn) {
    FeedJob& job = job_of(turn);
    if (job.files.empty()) {
        review_batches(turn, job.contest, batches_found(job));
        return sign_board(turn);
    }
    ask(turn, FeedStep::ReadFile, GetFeed{0, job.files.back(), {}, job.login});
}

void file_is_read(Turn& turn, const core::Result<Feed>& feed) {
    FeedJob& job = job_of(turn);
    const std::string file = job.files.back();
    job.files.pop_back();
    if (feed)
        job.read_files.emplace_back(file, feed.value().batches);
    else
        ++job.unread_files;
    read_next_file(turn);
}

// The board at the address is here, too, by now.
void go_on(Turn& turn) {
    FeedJob& job = job_of(turn);
    if (is_followed(turn.state, job.contest)) return sign_scores(turn);
    if (job.way == FeedWay::Files)
        return ask(turn, FeedStep::List, ListFeed{0, job.address, job.login});
    read_next_file(turn);
}

void found_nothing(Turn& turn) {
    FeedJob& job = job_of(turn);
    if (is_followed(turn.state, job.contest))
        return fail(turn, "the board is not at its address any more");
    job.is_absent = true;
    job.etag.clear();
    job.found = {};
    go_on(turn);
}

void found(Turn& turn, const FeedArrived& news) {
    FeedJob& job = job_of(turn);
    const core::Result<Feed> feed = core::link::decode_feed(news.text);
    if (!feed)
        return fail(turn,
                    "what stands at the address was left as it is, as " + feed.error().message);
    job.is_absent = false;
    job.etag = news.etag;
    job.found = feed.value();
    job.board = {};
    if (is_followed(turn.state, job.contest)) job.way = job.found.way;
    if (job.found.board.empty()) return go_on(turn);
    core::Result<ReadLink> read = read_link(turn.state, job.found.board, 0);
    if (!read)
        return fail(turn,
                    "the board that stands at the address can't be read, and was left as it "
                    "is");
    ReadLink board = read.value();
    if (board.incoming.cargo != Cargo::Contest || board.incoming.document.id != job.contest)
        return fail(turn, "another contest's board stands at the address, and was left as it is");
    if (!board.check)
        return fail(turn,
                    "the board that stands at the address is not signed, and was left as it "
                    "is");
    ask(turn, FeedStep::CheckBoard, std::move(*board.check));
    job_of(turn).arriving = std::move(board.incoming);
}

void write(Turn& turn) {
    FeedJob& job = job_of(turn);
    Feed feed{job.way, {}, {}};
    std::string condition = "*";
    if (!is_followed(turn.state, job.contest)) {
        feed.board = job.line;
        for (const std::string& line : job.found.batches)
            if (!is_settled(turn.state, job.contest, line)) feed.batches.push_back(line);
        job.target = job.address;
        if (job.way == FeedWay::Conditional) condition = job.is_absent ? std::string() : job.etag;
    } else if (job.way == FeedWay::Conditional) {
        feed.board = job.found.board;
        feed.batches = without_signer(job.found.batches, job.line);
        feed.batches.push_back(job.line);
        job.target = job.address;
        condition = job.etag;
        if (condition.empty())
            return fail(turn, "the server does not say which version of the board it has");
    } else if (job.way == FeedWay::Files) {
        feed.batches = {job.line};
        job.target = job.address + batch_suffix(turn);
        condition.clear();
    } else {
        return fail(turn, "the server of this board lets only its leader write");
    }
    ask(turn, FeedStep::Write,
        PutFeed{0, job.target, core::link::encode_feed(feed), job.login, std::move(condition)});
}

void remember_address(Turn& turn) {
    const FeedJob& job = job_of(turn);
    const core::Id& contest = job.contest;
    if (is_followed(turn.state, contest)) return;
    if (feed_address(turn.state, contest) != job.address)
        write_setting(turn, feed_setting(contest), job.address);
    write_setting(turn, feed_way_setting(contest),
                  std::string(name_of(job.way)) + " " + job.address);
}

// Files of batches of which nothing is left to be taken in.
void clean_up(Turn& turn) {
    const FeedJob& job = job_of(turn);
    for (const auto& [file, lines] : job.read_files) {
        const bool is_done = std::ranges::all_of(lines, [&](const std::string& line) {
            return is_settled(turn.state, job.contest, line);
        });
        if (is_done)
            turn.effects.push_back(RemoveFeed{++turn.state.links.last_ticket, file, job.login});
    }
}

void succeed(Turn& turn) {
    State& state = turn.state;
    remember_address(turn);
    clean_up(turn);
    const FeedJob job = std::move(*std::exchange(state.feeds.job, std::nullopt));
    state.feeds.published = job.contest;
    state.feeds.published_ms = state.now_ms;
    state.feeds.trouble.clear();
    if (state.feeds.watch.contest == job.contest) state.feeds.watch.etag.clear();
    if (job.entries > 0) {
        tell(turn, Tone::News,
             counted(turn, job.entries, "entry") +
                 " of yours published: for all they count when the leader has taken them in.");
        return;
    }
    tell(turn, Tone::News, "Published: whoever opens the board's link sees it as it is now.");
    if (job.unread_files > 0)
        state.feeds.trouble =
            counted(turn, job.unread_files, "file") +
            " with scores of others could not be read; publish again to look for them.";
}

void read_back(Turn& turn, const FeedArrived& news) {
    const FeedJob& job = job_of(turn);
    const core::Result<Feed> feed = core::link::decode_feed(news.text);
    const bool is_there =
        feed && (feed.value().board == job.line ||
                 std::ranges::find(feed.value().batches, job.line) != feed.value().batches.end());
    if (is_there)
        succeed(turn);
    else
        again(turn);
}

void save_as_file(Turn& turn) {
    State& state = turn.state;
    const FeedJob job = std::move(*std::exchange(state.feeds.job, std::nullopt));
    const ContestBook* book = find_contest(state, job.contest);
    turn.effects.push_back(SaveFile{
        core::file_name(book == nullptr ? "" : book->contest.name, "Contest", "board", "txt"),
        "text/plain", core::link::encode_feed({FeedWay::Alone, job.line, {}})});
}

}  // namespace

void begin_job(Turn& turn, FeedJob job, bool is_probed) {
    turn.state.feeds.job = std::move(job);
    const FeedJob& begun = job_of(turn);
    if (begun.address.empty()) return sign_board(turn);
    if (is_probed) return read(turn);
    ask(turn, FeedStep::Probe, ProbeFeed{0, begun.address, begun.login});
}

void apply(Turn& turn, const FeedProbed& action) {
    if (!is_jobs(turn.state, action.ticket)) return;
    job_of(turn).way = action.way;
    read(turn);
}

void apply(Turn& turn, const FeedListed& action) {
    if (!is_jobs(turn.state, action.ticket)) return;
    FeedJob& job = job_of(turn);
    job.files = action.addresses;
    read_next_file(turn);
}

void apply(Turn& turn, const FeedAbsent& action) {
    if (watch_failed(turn, action.ticket, "there is nothing at this address")) return;
    if (!is_jobs(turn.state, action.ticket)) return;
    switch (job_of(turn).step) {
        case FeedStep::ReadFile: return file_is_read(turn, Feed{});
        case FeedStep::ReadBack: return again(turn);
        default: found_nothing(turn);
    }
}

void apply(Turn& turn, const FeedWritten& action) {
    if (!is_jobs(turn.state, action.ticket)) return;
    const FeedJob& job = job_of(turn);
    ask(turn, FeedStep::ReadBack, GetFeed{0, job.target, {}, job.login});
}

void apply(Turn& turn, const FeedRefused& action) {
    if (is_jobs(turn.state, action.ticket)) again(turn);
}

// A file of a batch that is not needed any more: one that stays is found to be settled again.
void apply(Turn&, const FeedRemoved&) {}

bool job_arrived(Turn& turn, const FeedArrived& news) {
    if (!is_jobs(turn.state, news.ticket)) return false;
    switch (job_of(turn).step) {
        case FeedStep::ReadFile: file_is_read(turn, core::link::decode_feed(news.text)); break;
        case FeedStep::ReadBack: read_back(turn, news); break;
        default: found(turn, news);
    }
    return true;
}

bool job_failed(Turn& turn, std::uint64_t ticket, const std::string& reason) {
    if (!is_jobs(turn.state, ticket)) return false;
    if (job_of(turn).step == FeedStep::ReadFile)
        file_is_read(turn, core::Error{reason});
    else
        fail(turn, reason);
    return true;
}

bool job_checked(Turn& turn, const LinkChecked& news) {
    if (!is_jobs(turn.state, news.ticket) || !job_of(turn).arriving) return false;
    FeedJob& job = job_of(turn);
    IncomingLink board = *std::exchange(job.arriving, std::nullopt);
    const bool is_ours =
        news.result == Checked::Good && signer_of(turn.state, board, news.result) == Signer::Leader;
    if (!is_ours) {
        fail(turn,
             "the board that stands at the address is signed by someone else than this "
             "contest's leader, and was left as it is");
        return true;
    }
    merge_news(turn, news_in(turn.state, board.document));
    job.board = std::move(board.document);
    go_on(turn);
    return true;
}

bool job_signed(Turn& turn, const LinkSigned& news) {
    if (!is_jobs(turn.state, news.ticket)) return false;
    FeedJob& job = job_of(turn);
    const core::Result<Signature> signature = signature_of(news);
    if (!signature) return job_unsigned(turn, {news.ticket, signature.error().message});
    const bool is_followed = app::is_followed(turn.state, job.contest);
    job.line =
        core::link::encode_envelope({is_followed ? Cargo::Entries : Cargo::Contest, job.payload,
                                     signature.value().key, signature.value().bytes});
    if (!is_followed) note_own_key(turn, job.contest, news.key);
    if (job.address.empty())
        save_as_file(turn);
    else
        write(turn);
    return true;
}

bool job_unsigned(Turn& turn, const LinkUnsigned& news) {
    if (!is_jobs(turn.state, news.ticket)) return false;
    fail(turn, "it can't be signed (" + news.reason + ")");
    return true;
}

void go_on_after_waiting(Turn& turn) {
    const auto& job = turn.state.feeds.job;
    if (job && job->step == FeedStep::Wait && turn.state.now_ms >= job->due_ms) read(turn);
}

}  // namespace app
