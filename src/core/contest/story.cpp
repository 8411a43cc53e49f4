// Facts out of two boards and a tally.
#include "core/contest/story.h"

#include "core/contest/words.h"
#include "core/isolate.h"

#include <algorithm>
#include <optional>

namespace core::contest {
namespace {

constexpr std::size_t most_named = 3;  // equals that are named; of more, nobody is

class Teller {
public:
    Teller(const Contest& rules, const Tally& tally, const Standings& now, const Standings* before)
        : rules_(rules), tally_(tally), now_(now), before_(before) {}

    std::vector<StoryFact> run() {
        find_leader(PrizeFor::Team);
        find_leader(PrizeFor::Member);
        find_climb();
        find_best_night();
        find_closest(PrizeFor::Team);
        find_closest(PrizeFor::Member);
        find_first_points();
        return std::move(facts_);
    }

private:
    const std::vector<Standing>& rows(const Standings& board, PrizeFor whom) const {
        return whom == PrizeFor::Team ? board.teams : board.members;
    }

    void tell(StoryFact fact) {
        if (!fact.who.empty() && fact.who.size() <= most_named) facts_.push_back(std::move(fact));
    }

    void find_leader(PrizeFor whom) {
        if (before_ == nullptr) return;
        const std::vector<Standing>& now = rows(now_, whom);
        if (now.empty() || now[0].rank != 1 || !now[0].reach.has_scored) return;
        if (now.size() > 1 && now[1].rank == 1) return;
        for (const Standing& former : rows(*before_, whom))
            if (former.id == now[0].id && former.rank != 1)
                tell({FactKind::NewLeader, whom, {now[0].place}, 0, former.rank});
    }

    void find_climb() {
        StoryFact fact{FactKind::BiggestClimb, PrizeFor::Member, {}, 0, 1};
        for (const Standing& row : now_.members) {
            if (row.climbed < fact.amount || !row.reach.has_scored) continue;
            if (row.climbed > fact.amount) fact.who.clear();
            fact.amount = row.climbed;
            fact.who.push_back(row.place);
        }
        tell(std::move(fact));
    }

    std::int32_t tonight() const { return now_.night.days - tally_.start().days; }
    std::int64_t scored_tonight(std::size_t member) const {
        return 0 <= tonight() && tonight() < tally_.days() ? tally_.score_on(member, tonight()) : 0;
    }

    void find_best_night() {
        if (rules_.direction == Direction::LowerWins) return;
        StoryFact fact{FactKind::BestNight, PrizeFor::Member, {}, 0, 1};
        for (const Standing& row : now_.members) {
            const std::int64_t points = scored_tonight(row.place);
            if (points < fact.amount) continue;
            if (points > fact.amount) fact.who.clear();
            fact.amount = points;
            fact.who.push_back(row.place);
        }
        tell(std::move(fact));
    }

    // Only where a score is a number of points: shares of a target lie apart in other ways.
    void find_closest(PrizeFor whom) {
        constexpr std::size_t top = 5;
        const bool is_points =
            whom == PrizeFor::Member
                ? rules_.mode != ScoringMode::PercentOfTarget
                : rules_.mode == ScoringMode::Total || rules_.mode == ScoringMode::BestN;
        const std::vector<Standing>& now = rows(now_, whom);
        std::optional<StoryFact> closest;
        for (std::size_t i = 1; is_points && i < std::min(now.size(), top); ++i) {
            const Standing& ahead = now[i - 1];
            const Standing& behind = now[i];
            if (behind.rank == 0 || !behind.reach.has_scored) break;
            const std::int64_t gap = ahead.score.over > behind.score.over
                                         ? ahead.score.over - behind.score.over
                                         : behind.score.over - ahead.score.over;
            if (!closest || gap < closest->amount)
                closest = {FactKind::ClosestRace, whom, {ahead.place}, behind.place, gap};
        }
        if (closest) tell(std::move(*closest));
    }

    void find_first_points() {
        if (before_ == nullptr) return;
        for (const Standing& row : now_.members)
            if (scored_tonight(row.place) > 0 && row.points_milli == scored_tonight(row.place))
                tell({FactKind::FirstPoints, PrizeFor::Member, {row.place}, 0, row.points_milli});
    }

    const Contest& rules_;
    const Tally& tally_;
    const Standings& now_;
    const Standings* before_;
    std::vector<StoryFact> facts_;
};

}  // namespace

std::vector<StoryFact> story_of(const Contest& rules, const Tally& tally, const Standings& now,
                                const Standings* before) {
    return Teller(rules, tally, now, before).run();
}

std::string tell(const Contest& rules, const StoryFact& fact, const NumberStyle& style) {
    const auto name = [&](std::size_t place) {
        return isolated(fact.whom == PrizeFor::Team ? shown_name(rules, rules.teams[place])
                                                    : shown_name(rules, rules.members[place]));
    };
    std::vector<std::string> names;
    for (const std::size_t place : fact.who) names.push_back(name(place));
    const std::string who = list_text(names, "and");
    const auto points = [&] {
        return milli_text(fact.amount, style) + (fact.amount == milli ? " point" : " points");
    };
    switch (fact.kind) {
        case FactKind::NewLeader:
            return who + " took the lead" +
                   (fact.amount > 0 ? ", from place " + std::to_string(fact.amount) : "") + ".";
        case FactKind::BiggestClimb:
            return "Biggest climb: " + who + ", up " + count_of_text(fact.amount, "place", style) +
                   ".";
        case FactKind::BestNight: return "Best night: " + who + " with " + points() + ".";
        case FactKind::ClosestRace:
            return "Closest race: " + who + " and " + name(fact.other) +
                   (fact.amount == 0 ? " are level." : ", " + points() + " apart.");
        case FactKind::FirstPoints: return "First points: " + who + " with " + points() + ".";
    }
    return {};
}

}  // namespace core::contest
