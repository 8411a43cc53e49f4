// The six practices, one function each.
#include "core/contest/design_guide.h"

#include "core/contest/amendments.h"
#include "core/contest/id_index.h"
#include "core/contest/words.h"
#include "core/isolate.h"
#include "core/utf8.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace core::contest {
namespace {

Advice one_change(const Contest& contest) {
    // Three: the thing itself, the step before it and the step after it. Each further one is
    // another way to win without the change that is wanted.
    constexpr std::size_t few = 3;
    const auto says = [](Verdict verdict, std::string text) {
        return Advice{Practice::OneChange, verdict, std::move(text)};
    };
    const bool has_purpose = !is_blank(contest.purpose);
    if (contest.metrics.empty())
        return says(Verdict::Unsaid,
                    has_purpose
                        ? "Say what counts for it."
                        : "Write down the one thing that most of the team should do differently.");
    if (!has_purpose)
        return says(Verdict::NotMet,
                    "Things count, but it is not said what for: write down the one thing that most "
                    "of the team should do differently.");
    if (contest.metrics.size() > few)
        return says(Verdict::NotMet,
                    std::to_string(contest.metrics.size()) +
                        " things count: with more than three, nobody knows what to change.");
    if (std::ranges::all_of(contest.metrics, [](const Metric& m) { return m.points == 0; }))
        return says(Verdict::NotMet, "Nothing brings points: give some to what should be done.");
    return says(Verdict::Met, "It has a purpose, and few things count.");
}

// On which of the contest's days, and for whom, a member plays. A member who comes after the end or
// has left before the start does not.
struct Part {
    bool plays = false;
    bool is_alone = false;             // on some day in no team
    std::vector<std::uint32_t> teams;  // places, perhaps several times
};

Part part_of(const Contest& contest, const IdIndex& teams, const Member& member) {
    Part part;
    const auto take = [&](const Id& team) {
        const std::uint32_t place = team ? teams.find(team) : IdIndex::none;
        part.plays = true;
        if (place == IdIndex::none)
            part.is_alone = true;
        else
            part.teams.push_back(place);
    };
    if (member.spells.empty()) take({});
    for (std::size_t i = 0; i < member.spells.size(); ++i) {
        const Spell& spell = member.spells[i];
        Date last = spell.to ? std::min(*spell.to, contest.end) : contest.end;
        if (i + 1 < member.spells.size() && member.spells[i + 1].from)
            last = std::min(last, Date{member.spells[i + 1].from->days - 1});
        if (std::max(spell.from.value_or(contest.start), contest.start) <= last) take(spell.team);
    }
    return part;
}

Advice in_teams(const Contest& contest) {
    const auto says = [](Verdict verdict, std::string text) {
        return Advice{Practice::InTeams, verdict, std::move(text)};
    };
    const IdIndex teams(contest.teams);
    std::vector<std::size_t> sizes(contest.teams.size(), 0);
    std::size_t alone = 0;
    bool anybody = false;
    for (const Member& member : contest.members) {
        Part part = part_of(contest, teams, member);
        anybody = anybody || part.plays;
        alone += part.is_alone ? 1 : 0;
        std::ranges::sort(part.teams);
        const auto rest = std::ranges::unique(part.teams);
        part.teams.erase(rest.begin(), rest.end());
        for (const std::uint32_t team : part.teams) ++sizes[team];
    }
    if (!anybody) return says(Verdict::Unsaid, "Add the members and their teams.");
    const auto played = std::ranges::count_if(sizes, [](std::size_t size) { return size > 0; });
    if (played < 2) return says(Verdict::NotMet, "Make at least two teams, each with its members.");
    if (alone > 0)
        return says(Verdict::NotMet, alone == 1
                                         ? "One member plays in no team."
                                         : std::to_string(alone) + " members play in no team.");
    if (const auto lonely = std::ranges::find(sizes, 1U); lonely != sizes.end())
        return says(
            Verdict::NotMet,
            "\"" +
                isolated(shown_name(
                    contest, contest.teams[static_cast<std::size_t>(lonely - sizes.begin())])) +
                "\" has one member, and that is no team: make fewer and larger teams.");
    return says(Verdict::Met, "Everybody plays in one of " + std::to_string(played) + " teams.");
}

Advice team_prize(const Contest& contest) {
    const auto says = [](Verdict verdict, std::string text) {
        return Advice{Practice::TeamPrize, verdict, std::move(text)};
    };
    const Prize* of_team = nullptr;  // the one for the first place
    const Prize* of_member = nullptr;
    std::int64_t most_for_team = 0;
    std::int64_t most_for_member = 0;
    bool is_only_money = true;  // what the teams get: a dinner can't be compared with money
    for (const Prize& prize : contest.prizes) {
        const bool has_name = !is_blank(prize.name);
        if (!has_name && prize.amount_minor == 0) continue;  // nothing yet
        const bool is_team = prize.whom == PrizeFor::Team;
        const Prize*& first = is_team ? of_team : of_member;
        std::int64_t& most = is_team ? most_for_team : most_for_member;
        if (first == nullptr || prize.place < first->place) first = &prize;
        most = std::max(most, prize.amount_minor);
        if (is_team && has_name) is_only_money = false;
    }
    if (of_team == nullptr && of_member == nullptr)
        return says(Verdict::Unsaid,
                    "Add a prize that the team enjoys together, such as a dinner.");
    if (of_team == nullptr)
        return says(Verdict::NotMet,
                    "All prizes go to single members: let the first one go to a team.");
    if (of_member != nullptr && of_member->place < of_team->place)
        return says(Verdict::NotMet, "A member wins for place " + std::to_string(of_member->place) +
                                         ", a team only for place " +
                                         std::to_string(of_team->place) +
                                         ": let the first prize go to a team.");
    if (is_only_money && most_for_member > most_for_team)
        return says(Verdict::NotMet,
                    "The largest prize goes to a single member: let a team win it.");
    return says(Verdict::Met, "A team wins the first prize.");
}

Advice every_night(const Contest& contest) {
    constexpr std::int64_t too_late = 18 * 60;
    const std::int32_t days = days_of(contest);
    if (days == 0)
        return {Practice::EveryNight, Verdict::Unsaid, "Set the first and the last day."};
    if (days == 1)
        return {Practice::EveryNight, Verdict::NotMet,
                "It has one night: nobody sees the standings while there is time to act on them."};
    if (contest.grace_minute > too_late)
        return {Practice::EveryNight, Verdict::NotMet,
                "Nights are frozen only at " + clock_text(contest.grace_minute) +
                    " of the next day: the standings go out a day late. Freeze them by noon."};
    return {Practice::EveryNight, Verdict::Met,
            "Each night closes at " + clock_text(contest.close_minute) +
                " by itself, and its pack is ready to send."};
}

Advice time_frame(const Contest& contest) {
    constexpr std::int32_t shortest = 5;  // the working days of a week
    constexpr std::int32_t longest = 31;
    const std::int32_t days = days_of(contest);
    if (days == 0) return {Practice::TimeFrame, Verdict::Unsaid, "Set the first and the last day."};
    if (days < shortest)
        return {Practice::TimeFrame, Verdict::NotMet,
                (days == 1 ? "It lasts one day" : "It lasts " + std::to_string(days) + " days") +
                    ": too short to change a habit. A week to a month is right."};
    if (days > longest)
        return {Practice::TimeFrame, Verdict::NotMet,
                "It lasts " + std::to_string(days) +
                    " days: too long to keep attention. A week to a month is right."};
    return {Practice::TimeFrame, Verdict::Met, "It lasts " + std::to_string(days) + " days."};
}

// Amendments may have moved it.
Date end_of(const Contest& contest) {
    return contest.amendments.empty() ? contest.end : in_force_at_end(contest).end;
}

Advice one_at_a_time(const Contest& contest, std::span<const Contest> others) {
    const Date end = end_of(contest);
    if (end < contest.start)
        return {Practice::OneAtATime, Verdict::Unsaid, "Set the first and the last day."};
    for (const Contest& other : others) {
        if (other.id == contest.id || other.is_archived || other.is_sample) continue;
        const Date other_end = end_of(other);
        if (other.start <= other_end && other.start <= end && contest.start <= other_end)
            return {
                Practice::OneAtATime, Verdict::NotMet,
                "\"" +
                    (other.name.empty() ? std::string("Another contest") : isolated(other.name)) +
                    "\" runs at the same time: begin after it ends."};
    }
    return {Practice::OneAtATime, Verdict::Met, "No other contest runs in these days."};
}

}  // namespace

std::string_view name_of(Practice practice) {
    switch (practice) {
        case Practice::OneChange: return "Drive one change";
        case Practice::InTeams: return "Play in teams";
        case Practice::TeamPrize: return "Let the team win together";
        case Practice::EveryNight: return "Send the standings every night";
        case Practice::TimeFrame: return "Last a week to a month";
        case Practice::OneAtATime: return "One contest at a time";
    }
    return {};
}

std::string_view reason_of(Practice practice) {
    switch (practice) {
        case Practice::OneChange:
            return "A contest works for one short-term change of behaviour that most of the team "
                   "should make. What only the best few do already, it can't teach.";
        case Practice::InTeams:
            return "In teams the middle counts: colleagues pull each other along, and the same "
                   "person does not win again.";
        case Practice::TeamPrize:
            return "A prize that a team enjoys together makes people help each other, and is "
                   "remembered; money for one is not.";
        case Practice::EveryNight:
            return "Fresh standings every night keep a contest alive; an old board is dead by the "
                   "second week.";
        case Practice::TimeFrame:
            return "Long enough to change a habit, short enough to keep attention.";
        case Practice::OneAtATime:
            return "With two contests at once neither is watched, and people tire of both.";
    }
    return {};
}

std::array<Advice, 6> design_guide(const Contest& contest, std::span<const Contest> others) {
    return {one_change(contest),  in_teams(contest),   team_prize(contest),
            every_night(contest), time_frame(contest), one_at_a_time(contest, others)};
}

}  // namespace core::contest
