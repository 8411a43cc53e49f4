// One sentence each.
#include "ui/link_words.h"

namespace ui {

std::string_view signer_words(app::Signer signer) {
    switch (signer) {
        case app::Signer::Nobody: return "It is not signed, so anybody may have written it.";
        case app::Signer::Leader: return "It is signed by the same leader as before.";
        case app::Signer::FirstSight:
            return "It is signed, and this device sees this signature for the first time.";
        case app::Signer::SomebodyElse:
            return "It is signed by someone else than the leader that this device knows.";
        case app::Signer::CannotCheck:
            return "It is signed, but this browser can't check the signature.";
    }
    return {};
}

std::string_view sender_words(app::Signer signer) {
    switch (signer) {
        case app::Signer::Leader: return "They are signed by this contest's leader.";
        case app::Signer::FirstSight:
        case app::Signer::SomebodyElse:
            return "They are signed by the sender's device, and were not changed on their way.";
        case app::Signer::Nobody:
        case app::Signer::CannotCheck: return "They are not signed, so ask the sender about them.";
    }
    return {};
}

}  // namespace ui
