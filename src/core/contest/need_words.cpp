// What somebody needs, in a line for the board.
#include "core/contest/need.h"
#include "core/contest/words.h"
#include "core/isolate.h"

#include <algorithm>

namespace core::contest {
namespace {

std::string name_of(const Contest& rules, PrizeFor whom, std::size_t place) {
    return isolated(whom == PrizeFor::Team ? shown_name(rules, rules.teams[place])
                                           : shown_name(rules, rules.members[place]));
}

// "1 QBM or 4 calls"; only what still fits, where anything does.
std::string events_text(const Contest& rules, const std::vector<EventCount>& events,
                        const NumberStyle& style) {
    constexpr std::size_t shown = 3;
    const bool any_fits = std::ranges::any_of(events, &EventCount::fits);
    std::vector<std::string> texts;
    for (const EventCount& each : events)
        if ((each.fits || !any_fits) && texts.size() < shown)
            texts.push_back(
                count_text(each.events * milli, rules.metrics[each.metric], rules, style));
    return list_text(texts, "or");
}

}  // namespace

std::string tell_need(const Contest& rules, const Need& need, PrizeFor whom,
                      const NumberStyle& style) {
    if (!need.is_ranked) return "Not ranked yet.";
    const bool lower = rules.direction == Direction::LowerWins;
    std::string text;
    const auto say = [&](std::string sentence) {
        text += (text.empty() ? "" : " ") + std::move(sentence);
    };
    if (need.nights_left == 0)
        say("No night is left.");
    else
        say(count_of_text(need.nights_left, "night", style) + " left.");
    if (need.pass && !need.pass->events.empty() && need.nights_left > 0) {
        const std::string other = name_of(rules, whom, need.pass->other_place);
        const std::string events = events_text(rules, need.pass->events, style);
        say(lower ? other + " falls behind with " + events + " more."
                  : events + " more to pass " + other + ".");
    }
    if (need.prize_place && !need.prize_events.empty() && need.nights_left > 0)
        say(events_text(rules, need.prize_events, style) + " more to reach the prize for place " +
            format_count(*need.prize_place, style) + ".");
    if (need.lead && !need.lead->events.empty() && need.nights_left > 0) {
        const std::string other = name_of(rules, whom, need.lead->other_place);
        const std::string events = events_text(rules, need.lead->events, style);
        say(lower ? events + " more, and " + other + " comes past."
                  : other + " comes past with " + events + " more.");
    }
    if (!need.can_win) say("Rank 1 is out of reach.");
    return text;
}

}  // namespace core::contest
