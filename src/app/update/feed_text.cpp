// Own entries, own lines, own file names.
#include "app/update/feed_text.h"

#include "app/update/link.h"
#include "core/contest/ledger_document.h"
#include "core/hex.h"
#include "core/link/envelope.h"

#include <utility>
#include <variant>

namespace app {

namespace {

std::string signer_of_line(const std::string& line) {
    const auto decoded = core::link::decode_envelope(line);
    const auto* envelope = std::get_if<core::link::Envelope>(&decoded);
    return envelope == nullptr ? std::string() : envelope->key;
}

}  // namespace

core::Document own_entries(const State& state, const core::Id& contest,
                           const core::Document& without) {
    const core::Document& document = state.documents.at(contest);
    core::Document part{document.id, document.kind, {}};
    for (const auto& [key, field] : document.fields)
        if (key.starts_with(core::contest::entry_prefix) && is_own(state, field) &&
            !without.fields.contains(key))
            part.fields.emplace(key, field);
    return part;
}

std::vector<std::string> without_signer(const std::vector<std::string>& batches,
                                        const std::string& line) {
    const std::string signer = signer_of_line(line);
    std::vector<std::string> others;
    for (const std::string& batch : batches)
        if (signer_of_line(batch) != signer) others.push_back(batch);
    return others;
}

// The author is this tab's alone, and its time goes on.
std::string batch_suffix(const Turn& turn) {
    return ".e" + core::hex_of(turn.state.author, 12) + "-" +
           core::hex_of(static_cast<std::uint64_t>(turn.state.now_ms), 12) + "-" +
           core::hex_of(turn.state.links.last_ticket, 6);
}

std::string lower_first(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    if (!sentence.empty() && sentence[0] >= 'A' && sentence[0] <= 'Z')
        sentence[0] = static_cast<char>(sentence[0] + ('a' - 'A'));
    return sentence;
}

}  // namespace app
