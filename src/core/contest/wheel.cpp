// Slices by points, spins by seed and standings.
#include "core/contest/wheel.h"

#include "core/contest/digest.h"
#include "core/draws.h"

#include <algorithm>
#include <string>

namespace core::contest {

Id hash_of(const Standings& standings) {
    std::string text = format_iso(standings.night);
    for (const auto* rows : {&standings.members, &standings.teams})
        for (const Standing& row : *rows)
            text += "\n" + format_id(row.id) + " " + std::to_string(row.rank) + " " +
                    std::to_string(row.points_milli);
    return digest_of(text);
}

std::vector<Slice> wheel_of(const Contest& rules, const Standings& standings) {
    std::vector<Slice> wheel;
    for (const Standing& row : standings.members) {
        if (row.points_milli <= 0) continue;
        const bool one_each = rules.wheel_rule == WheelRule::OneEach;
        wheel.push_back({row.id, row.place, one_each ? 1 : row.points_milli});
    }
    std::ranges::sort(wheel, {}, &Slice::place);
    return wheel;
}

std::vector<Spin> spins_of(const Contest& rules, const Standings& standings, std::size_t count) {
    std::vector<Slice> wheel = wheel_of(rules, standings);
    const Id start =
        digest_of(std::to_string(rules.wheel_seed) + "/" + format_id(hash_of(standings)));
    std::uint64_t seed = 0;
    for (std::size_t i = 0; i < 8; ++i) seed = seed << 8 | start.bytes[i];
    Draws draws(seed);
    std::vector<Spin> spins;
    while (spins.size() < count) {
        std::int64_t tickets = 0;
        for (const Slice& slice : wheel) tickets += slice.tickets;
        if (tickets == 0) break;
        Spin spin{0, static_cast<std::int64_t>(draws.below(static_cast<std::uint64_t>(tickets))),
                  tickets};
        std::int64_t passed = wheel[0].tickets;
        while (spin.ticket >= passed) passed += wheel[++spin.slice].tickets;
        wheel[spin.slice].tickets = 0;
        spins.push_back(spin);
    }
    return spins;
}

}  // namespace core::contest
