// Each setting in a sentence.
#include "core/contest/rules_words.h"

#include "core/contest/amendments.h"
#include "core/contest/score.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/isolate.h"

#include <algorithm>

namespace core::contest {
namespace {

bool higher_wins(const Contest& rules) { return rules.direction == Direction::HigherWins; }

std::string metric_sentence(const Contest& rules, const Metric& metric, const NumberStyle& style) {
    std::string text = "1 " + isolated(shown_name(rules, metric)) + " is " +
                       count_of_text(metric.points, "point", style);
    if (metric.most_a_day_milli > 0)
        text += "; at most " + count_text(metric.most_a_day_milli, metric, rules, style) +
                " count for one person on one day";
    return text + ".";
}

std::string team_sentence(const Contest& rules, const NumberStyle& style) {
    switch (rules.mode) {
        case ScoringMode::Total: return "A team's score is the sum of its members' points.";
        case ScoringMode::AverageOfAll:
            return "A team's score is the average over all its members: each day's points are "
                   "divided by how many play for the team on that day, and the days are added up.";
        case ScoringMode::AverageOfActive:
            return "A team's score is the average over its active members: each day's points are "
                   "divided by how many of those who play for the team on that day have scored by "
                   "then, and the days are added up.";
        case ScoringMode::BestN:
            return "A team's score is the sum of its " +
                   (rules.best_n == 1 ? std::string("best member's")
                                      : format_count(rules.best_n, style) + " best members'") +
                   " points.";
        case ScoringMode::PercentOfTarget:
            return "A score is the share of the target that was reached, for teams and for "
                   "members. Who has no target is not ranked.";
    }
    return {};
}

std::string tie_sentence(const Contest& rules) {
    const std::string shared = rules.rank_style == RankStyle::Standard
                                   ? "share a rank, and the next ranks are skipped: 1, 2, 2, 2, 5."
                                   : "share a rank, and no rank is skipped: 1, 2, 2, 2, 3.";
    switch (rules.tie_rule) {
        case TieRule::Shared: break;
        case TieRule::FirstToReach:
            return "Of equal scores, the one that was reached first is better: on an earlier day, "
                   "or at an earlier time where all who are equal have one. Who are still equal " +
                   shared;
        case TieRule::MostOfMetric:
            if (const Metric* metric = find_metric(rules, rules.tie_metric))
                return "Of equal scores, the one with the most of \"" +
                       isolated(shown_name(rules, *metric)) + "\" is better. Who are still equal " +
                       shared;
            break;
    }
    return "Equal scores " + shared;
}

std::string policy_sentence(const Contest& rules) {
    switch (rules.prize_policy) {
        case PrizePolicy::PoolAndSplit:
            return "Who share a rank share the prizes of the places that they take, added up and "
                   "split equally to the smallest coin.";
        case PrizePolicy::DuplicateAndSkip:
            return "Who share a rank each get its whole prize, and the prizes of the places that "
                   "they take besides go to nobody.";
        case PrizePolicy::DuplicateAndKeep:
            return "Who share a rank each get its whole prize, and the next prize goes to the next "
                   "score.";
        case PrizePolicy::Earliest:
            return "Of those who share a rank, who reached the score first takes the better place; "
                   "where that is not known, they share their prizes equally.";
        case PrizePolicy::RunOff:
            return "Who share a rank play their prizes out among themselves in a run-off.";
    }
    return {};
}

void add_prizes(std::vector<std::string>& sentences, const Contest& rules,
                const NumberStyle& style) {
    if (rules.prizes.empty()) {
        sentences.push_back("There are no prizes.");
        return;
    }
    for (const PrizeFor whom : {PrizeFor::Team, PrizeFor::Member})  // team prizes come first
        for (const Prize& prize : rules.prizes)
            if (prize.whom == whom) sentences.push_back(prize_text(rules, prize, style));
    sentences.push_back(policy_sentence(rules));
    const bool has_minimum = std::ranges::any_of(
        rules.prizes, [](const Prize& prize) { return prize.minimum_milli > 0; });
    if (!has_minimum) return;
    sentences.push_back(rules.passes_down
                            ? "A prize whose minimum is not met goes to the next who meets it."
                            : "A prize whose minimum is not met goes to nobody.");
}

// What is said above it is what holds now: who reads it has to know that it did not always.
std::string amended_sentence(std::size_t number, const Amendment& amendment) {
    std::string sentence = "Amendment " + std::to_string(number) + " holds from " +
                           format_short(amendment.from) + " on, and not for the nights before";
    if (!amendment.reason.empty()) sentence += ": " + amendment.reason;
    return sentence.ends_with('.') ? sentence : sentence + ".";
}

}  // namespace

std::string prize_text(const Contest& rules, const Prize& prize, const NumberStyle& style) {
    std::string text = "The " + ordinal(prize.place) + " " +
                       (prize.whom == PrizeFor::Team ? "team" : "member") + " wins ";
    const std::string money = format_money(prize.amount_minor, rules.currency, style);
    if (prize.name.empty())
        text += money;
    else
        text += isolated(prize.name) + (prize.amount_minor > 0 ? " (" + money + ")" : "");
    if (prize.minimum_milli == 0) return text + ".";
    const Metric* metric = find_metric(rules, prize.minimum_metric);
    return text + ", with at least " +
           (metric != nullptr ? count_text(prize.minimum_milli, *metric, rules, style)
                              : milli_text(prize.minimum_milli, style) + " points") +
           ".";
}

std::string mode_name(const Contest& rules) {
    switch (rules.mode) {
        case ScoringMode::Total: return "total of the members";
        case ScoringMode::AverageOfAll: return "average of all members";
        case ScoringMode::AverageOfActive: return "average of the active members";
        case ScoringMode::BestN:
            return rules.best_n == 1 ? "best member"
                                     : "best " + std::to_string(rules.best_n) + " members";
        case ScoringMode::PercentOfTarget: return "percent of target";
    }
    return {};
}

std::string tie_rule_name(const Contest& rules) {
    switch (rules.tie_rule) {
        case TieRule::Shared: break;
        case TieRule::FirstToReach: return "first to reach, then shared";
        case TieRule::MostOfMetric:
            if (const Metric* metric = find_metric(rules, rules.tie_metric))
                return "most of \"" + isolated(shown_name(rules, *metric)) + "\", then shared";
            break;
    }
    return "shared";
}

std::vector<std::string> rules_in_words(const Contest& rules, const NumberStyle& style) {
    std::vector<std::string> sentences;
    if (!rules.purpose.empty()) sentences.push_back("What it is for: " + rules.purpose);
    sentences.push_back("It is played from " + format_span({rules.start, rules.end}) +
                        ", both days included, by the clocks of " +
                        (rules.zone.empty() ? "UTC" : rules.zone) + ".");
    if (rules.metrics.empty()) sentences.push_back("Nothing counts yet.");
    for (const Metric& metric : rules.metrics)
        sentences.push_back(metric_sentence(rules, metric, style));
    sentences.push_back(higher_wins(rules)
                            ? "The most points win."
                            : "The fewest points win. Who has no score yet is not ranked.");
    if (!rules.teams.empty() || rules.mode == ScoringMode::PercentOfTarget)
        sentences.push_back(team_sentence(rules, style));
    if (!rules.teams.empty())
        sentences.push_back(
            "Points count for the team that a member plays for on the day: what a leaver scored "
            "stays, and a joiner counts from the day of joining.");
    sentences.push_back(tie_sentence(rules));
    add_prizes(sentences, rules, style);
    sentences.push_back("Each night closes at " + clock_text(rules.close_minute) +
                        " and can be put right until " + clock_text(rules.grace_minute) +
                        " of the next day; then it is frozen.");
    sentences.push_back(
        "No score is edited: a mistake is reversed and entered again. What is put right after a "
        "night was frozen counts from the night on which it is made known.");
    for (std::size_t i = 0; i < rules.amendments.size(); ++i)
        sentences.push_back(amended_sentence(i + 1, rules.amendments[i]));
    return sentences;
}

namespace {

// What the rules say about one key, as a phrase.
std::string value_text(const Contest& rules, std::string_view key, const NumberStyle& style) {
    if (key == "end") return "the last day is " + format_short(rules.end);
    if (key == "mode" || key == "best_n") return "a team's score is: " + mode_name(rules);
    if (key == "ranks" || key == "tie" || key == "tie_metric")
        return std::string("ties are decided by: ") + tie_rule_name(rules) + ", " +
               (rules.rank_style == RankStyle::Standard ? "with ranks skipped"
                                                        : "with no rank skipped");
    if (key == "prize_policy" || key == "passes_down") {
        std::string text = policy_sentence(rules);
        text += rules.passes_down ? " An unmet prize goes to the next who meets its minimum."
                                  : " An unmet prize goes to nobody.";
        return text;
    }
    for (const Metric& metric : rules.metrics)
        if (key.find(format_id(metric.id)) != std::string_view::npos) {
            std::string text = metric_sentence(rules, metric, style);
            text.pop_back();
            return text;
        }
    for (const Team& team : rules.teams)
        if (key.find(format_id(team.id)) != std::string_view::npos)
            return "the target of " + isolated(shown_name(rules, team)) + " is " +
                   milli_text(team.target_milli, style) + " points";
    for (const Member& member : rules.members)
        if (key.find(format_id(member.id)) != std::string_view::npos)
            return "the target of " + isolated(shown_name(rules, member)) + " is " +
                   milli_text(member.target_milli, style) + " points";
    for (const Prize& prize : rules.prizes)
        if (key.find(format_id(prize.id)) != std::string_view::npos) {
            std::string text = prize_text(rules, prize, style);
            text.pop_back();
            return text;
        }
    return {};
}

}  // namespace

std::vector<std::string> amendment_in_words(const Contest& before, const Amendment& amendment,
                                            const NumberStyle& style) {
    Contest with = before;
    with.amendments = {amendment};
    const Contest after = in_force(with, amendment.from);
    std::vector<std::string> sentences;
    for (const SettingChange& change : amendment.changes) {
        const std::string was = value_text(before, change.key, style);
        const std::string is = value_text(after, change.key, style);
        if (was == is) continue;
        std::string sentence =
            "From " + format_short(amendment.from) + " on: " + is + " Before: " + was;
        sentence.insert(sentence.find(" Before: "), is.ends_with('.') ? "" : ".");
        if (!sentence.ends_with('.')) sentence += '.';
        if (std::ranges::find(sentences, sentence) == sentences.end())
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

}  // namespace core::contest
