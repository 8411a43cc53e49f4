// Links that are opened: read, checked, shown, and taken in when the reader says so.
#include "app/update/link.h"
#include "app/update/turn.h"
#include "core/contest/ledger_document.h"
#include "core/contest/nights.h"
#include "core/link/base64url.h"
#include "core/link/entry_batch.h"
#include "core/link/snapshot.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace app {

namespace {

using core::link::BadLink;
using core::link::Cargo;
using core::link::Envelope;

void refuse(Turn& turn, std::string why) { tell(turn, Tone::Caution, std::move(why)); }

core::Kind kind_of(Cargo cargo) {
    return cargo == Cargo::Plan   ? core::Kind::Plan
           : cargo == Cargo::Bank ? core::Kind::QuestionBank
                                  : core::Kind::Contest;
}

// The entries of a link, for whichever contest they are of. Without fields: refused, and told.
core::Document read_entries(Turn& turn, const Envelope& envelope) {
    bool is_known = false;
    for (const ContestBook* book : living_contests(turn.state)) {
        if (!core::link::is_batch_of(book->contest, envelope.payload)) continue;
        is_known = true;
        core::link::Batch batch = core::link::decode_entries(book->contest, envelope.payload);
        if (batch.part) return std::move(*batch.part);
        if (batch.fault == core::link::BatchFault::Damaged) continue;
        refuse(turn,
               "This link holds scores for a copy of \"" + book->contest.name +
                   "\" with other members or metrics than yours. Nothing was changed; open the "
                   "leader's newest link first, or ask for the contest's file.");
        return {};
    }
    refuse(turn, is_known
                     ? "The scores in this link can't be read. Nothing was changed; ask for it "
                       "again."
                     : "This link holds scores of a contest that is not here. Nothing was "
                       "changed; open the contest's own link first, and follow it.");
    return {};
}

core::Document read_document(Turn& turn, const Envelope& envelope) {
    std::optional<core::Document> document = core::link::decode_snapshot(envelope.payload);
    if (!document || document->kind != kind_of(envelope.cargo) || is_deleted(*document)) {
        refuse(turn,
               "What this link holds can't be read. Nothing was changed; ask for it again, or for "
               "the file.");
        return {};
    }
    const auto held = turn.state.documents.find(document->id);
    if (held != turn.state.documents.end() && held->second.kind != document->kind) {
        refuse(turn, "This link names something else that is here. Nothing was changed.");
        return {};
    }
    return std::move(*document);
}

void show_contest(Turn& turn, const core::Id& contest) {
    select_contest(turn, contest);
    apply(turn, ShowContestPage{ContestPage::Board});
    go_to(turn, Place::Contests);
}

std::size_t entries_in(const core::Document& part) {
    return static_cast<std::size_t>(std::ranges::count_if(
        part.fields, [](const auto& field) { return field.first.starts_with("entry/"); }));
}

// Merges what is new of the opened contest, and says what came.
void take_in_news(Turn& turn, const core::Document& news) {
    const core::Id contest = news.id;
    if (news.fields.empty()) {
        tell(turn, Tone::News, "You have all that this link says, or newer. Nothing was changed.");
        return show_contest(turn, contest);
    }
    const std::size_t nights = find_contest(turn.state, contest)->nights.with_two_versions().size();
    write_part(turn, news);
    keep_nights(turn);
    const std::size_t entries = entries_in(news);
    std::string text = "The board is up to date";
    if (entries > 0) text += ": " + counted(turn, entries, "new entry");
    tell(turn, Tone::News, text + ".");
    if (find_contest(turn.state, contest)->nights.with_two_versions().size() > nights)
        tell(turn, Tone::Caution,
             "Two versions of one night have met: this copy and the link had closed it "
             "differently. Both are kept; the page Nights shows which one holds.");
    show_contest(turn, contest);
}

// Takes the guest out of the state, and puts back what was there before it.
Guest remove_guest(State& state) {
    Guest guest = std::exchange(state.links.guest, {});
    if (!guest.contest || (!guest.former && is_followed(state, guest.contest))) return guest;
    state.documents.erase(guest.contest);
    if (guest.former) state.documents.emplace(guest.contest, *guest.former);
    state.decoded.forget(guest.contest);
    return guest;
}

// Shows a contest that is not here, without keeping it.
void show_guest(Turn& turn, IncomingLink&& incoming) {
    State& state = turn.state;
    remove_guest(state);
    const core::Id contest = incoming.document.id;
    state.links.guest = {contest, incoming.signer, incoming.key, std::nullopt};
    const auto former = state.documents.find(contest);
    if (former != state.documents.end()) state.links.guest.former = std::move(former->second);
    // Its stamps may be anybody's: the clock moves on only when it is kept.
    state.documents.insert_or_assign(contest, std::move(incoming.document));
    state.decoded.forget(contest);
    keep_nights(turn);
    show_contest(turn, contest);
}

// Writes a document that came by a link, though it may have been deleted here.
void keep(Turn& turn, const core::Document& document) {
    write_part(turn, document);
    const core::Document& kept = turn.state.documents.at(document.id);
    if (is_deleted(kept)) write_part(turn, deletion(kept, false, next_stamp(turn.state)));
}

// Once it is known who signed.
void go_on(Turn& turn) {
    State& state = turn.state;
    IncomingLink& incoming = *state.links.incoming;
    const core::Id id = incoming.document.id;
    incoming.ticket = 0;
    if (incoming.cargo == Cargo::Plan || incoming.cargo == Cargo::Bank) return;  // asked first
    const bool is_here = find_contest(state, id) != nullptr && !is_guest(state, id);
    if (incoming.cargo == Cargo::Entries) {
        if (is_guest(state, id)) {
            state.links.incoming.reset();
            return refuse(turn,
                          "This link holds scores for the contest that you look at, which is not "
                          "kept here. Follow it first, then open this link again.");
        }
        go_to(turn, Place::Contests);
        select_contest(turn, id);
        if (!is_followed(state, id)) return;  // asked first
        if (incoming.signer == Signer::Leader) {
            const core::Document news = incoming_news(state);
            state.links.incoming.reset();
            return take_in_news(turn, news);
        }
        state.links.incoming.reset();
        return refuse(turn,
                      "These scores are not signed by the leader whose board you follow, so they "
                      "were not taken in. They are meant for the leader.");
    }
    if (!is_here) {
        IncomingLink taken = std::move(incoming);
        state.links.incoming.reset();
        return show_guest(turn, std::move(taken));
    }
    if (incoming.signer == Signer::Leader) {
        const core::Document news = incoming_news(state);
        state.links.incoming.reset();
        return take_in_news(turn, news);
    }
    select_contest(turn, id);
    go_to(turn, Place::Contests);  // and the reader is asked
}

void keep_document(Turn& turn, IncomingLink&& incoming) {
    const bool is_plan = incoming.cargo == Cargo::Plan;
    const core::Id id = incoming.document.id;
    keep(turn, incoming.document);
    tell(turn, Tone::News, is_plan ? "The plan is yours now." : "The questions are yours now.");
    if (is_plan) {
        select_plan(turn, id);
        go_to(turn, Place::Targets);
    } else {
        turn.state.chosen_bank = id;
        apply(turn, ShowDiscoveryPage{DiscoveryPage::Questions});
        select_account(turn, {});
        go_to(turn, Place::Discovery);
    }
}

void take_in_entries(Turn& turn, const TakeIn& action) {
    State& state = turn.state;
    const std::vector<IncomingEntry> lines = incoming_entries(state);
    const IncomingLink incoming = std::move(*state.links.incoming);
    state.links.incoming.reset();
    const core::Document* former = find_living(state, core::Kind::Contest, incoming.document.id);
    if (former == nullptr) return;
    core::Document part{incoming.document.id, core::Kind::Contest, {}};
    std::size_t left_out = 0;
    for (const IncomingEntry& line : lines) {
        if (line.is_here) continue;
        const bool is_wanted =
            line.refusal.empty() &&
            std::ranges::find(action.left_out, line.entry.id) == action.left_out.end();
        if (!is_wanted) {
            ++left_out;
            continue;
        }
        const std::string key = "entry/" + format_id(line.entry.id);
        part.fields.emplace(key, incoming.document.fields.at(key));
    }
    if (part.fields.empty()) {
        tell(turn, Tone::News, "Nothing of this link was taken in. Nothing was changed.");
        return;
    }
    const std::size_t taken = part.fields.size();
    write_undoable(turn, *former, part, "take in scores", Step::Closed);
    keep_nights(turn);
    std::string text = "Took in " + counted(turn, taken, "entry");
    if (left_out > 0) text += ", and left " + counted(turn, left_out, "entry") + " out";
    tell(turn, Tone::News, text + ".", Offer::Undo);
}

}  // namespace

bool refuse_for_guest(Turn& turn, const core::Id& contest) {
    if (is_guest(turn.state, contest)) {
        tell(turn, Tone::Caution,
             "This contest came by a link and is not kept here. Nothing was changed; follow it, or "
             "duplicate it as your own.");
        return true;
    }
    if (!is_followed(turn.state, contest)) return false;
    tell(turn, Tone::Caution,
         "These are the rules of whoever leads this contest. Nothing was changed; ask the leader, "
         "or duplicate it as your own.");
    return true;
}

void note_writer(Turn& turn, const core::Id& contest) {
    if (!is_followed(turn.state, contest)) return;
    write_setting(turn, wrote_setting(turn.state.author), std::string("1"));
}

void apply(Turn& turn, const LinkOpened& action) {
    State& state = turn.state;
    if (action.fragment.starts_with("feed="))
        return refuse(turn,
                      "This link names a board that is kept at an address, which this version of "
                      "Quarterdeck can't read. Nothing was changed here; ask for a link that holds "
                      "the board itself.");
    const auto decoded = core::link::decode_envelope(action.fragment, state.links.base.size() + 1);
    if (const auto* bad = std::get_if<BadLink>(&decoded)) return refuse(turn, bad->message);
    const Envelope& envelope = *std::get_if<Envelope>(&decoded);
    IncomingLink incoming;
    incoming.cargo = envelope.cargo;
    incoming.document = envelope.cargo == Cargo::Entries ? read_entries(turn, envelope)
                                                         : read_document(turn, envelope);
    if (incoming.document.fields.empty()) return;
    const core::Id id = incoming.document.id;
    incoming.key = core::link::encode_base64url(envelope.key);
    // A leader's scores of a night come without the key that their followers know.
    if (envelope.key.empty()) incoming.key = leader_key(state, id);
    const bool can_be_checked = !envelope.signature.empty() && !incoming.key.empty();
    if (!can_be_checked) incoming.key.clear();
    state.links.incoming = std::move(incoming);
    if (!can_be_checked) {
        if (!envelope.signature.empty()) state.links.incoming->signer = Signer::CannotCheck;
        return go_on(turn);
    }
    IncomingLink& waiting = *state.links.incoming;
    waiting.ticket = ++state.links.last_ticket;
    turn.effects.push_back(CheckLink{waiting.ticket, waiting.key,
                                     core::link::encode_base64url(envelope.signature),
                                     core::link::encode_base64url(core::link::signed_bytes(
                                         envelope.cargo, id, envelope.payload))});
}

void apply(Turn& turn, const LinkChecked& action) {
    State& state = turn.state;
    if (!state.links.incoming || action.ticket == 0 ||
        state.links.incoming->ticket != action.ticket)
        return;
    IncomingLink& incoming = *state.links.incoming;
    if (action.result == Checked::Bad) {
        state.links.incoming.reset();
        return refuse(turn,
                      "This link was changed since it was signed, so it is not shown. Nothing was "
                      "changed here; ask the leader for the link again.");
    }
    const std::string_view known = leader_key(state, incoming.document.id);
    incoming.signer = action.result == Checked::Unknown ? Signer::CannotCheck
                      : known.empty()                   ? Signer::FirstSight
                      : known == incoming.key           ? Signer::Leader
                                                        : Signer::SomebodyElse;
    go_on(turn);
}

void apply(Turn& turn, const LinkRefused& action) {
    refuse(turn, "The link was not opened: " + action.reason + ". Nothing was changed.");
}

void apply(Turn& turn, const Follow& action) {
    State& state = turn.state;
    if (!is_guest(state, action.contest)) return;
    const core::Document document = state.documents.at(action.contest);
    const Guest guest = remove_guest(state);
    keep(turn, document);
    if (!leads(state, action.contest))
        write_setting(turn, follow_setting(action.contest), std::string("1"));
    if (!guest.key.empty() && guest.signer != Signer::CannotCheck)
        write_setting(turn, leader_setting(action.contest), guest.key);
    keep_nights(turn);
    tell(turn, Tone::News,
         "You follow this contest: it is kept here, and newer links of its leader bring it up to "
         "date.");
}

void apply(Turn& turn, const CloseGuest&) {
    State& state = turn.state;
    const core::Id contest = remove_guest(state).contest;
    if (contest && state.selected_contest == contest && find_contest(state, contest) == nullptr)
        select_contest(turn, {});
}

void apply(Turn& turn, const TakeIn& action) {
    State& state = turn.state;
    if (!state.links.incoming || state.links.incoming->ticket != 0) return;
    if (state.links.incoming->cargo == Cargo::Entries) return take_in_entries(turn, action);
    if (state.links.incoming->cargo == Cargo::Contest) {
        const core::Document news = incoming_news(state);
        state.links.incoming.reset();
        if (find_contest(state, news.id) != nullptr) take_in_news(turn, news);
        return;
    }
    IncomingLink incoming = std::move(*state.links.incoming);
    state.links.incoming.reset();
    keep_document(turn, std::move(incoming));
}

void apply(Turn& turn, const LeaveOut&) { turn.state.links.incoming.reset(); }

}  // namespace app
