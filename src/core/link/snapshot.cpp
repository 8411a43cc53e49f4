// What it is, then its fields, its entries and its nights.
#include "core/link/snapshot.h"

#include "core/codec/record.h"
#include "core/document_fields.h"
#include "core/link/bit_coder.h"
#include "core/link/closings.h"
#include "core/link/entries.h"
#include "core/link/fields.h"
#include "core/link/id_table.h"
#include "core/link/symbols.h"

#include <array>
#include <cassert>
#include <set>
#include <utility>
#include <vector>

namespace core::link {
namespace {

constexpr std::array kinds{Kind::Contest, Kind::Plan, Kind::QuestionBank};

// Both ways: writes `document`, or fills it.
void code(Symbols& symbols, Document& document, std::vector<Closing> closings,
          const std::set<std::string, std::less<>>& of_closings) {
    IdTable ids(symbols);
    unsigned kind = 0;
    while (!symbols.is_reader() && kinds[kind] != document.kind) ++kind;
    kind = symbols.choice(kind, 2, {context_of(600)});
    if (kind >= kinds.size()) return symbols.fail();
    document.kind = kinds[kind];
    for (std::uint8_t& byte : document.id.bytes)
        byte = static_cast<std::uint8_t>(symbols.raw(byte, 8));
    if (!document.id) return symbols.fail();
    const bool is_contest = document.kind == Kind::Contest;
    const auto is_other = [&](std::string_view key) {
        if (symbols.is_reader()) return true;
        if (of_closings.contains(key)) return false;
        return !is_contest || !is_plain_entry(key, document.fields.find(key)->second);
    };
    code_fields(symbols, ids, document.fields, is_other);
    if (!is_contest || symbols.has_failed()) return;
    const auto* start = find_text(document, "start");
    code_entries(symbols, ids, document.fields, start == nullptr ? Date{} : date_of_text(*start));
    if (symbols.has_failed()) return;
    code_closings(symbols, ids, document, std::move(closings));
}

Error too_large() {
    return {"This is too large for a link. Nothing was changed; save it as a file and send that."};
}

}  // namespace

bool may_be_linked(Kind kind) {
    for (const Kind allowed : kinds)
        if (kind == allowed) return true;
    return false;
}

Result<std::string> encode_snapshot(const Document& document) {
    assert(may_be_linked(document.kind));
    if (document.fields.size() > codec::max_record_fields) return too_large();
    std::set<std::string, std::less<>> of_closings;
    std::vector<Closing> closings;
    if (document.kind == Kind::Contest) closings = closings_of(document, of_closings);
    BitCoder coder = BitCoder::writer();
    Symbols symbols(coder, max_snapshot_text);
    Document same = document;
    code(symbols, same, std::move(closings), of_closings);
    if (symbols.has_failed()) return too_large();
    std::string bytes = coder.finish();
    if (bytes.size() > max_snapshot_bytes) return too_large();
    return bytes;
}

std::optional<Document> decode_snapshot(std::string_view bytes) {
    if (bytes.size() > max_snapshot_bytes) return std::nullopt;
    BitCoder coder = BitCoder::reader(bytes);
    Symbols symbols(coder, max_snapshot_text);
    Document document;
    code(symbols, document, {}, {});
    if (symbols.has_failed() || !coder.is_at_end()) return std::nullopt;
    return document;
}

}  // namespace core::link
