// Reads the payload of a record, whoever wrote it.
#pragma once

#include "core/codec/record.h"

#include <string_view>
#include <variant>

namespace core::codec {

// The JSON behind a record's checksum. As decode_record, which calls this for what record_scan.h
// leaves.
Decoded read_payload(std::string_view payload);

}  // namespace core::codec
