// Each sample as a table of what was said and done so many days from today.
#include "core/discovery/sample_account.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace core::discovery {
namespace {

// Fills one account; its parts get ids by account and number.
class Writer {
public:
    Writer(char number, std::string name, Date today) : number_(number), today_(today) {
        account_.id = next();
        account_.name = std::move(name);
        account_.is_sample = true;
    }

    Date day(std::int32_t days) const { return {today_.days + days}; }

    Id contact(std::string name, std::string title, std::uint8_t roles) {
        account_.contacts.push_back({next(), std::move(name), std::move(title), roles, {}});
        return account_.contacts.back().id;
    }
    void meeting(std::string name, MeetingKind kind, MeetingState state, std::int32_t days,
                 std::vector<Id> contacts) {
        std::ranges::sort(contacts);
        account_.meetings.push_back(
            {next(), std::move(name), kind, state, day(days), std::move(contacts), {}});
    }
    void thought(Slot slot, std::string note) {
        Fact fact;
        fact.id = next();
        fact.slot = slot;
        fact.note = std::move(note);
        account_.facts.push_back(std::move(fact));
    }
    Fact& said(Slot slot, const Id& contact, std::int32_t days, std::string quote) {
        Fact fact;
        fact.id = next();
        fact.slot = slot;
        fact.level = Level::BuyerSaid;
        fact.quote = std::move(quote);
        fact.contact = contact;
        fact.date = day(days);
        account_.facts.push_back(std::move(fact));
        return account_.facts.back();
    }
    void showed(Slot slot, const Id& contact, std::int32_t days, std::string quote,
                std::string shown) {
        Fact& fact = said(slot, contact, days, std::move(quote));
        fact.level = Level::BuyerShowed;
        fact.shown = std::move(shown);
    }
    void act(const Id& contact, std::int32_t days, std::string text) {
        account_.acts.push_back({next(), contact, day(days), std::move(text)});
    }
    // Open until something is measured.
    void criterion(CriterionList list, std::string name, std::string owner, std::string target,
                   std::string measured) {
        Criterion criterion{next(),
                            list,
                            std::move(name),
                            std::move(owner),
                            std::move(target),
                            std::move(measured),
                            {},
                            true,
                            false};
        criterion.passed = !criterion.measured.empty();
        if (criterion.passed) criterion.signed_by = criterion.owner;
        account_.card.criteria.push_back(std::move(criterion));
    }
    // Done where its day is past.
    void step(Side side, std::string owner, std::int32_t days, std::string text) {
        account_.steps.push_back(
            {next(), side, std::move(owner), day(days), std::move(text), days < 0});
    }

    Account& account() { return account_; }

private:
    Id next() {
        Id id;
        const std::string text = std::string("sample deal ") + number_;
        std::ranges::copy(text, id.bytes.begin());
        id.bytes.back() = ++parts_;
        return id;
    }

    char number_;
    Date today_;
    std::uint8_t parts_ = 0;
    Account account_;
};

constexpr auto champion = static_cast<std::uint8_t>(Role::Champion);
constexpr auto economic_buyer = static_cast<std::uint8_t>(Role::EconomicBuyer);
constexpr auto user = static_cast<std::uint8_t>(Role::User);

Account hardly_known(Date today) {
    Writer deal('1', "Pinemoor Insurance", today);
    const Id jonah = deal.contact("Jonah Reyes", "Claims manager", 0);
    deal.meeting("First call", MeetingKind::Discovery, MeetingState::Booked, 6, {jonah});
    deal.thought(Slot::Challenges,
                 "Claims take three weeks, says their annual report. Ask what that costs them.");
    return deal.account();
}

void say_what_is_wanted(Writer& deal, const Id& mara, const Id& tomas) {
    deal.said(Slot::Goals, mara, -16, "We want 400 deliveries a day before the winter peak.");
    deal.said(Slot::Plans, mara, -16,
              "With two more vans we get to 340. I have no plan beyond it.");
    deal.said(Slot::Challenges, mara, -16,
              "Routes are planned by hand each morning, and by ten o'clock they are wrong.");
    deal.said(Slot::Consequences, mara, -9, "Last winter we paid 90,000 in late fees.");
    deal.said(Slot::Timeline, tomas, -9, "It has to run in all three depots before the peak.");
    deal.showed(Slot::DecisionCriteria, mara, -9, "These nine points decide.",
                "Their list of criteria, by mail");
    deal.thought(Slot::Authority, "Tomas signs alone up to 100,000. Not confirmed.");
    deal.thought(Slot::Competition, "They may build it themselves.");

    Figures& figures = deal.account().figures;
    figures.goal = 400;
    figures.plan = 340;
    figures.unit = "deliveries a day";
    figures.goal_date = deal.day(70);
    figures.plan_date = deal.day(100);
    figures.timeline = deal.day(70);
    figures.budget_date = deal.day(90);
}

void agree_on_a_proof(Writer& deal) {
    ExitCard& card = deal.account().card;
    card.first = deal.day(-5);
    card.last = deal.day(16);
    card.if_met = "They sign for all three depots.";
    deal.criterion(CriterionList::Technical, "Plans 400 stops fast enough", "Ines Kowal",
                   "Under 60 seconds", "41 seconds");
    deal.criterion(CriterionList::Technical, "Reads orders from their system", "Ines Kowal",
                   "Every order of a day", "");
    deal.criterion(CriterionList::Financial, "Late fees fall", "Tomas Berg",
                   "30 % less than last month", "");
    deal.step(Side::Ours, "", -8, "Send the summary of the site visit");
    deal.step(Side::Theirs, "Ines Kowal", 3, "Export the orders of last winter");
    deal.step(Side::Ours, "", 10, "Answer the security questions");
    deal.step(Side::Theirs, "Tomas Berg", 30, "Approve the budget");
    deal.step(Side::Theirs, "Tomas Berg", 45, "Sign");
}

Account with_qbm(Date today) {
    Writer deal('2', "Norlund Freight", today);
    const Id mara = deal.contact("Mara Lindqvist", "Head of operations", champion);
    const Id tomas = deal.contact("Tomas Berg", "Chief financial officer", economic_buyer);
    const Id ines = deal.contact("Ines Kowal", "Dispatch lead", user);
    deal.meeting("First call", MeetingKind::Discovery, MeetingState::Accepted, -16, {mara});
    deal.meeting("Site visit", MeetingKind::Review, MeetingState::Held, -9, {mara, tomas, ines});
    deal.meeting("Numbers with finance", MeetingKind::Review, MeetingState::Booked, 5,
                 {mara, tomas});
    deal.act(mara, -6, "Put us on the agenda of the operations board.");
    say_what_is_wanted(deal, mara, tomas);
    deal.account().figures.unit_value_minor = 1'500;  // in whole units of the currency so far
    agree_on_a_proof(deal);
    return deal.account();
}

Account won(Date today) {
    Writer deal('3', "Brightwater Foods", today);
    const Id olena = deal.contact("Olena Marchuk", "Plant manager", champion | user);
    const Id piet = deal.contact("Piet de Graaf", "Managing director", economic_buyer);
    deal.meeting("First call", MeetingKind::Discovery, MeetingState::Accepted, -48, {olena});
    deal.meeting("Proof review", MeetingKind::Review, MeetingState::Held, -12, {olena, piet});
    deal.act(olena, -40, "Brought the managing director to our second call.");
    deal.said(Slot::Goals, olena, -48, "Waste has to fall from 9 to 6 % of what we bake.");
    deal.said(Slot::Plans, olena, -48, "We weigh by hand twice a shift. That gives us one point.");
    deal.said(Slot::Challenges, olena, -48, "We see a bad batch only after it is packed.");
    deal.said(Slot::Timeline, piet, -40, "The new line starts in spring.");
    deal.said(Slot::Budget, piet, -40, "It is in the budget of the new line.");
    deal.said(Slot::DecisionProcess, piet, -40, "Olena recommends, and I sign.");
    deal.showed(Slot::Champion, olena, -40, "I want this on my line.",
                "An introduction to the managing director");
    ExitCard& card = deal.account().card;
    card.first = deal.day(-33);
    card.last = deal.day(-12);
    card.if_met = "Piet signs within a week.";
    deal.criterion(CriterionList::Technical, "Finds bad batches before packing", "Olena Marchuk",
                   "19 of 20", "20 of 20");
    deal.criterion(CriterionList::Financial, "Waste falls", "Piet de Graaf",
                   "1 point in three weeks", "1.4 points");
    deal.step(Side::Theirs, "Olena Marchuk", -33, "Give us a line to measure on");
    deal.step(Side::Ours, "", -12, "Show the numbers of three weeks");
    deal.step(Side::Theirs, "Piet de Graaf", -3, "Sign");
    Account& account = deal.account();
    account.outcomes = {deal.day(-38), deal.day(-12), deal.day(-3), {}};
    return account;
}

}  // namespace

std::vector<Account> sample_accounts(Date today, std::int64_t created_ms, const Id& plan,
                                     Currency currency) {
    std::vector<Account> accounts{hardly_known(today), with_qbm(today), won(today)};
    for (Account& account : accounts) {
        account.created_ms = created_ms;
        account.plan = plan;
        account.figures.currency = currency;
        account.figures.unit_value_minor *= minor_per_unit(currency);
    }
    return accounts;
}

}  // namespace core::discovery
