// What the files of feeds share. Internal to update.
#pragma once

#include "app/update/link_read.h"
#include "app/update/turn.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app {

inline constexpr std::string_view feed_mark = "feed=";  // of a link that names an address

// Keys of the settings: feed/<contest> is where its board stands; feed-way/<contest> is what
// the server does for writers (core::link::name_of(FeedWay)) and, behind a space, the address that
// was probed; login/<contest> is a name and, behind a line break, a password, where the user wants
// them kept.
std::string feed_setting(const core::Id& contest);
std::string feed_way_setting(const core::Id& contest);
std::string login_setting(const core::Id& contest);

// From 0 to 999, another one each time: so that many who watch one server do not ask at once.
std::int64_t jitter(const Turn& turn);

// -- what is read while its contest is shown (feed_watch.cpp)

// A link that names an address was opened.
void open_feed(Turn& turn, std::string address);
// At the end of each turn: asks for the feed of the shown contest when it is due.
void keep_feed_watch(Turn& turn);
// Each is true where the ticket was its own.
bool watch_arrived(Turn& turn, const FeedArrived& news);
bool watch_failed(Turn& turn, std::uint64_t ticket, const std::string& reason);
bool watch_checked(Turn& turn, const LinkChecked& news);

// -- scores of others, for the leader's eyes (feed_review.cpp)

// Of a feed or of files beside it. Those that are here or were looked at are left out.
void review_batches(Turn& turn, const core::Id& contest, const std::vector<std::string>& lines);
// All its entries are here, or the reader has said what becomes of them.
bool is_settled(const State& state, const core::Id& contest, const std::string& line);
bool review_checked(Turn& turn, const LinkChecked& news);
// Shows what is gathered, once there is nothing else to be asked.
void show_review(Turn& turn);
void note_reviewed(State& state, const IncomingLink& incoming);

// -- what is published (feed_job.cpp)

// To its address, whose server is probed first unless it was; without an address: as a file.
void begin_job(Turn& turn, FeedJob job, bool is_probed);
bool job_arrived(Turn& turn, const FeedArrived& news);
bool job_failed(Turn& turn, std::uint64_t ticket, const std::string& reason);
bool job_checked(Turn& turn, const LinkChecked& news);
bool job_signed(Turn& turn, const LinkSigned& news);
bool job_unsigned(Turn& turn, const LinkUnsigned& news);
void go_on_after_waiting(Turn& turn);

// A signature was looked at: true where a feed asked for it.
bool feed_checked(Turn& turn, const LinkChecked& news);

}  // namespace app
