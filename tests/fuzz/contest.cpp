// Whatever fields a contest's document has, in whatever order they came, it decodes; boards,
// prizes, needs and texts are made of it, and writing what was read changes nothing.
#include "core/contest/amendments.h"
#include "core/contest/contest_document.h"
#include "core/contest/export.h"
#include "core/contest/kick_off.h"
#include "core/contest/ledger_document.h"
#include "core/contest/need.h"
#include "core/contest/nights.h"
#include "core/contest/pack.h"
#include "core/contest/prizes.h"
#include "core/contest/race.h"
#include "core/contest/rules_words.h"
#include "core/contest/story.h"
#include "core/contest/wheel.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace core::contest;

void require(bool holds) {
    if (!holds) std::abort();
}

// "key=text" or "key#number", a field a line.
core::Document document_of(std::string_view text) {
    core::Document document{{{1}}, core::Kind::Contest, {}};
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::size_t mark = line.find_first_of("=#");
        if (mark == std::string_view::npos) continue;
        const std::string key(line.substr(0, mark));
        const std::string value(line.substr(mark + 1));
        document.fields[key] =
            line[mark] == '#'
                ? core::Field{{1, 1}, std::int64_t{std::strtoll(value.c_str(), nullptr, 10)}}
                : core::Field{{1, 1}, value};
    }
    return document;
}

// Boards of days that are not too many for a fuzzer's patience.
bool is_small(const Contest& contest) {
    return contest.members.size() <= 50 && contest.teams.size() <= 50;
}

void show(const Contest& rules, const Ledger& ledger, const Tally& tally,
          const Standings& standings) {
    const core::NumberStyle style;
    for (const PrizeFor whom : {PrizeFor::Team, PrizeFor::Member}) {
        const auto& rows = whom == PrizeFor::Team ? standings.teams : standings.members;
        std::int64_t given = 0;
        for (const Award& award : awards_of(rules, tally, standings, whom).awards) {
            require(award.place <
                    (whom == PrizeFor::Team ? rules.teams.size() : rules.members.size()));
            given += award.amount_minor;
        }
        require(given >= 0);
        for (std::size_t row = 0; row < std::min<std::size_t>(rows.size(), 3); ++row)
            tell_need(rules, need_of(rules, ledger, tally, standings, whom, row, standings.night),
                      whom, style);
    }
    const auto story = story_of(rules, tally, standings, nullptr);
    pack_text(rules, standings, story, 5, style);
    standings_csv(rules, standings, {});
    spins_of(rules, standings, 3);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const core::Document document = document_of({reinterpret_cast<const char*>(data), size});
    const Contest contest = contest_of(document);
    require(contest_changes(document, contest, {2, 2}).fields.empty());
    const Ledger ledger = read_ledger(document);
    Nights nights = read_nights(document);
    kick_off_refusal(contest);
    if (!is_small(contest)) return 0;

    const core::NumberStyle style;
    rules_in_words(contest, style);
    Contest before = contest;
    before.amendments.clear();
    for (const Amendment& amendment : contest.amendments)
        amendment_in_words(before, amendment, style);
    ledger_csv(contest, ledger, Zone(), {});

    const core::Date last{contest.start.days + days_of(contest) - 1};
    const Contest rules = in_force(contest, last);
    const Tally tally = tally_of(contest, ledger);
    const Standings standings = standings_of(rules, tally, last);
    show(rules, ledger, tally, standings);

    const auto chain = nights.chain();
    race_of(standings_of_nights(contest, chain), PrizeFor::Member, chain.size());
    // Closing what is due once more adds nothing.
    const auto due = nights_due(contest, nights, Zone(), std::int64_t{4'000'000'000'000});
    if (due.size() > 40) return 0;
    close_nights(contest, ledger, nights, due);
    Nights again = nights;
    require(close_nights(contest, ledger, again, due).empty());
    require(again == nights);
    return 0;
}
