// Whole contests that tabs changed without each other: settings, entries and closed nights meet in
// any order and come to the same.
#include "core/contest/amendments.h"
#include "core/contest/contest_document.h"
#include "core/contest/desk.h"
#include "core/contest/ledger_document.h"
#include "core/contest/live_board.h"
#include "core/contest/nights.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

// What a tab has decoded of its document and keeps up to date part by part.
struct Decoded {
    Ledger ledger;
    Nights nights;
    bool operator==(const Decoded&) const = default;
};

Decoded decode(const Document& document) { return {read_ledger(document), read_nights(document)}; }

class Tab {
public:
    Tab(Document document, std::uint64_t author)
        : document_(std::move(document)), author_(author), decoded_(decode(document_)) {}

    const Document& document() const { return document_; }
    const std::vector<Document>& made() const { return made_; }
    bool agrees_with_its_document() const { return decoded_ == decode(document_); }

    void receive(const Document& part) {
        merge(document_, part);
        apply(decoded_.ledger, document_, part);
        apply(decoded_.nights, document_, part);
    }

    void act(Random& random) {
        const Contest contest = contest_of(document_);
        const Stamp stamp{highest_counter(document_) + 1, author_};
        switch (random.between(0, 4)) {
            case 0: return make(contest_changes(document_, any_edit(random, contest), stamp));
            case 1:
            case 2: return make(entry_changes(document_, enter(random, contest), stamp));
            case 3: return make(entry_changes(document_, take_back(random), stamp));
            default: return close(random, contest, stamp);
        }
    }

private:
    void make(Document part) {
        receive(part);
        made_.push_back(std::move(part));
    }

    std::vector<Entry> enter(Random& random, const Contest& contest) {
        if (contest.members.empty() || contest.metrics.empty() || days_of(contest) == 0) return {};
        return any_entries(random, contest, static_cast<int>(random.between(1, 5)),
                           next_id_ += 1'000);
    }

    std::vector<Entry> take_back(Random& random) {
        const std::vector<Entry>& entries = decoded_.ledger.entries();
        if (entries.empty()) return {};
        const Entry& target = entries[random.next() % entries.size()];
        return {reversal_of(target, id_of(next_id_ += 1'000), target.entered_at_ms + 1, "Lee", "")};
    }

    void close(Random& random, const Contest& contest, Stamp stamp) {
        const std::int64_t now = (day_of_contest(0).days + random.between(0, 9)) * ms_a_day;
        Nights nights = decoded_.nights;
        make(night_changes(document_,
                           close_nights(contest, decoded_.ledger, nights,
                                        nights_due(contest, nights, Zone(), now)),
                           stamp));
    }

    Document document_;
    std::uint64_t author_;
    std::uint64_t next_id_ = author_ * 1'000'000;
    Decoded decoded_;
    std::vector<Document> made_;
};

Document base() {
    ContestDesk desk;
    Contest contest = sample_contest();
    contest.kicked_off_ms = 1'761'500'000'000;
    desk.write(contest);
    return desk.document;
}

Document merged(Document into, const Document& other) {
    merge(into, other);
    return into;
}

// Everything that a document says, board by board.
struct Told {
    Contest contest;
    Ledger ledger;
    std::vector<Id> chain;
    std::vector<Standings> nights;
    Standings live;
    bool operator==(const Told&) const = default;
};

Told tell(const Document& document) {
    Told told{contest_of(document), read_ledger(document), {}, {}, {}};
    const Nights nights = read_nights(document);
    const auto chain = nights.chain();
    for (const NightRecord* record : chain) told.chain.push_back(record->id);
    told.nights = standings_of_nights(told.contest, chain);
    const Standings* before = told.nights.empty() ? nullptr : &told.nights.back();
    told.live = LiveBoard(told.contest, told.ledger, day_of_contest(9), before).standings();
    return told;
}

}  // namespace

TEST_CASE("contests that three tabs changed without each other merge the same in every order") {
    Random random(101);
    for (int run = 0; run < 60; ++run) {
        std::array<Tab, 3> tabs{Tab(base(), 1), Tab(base(), 2), Tab(base(), 3)};
        for (int step = 0; step < 24; ++step) {
            Tab& tab = tabs[random.next() % 3];
            tab.act(random);
            // Now and then one hears of what another did.
            if (random.between(0, 5) == 0) tabs[random.next() % 3].receive(tab.document());
        }
        const Document& a = tabs[0].document();
        const Document& b = tabs[1].document();
        const Document& c = tabs[2].document();
        const Document all = merged(merged(a, b), c);
        CHECK((merged(a, b) == merged(b, a)));
        CHECK((merged(a, merged(b, c)) == all));
        CHECK((merged(merged(c, a), b) == all));
        CHECK((merged(all, b) == all));
        CHECK((merged(all, all) == all));
        CHECK((tell(merged(c, merged(b, a))) == tell(all)));
        for (Tab& tab : tabs) {
            tab.receive(all);
            CHECK((tell(tab.document()) == tell(all)));
        }
    }
}

TEST_CASE("what is applied part by part, in any order and twice, is what is read anew") {
    Random random(102);
    for (int run = 0; run < 60; ++run) {
        std::array<Tab, 3> tabs{Tab(base(), 1), Tab(base(), 2), Tab(base(), 3)};
        std::vector<Document> parts;
        for (int step = 0; step < 24; ++step) {
            Tab& tab = tabs[random.next() % 3];
            tab.act(random);
            CHECK(tab.agrees_with_its_document());
            parts.push_back(tab.made().back());
        }
        for (std::size_t i = parts.size(); i > 0; --i) {
            if (random.between(0, 3) == 0) parts.push_back(parts[i - 1]);
            // Somebody writes over what is written once; and a part that is cut: some of its fields
            // come later.
            Document& part = parts[random.next() % parts.size()];
            if (random.between(0, 9) == 0 && !part.fields.empty()) {
                Document forged = part;
                Field& field = forged.fields.begin()->second;
                field.stamp.counter += 40;
                field.value = random.between(0, 1) == 0 ? Value(std::string("1 1x")) : Value();
                parts.push_back(std::move(forged));
                continue;
            }
            if (random.between(0, 3) > 0 || part.fields.size() < 2) continue;
            Document half = part;
            const auto middle =
                std::next(half.fields.begin(), static_cast<std::ptrdiff_t>(half.fields.size() / 2));
            half.fields.erase(middle, half.fields.end());
            parts.push_back(std::move(half));
        }
        for (std::size_t i = parts.size(); i > 1; --i)
            std::swap(parts[i - 1], parts[random.next() % i]);
        Tab other(base(), 4);
        Document whole = base();
        for (const Document& part : parts) {
            other.receive(part);
            merge(whole, part);
            CHECK(other.agrees_with_its_document());
        }
        for (Tab& tab : tabs)
            for (const Document& part : parts) tab.receive(part);
        for (const Tab& tab : tabs) {
            CHECK(tab.agrees_with_its_document());
            CHECK((tab.document() == whole));
        }
        CHECK((other.document() == whole));
    }
}

TEST_CASE("a live board that hears of every part is the board of the document") {
    Random random(103);
    for (int run = 0; run < 40; ++run) {
        Tab writer(base(), 1);
        const Contest contest = contest_of(writer.document());
        Document document = writer.document();
        Ledger ledger;
        LiveBoard board(contest, ledger, day_of_contest(9), nullptr);
        for (int step = 0; step < 20; ++step) {
            writer.act(random);
            Document part = writer.made().back();
            std::erase_if(part.fields,
                          [](const auto& field) { return !field.first.starts_with("entry/"); });
            merge(document, part);
            const LedgerNews news = apply(ledger, document, part);
            CHECK_FALSE(news.is_anew);
            board.take(ledger, news.fresh);
            Standings expected =
                standings_of(in_force(contest, day_of_contest(9)),
                             tally_of(contest, read_ledger(document)), day_of_contest(9));
            point_arrows(expected, nullptr);
            CHECK((board.standings() == expected));
        }
    }
}
