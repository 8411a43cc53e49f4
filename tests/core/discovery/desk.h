// A document that accounts are written into, and accounts as a user could make them, for the tests
// of discovery.
#pragma once

#include "core/discovery/account_document.h"
#include "core/random.h"
#include "core/target/desk.h"

#include <string>
#include <string_view>

namespace tests {

// A document and the clock that stamps its changes.
struct AccountDesk {
    core::Document document{id_of(1), core::Kind::Account, {}};
    std::uint64_t counter = 0;

    std::size_t write(const core::discovery::Account& wanted);  // how many fields it took
    void put(std::string key, core::Value value);
    core::discovery::Account account() const { return core::discovery::account_of(document); }
};

// "<list>/<id>/<field>"
std::string item_key(std::string_view list, const core::Id& id, std::string_view field);

core::Date day(int year, int month, int day_of_month);

// Ann Lee (champion) and Bo Cruz (economic buyer) of Acme want 100 hires, and their plan delivers
// 70; one meeting was held and accepted on 1 October 2026, and Ann has done something for us. The
// QBM is met.
core::discovery::Account sample_account();

inline constexpr std::uint64_t ann = 11;
inline constexpr std::uint64_t bo = 12;

// A fact that the buyer said: `quote` by Ann on 1 October 2026.
core::discovery::Fact said(std::uint64_t id, core::discovery::Slot slot, std::string quote);

// Text of one or several lines with marks of Markdown, quotes and letters of other scripts.
std::string any_words(Random& random);

// What a user could make of `account` in one edit.
core::discovery::Account any_edit(Random& random, core::discovery::Account account);

// Many such edits, of the sample or of an empty account.
core::discovery::Account any_account(Random& random);

}  // namespace tests
