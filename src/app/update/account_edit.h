// A change of a typed account becomes a change of its document, and the same for each thing that an
// account has several of: what the files of discovery share.
#pragma once

#include "app/update/document_edit.h"
#include "app/update/removals.h"
#include "core/discovery/account_document.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace app {

// Texts, numbers and days within what a document may hold, so that what an edit leaves as it is is
// not written again. (account_edit.cpp)
void clean(core::discovery::Contact& contact);
void clean(core::discovery::Act& act);
void clean(core::discovery::Meeting& meeting);
void clean(core::discovery::Fact& fact);
void clean(core::discovery::Criterion& criterion);
void clean(core::discovery::Step& step);
std::string clean_words(const std::string& text);
std::string clean_phrase(const std::string& text);

// "An account has at most 200 contacts. Remove one before you add another."
void tell_that_it_is_full(Turn& turn, std::size_t most, const std::string& things);

// As edit_plan does.
template <class Change>
void edit_account(Turn& turn, core::Id id, std::string name, Step step, Change change) {
    const core::Document* former = find_living(turn.state, core::Kind::Account, id);
    if (former == nullptr) return;
    edit_document(turn, *former, turn.state.decoded.account(*former),
                  core::discovery::account_changes, std::move(name), step, std::move(change));
}

// What an account has several of.
template <class Item>
struct Items {
    std::vector<Item>& (*list)(core::discovery::Account& account);
    std::size_t most;
    const char* name;  // of one
    const char* plural;
};

template <class Item>
void add_item(Turn& turn, core::Id account_id, const Items<Item>& items, Item item) {
    if (!turn.moment.fresh) return;
    item.id = turn.moment.fresh;
    clean(item);
    edit_account(turn, account_id, std::string("add ") + items.name, Step::Closed,
                 [&](core::discovery::Account& account) {
                     std::vector<Item>& list = items.list(account);
                     if (list.size() >= items.most)
                         return tell_that_it_is_full(turn, items.most, items.plural);
                     if (std::ranges::find(list, item.id, &Item::id) == list.end())
                         list.push_back(std::move(item));
                 });
}

template <class Item>
void set_item(Turn& turn, core::Id account_id, const Items<Item>& items, Item item) {
    clean(item);
    edit_account(turn, account_id, std::string("change ") + items.name, Step::Open,
                 [&](core::discovery::Account& account) {
                     std::vector<Item>& list = items.list(account);
                     const auto found = std::ranges::find(list, item.id, &Item::id);
                     if (found != list.end()) *found = std::move(item);
                 });
}

template <class Item>
void remove_item(Turn& turn, core::Id account_id, const Items<Item>& items, core::Id id) {
    std::string told;
    edit_account(turn, account_id, std::string("remove ") + items.name, Step::Closed,
                 [&](core::discovery::Account& account) {
                     std::erase_if(items.list(account), [&](const Item& item) {
                         if (item.id != id) return false;
                         told = removal_text(item);
                         return true;
                     });
                 });
    // After the step, which withdraws the offers to undo another one.
    if (!told.empty()) tell(turn, Tone::News, std::move(told), Offer::BringBack);
}

}  // namespace app
