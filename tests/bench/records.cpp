// Accounts of forty facts each, the fields of which are what most of stored text consists of.
#include "bench/records.h"

#include "core/codec/crc32.h"
#include "core/codec/record.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {
namespace {

constexpr std::size_t all_bytes = 10'000'000;

core::Id id_of(std::uint64_t kind, std::uint64_t number) {
    core::Id id;
    for (std::size_t i = 0; i < 8; ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(kind >> (8 * (7 - i)));
        id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    return id;
}

core::Document account(std::uint64_t number) {
    core::Document account{id_of(1, number), core::Kind::Account, {}};
    const auto put = [&](std::string key, core::Value value) {
        account.fields[std::move(key)] = {{1, 1}, std::move(value)};
    };
    put("name", "Account " + std::to_string(number) + " Freight");
    put("created", std::int64_t{1'750'000'000'000} + static_cast<std::int64_t>(number));
    for (std::uint64_t fact = 0; fact < 40; ++fact) {
        const std::string start = "fact/" + core::format_id(id_of(2, number * 40 + fact)) + "/";
        put(start + "slot", "consequences");
        put(start + "level", "buyer_said");
        put(start + "quote", "By ten o’clock the routes of the morning are wrong, every day.");
        put(start + "contact", core::format_id(id_of(3, number)));
        put(start + "date", "2025-06-30");
        put(start + "order", static_cast<std::int64_t>(fact));
    }
    return account;
}

}  // namespace

void many_records(const Rounds& rounds) {
    std::vector<std::string> records;
    std::size_t bytes = 0;
    for (std::uint64_t number = 0; bytes < all_bytes; ++number) {
        records.push_back(core::codec::encode_record(account(number)));
        bytes += records.back().size();
    }
    std::printf("%zu records of %zu bytes:\n", records.size(), bytes);
    report("  checksums", rounds, [&] {
        for (const std::string& record : records) keep(core::codec::crc32(record));
    });
    report("  decode", rounds, [&] {
        std::vector<core::codec::Decoded> decoded;
        decoded.reserve(records.size());
        for (const std::string& record : records)
            decoded.push_back(core::codec::decode_record(record));
        keep(decoded);
    });
}

}  // namespace bench
