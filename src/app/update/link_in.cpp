// Links that are opened: read, checked, shown, and taken in when the reader says so.
#include "app/update/feed.h"
#include "app/update/link.h"
#include "app/update/link_read.h"
#include "app/update/turn.h"
#include "core/contest/ledger_document.h"
#include "core/contest/nights.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace app {

namespace {

using core::link::Cargo;

void refuse(Turn& turn, std::string why) { tell(turn, Tone::Caution, std::move(why)); }

// Merges what is new of the opened contest, and says what came.
void take_in_news(Turn& turn, const core::Document& news) {
    if (news.fields.empty()) {
        tell(turn, Tone::News, "You have all that this link says, or newer. Nothing was changed.");
        return show_contest(turn, news.id, ContestPage::Board);
    }
    std::string text = "The board is up to date";
    if (const std::size_t entries = core::contest::count_entries(news))
        text += ": " + counted(turn, entries, "new entry");
    tell(turn, Tone::News, text + ".");
    merge_news(turn, news);
    show_contest(turn, news.id, ContestPage::Board);
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
    state.links.guest = {contest, incoming.signer, incoming.key, std::nullopt, incoming.feed};
    const auto former = state.documents.find(contest);
    if (former != state.documents.end()) state.links.guest.former = std::move(former->second);
    // Its stamps may be anybody's: the clock moves on only when it is kept.
    state.documents.insert_or_assign(contest, std::move(incoming.document));
    state.decoded.forget(contest);
    keep_nights(turn);
    show_contest(turn, contest, ContestPage::Board);
    turn.effects.push_back(HoldLink{true});
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
        if (!incoming.feed.empty()) write_setting(turn, feed_setting(id), incoming.feed);
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
    note_reviewed(state, incoming);
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
        const std::string key = core::contest::entry_key(line.entry.id);
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

void merge_news(Turn& turn, const core::Document& news) {
    if (news.fields.empty()) return;
    const auto doubtful = [&] {
        return find_contest(turn.state, news.id)->nights.with_two_versions().size();
    };
    const std::size_t nights = doubtful();
    write_part(turn, news);
    keep_nights(turn);
    if (doubtful() > nights)
        tell(turn, Tone::Caution,
             "Two versions of one night have met: this copy and the one that arrived had closed it "
             "differently. Both are kept; the page Nights shows which one holds.");
}

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

void open_link(Turn& turn, ReadLink&& read) {
    State& state = turn.state;
    state.links.incoming = std::move(read.incoming);
    if (!read.check) return go_on(turn);
    read.check->ticket = state.links.incoming->ticket = ++state.links.last_ticket;
    turn.effects.push_back(std::move(*read.check));
}

void apply(Turn& turn, const LinkOpened& action) {
    if (action.fragment.starts_with(feed_mark))
        return open_feed(turn, action.fragment.substr(feed_mark.size()));
    core::Result<ReadLink> read =
        read_link(turn.state, action.fragment, turn.state.links.base.size() + 1);
    if (!read) return refuse(turn, read.error().message);
    open_link(turn, ReadLink(read.value()));
}

void apply(Turn& turn, const LinkChecked& action) {
    State& state = turn.state;
    if (action.ticket == 0) return;
    if (feed_checked(turn, action)) return;
    if (!state.links.incoming || state.links.incoming->ticket != action.ticket) return;
    IncomingLink& incoming = *state.links.incoming;
    if (action.result == Checked::Bad) {
        state.links.incoming.reset();
        return refuse(turn,
                      "This link was changed since it was signed, so it is not shown. Nothing was "
                      "changed here; ask the leader for the link again.");
    }
    incoming.signer = signer_of(state, incoming, action.result);
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
    if (!guest.feed.empty()) write_setting(turn, feed_setting(action.contest), guest.feed);
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

void close_guest_among(Turn& turn, const std::vector<core::Document>& arriving) {
    const core::Id guest = turn.state.links.guest.contest;
    if (guest && std::ranges::find(arriving, guest, &core::Document::id) != arriving.end())
        apply(turn, CloseGuest{});
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

void apply(Turn& turn, const LeaveOut&) {
    State& state = turn.state;
    if (state.links.incoming) note_reviewed(state, *state.links.incoming);
    state.links.incoming.reset();
}

}  // namespace app
