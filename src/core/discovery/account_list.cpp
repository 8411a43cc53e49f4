// The filters of the list one after the other, then its order.
#include "core/discovery/account_list.h"

#include "core/fold_case.h"
#include "core/utf8.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace core::discovery {
namespace {

std::vector<std::string> words_of(std::string_view search) {
    std::vector<std::string> words(1);
    const std::string folded = fold_case(search);
    for (std::string_view rest = folded; !rest.empty();) {
        const char32_t c = take_code_point(rest);
        if (!is_space(c))
            append_code_point(words.back(), c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool has_all(const std::string& name, const std::vector<std::string>& words) {
    return std::ranges::all_of(
        words, [&](const std::string& word) { return name.find(word) != std::string::npos; });
}

bool is_among(const Overview& overview, const ListQuery& query) {
    switch (query.among) {
        case Among::All: return true;
        case Among::Open: return !is_closed(overview.stage);
        case Among::OneStage: return overview.stage == query.stage;
    }
    return true;
}

bool is_said(const Overview& overview, const LensSlot& slot) {
    return level_in(overview, slot) >= Level::BuyerSaid;
}

const LensSlot* missing_slot(const ListQuery& query) {
    const auto slots = slots_of(query.lens);
    return query.missing && *query.missing < slots.size() ? &slots[*query.missing] : nullptr;
}

// What stands first has the lowest; by name, all are alike.
std::int64_t place_of(const Overview& overview, const ListQuery& query) {
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
    const auto turned = [&](std::int64_t place) { return query.is_reversed ? -place : place; };
    switch (query.order) {
        case AccountOrder::Newest: return turned(-overview.created_ms);
        case AccountOrder::Name: return 0;
        case AccountOrder::Stage: return turned(static_cast<std::int64_t>(overview.stage));
        case AccountOrder::Score: return turned(-points_in(overview, query.lens).points);
        case AccountOrder::Timeline:
            return overview.timeline ? turned(overview.timeline->days) : last;
    }
    return 0;
}

}  // namespace

std::vector<std::size_t> list_accounts(std::span<const Overview> overviews,
                                       const ListQuery& query) {
    const std::vector<std::string> words = words_of(query.search);
    const LensSlot* missing = missing_slot(query);
    std::vector<std::pair<std::int64_t, std::size_t>> placed;
    for (std::size_t i = 0; i < overviews.size(); ++i) {
        const Overview& overview = overviews[i];
        if (is_among(overview, query) && has_all(overview.search_name, words) &&
            (missing == nullptr || !is_said(overview, *missing)))
            placed.emplace_back(place_of(overview, query), i);
    }

    const auto name_of = [&](std::size_t i) {
        const Overview& overview = overviews[i];
        return std::tie(overview.search_name, overview.name, overview.id);
    };
    const bool from_z = query.order == AccountOrder::Name && query.is_reversed;
    std::ranges::sort(placed, [&](const auto& a, const auto& b) {
        if (a.first != b.first) return a.first < b.first;
        return from_z ? name_of(b.second) < name_of(a.second)
                      : name_of(a.second) < name_of(b.second);
    });

    std::vector<std::size_t> listed;
    listed.reserve(placed.size());
    for (const auto& [place, index] : placed) listed.push_back(index);
    return listed;
}

std::vector<SlotCoverage> coverage_of(std::span<const Overview> overviews,
                                      std::span<const std::size_t> listed, Lens lens) {
    std::vector<SlotCoverage> coverage;
    for (const LensSlot& slot : slots_of(lens)) {
        const auto said = std::ranges::count_if(
            listed, [&](std::size_t index) { return is_said(overviews[index], slot); });
        coverage.push_back({slot.name, static_cast<std::int64_t>(said)});
    }
    return coverage;
}

}  // namespace core::discovery
