// Account <-> Document. Reading repairs; writing touches only what the user changed, so that what
// another tab or a newer version wrote is not overwritten with what this one happened to see.
#include "core/discovery/account_document.h"

#include "core/discovery/account_fields.h"
#include "core/utf8.h"

namespace core::discovery {

Account account_of(const Document& document) {
    Account account;
    account.id = document.id;
    account.name = clean_line(text_at(document, "name"), max_line_bytes);
    account.is_sample = integer_at(document, "sample", 0, 1, 0) != 0;
    account.created_ms = integer_at(document, "created", 0, last_created_ms, 0);
    parse_id(text_at(document, "plan"), account.plan);
    account.note = clean_text(text_at(document, "note"), max_text_bytes);
    read_figures(document, account);
    read_outcomes(document, account);
    read_people(document, account);
    read_facts(document, account);
    read_steps(document, account);
    return account;
}

Document account_changes(const Document& document, const Account& now, const Account& wanted,
                         Stamp stamp) {
    Changes changes(document, stamp);
    write_line(changes, "name", now.name, wanted.name);
    changes.write_if(now.is_sample != wanted.is_sample, "sample", std::int64_t{wanted.is_sample});
    changes.write_if(now.created_ms != wanted.created_ms, "created", wanted.created_ms);
    changes.write_if(now.plan != wanted.plan, "plan", value_of(wanted.plan));
    write_words(changes, "note", now.note, wanted.note);
    write_figures(changes, now, wanted);
    write_outcomes(changes, now, wanted);
    write_people(changes, document, now, wanted);
    write_facts(changes, document, now, wanted);
    write_steps(changes, document, now, wanted);
    return changes.take();
}

Document account_changes(const Document& document, const Account& wanted, Stamp stamp) {
    return account_changes(document, account_of(document), wanted, stamp);
}

}  // namespace core::discovery
