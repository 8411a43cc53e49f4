// The C++ side of the door. The inbox itself lies in JavaScript (web/host.js) until a frame takes
// it.
#include "platform/host.h"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <cstring>
#include <memory>

namespace {

EM_JS(int, host_parts, (), { return Module['host'].parts(); });
EM_JS(int, host_bytes, (), { return Module['host'].bytes(); });
EM_JS(void, host_take, (std::uint8_t* into), { Module['host'].take(HEAPU8, into); });
EM_JS(void, host_post, (const std::uint32_t* parts, int count),
      { Module['host'].post(HEAPU8, parts, count); });

EM_JS(double, host_utc_ms, (), { return Date.now(); });
EM_JS(int, host_local_day, (), {
    const now = new Date();
    return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);
});
EM_JS(double, host_next_day_ms, (), { return new Date().setHours(24, 0, 0, 0); });
EM_JS(void, host_random, (std::uint8_t* into, int count),
      { crypto.getRandomValues(HEAPU8.subarray(into, into + count)); });

// Reads what host.js has packed. Past the end it reads zeros, so that a fault there cannot become
// one here.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    bool at_end() const { return rest_.empty(); }

    std::uint32_t number() {
        std::uint32_t value = 0;
        const auto bytes = take(sizeof value);
        std::memcpy(&value, bytes.data(), bytes.size());
        return value;
    }

    std::string text() {
        const auto bytes = take(number());
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};  // copied as a whole
    }

private:
    std::span<const std::uint8_t> take(std::size_t count) {
        const auto taken = rest_.first(std::min(count, rest_.size()));
        rest_ = rest_.subspan(taken.size());
        return taken;
    }

    std::span<const std::uint8_t> rest_;
};

// What run() was given: the exports below have no other way to find it.
platform::FrameCall frame_call = nullptr;
platform::SpareCall spare_call = nullptr;
void* self_of_calls = nullptr;

}  // namespace

extern "C" EMSCRIPTEN_KEEPALIVE double platform_frame() {
    return frame_call ? frame_call(self_of_calls) : -1;
}

extern "C" EMSCRIPTEN_KEEPALIVE int platform_spare() {
    return spare_call && spare_call(self_of_calls) ? 1 : 0;
}

namespace platform {

int waiting_parts() { return host_parts(); }

std::vector<Event> take_events() {
    std::vector<Event> events;
    const auto size = static_cast<std::size_t>(host_bytes());
    const auto packed = std::make_unique_for_overwrite<std::uint8_t[]>(size);
    host_take(packed.get());
    Reader reader({packed.get(), size});
    while (!reader.at_end()) {
        const std::uint32_t texts = reader.number();
        Event& event = events.emplace_back();
        if (texts > 0) event.kind = reader.text();
        for (std::uint32_t i = 1; i < texts && !reader.at_end(); ++i)
            event.fields.push_back(reader.text());
    }
    return events;
}

void post(std::string_view kind, std::span<const std::string> fields) {
    std::vector<std::uint32_t> parts;
    parts.reserve(2 * (fields.size() + 1));
    const auto add = [&parts](std::string_view text) {
        parts.push_back(reinterpret_cast<std::uintptr_t>(text.data()));
        parts.push_back(text.size());
    };
    add(kind);
    for (const std::string& field : fields) add(field);
    host_post(parts.data(), static_cast<int>(fields.size() + 1));
}

double utc_ms() { return host_utc_ms(); }

std::int32_t local_day() { return host_local_day(); }

double next_day_ms() { return host_next_day_ms(); }

std::array<std::uint8_t, 16> random_bytes() {
    std::array<std::uint8_t, 16> bytes{};
    host_random(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

void run(FrameCall frame, SpareCall spare, void* self) {
    frame_call = frame;
    spare_call = spare;
    self_of_calls = self;
}

}  // namespace platform
