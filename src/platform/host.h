// The one door between C++ and JavaScript: messages both ways, the clock, randomness, the frame
// call.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

// A message is a kind and a list of texts; neither side knows the other's types.
struct Event {
    std::string kind;
    std::vector<std::string> fields;
};

// What JavaScript has put into the inbox, in order and in parts of about a megabyte, so that much
// of it never lies in memory at once. JavaScript asks for a frame whenever it puts something in;
// nothing happens outside of a frame.
int waiting_parts();
std::vector<Event> take_events();  // of the oldest part. Precondition: there is one

// Calls the handler that host.js has for `kind`, now.
void post(std::string_view kind, std::span<const std::string> fields);
inline void post(std::string_view kind) { post(kind, {}); }

double utc_ms();           // Date.now()
std::int32_t local_day();  // the user's own calendar day, in days from 1970-01-01
double next_day_ms();      // when the next one begins
std::array<std::uint8_t, 16> random_bytes();  // from the browser's cryptographic source

// `frame` is called from a requestAnimationFrame, with its argument; it answers when it wants to be
// called again: 0 = the next animation frame, above 0 = in that many ms, below 0 = when asked.
// Never returns to the caller's caller: main() ends and the page lives on.
//
// `spare` is called while the browser has nothing else to do, from when "spare" is posted until it
// answers false. It works for a few milliseconds at most.
using FrameCall = double (*)(void* self);
using SpareCall = bool (*)(void* self);
void run(FrameCall frame, SpareCall spare, void* self);

}  // namespace platform
