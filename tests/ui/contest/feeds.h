// What a server answers when boards are published and read.
#pragma once

#include "core/link/feed.h"
#include "ui/contest/links.h"
#include "ui/harness/page.h"

#include <cstdint>
#include <string>

namespace tests {

inline const std::string address = "https://files.example/board.txt";

inline std::uint64_t ticket(const Page& page) { return page.state.feeds.job->ticket; }

// All that a server does for a leader who publishes for the first time. Gives the file's text.
inline std::string publish(Page& page) {
    page.click("Publish");
    page.act(app::FeedProbed{ticket(page), core::link::FeedWay::Conditional});
    page.act(app::FeedAbsent{ticket(page)});
    page.act(app::LinkSigned{
        ticket(page), key_of('a'),
        core::link::encode_base64url(std::string(core::link::signature_bytes, 's'))});
    const std::string text = asked<app::PutFeed>(page.handed_out).back().text;
    page.act(app::FeedWritten{ticket(page), "\"1\""});
    page.act(app::FeedArrived{ticket(page), "\"1\"", text});
    return text;
}

// Another device, on which the board's link was opened.
inline void look_at(Page& viewer, const std::string& text) {
    viewer.act(app::LinkOpened{"feed=" + address});
    viewer.act(app::FeedArrived{viewer.state.feeds.opening->ticket, "\"1\"", text});
    viewer.act(app::LinkChecked{viewer.state.links.incoming->ticket, app::Checked::Good});
}

}  // namespace tests
