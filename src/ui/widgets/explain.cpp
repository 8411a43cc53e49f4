// The node's description, a stop for the keyboard and a tooltip in one.
#include "ui/widgets/explain.h"

#include "ui/widgets/button.h"

namespace ui {

void explain(Frame& frame, NodeId id, const Rect& rect, std::string_view sentence) {
    if (sentence.empty()) return;
    a11y::Node& node = frame.at(id);
    node.description = sentence;
    node.explains = true;
    focus_ring(frame, id, node.rect, control_radius);
    frame.tooltip(id, rect, sentence);
}

}  // namespace ui
