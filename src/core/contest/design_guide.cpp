// The six practices, one function each.
#include "core/contest/design_guide.h"

#include "core/contest/words.h"
#include "core/utf8.h"

#include <algorithm>
#include <set>

namespace core::contest {
namespace {

Advice one_change(const Contest& contest) {
    constexpr std::size_t few = 3;
    if (is_blank(contest.purpose))
        return {Practice::OneChange, Verdict::Unsaid,
                "Write down the one thing that most of the team should do differently."};
    if (contest.metrics.empty())
        return {Practice::OneChange, Verdict::Unsaid, "Say what counts for it."};
    if (contest.metrics.size() > few)
        return {Practice::OneChange, Verdict::NotMet,
                std::to_string(contest.metrics.size()) +
                    " things count: with more than three, nobody knows what to change."};
    return {Practice::OneChange, Verdict::Met, "It has a purpose, and few things count."};
}

Advice in_teams(const Contest& contest) {
    if (contest.members.empty())
        return {Practice::InTeams, Verdict::Unsaid, "Add the members and their teams."};
    std::set<Id> played;
    std::size_t alone = 0;
    for (const Member& member : contest.members) {
        bool has_team = false;
        for (const Spell& spell : member.spells)
            if (find_team(contest, spell.team) != nullptr) {
                played.insert(spell.team);
                has_team = true;
            }
        alone += has_team ? 0 : 1;
    }
    if (played.size() < 2)
        return {Practice::InTeams, Verdict::NotMet,
                "Make at least two teams, each with its members."};
    if (alone > 0)
        return {Practice::InTeams, Verdict::NotMet,
                alone == 1 ? "One member plays in no team."
                           : std::to_string(alone) + " members play in no team."};
    return {Practice::InTeams, Verdict::Met,
            "Everybody plays in one of " + std::to_string(played.size()) + " teams."};
}

Advice team_prize(const Contest& contest) {
    if (contest.prizes.empty())
        return {Practice::TeamPrize, Verdict::Unsaid,
                "Add a prize that the team enjoys together, such as a dinner."};
    const auto members = std::ranges::count(contest.prizes, PrizeFor::Member, &Prize::whom);
    if (static_cast<std::size_t>(members) == contest.prizes.size())
        return {Practice::TeamPrize, Verdict::NotMet,
                "All prizes go to single members: let the first one go to a team."};
    return {Practice::TeamPrize, Verdict::Met, "A team wins a prize."};
}

Advice every_night(const Contest& contest) {
    constexpr std::int64_t too_late = 18 * 60;
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

Advice one_at_a_time(const Contest& contest, std::span<const Contest> others) {
    for (const Contest& other : others) {
        const bool meets = other.start <= contest.end && contest.start <= other.end;
        if (other.id != contest.id && !other.is_archived && !other.is_sample && meets)
            return {Practice::OneAtATime, Verdict::NotMet,
                    "\"" + (other.name.empty() ? std::string("Another contest") : other.name) +
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
