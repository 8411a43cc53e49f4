// Where an item stands among its like: keeps the longest part that is in order and fits the rest
// between.
#include "core/item_order.h"

#include <algorithm>
#include <cstddef>

namespace core {
namespace {

// Marks a longest subsequence that is in order already; those keep their numbers.
std::vector<bool> longest_kept(std::span<const Placed> sequence) {
    struct Run {
        std::size_t length = 0;  // of the longest run that ends here; 0: has no order, ends none
        std::optional<std::size_t> previous;
    };
    std::vector<Run> runs(sequence.size());
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        if (!sequence[i].order) continue;
        runs[i].length = 1;
        for (std::size_t k = 0; k < i; ++k) {
            if (runs[k].length < runs[i].length || !comes_before(sequence[k], sequence[i]))
                continue;
            runs[i] = {runs[k].length + 1, k};
        }
        if (!best || runs[i].length > runs[*best].length) best = i;
    }
    std::vector<bool> kept(sequence.size(), false);
    for (std::optional<std::size_t> i = best; i; i = runs[*i].previous) kept[*i] = true;
    return kept;
}

// Numbers for `count` items between two kept ones; nullopt: no room. Without a neighbour on one
// side they step away from the other; without any, the first gets 0.
std::optional<std::vector<std::int64_t>> numbers_between(std::optional<std::int64_t> low,
                                                         std::optional<std::int64_t> high,
                                                         std::size_t count) {
    const auto n = static_cast<std::int64_t>(count);
    std::int64_t first = low ? *low + order_gap : 0;
    std::int64_t step = order_gap;
    if (low && high) {
        step = (*high - *low) / (n + 1);
        first = *low + step;
    } else if (high) {
        first = *high - n * order_gap;
    }
    if (step < 1 || first < -max_order || first + (n - 1) * step > max_order) return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (std::int64_t i = 0; i < n; ++i) numbers.push_back(first + i * step);
    return numbers;
}

}  // namespace

bool comes_before(const Placed& a, const Placed& b) {
    if (a.order.has_value() != b.order.has_value()) return a.order.has_value();
    if (a.order != b.order) return *a.order < *b.order;
    return a.id < b.id;
}

std::vector<Placed> orders_to_write(std::span<const Placed> sequence) {
    if (std::is_sorted(sequence.begin(), sequence.end(), comes_before)) {
        // In order already, but an order is still owed to an item without one, or the next item
        // that another tab adds could come before it.
        const bool all_placed = std::all_of(sequence.begin(), sequence.end(),
                                            [](const Placed& p) { return p.order.has_value(); });
        if (all_placed) return {};
    }
    const std::vector<bool> kept = longest_kept(sequence);
    std::vector<Placed> written;
    for (std::size_t i = 0; i < sequence.size();) {
        if (kept[i]) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < sequence.size() && !kept[end]) ++end;
        const std::optional<std::int64_t> low = i > 0 ? sequence[i - 1].order : std::nullopt;
        const std::optional<std::int64_t> high =
            end < sequence.size() ? sequence[end].order : std::nullopt;
        const auto numbers = numbers_between(low, high, end - i);
        if (!numbers) {  // a gap is used up: everything anew
            written.clear();
            for (std::size_t k = 0; k < sequence.size(); ++k)
                written.push_back({sequence[k].id, static_cast<std::int64_t>(k) * order_gap});
            return written;
        }
        for (std::size_t k = i; k < end; ++k)
            written.push_back({sequence[k].id, (*numbers)[k - i]});
        i = end;
    }
    return written;
}

}  // namespace core
