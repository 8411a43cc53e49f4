// That a document comes back from its snapshot, for the tests of links.
#pragma once

#include "core/link/snapshot.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace tests {

inline std::string snapshot_of(const core::Document& document) {
    const core::Result<std::string> bytes = core::link::encode_snapshot(document);
    CHECK(bytes.ok());
    return bytes.ok() ? bytes.value() : std::string();
}

// It does, and writing what came back gives the same bytes.
inline void check_comes_back(const core::Document& document) {
    const std::string bytes = snapshot_of(document);
    const std::optional<core::Document> again = core::link::decode_snapshot(bytes);
    CHECK(again.has_value());
    if (!again) return;
    CHECK((*again == document));
    CHECK(snapshot_of(*again) == bytes);
}

}  // namespace tests
