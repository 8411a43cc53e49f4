// Any text at an address is refused with a reason, or is a feed that is written again and reads the
// same.
#include "core/link/feed.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace core::link;
    const core::Result<Feed> feed = decode_feed({reinterpret_cast<const char*>(data), size});
    if (!feed) {
        if (feed.error().message.empty()) std::abort();
        return 0;
    }
    const core::Result<Feed> again = decode_feed(encode_feed(feed.value()));
    if (!again || again.value() != feed.value()) std::abort();
    return 0;
}
