// Links that leave: made, signed, and handed to the clipboard or the system.
#include "app/contest_board.h"
#include "app/settings.h"
#include "app/update/feed.h"
#include "app/update/link.h"
#include "app/update/turn.h"
#include "core/contest/ledger_document.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/discovery/question_bank.h"
#include "core/file_name.h"
#include "core/isolate.h"
#include "core/link/base64url.h"
#include "core/link/entry_batch.h"
#include "core/link/snapshot.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::link::Cargo;

constexpr std::string_view key_not_taken = "The key was not taken: ";

void make_address(State& state, std::string key, std::string signature) {
    OutgoingLink& link = *state.links.outgoing;
    // Who follows knows the leader's key; whoever gets a reply may not know the writer's.
    const bool is_known = link.cargo == Cargo::Entries && !is_followed(state, link.document);
    link.is_signed = !signature.empty();
    link.address =
        state.links.base + "#" +
        core::link::encode_envelope(
            {link.cargo, link.payload, is_known ? std::string() : key, std::move(signature)});
    link.ticket = 0;
}

// Shows the link once it is ready; `payload`: what it holds, or why there is none.
void begin(Turn& turn, const core::Document& document, Cargo cargo, std::optional<core::Date> night,
           core::Result<std::string> payload) {
    Links& links = turn.state.links;
    if (!payload) {
        links.outgoing.reset();
        tell(turn, Tone::Caution, payload.error().message);
        return;
    }
    OutgoingLink link;
    link.document = document.id;
    link.cargo = cargo;
    link.night = night;
    link.payload = payload.value();
    links.outgoing = std::move(link);
    if (cargo == Cargo::Plan || cargo == Cargo::Bank) return make_address(turn.state, {}, {});
    SignLink signing = signing_of(cargo, document.id, links.outgoing->payload);
    signing.ticket = links.outgoing->ticket = ++links.last_ticket;
    turn.effects.push_back(std::move(signing));
}

bool is_sample(const State& state, const core::Id& contest) {
    const ContestBook* book = find_contest(state, contest);
    return book != nullptr && book->contest.is_sample;
}

core::Document entries_of_night(const State& state, const ContestBook& book, core::Date night) {
    const core::Document& document = state.documents.at(book.contest.id);
    core::Document part{document.id, document.kind, {}};
    for (const core::contest::Entry& entry : book.ledger.entries()) {
        if (entry.date != night) continue;
        const auto field = document.fields.find(core::contest::entry_key(entry.id));
        if (field != document.fields.end() &&
            (!is_followed(state, document.id) || is_own(state, field->second)))
            part.fields.insert(*field);
    }
    return part;
}

// "Winter cup, 4 November: Harbour leads with 1,234."
std::string summary_of(const State& state, const OutgoingLink& link) {
    if (link.cargo == Cargo::Plan) {
        const core::Document* plan = find_living(state, core::Kind::Plan, link.document);
        return plan == nullptr ? "A plan:" : state.decoded.plan(*plan).name + ", a target plan:";
    }
    if (link.cargo == Cargo::Bank) {
        const auto* bank = find_bank(state, link.document);
        return bank == nullptr ? "Questions:" : bank->name + ", questions for discovery calls:";
    }
    const ContestBook* book = find_contest(state, link.document);
    if (book == nullptr) return "A contest:";
    if (link.night)
        return core::isolated(book->contest.name) + ", the scores of " +
               core::format_short(*link.night) + ":";
    const Board& board = *shown_board(state, link.document);
    const bool has_teams = !board.standings.teams.empty();
    const auto& rows = has_teams ? board.standings.teams : board.standings.members;
    std::string text = core::isolated(book->contest.name) + ", the board of " +
                       core::format_short(board.standings.night);
    const auto first = std::ranges::find(rows, 1, &core::contest::Standing::rank);
    if (first != rows.end() && first->points_milli > 0)
        text +=
            ", " +
            core::isolated(has_teams ? shown_name(board.rules, board.rules.teams[first->place])
                                     : shown_name(board.rules, board.rules.members[first->place])) +
            " leads";
    return text + ":";
}

}  // namespace

SignLink signing_of(Cargo cargo, const core::Id& subject, std::string_view payload) {
    return {0, format_id(subject),
            core::link::encode_base64url(core::link::signed_bytes(cargo, subject, payload))};
}

core::Result<Signature> signature_of(const LinkSigned& news) {
    auto key = core::link::decode_base64url(news.key);
    auto bytes = core::link::decode_base64url(news.signature);
    if (!key || !bytes || key->size() != core::link::key_bytes ||
        bytes->size() != core::link::signature_bytes)
        return core::Error{"the browser's signature is no such one"};
    return Signature{std::move(*key), std::move(*bytes)};
}

bool is_own(const State& state, const core::Field& field) {
    return field.stamp.author == state.author ||
           !setting(state, wrote_setting(field.stamp.author)).empty();
}

void note_own_key(Turn& turn, const core::Id& contest, const std::string& key) {
    if (leader_key(turn.state, contest) != key) write_setting(turn, leader_setting(contest), key);
    if (!leads(turn.state, contest)) write_setting(turn, own_setting(contest), std::string("1"));
}

void apply(Turn& turn, const MakeLink& action) {
    const auto found = turn.state.documents.find(action.document);
    if (found == turn.state.documents.end()) return;
    const core::Document& document = found->second;
    if (is_deleted(document) || !core::link::may_be_linked(document.kind)) return;
    if (is_sample(turn.state, action.document)) {
        tell(turn, Tone::Caution,
             "The sample is the same on every device, so it has no link. Make a contest of your "
             "own and share that.");
        return;
    }
    if (is_led_elsewhere(turn.state, action.document)) {
        tell(turn, Tone::Caution,
             "Only its leader can sign this contest's link. Pass on the link that you got, or send "
             "your own scores to the leader.");
        return;
    }
    begin(turn, document, core::link::cargo_of(document.kind), std::nullopt,
          core::link::encode_snapshot(document));
}

void apply(Turn& turn, const MakeNightLink& action) {
    const ContestBook* book = find_contest(turn.state, action.contest);
    if (book == nullptr || is_guest(turn.state, action.contest)) return;
    const core::Document part = entries_of_night(turn.state, *book, action.night);
    if (part.fields.empty()) {
        turn.state.links.outgoing.reset();
        tell(turn, Tone::News,
             is_followed(turn.state, action.contest)
                 ? "You have entered no scores of " + core::format_short(action.night) +
                       " here, so there is nothing to send yet."
                 : "There are no scores of " + core::format_short(action.night) + " yet.");
        return;
    }
    begin(turn, turn.state.documents.at(action.contest), Cargo::Entries, action.night,
          core::link::encode_entries(book->contest, part));
}

void apply(Turn& turn, const LinkToFeed& action) {
    Links& links = turn.state.links;
    if (find_contest(turn.state, action.contest) == nullptr) return;
    if (!is_feed_address(action.address)) {
        tell(turn, Tone::Caution, std::string(feed_address_hint));
        return;
    }
    if (!is_guest(turn.state, action.contest) &&
        feed_address(turn.state, action.contest) != action.address)
        write_setting(turn, feed_setting(action.contest), action.address);
    OutgoingLink link;
    link.document = action.contest;
    link.is_feed = true;
    link.address = links.base + "#" + std::string(feed_mark) + action.address;
    links.outgoing = std::move(link);
}

void apply(Turn& turn, const CloseLink&) { turn.state.links.outgoing.reset(); }

void apply(Turn& turn, const LinkSigned& action) {
    State& state = turn.state;
    if (job_signed(turn, action)) return;
    if (!state.links.outgoing || action.ticket != state.links.outgoing->ticket) return;
    const core::Id document = state.links.outgoing->document;
    const core::Result<Signature> signature = signature_of(action);
    if (!signature) return apply(turn, LinkUnsigned{action.ticket, signature.error().message});
    make_address(state, signature.value().key, signature.value().bytes);
    if (!is_followed(state, document)) note_own_key(turn, document, action.key);
}

void apply(Turn& turn, const LinkUnsigned& action) {
    State& state = turn.state;
    if (job_unsigned(turn, action)) return;
    if (!state.links.outgoing || action.ticket != state.links.outgoing->ticket) return;
    state.links.outgoing->trouble = action.reason;
    make_address(state, {}, {});
}

void apply(Turn& turn, const HandOutLink& action) {
    State& state = turn.state;
    if (!state.links.outgoing || state.links.outgoing->address.empty()) return;
    const OutgoingLink& link = *state.links.outgoing;
    state.uncopied.reset();
    const std::string summary = summary_of(state, link);
    switch (action.way) {
        case LinkWay::Copy: turn.effects.push_back(CopyText{link.address, "the link"}); return;
        case LinkWay::CopyWithSummary:
            turn.effects.push_back(CopyText{summary + " " + link.address, "the link"});
            return;
        case LinkWay::PassOn:
            turn.effects.push_back(PassOn{"Quarterdeck", summary, link.address});
            return;
    }
}

void apply(Turn& turn, const LinkBaseTold& action) {
    turn.state.links.base = action.address;
    turn.state.links.can_pass_on = action.can_pass_on;
}

void apply(Turn& turn, const LinkPassedOn&) { tell(turn, Tone::News, "The link was passed on."); }

void apply(Turn& turn, const PassOnFailed& action) {
    tell(turn, Tone::Caution,
         "The link was not passed on: " + action.reason + ". Copy it instead.");
}

void apply(Turn& turn, const BackUpKey& action) {
    if (find_contest(turn.state, action.contest) == nullptr) return;
    if (action.passphrase.empty()) {
        tell(turn, Tone::Caution, "Type a passphrase first: the key's file is encrypted with it.");
        return;
    }
    turn.effects.push_back(SealKey{format_id(action.contest), action.passphrase});
}

void apply(Turn& turn, const RestoreKey& action) {
    if (turn.state.links.key_file.empty()) return;
    turn.effects.push_back(OpenKey{turn.state.links.key_file, action.passphrase});
}

void apply(Turn& turn, const KeyBackedUp& action) {
    const ContestBook* book = find_contest(turn.state, action.contest);
    turn.effects.push_back(SaveFile{
        core::file_name(book == nullptr ? "" : book->contest.name, "Contest", "key", "json"),
        "application/json", action.text});
}

void apply(Turn& turn, const ForgetKeyFile&) { turn.state.links.key_file.clear(); }

void apply(Turn& turn, const KeyRestored& action) {
    turn.state.links.key_file.clear();
    std::erase_if(turn.state.notices,
                  [](const Notice& notice) { return notice.text.starts_with(key_not_taken); });
    write_setting(turn, leader_setting(action.contest), action.key);
    write_setting(turn, own_setting(action.contest), std::string("1"));
    write_setting(turn, follow_setting(action.contest), core::Value{});
    tell(
        turn, Tone::News,
        find_contest(turn.state, action.contest) == nullptr
            ? "The key is here. Open the contest's link or its file next: from then on you lead it "
              "on this device."
            : "The key is here: from now on you lead this contest on this device.");
    keep_nights(turn);
}

void apply(Turn& turn, const KeyRefused& action) {
    tell(turn, Tone::Caution,
         std::string(key_not_taken) + action.reason + ". Nothing was changed.");
}

}  // namespace app
