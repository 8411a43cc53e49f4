// One row after the other, each account copied when the first row names it.
#include "core/discovery/merge_accounts.h"

#include "core/fold_case.h"
#include "core/import_dates.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core::discovery {
namespace {

AccountRow within_limits(AccountRow row) {
    for (std::string* line : {&row.account, &row.contact, &row.title})
        *line = clean_line(*line, max_line_bytes);
    for (std::string* text : {&row.note, &row.contact_note})
        *text = clean_text(*text, max_text_bytes);
    row.roles = static_cast<std::uint8_t>(row.roles & all_roles);
    return row;
}

// "title, roles and note"
std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

// An account that rows name, as it becomes.
struct Target {
    Account account;
    bool is_new = false;
    bool changed = false;
    std::map<std::string, std::size_t> contacts;  // by key
    std::vector<bool> had_roles;                  // of each contact, before the first row
};

// What a row did to one target.
struct Filling {
    Target& target;
    std::vector<std::string> filled;
    std::vector<std::string> kept;

    template <class Value>
    void fill(Value& held, const Value& said, const std::string& name) {
        if (said == Value{} || held == said) return;
        if (held != Value{}) return kept.push_back(name);
        held = said;
        filled.push_back(name);
        target.changed = true;
    }
    void unite(std::uint8_t& held, std::uint8_t said, bool may_grow, const std::string& name) {
        const auto both = static_cast<std::uint8_t>(held | said);
        if (both == held) return;
        if (!may_grow) return kept.push_back(name);
        held = both;
        filled.push_back(name);
        target.changed = true;
    }
};

class Merger {
public:
    explicit Merger(std::span<const Account* const> present) {
        for (const Account* account : present)
            if (!is_blank(account->name)) present_.emplace(account_key(account->name), account);
    }

    AccountMerge run(std::span<const AccountRow> rows) {
        for (const AccountRow& row : rows) result_.effects.push_back(take(within_limits(row)));
        for (Target& target : targets_)
            if (target.changed) result_.accounts.push_back(std::move(target.account));
        return std::move(result_);
    }

private:
    RowEffect take(const AccountRow& row) {
        if (is_blank(row.account)) return {RowOutcome::Wrong, "It names no account."};
        const bool has_contact = !is_blank(row.contact);
        Target& target = target_of(row.account);
        const bool is_new = std::exchange(target.is_new, false);
        const auto known = target.contacts.find(account_key(row.contact));
        const bool joins = has_contact && known == target.contacts.end();
        if (joins && target.account.contacts.size() >= max_contacts)
            return {RowOutcome::Wrong, row.account + " has " + std::to_string(max_contacts) +
                                           " contacts, and no account has more. " + row.contact +
                                           " is left out."};

        Filling filling{target, {}, {}};
        filling.fill(target.account.note, row.note, "the account's note");
        filling.fill(target.account.figures.timeline, row.timeline, "the timeline");
        if (joins) {
            add_contact(target, row);
        } else if (has_contact) {
            fill_contact(filling, known->second, row);
        }
        RowEffect effect = said_of(row, is_new, joins, filling);
        if (!filling.kept.empty())
            effect.says += " What is there stays as it is: " + listed(filling.kept) + ".";
        if (!has_contact && (!row.title.empty() || row.roles != 0 || !row.contact_note.empty()))
            effect.says += " What it says of a contact is left out, as it names none.";
        return effect;
    }

    // By the names as the account has them, and the row the contact.
    static RowEffect said_of(const AccountRow& row, bool is_new, bool joins,
                             const Filling& filling) {
        const std::string& account = filling.target.account.name;
        if (is_new)
            return {RowOutcome::NewAccount,
                    "New account " + account + (joins ? ", with " + row.contact : "") + "."};
        const std::string what = listed(filling.filled);
        if (joins)
            return {RowOutcome::NewContact, row.contact + " joins " + account + "." +
                                                (what.empty() ? "" : " Fills in " + what + ".")};
        const std::string who = is_blank(row.contact) ? account : row.contact + " of " + account;
        if (what.empty()) return {RowOutcome::AlreadyThere, who + " is there already."};
        return {RowOutcome::FilledIn, "Fills in for " + who + ": " + what + "."};
    }

    Target& target_of(const std::string& name) {
        std::string key = account_key(name);
        const auto [found, is_first] = index_.try_emplace(key, targets_.size());
        if (!is_first) return targets_[found->second];
        Target target;
        const auto present = present_.find(key);
        if (present != present_.end()) {
            target.account = *present->second;
            for (const Contact& contact : target.account.contacts) remember(target, contact);
        } else {
            target.account.name = name;
            target.is_new = true;
            target.changed = true;
            ++result_.new_accounts;
        }
        targets_.push_back(std::move(target));
        return targets_.back();
    }

    // The next contact of the account.
    static void remember(Target& target, const Contact& contact) {
        if (!is_blank(contact.name))
            target.contacts.try_emplace(account_key(contact.name), target.had_roles.size());
        target.had_roles.push_back(contact.roles != 0);
    }

    void add_contact(Target& target, const AccountRow& row) {
        Contact contact{{}, row.contact, row.title, 0, row.contact_note};
        remember(target, contact);
        contact.roles = row.roles;
        target.account.contacts.push_back(std::move(contact));
        target.changed = true;
        ++result_.new_contacts;
    }

    static void fill_contact(Filling& filling, std::size_t index, const AccountRow& row) {
        Contact& contact = filling.target.account.contacts[index];
        filling.fill(contact.title, row.title, "the title");
        filling.unite(contact.roles, row.roles, !filling.target.had_roles[index], "the roles");
        filling.fill(contact.note, row.contact_note, "the contact's note");
    }

    std::map<std::string, const Account*> present_;  // by key
    std::map<std::string, std::size_t> index_;       // of targets_, by key
    std::vector<Target> targets_;
    AccountMerge result_;
};

}  // namespace

std::string account_key(std::string_view name) {
    std::string key = fold_case(plain_name(name));
    return key.empty() ? std::string(name) : key;
}

AccountMerge merge_accounts(std::span<const Account* const> present,
                            std::span<const AccountRow> rows) {
    return Merger(present).run(rows);
}

}  // namespace core::discovery
