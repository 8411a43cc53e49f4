// QuestionBank <-> Document: which key holds what, defaults for what is absent, repair of what is
// wrong.
#pragma once

#include "core/discovery/question_bank.h"
#include "core/document.h"

namespace core::discovery {

// Total, like account_of. Keys: name, sample, created, version, question/<id>/{slot, text, learn,
// weak_answer, mistake, weight, minutes, retired, order, gone}.
QuestionBank bank_of(const Document& document);

// The part that turns what `document` says into `wanted`: only the fields that differ, all with
// `stamp`. A question that `wanted` has no more gets gone = 1; to keep its answers readable, retire
// it instead. Precondition: wanted.id is document.id; the questions' ids are distinct and not zero.
Document bank_changes(const Document& document, const QuestionBank& now, const QuestionBank& wanted,
                      Stamp stamp);
Document bank_changes(const Document& document, const QuestionBank& wanted, Stamp stamp);

}  // namespace core::discovery
