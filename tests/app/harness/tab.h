// A tab without a browser: a state, a clock that tests move, ids from a seed, and a disk that keeps
// what the effects ask for.
#pragma once

#include "app/action.h"
#include "app/harness/disk.h"
#include "app/state.h"
#include "core/random.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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

// Copies of what is in the state and not deleted.
std::vector<core::discovery::Account> accounts_of(const app::State& state);
std::vector<core::discovery::QuestionBank> banks_of(const app::State& state);

class Tab {
public:
    explicit Tab(std::uint64_t author, const app::Stored& stored = {});

    // Does the action and hands over what it asks for; `effects` keeps it too.
    const app::Effects& act(const app::Action& action);
    void pass(std::int64_t ms) { now_ms += ms; }
    app::Moment moment();

    // The write that the last effects ask for, if any.
    std::optional<app::SaveRecords> write() const;
    // Runs effects on the disk and answers until nothing more is asked for.
    void settle(Disk& disk);

    core::target::Plan plan() const;
    std::vector<std::string> notices() const;

    app::State state;
    app::Effects effects;
    std::int64_t now_ms = 1'751'328'000'000;
    core::Date today = first_of_july;

private:
    Random random_;
};

}  // namespace tests
