// What follows from the settings, and from what this tab was told.
#include "app/feeds.h"

#include "app/settings.h"
#include "app/state.h"
#include "app/update/feed.h"

#include <algorithm>

namespace app {

std::string feed_setting(const core::Id& contest) { return "feed/" + format_id(contest); }
std::string feed_way_setting(const core::Id& contest) { return "feed-way/" + format_id(contest); }
std::string login_setting(const core::Id& contest) { return "login/" + format_id(contest); }

std::string_view feed_address(const State& state, const core::Id& contest) {
    if (is_guest(state, contest)) return state.links.guest.feed;
    return setting(state, feed_setting(contest));
}

bool is_feed_address(std::string_view address) {
    return !address.empty() && address.size() <= max_feed_address &&
           std::ranges::all_of(address, [](char letter) { return letter > ' ' && letter < 127; });
}

std::string feed_host(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return "this site";
    const std::string_view rest = address.substr(scheme + 3);
    return std::string(rest.substr(0, rest.find_first_of("/?#")));
}

bool is_login_remembered(const State& state, const core::Id& contest) {
    return !setting(state, login_setting(contest)).empty();
}

FeedLogin feed_login(const State& state, const core::Id& contest) {
    if (state.feeds.login_of == contest) return state.feeds.login;
    const std::string_view kept = setting(state, login_setting(contest));
    const std::size_t end = std::min(kept.find('\n'), kept.size());
    return {std::string(kept.substr(0, end)),
            std::string(kept.substr(std::min(end + 1, kept.size())))};
}

}  // namespace app
