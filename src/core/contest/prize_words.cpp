// Reasons by the rules' own policy.
#include "core/contest/prize_words.h"

#include "core/contest/score.h"
#include "core/contest/words.h"
#include "core/isolate.h"
#include "core/utf8.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace core::contest {
namespace {

std::string money(const Contest& rules, std::int64_t minor, const NumberStyle& style) {
    return format_money(minor, rules.currency, style);
}

// "Voucher ($100)" of names and an amount, where there are both.
std::string named(const std::string& names, const std::string& amount) {
    if (names.empty()) return amount;
    return amount.empty() ? names : names + " (" + amount + ")";
}

std::string names_of(const Contest& rules, const Award& award) {
    std::vector<std::string> names;
    for (const std::size_t prize : award.prizes)
        if (!is_blank(rules.prizes[prize].name))
            names.push_back(isolated(rules.prizes[prize].name));
    return list_text(names, "and");
}

std::string count_of_tied(const Award& award, PrizeFor whom) {
    return std::to_string(award.tied) + (whom == PrizeFor::Team ? " teams" : " members");
}

// "$500, $250 and $100": each prize's own.
std::string amounts_of(const Contest& rules, const Award& award, const NumberStyle& style) {
    std::vector<std::string> amounts;
    for (const std::size_t prize : award.prizes)
        if (rules.prizes[prize].amount_minor > 0)
            amounts.push_back(money(rules, rules.prizes[prize].amount_minor, style));
    return list_text(amounts, "and");
}

std::string pooled_reason(const Contest& rules, const Award& award, const std::string& shared,
                          const NumberStyle& style) {
    if (award.pool_minor == 0) {
        const std::string names = names_of(rules, award);
        return shared + " They share " + (names.empty() ? "the honour" : names) + ".";
    }
    const auto tied = static_cast<std::int64_t>(award.tied);
    std::string text = shared + " ";
    const auto paid = std::ranges::count_if(
        award.prizes, [&](std::size_t prize) { return rules.prizes[prize].amount_minor > 0; });
    text += paid > 1 ? "Their prizes of " + amounts_of(rules, award, style) + " make " +
                           money(rules, award.pool_minor, style) + ", split equally"
                     : "They split " + money(rules, award.pool_minor, style) + " equally";
    if (award.pool_minor % tied == 0) return text + ".";
    const std::int64_t part = award.pool_minor / tied;
    const std::int64_t odd = award.pool_minor % tied;
    return text + " to the smallest coin: " + money(rules, part + 1, style) + " for the first" +
           (odd == 1 ? std::string() : " " + std::to_string(odd)) +
           " of them in the contest's list, " + money(rules, part, style) + " for the rest.";
}

}  // namespace

std::string award_text(const Contest& rules, const Award& award, const NumberStyle& style) {
    const std::int64_t amount =
        award.reason == AwardReason::RunOff ? award.pool_minor : award.amount_minor;
    const std::string text =
        named(names_of(rules, award), amount > 0 ? money(rules, amount, style) : std::string());
    return text.empty() ? "The honour" : text;
}

std::string award_reason(const Contest& rules, const Award& award, PrizeFor whom,
                         const NumberStyle& style) {
    const std::string shared =
        count_of_tied(award, whom) + " share the " + ordinal(award.rank) + " place.";
    switch (award.reason) {
        case AwardReason::Alone:
            return "Alone on the " + ordinal(award.rank) + " place" +
                   (award.prizes.size() > 1 ? ": all its prizes." : ": the whole prize.");
        case AwardReason::Pooled: return pooled_reason(rules, award, shared, style);
        case AwardReason::Duplicated:
            return shared + (award.prizes.size() > 1 ? " Each gets all its prizes."
                                                     : " Each gets the whole prize.");
        case AwardReason::Earliest:
            return shared + " Who reached the score earlier takes the " +
                   (award.prizes.size() > 1 ? "better place, with all its prizes."
                                            : "better prize.");
        case AwardReason::RunOff:
            return shared + " They play for it in a run-off: nobody has it yet.";
    }
    return {};
}

std::string prize_title(const Contest& rules, const Prize& prize, const NumberStyle& style) {
    const std::string what =
        named(is_blank(prize.name) ? std::string() : isolated(prize.name),
              prize.amount_minor > 0 ? money(rules, prize.amount_minor, style) : std::string());
    return ordinal(prize.place) + (prize.whom == PrizeFor::Team ? " team" : " member") +
           (what.empty() ? std::string() : ": " + what);
}

std::string unmet_reason(const Contest& rules, const Unmet& unmet, const NumberStyle& style) {
    const Prize& prize = rules.prizes[unmet.prize];
    switch (unmet.reason) {
        case UnmetReason::MinimumNotMet: {
            const Metric* metric = find_metric(rules, prize.minimum_metric);
            return "Goes to nobody: its minimum of " +
                   (metric != nullptr ? count_text(prize.minimum_milli, *metric, rules, style)
                                      : milli_text(prize.minimum_milli, style) + " points") +
                   " was not reached" +
                   (rules.passes_down ? "." : ", and the rules pass no prize down.");
        }
        case UnmetReason::NoSuchPlace:
            return "Goes to nobody: nobody with a score stands on the " + ordinal(prize.place) +
                   " place.";
        case UnmetReason::PlaceTaken:
            return "Goes to nobody: those who share a place above take this one, too.";
    }
    return {};
}

}  // namespace core::contest
