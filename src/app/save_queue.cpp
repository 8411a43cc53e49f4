// The save queue: parts wait, go out together, and come back to wait when the write fails.
#include "app/save_queue.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace app {

namespace {

constexpr std::int64_t first_pause_ms = 1'000;
constexpr std::int64_t longest_pause_ms = 60'000;

std::int64_t pause_after(int failures) {
    constexpr int doublings = 6;  // 1 s x 2^6 is over the longest pause
    return std::min(longest_pause_ms, first_pause_ms << std::min(failures - 1, doublings));
}

// A clock that was set back must not stretch the pause.
bool pauses(const SaveQueue& queue, std::int64_t now_ms) {
    return queue.failures > 0 && now_ms < queue.try_again_ms &&
           now_ms >= queue.try_again_ms - longest_pause_ms;
}

bool answers_the_write_under_way(const SaveQueue& queue, std::uint64_t ticket) {
    return !queue.under_way.empty() && ticket == queue.ticket;
}

}  // namespace

void enqueue(SaveQueue& queue, const core::Document& part) {
    const auto held =
        std::find_if(queue.waiting.begin(), queue.waiting.end(), [&](const core::Document& other) {
            return other.id == part.id && other.kind == part.kind;
        });
    if (held == queue.waiting.end()) {
        queue.waiting.push_back(part);
    } else {
        merge(*held, part);
    }
}

std::optional<Write> take_due(SaveQueue& queue, std::int64_t now_ms) {
    if (!queue.under_way.empty() || queue.waiting.empty() || pauses(queue, now_ms))
        return std::nullopt;
    ++queue.ticket;
    queue.under_way = std::exchange(queue.waiting, {});
    return Write{queue.ticket, queue.under_way};
}

void acknowledge(SaveQueue& queue, std::uint64_t ticket) {
    if (!answers_the_write_under_way(queue, ticket)) return;
    queue.under_way.clear();
    queue.failures = 0;
    queue.try_again_ms = 0;
    queue.trouble.clear();
}

void put_back(SaveQueue& queue, std::uint64_t ticket, std::string reason, std::int64_t now_ms) {
    if (!answers_the_write_under_way(queue, ticket)) return;
    const std::vector<core::Document> parts = std::exchange(queue.under_way, {});
    for (const core::Document& part : parts) enqueue(queue, part);
    if (queue.failures < std::numeric_limits<int>::max()) ++queue.failures;
    queue.try_again_ms = now_ms + pause_after(queue.failures);
    queue.trouble = std::move(reason);
}

void try_now(SaveQueue& queue) { queue.try_again_ms = 0; }

SaveStatus status_of(const SaveQueue& queue) {
    if (queue.failures > 0) return SaveStatus::Failed;
    return queue.under_way.empty() && queue.waiting.empty() ? SaveStatus::Saved
                                                            : SaveStatus::Saving;
}

}  // namespace app
