// Any bytes are an error or something that is written again and reads the same; the first byte says
// what they come as: a link's letters, a document, or entries of a contest.
#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"
#include "core/contest/nights.h"
#include "core/discovery/question_bank_document.h"
#include "core/link/entry_batch.h"
#include "core/link/envelope.h"
#include "core/link/snapshot.h"
#include "core/target/plan_document.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace {

using namespace core;

void require(bool holds) {
    if (!holds) std::abort();
}

Id id_of(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

contest::Contest fixed_contest() {
    contest::Contest contest;
    contest.id = id_of(1);
    contest.start = {20'000};
    contest.end = {20'030};
    contest.metrics = {{id_of(2), "call", 1, 0}, {id_of(3), "QBM", 10, 0}};
    for (std::uint8_t i = 10; i < 20; ++i) contest.members.push_back({id_of(i), "Rep", 0, {}});
    return contest;
}

void envelopes(std::string_view text) {
    const auto read = link::decode_envelope(text);
    if (const auto* bad = std::get_if<link::BadLink>(&read)) return require(!bad->message.empty());
    const auto& envelope = std::get<link::Envelope>(read);
    const auto again = link::decode_envelope(link::encode_envelope(envelope));
    const auto* same = std::get_if<link::Envelope>(&again);
    require(same != nullptr && *same == envelope);
}

void tell(const Document& document) {
    switch (document.kind) {
        case Kind::Contest:
            contest::contest_of(document);
            contest::read_ledger(document);
            contest::read_nights(document).chain();
            return;
        case Kind::Plan: target::plan_of(document); return;
        default: discovery::bank_of(document);
    }
}

// Few letters can stand for much text, which takes a fuzzer's patience.
bool is_small(const Document& document) {
    std::size_t size = 0;
    for (const auto& [key, field] : document.fields)
        if (const auto* text = std::get_if<std::string>(&field.value)) size += text->size();
    return size < 50'000;
}

void snapshots(std::string_view bytes) {
    const std::optional<Document> document = link::decode_snapshot(bytes);
    if (!document) return;
    require(link::may_be_linked(document->kind));
    tell(*document);
    if (!is_small(*document)) return;
    const Result<std::string> again = link::encode_snapshot(*document);
    require(again.ok());
    require(link::decode_snapshot(again.value()) == document);
}

void batches(std::string_view bytes) {
    static const contest::Contest contest = fixed_contest();
    // Nobody guesses which contest it is.
    static const std::string head =
        link::encode_entries(contest, {contest.id, Kind::Contest, {}}).value().substr(0, 6);
    const link::Batch batch = link::decode_entries(contest, head + std::string(bytes));
    if (!batch.part) return;
    contest::read_ledger(*batch.part);
    const Result<std::string> again = link::encode_entries(contest, *batch.part);
    require(again.ok());
    require(link::decode_entries(contest, again.value()).part == batch.part);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 3) {
        case 0: envelopes(bytes); break;
        case 1: snapshots(bytes); break;
        default: batches(bytes);
    }
    return 0;
}
