// What follows from the state without being kept in it: the plans, accounts and question banks
// there are, and the ones to show.
#include "app/state.h"

#include "core/discovery/question_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace app {

namespace {

// `decoded(document)`: what a living document of the kind says.
template <class Typed, class Decode>
std::vector<const Typed*> living(const State& state, core::Kind kind, Decode decoded) {
    std::vector<const Typed*> found;
    for (const auto& [id, document] : state.documents) {
        if (document.kind == kind && !is_deleted(document)) found.push_back(&decoded(document));
    }
    std::ranges::sort(found, [](const Typed* a, const Typed* b) {
        return std::tie(a->created_ms, a->id) < std::tie(b->created_ms, b->id);
    });
    return found;
}

}  // namespace

const core::Document* find_living(const State& state, core::Kind kind, core::Id id) {
    const auto found = state.documents.find(id);
    if (found == state.documents.end()) return nullptr;
    const core::Document& document = found->second;
    return document.kind == kind && !is_deleted(document) ? &document : nullptr;
}

std::vector<const ContestBook*> living_contests(const State& state) {
    std::vector<const ContestBook*> found;
    for (const auto& [id, document] : state.documents) {
        if (document.kind == core::Kind::Contest && !is_deleted(document))
            found.push_back(&state.decoded.contest(document));
    }
    std::ranges::sort(found, [](const ContestBook* a, const ContestBook* b) {
        return std::tie(a->contest.created_ms, a->contest.id) <
               std::tie(b->contest.created_ms, b->contest.id);
    });
    return found;
}

const ContestBook* find_contest(const State& state, core::Id contest) {
    const core::Document* document = find_living(state, core::Kind::Contest, contest);
    return document == nullptr ? nullptr : &state.decoded.contest(*document);
}

const ContestBook* shown_contest(const State& state) {
    return find_contest(state, state.selected_contest);
}

const core::contest::Zone* zone_of(const State& state, const core::contest::Contest& contest) {
    const auto found = state.zones.find(contest.zone);
    if (found == state.zones.end() || found->second.is_refused) return nullptr;
    const KnownZone& known = found->second;
    const bool covers = known.first < contest.start && contest.end < known.last;
    return covers ? &known.zone : nullptr;
}

bool is_zone_refused(const State& state, const core::contest::Contest& contest) {
    const auto found = state.zones.find(contest.zone);
    return found != state.zones.end() && found->second.is_refused;
}

std::vector<core::target::Plan> living_plans(const State& state) {
    std::vector<core::target::Plan> plans;
    for (const core::target::Plan* plan : living<core::target::Plan>(
             state, core::Kind::Plan,
             [&](const auto& document) -> const auto& { return state.decoded.plan(document); }))
        plans.push_back(*plan);
    return plans;
}

std::optional<core::target::Plan> shown_plan(const State& state) {
    const core::Document* selected = find_living(state, core::Kind::Plan, state.selected_plan);
    if (selected != nullptr) return state.decoded.plan(*selected);
    std::vector<core::target::Plan> plans = living_plans(state);
    if (plans.empty()) return std::nullopt;
    return std::move(plans.front());
}

std::vector<const core::discovery::Account*> living_accounts(const State& state) {
    return living<core::discovery::Account>(
        state, core::Kind::Account,
        [&](const auto& document) -> const auto& { return state.decoded.account(document); });
}

std::vector<const core::discovery::QuestionBank*> living_banks(const State& state) {
    return living<core::discovery::QuestionBank>(
        state, core::Kind::QuestionBank,
        [&](const auto& document) -> const auto& { return state.decoded.bank(document); });
}

const core::discovery::Account* find_account(const State& state, core::Id account) {
    const core::Document* document = find_living(state, core::Kind::Account, account);
    return document == nullptr ? nullptr : &state.decoded.account(*document);
}

const core::discovery::QuestionBank* find_bank(const State& state, core::Id bank) {
    const core::Document* document = find_living(state, core::Kind::QuestionBank, bank);
    return document == nullptr ? nullptr : &state.decoded.bank(*document);
}

const core::discovery::Account* shown_account(const State& state) {
    return find_account(state, state.selected_account);
}

const core::discovery::QuestionBank* shown_bank(const State& state) {
    if (const auto* chosen = find_bank(state, state.chosen_bank)) return chosen;
    const auto banks = living_banks(state);
    return banks.empty() ? nullptr : banks.front();
}

const core::discovery::QuestionBank& bank_to_ask_from(const State& state) {
    if (const core::discovery::QuestionBank* bank = shown_bank(state)) return *bank;
    static const core::discovery::QuestionBank usual = [] {
        core::discovery::QuestionBank bank;
        bank.name = "The usual questions";
        bank.questions = core::discovery::usual_questions();
        return bank;
    }();
    return usual;
}

}  // namespace app
