// A tab without a browser: a state, a clock that tests move, ids from a seed, and a disk that keeps
// what the effects ask for.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/boot.h"
#include "app/discovery_edit.h"
#include "app/update.h"
#include "core/random.h"
#include "core/random_document.h"

namespace tests {

inline const core::Date first_of_july{20'270};  // 2025-07-01

// Reads effects by kind; `Asked` is the kind.
template <class Asked>
std::vector<Asked> asked(const app::Effects& effects) {
    std::vector<Asked> found;
    for (const app::Effect& effect : effects) {
        if (const auto* match = std::get_if<Asked>(&effect)) found.push_back(*match);
    }
    return found;
}

// What IndexedDB holds. Several tabs may share one.
struct Disk {
    std::vector<app::StoredRecord> records;
    std::vector<app::StoredRecord> quarantine;
    std::uint64_t journal_end = 0;
    std::size_t journal_length = 0;

    void save(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            records.push_back({"journal/" + std::to_string(++journal_end), text});
            ++journal_length;
        }
    }
    void run(const app::Effect& effect) {
        if (const auto* move = std::get_if<app::MoveToQuarantine>(&effect)) {
            for (const std::string& source : move->sources) {
                const auto found = find(records, source);
                if (found == records.end()) continue;
                quarantine.push_back({"quarantine/" + source, found->text});
                records.erase(found);
            }
        } else if (const auto* drop = std::get_if<app::DropFromQuarantine>(&effect)) {
            for (const std::string& source : drop->sources) {
                const auto found = find(quarantine, source);
                if (found != quarantine.end()) quarantine.erase(found);
            }
        } else if (const auto* compact = std::get_if<app::Compact>(&effect)) {
            records.clear();  // no test here writes between a boot and its compaction
            journal_length = 0;
            for (const std::string& text : compact->records) {
                records.push_back({"snapshot/" + std::to_string(records.size()), text});
            }
        }
    }
    app::Stored read() const {
        app::Stored stored;
        stored.records = records;
        stored.quarantine = quarantine;
        stored.journal_end = journal_end;
        stored.journal_length = journal_length;
        return stored;
    }

private:
    static std::vector<app::StoredRecord>::iterator find(std::vector<app::StoredRecord>& in,
                                                         const std::string& source) {
        return std::find_if(in.begin(), in.end(), [&](const app::StoredRecord& record) {
            return record.source == source;
        });
    }
};

class Tab {
public:
    explicit Tab(std::uint64_t author, const app::Stored& stored = {}) : random_(author) {
        app::Booted booted = app::boot(stored, {}, author, moment());
        state = std::move(booted.state);
        effects = std::move(booted.effects);
    }

    // Does the action and hands over what it asks for; `effects` keeps it too.
    const app::Effects& act(const app::Action& action) {
        effects = app::update(state, action, moment());
        return effects;
    }
    void pass(std::int64_t ms) { now_ms += ms; }
    app::Moment moment() {
        core::Id fresh;
        for (std::uint8_t& byte : fresh.bytes) byte = static_cast<std::uint8_t>(random_.next());
        return {now_ms, first_of_july, fresh};
    }

    // The write that the last effects ask for, if any, and its two answers.
    std::optional<app::SaveRecords> write() const {
        const std::vector<app::SaveRecords> writes = asked<app::SaveRecords>(effects);
        return writes.empty() ? std::nullopt : std::optional(writes.front());
    }
    // Runs effects on the disk and answers until nothing more is asked for.
    void settle(Disk& disk) {
        while (true) {
            for (const app::Effect& effect : effects) disk.run(effect);
            const std::optional<app::SaveRecords> due = write();
            effects.clear();
            if (!due) return;
            disk.save(due->records);
            act(app::Saved{due->ticket});
        }
    }

    core::target::Plan plan() const {
        return app::shown_plan(state).value_or(core::target::Plan{});
    }
    std::vector<std::string> notices() const {
        std::vector<std::string> texts;
        for (const app::Notice& notice : state.notices) texts.push_back(notice.text);
        return texts;
    }

    app::State state;
    app::Effects effects;
    std::int64_t now_ms = 1'751'328'000'000;

private:
    Random random_;
};

// A random thing that a user does, about plans, stages and accounts that mostly exist.
inline app::Action random_edit(const app::State& state, Random& random) {
    if (random.between(0, 2) == 0) return random_discovery_edit(state, random);
    const std::vector<core::target::Plan> plans = app::living_plans(state);
    if (plans.empty()) return app::NewPlan{};
    const auto pick = [&](std::size_t size) {
        return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(size) - 1));
    };
    const core::target::Plan& plan = plans[pick(plans.size())];
    const core::Id stage =
        plan.stages.empty() ? id_of(99) : plan.stages[pick(plan.stages.size())].id;
    switch (random.between(0, 18)) {
        case 0: return app::NewPlan{};
        case 1: return app::DeletePlan{plan.id};
        case 2: return app::RenamePlan{plan.id, random_text(random)};
        case 3: return app::SetGoal{plan.id, static_cast<core::target::Goal>(random.between(0, 1))};
        case 4: return app::SetQuota{plan.id, random.between(-5, 100'000'000)};
        case 5: return app::SetBooked{plan.id, random.between(-5, 100'000'000)};
        case 6: return app::SetDealSize{plan.id, random.any_size(INT64_MAX)};
        case 7: {
            const auto all = core::currencies();
            return app::SetCurrency{plan.id, all[pick(all.size())].currency};
        }
        case 8: return app::SetDeals{plan.id, random.any_size(INT64_MAX)};
        case 9:
            return app::SetPeriodStart{plan.id,
                                       {static_cast<std::int32_t>(random.between(0, 30'000))}};
        case 10:
            return app::SetPeriodEnd{plan.id,
                                     {static_cast<std::int32_t>(random.between(0, 30'000))}};
        case 11: return app::AddStage{plan.id, random.between(0, 2) == 0 ? core::Id{} : stage};
        case 12: return app::RenameStage{plan.id, stage, random_text(random)};
        case 13:
            return app::SetRate{plan.id, stage, {random.between(-1, 20), random.between(0, 20)}};
        case 14:
            return app::SetSdrShare{plan.id, stage,
                                    static_cast<std::int32_t>(random.between(-1, 10'001))};
        case 15: return app::MoveStage{plan.id, stage, static_cast<int>(random.between(-3, 3))};
        case 16: return app::RemoveStage{plan.id, stage};
        case 17: return app::AddSamplePlan{};
        default: return app::FinishEditing{};
    }
}

}  // namespace tests
