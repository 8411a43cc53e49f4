// How a tab acts, saves and is read without a browser.
#include "app/harness/tab.h"

#include "app/boot.h"
#include "app/update.h"

#include <utility>

namespace tests {

std::vector<core::discovery::Account> accounts_of(const app::State& state) {
    std::vector<core::discovery::Account> accounts;
    for (const auto* account : app::living_accounts(state)) accounts.push_back(*account);
    return accounts;
}

std::vector<core::discovery::QuestionBank> banks_of(const app::State& state) {
    std::vector<core::discovery::QuestionBank> banks;
    for (const auto* bank : app::living_banks(state)) banks.push_back(*bank);
    return banks;
}

Tab::Tab(std::uint64_t author, const app::Stored& stored) : random_(author) {
    app::Booted booted = app::boot(stored, {}, author, moment());
    state = std::move(booted.state);
    effects = std::move(booted.effects);
}

const app::Effects& Tab::act(const app::Action& action) {
    effects = app::update(state, action, moment());
    return effects;
}

app::Moment Tab::moment() {
    core::Id fresh;
    for (std::uint8_t& byte : fresh.bytes) byte = static_cast<std::uint8_t>(random_.next());
    return {now_ms, today, fresh};
}

std::optional<app::SaveRecords> Tab::write() const {
    const std::vector<app::SaveRecords> writes = asked<app::SaveRecords>(effects);
    return writes.empty() ? std::nullopt : std::optional(writes.front());
}

void Tab::settle(Disk& disk) {
    while (true) {
        for (const app::Effect& effect : effects) disk.run(effect);
        const std::optional<app::SaveRecords> due = write();
        effects.clear();
        if (!due) return;
        disk.save(due->records);
        act(app::Saved{due->ticket});
    }
}

core::target::Plan Tab::plan() const {
    return app::shown_plan(state).value_or(core::target::Plan{});
}

std::vector<std::string> Tab::notices() const {
    std::vector<std::string> texts;
    for (const app::Notice& notice : state.notices) texts.push_back(notice.text);
    return texts;
}

}  // namespace tests
