// What users say about publishing: where to, as whom, and when.
#include "app/settings.h"
#include "app/update/feed.h"
#include "app/update/link.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

// True, and told: nobody can publish it from here.
bool refuse_to_publish(Turn& turn, const core::Id& contest) {
    const ContestBook* book = find_contest(turn.state, contest);
    if (book == nullptr || is_guest(turn.state, contest)) return true;
    if (!book->contest.is_sample) return false;
    tell(turn, Tone::Caution,
         "The sample is the same on every device, so it is not published. Make a contest of your "
         "own and publish that.");
    return true;
}

// What was found out about the server of this address; nullopt: it was another one, or none yet.
std::optional<core::link::FeedWay> probed_way(const State& state, const core::Id& contest,
                                              std::string_view address) {
    const std::string_view known = setting(state, feed_way_setting(contest));
    const std::size_t end = known.find(' ');
    if (end == std::string_view::npos || known.substr(end + 1) != address) return std::nullopt;
    return core::link::feed_way_of(known.substr(0, end));
}

}  // namespace

void apply(Turn& turn, const PublishFeed& action) {
    State& state = turn.state;
    const core::Id& contest = action.contest;
    if (state.feeds.job || refuse_to_publish(turn, contest)) return;
    const bool is_followed = app::is_followed(state, contest);
    FeedJob job;
    job.contest = contest;
    job.address = is_followed ? std::string(feed_address(state, contest)) : action.address;
    job.login = action.login;
    if (!is_feed_address(job.address)) {
        state.feeds.trouble = std::string(feed_address_hint);
        return;
    }
    state.feeds.trouble.clear();
    state.feeds.login_of = contest;
    state.feeds.login = action.login;
    const bool is_kept = is_login_remembered(state, contest);
    if (action.remember)
        write_setting(turn, login_setting(contest),
                      action.login.user + "\n" + action.login.password);
    else if (is_kept)
        write_setting(turn, login_setting(contest), core::Value{});
    const std::optional<core::link::FeedWay> way = probed_way(state, contest, job.address);
    if (way) job.way = *way;
    begin_job(turn, std::move(job), is_followed || way);
}

void apply(Turn& turn, const StopPublishing&) { turn.state.feeds.job.reset(); }

void apply(Turn& turn, const SaveFeedFile& action) {
    if (turn.state.feeds.job || refuse_to_publish(turn, action.contest) ||
        is_followed(turn.state, action.contest))
        return;
    turn.state.feeds.trouble.clear();
    FeedJob job;
    job.contest = action.contest;
    begin_job(turn, std::move(job), false);
}

void apply(Turn& turn, const LeaveFeed& action) {
    for (const std::string& key : {feed_setting(action.contest), feed_way_setting(action.contest),
                                   login_setting(action.contest)})
        write_setting(turn, key, core::Value{});
    if (turn.state.feeds.login_of == action.contest) {
        turn.state.feeds.login_of = {};
        turn.state.feeds.login = {};
    }
    turn.state.feeds.trouble.clear();
}

}  // namespace app
