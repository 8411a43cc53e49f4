// What the browser answers when links are made and opened, and links as readers pass them on.
#pragma once

#include "core/link/base64url.h"
#include "core/link/envelope.h"
#include "ui/harness/page.h"

#include <string>

namespace tests {

inline std::string key_of(char leader) {
    return core::link::encode_base64url(std::string(core::link::key_bytes, leader));
}

// The link that waits is signed with that leader's key.
inline void sign(Page& page, char leader = 'a') {
    page.act(app::LinkSigned{
        page.state.links.outgoing->ticket, key_of(leader),
        core::link::encode_base64url(std::string(core::link::signature_bytes, 's'))});
}

inline void open_link(Page& page, const std::string& address) {
    page.act(app::LinkOpened{address.substr(address.find('#') + 1)});
    if (page.state.links.incoming && page.state.links.incoming->ticket != 0)
        page.act(app::LinkChecked{page.state.links.incoming->ticket, app::Checked::Good});
}

}  // namespace tests
