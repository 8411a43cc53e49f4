// Envelope, kind and document; then whose signature has to be checked.
#include "app/update/link_read.h"

#include "app/state.h"
#include "core/link/base64url.h"
#include "core/link/entry_batch.h"
#include "core/link/envelope.h"
#include "core/link/snapshot.h"

#include <string>
#include <utility>
#include <variant>

namespace app {

namespace {

using core::Error;
using core::Result;
using core::link::BadLink;
using core::link::Cargo;
using core::link::Envelope;

core::Kind kind_of(Cargo cargo) {
    return cargo == Cargo::Plan   ? core::Kind::Plan
           : cargo == Cargo::Bank ? core::Kind::QuestionBank
                                  : core::Kind::Contest;
}

// For whichever contest they are of.
Result<core::Document> read_entries(const State& state, const Envelope& envelope) {
    bool is_known = false;
    for (const ContestBook* book : living_contests(state)) {
        if (!core::link::is_batch_of(book->contest, envelope.payload)) continue;
        is_known = true;
        core::link::Batch batch = core::link::decode_entries(book->contest, envelope.payload);
        if (batch.part) return std::move(*batch.part);
        if (batch.fault == core::link::BatchFault::Damaged) continue;
        return Error{"This link holds scores for a copy of \"" + book->contest.name +
                     "\" with other members or metrics than yours. Nothing was changed; open the "
                     "leader's newest link first, or ask for the contest's file."};
    }
    return Error{is_known ? "The scores in this link can't be read. Nothing was changed; ask for "
                            "it again."
                          : "This link holds scores of a contest that is not here. Nothing was "
                            "changed; open the contest's own link first, and follow it."};
}

Result<core::Document> read_document(const State& state, const Envelope& envelope) {
    std::optional<core::Document> document = core::link::decode_snapshot(envelope.payload);
    if (!document || document->kind != kind_of(envelope.cargo) || is_deleted(*document))
        return Error{
            "What this link holds can't be read. Nothing was changed; ask for it again, "
            "or for the file."};
    const auto held = state.documents.find(document->id);
    if (held != state.documents.end() && held->second.kind != document->kind)
        return Error{"This link names something else that is here. Nothing was changed."};
    return std::move(*document);
}

}  // namespace

Result<ReadLink> read_link(const State& state, std::string_view fragment,
                           std::size_t letters_before) {
    const auto decoded = core::link::decode_envelope(fragment, letters_before);
    if (const auto* bad = std::get_if<BadLink>(&decoded)) return Error{bad->message};
    const Envelope& envelope = *std::get_if<Envelope>(&decoded);
    const Result<core::Document> document = envelope.cargo == Cargo::Entries
                                                ? read_entries(state, envelope)
                                                : read_document(state, envelope);
    if (!document) return document.error();
    ReadLink read;
    IncomingLink& incoming = read.incoming;
    incoming.cargo = envelope.cargo;
    incoming.document = document.value();
    if (incoming.document.fields.empty())
        return Error{"There is nothing in this link. Nothing was changed."};
    const core::Id id = incoming.document.id;
    incoming.key = core::link::encode_base64url(envelope.key);
    // A leader's scores of a night come without the key that their followers know.
    if (envelope.key.empty()) incoming.key = leader_key(state, id);
    if (envelope.signature.empty() || incoming.key.empty()) {
        incoming.key.clear();
        if (!envelope.signature.empty()) incoming.signer = Signer::CannotCheck;
        return read;
    }
    read.check = CheckLink{0, incoming.key, core::link::encode_base64url(envelope.signature),
                           core::link::encode_base64url(
                               core::link::signed_bytes(envelope.cargo, id, envelope.payload))};
    return read;
}

Signer signer_of(const State& state, const IncomingLink& incoming, Checked result) {
    const std::string_view known = leader_key(state, incoming.document.id);
    if (result == Checked::Unknown) return Signer::CannotCheck;
    if (known.empty()) return Signer::FirstSight;
    return known == incoming.key ? Signer::Leader : Signer::SomebodyElse;
}

}  // namespace app
