// What the documents say, decoded when it is first asked for and kept until they change: a
// keystroke in a plan of a large team, or in a call with a long account, is asked for it by its
// update and by each drawing after it.
#pragma once

#include "app/account_overviews.h"
#include "app/contest_board.h"
#include "app/contest_book.h"
#include "core/discovery/account_document.h"
#include "core/discovery/question_bank_document.h"
#include "core/document.h"
#include "core/target/plan_document.h"

#include <map>

namespace app {

class Decoded {
public:
    // `document`: one of the state, of that kind. Valid until it is forgotten.
    const core::target::Plan& plan(const core::Document& document) const {
        return plans_.of(document);
    }
    const core::discovery::Account& account(const core::Document& document) const {
        return accounts_.of(document);
    }
    const core::discovery::QuestionBank& bank(const core::Document& document) const {
        return banks_.of(document);
    }

    const ContestBook& contest(const core::Document& document) const {
        return contests_.of(document);
    }

    // contest_board.h says what of them.
    const ContestBoards& boards() const { return boards_; }

    // account_overviews.h says what of them.
    const AccountOverviews& overviews() const { return overviews_; }

    // Whoever merges a part into a document of the state, which is now `merged`, calls this.
    void take(const core::Document& merged, const core::Document& part) {
        if (merged.kind == core::Kind::Contest) {
            contests_.take(merged, part);
        } else {
            forget(merged.id);
        }
    }

    // Whoever adds or removes a document calls this.
    void forget(core::Id document) {
        plans_.values.erase(document);
        accounts_.values.erase(document);
        banks_.values.erase(document);
        contests_.forget(document);
        boards_.forget(document);
        overviews_.forget(document);
    }

    // Follows from the documents, whatever of it has been asked for.
    bool operator==(const Decoded&) const { return true; }

private:
    template <class Typed, Typed (*decode)(const core::Document&)>
    struct Kept {
        mutable std::map<core::Id, Typed> values;

        const Typed& of(const core::Document& document) const {
            const auto found = values.find(document.id);
            if (found != values.end()) return found->second;
            return values.emplace(document.id, decode(document)).first->second;
        }
    };

    Kept<core::target::Plan, core::target::plan_of> plans_;
    Kept<core::discovery::Account, core::discovery::account_of> accounts_;
    Kept<core::discovery::QuestionBank, core::discovery::bank_of> banks_;
    ContestBooks contests_;
    ContestBoards boards_;
    AccountOverviews overviews_;
};

}  // namespace app
