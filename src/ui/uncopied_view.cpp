// The text in a field that can be selected as a whole.
#include "ui/uncopied_view.h"

#include "ui/widgets/button.h"
#include "ui/widgets/text_area.h"

#include <string>

namespace ui {

float draw_uncopied(Frame& frame, NodeId id, Point at, float w) {
    const auto& uncopied = frame.state.uncopied;
    if (!uncopied) return 0;
    float y = at.y + space::l;
    std::string ignored;
    y += text_area(
             frame, make_id(id, "uncopied"), {at.x, y}, w,
             {.name = "Text to copy",
              .help = frame.touch ? "Press on the text, select all of it and copy it."
                      : frame.state.environment.is_mac
                          ? "Click into the text, select all with ⌘A and copy with ⌘C."
                          : "Click into the text, select all with Ctrl+A and copy with Ctrl+C."},
             uncopied->text, &ignored) +
         space::s;
    const ButtonLook close{.name = "Copied by hand"};
    if (button(frame, make_id(id, "uncopied-done"),
               {at.x, y, button_width(frame, close), frame.control_height()}, close))
        frame.emit(app::ForgetUncopied{});
    return y + frame.control_height() - at.y;
}

}  // namespace ui
