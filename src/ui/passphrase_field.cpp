// It is typed once, and kept only until it is used.
#include "ui/passphrase_field.h"

#include "ui/accept.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>

namespace ui {

float passphrase_field(Frame& frame, NodeId id, Point at, float w) {
    std::string& kept = frame.scratch.key_passphrase;
    return field(frame, id, at, std::min(w, 420.0F),
                 {.name = "Passphrase",
                  .label = "Passphrase",
                  .help = "The file is encrypted with it. Nobody can open the file without it.",
                  .secret = true,
                  .max_length = 200},
                 kept, accept_text(kept));
}

}  // namespace ui
