// Versions are digests of what is in a file.
#include "app/harness/feed_host.h"

#include "core/contest/digest.h"

#include <utility>
#include <variant>

namespace tests {

using core::link::FeedWay;

std::optional<std::string> FeedHost::etag_of(const std::string& address) const {
    const auto file = files.find(address);
    if (file == files.end()) return std::nullopt;
    return "\"" + format_id(core::contest::digest_of(file->second)) + "\"";
}

app::Action FeedHost::get(const app::GetFeed& get) const {
    const std::optional<std::string> etag = etag_of(get.address);
    if (!etag) return app::FeedAbsent{get.ticket};
    if (*etag == get.etag) return app::FeedUnchanged{get.ticket};
    return app::FeedArrived{get.ticket, *etag, files.at(get.address)};
}

app::Action FeedHost::put(const app::PutFeed& put) {
    if (before_write) std::exchange(before_write, nullptr)();
    const bool fits = put.etag == "*" || way != FeedWay::Conditional ||
                      etag_of(put.address).value_or("") == put.etag;
    if (!fits) return app::FeedRefused{put.ticket};
    files[put.address] = put.text;
    return app::FeedWritten{put.ticket, etag_of(put.address).value()};
}

std::optional<app::Action> FeedHost::answer(const app::Effect& effect) {
    const auto note = [&](const char* verb, const std::string& address) {
        asked.push_back(verb + std::string(" ") + address);
    };
    const auto unless_down = [&](std::uint64_t ticket, app::Action action) {
        return trouble.empty() ? action : app::Action(app::FeedFailed{ticket, trouble});
    };
    if (const auto* one = std::get_if<app::GetFeed>(&effect)) {
        note("GET", one->address);
        return unless_down(one->ticket, get(*one));
    }
    if (const auto* one = std::get_if<app::PutFeed>(&effect)) {
        note("PUT", one->address);
        if (!trouble.empty()) return app::FeedFailed{one->ticket, trouble};
        return put(*one);
    }
    if (const auto* one = std::get_if<app::ProbeFeed>(&effect)) {
        note("PROBE", one->address);
        return unless_down(one->ticket, app::FeedProbed{one->ticket, way});
    }
    if (const auto* one = std::get_if<app::ListFeed>(&effect)) {
        note("LIST", one->address);
        app::FeedListed listed{one->ticket, {}};
        for (const auto& [address, text] : files)
            if (address.starts_with(one->address + ".e")) listed.addresses.push_back(address);
        return unless_down(one->ticket, listed);
    }
    if (const auto* one = std::get_if<app::RemoveFeed>(&effect)) {
        note("DELETE", one->address);
        files.erase(one->address);
        return app::FeedRemoved{one->ticket};
    }
    return std::nullopt;
}

}  // namespace tests
