// Each setting's words, values and how it is set.
#include "ui/contest/amend_setting.h"

#include "core/contest/score.h"
#include "core/currency.h"
#include "core/utf8.h"
#include "ui/contest/rule_options.h"

#include <algorithm>
#include <cstdint>

namespace ui {
namespace {

using namespace core::contest;

template <class Items>
auto* find_in(Items& items, const core::Id& id) {
    const auto found = std::ranges::find_if(items, [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

std::string prize_name(const Contest& contest, std::size_t index) {
    const Prize& prize = contest.prizes[index];
    std::string name = "Prize " + std::to_string(index + 1);
    return prize.name.empty() ? name : name + ": " + prize.name;
}

// The number behind a setting, in its own units; nullptr: it is no number.
std::int64_t* number_of(Contest& rules, AmendSetting setting, const core::Id& which) {
    switch (setting) {
        case AmendSetting::Points:
        case AmendSetting::MostADay: {
            Metric* metric = find_in(rules.metrics, which);
            if (metric == nullptr) return nullptr;
            return setting == AmendSetting::Points ? &metric->points : &metric->most_a_day_milli;
        }
        case AmendSetting::TeamTarget: {
            Team* team = find_in(rules.teams, which);
            return team == nullptr ? nullptr : &team->target_milli;
        }
        case AmendSetting::MemberTarget: {
            Member* member = find_in(rules.members, which);
            return member == nullptr ? nullptr : &member->target_milli;
        }
        case AmendSetting::PrizeAmount:
        case AmendSetting::PrizePlace:
        case AmendSetting::PrizeMinimum: {
            Prize* prize = find_in(rules.prizes, which);
            if (prize == nullptr) return nullptr;
            if (setting == AmendSetting::PrizeAmount) return &prize->amount_minor;
            return setting == AmendSetting::PrizePlace ? &prize->place : &prize->minimum_milli;
        }
        default: return nullptr;
    }
}

core::Result<std::int64_t> read_number_of(const Contest& rules, AmendSetting setting,
                                          const std::string& text, const core::NumberStyle& style) {
    switch (setting) {
        case AmendSetting::Points: return core::parse_number(text, 0, max_points, style);
        case AmendSetting::PrizePlace: return core::parse_number(text, 0, max_place, style);
        case AmendSetting::MostADay:
            return core::parse_number(text, 3, max_quantity_milli / milli, style);
        case AmendSetting::PrizeAmount:
            return core::parse_amount(text, rules.currency,
                                      max_prize_minor / core::minor_per_unit(rules.currency),
                                      style);
        default: return core::parse_number(text, 3, max_target_milli / milli, style);
    }
}

}  // namespace

std::string_view name_of(AmendSetting setting) {
    switch (setting) {
        case AmendSetting::LastDay: return "Last day";
        case AmendSetting::Mode: return "Team score";
        case AmendSetting::RankStyle: return "Ranks after a tie";
        case AmendSetting::TieRule: return "Of equal scores";
        case AmendSetting::MetricName: return "Name of what counts";
        case AmendSetting::Points: return "Points for one unit";
        case AmendSetting::MostADay: return "Most a day";
        case AmendSetting::TeamTarget: return "Target of a team";
        case AmendSetting::MemberTarget: return "Target of a member";
        case AmendSetting::PrizePolicy: return "Prizes of who are tied";
        case AmendSetting::PassesDown: return "A prize whose minimum is not met";
        case AmendSetting::PrizeName: return "Name of a prize";
        case AmendSetting::PrizeAmount: return "Amount of a prize";
        case AmendSetting::PrizePlace: return "Place of a prize";
        case AmendSetting::PrizeMinimum: return "Minimum for a prize";
    }
    return {};
}

std::vector<AmendSetting> amend_settings(const Contest& contest) {
    using enum AmendSetting;
    std::vector<AmendSetting> settings{LastDay};
    if (!contest.teams.empty()) settings.push_back(Mode);
    settings.insert(settings.end(), {RankStyle, TieRule, Points, MostADay, MetricName});
    if (!contest.teams.empty()) settings.push_back(TeamTarget);
    settings.push_back(MemberTarget);
    if (!contest.prizes.empty())
        settings.insert(settings.end(), {PrizePolicy, PassesDown, PrizeName, PrizeAmount,
                                         PrizePlace, PrizeMinimum});
    return settings;
}

std::vector<AmendSubject> amend_subjects(const Contest& contest, AmendSetting setting) {
    std::vector<AmendSubject> subjects;
    switch (setting) {
        case AmendSetting::MetricName:
        case AmendSetting::Points:
        case AmendSetting::MostADay:
            for (const Metric& metric : contest.metrics)
                subjects.push_back({metric.id, shown_name(contest, metric)});
            break;
        case AmendSetting::TeamTarget:
            for (const Team& team : contest.teams)
                subjects.push_back({team.id, shown_name(contest, team)});
            break;
        case AmendSetting::PrizeName:
        case AmendSetting::PrizeAmount:
        case AmendSetting::PrizePlace:
        case AmendSetting::PrizeMinimum:
            for (std::size_t i = 0; i < contest.prizes.size(); ++i)
                subjects.push_back({contest.prizes[i].id, prize_name(contest, i)});
            break;
        default: break;
    }
    return subjects;
}

std::vector<std::string> amend_options(AmendSetting setting) {
    switch (setting) {
        case AmendSetting::Mode: return mode_options();
        case AmendSetting::RankStyle: return rank_style_options();
        case AmendSetting::TieRule: return tie_rule_options();
        case AmendSetting::PrizePolicy: return prize_policy_options();
        case AmendSetting::PassesDown: return passes_down_options();
        default: return {};
    }
}

int present_option(const Contest& rules, AmendSetting setting) {
    switch (setting) {
        case AmendSetting::Mode: return static_cast<int>(rules.mode);
        case AmendSetting::RankStyle: return static_cast<int>(rules.rank_style);
        case AmendSetting::TieRule: return static_cast<int>(rules.tie_rule);
        case AmendSetting::PrizePolicy: return static_cast<int>(rules.prize_policy);
        case AmendSetting::PassesDown: return rules.passes_down ? 1 : 0;
        default: return -1;
    }
}

Contest part_for(const Contest& rules, const core::Id& which) {
    Contest part;
    part.start = rules.start;
    part.end = rules.end;
    part.currency = rules.currency;
    part.metrics = rules.metrics;
    part.teams = rules.teams;
    part.prizes = rules.prizes;
    if (const Member* member = find_in(rules.members, which)) part.members = {*member};
    return part;
}

std::string present_text(const Contest& rules, AmendSetting setting, const core::Id& which,
                         const core::NumberStyle& style) {
    if (setting == AmendSetting::LastDay) return core::format_iso(rules.end);
    if (setting == AmendSetting::MetricName) {
        const Metric* metric = find_metric(rules, which);
        return metric == nullptr ? std::string() : shown_name(rules, *metric);
    }
    if (setting == AmendSetting::PrizeName) {
        const Prize* prize = find_in(rules.prizes, which);
        return prize == nullptr ? std::string() : prize->name;
    }
    Contest copy = part_for(rules, which);
    const std::int64_t* number = number_of(copy, setting, which);
    if (number == nullptr) return {};
    switch (setting) {
        case AmendSetting::Points:
        case AmendSetting::PrizePlace: return core::format_count(*number, style);
        case AmendSetting::PrizeAmount: return core::format_amount(*number, rules.currency, style);
        default: return *number == 0 ? std::string("none") : milli_text(*number, style);
    }
}

void set_option(Contest& rules, AmendSetting setting, int option) {
    switch (setting) {
        case AmendSetting::Mode: rules.mode = static_cast<ScoringMode>(option); break;
        case AmendSetting::RankStyle: rules.rank_style = static_cast<RankStyle>(option); break;
        case AmendSetting::TieRule: rules.tie_rule = static_cast<TieRule>(option); break;
        case AmendSetting::PrizePolicy:
            rules.prize_policy = static_cast<PrizePolicy>(option);
            break;
        case AmendSetting::PassesDown: rules.passes_down = option == 1; break;
        default: break;
    }
}

std::string set_text(Contest& rules, AmendSetting setting, const core::Id& which,
                     const std::string& text, const core::NumberStyle& style,
                     core::DateOrder order) {
    if (setting == AmendSetting::LastDay) {
        const auto date = core::parse_date(text, order);
        if (!date) return "Write a date such as 2026-01-31.";
        if (date->days - rules.start.days >= max_days) return "A contest lasts at most 400 days.";
        rules.end = *date;
        return {};
    }
    if (setting == AmendSetting::PrizeName) {
        if (Prize* prize = find_in(rules.prizes, which))
            prize->name = core::clean_line(text, max_line_bytes);
        return {};
    }
    if (core::is_blank(text)) return "Write the new value.";
    if (setting == AmendSetting::MetricName) {
        if (Metric* metric = find_in(rules.metrics, which))
            metric->name = core::clean_line(text, max_line_bytes);
        return {};
    }
    const auto read = read_number_of(rules, setting, text, style);
    if (!read) {
        std::string why = read.error().message;
        if (why.ends_with(core::value_kept)) why.resize(why.size() - core::value_kept.size());
        return why;
    }
    if (setting == AmendSetting::PrizePlace && read.value() == 0)
        return "Places begin with 1, the first.";
    if (std::int64_t* number = number_of(rules, setting, which)) *number = read.value();
    return {};
}

}  // namespace ui
