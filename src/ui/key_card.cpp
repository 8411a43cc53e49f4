// A field and two buttons.
#include "ui/key_card.h"

#include "ui/passphrase_field.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"

namespace ui {

float draw_key_card(Frame& frame, Column column) {
    if (frame.state.links.key_file.empty()) return column.y;
    const NodeId id = make_id(0, "key-file");
    std::string& passphrase = frame.scratch.key_passphrase;
    TitledCard card(frame, id, column, "A leader's key from a file");
    card.say(
        "what",
        "Whoever has this key signs the links of its contest: you lead it on this device, too, "
        "once the key is here.",
        frame.theme.text, space::m);
    card.take(passphrase_field(frame, make_id(id, "passphrase"), card.at(), card.w()), space::m);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "use"), {.name = "Use this key",
                                     .kind = ButtonKind::Primary,
                                     .disabled = passphrase.empty()}) &&
        !passphrase.empty()) {
        frame.emit(app::RestoreKey{passphrase});
        passphrase.clear();
    }
    if (row.add(make_id(id, "leave"), {.name = "Leave the key out"})) {
        frame.emit(app::ForgetKeyFile{});
        passphrase.clear();
    }
    card.take(row.bottom() - card.at().y, space::s);
    return card.close() + space::l;
}

}  // namespace ui
