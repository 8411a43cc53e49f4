// What follows from the settings and the opened link.
#include "app/links.h"

#include "app/settings.h"
#include "app/state.h"
#include "app/update/link.h"
#include "core/contest/amendments.h"
#include "core/contest/ledger_document.h"
#include "core/hex.h"

#include <algorithm>

namespace app {

namespace {

bool is_set(const State& state, const std::string& key) { return setting(state, key) == "1"; }

}  // namespace

std::string leader_setting(const core::Id& contest) { return "leader/" + format_id(contest); }
std::string own_setting(const core::Id& contest) { return "own/" + format_id(contest); }
std::string follow_setting(const core::Id& contest) { return "follow/" + format_id(contest); }
std::string wrote_setting(std::uint64_t author) { return "wrote/" + core::hex_of(author, 16); }

std::string_view leader_key(const State& state, const core::Id& contest) {
    return setting(state, leader_setting(contest));
}

bool is_followed(const State& state, const core::Id& contest) {
    return is_set(state, follow_setting(contest)) && !is_guest(state, contest);
}

bool is_led_elsewhere(const State& state, const core::Id& contest) {
    return is_guest(state, contest) || is_followed(state, contest);
}

bool is_guest(const State& state, const core::Id& contest) {
    const Guest& guest = state.links.guest;
    if (!contest || guest.contest != contest) return false;
    // Another tab may have followed it since; one that was deleted here is followed anew.
    return guest.former || !is_set(state, follow_setting(contest));
}

const core::Document* kept_document(const State& state, const core::Id& id) {
    if (is_guest(state, id)) return state.links.guest.former ? &*state.links.guest.former : nullptr;
    const auto found = state.documents.find(id);
    return found == state.documents.end() ? nullptr : &found->second;
}

bool leads(const State& state, const core::Id& contest) {
    return is_set(state, own_setting(contest));
}

bool is_key_file(std::string_view text) {
    constexpr std::size_t most_bytes = 10'000;
    return text.size() <= most_bytes && text.find("\"quarterdeck_key\"") != std::string_view::npos;
}

std::vector<IncomingEntry> incoming_entries(const State& state) {
    using namespace core::contest;
    std::vector<IncomingEntry> entries;
    const std::optional<IncomingLink>& incoming = state.links.incoming;
    if (!incoming || incoming->cargo != core::link::Cargo::Entries) return entries;
    const ContestBook* book = find_contest(state, incoming->document.id);
    if (book == nullptr) return entries;
    const Ledger arrived = read_ledger(incoming->document);
    // Each as if those before it had been taken in, as a reversal may name one of them.
    Ledger ledger = book->ledger;
    for (const Entry& entry : arrived.entries()) {
        IncomingEntry line{entry, ledger.find(entry.id) != nullptr, {}};
        if (!line.is_here) {
            if (const auto why = refusal(in_force(book->contest, entry.date), ledger, entry))
                line.refusal = why->message;
            else
                ledger.add(entry);
        }
        entries.push_back(std::move(line));
    }
    return entries;
}

core::Document incoming_news(const State& state) {
    return state.links.incoming ? news_in(state, state.links.incoming->document) : core::Document();
}

core::Document news_in(const State& state, const core::Document& document) {
    const auto held = state.documents.find(document.id);
    if (held == state.documents.end() || held->second.kind != document.kind)
        return {document.id, document.kind, {}};
    return core::news_in(held->second, document);
}

}  // namespace app
