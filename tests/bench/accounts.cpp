// What the list of accounts costs in a frame: 2,000 accounts of 40 facts each against 20.
#include "app/account_overviews.h"
#include "app/harness/tab.h"
#include "bench/timing.h"
#include "core/codec/record.h"
#include "core/discovery/account_document.h"
#include "core/random_document.h"

#include <cstdio>
#include <string>

namespace {

using namespace core::discovery;

constexpr int facts_each = 40;

core::Id id_of(std::uint64_t number) {
    core::Id id;
    const std::uint64_t stirred = (number + 1) * 0x9E3779B97F4A7C15U;
    for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(stirred >> (8 * i));
    id.bytes[15] = 2;
    return id;
}

Account account_of(std::uint64_t number) {
    constexpr std::string_view trades[] = {"Foods", "Freight", "Insurance", "Robotics", "Clinics"};
    const core::Date day{tests::first_of_july.days - static_cast<std::int32_t>(number % 60)};
    Account account;
    account.id = id_of(number);
    account.name =
        "Account " + std::to_string(number) + " " + std::string(trades[number % std::size(trades)]);
    account.created_ms = static_cast<std::int64_t>(number) * 1'000;
    std::uint64_t part = 0;
    for (const std::string_view name : {"Ann Lee", "Bo Cruz", "Cem Oz"})
        account.contacts.push_back({id_of(++part), std::string(name), "Manager",
                                    static_cast<std::uint8_t>(1 + number % 8), ""});
    account.meetings.push_back({id_of(++part),
                                "First call",
                                MeetingKind::Discovery,
                                static_cast<MeetingState>(number % 3),
                                day,
                                {account.contacts[0].id},
                                ""});
    for (int i = 0; i < facts_each; ++i) {
        Fact fact;
        fact.id = id_of(++part);
        fact.slot = all_slots[(number + static_cast<std::uint64_t>(i)) % all_slots.size()];
        fact.level = static_cast<Level>((number + static_cast<std::uint64_t>(i) * 3) % 4);
        fact.quote = "By ten o'clock the routes of the morning are wrong, every day.";
        fact.note = "Ask what that costs.";
        fact.contact = account.contacts[static_cast<std::size_t>(i) % 3].id;
        fact.date = day;
        account.facts.push_back(fact);
    }
    return account;
}

struct Times {
    double edit = 0;
    double next_frame = 0;
    double search = 0;
    double order = 0;
};

Times measure(const bench::Rounds& rounds, std::uint64_t count) {
    tests::Tab tab(1);
    std::vector<std::string> records;
    for (std::uint64_t i = 0; i < count; ++i) {
        const Account account = account_of(i);
        const core::Document empty{account.id, core::Kind::Account, {}};
        for (std::string& record :
             core::codec::encode_records(account_changes(empty, account, {1, 1})))
            records.push_back(std::move(record));
    }
    tab.act(app::RecordsArrived{records});
    app::State& state = tab.state;
    const std::string of = ", " + std::to_string(count) + " accounts";
    const double first = bench::microseconds(1, [&] { bench::keep(account_overviews(state)); });
    std::printf("%-44s %10.2f us\n", ("all overviews, the first time" + of).c_str(), first);

    Times times;
    const auto report = [&](const char* what, const auto& call) {
        return bench::report((what + of).c_str(), rounds, call);
    };
    const core::Id edited = id_of(count / 2);
    times.edit = report("overviews after one edit", [&] {
        state.decoded.forget(edited);
        bench::keep(account_overviews(state));
    });
    const ListQuery found{.search = "foo 7"};
    times.next_frame =
        report("the same list again", [&] { bench::keep(listed_accounts(state, found)); });
    times.search = report("a new search",
                          [&] { bench::keep(list_accounts(account_overviews(state), found)); });
    const ListQuery ordered{.missing = 3, .order = AccountOrder::Score};
    times.order = report("a new filter and order",
                         [&] { bench::keep(list_accounts(account_overviews(state), ordered)); });
    return times;
}

}  // namespace

namespace bench {

void accounts(const Rounds& rounds) {
    const Times few = measure(rounds, 20);
    const Times many = measure(rounds, 2'000);
    std::printf(
        "2,000 accounts over 20: after an edit %.1f x, the same list again %.1f x, a new search "
        "%.1f x, a new filter and order %.1f x\n",
        many.edit / few.edit, many.next_frame / few.next_frame, many.search / few.search,
        many.order / few.order);
}

}  // namespace bench
