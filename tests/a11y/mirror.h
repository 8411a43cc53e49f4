// A DOM in memory: applies patches as web/mirror.js does, and says whether it shows a tree.
#pragma once

#include "a11y/patch.h"
#include "a11y/tree.h"

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace tests {

class Mirror {
public:
    // False: the patch is no JSON, or it asks for what cannot be done.
    bool apply(const std::string& patch);

    // What differs from the tree, as a sentence; empty: nothing.
    std::string difference(const a11y::Tree& tree) const;

    a11y::NodeId focus = 0;  // of the last patch

private:
    struct Element {
        nlohmann::json said;  // the node as it was set last
        std::vector<a11y::NodeId> children;
    };
    std::map<a11y::NodeId, Element> elements_{{0, {}}};  // 0 is the root

    bool remove(const nlohmann::json& ids);
    bool set(const nlohmann::json& nodes);
    bool order(const nlohmann::json& lists);
};

}  // namespace tests
