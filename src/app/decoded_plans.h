// What the plans' documents say, decoded when it is first asked for and kept until they change: a
// keystroke in a plan of a large team is asked for it by its update and by each drawing after it.
#pragma once

#include "core/document.h"
#include "core/target/plan.h"
#include "core/target/plan_document.h"

#include <map>

namespace app {

class DecodedPlans {
public:
    // `document`: a plan of the state. Valid until it is forgotten.
    const core::target::Plan& of(const core::Document& document) const {
        const auto found = plans_.find(document.id);
        if (found != plans_.end()) return found->second;
        return plans_.emplace(document.id, core::target::plan_of(document)).first->second;
    }

    // Whoever changes or removes a document of the state calls this.
    void forget(core::Id document) { plans_.erase(document); }

    // Follows from the documents, whatever of it has been asked for.
    bool operator==(const DecodedPlans&) const { return true; }

private:
    mutable std::map<core::Id, core::target::Plan> plans_;
};

}  // namespace app
