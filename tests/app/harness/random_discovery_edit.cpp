// Draws what a user does to accounts and question banks.
#include "app/harness/random_discovery_edit.h"

#include "core/currency.h"
#include "core/random_document.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tests {
namespace {

std::size_t any_index(Random& random, std::size_t size) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(size) - 1));
}

// One of them as `change` makes it, or one that is not there.
template <class Item, class Change>
Item any_changed(Random& random, const std::vector<Item>& items, Change change) {
    Item item;
    item.id = id_of(98);
    if (!items.empty()) item = items[any_index(random, items.size())];
    change(item);
    return item;
}

template <class Item>
core::Id any_id(Random& random, const std::vector<Item>& items) {
    return items.empty() ? id_of(97) : items[any_index(random, items.size())].id;
}

app::Action random_bank_edit(const app::State& state, Random& random) {
    const auto banks = app::living_banks(state);
    if (banks.empty() || random.between(0, 9) == 0) return app::NewBank{};
    const auto& bank = *banks[any_index(random, banks.size())];
    const auto change = [&](core::discovery::Question& question) {
        question.slot = static_cast<core::discovery::Slot>(random.between(0, 14));
        question.text = random_text(random);
        question.weight = random.between(-1, 101);
        question.minutes = random.any_size(INT64_MAX);
    };
    switch (random.between(0, 6)) {
        case 0: return app::RenameBank{bank.id, random_text(random)};
        case 1: return app::DeleteBank{bank.id};
        case 2: return app::SetQuestion{bank.id, any_changed(random, bank.questions, change)};
        case 3:
            return app::RetireQuestion{bank.id, any_id(random, bank.questions),
                                       random.between(0, 1) == 0};
        default: return app::AddQuestion{bank.id, any_changed(random, bank.questions, change)};
    }
}

}  // namespace

std::optional<core::Date> any_day(Random& random) {
    switch (random.between(0, 9)) {
        case 0: return std::nullopt;
        case 1: return core::Date{INT32_MAX};
        default: return core::Date{static_cast<std::int32_t>(random.between(20'000, 20'600))};
    }
}

app::Action random_discovery_edit(const app::State& state, Random& random) {
    if (random.between(0, 6) == 0) return random_bank_edit(state, random);
    const auto accounts = app::living_accounts(state);
    if (accounts.empty() || random.between(0, 19) == 0)
        return app::AddAccount{random_text(random), state.selected_plan};
    const core::discovery::Account& account = *accounts[any_index(random, accounts.size())];
    const core::Id id = account.id;
    const core::Id contact = any_id(random, account.contacts);
    const core::Id question = id_of(static_cast<std::uint8_t>(random.between(0, 5)));
    const auto contact_change = [&](core::discovery::Contact& it) {
        it.name = random_text(random);
        it.roles = static_cast<std::uint8_t>(random.next());
    };
    const auto act_change = [&](core::discovery::Act& it) {
        it.contact = contact;
        it.date = any_day(random);
    };
    const auto meeting_change = [&](core::discovery::Meeting& it) {
        it.state = static_cast<core::discovery::MeetingState>(random.between(0, 2));
        it.contacts.push_back(contact);
        it.date = any_day(random);
    };
    const auto fact_change = [&](core::discovery::Fact& it) {
        it.slot = static_cast<core::discovery::Slot>(random.between(0, 14));
        it.quote = random_text(random);
        it.contact = contact;
    };
    const auto criterion_change = [&](core::discovery::Criterion& it) {
        it.name = random_text(random);
        it.passed = !it.passed;
    };
    const auto step_change = [&](core::discovery::Step& it) {
        it.text = random_text(random);
        it.date = any_day(random);
    };
    switch (random.between(0, 33)) {
        case 30: return app::StartCall{id, contact, random_text(random), random.between(-1, 300)};
        case 31: return app::EndCall{random.between(0, 1) == 0};
        case 32:
        case 33: {
            core::discovery::Question asked;
            asked.id = question;
            return app::SetAnswer{id, asked, random_text(random), contact};
        }
        case 0: return app::DeleteAccount{id};
        case 1: return app::RenameAccount{id, random_text(random)};
        case 2: return app::SetAccountPlan{id, state.selected_plan};
        case 3: return app::SetAccountNote{id, random_text(random)};
        case 4: {
            core::discovery::Figures figures = account.figures;
            if (random.between(0, 1) == 0) figures.goal = random.any_size(INT64_MAX);
            if (random.between(0, 1) == 0) figures.timeline = any_day(random);
            figures.unit_value_minor = random.any_size(INT64_MAX);
            return app::SetFigures{id, figures};
        }
        case 5: {
            const auto all = core::currencies();
            return app::SetAccountCurrency{id, all[any_index(random, all.size())].currency};
        }
        case 6:
        case 7:
            return app::SetOutcome{id, static_cast<app::Milestone>(random.between(0, 3)),
                                   any_day(random)};
        case 8: return app::AddContact{id, any_changed(random, account.contacts, contact_change)};
        case 9: return app::SetContact{id, any_changed(random, account.contacts, contact_change)};
        case 10: return app::RemoveContact{id, contact};
        case 11: return app::AddAct{id, any_changed(random, account.acts, act_change)};
        case 12: return app::SetAct{id, any_changed(random, account.acts, act_change)};
        case 13: return app::RemoveAct{id, any_id(random, account.acts)};
        case 14: return app::AddMeeting{id, any_changed(random, account.meetings, meeting_change)};
        case 15: return app::SetMeeting{id, any_changed(random, account.meetings, meeting_change)};
        case 16: return app::RemoveMeeting{id, any_id(random, account.meetings)};
        case 17: return app::AddFact{id, any_changed(random, account.facts, fact_change)};
        case 18: return app::SetFact{id, any_changed(random, account.facts, fact_change)};
        case 19: return app::RemoveFact{id, any_id(random, account.facts)};
        case 20:
            return app::MarkQuestion{
                id, question, static_cast<core::discovery::AskedState>(random.between(0, 3))};
        case 21: return app::SetQuestionNote{id, question, random_text(random)};
        case 22: return app::SetExitCard{id, any_day(random), any_day(random), "we go on"};
        case 23:
            return app::AddCriterion{id,
                                     any_changed(random, account.card.criteria, criterion_change)};
        case 24:
            return app::SetCriterion{id,
                                     any_changed(random, account.card.criteria, criterion_change)};
        case 25: return app::RemoveCriterion{id, any_id(random, account.card.criteria)};
        case 26: return app::AddStep{id, any_changed(random, account.steps, step_change)};
        case 27: return app::SetStep{id, any_changed(random, account.steps, step_change)};
        case 28: return app::RemoveStep{id, any_id(random, account.steps)};
        default: return app::ProposeSteps{id};
    }
}

}  // namespace tests
