// The contest's metrics and members are known to both sides, so that an entry names them by number.
#include "core/link/entry_batch.h"

#include "core/codec/crc32.h"
#include "core/link/bit_coder.h"
#include "core/link/entries.h"
#include "core/link/id_table.h"
#include "core/link/snapshot.h"
#include "core/link/symbols.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace core::link {
namespace {

constexpr std::size_t items_sum_bytes = 2;
constexpr std::size_t head_bytes = contest_hint_bytes + items_sum_bytes;

std::string bytes_of(const Id& id) {
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

// By id, as two copies may show them in another order for a while.
std::vector<Id> items_of(const contest::Contest& contest) {
    std::vector<Id> metrics;
    std::vector<Id> members;
    for (const contest::Metric& metric : contest.metrics) metrics.push_back(metric.id);
    for (const contest::Member& member : contest.members) members.push_back(member.id);
    std::ranges::sort(metrics);
    std::ranges::sort(members);
    metrics.insert(metrics.end(), members.begin(), members.end());
    return metrics;
}

// Hint and sum.
std::string head_of(const contest::Contest& contest) {
    std::string ids;
    for (const Id& id : items_of(contest)) ids += bytes_of(id);
    const std::uint32_t sum = codec::crc32(ids);
    return bytes_of(contest.id).substr(0, contest_hint_bytes) + static_cast<char>(sum & 255) +
           static_cast<char>(sum >> 8 & 255);
}

void code(Symbols& symbols, const contest::Contest& contest, Document& part) {
    IdTable ids(symbols);
    for (const Id& id : items_of(contest)) ids.know(id);
    code_entries(symbols, ids, part.fields, contest.start);
}

}  // namespace

Result<std::string> encode_entries(const contest::Contest& contest, const Document& part) {
    assert(part.id == contest.id);
    BitCoder coder = BitCoder::writer();
    Symbols symbols(coder, max_snapshot_text);
    Document same = part;
    code(symbols, contest, same);
    std::string bytes = head_of(contest) + coder.finish();
    if (symbols.has_failed() || bytes.size() > max_snapshot_bytes)
        return Error{
            "These are too many entries for a link. Nothing was changed; save the contest as a "
            "file and send that."};
    return bytes;
}

bool is_batch_of(const contest::Contest& contest, std::string_view bytes) {
    return bytes.size() >= head_bytes && bytes.substr(0, contest_hint_bytes) ==
                                             bytes_of(contest.id).substr(0, contest_hint_bytes);
}

Batch decode_entries(const contest::Contest& contest, std::string_view bytes) {
    if (!is_batch_of(contest, bytes) || bytes.size() > max_snapshot_bytes) return {};
    if (bytes.substr(0, head_bytes) != head_of(contest)) return {{}, BatchFault::OtherItems};
    BitCoder coder = BitCoder::reader(bytes.substr(head_bytes));
    Symbols symbols(coder, max_snapshot_text);
    Document part{contest.id, Kind::Contest, {}};
    code(symbols, contest, part);
    if (symbols.has_failed() || !coder.is_at_end() || part.fields.empty()) return {};
    return {std::move(part), {}};
}

}  // namespace core::link
