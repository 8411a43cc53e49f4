// Claims against what they rest on.
#include "core/discovery/evidence.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core::discovery {
namespace {

bool has_person(const Account& account, const Fact& fact) {
    const Contact* person = find_contact(account, fact.contact);
    return person != nullptr && !is_blank(person->name);
}

bool has_place_and_time(const Account& account, const Fact& fact) {
    return fact.date && has_person(account, fact);
}

}  // namespace

Lacks lacks_of(const Account& account, const Fact& fact) {
    Lacks lacks;
    if (fact.level < Level::BuyerSaid) return lacks;
    lacks.quote = fact.level == Level::BuyerSaid && is_blank(fact.quote);
    lacks.shown = fact.level == Level::BuyerShowed && is_blank(fact.shown);
    lacks.person = !has_person(account, fact);
    lacks.date = !fact.date;
    return lacks;
}

std::string lacks_text(const Lacks& lacks) {
    const std::array<std::pair<bool, std::string_view>, 4> parts{{
        {lacks.quote, "a quote"},
        {lacks.shown, "what was shown"},
        {lacks.person, "a named person"},
        {lacks.date, "a date"},
    }};
    auto left = std::ranges::count_if(parts, [](const auto& part) { return part.first; });
    std::string text;
    for (const auto& [lacking, words] : parts) {
        if (!lacking) continue;
        --left;
        if (!text.empty()) text += left == 0 ? " and " : ", ";
        text += words;
    }
    return text;
}

Level level_of(const Account& account, const Fact& fact) {
    if (fact.level < Level::BuyerSaid) return fact.level;
    if (!has_place_and_time(account, fact)) return Level::WeThink;
    if (fact.level == Level::BuyerShowed && !is_blank(fact.shown)) return Level::BuyerShowed;
    return is_blank(fact.quote) ? Level::WeThink : Level::BuyerSaid;
}

bool is_quote(const Account& account, const Fact& fact) {
    return fact.level >= Level::BuyerSaid && !is_blank(fact.quote) &&
           has_place_and_time(account, fact);
}

Level level_of(const Account& account, Slot slot) {
    Level highest = Level::Unknown;
    for (const Fact& fact : account.facts)
        if (fact.slot == slot) highest = std::max(highest, level_of(account, fact));
    return highest;
}

std::string_view name_of(Level level) {
    switch (level) {
        case Level::Unknown: return "unknown";
        case Level::WeThink: return "we think";
        case Level::BuyerSaid: return "buyer said";
        case Level::BuyerShowed: return "buyer showed";
    }
    return {};
}

}  // namespace core::discovery
