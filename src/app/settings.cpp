// Reads the settings document; update/shell.cpp writes it.
#include "app/settings.h"

namespace app {

namespace {

core::Id stored_id(const State& state, std::string_view key) {
    core::Id id;
    core::parse_id(setting(state, key), id);
    return id;
}

}  // namespace

std::string_view setting(const State& state, std::string_view key) {
    const auto settings = state.documents.find(settings_id());
    if (settings == state.documents.end()) return {};
    const std::string* text = find_text(settings->second, key);
    return text == nullptr ? std::string_view{} : std::string_view{*text};
}

core::Id settings_id() {
    return {{'q', 'u', 'a', 'r', 't', 'e', 'r', 'd', 'e', 'c', 'k', '/', 's', 'e', 't', 's'}};
}

bool is_for_backup(std::string_view key, bool is_sealed) {
    if (key.starts_with("login/") || key == backup_key || key == unbacked_key ||
        key == asked_to_back_up_key)
        return false;
    return is_sealed || !key.starts_with("own/");
}

std::string_view name_of(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::System: return "system";
        case ThemeChoice::Light: return "light";
        case ThemeChoice::Dark: return "dark";
        case ThemeChoice::HighContrast: return "high-contrast";
    }
    return "system";
}

std::string_view name_of(Place place) {
    switch (place) {
        case Place::Targets: return "targets";
        case Place::Discovery: return "discovery";
        case Place::Contests: return "contests";
        case Place::Data: return "data";
    }
    return "targets";
}

std::string_view name_of(TargetPage page) {
    switch (page) {
        case TargetPage::Plan: return "plan";
        case TargetPage::Week: return "week";
        case TargetPage::Chance: return "chance";
        case TargetPage::Calendar: return "calendar";
        case TargetPage::Team: return "team";
        case TargetPage::Compare: return "compare";
    }
    return "plan";
}

std::string_view name_of(DiscoveryPage page) {
    switch (page) {
        case DiscoveryPage::Accounts: return "accounts";
        case DiscoveryPage::Questions: return "questions";
        case DiscoveryPage::InOut: return "in-out";
    }
    return "accounts";
}

std::string_view name_of(AccountPage page) {
    switch (page) {
        case AccountPage::Overview: return "overview";
        case AccountPage::Call: return "call";
        case AccountPage::Facts: return "facts";
        case AccountPage::People: return "people";
        case AccountPage::Gap: return "gap";
        case AccountPage::Agreed: return "agreed";
        case AccountPage::Recap: return "recap";
    }
    return "overview";
}

std::string_view name_of(ContestPage page) {
    switch (page) {
        case ContestPage::Board: return "board";
        case ContestPage::Scores: return "scores";
        case ContestPage::Ledger: return "ledger";
        case ContestPage::Nights: return "nights";
        case ContestPage::Prizes: return "prizes";
        case ContestPage::Rules: return "rules";
        case ContestPage::Share: return "share";
    }
    return "board";
}

std::string writer_name(const State& state) { return std::string(setting(state, writer_key)); }

ThemeChoice theme_choice(const State& state) {
    const std::string_view theme = setting(state, theme_key);
    for (const ThemeChoice choice :
         {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        if (theme == name_of(choice)) return choice;
    }
    return ThemeChoice::System;
}

Place stored_place(const State& state) {
    const std::string_view stored = setting(state, place_key);
    for (const Place place : {Place::Discovery, Place::Contests, Place::Data}) {
        if (stored == name_of(place)) return place;
    }
    return Place::Targets;
}

TargetPage stored_page(const State& state) {
    const std::string_view stored = setting(state, page_key);
    for (const TargetPage page : {TargetPage::Week, TargetPage::Chance, TargetPage::Calendar,
                                  TargetPage::Team, TargetPage::Compare}) {
        if (stored == name_of(page)) return page;
    }
    return TargetPage::Plan;
}

DiscoveryPage stored_discovery_page(const State& state) {
    const std::string_view stored = setting(state, discovery_page_key);
    for (const DiscoveryPage page : {DiscoveryPage::Questions, DiscoveryPage::InOut}) {
        if (stored == name_of(page)) return page;
    }
    return DiscoveryPage::Accounts;
}

AccountPage stored_account_page(const State& state) {
    const std::string_view stored = setting(state, account_page_key);
    for (const AccountPage page : {AccountPage::Call, AccountPage::Facts, AccountPage::People,
                                   AccountPage::Gap, AccountPage::Agreed, AccountPage::Recap}) {
        if (stored == name_of(page)) return page;
    }
    return AccountPage::Overview;
}

ContestPage stored_contest_page(const State& state) {
    const std::string_view stored = setting(state, contest_page_key);
    for (const ContestPage page : {ContestPage::Scores, ContestPage::Ledger, ContestPage::Nights,
                                   ContestPage::Prizes, ContestPage::Rules, ContestPage::Share}) {
        if (stored == name_of(page)) return page;
    }
    return ContestPage::Board;
}

core::Id stored_contest(const State& state) { return stored_id(state, contest_key); }

core::Id stored_plan(const State& state) { return stored_id(state, plan_key); }

core::Id stored_account(const State& state) { return stored_id(state, account_key); }

core::Id stored_bank(const State& state) { return stored_id(state, bank_key); }

core::discovery::Lens stored_lens(const State& state) {
    using core::discovery::Lens;
    const std::string_view stored = setting(state, lens_key);
    for (const Lens lens : {Lens::GpctbaCi, Lens::Bant, Lens::Meddpicc}) {
        if (stored == core::discovery::name_of(lens)) return lens;
    }
    return Lens::Gpct;
}

}  // namespace app
