// Looking things up in a tree.
#include "a11y/tree.h"

#include <algorithm>

namespace a11y {

const Node* find(const Tree& tree, NodeId id) {
    const auto found = std::ranges::find(tree.nodes, id, &Node::id);
    return found == tree.nodes.end() ? nullptr : &*found;
}

}  // namespace a11y
