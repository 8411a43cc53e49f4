// Whereabouts and their text: names with slashes between.
#include "app/whereabouts.h"

#include "app/settings.h"

namespace app {
namespace {

// Cuts off and answers what comes before the next slash.
std::string_view next_name(std::string_view& text) {
    const std::size_t end = text.find('/');
    const std::string_view name = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return name;
}

std::string with_page(core::Id open, std::string_view page) {
    return open ? format_id(open).append("/").append(page) : std::string();
}

}  // namespace

Whereabouts whereabouts_of(const State& state) {
    Whereabouts at;
    at.place = state.place;
    switch (at.place) {
        case Place::Targets: at.target_page = state.target_page; break;
        case Place::Discovery:
            at.account = state.selected_account;
            if (at.account)
                at.account_page = state.account_page;
            else
                at.discovery_page = state.discovery_page;
            break;
        case Place::Contests:
            at.contest = state.selected_contest;
            if (at.contest) at.contest_page = state.contest_page;
            break;
        case Place::Data: break;
    }
    return at;
}

std::string text_of(const Whereabouts& whereabouts) {
    std::string text = std::string(name_of(whereabouts.place)).append("/");
    switch (whereabouts.place) {
        case Place::Targets: return text.append(name_of(whereabouts.target_page));
        case Place::Discovery:
            if (!whereabouts.account) return text.append(name_of(whereabouts.discovery_page));
            return text.append(with_page(whereabouts.account, name_of(whereabouts.account_page)));
        case Place::Contests:
            return text.append(with_page(whereabouts.contest, name_of(whereabouts.contest_page)));
        case Place::Data: break;
    }
    return text;
}

Whereabouts whereabouts_from(std::string_view text) {
    Whereabouts at;
    at.place = place_named(next_name(text));
    const std::string_view name = next_name(text);
    switch (at.place) {
        case Place::Targets: at.target_page = target_page_named(name); break;
        case Place::Discovery:
            if (parse_id(name, at.account))
                at.account_page = account_page_named(text);
            else
                at.discovery_page = discovery_page_named(name);
            break;
        case Place::Contests:
            if (parse_id(name, at.contest)) at.contest_page = contest_page_named(text);
            break;
        case Place::Data: break;
    }
    return at;
}

}  // namespace app
