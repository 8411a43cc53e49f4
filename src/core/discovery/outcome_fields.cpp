// What a deal came to in its account's document: winnable, pov, won, lost (ISO dates).
#include "core/discovery/account_fields.h"

namespace core::discovery {

void read_outcomes(const Document& document, Account& account) {
    account.outcomes.winnable = day_at(document, "winnable");
    account.outcomes.pov = day_at(document, "pov");
    account.outcomes.won = day_at(document, "won");
    account.outcomes.lost = day_at(document, "lost");
}

void write_outcomes(Changes& changes, const Account& account_now, const Account& account_wanted) {
    const Outcomes& now = account_now.outcomes;
    const Outcomes& wanted = account_wanted.outcomes;
    changes.write_if(now.winnable != wanted.winnable, "winnable", value_of(wanted.winnable));
    changes.write_if(now.pov != wanted.pov, "pov", value_of(wanted.pov));
    changes.write_if(now.won != wanted.won, "won", value_of(wanted.won));
    changes.write_if(now.lost != wanted.lost, "lost", value_of(wanted.lost));
}

}  // namespace core::discovery
