// A document that accounts are written into, and accounts as a user could make them.
#include "core/discovery/desk.h"

#include <algorithm>

namespace tests {

using namespace core;
using namespace core::discovery;

std::size_t AccountDesk::write(const Account& wanted) {
    const Document part = account_changes(document, wanted, {++counter, 7});
    merge(document, part);
    return part.fields.size();
}

void AccountDesk::put(std::string key, Value value) {
    document.fields[std::move(key)] = {{++counter, 7}, std::move(value)};
}

std::string item_key(std::string_view list, const Id& id, std::string_view field) {
    return std::string(list) + "/" + format_id(id) + "/" + std::string(field);
}

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

Fact said(std::uint64_t id, Slot slot, std::string quote) {
    Fact fact;
    fact.id = id_of(id);
    fact.slot = slot;
    fact.level = Level::BuyerSaid;
    fact.quote = std::move(quote);
    fact.contact = id_of(ann);
    fact.date = day(2026, 10, 1);
    return fact;
}

Account sample_account() {
    Account account;
    account.id = id_of(1);
    account.name = "Acme";
    account.created_ms = 1'790'000'000'000;  // 21 September 2026
    account.figures.goal = 100;
    account.figures.plan = 70;
    account.figures.unit = "hires";
    account.figures.unit_value_minor = 1'200'000;
    account.contacts = {{id_of(ann), "Ann Lee", "VP Operations", 1, ""},
                        {id_of(bo), "Bo Cruz", "CFO", 2, ""}};
    account.meetings = {{id_of(21),
                         "First call",
                         MeetingKind::Discovery,
                         MeetingState::Accepted,
                         day(2026, 10, 1),
                         {id_of(ann)},
                         ""}};
    account.facts = {said(31, Slot::Goals, "We want 100 hires this year."),
                     said(32, Slot::Plans, "The agency brings us 70."),
                     said(33, Slot::Challenges, "Every third offer is turned down.")};
    account.acts = {{id_of(41), id_of(ann), day(2026, 10, 2), "Introduced us to Bo."}};
    return account;
}

std::string any_words(Random& random) {
    constexpr std::string_view pieces[] = {"a", "Z",   " ",  "\n", "*",  "_",      "<b>", "#",
                                           "é", "語",  "🏁", "\"", "\\", "[x](y)", "1. ", "- ",
                                           "~", "&lt", "\t", "`",  "|",  "$",      ".",   "นิ"};
    std::string text;
    for (std::int64_t left = random.between(0, 8); left > 0; --left)
        text += pieces[random.next() % std::size(pieces)];
    return text;
}

namespace {

std::string any_line(Random& random) {
    std::string text = any_words(random);
    std::erase_if(text, [](char c) { return c == '\n' || c == '\t'; });
    return text;
}

std::optional<Date> any_day(Random& random) {
    if (random.between(0, 3) == 0) return std::nullopt;
    return Date{static_cast<std::int32_t>(random.between(20'500, 20'900))};
}

std::optional<std::int64_t> any_number(Random& random) {
    if (random.between(0, 3) == 0) return std::nullopt;
    return random.any_size(max_number);
}

bool coin(Random& random) { return random.between(0, 1) == 0; }

Id any_contact(Random& random, const Account& account) {
    const std::size_t at = random.next() % (account.contacts.size() + 2);
    if (at < account.contacts.size()) return account.contacts[at].id;
    return at == account.contacts.size() ? Id{} : id_of(999);  // nobody, and somebody who is gone
}

// Adds, changes, moves or removes one.
template <class Item, class Make>
void edit_list(Random& random, std::vector<Item>& items, Make make) {
    const auto any_index = [&] {
        return static_cast<std::ptrdiff_t>(random.next() % items.size());
    };
    const std::int64_t kind =
        items.empty() || items.size() > 12 ? random.between(2, 3) - 2 : random.between(0, 5);
    if (items.empty() || kind > 2) {
        Item item = make();
        item.id = id_of(random.next());
        items.push_back(item);
    } else if (kind == 0) {
        items.erase(items.begin() + any_index());
    } else if (kind == 1) {
        const auto at = items.begin() + any_index();
        const Id id = at->id;
        *at = make();
        at->id = id;
    } else {
        std::swap(items.front(), items[static_cast<std::size_t>(any_index())]);
    }
}

Meeting any_meeting(Random& random, const Account& account) {
    Meeting meeting{{},
                    any_line(random),
                    static_cast<MeetingKind>(random.between(0, 3)),
                    static_cast<MeetingState>(random.between(0, 2)),
                    any_day(random),
                    {},
                    any_words(random)};
    for (const Contact& contact : account.contacts)
        if (coin(random)) meeting.contacts.push_back(contact.id);
    std::ranges::sort(meeting.contacts);
    return meeting;
}

void edit_figures(Random& random, Figures& figures) {
    switch (random.between(0, 8)) {
        case 0: figures.goal = any_number(random); break;
        case 1: figures.plan = any_number(random); break;
        case 2: figures.unit = any_line(random); break;
        case 3: figures.goal_date = any_day(random); break;
        case 4: figures.plan_date = any_day(random); break;
        case 5: figures.unit_value_minor = random.any_size(max_value_minor); break;
        case 6: figures.timeline = any_day(random); break;
        case 7: figures.budget_date = any_day(random); break;
        default: figures.currency = currencies()[random.next() % currencies().size()].currency;
    }
}

void edit_outcomes(Random& random, Account& account) {
    switch (random.between(0, 3)) {
        case 0: account.outcomes.winnable = any_day(random); break;
        case 1: account.outcomes.pov = any_day(random); break;
        case 2: account.outcomes.won = any_day(random); break;
        default: account.outcomes.lost = any_day(random);
    }
}

void edit_card(Random& random, ExitCard& card) {
    switch (random.between(0, 3)) {
        case 0: card.first = any_day(random); break;
        case 1: card.last = any_day(random); break;
        case 2: card.if_met = any_words(random); break;
        default:
            edit_list(random, card.criteria, [&] {
                return Criterion{{},
                                 static_cast<CriterionList>(random.between(0, 1)),
                                 any_line(random),
                                 any_line(random),
                                 any_words(random),
                                 any_words(random),
                                 any_line(random),
                                 coin(random),
                                 coin(random)};
            });
    }
}

}  // namespace

Account any_edit(Random& random, Account account) {
    switch (random.between(0, 12)) {
        case 0: account.name = any_line(random); break;
        case 1: account.note = any_words(random); break;
        case 2: account.plan = coin(random) ? Id{} : id_of(random.next()); break;
        case 3: account.is_sample = !account.is_sample; break;
        case 4: edit_figures(random, account.figures); break;
        case 5: edit_outcomes(random, account); break;
        case 6: edit_card(random, account.card); break;
        case 7:
            edit_list(random, account.contacts, [&] {
                return Contact{{},
                               any_line(random),
                               any_line(random),
                               static_cast<std::uint8_t>(random.between(0, all_roles)),
                               any_words(random)};
            });
            break;
        case 8:
            edit_list(random, account.meetings, [&] { return any_meeting(random, account); });
            break;
        case 9:
            edit_list(random, account.acts, [&] {
                return Act{{}, any_contact(random, account), any_day(random), any_words(random)};
            });
            break;
        case 10:
            edit_list(random, account.steps, [&] {
                return Step{{},
                            static_cast<Side>(random.between(0, 1)),
                            any_line(random),
                            any_day(random),
                            any_words(random),
                            coin(random)};
            });
            break;
        case 11:
            edit_list(random, account.asked, [&] {
                return Asked{{}, static_cast<AskedState>(random.between(0, 3)), any_words(random)};
            });
            break;
        default:
            edit_list(random, account.facts, [&] {
                return Fact{{},
                            static_cast<Slot>(random.between(0, 14)),
                            static_cast<Level>(random.between(0, 3)),
                            any_words(random),
                            any_words(random),
                            any_contact(random, account),
                            any_day(random),
                            any_words(random),
                            coin(random) ? Id{} : id_of(random.next())};
            });
    }
    return account;
}

Account any_account(Random& random) {
    Account account;
    if (coin(random)) account = sample_account();
    account.id = id_of(1);
    for (std::int64_t left = random.between(0, 60); left > 0; --left)
        account = any_edit(random, account);
    return account;
}

}  // namespace tests
