// An evening with a board at an address: who leads it, who looks at it, and the server.
#pragma once

#include "app/harness/led_contest.h"
#include "core/link/feed.h"

#include <string>

namespace tests {

inline const std::string address = "https://files.example/board.txt";

struct Evening {
    FeedHost host;
    Person leader{1};
    Person viewer{2};
    core::Id contest;

    explicit Evening(core::link::FeedWay way = core::link::FeedWay::Conditional) {
        host.way = way;
        leader.host = &host;
        viewer.host = &host;
        contest = lead_contest(leader);
    }

    void publish() {
        leader.act(app::PublishFeed{contest, address, {}, false});
        leader.let_it_wait(0);
    }
    void follow() {
        viewer.open("feed=" + address);
        viewer.act(app::Follow{contest});
    }
    core::link::Feed feed() const {
        return core::link::decode_feed(host.files.at(address)).value();
    }
    const app::Feeds& of(const Person& person) const { return person.tab.state.feeds; }
};

}  // namespace tests
