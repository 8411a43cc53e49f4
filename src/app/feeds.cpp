// What follows from the settings, and from what this tab was told.
#include "app/feeds.h"

#include "app/settings.h"
#include "app/state.h"
#include "app/update/feed.h"

namespace app {

namespace {

const std::string* setting(const State& state, const std::string& key) {
    const auto settings = state.documents.find(settings_id());
    return settings == state.documents.end() ? nullptr : find_text(settings->second, key);
}

}  // namespace

std::string feed_setting(const core::Id& contest) { return "feed/" + format_id(contest); }
std::string feed_way_setting(const core::Id& contest) { return "feed-way/" + format_id(contest); }
std::string login_setting(const core::Id& contest) { return "login/" + format_id(contest); }

std::string_view feed_address(const State& state, const core::Id& contest) {
    if (is_guest(state, contest)) return state.links.guest.feed;
    const std::string* address = setting(state, feed_setting(contest));
    return address == nullptr ? std::string_view() : std::string_view(*address);
}

std::string feed_host(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return "this site";
    const std::string_view rest = address.substr(scheme + 3);
    return std::string(rest.substr(0, rest.find_first_of("/?#")));
}

bool is_login_remembered(const State& state, const core::Id& contest) {
    const std::string* kept = setting(state, login_setting(contest));
    return kept != nullptr && !kept->empty();
}

FeedLogin feed_login(const State& state, const core::Id& contest) {
    if (state.feeds.login_of == contest) return state.feeds.login;
    const std::string* kept = setting(state, login_setting(contest));
    if (kept == nullptr) return {};
    const std::size_t end = kept->find('\n');
    if (end == std::string::npos) return {*kept, {}};
    return {kept->substr(0, end), kept->substr(end + 1)};
}

}  // namespace app
