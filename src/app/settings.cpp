// Reads the settings document; update/shell.cpp writes it.
#include "app/settings.h"

#include <initializer_list>

namespace app {

namespace {

core::Id stored_id(const State& state, std::string_view key) {
    core::Id id;
    core::parse_id(setting(state, key), id);
    return id;
}

template <class Name>
Name named(std::string_view name, Name otherwise, std::initializer_list<Name> others) {
    for (const Name other : others) {
        if (name == name_of(other)) return other;
    }
    return otherwise;
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
    return named(setting(state, theme_key), ThemeChoice::System,
                 {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast});
}

Place place_named(std::string_view name) {
    return named(name, Place::Targets, {Place::Discovery, Place::Contests, Place::Data});
}

TargetPage target_page_named(std::string_view name) {
    return named(name, TargetPage::Plan,
                 {TargetPage::Week, TargetPage::Chance, TargetPage::Calendar, TargetPage::Team,
                  TargetPage::Compare});
}

DiscoveryPage discovery_page_named(std::string_view name) {
    return named(name, DiscoveryPage::Accounts, {DiscoveryPage::Questions, DiscoveryPage::InOut});
}

AccountPage account_page_named(std::string_view name) {
    return named(name, AccountPage::Overview,
                 {AccountPage::Call, AccountPage::Facts, AccountPage::People, AccountPage::Gap,
                  AccountPage::Agreed, AccountPage::Recap});
}

ContestPage contest_page_named(std::string_view name) {
    return named(name, ContestPage::Board,
                 {ContestPage::Scores, ContestPage::Ledger, ContestPage::Nights,
                  ContestPage::Prizes, ContestPage::Rules, ContestPage::Share});
}

Place stored_place(const State& state) { return place_named(setting(state, place_key)); }

TargetPage stored_page(const State& state) { return target_page_named(setting(state, page_key)); }

DiscoveryPage stored_discovery_page(const State& state) {
    return discovery_page_named(setting(state, discovery_page_key));
}

AccountPage stored_account_page(const State& state) {
    return account_page_named(setting(state, account_page_key));
}

ContestPage stored_contest_page(const State& state) {
    return contest_page_named(setting(state, contest_page_key));
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
